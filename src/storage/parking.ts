import type { Database } from './database.ts'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { forgetRun, lastRun, noteRun } from './reminders/duty-runs.ts'
import { inTransaction, type Reader, type Tx } from './transaction.ts'

const PARKED = 'outbox-parked'

/** A restore leaves this file before it replaces anything, however it ends: the database it puts back may be of an earlier release. */
export const parkedMark = (databaseFile: string): string => `${databaseFile}.outbox-parked`

/**
 * Nothing goes out after a restore until a person says so, for nobody knows what has gone out since the backup was written. Its
 * mark is written into the database before anything else is; the date is that of the last thing the backup knows of.
 */
export async function parkRestored(db: Database, databaseFile: string): Promise<void> {
  const mark = parkedMark(databaseFile)
  if (!existsSync(mark)) return
  const latest = { _max: { at: true } } as const
  const [duty, entry] = [await db.dutyRun.aggregate(latest), await db.auditEntry.aggregate(latest)]
  const backupAt = new Date(Math.max(duty._max.at?.getTime() ?? 0, entry._max.at?.getTime() ?? 0))
  await inTransaction(db, (tx) => noteRun(tx, PARKED, backupAt))
  await rm(mark, { force: true })
}

/** As of when the data were put back that nobody has decided about yet; null: the outbox is open. */
export const parkedAsOf = (db: Reader): Promise<Date | null> => lastRun(db, PARKED)

/** @returns false where somebody else was first */
export const unpark = (tx: Tx): Promise<boolean> => forgetRun(tx, PARKED)
