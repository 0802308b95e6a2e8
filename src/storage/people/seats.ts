import { cleanText, squash } from 'persian-text'
import type { Role } from '#domain/vocabulary.ts'
import type { Run } from 'prisma-sqlite'
import { reading } from '../prepared.ts'
import * as sql from '../statements/seats.ts'
import type { Reader, Tx } from '../transaction.ts'

export interface SeatWithPerson {
  id: number
  role: Role
  agencyId: number | null
  teamId: number | null
  /** In whose place it is held. */
  standsInFor: number | null
  personId: number
  name: string
}

export async function addPerson(tx: Tx, person: { name: string; phone?: string | null; at: Date }): Promise<number> {
  const name = cleanText(person.name)
  const row = await tx.person.create({
    data: { name, searchKey: squash(name), phone: person.phone ?? null, createdAt: person.at },
    select: { id: true },
  })
  return row.id
}

/** Whoever never had a seat is known as an applicant alone. */
export const hasEverSat = async (db: Reader, personId: number): Promise<boolean> =>
  (await db.seat.findFirst({ where: { personId }, select: { id: true } })) !== null

/** The same seat as it is held now. */
export const livingSeat = async (
  db: Reader,
  same: { personId: number; role: Role; agencyId: number | null; teamId: number | null },
): Promise<number | null> =>
  (await db.seat.findFirst({ where: { ...same, revokedAt: null }, select: { id: true } }))?.id ?? null

/** Grants a seat, or finds the same one already granted. */
export async function grantSeat(
  tx: Tx,
  seat: {
    personId: number
    role: Role
    agencyId: number | null
    teamId: number | null
    grantedBy: number | null
    at: Date
  },
): Promise<number> {
  const { at, grantedBy, ...same } = seat
  const known = await livingSeat(tx, same)
  if (known !== null) return known
  const row = await tx.seat.create({ data: { ...same, grantedBy, grantedAt: at }, select: { id: true } })
  return row.id
}

/** A seat that is held or was: whose, on which role, since and until when. */
export const seatOnce = (
  db: Reader,
  id: number,
): Promise<{ personId: number; role: Role; grantedAt: Date; revokedAt: Date | null } | null> =>
  db.seat.findUnique({ where: { id }, select: { personId: true, role: true, grantedAt: true, revokedAt: true } })

/** @returns whether the seat was held until now */
export async function revokeSeat(tx: Tx, id: number, by: number | null, at: Date): Promise<boolean> {
  const { count } = await tx.seat.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: at, revokedBy: by } })
  if (count !== 1) return false
  const { personId } = await tx.seat.findUniqueOrThrow({ where: { id }, select: { personId: true } })
  await endPlacesOf(tx, [personId], { by, at })
  return true
}

/** Whoever has no seat of their own any more holds none in the place of somebody either, from that moment on (peers row 29). */
export const endPlacesOf = (
  tx: Tx,
  people: readonly number[],
  { by, at }: { by: number | null; at: Date },
): Promise<unknown> =>
  tx.seat.updateMany({
    where: {
      personId: { in: [...people] },
      revokedAt: null,
      standsInFor: { not: null },
      person: { seats: { none: { revokedAt: null, standsInFor: null } } },
    },
    data: { revokedAt: at, revokedBy: by },
  })

/** Whether they hold any seat that is not somebody else's. */
export const sitsThemselves = async (db: Reader, personId: number): Promise<boolean> =>
  (await db.seat.findFirst({ where: { personId, revokedAt: null, standsInFor: null }, select: { id: true } })) !== null

/** Gives a seat back that ended at that very instant, through something that has been taken back. */
export const reviveSeat = async (tx: Tx, id: number, endedAt: Date): Promise<void> => {
  await tx.seat.updateMany({ where: { id, revokedAt: endedAt }, data: { revokedAt: null, revokedBy: null } })
}

/** Whoever holds one of these roles, at one agency or at any, each once. */
export const holdersOf = async (db: Reader, roles: readonly Role[], agencyId?: number): Promise<number[]> => [
  ...new Set((await seatsHeld(db, roles, agencyId)).map((seat) => seat.personId)),
]

/** Whoever has the word of these roles now, each once: of a seat that somebody stands in for, the stand-in alone (peers row 29). */
export async function speakersOf(db: Reader, roles: readonly Role[]): Promise<number[]> {
  const seats = await seatsHeld(db, roles)
  const isAway = (seat: SeatWithPerson): boolean =>
    seat.standsInFor === null && seats.some((one) => one.role === seat.role && one.standsInFor === seat.personId)
  return [...new Set(seats.flatMap((seat) => (isAway(seat) ? [] : [seat.personId])))]
}

/** Everybody who holds one of these roles now; of one agency when it is given. */
export async function seatsHeld(db: Reader, roles: readonly Role[], agencyId?: number): Promise<SeatWithPerson[]> {
  const held = (run: Run, role: Role): SeatWithPerson[] =>
    agencyId === undefined ? run.all(sql.HELD, role) : run.all(sql.HELD_AT, role, agencyId)
  const rows = await reading(db, (run) => [...new Set(roles)].flatMap((role) => held(run, role)))
  return rows.sort((a, b) => a.id - b.id)
}
