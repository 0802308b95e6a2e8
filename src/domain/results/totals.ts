import { DIMENSIONS, type Dimension, type Hundredths } from '../vocabulary.ts'

export interface ScoredItem {
  dimension: Dimension
  maximumHundredths: Hundredths
  /** Null: nothing was given, which counts as zero. */
  pointsHundredths: Hundredths | null
  notApplicable: boolean
}
export interface DimensionTotal {
  earnedHundredths: Hundredths
  maximumHundredths: Hundredths
}
export interface Totals {
  general: DimensionTotal
  specific: DimensionTotal
  totalHundredths: Hundredths
  maximumHundredths: Hundredths
}

/**
 * Requirements A3, E13, E14: points of one agency in each dimension. What does not apply to it gives its weight to the rest
 * of its dimension in proportion, so that the reachable maximum is the same for all; rounded half up to hundredths.
 */
export const totalsOf = (items: readonly ScoredItem[]): Totals => {
  const [general, specific] = DIMENSIONS.map((dimension) =>
    dimensionTotal(items.filter((item) => item.dimension === dimension)),
  ) as [DimensionTotal, DimensionTotal]
  return {
    general,
    specific,
    totalHundredths: general.earnedHundredths + specific.earnedHundredths,
    maximumHundredths: general.maximumHundredths + specific.maximumHundredths,
  }
}

const dimensionTotal = (items: readonly ScoredItem[]): DimensionTotal => {
  const applicable = items.filter((item) => !item.notApplicable)
  const maximumHundredths = sum(items, (item) => item.maximumHundredths)
  const reachable = sum(applicable, (item) => item.maximumHundredths)
  const earned = sum(applicable, (item) => item.pointsHundredths ?? 0)
  const earnedHundredths =
    reachable === 0 ? 0 : Math.floor((2 * earned * maximumHundredths + reachable) / (2 * reachable))
  return { earnedHundredths, maximumHundredths }
}

const sum = <T>(list: readonly T[], of: (item: T) => number): number =>
  list.reduce((total, item) => total + of(item), 0)
