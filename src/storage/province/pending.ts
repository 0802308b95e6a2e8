import { readSetting, writeSetting } from '../settings.ts'
import type { Reader, Tx } from '../transaction.ts'

/** A workbook that was read and waits for its confirmation: one for each account. */
export interface PendingImport {
  sha256: string
  name: string
  cycleId: number | null
}

const keyOf = (accountId: number): string => `import-pending:${accountId}`

export async function pendingImport(db: Reader, accountId: number): Promise<PendingImport | null> {
  const value = await readSetting(db, keyOf(accountId))
  return value === null ? null : (JSON.parse(value) as PendingImport)
}

export const keepPendingImport = (tx: Tx, accountId: number, pending: PendingImport): Promise<void> =>
  writeSetting(tx, keyOf(accountId), JSON.stringify(pending))

export async function dropPendingImport(tx: Tx, accountId: number): Promise<boolean> {
  return (await tx.setting.deleteMany({ where: { key: keyOf(accountId) } })).count > 0
}

/** Makes the bytes known, so that the check of the files looks at them and no sweep takes them. */
export async function keepWorkbookBlob(
  tx: Tx,
  blob: { sha256: string; sizeBytes: number; mimeType: string; storedAt: Date },
): Promise<void> {
  await tx.blob.upsert({ where: { sha256: blob.sha256 }, create: blob, update: {}, select: { sha256: true } })
}
