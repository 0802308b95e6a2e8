import { z } from 'zod'
import { checkReason } from '#domain/objections/check-reason.ts'
import { checkNote } from '#domain/review/check-note.ts'
import { checkScore } from '#domain/review/read-score.ts'
import { checkDeparture, checkFigures, computedBy, offeredScores } from '#domain/review/figures.ts'
import { mayUndo } from '#domain/review/undo.ts'
import { done, refuse } from '#shared/outcome.ts'
import { addScore, ownScore, ownStandingScore, standingScore, undoAssessment } from '#storage/review/assessments.ts'
import { moveItem, returnItem } from '#storage/evidence/item-moves.ts'
import { itemById } from '#storage/evidence/items.ts'
import { command, query } from '../act.ts'
import { takeInHand } from './claim.ts'
import { claimedVersion, loadTask } from './load-task.ts'

const quantity = z.number().min(-1e12).max(1e12)

/**
 * Gives an item in hand its points (requirement C7). Nobody outside the evaluators learns of them before the release. Refusals: those
 * of `claimedVersion`, `checkScore`, `checkNote`, `checkFigures` and `checkDeparture`.
 */
export const scoreItem = command('review.score', {
  input: z.object({
    itemId: z.number().int(),
    submissionId: z.number().int(),
    pointsHundredths: z.number().int().exactOptional(),
    /** Instead of points: which of the steps shown for this version. */
    step: z.number().int().exactOptional(),
    /** As the evidence shows them, where the agency's figures are not confirmed as they are. */
    figures: z.object({ target: quantity.nullable(), actual: quantity.nullable() }).exactOptional(),
    note: z.string().exactOptional(),
  }),
  load: loadTask,
  async run(tx, act, { itemId, submissionId, pointsHundredths, step, figures, note: text = '' }, { task }) {
    const version = await claimedVersion(tx, act, task, submissionId)
    if (!version.ok) return version
    const { item, personId, submission } = version.value
    const { maximumHundredths, code, title, formula } = item.indicator
    const chosen = pointsHundredths ?? offeredScores(item.indicator, submission)[step ?? -1]
    if (chosen === undefined) return refuse('review-item-changed')
    const points = checkScore(chosen, maximumHundredths)
    if (!points.ok) return points
    const note = text.trim() === '' ? done('') : checkNote(text)
    if (!note.ok) return note
    const { target, actual } = figures ?? submission
    const possible = checkFigures({ target, actual }, formula)
    if (!possible.ok) return possible
    const computed = computedBy(item.indicator, { target, actual })
    const explained = checkDeparture(points.value, computed?.pointsHundredths ?? null, note.value)
    if (!explained.ok) return explained

    const change = { preliminaryHundredths: points.value, firstScorerId: personId, claimedBy: null, claimedUntil: null }
    if ((await moveItem(tx, item, 'score', act.now, change)) === null) return refuse('review-item-changed')
    const score = { itemId, submissionId, evaluatorId: personId, at: act.now, note: note.value }
    const verified = { verifiedTarget: computed?.target ?? null, verifiedActual: computed?.actual ?? null }
    const assessmentId = await addScore(tx, { ...score, ...verified, scoreHundredths: points.value }, item)
    const pointsGiven = { pointsHundredths: points.value, maximumHundredths }
    return act.record(
      { itemId, assessmentId, ...pointsGiven, agencyName: item.agency.name, code, title },
      {
        id: itemId,
        agencyId: item.agencyId,
        details: { points: points.value, computed: computed?.pointsHundredths ?? null, assessmentId, submissionId },
      },
    )
  },
})

/**
 * Takes one's own score back before the release, after a minute with a reason: the item is what it was before, and in hand again.
 * Refusals: those of `mayUndo`, `checkReason` and `takeInHand`, review-item-changed.
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
    // Scored once more since, by whomever: that score is not this one's to take back.
    if ((await standingScore(tx, item.id))?.id !== assessmentId) return refuse('review-undo-not-last')
    const { itemStateBefore, ...before } = score.before
    if ((await returnItem(tx, item, 'undo-score', itemStateBefore, act.now, before)) === null)
      return refuse('review-item-changed')
    await undoAssessment(tx, assessmentId, act.now)
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
