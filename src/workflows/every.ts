import { lastRun, noteRun } from '#storage/reminders/duty-runs.ts'
import type { Reader, Tx } from '#storage/transaction.ts'

/** Work of the clock that comes again after a while; when it was last done stands under `key` in `DutyRun`. */
export interface Recurring {
  key: string
  everyMs: number
}

/** Whether it is time again: at the first time of all, and not put off by a clock that was set back. */
export async function isDueAgain(db: Reader, { key, everyMs }: Recurring, now: Date): Promise<boolean> {
  const last = await lastRun(db, key)
  if (last === null) return true
  const sinceMs = now.getTime() - last.getTime()
  return sinceMs < 0 || sinceMs >= everyMs
}

export const noteDone = (tx: Tx, { key }: Recurring, now: Date): Promise<void> => noteRun(tx, key, now)
