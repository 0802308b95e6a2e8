import type { Reader } from './transaction.ts'

/** Who of the agency changed the evidence of an item last; null before anybody did. */
export async function lastEvidenceChangeBy(db: Reader, itemId: number): Promise<number | null> {
  const row = await db.auditEntry.findFirst({
    where: { subject: `item:${itemId}`, action: { startsWith: 'evidence.' } },
    orderBy: { seq: 'desc' },
    select: { personId: true },
  })
  return row?.personId ?? null
}
