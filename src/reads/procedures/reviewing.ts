import type { PersonActor, Reviewing } from '#domain/people/actor.ts'
import { reachOf, reviewingOf, reviewsAt } from '#domain/review/reach.ts'
import type { Step } from '#domain/procedures/definition.ts'
import { isOwed } from '#domain/procedures/flow.ts'
import { reviewerOf } from '#domain/review/may-review.ts'
import { reviewItemOf } from '../objections/hearing.ts'
import { itemById } from '#storage/evidence/items.ts'
import { may } from '#domain/people/may.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { organizationCycle } from '#storage/cycle/timetables.ts'
import { personSeats, seatsOf } from '#storage/people/people.ts'
import { holdersOf } from '#storage/people/seats.ts'
import type { CaseRow } from '#storage/procedures/cases.ts'
import { reviewScope } from '#storage/review/reviews.ts'
import type { Reader } from '#storage/transaction.ts'

type About = Pick<CaseRow, 'agencyId' | 'cycleId'>

const cycleOf = async (db: Reader, { cycleId }: Pick<About, 'cycleId'>): Promise<number | null> =>
  cycleId ?? (await organizationCycle(db))?.id ?? null

/** Whoever asks, with what they may read of the year that a case is about; an evaluator also with the agencies at which they judge. */
export async function knowingReviews(db: Reader, caller: PersonActor, row: About): Promise<PersonActor> {
  const cycleId = await cycleOf(db, row)
  const cycleState = cycleId === null ? null : ((await cycleById(db, cycleId))?.state ?? null)
  const readsRanking = may(caller, 'ranking.read', { cycleState }).ok
  const person = { ...caller, readsRanking }
  if (person.role !== 'evaluator' || row.agencyId === null) return person
  return { ...person, reviews: await reviewsOf(db, person.personId, cycleId) }
}

/** Before there is a cycle only a seat at an agency bars from it. */
export async function reviewsOf(db: Reader, personId: number, cycleId: number | null): Promise<Reviewing> {
  if (cycleId !== null) return reviewingOf((await reviewScope(db, cycleId, personId)).reach)
  return reviewingOf(reachOf([], await seatsOf(db, personId)))
}

/**
 * Evaluators who judge something of the agency that a case is about, and where nobody does those who are not barred from it; of no
 * agency: all of them.
 */
export async function evaluatorsOf(db: Reader, row: About): Promise<number[]> {
  const all = await holdersOf(db, ['evaluator'])
  const { agencyId } = row
  if (agencyId === null) return all
  const cycleId = await cycleOf(db, row)
  const able: { personId: number; judges: boolean }[] = []
  for (const personId of all) {
    const reviews = await reviewsOf(db, personId, cycleId)
    if (!reviews.barred.includes(agencyId)) able.push({ personId, judges: reviewsAt(reviews, agencyId) })
  }
  const judging = able.filter(({ judges }) => judges)
  return (judging.length > 0 ? judging : able).map(({ personId }) => personId)
}

/** Somebody on each of their seats, as the case may mean them. */
export async function seatsIn(db: Reader, personId: number, row: About): Promise<PersonActor[]> {
  const seats: PersonActor[] = []
  for (const seat of await personSeats(db, personId)) seats.push(await knowingReviews(db, seat, row))
  return seats
}

/** Whether an item is this evaluator's to judge. */
export async function mayReviewItem(db: Reader, personId: number, itemId: number): Promise<boolean> {
  const item = await itemById(db, itemId)
  if (item === null) return false
  const { assigned, conflicted } = reviewerOf(
    personId,
    await reviewScope(db, item.cycleId, personId),
  )(reviewItemOf(item))
  return assigned && !conflicted
}

/** Who may not be named to the other side: at a step of evaluators nobody who evaluates is invited or given a task. */
export const unnamedAt = async (db: Reader, step: Step | null): Promise<readonly number[]> =>
  isOwed(step) && step.by === 'evaluator' ? holdersOf(db, ['evaluator']) : []
