import {
  agenciesMeant,
  type Audience,
  type AudienceFacts,
  audienceOf,
  type CircularAudience,
  isMeant,
  READER_KINDS,
  type ReaderKind,
} from '#domain/circulars/audience.ts'
import { hasSecondPerson, needsSecondPerson } from '#domain/circulars/confirm.ts'
import type { CircularTransition } from '#domain/circulars/states.ts'
import type { Role } from '#domain/vocabulary.ts'
import { activeAgencies } from '#storage/people/agencies.ts'
import { audienceFacts, axesOfCycle, livingSeats, type NamedSeat } from '#storage/circulars/audience.ts'
import { silentAgencies, unreachable } from '#storage/circulars/recipients.ts'
import { circularById, type CircularRow } from '#storage/circulars/circulars.ts'
import { type CycleRow, cycleById } from '#storage/cycle/cycles.ts'
import { seatsHeld } from '#storage/people/seats.ts'
import { organizationCycle } from '#storage/cycle/timetables.ts'
import type { Reader } from '#storage/transaction.ts'

/** Whom it reaches if it goes out now. */
export interface Reached extends Audience {
  facts: AudienceFacts
  seats: NamedSeat[]
}

/** Whose profile, axes and work count: its own cycle, or for what needs none the current one. */
export const cycleOfCircular = (db: Reader, { cycleId }: Pick<CircularRow, 'cycleId'>): Promise<CycleRow | null> =>
  cycleId === null ? organizationCycle(db) : cycleById(db, cycleId)

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

/** What proposing comes to: one that its author passed alone is proposed to others as soon as that is asked for. */
export async function proposalOf(
  db: Reader,
  circular: CircularRow,
  { people }: Reached,
): Promise<{ transition: CircularTransition; asks: boolean }> {
  const asks = await asksForSecondPerson(db, circular, people.length)
  if (!asks) return { transition: 'self-confirm', asks }
  return {
    transition: circular.state === 'CONFIRMED' && !hasSecondPerson(circular) ? 'propose-again' : 'propose',
    asks,
  }
}

/** The kinds of readers it is meant for. */
export const readersOf = ({ audience }: CircularRow, { people }: Reached): ReaderKind[] =>
  READER_KINDS.filter((kind) =>
    kind === 'channel'
      ? audience === null
      : people.some(({ agencyId }) => (agencyId === null ? 'reader' : 'agency') === kind),
  )

/** The conditions of an audience by name, as they are shown. */
export interface NamedAudience extends Pick<CircularAudience, 'roles' | 'groups' | 'work'> {
  agencies: string[]
  axes: string[]
  /** Number of the circular that was not acknowledged. */
  unseenOf: string | null
}

export async function namedAudience(db: Reader, circular: CircularRow): Promise<NamedAudience | null> {
  const { audience } = circular
  if (audience === null) return null
  const { roles, groups, work, agencies, unseenOf } = audience
  const cycle = audience.axes.length === 0 ? null : await cycleOfCircular(db, circular)
  const axes = cycle === null ? [] : await axesOfCycle(db, cycle.id)
  const unacknowledged = unseenOf === null ? null : await circularById(db, unseenOf)
  return {
    roles,
    groups,
    work,
    agencies:
      agencies.length === 0
        ? []
        : (await activeAgencies(db)).filter(({ id }) => agencies.includes(id)).map(({ name }) => name),
    axes: axes.filter(({ id }) => audience.axes.includes(id)).map(({ title }) => title),
    unseenOf: unacknowledged?.number ?? null,
  }
}

export interface ReachedPerson {
  name: string
  role: Role
  /** Has come in on this messenger and lets the bot write. */
  reachable: boolean
}
export interface ReachedGroup {
  /** Null: those who read for themselves. */
  agency: { id: number; code: string; name: string } | null
  people: ReachedPerson[]
}
export interface ReachList {
  circular: CircularRow
  people: number
  agencies: number
  /** Agencies first, those with nobody to tell among them; readers last. */
  groups: ReachedGroup[]
}

/** Of these, whom no message can reach. */
export const unreachableOf = (db: Reader, platform: string, { people }: Audience): Promise<Set<number>> =>
  unreachable(
    db,
    platform,
    people.map(({ personId }) => personId),
  )

/** Whom it would reach now, by name. */
export async function reachList(db: Reader, circular: CircularRow, platform: string): Promise<ReachList> {
  const reached = await reachedBy(db, circular)
  const { people, agencies, facts, seats } = reached
  const gone = await unreachableOf(db, platform, reached)
  const meant = seats.filter((seat) => isMeant(circular.audience, seat, facts))
  const named = ({ personId, name, role }: NamedSeat): ReachedPerson => ({ name, role, reachable: !gone.has(personId) })
  const active = await activeAgencies(db)
  const ids = new Set(
    circular.audience === null ? active.map((row) => row.id) : agenciesMeant(circular.audience, facts),
  )
  const answering = new Set(people.filter(({ agencyId }) => agencyId !== null).map(({ personId }) => personId))
  const readers = meant.filter(({ personId }) => !answering.has(personId))
  const groups: ReachedGroup[] = active
    .filter((agency) => ids.has(agency.id))
    .map(({ id: agencyId, code, name }) => ({
      agency: { id: agencyId, code, name },
      people: meant.filter((seat) => answering.has(seat.personId) && seat.agencyId === agencyId).map(named),
    }))
  // Who holds two seats as a reader is one.
  const once = readers.filter((seat, i) => readers.findIndex(({ personId }) => personId === seat.personId) === i)
  if (once.length > 0) groups.push({ agency: null, people: once.map(named) })
  return { circular, people: people.length, agencies, groups }
}
