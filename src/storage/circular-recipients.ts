import { ACKNOWLEDGING_ROLES, type Addressee, type AudienceSeat, READING_ROLES } from '#domain/circulars/audience.ts'
import type { Role } from '#domain/vocabulary.ts'
import { inForce } from './circulars.ts'
import type { Prisma } from './generated/client.ts'
import type { Reader, Tx } from './transaction.ts'

/** Living seats that a circular goes to (requirements B15, F1): of active agencies and of the organization. */
export async function audienceSeats(db: Reader): Promise<AudienceSeat[]> {
  const rows = await db.seat.findMany({
    where: {
      revokedAt: null,
      OR: [{ role: { in: [...ACKNOWLEDGING_ROLES] }, agency: { active: true } }, { role: { in: [...READING_ROLES] } }],
    },
    orderBy: { id: 'asc' },
    select: { personId: true, role: true, agencyId: true },
  })
  return rows.map((row) => ({ ...row, role: row.role as Role }))
}

const CHUNK = 400

/** Freezes the audience at the sending, in parts no statement is too long for. */
export async function freezeRecipients(tx: Tx, circularId: number, people: readonly Addressee[]): Promise<void> {
  for (let i = 0; i < people.length; i += CHUNK) {
    const data = people.slice(i, i + CHUNK).map((addressee) => ({ circularId, ...addressee }))
    await tx.circularRecipient.createMany({ data })
  }
}

export interface Receipt {
  personId: number
  agencyId: number | null
  seenAt: Date | null
}

export const receiptOf = (db: Reader, circularId: number, personId: number): Promise<Receipt | null> =>
  db.circularRecipient.findUnique({
    where: { circularId_personId: { circularId, personId } },
    select: { personId: true, agencyId: true, seenAt: true },
  })

/** «رؤیت شد», once: a later press changes nothing. @returns whether it was this one */
export async function markSeen(
  tx: Tx,
  circularId: number,
  personId: number,
  agencyId: number,
  at: Date,
): Promise<boolean> {
  const known = await receiptOf(tx, circularId, personId)
  if (known === null) {
    await tx.circularRecipient.create({ data: { circularId, personId, agencyId, seenAt: at }, select: { id: true } })
    return true
  }
  const { count } = await tx.circularRecipient.updateMany({
    where: { circularId, personId, seenAt: null },
    data: { seenAt: at, agencyId: known.agencyId ?? agencyId },
  })
  return count === 1
}

const livingSeat = (personId: number): Prisma.SeatWhereInput => ({
  personId,
  revokedAt: null,
  role: { in: [...ACKNOWLEDGING_ROLES] },
  agency: { active: true },
})

/** The agency a person acknowledges for, by his oldest living seat; null when he sits for none. */
export async function agencyOfReader(db: Reader, personId: number): Promise<number | null> {
  const seat = await db.seat.findFirst({
    where: livingSeat(personId),
    orderBy: { id: 'asc' },
    select: { agencyId: true },
  })
  return seat?.agencyId ?? null
}

/** Ids of what is in force and not acknowledged by this person yet, newest first; empty for whoever owes nothing. */
export async function owedCirculars(db: Reader, personId: number): Promise<number[]> {
  if ((await agencyOfReader(db, personId)) === null) return []
  const rows = await db.circular.findMany({
    where: { AND: [await inForce(db), { recipients: { none: { personId, seenAt: { not: null } } } }] },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

export interface NamedReceipt extends Receipt {
  name: string
  /** Still holds a seat of an agency; who does not owes nothing any more. */
  seated: boolean
  /** The notice has reached him. */
  delivered: boolean
}

/** The frozen audience of a circular by name, late comers included; of one agency when it is given. */
export async function receiptsOf(db: Reader, circularId: number, agencyId?: number): Promise<NamedReceipt[]> {
  const rows = await db.circularRecipient.findMany({
    where: { circularId, ...(agencyId === undefined ? {} : { agencyId }) },
    orderBy: { id: 'asc' },
    select: { personId: true, agencyId: true, seenAt: true, person: { select: { name: true } } },
  })
  const seats = await audienceSeats(db)
  const seated = new Set(
    seats.flatMap(({ personId, agencyId: seat }) => (seat === null ? [] : [`${personId} ${seat}`])),
  )
  const notices = await db.notice.findMany({
    where: { subject: subjectOf(circularId), state: 'SENT', channel: false },
    select: { personId: true },
  })
  const delivered = new Set(notices.map((notice) => notice.personId))
  return rows.map(({ person, ...row }) => ({
    ...row,
    name: person.name,
    seated: seated.has(`${row.personId} ${row.agencyId}`),
    delivered: delivered.has(row.personId),
  }))
}

/** Under which the notices of a circular are counted. */
export const subjectOf = (circularId: number): string => `circular:${circularId}`

export const holdsSeat = async (db: Reader, personId: number): Promise<boolean> =>
  (await db.seat.count({ where: { personId, revokedAt: null } })) > 0
