import type { KeptUpdate, Pace } from './carry-update.ts'

/** Nobody has read an answer and written again so soon after it. */
const READING_MS = 100
/** So many updates of one chat wait; what comes beyond is set aside. */
const MOST_WAITING = 100
const REMEMBERED = 5_000

/** Who writes on without waiting for the answers. Presses and answers of whoever reads are never counted, however quickly they work. */
export interface Haste {
  /** @returns false when it was set aside */
  takes(update: KeptUpdate, waiting: number): boolean
  /** Whether its chat has to rest before this update is begun. */
  rests(update: KeptUpdate): boolean
  isResting(chatKey: string): boolean
  ended(update: KeptUpdate, isLast: boolean): void
  close(): void
}

export function createHaste(pace: Pace | undefined, onRested: () => void): Haste {
  const endedAt = new Map<string, number>()
  const hasty = new Set<number>()
  const resting = new Map<string, NodeJS.Timeout>()
  const slowed = new Set<string>()
  const aside = new Map<string, number>()

  return {
    takes(update, waiting) {
      const { seq, chatKey } = update
      if (pace === undefined) return true
      if (waiting >= MOST_WAITING) {
        pace.setAside(update)
        aside.set(chatKey, (aside.get(chatKey) ?? 0) + 1)
        return false
      }
      const before = endedAt.get(chatKey)
      if (waiting > 0 || (before !== undefined && performance.now() - before < READING_MS)) hasty.add(seq)
      return true
    },
    rests(update) {
      const { seq, chatKey } = update
      const ms = pace?.take(chatKey, hasty.has(seq) ? 1 : 0) ?? 0
      if (ms === 0) return false
      if (!slowed.has(chatKey)) pace?.onSlowed(update)
      slowed.add(chatKey)
      resting.set(
        chatKey,
        setTimeout(() => {
          resting.delete(chatKey)
          onRested()
        }, ms).unref(),
      )
      return true
    },
    isResting: (chatKey) => resting.has(chatKey),
    ended(update, isLast) {
      const { seq, chatKey } = update
      if (pace === undefined) return
      hasty.delete(seq)
      if (endedAt.size >= REMEMBERED) endedAt.clear()
      endedAt.set(chatKey, performance.now())
      if (!isLast) return
      slowed.delete(chatKey)
      const lost = aside.get(chatKey) ?? 0
      aside.delete(chatKey)
      if (lost > 0) pace.onCaughtUp(update, lost)
    },
    close() {
      for (const timer of resting.values()) clearTimeout(timer)
    },
  }
}
