import { type Clock, secondsPassed } from '#shared/clock.ts'

/** The one ledger of who is to be left alone, for every call of the product. */
export interface Limits {
  /** Milliseconds for which this scope is to be left alone; `isAll`: everybody is. With 0 it is called at once. */
  held(scope: string): { ms: number; isAll: boolean }
  /** The messenger has asked to wait. */
  limited(scope: string, ms: number): void
  /** It has not answered, or with a fault of its own. */
  faulty(scope: string): void
  /** It refuses us altogether. */
  broken(): void
  /** It has answered this scope, with a refusal too. */
  fine(scope: string): void
  /** What an earlier process was told. */
  restore(kept: readonly { chatId: string; until: Date }[]): void
}

/** So many different chats in a row may no longer be the matter of each: one other is called to see. */
const IN_A_ROW = 3
/** Longer waits are taken for a mistake: nothing is asked for longer by a messenger that means it. */
const LONGEST_MS = 3_600_000
const BREAKS_MS = [2_000, 4_000, 8_000, 15_000]
const REMEMBERED = 5_000
export const ALL = ''

/** @param keep told what must outlive the process */
export function createLimits(clock: Clock, keep: (chatId: string, until: Date) => void = () => undefined): Limits {
  const seconds = secondsPassed(clock)
  const now = (): number => seconds() * 1000
  const until = new Map<string, number>()
  const faults = new Set<string>()
  const waits = new Map<string, number>()
  let breaks = 0
  // Ill by themselves while the messenger answered others: they say nothing of it, until they are answered.
  const ill = new Set<string>()
  // That all are to be left alone has been concluded from some: not yet tried, being tried by one, or found so.
  let conclusion: 'open' | { triedBy: string } | 'true' = 'open'

  const left = (scope: string): number => {
    const end = until.get(scope)
    if (end === undefined) return 0
    const ms = Math.ceil(end - now())
    if (ms <= 0) until.delete(scope)
    return Math.max(0, ms)
  }
  function hold(scope: string, ms: number): void {
    if (until.size >= REMEMBERED) for (const known of until.keys()) left(known)
    until.set(scope, now() + Math.max(ms, left(scope)))
  }
  const kept = (scope: string, ms: number): void => {
    hold(scope, ms)
    keep(scope, new Date(clock.now().getTime() + ms))
  }
  function failed(scope: string): void {
    if (typeof conclusion === 'object' && conclusion.triedBy === scope) conclusion = 'true'
  }
  function answered(): void {
    if (left(ALL) > 0 && conclusion !== 'true') {
      until.delete(ALL)
      keep(ALL, clock.now())
      for (const scope of [...faults, ...waits.keys()]) if (ill.size < REMEMBERED) ill.add(scope)
    }
    conclusion = 'open'
  }
  /** Whoever was to see for an earlier conclusion has not. */
  function forget(): void {
    if (left(ALL) === 0 && typeof conclusion === 'object') conclusion = 'open'
  }
  function breakAll(): void {
    if (left(ALL) > 0) return
    forget()
    hold(ALL, BREAKS_MS[Math.min(breaks, BREAKS_MS.length - 1)] ?? 0)
    breaks++
  }

  return {
    held(scope) {
      const all = left(ALL)
      const own = left(scope)
      if (all > 0 && own === 0 && conclusion === 'open') conclusion = { triedBy: scope }
      if (typeof conclusion === 'object' && conclusion.triedBy === scope && own === 0) return { ms: 0, isAll: false }
      return { ms: Math.max(all, own), isAll: all > 0 && all >= own }
    },
    limited(scope, asked) {
      const ms = Math.min(Math.max(Number.isFinite(asked) ? asked : LONGEST_MS, 1_000), LONGEST_MS)
      kept(scope, ms)
      failed(scope)
      if (ill.has(scope)) return
      waits.set(scope, ms)
      forget()
      if (waits.size >= IN_A_ROW) kept(ALL, Math.min(...waits.values()))
    },
    faulty(scope) {
      failed(scope)
      if (ill.has(scope)) return
      faults.add(scope)
      if (breaks > 0 || faults.size >= IN_A_ROW) breakAll()
    },
    broken() {
      breakAll()
      conclusion = 'true'
    },
    fine(scope) {
      answered()
      ill.delete(scope)
      faults.clear()
      waits.clear()
      breaks = 0
    },
    restore(limits) {
      for (const { chatId, until: end } of limits)
        hold(chatId, Math.min(end.getTime() - clock.now().getTime(), LONGEST_MS))
    },
  }
}
