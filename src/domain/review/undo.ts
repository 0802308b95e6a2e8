import { done, refuse, type Outcome } from '#shared/outcome.ts'

const UNDO_SECONDS = 60

export type UndoRefusal = { code: 'review-undo-too-late' } | { code: 'review-undo-not-last' } | { code: 'not-found' }

/** Only the last score of one's own, and only for a minute: after that others may have worked on with it. */
export const mayUndo = (
  score: { id: number; at: Date; undoneAt: Date | null } | null,
  lastId: number | null,
  now: Date,
): Outcome<void, UndoRefusal> => {
  if (score === null) return refuse('not-found')
  if (score.undoneAt !== null || score.id !== lastId) return refuse('review-undo-not-last')
  return now.getTime() - score.at.getTime() > UNDO_SECONDS * 1000 ? refuse('review-undo-too-late') : done(undefined)
}
