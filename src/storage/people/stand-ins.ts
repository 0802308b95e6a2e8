import type { Role } from '#domain/vocabulary.ts'
import type { Prisma } from '../generated/client.ts'
import { reading } from '../prepared.ts'
import * as sql from '../statements/seats.ts'
import type { Reader, Tx } from '../transaction.ts'

const STAND_IN = {
  id: true,
  seatId: true,
  personId: true,
  fromAt: true,
  untilAt: true,
  note: true,
  namedBy: true,
  needsSecond: true,
  confirmedAt: true,
  begunSeatId: true,
  endedAt: true,
  noteBack: true,
  person: { select: { name: true } },
  seat: {
    select: {
      personId: true,
      role: true,
      agencyId: true,
      teamId: true,
      revokedAt: true,
      person: { select: { name: true } },
      agency: { select: { name: true } },
    },
  },
} as const satisfies Prisma.StandInSelect

export type StandInRow = Prisma.StandInGetPayload<{ select: typeof STAND_IN }>

export const standInById = (db: Reader, id: number): Promise<StandInRow | null> =>
  db.standIn.findUnique({ where: { id }, select: STAND_IN })

/** Newest first; of one person, as the absent or as the stand-in, where it is given. */
export const standInsOf = (db: Reader, personId: number | null, take: number): Promise<StandInRow[]> =>
  db.standIn.findMany({
    where: personId === null ? {} : { OR: [{ personId }, { seat: { personId } }] },
    orderBy: { id: 'desc' },
    take,
    select: STAND_IN,
  })

export const openStandIn = (db: Reader, seatId: number): Promise<StandInRow | null> =>
  db.standIn.findFirst({ where: { seatId, endedAt: null }, select: STAND_IN })

export const addStandIn = async (
  tx: Tx,
  data: Pick<StandInRow, 'seatId' | 'personId' | 'fromAt' | 'untilAt' | 'note' | 'namedBy' | 'needsSecond'> & {
    namedAt: Date
  },
): Promise<number> => (await tx.standIn.create({ data, select: { id: true } })).id

/** Compare-and-set. @returns whether it waited until now */
export const confirmStandIn = async (tx: Tx, id: number, confirmedBy: number | null, confirmedAt: Date) =>
  (
    await tx.standIn.updateMany({
      where: { id, confirmedAt: null, endedAt: null },
      data: { confirmedBy, confirmedAt },
    })
  ).count === 1

/** @returns the seat that is held meanwhile */
export async function beginStandIn(tx: Tx, row: StandInRow, at: Date): Promise<number> {
  const { role, agencyId, teamId, personId: standsInFor } = row.seat
  const { personId, namedBy: grantedBy } = row
  const seat = await tx.seat.create({
    data: { personId, role, agencyId, teamId, grantedBy, grantedAt: at, standsInFor },
    select: { id: true },
  })
  await tx.standIn.update({ where: { id: row.id }, data: { begunSeatId: seat.id }, select: { id: true } })
  return seat.id
}

export async function endStandIn(tx: Tx, row: StandInRow, endedBy: number | null, endedAt: Date): Promise<void> {
  await tx.standIn.update({ where: { id: row.id }, data: { endedBy, endedAt }, select: { id: true } })
  if (row.begunSeatId !== null)
    await tx.seat.updateMany({
      where: { id: row.begunSeatId, revokedAt: null },
      data: { revokedAt: endedAt, revokedBy: endedBy },
    })
}

/**
 * With whom this person shares a seat of these roles, as the absent or as the stand-in, now or before: they have one word between them.
 * Whoever also has a seat of their own there has a word of their own.
 */
export async function sharersOf(db: Reader, roles: readonly Role[], personId: number): Promise<number[]> {
  const role = { in: [...roles] }
  const rows = await db.standIn.findMany({
    where: { begunSeatId: { not: null }, seat: { role }, OR: [{ personId }, { seat: { personId } }] },
    select: { personId: true, seat: { select: { personId: true } } },
  })
  if (rows.length === 0) return []
  const people = { in: rows.map((row) => row.personId) }
  const own = await db.seat.findMany({
    where: { personId: people, role, standsInFor: null, revokedAt: null },
    select: { personId: true },
  })
  const others = rows
    .filter((row) => own.every((seat) => seat.personId !== row.personId))
    .map((row) => (row.personId === personId ? row.seat.personId : row.personId))
  return [...new Set(others)]
}

export const writeNoteBack = async (tx: Tx, id: number, noteBack: string): Promise<void> => {
  await tx.standIn.update({ where: { id }, data: { noteBack }, select: { id: true } })
}

/** Who of these people stands in for somebody now; there are never many. */
export async function standingIn(db: Reader, people: readonly number[]): Promise<number[]> {
  const running = { begunSeatId: { not: null }, endedAt: null }
  const rows = await db.standIn.findMany({ where: running, select: { personId: true } })
  const among = new Set(people)
  return [...new Set(rows.flatMap(({ personId }) => (among.has(personId) ? [personId] : [])))]
}

/** Ids of those that begin or end now: asked each minute. */
export const standInsDue = (db: Reader, now: Date): Promise<number[]> =>
  reading(db, (run) => run.all(sql.DUE_STAND_INS, now).map(({ id }) => id))

const OUTSIDE = 'inquiry-respondent' satisfies Role
const INSIDE = { role: { not: OUTSIDE } } as const
/** The id of no office. */
const NO_OFFICE = 0

export interface Candidate {
  personId: number
  name: string
}

/**
 * People who hold a seat of the same agency, or of the organization, by a part of their name. Offices that answer inquiries are no part of
 * the organization: who works there is not told to them, and nobody of theirs sits in it.
 */
export async function standInCandidates(
  db: Reader,
  seat: { role: Role; agencyId: number | null; teamId: number | null; personId: number },
  part: string,
  take: number,
): Promise<Candidate[]> {
  const { role, agencyId, teamId } = seat
  const isOutside = role === OUTSIDE && agencyId === null
  const ofOffice: Prisma.SeatWhereInput = { role: OUTSIDE, teamId: teamId ?? NO_OFFICE }
  const beside = isOutside ? ofOffice : agencyId === null ? INSIDE : {}
  const rows = await db.person.findMany({
    where: {
      id: { not: seat.personId },
      searchKey: { contains: part },
      seats: { some: { revokedAt: null, agencyId, ...beside } },
    },
    orderBy: { name: 'asc' },
    take,
    select: { id: true, name: true },
  })
  return rows.map(({ id: personId, name }) => ({ personId, name }))
}
