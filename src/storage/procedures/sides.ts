import type { PersonActor } from '#domain/people/actor.ts'
import { seatsOf } from '../people/people.ts'
import type { Reader } from '../transaction.ts'

/** The person on each of their living seats, and as such: who a case may mean by them. */
export async function personSeats(db: Reader, personId: number): Promise<PersonActor[]> {
  const seats = await seatsOf(db, personId)
  const roles = seats.map(({ role }) => role)
  const bare = { kind: 'person' as const, personId, seatId: null, role: null, agencyId: null, teamId: null, roles }
  return [bare, ...seats.map(({ id, role, agencyId, teamId }) => ({ ...bare, seatId: id, role, agencyId, teamId }))]
}
