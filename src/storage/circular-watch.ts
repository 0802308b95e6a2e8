import type { Database } from './database.ts'
import { inTransaction, type Reader, type Tx } from './transaction.ts'
import { writeSetting } from './settings.ts'

/** A message that shows how far a sending has got and is kept up to date while it goes on. */
export interface CircularWatch {
  accountId: number
  circularId: number
  messageId: number
  /** ISO; a message is not followed for ever. */
  since: string
}

const PREFIX = 'circular-watch:'
const keyOf = (accountId: number): string => `${PREFIX}${accountId}`

/** One for each account: a newer one takes the place of the older. */
export const keepWatch = (tx: Tx, watch: CircularWatch): Promise<void> =>
  writeSetting(tx, keyOf(watch.accountId), JSON.stringify(watch))

/** Ends this very watch; a newer one of the account stays. */
export const dropWatch = (db: Database, watch: CircularWatch): Promise<unknown> =>
  inTransaction(db, (tx) =>
    tx.setting.deleteMany({ where: { key: keyOf(watch.accountId), value: JSON.stringify(watch) } }),
  )

export async function watches(db: Reader): Promise<CircularWatch[]> {
  const rows = await db.setting.findMany({ where: { key: { startsWith: PREFIX } }, select: { value: true } })
  return rows.map(({ value }) => JSON.parse(value) as CircularWatch)
}

export async function watchOf(db: Reader, accountId: number): Promise<CircularWatch | null> {
  const row = await db.setting.findUnique({ where: { key: keyOf(accountId) }, select: { value: true } })
  return row === null ? null : (JSON.parse(row.value) as CircularWatch)
}
