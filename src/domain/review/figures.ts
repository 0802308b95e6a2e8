import { done, refuse, type Outcome } from '#shared/outcome.ts'
import type { Formula, Hundredths } from '../vocabulary.ts'
import { checkQuantity, explainPoints, type PointsExplanation } from './points.ts'
import { scoreSteps } from './score-steps.ts'

export interface Figures {
  target: number | null
  actual: number | null
}
interface Measured {
  formula: Formula
  maximumHundredths: Hundredths
  /** Set by the organization for everybody: it stands, whatever was written. */
  target: number | null
}

/** What the formula makes of figures; null where there is no formula or a figure is missing. */
export const computedBy = (indicator: Measured, figures: Figures): PointsExplanation | null => {
  const { formula, maximumHundredths } = indicator
  const explained = explainPoints({
    formula,
    maximumHundredths,
    ...figures,
    target: indicator.target ?? figures.target,
  })
  return explained.pointsHundredths === null ? null : explained
}

/** Scores that can be pressed: what the formula gives where there is one (peers row 42), else steps up to the maximum. */
export const offeredScores = (
  indicator: Measured,
  { claimHundredths, ...figures }: Figures & { claimHundredths: Hundredths | null },
): Hundredths[] => {
  const computed = computedBy(indicator, figures)?.pointsHundredths
  return computed == null ? scoreSteps(indicator.maximumHundredths, claimHundredths) : [computed]
}

/** Refusal: quantity-negative. */
export const checkFigures = ({ target, actual }: Figures, formula: Formula) => {
  const checked = checkQuantity('target', target ?? 0, formula)
  return checked.ok ? checkQuantity('actual', actual ?? 0, formula) : checked
}

/** Peers, beyond 10: who departs from what verified figures give, upward or downward, says why. */
export const checkDeparture = (
  points: Hundredths,
  computed: Hundredths | null,
  reason: string,
): Outcome<void, { code: 'departure-unexplained'; computedHundredths: Hundredths }> =>
  computed === null || points === computed || reason !== ''
    ? done(undefined)
    : refuse('departure-unexplained', { computedHundredths: computed })
