import { newSecretCode } from '#shared/ids.ts'
import { reading, writing } from './prepared.ts'
import * as sql from './statements/settings.ts'
import { inTransaction, type Reader, type Tx } from './transaction.ts'
import type { Database } from './database.ts'

export async function readSetting(db: Reader, key: string): Promise<string | null> {
  return (await reading(db, (run) => run.first(sql.READ, key)))?.value ?? null
}

export async function writeSetting(tx: Tx, key: string, value: string): Promise<void> {
  await writing(tx, (run) => run.write(sql.WRITE, key, value))
}

/** A secret made once and kept, such as the key that marks buttons. */
export const secretSetting = (db: Database, key: string): Promise<string> =>
  inTransaction(db, async (tx) => {
    const known = await readSetting(tx, key)
    if (known !== null) return known
    const made = newSecretCode()
    await writeSetting(tx, key, made)
    return made
  })
