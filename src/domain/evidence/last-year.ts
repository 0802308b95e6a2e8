import type { Hundredths } from '../vocabulary.ts'

/** What an agency handed in for the same indicator a year before, and may now. */
export interface YearFigures {
  claimHundredths: Hundredths | null
  actual: number | null
  maximumHundredths: Hundredths
}

/** So many times as much, or as little. */
const TIMES = 2
/** Of the maximum, for points that are claimed by hand. */
const SHARE = 0.4

export type Oddity = { figure: 'actual' | 'claim'; before: number; now: number }

/**
 * Peers part 7 item 29: a figure that is far from last year's, which is asked about and never locked. A performance that is more than twice
 * or less than half as much, or changes its sign; points of which the share of the maximum differs by more than two fifths. Null: nothing
 * to ask, also where one of the two years has no figure.
 */
export function oddityOf(now: YearFigures, before: YearFigures | null): Oddity | null {
  if (before === null) return null
  if (now.actual !== null && before.actual !== null)
    return isFar(now.actual, before.actual) ? { figure: 'actual', before: before.actual, now: now.actual } : null
  if (now.claimHundredths === null || before.claimHundredths === null) return null
  const share = ({ claimHundredths, maximumHundredths }: YearFigures): number =>
    maximumHundredths === 0 ? 0 : (claimHundredths ?? 0) / maximumHundredths
  return Math.abs(share(now) - share(before)) > SHARE
    ? { figure: 'claim', before: before.claimHundredths, now: now.claimHundredths }
    : null
}

const isFar = (now: number, before: number): boolean => {
  if (before === 0 || now === 0) return now !== before
  const ratio = now / before
  return ratio < 0 || ratio > TIMES || ratio < 1 / TIMES
}
