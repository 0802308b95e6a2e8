import { newSecretCode } from '#shared/ids.ts'
import { inTransaction, type Reader, type Tx } from './transaction.ts'
import type { Database } from './database.ts'

export async function readSetting(db: Reader, key: string): Promise<string | null> {
  const row = await db.setting.findUnique({ where: { key }, select: { value: true } })
  return row?.value ?? null
}

export async function writeSetting(tx: Tx, key: string, value: string): Promise<void> {
  await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
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
