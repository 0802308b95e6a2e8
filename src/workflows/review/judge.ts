import { mustHold } from '#domain/review/may-take.ts'
import { done, refuse } from '#shared/outcome.ts'
import { type SubmissionWithFiles, submissionInForce } from '#storage/submissions.ts'
import type { Reader } from '#storage/transaction.ts'
import type { Caller } from '../command.ts'
import { type Task, taskOf } from './desk.ts'

export interface HeldTask extends Task {
  submission: SubmissionWithFiles
}

/**
 * The item in this evaluator's hand, in the very version he has read. Refusals: those of `taskOf` and `mustHold`,
 * review-item-withdrawn, review-item-changed.
 */
export async function heldTask(db: Reader, by: Caller, now: Date, itemId: number, submissionId: number) {
  const task = await taskOf(db, by, now, itemId)
  if (!task.ok) return task
  const { item, personId, overdueBefore } = task.value
  const held = mustHold(item, personId, now, overdueBefore)
  if (!held.ok) return held
  const submission = await submissionInForce(db, item.id)
  if (submission === null) return refuse('review-item-withdrawn')
  if (submission.id !== submissionId) return refuse('review-item-changed')
  return done({ ...task.value, submission } satisfies HeldTask)
}
