import { reading, writing } from './prepared.ts'
import * as sql from './statements/duty-runs.ts'
import type { Reader, Tx } from './transaction.ts'

/** When a duty of the clock was last done; null before the first time. */
export async function lastRun(db: Reader, key: string): Promise<Date | null> {
  return (await reading(db, (run) => run.first(sql.READ, key)))?.at ?? null
}

export async function noteRun(tx: Tx, key: string, at: Date): Promise<void> {
  await writing(tx, (run) => run.write(sql.WRITE, key, at))
}
