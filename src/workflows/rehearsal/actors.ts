import { type OfficeStep, ROLES_OF_STEP } from '#domain/worklist/office-steps.ts'
import type { Role } from '#domain/vocabulary.ts'
import { type SeatWithPerson, seatsHeld } from '#storage/people/seats.ts'
import type { Reader } from '#storage/transaction.ts'
import type { Caller } from '../tools.ts'

/** A person of the province on this seat, acting at this instant. */
export const callerOf = ({ id, personId, role, agencyId, teamId }: SeatWithPerson, at: Date): Caller => ({
  actor: { kind: 'person', personId, seatId: id, role, agencyId, teamId, roles: [role] },
  accountId: null,
  sentAt: at,
  requestKey: null,
})

/** Who does it; the role that is missing when nobody sits on it. */
export async function actorOf(db: Reader, act: OfficeStep): Promise<SeatWithPerson | Role> {
  const roles = ROLES_OF_STEP[act]
  const seats = await seatsHeld(db, roles)
  return roles.flatMap((role) => seats.filter((seat) => seat.role === role))[0] ?? roles[0] ?? 'coordinator'
}

/** One of each agency: the focal point who submits, the head who signs. */
export async function agencySeats(
  db: Reader,
  role: 'focal-point' | 'agency-head',
): Promise<Map<number, SeatWithPerson>> {
  const seats = await seatsHeld(db, [role])
  return new Map(seats.toReversed().flatMap((seat) => (seat.agencyId === null ? [] : [[seat.agencyId, seat] as const])))
}
