import { subjectOf } from './recipients.ts'
import { inForce } from './in-force.ts'
import type { Reader } from '../transaction.ts'

export interface MissingNotices {
  circularId: number
  personIds: number[]
}

/**
 * People a circular that is in force went to and who have no notice of it. Latecomers are none of them: they are given what is in
 * force to read, and nobody writes to them. @param since only what went out from then on
 */
export async function missingNotices(db: Reader, since: Date, now: Date): Promise<MissingNotices[]> {
  const circulars = await db.circular.findMany({
    where: { AND: [await inForce(db, now), { sentAt: { gte: since } }] },
    orderBy: { id: 'asc' },
    select: { id: true, sentAt: true },
  })
  const missing: MissingNotices[] = []
  for (const { id, sentAt } of circulars) {
    const personIds = sentAt === null ? [] : await withoutNotice(db, id, sentAt)
    if (personIds.length > 0) missing.push({ circularId: id, personIds })
  }
  return missing
}

async function withoutNotice(db: Reader, circularId: number, sentAt: Date): Promise<number[]> {
  const recipients = await db.circularRecipient.findMany({
    where: { circularId, seenAt: null },
    orderBy: { id: 'asc' },
    select: { personId: true },
  })
  const notices = await db.notice.findMany({
    where: { subject: subjectOf(circularId), kind: 'circular', channel: false },
    select: { personId: true },
  })
  const told = new Set(notices.map(({ personId }) => personId))
  const untold = recipients.flatMap(({ personId }) => (told.has(personId) ? [] : [personId]))
  if (untold.length === 0) return []
  // Whoever took his seat after the sending was given it to read.
  const seats = await db.seat.findMany({
    where: { personId: { in: untold }, revokedAt: null, grantedAt: { lte: sentAt } },
    select: { personId: true },
  })
  const seated = new Set(seats.map(({ personId }) => personId))
  return untold.filter((personId) => seated.has(personId))
}
