import { may } from '#domain/people/may.ts'
import { mayReview } from '#domain/review/may-review.ts'
import { CYCLE_STATES } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import { type CycleRow, currentCycle, cycleById, stageFor } from '#storage/cycles.ts'
import { type ItemRow, itemById } from '#storage/items.ts'
import { type ReviewScope, reviewScope } from '#storage/reviews.ts'
import type { Reader } from '#storage/transaction.ts'
import type { Caller } from '../command.ts'

/** An evaluator at work: who he is, in which cycle, and from when on a deficient item has run out of time. */
export interface Desk {
  personId: number
  cycle: CycleRow
  scope: ReviewScope
  overdueBefore: Date
}
export interface Task extends Desk {
  item: ItemRow
}

/**
 * The desk of the one who asks, in the running review. Refusals: not-your-role, no-cycle, review-not-open-yet {opensAt},
 * review-unscheduled, review-over.
 */
export async function deskOf(db: Reader, by: Caller, now: Date) {
  const allowed = may(by.actor, 'review.queue')
  if (!allowed.ok) return allowed
  const cycle = await currentCycle(db)
  if (cycle === null) return refuse('no-cycle')
  if (by.actor.kind !== 'person') return refuse('not-found')
  const distance = CYCLE_STATES.indexOf(cycle.state) - CYCLE_STATES.indexOf('REVIEW')
  if (distance > 0) return refuse('review-over')
  if (distance < 0) {
    const stage = await stageFor(db, cycle.id, 'review', null)
    return stage === null
      ? refuse('review-unscheduled')
      : refuse('review-not-open-yet', { opensAt: stage.opensAt.toISOString() })
  }
  return done(await seatedAt(db, by.actor.personId, cycle, now))
}

/**
 * One item on the desk of the one who asks, judged by the row itself. Refusals: not-your-role, not-found (not there, not his, or
 * barred by a conflict of interest), not-now.
 */
export async function taskOf(db: Reader, by: Caller, now: Date, itemId: number) {
  const item = await itemById(db, itemId)
  const cycle = item === null ? null : await cycleById(db, item.cycleId)
  if (item === null || cycle === null || by.actor.kind !== 'person') {
    const allowed = may(by.actor, 'review.score')
    return allowed.ok ? refuse('not-found') : allowed
  }
  const desk = await seatedAt(db, by.actor.personId, cycle, now)
  const reviewed = mayReview({
    act: 'score',
    evaluatorPersonId: desk.personId,
    seats: desk.scope.seats,
    assignments: desk.scope.assignments,
    item: {
      agencyId: item.agencyId,
      indicatorId: item.indicator.id,
      axisId: item.indicator.axis.id,
      dimension: item.indicator.dimension,
      firstScorerId: item.firstScorerId,
    },
  })
  const allowed = may(by.actor, 'review.score', {
    assigned: reviewed.ok || reviewed.refusal.code === 'conflict-of-interest',
    conflicted: !reviewed.ok && reviewed.refusal.code === 'conflict-of-interest',
    agencyId: item.agencyId,
    cycleState: cycle.state,
  })
  if (!allowed.ok) return allowed
  return reviewed.ok ? done({ ...desk, item } satisfies Task) : reviewed
}

async function seatedAt(db: Reader, personId: number, cycle: CycleRow, now: Date): Promise<Desk> {
  const scope = await reviewScope(db, cycle.id, personId)
  // The agency's grace is silent, so the item stays its own until that is over too.
  const graceMinutes = (await stageFor(db, cycle.id, 'self-assessment', null))?.graceMinutes ?? 0
  return { personId, cycle, scope, overdueBefore: new Date(now.getTime() - graceMinutes * 60_000) }
}
