import { reviewItemOf } from '#reads/objections/hearing.ts'
import { reviewerOf } from '#domain/review/may-review.ts'
import { mustHold } from '#domain/review/may-take.ts'
import { CYCLE_STATES } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import { type CycleRow, cycleById, stageFor } from '#storage/cycle/cycles.ts'
import { type ItemRow, itemById } from '#storage/evidence/items.ts'
import { type ReviewScope, reviewScope } from '#storage/review/reviews.ts'
import { type SubmissionWithFiles, submissionInForce } from '#storage/evidence/submissions.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import type { Reader } from '#storage/transaction.ts'
import type { PersonContext } from '../act.ts'

/** An evaluator at work: who they are, in which cycle, and from when on a deficient item has run out of time. */
export interface Evaluator {
  personId: number
  cycle: CycleRow
  scope: ReviewScope
  overdueBefore: Date
}

export interface Task extends Evaluator {
  item: ItemRow
}

type Context = Pick<PersonContext, 'person' | 'now'>

/** The caller in the running review. Refusals: no-cycle, review-not-open-yet {opensAt}, review-unscheduled, review-over. */
export async function loadEvaluator(db: Reader, context: Context) {
  const cycle = await publishedCycle(db)
  if (cycle === null) return refuse('no-cycle')
  const distance = CYCLE_STATES.indexOf(cycle.state) - CYCLE_STATES.indexOf('REVIEW')
  if (distance > 0) return refuse('review-over')
  if (distance < 0) {
    const stage = await stageFor(db, cycle.id, 'review', null)
    return stage === null
      ? refuse('review-unscheduled')
      : refuse('review-not-open-yet', { opensAt: stage.opensAt.toISOString() })
  }
  return { about: {}, evaluator: await evaluatorIn(db, cycle, context) }
}

/** One item as this evaluator may see it; an item of others, or barred by a conflict of interest, is not there. */
export async function loadTask(db: Reader, context: Context, { itemId }: { itemId: number }) {
  const item = await itemById(db, itemId)
  const cycle = item === null ? null : await cycleById(db, item.cycleId)
  if (item === null || cycle === null) return null
  const evaluator = await evaluatorIn(db, cycle, context)
  const standing = reviewerOf(evaluator.personId, evaluator.scope)(reviewItemOf(item))
  const about = { ...standing, agencyId: item.agencyId, cycleState: cycle.state }
  const task: Task = { ...evaluator, item }
  return { about, task }
}

async function evaluatorIn(db: Reader, cycle: CycleRow, { person, now }: Context): Promise<Evaluator> {
  const { personId } = person
  const scope = await reviewScope(db, cycle.id, personId)
  // The agency's grace is silent, so the item stays its own until that is over too.
  const graceMinutes = (await stageFor(db, cycle.id, 'self-assessment', null))?.graceMinutes ?? 0
  return { personId, cycle, scope, overdueBefore: new Date(now.getTime() - graceMinutes * 60_000) }
}

export interface ClaimedVersion extends Task {
  submission: SubmissionWithFiles
}

/**
 * The item in this evaluator's hand, in the very version they have read. Refusals: those of `mustHold`, review-item-withdrawn,
 * review-item-changed.
 */
export async function claimedVersion(db: Reader, { now }: Context, task: Task, submissionId: number) {
  const held = mustHold(task.item, task.personId, now, task.overdueBefore)
  if (!held.ok) return held
  const submission = await submissionInForce(db, task.item.id)
  if (submission === null) return refuse('review-item-withdrawn')
  if (submission.id !== submissionId) return refuse('review-item-changed')
  const version: ClaimedVersion = { ...task, submission }
  return done(version)
}
