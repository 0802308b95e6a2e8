import type { StageWindow } from '../cycle/window.ts'

/** A time in which nobody could reach the product. */
export interface Outage {
  from: Date
  to: Date
}

/** What is shorter nobody has to be told of. */
const SHORTEST_MS = 10 * 60_000
/** Whoever leaves it to the last day may do so, and must then be able to. */
const LAST_MS = 24 * 3_600_000

/** How much of an outage has been given back already, by others that lie over it: a freeze, and a restart in the midst of it. */
function returnedOf({ from, to }: Outage, before: readonly Outage[]): number {
  let sum = 0
  let until = from.getTime()
  for (const one of [...before].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const begin = Math.max(until, one.from.getTime())
    const end = Math.min(to.getTime(), one.to.getTime())
    sum += Math.max(0, end - begin)
    until = Math.max(until, end)
  }
  return sum
}

/**
 * In time is in time: the end of a window that an outage has struck on its last day or over its end is later by as long as that lasted.
 * `before`: what has been given back already. Null where there is nothing to give.
 */
export function endAfterOutage(
  { opensAt, dueAt }: Pick<StageWindow, 'opensAt' | 'dueAt'>,
  { from, to }: Outage,
  before: readonly Outage[] = [],
): Date | null {
  if (to.getTime() - from.getTime() < SHORTEST_MS) return null
  if (from > dueAt || to.getTime() <= dueAt.getTime() - LAST_MS || to <= opensAt) return null
  const lost = { from: from > opensAt ? from : opensAt, to }
  const ms = to.getTime() - lost.from.getTime() - returnedOf(lost, before)
  return ms > 0 ? new Date(dueAt.getTime() + ms) : null
}

/** The reason of time given back after an outage, kept as a fact. Two reports of one outage begin alike. */
export const outageReason = ({ from, to }: Outage): string => `${outageKey(from)}${to.toISOString()}`
export const outageKey = (from: Date): string => `outage:${from.toISOString()}/`

export function outageIn(reason: string): Outage | null {
  const [, from, to] = /^outage:(.+)\/(.+)$/.exec(reason) ?? []
  return from === undefined || to === undefined ? null : { from: new Date(from), to: new Date(to) }
}
