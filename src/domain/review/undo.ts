import { done, refuse, type Outcome } from '#shared/outcome.ts'

const UNDO_SECONDS = 60

export type UndoRefusal =
  | { code: 'review-undo-needs-reason' }
  | { code: 'review-undo-not-last' }
  | { code: 'not-found' }

/** One's own score, until the results are released: within a minute as a slip, later with a reason that stays in the log. */
export const mayUndo = (
  score: { at: Date; undoneAt: Date | null } | null,
  reason: string,
  now: Date,
): Outcome<void, UndoRefusal> => {
  if (score === null) return refuse('not-found')
  if (score.undoneAt !== null) return refuse('review-undo-not-last')
  const isSlip = now.getTime() - score.at.getTime() <= UNDO_SECONDS * 1000
  return isSlip || reason !== '' ? done(undefined) : refuse('review-undo-needs-reason')
}
