import { z } from 'zod'
import { checkNote } from '#domain/review/check-note.ts'
import { checkScore } from '#domain/review/read-score.ts'
import { scoreSteps } from '#domain/review/score-steps.ts'
import { done, refuse } from '#shared/outcome.ts'
import { addScore } from '#storage/assessments.ts'
import { moveItem } from '#storage/item-moves.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { heldTask } from './judge.ts'

/**
 * Gives an item in hand its points (requirement C7). Nobody outside the evaluators learns of them before the release. Refusals: those
 * of `heldTask`, `checkScore` and `checkNote`.
 */
export const scoreItem = command(
  'review.score-item',
  z.object({
    itemId: z.number().int(),
    submissionId: z.number().int(),
    pointsHundredths: z.number().int().exactOptional(),
    /** Instead of points: which of the steps shown for this version. */
    step: z.number().int().exactOptional(),
    note: z.string().exactOptional(),
  }),
  async (tx, by, { itemId, submissionId, pointsHundredths, step, note: raw }) => {
    const held = await heldTask(tx, by, by.now, itemId, submissionId)
    if (!held.ok) return held
    const { item, personId, submission } = held.value
    const { maximumHundredths } = item.indicator
    const wanted = pointsHundredths ?? scoreSteps(maximumHundredths, submission.claimHundredths)[step ?? -1]
    if (wanted === undefined) return refuse('review-item-changed')
    const points = checkScore(wanted, maximumHundredths)
    if (!points.ok) return points
    const note = (raw ?? '').trim() === '' ? done('') : checkNote(raw ?? '')
    if (!note.ok) return note

    const change = { preliminaryHundredths: points.value, firstScorerId: personId, claimedBy: null, claimedUntil: null }
    if ((await moveItem(tx, item, 'score', by.now, change)) === null) return refuse('review-item-changed')
    const assessmentId = await addScore(
      tx,
      { itemId, submissionId, evaluatorId: personId, at: by.now, scoreHundredths: points.value, note: note.value },
      item,
    )
    await audit(tx, by, 'review.score', `item:${itemId}`, {
      agencyId: item.agencyId,
      details: { points: points.value, assessmentId, submissionId },
    })
    return done({
      itemId,
      assessmentId,
      pointsHundredths: points.value,
      maximumHundredths,
      agencyName: item.agency.name,
      code: item.indicator.code,
      title: item.indicator.title,
    })
  },
)
