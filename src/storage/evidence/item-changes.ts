import { z } from 'zod'
import type { Hundredths } from '#domain/vocabulary.ts'
import type { Reader } from '../transaction.ts'

/** Who of the agency changed the evidence of an item last; null before anybody did. */
export async function lastEvidenceChangeBy(db: Reader, itemId: number): Promise<number | null> {
  const row = await db.auditEntry.findFirst({
    where: { subject: `item:${itemId}`, action: { startsWith: 'evidence.' } },
    orderBy: { seq: 'desc' },
    select: { personId: true },
  })
  return row?.personId ?? null
}

export interface SubmittedItem {
  itemId: number
  code: string
  title: string
  maximumHundredths: Hundredths
  receipt: string
  submittedAt: Date
  submittedBy: number
}

/** What the entry of a submission says of it. */
const SUBMITTED = z.object({ submissionId: z.number().int() })

/**
 * What an agency submitted in `[from, until)` and still stands, each item once, most points first. By the log of acts and not by
 * `submittedAt`, which is the date of the message: that may be handled hours later.
 */
export async function submittedBetween(
  db: Reader,
  agencyId: number,
  from: Date,
  until: Date,
): Promise<SubmittedItem[]> {
  // Also those who have left since; the log is found by person and time.
  const seats = await db.seat.findMany({ where: { agencyId }, distinct: ['personId'], select: { personId: true } })
  const entries = await db.auditEntry.findMany({
    where: {
      personId: { in: seats.map(({ personId }) => personId) },
      at: { gte: from, lt: until },
      agencyId,
      action: 'evidence.submit',
    },
    select: { details: true },
  })
  const ids = entries.map(({ details }) => SUBMITTED.parse(details).submissionId)
  const rows = await db.submission.findMany({
    where: { id: { in: ids }, withdrawnAt: null },
    orderBy: { number: 'asc' },
    select: {
      itemId: true,
      receipt: true,
      submittedAt: true,
      submittedBy: true,
      item: { select: { indicator: { select: { code: true, title: true, maximumHundredths: true } } } },
    },
  })
  const latest = new Map<number, SubmittedItem>()
  for (const { itemId, receipt, submittedAt, submittedBy, item } of rows)
    if (receipt !== null && submittedAt !== null && submittedBy !== null)
      latest.set(itemId, { itemId, receipt, submittedAt, submittedBy, ...item.indicator })
  return [...latest.values()].sort((a, b) => b.maximumHundredths - a.maximumHundredths || a.itemId - b.itemId)
}
