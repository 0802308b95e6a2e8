import { ACKNOWLEDGING_ROLES, type Addressee } from '#domain/circulars/audience.ts'
import { type AgencyRow, activeAgencies } from './agencies.ts'
import { inForce } from './circulars-in-force.ts'
import { circularById, readableBy } from './circulars.ts'
import type { Prisma } from './generated/client.ts'
import type { Reader, Tx } from './transaction.ts'

const uniq = (ids: readonly number[]): number[] => [...new Set(ids)]

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

/**
 * Ids of what is in force, asks for «رؤیت شد» and has it not from this person yet, newest first; empty for whoever owes nothing. What
 * was for everybody is owed by whoever sits for an agency; anything else by whom it was addressed to for his agency.
 */
export async function owedCirculars(db: Reader, personId: number, now: Date): Promise<number[]> {
  if ((await agencyOfReader(db, personId)) === null) return []
  const owed: Prisma.CircularWhereInput = {
    acknowledge: true,
    OR: [
      { AND: [readableBy(null), { recipients: { none: { personId, seenAt: { not: null } } } }] },
      { recipients: { some: { personId, agencyId: { not: null }, seenAt: null } } },
    ],
  }
  const rows = await db.circular.findMany({
    where: { AND: [await inForce(db, now), owed] },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

export interface NamedReceipt extends Receipt {
  name: string
  /** The agencies he answers for: one press counts for all he sits for. */
  agencyIds: number[]
  /** Still holds a seat of an agency; who does not owes nothing any more. */
  seated: boolean
  /** The notice has reached him. */
  delivered: boolean
}

/** The frozen audience of a circular by name, late comers included; of those who answer for one agency when it is given. */
export async function receiptsOf(db: Reader, circularId: number, agencyId?: number): Promise<NamedReceipt[]> {
  const sits = { revokedAt: null, role: { in: [...ACKNOWLEDGING_ROLES] }, agency: { active: true } }
  const answersFor = (id: number): Prisma.CircularRecipientWhereInput => ({
    OR: [{ agencyId: id }, { agencyId: { not: null }, person: { seats: { some: { ...sits, agencyId: id } } } }],
  })
  const rows = await db.circularRecipient.findMany({
    where: { circularId, ...(agencyId === undefined ? {} : answersFor(agencyId)) },
    orderBy: { id: 'asc' },
    select: {
      personId: true,
      agencyId: true,
      seenAt: true,
      person: { select: { name: true, seats: { where: sits, select: { agencyId: true } } } },
    },
  })
  const notices = await db.notice.findMany({
    where: { subject: subjectOf(circularId), state: 'SENT', channel: false },
    select: { personId: true },
  })
  const delivered = new Set(notices.map((notice) => notice.personId))
  return rows.map(({ person, ...row }) => {
    const seats = row.agencyId === null ? [] : person.seats.flatMap((seat) => seat.agencyId ?? [])
    return {
      ...row,
      name: person.name,
      // The agency he sat for when he acknowledged has been told, though he has left it since.
      agencyIds:
        row.agencyId === null || (row.seenAt === null && seats.length > 0) ? seats : uniq([row.agencyId, ...seats]),
      seated: seats.length > 0,
      delivered: delivered.has(row.personId),
    }
  })
}

/** The agencies a circular that has gone out was meant for; all active ones when it was for everybody. */
export async function agenciesAddressed(db: Reader, circularId: number): Promise<AgencyRow[]> {
  const circular = await circularById(db, circularId)
  const agencies = await activeAgencies(db)
  const sentTo = circular?.audience?.sentTo ?? null
  return sentTo === null ? agencies : agencies.filter(({ id }) => sentTo.includes(id))
}

/** Ids of the agencies it was meant for nobody of which has acknowledged it. */
export async function silentAgencies(db: Reader, circularId: number): Promise<number[]> {
  const seen = (await receiptsOf(db, circularId)).filter(({ seenAt }) => seenAt !== null)
  const answered = new Set(seen.flatMap(({ agencyIds }) => agencyIds))
  return (await agenciesAddressed(db, circularId)).map(({ id }) => id).filter((id) => !answered.has(id))
}

/** Of these people, those no message can reach on this platform: never came in, or shut the bot out. */
export async function unreachable(db: Reader, platform: string, personIds: readonly number[]): Promise<Set<number>> {
  const rows = await db.account.findMany({
    where: { platform, blockedAt: null, personId: { not: null } },
    select: { personId: true },
  })
  const reached = new Set(rows.map(({ personId }) => personId))
  return new Set(personIds.filter((id) => !reached.has(id)))
}

/** Under which the notices of a circular are counted. */
export const subjectOf = (circularId: number): string => `circular:${circularId}`

/** The same for the reminders of it: apart, so that the audience of the circular itself stays the sum of its parts. */
export const reminderSubjectOf = (circularId: number): string => `circular-reminder:${circularId}`

export const holdsSeat = async (db: Reader, personId: number): Promise<boolean> =>
  (await db.seat.count({ where: { personId, revokedAt: null } })) > 0
