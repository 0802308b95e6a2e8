import type { StageKey } from '../vocabulary.ts'

/** When a stage takes what it is there for. `dueAt` itself is still in time. */
export interface StageWindow {
  key: StageKey
  opensAt: Date
  dueAt: Date
}

const MINUTE_MS = 60_000

/** The last instant at which something is still taken: the announced end and the silent grace behind it. */
export const hardClose = (dueAt: Date, graceMinutes: number): Date =>
  new Date(dueAt.getTime() + graceMinutes * MINUTE_MS)

/**
 * Where an instant lies to a window. The instant is the platform's own message date, so that what was sent in time
 * counts even when it is handled late (peers part 8, indico 4367). Grace is silent: it is never shown.
 */
export const windowAt = (
  window: Pick<StageWindow, 'opensAt' | 'dueAt'>,
  at: Date,
  graceMinutes = 0,
): 'before' | 'open' | 'after' => {
  if (at.getTime() < window.opensAt.getTime()) return 'before'
  return at > hardClose(window.dueAt, graceMinutes) ? 'after' : 'open'
}

export const windowOf = (windows: readonly StageWindow[], key: StageKey): StageWindow | null =>
  windows.find((window) => window.key === key) ?? null
