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
  return count === 1
}

/** Gives a seat back that ended at that very instant, through something that has been taken back. */
export const reviveSeat = async (tx: Tx, id: number, endedAt: Date): Promise<void> => {
  await tx.seat.updateMany({ where: { id, revokedAt: endedAt }, data: { revokedAt: null, revokedBy: null } })
}

/** Whoever holds one of these roles, at one agency or at any, each once. */
export const holdersOf = async (db: Reader, roles: readonly Role[], agencyId?: number): Promise<number[]> => [
  ...new Set((await seatsHeld(db, roles, agencyId)).map((seat) => seat.personId)),
]

/** Everybody who holds one of these roles now; of one agency when it is given. */
export async function seatsHeld(db: Reader, roles: readonly Role[], agencyId?: number): Promise<SeatWithPerson[]> {
  const held = (run: Run, role: Role): SeatWithPerson[] =>
    agencyId === undefined ? run.all(sql.HELD, role) : run.all(sql.HELD_AT, role, agencyId)
  const rows = await reading(db, (run) => [...new Set(roles)].flatMap((role) => held(run, role)))
  return rows.sort((a, b) => a.id - b.id)
}
