import { readFile, writeFile } from 'node:fs/promises'
import { newSecretCode } from '#shared/ids.ts'
import type { Database } from './database.ts'
import { writing } from './prepared.ts'
import * as sql from './statements/machine.ts'
import type { Reader, Tx } from './transaction.ts'

/** A secret made once and kept, such as the key that marks buttons. */
export const secretOf = (db: Database, name: string): Promise<string> =>
  writing(db, (run) => {
    const existing = run.first(sql.SECRET, name)
    if (existing !== undefined) return existing.value
    const value = newSecretCode()
    run.write(sql.KEEP_SECRET, name, value)
    return value
  })

/** How far the movable clock of local mode was ahead when it was last moved. */
export async function clockAheadMs(db: Reader): Promise<number> {
  return Number((await db.localClock.findUnique({ where: { id: 1 } }))?.aheadMs ?? 0)
}

export async function storeClockAhead(tx: Tx, ms: number): Promise<void> {
  const aheadMs = BigInt(ms)
  await tx.localClock.upsert({ where: { id: 1 }, create: { id: 1, aheadMs }, update: { aheadMs } })
}

const heartbeatOf = (databaseFile: string): string => `${databaseFile}.heartbeat`

/** Each minute: the product runs, and this is the time. Beside the database: a backup that is put back says nothing of it. */
export const noteHeartbeat = (databaseFile: string, at: Date): Promise<void> =>
  writeFile(heartbeatOf(databaseFile), at.toISOString())

/** When the product was last known to run; null before its first minute. */
export async function lastHeartbeat(databaseFile: string): Promise<Date | null> {
  const at = new Date(await readFile(heartbeatOf(databaseFile), 'utf8').catch(() => ''))
  return Number.isNaN(at.getTime()) ? null : at
}
