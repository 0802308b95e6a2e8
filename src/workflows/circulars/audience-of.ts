import { type Audience, type AudienceFacts, audienceOf } from '#domain/circulars/audience.ts'
import { needsSecondPerson } from '#domain/circulars/second-person.ts'
import { audienceFacts, livingSeats, type NamedSeat } from '#storage/circular-audience.ts'
import { silentAgencies } from '#storage/circular-recipients.ts'
import type { CircularRow } from '#storage/circulars.ts'
import { type CycleRow, currentCycle, cycleById } from '#storage/cycles.ts'
import { seatsHeld } from '#storage/seats.ts'
import type { Reader } from '#storage/transaction.ts'

export interface Reached extends Audience {
  facts: AudienceFacts
  seats: NamedSeat[]
}

/** Whose profile, axes and work count: its own cycle, or for what needs none the current one. */
export const cycleOfCircular = (db: Reader, { cycleId }: Pick<CircularRow, 'cycleId'>): Promise<CycleRow | null> =>
  cycleId === null ? currentCycle(db) : cycleById(db, cycleId)

/** Whom it reaches if it goes out now. */
export async function reachedBy(db: Reader, circular: CircularRow): Promise<Reached> {
  const { audience } = circular
  const cycle = await cycleOfCircular(db, circular)
  const facts = await audienceFacts(db, audience, cycle?.id ?? null, (id) => silentAgencies(db, id))
  const seats = await livingSeats(db)
  return { ...audienceOf(seats, audience, facts), facts, seats }
}

/** Who may be the second person for what this author has written. */
export async function secondPersons(db: Reader, authorId: number): Promise<number[]> {
  const people = new Set((await seatsHeld(db, ['coordinator', 'deputy'])).map(({ personId }) => personId))
  people.delete(authorId)
  return [...people]
}

/** Requirement C1 and reliability S15, for so many people. Without any cycle no profile asks. */
export async function asksForSecondPerson(db: Reader, circular: CircularRow, people: number): Promise<boolean> {
  const cycle = await cycleOfCircular(db, circular)
  return needsSecondPerson(cycle?.profile.circularNeedsSecondPerson ?? false, people)
}
