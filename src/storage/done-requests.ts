import type { Database } from './database.ts'
import { noting, reading, writing } from './prepared.ts'
import * as sql from './statements/machine.ts'
import type { Tx } from './transaction.ts'

/** The outcome of an act that was already done under this key, or undefined. */
export async function doneBefore(tx: Tx, key: string): Promise<unknown> {
  const row = await reading(tx, (run) => run.first(sql.OUTCOME, key))
  return row?.outcome
}

export async function keepDone(tx: Database | Tx, key: string, at: Date, outcome: object): Promise<void> {
  await writing(tx, (run) => run.write(sql.KEEP_OUTCOME, key, at, JSON.stringify(outcome)))
}

/** Forgets answers of acts done before this, some at a time. */
export const purgeDone = (db: Database, before: Date): Promise<number> =>
  noting(db, (run) => run.write(sql.FORGET_OUTCOMES, before))
