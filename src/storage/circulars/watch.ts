import type { Database } from '../database.ts'
import { type Part, snapshotOf } from '../snapshot.ts'
import * as sql from '../statements/circulars.ts'
import { inTransaction, type Reader, type Tx } from '../transaction.ts'

/** A message that shows how far a sending has got and is kept up to date while it goes on. */
export interface CircularWatch {
  accountId: number
  circularId: number
  messageId: number
  /** A message is not followed for ever. */
  since: Date
}

/** One for each account: a newer one takes the place of the older. */
export async function keepWatch(tx: Tx, watch: CircularWatch): Promise<void> {
  await tx.circularWatch.upsert({ where: { accountId: watch.accountId }, create: watch, update: watch })
}

/** Ends this very watch; a newer one of the account stays. */
export const dropWatch = (db: Database, watch: CircularWatch): Promise<unknown> =>
  inTransaction(db, (tx) => tx.circularWatch.deleteMany({ where: watch }))

/** Asked every three seconds. */
const WATCHES: Part<CircularWatch[]> = { tables: ['CircularWatch'], read: (run) => run.all(sql.WATCHES) }

export const watches = (db: Reader): Promise<readonly CircularWatch[]> => snapshotOf(db, WATCHES)

export const watchOf = async (db: Reader, accountId: number): Promise<CircularWatch | null> =>
  (await watches(db)).find((watch) => watch.accountId === accountId) ?? null
