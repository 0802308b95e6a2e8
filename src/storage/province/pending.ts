import type { Reader, Tx } from '../transaction.ts'

/** A workbook that was read and waits for its confirmation: one for each account. */
export interface PendingImport {
  sha256: string
  name: string
  cycleId: number | null
}

export const pendingImport = (db: Reader, accountId: number): Promise<PendingImport | null> =>
  db.pendingImport.findUnique({ where: { accountId }, select: { sha256: true, name: true, cycleId: true } })

/** Remembers the workbook an account has sent; a later one takes its place. Its bytes are made known, so that the check of the files looks at them and no sweep takes them. */
export async function keepWorkbook(
  tx: Tx,
  accountId: number,
  { sizeBytes, mimeType, ...pending }: PendingImport & { sizeBytes: number; mimeType: string },
  storedAt: Date,
): Promise<void> {
  const { sha256 } = pending
  const blob = { sha256, sizeBytes, mimeType, storedAt }
  await tx.blob.upsert({ where: { sha256 }, create: blob, update: {}, select: { sha256: true } })
  await tx.pendingImport.upsert({ where: { accountId }, create: { accountId, ...pending }, update: pending })
}

export async function dropPendingImport(tx: Tx, accountId: number): Promise<boolean> {
  return (await tx.pendingImport.deleteMany({ where: { accountId } })).count > 0
}
