import type { Hundredths } from '../vocabulary.ts'

const WHOLE_POINT = 100

/**
 * At most five scores an evaluator can press with a thumb (peers part 7 item 19): nothing, the maximum, the agency's own
 * claim, and quarters between, the one nearest to the claim giving way to it. Ascending; whole points where there are enough.
 */
export const scoreSteps = (maximumHundredths: Hundredths, claimHundredths: Hundredths | null): Hundredths[] => {
  const unit = maximumHundredths >= 4 * WHOLE_POINT ? WHOLE_POINT : 1
  const quarters = [1, 2, 3].map((n) => Math.round((maximumHundredths * n) / 4 / unit) * unit)
  const ends = [0, maximumHundredths]
  if (claimHundredths !== null && claimHundredths > 0 && claimHundredths < maximumHundredths) {
    const distance = (step: Hundredths) => Math.abs(step - claimHundredths)
    const nearest = quarters.reduce((best, step) => (distance(step) < distance(best) ? step : best))
    quarters[quarters.indexOf(nearest)] = claimHundredths
  }
  return [...new Set([...ends, ...quarters])].sort((a, b) => a - b)
}
