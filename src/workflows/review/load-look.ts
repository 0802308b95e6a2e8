import { mayReview } from '#domain/review/may-review.ts'
import { CYCLE_STATES } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import { reviewItemOf } from '#reads/objections/hearing.ts'
import { type CycleRow, cycleById } from '#storage/cycle/cycles.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { type ItemRow, itemById } from '#storage/evidence/items.ts'
import { type SubmissionWithFiles, submissionInForce } from '#storage/evidence/submissions.ts'
import { type ReviewScope, reviewScope } from '#storage/review/reviews.ts'
import { type LookRow, lookById } from '#storage/review/second-looks.ts'
import type { Reader } from '#storage/transaction.ts'
import type { PersonContext } from '../act.ts'

export interface LookFacts {
  look: LookRow
  item: ItemRow
  cycle: CycleRow
}

type Context = Pick<PersonContext, 'person' | 'now'>

async function factsOf(db: Reader, lookId: number): Promise<LookFacts | null> {
  const look = await lookById(db, lookId)
  const item = look === null ? null : await itemById(db, look.itemId)
  const cycle = item === null ? null : await cycleById(db, item.cycleId)
  return look === null || item === null || cycle === null ? null : { look, item, cycle }
}

/** Refusals: no-cycle, review-over, review-not-open-yet where nothing can be scored now. */
export async function loadSeconds(db: Reader, { person }: Context) {
  const cycle = await publishedCycle(db)
  if (cycle === null) return refuse('no-cycle')
  if (CYCLE_STATES.indexOf(cycle.state) > CYCLE_STATES.indexOf('REVIEW')) return refuse('review-over')
  const scope: ReviewScope = await reviewScope(db, cycle.id, person.personId)
  return { about: {}, cycle, scope }
}

/** One item as a second or third evaluator may see it; to whoever has scored it already it is not there. */
export async function loadLook(db: Reader, { person: { personId } }: Context, { lookId }: { lookId: number }) {
  const facts = await factsOf(db, lookId)
  if (facts === null) return null
  const { look, item, cycle } = facts
  const scope = await reviewScope(db, cycle.id, personId)
  const laterScorers = look.scores.map(({ evaluatorId }) => evaluatorId)
  const question = { act: 'second-look' as const, evaluatorPersonId: personId, ...scope }
  const judged = mayReview({ ...question, item: { ...reviewItemOf(item), laterScorers } })
  const conflicted = !judged.ok && judged.refusal.code === 'conflict-of-interest'
  return {
    about: { assigned: judged.ok || conflicted, conflicted, agencyId: item.agencyId, cycleState: cycle.state },
    facts,
  }
}

/** The same for the two whose scores are apart, as long as they may score the item at all. */
export async function loadApart(db: Reader, { person: { personId } }: Context, { lookId }: { lookId: number }) {
  const facts = await factsOf(db, lookId)
  if (facts === null) return null
  const { look, item, cycle } = facts
  const scope = await reviewScope(db, cycle.id, personId)
  const sides = [item.firstScorerId, ...look.scores.map(({ evaluatorId }) => evaluatorId)]
  const question = { act: 'second-look' as const, evaluatorPersonId: personId, ...scope }
  const judged = mayReview({ ...question, item: { ...reviewItemOf(item), firstScorerId: null } })
  const conflicted = !judged.ok && judged.refusal.code === 'conflict-of-interest'
  const assigned = (judged.ok || conflicted) && sides.includes(personId)
  return { about: { assigned, conflicted, agencyId: item.agencyId, cycleState: cycle.state }, facts }
}

export interface HeldLook extends LookFacts {
  submission: SubmissionWithFiles
}

/**
 * The item in this evaluator's hand, in the version they have read. Refusals: second-look-over, review-claim-expired, review-claim-lost,
 * review-item-changed.
 */
export async function heldLook(db: Reader, { person, now }: Context, facts: LookFacts, submissionId: number) {
  const { look, item } = facts
  if ((look.state !== 'OPEN' && look.state !== 'THIRD') || item.state !== 'SCORED') return refuse('second-look-over')
  if (look.claimedBy !== person.personId || look.claimedUntil === null) return refuse('review-claim-lost')
  if (look.claimedUntil <= now) return refuse('review-claim-expired', { untilAt: look.claimedUntil.toISOString() })
  const submission = await submissionInForce(db, item.id)
  if (submission?.id !== submissionId) return refuse('review-item-changed')
  const held: HeldLook = { ...facts, submission }
  return done(held)
}
