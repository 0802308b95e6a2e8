import { z } from 'zod'
import { checkNote } from '#domain/review/check-note.ts'
import { checkDeparture, checkFigures, computedBy, offeredScores } from '#domain/review/figures.ts'
import { checkScore } from '#domain/review/read-score.ts'
import { done, refuse } from '#shared/outcome.ts'
import type { ItemRow } from '#storage/evidence/items.ts'
import type { SubmissionContent } from '#storage/evidence/submissions.ts'

const quantity = z.number().min(-1e12).max(1e12)

/** What an evaluator says of an item: points or one of the steps shown, with figures and a note. */
export const judgement = z.object({
  pointsHundredths: z.number().int().exactOptional(),
  /** Instead of points: which of the steps shown for this version. */
  step: z.number().int().exactOptional(),
  /** As the evidence shows them, where the agency's figures are not confirmed as they are. */
  figures: z.object({ target: quantity.nullable(), actual: quantity.nullable() }).exactOptional(),
  note: z.string().exactOptional(),
})

/**
 * The same for the first evaluator and every later one. Refusals: review-item-changed, those of `checkScore`, `checkNote`, `checkFigures`
 * and `checkDeparture`.
 */
export function readJudgement(
  { indicator }: Pick<ItemRow, 'indicator'>,
  submission: Pick<SubmissionContent, 'target' | 'actual' | 'claimHundredths'>,
  { pointsHundredths, step, figures, note: text = '' }: z.output<typeof judgement>,
) {
  const chosen = pointsHundredths ?? offeredScores(indicator, submission)[step ?? -1]
  if (chosen === undefined) return refuse('review-item-changed')
  const points = checkScore(chosen, indicator.maximumHundredths)
  if (!points.ok) return points
  const note = text.trim() === '' ? done('') : checkNote(text)
  if (!note.ok) return note
  const { target, actual } = figures ?? submission
  const possible = checkFigures({ target, actual }, indicator.formula)
  if (!possible.ok) return possible
  const computed = computedBy(indicator, { target, actual })
  const computedHundredths = computed?.pointsHundredths ?? null
  const explained = checkDeparture(points.value, computedHundredths, note.value)
  if (!explained.ok) return explained
  const verified = { verifiedTarget: computed?.target ?? null, verifiedActual: computed?.actual ?? null }
  return done({ points: points.value, note: note.value, computed: computedHundredths, verified })
}
