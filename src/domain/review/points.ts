import type { Formula, Hundredths } from '../vocabulary.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { dividedBy, fractionOf, roundHalfUp, times } from './fraction.ts'

export interface PointsQuestion {
  formula: Formula
  target: number | null
  actual: number | null
  maximumHundredths: Hundredths
}

/** Which arithmetic was done: AP ÷ S × W, S ÷ AP × W, a case in which nothing can be divided, or none at all. */
export type PointsWay = 'ratio' | 'inverse-ratio' | 'no-target' | 'no-actual' | 'by-hand' | 'incomplete'

/** The arithmetic as data, for «how did this come about?» (peers part 7 item 10). */
export interface PointsExplanation extends PointsQuestion {
  way: PointsWay
  /** Before the cap; null where nothing was computed. */
  uncappedHundredths: Hundredths | null
  pointsHundredths: Hundredths | null
  capped: boolean
}

/**
 * Form of the 1381 regulation (requirements part 3): AP/S × W, the inverse where less is better, never above the maximum.
 * Never below zero either; rounded half up to hundredths. A target of zero is met by any performance where more is better,
 * and only by zero where less is better; no consumption at all reaches every target where less is better.
 */
export const explainPoints = (question: PointsQuestion): PointsExplanation => {
  const { formula, target, actual, maximumHundredths } = question
  const none = { ...question, uncappedHundredths: null, pointsHundredths: null, capped: false }
  if (formula === 'BY_HAND') return { ...none, way: 'by-hand' }
  if (target === null || actual === null) return { ...none, way: 'incomplete' }
  const whole = (reached: boolean, way: PointsWay): PointsExplanation => {
    const points = reached ? maximumHundredths : 0
    return { ...question, way, uncappedHundredths: points, pointsHundredths: points, capped: false }
  }
  const lessIsBetter = formula === 'LESS_IS_BETTER'
  if (lessIsBetter && actual <= 0) return whole(true, 'no-actual')
  if (target <= 0) return whole(lessIsBetter ? actual <= target : actual >= target, 'no-target')
  const ratio = lessIsBetter
    ? dividedBy(fractionOf(target), fractionOf(actual))
    : dividedBy(fractionOf(actual), fractionOf(target))
  const uncappedHundredths = roundHalfUp(times(ratio, fractionOf(maximumHundredths)))
  return {
    ...question,
    way: lessIsBetter ? 'inverse-ratio' : 'ratio',
    uncappedHundredths,
    pointsHundredths: Math.min(maximumHundredths, Math.max(0, uncappedHundredths)),
    capped: uncappedHundredths > maximumHundredths,
  }
}

/**
 * A target, and what there should be less of, is never below nothing; a performance may be («رشد −۳»).
 * Refusal: quantity-negative.
 */
export const checkQuantity = (
  kind: 'target' | 'actual',
  value: number,
  formula: Formula,
): Outcome<number, { code: 'quantity-negative' }> =>
  value < 0 && (kind === 'target' || formula === 'LESS_IS_BETTER') ? refuse('quantity-negative') : done(value)

/** Null where the evaluator has to judge by hand, or target or actual is missing. */
export const pointsFor = (question: PointsQuestion): Hundredths | null => explainPoints(question).pointsHundredths
