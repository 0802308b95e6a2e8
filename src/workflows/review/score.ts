import { z } from 'zod'
import { checkReason } from '#domain/objections/check-reason.ts'
import { secondsInHand } from '#domain/review/claim.ts'
import { mayUndo } from '#domain/review/undo.ts'
import { done, refuse } from '#shared/outcome.ts'
import { addScore, ownScore, ownStandingScore, standingScore, undoAssessment } from '#storage/review/assessments.ts'
import { moveItem, returnItem } from '#storage/evidence/item-moves.ts'
import { itemById } from '#storage/evidence/items.ts'
import { forgetLook, lookOfItem } from '#storage/review/second-looks.ts'
import { command, query } from '../act.ts'
import { openSecondLook } from './open-look.ts'
import { takeInHand } from './claim.ts'
import { judgement, readJudgement } from './judgement.ts'
import { claimedVersion, loadTask } from './load-task.ts'

/**
 * Gives an item in hand its points (requirement C7). Nobody outside the evaluators learns of them before the release. Refusals: those
 * of `claimedVersion` and `readJudgement`.
 */
export const scoreItem = command('review.score', {
  input: judgement.extend({
    itemId: z.number().int(),
    submissionId: z.number().int(),
    /** Requirement D4: not sufficient, and scored all the same, for there is no time left to mend it. */
    insufficient: z.literal(true).exactOptional(),
  }),
  load: loadTask,
  async run(tx, act, { itemId, submissionId, insufficient, ...said }, { task }) {
    const version = await claimedVersion(tx, act, task, submissionId)
    if (!version.ok) return version
    const { item, personId, submission } = version.value
    const { maximumHundredths, code, title } = item.indicator
    const judged = readJudgement(item, submission, said)
    if (!judged.ok) return judged
    const { points, note, computed, verified } = judged.value

    const change = { preliminaryHundredths: points, firstScorerId: personId, claimedBy: null, claimedUntil: null }
    if ((await moveItem(tx, item, 'score', act.now, change)) === null) return refuse('review-item-changed')
    // What came back and was never mended is scored on what there is.
    const sufficient = insufficient !== true && item.state !== 'DEFICIENT'
    const score = { itemId, submissionId, evaluatorId: personId, at: act.now, note, sufficient }
    const assessmentId = await addScore(
      tx,
      { ...score, ...verified, scoreHundredths: points, seconds: secondsInHand(item, act.now) },
      item,
    )
    await openSecondLook(tx, act, task, points)
    return act.record(
      {
        itemId,
        assessmentId,
        pointsHundredths: points,
        maximumHundredths,
        agencyName: item.agency.name,
        code,
        title,
      },
      { id: itemId, agencyId: item.agencyId, details: { points, computed, assessmentId, submissionId, sufficient } },
    )
  },
})

/**
 * Takes one's own score back before the release, after a minute with a reason: the item is what it was before, and in hand again.
 * Refusals: those of `mayUndo`, `checkReason` and `takeInHand`, review-item-changed, second-look-begun.
 */
export const undoScore = command('review.undo-score', {
  input: z.object({ assessmentId: z.number().int(), reason: z.string().exactOptional() }),
  async load(db, act, { assessmentId }) {
    const score = await ownScore(db, assessmentId, act.person.personId)
    const loaded = score === null ? null : await loadTask(db, act, score)
    return score === null || loaded === null ? null : { ...loaded, score }
  },
  async run(tx, act, { assessmentId, reason: raw = '' }, { task, score }) {
    const open = mayUndo(score, raw.trim(), act.now)
    if (!open.ok) return open
    const reason = raw.trim() === '' ? done('') : checkReason(raw)
    if (!reason.ok) return reason
    const { item } = task
    const look = await lookOfItem(tx, item.id)
    if (look !== null && look.scores.length > 0) return refuse('second-look-begun')
    // Scored once more since, by whomever: that score is not this one's to take back.
    if ((await standingScore(tx, item.id))?.id !== assessmentId) return refuse('review-undo-not-last')
    const { itemStateBefore, ...before } = score.before
    if ((await returnItem(tx, item, 'undo-score', itemStateBefore, act.now, before)) === null)
      return refuse('review-item-changed')
    await undoAssessment(tx, assessmentId, act.now)
    await forgetLook(tx, item.id)
    const claimed = await takeInHand(tx, act, { ...task, item: (await itemById(tx, item.id)) ?? item })
    if (!claimed.ok) return claimed
    const entry = { id: item.id, agencyId: item.agencyId }
    act.note('review.claim', entry)
    return act.record(claimed.value, { ...entry, details: { assessmentId, reason: reason.value } })
  },
})

/** One's own score on an item. Refusal: not-found. */
export const findScore = query('review.find-score', {
  input: z.object({ itemId: z.number().int() }),
  load: loadTask,
  async read(db, act, { itemId }, { task }) {
    const score = await ownStandingScore(db, itemId, act.person.personId)
    const { agency, indicator } = task.item
    return score === null
      ? refuse('not-found')
      : done({ assessmentId: score.id, agencyName: agency.name, code: indicator.code, title: indicator.title })
  },
})
