import { writing } from '../prepared.ts'
import { type Part, snapshotOf } from '../snapshot.ts'
import * as sql from '../statements/machine.ts'
import type { Reader, Tx } from '../transaction.ts'

/** Asked every minute, written when a duty was done. */
const LAST_RUN: Part<Date | null, [key: string]> = {
  tables: ['DutyRun'],
  read: (run, key) => run.first(sql.LAST_RUN, key)?.at ?? null,
}

/** When a duty of the clock was last done; null before the first time. */
export const lastRun = (db: Reader, key: string): Promise<Date | null> => snapshotOf(db, LAST_RUN, key)

export async function noteRun(tx: Tx, key: string, at: Date): Promise<void> {
  await writing(tx, (run) => run.write(sql.NOTE_RUN, key, at))
}

/** @returns whether there was one: of two who forget it at once, the first */
export const forgetRun = async (tx: Tx, key: string): Promise<boolean> =>
  (await writing(tx, (run) => run.write(sql.FORGET_RUN, key))) > 0
