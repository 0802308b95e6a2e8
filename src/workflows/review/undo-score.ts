import { z } from 'zod'
import { mayUndo } from '#domain/review/undo.ts'
import { refuse } from '#shared/outcome.ts'
import { lastAssessmentId, ownScore, standingScore, undoAssessment } from '#storage/assessments.ts'
import { returnItem } from '#storage/item-moves.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { freshTask, takeInHand } from './claim-item.ts'
import { taskOf } from './desk.ts'

/**
 * Takes one's own last score back within a minute: the item is what it was before, and in hand again. Refusals: not-found, review-undo-not-last,
 * review-undo-too-late, those of `taskOf`, review-item-changed.
 */
export const undoScore = command(
  'review.undo-score',
  z.object({ assessmentId: z.number().int() }),
  async (tx, by, { assessmentId }) => {
    const personId = by.actor.kind === 'person' ? by.actor.personId : 0
    const score = await ownScore(tx, assessmentId, personId)
    const open = mayUndo(score, await lastAssessmentId(tx, personId), by.now)
    if (!open.ok || score === null) return open.ok ? refuse('not-found') : open
    const task = await taskOf(tx, by, by.now, score.itemId)
    if (!task.ok) return task
    const { item } = task.value
    // Scored once more since, by whomever: that score is not this one's to take back.
    if ((await standingScore(tx, item.id))?.id !== assessmentId) return refuse('review-undo-not-last')
    const { itemStateBefore, ...before } = score.before
    if ((await returnItem(tx, item, 'undo-score', itemStateBefore, by.now, before)) === null)
      return refuse('review-item-changed')
    await undoAssessment(tx, assessmentId, by.now)
    await audit(tx, by, 'review.undo-score', `item:${item.id}`, { agencyId: item.agencyId, details: { assessmentId } })
    return takeInHand(tx, by, await freshTask(tx, task.value))
  },
)
