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

/**
 * In time is in time: the end of a window that an outage has struck on its last day or over its end is later by as long as that lasted.
 * Null where it has not.
 */
export function endAfterOutage(
  { opensAt, dueAt }: Pick<StageWindow, 'opensAt' | 'dueAt'>,
  { from, to }: Outage,
): Date | null {
  if (to.getTime() - from.getTime() < SHORTEST_MS) return null
  if (from > dueAt || to.getTime() <= dueAt.getTime() - LAST_MS || to <= opensAt) return null
  return new Date(dueAt.getTime() + to.getTime() - Math.max(from.getTime(), opensAt.getTime()))
}

/** The reason of time given back after an outage, kept as a fact. Two reports of one outage begin alike. */
export const outageReason = ({ from, to }: Outage): string => `${outageKey(from)}${to.toISOString()}`
export const outageKey = (from: Date): string => `outage:${from.toISOString()}/`

export function outageIn(reason: string): Outage | null {
  const [, from, to] = /^outage:(.+)\/(.+)$/.exec(reason) ?? []
  return from === undefined || to === undefined ? null : { from: new Date(from), to: new Date(to) }
}
