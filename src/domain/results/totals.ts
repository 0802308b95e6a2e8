import { dividedBy, fractionOf, roundHalfUp, times, type Fraction } from '../review/fraction.ts'
import { DIMENSIONS, type Dimension, type Hundredths, type ItemState } from '../vocabulary.ts'

/** To what the weight of a thing goes that does not apply: to the rest of its dimension, or first to the rest of its axis. */
export const REWEIGHTINGS = ['dimension', 'axis'] as const
export type Reweighting = (typeof REWEIGHTINGS)[number]

export interface ScoredItem {
  axisId: number
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
/** A part of the sum in which something does not apply: earned ÷ reachable × maximum. */
export interface Reweighted {
  dimension: Dimension
  /** Null: the whole dimension. */
  axisId: number | null
  earnedHundredths: Hundredths
  reachableHundredths: Hundredths
  maximumHundredths: Hundredths
}
export interface Totals {
  general: DimensionTotal
  specific: DimensionTotal
  totalHundredths: Hundredths
  maximumHundredths: Hundredths
  /** The arithmetic where something does not apply; empty where everything does. */
  reweighted: Reweighted[]
}

/**
 * Requirements A3, E13, E14: points of one agency in each dimension. What does not apply to it gives its weight to the rest in
 * proportion, so that the reachable maximum is the same for all. An axis in which nothing applies gives its weight to the other
 * axes of its dimension. Rounded half up to hundredths, once.
 */
export const totalsOf = (items: readonly ScoredItem[], rule: Reweighting): Totals => {
  const [general, specific] = DIMENSIONS.map((dimension) =>
    dimensionTotal(
      items.filter((item) => item.dimension === dimension),
      rule,
    ),
  ) as [DimensionSum, DimensionSum]
  const { parts: generalParts, ...generalTotal } = general
  const { parts: specificParts, ...specificTotal } = specific
  return {
    general: generalTotal,
    specific: specificTotal,
    totalHundredths: general.earnedHundredths + specific.earnedHundredths,
    maximumHundredths: general.maximumHundredths + specific.maximumHundredths,
    reweighted: [...generalParts, ...specificParts].filter(
      ({ reachableHundredths, maximumHundredths }) => reachableHundredths < maximumHundredths,
    ),
  }
}

type DimensionSum = DimensionTotal & { parts: Reweighted[] }

const NOTHING: Fraction = { over: 0n, under: 1n }
const plus = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
})

function dimensionTotal(items: readonly ScoredItem[], rule: Reweighting): DimensionSum {
  const maximumHundredths = sum(items, (item) => item.maximumHundredths)
  const axes = rule === 'axis' ? [...new Set(items.map(({ axisId }) => axisId))] : [null]
  const parts = axes.map((axisId) =>
    partOf(axisId === null ? items : items.filter((item) => item.axisId === axisId), axisId),
  )
  const open = parts.filter(({ reachableHundredths }) => reachableHundredths > 0)
  const earned = open.reduce(
    (total, part) =>
      plus(
        total,
        dividedBy(
          times(fractionOf(part.earnedHundredths), fractionOf(part.maximumHundredths)),
          fractionOf(part.reachableHundredths),
        ),
      ),
    NOTHING,
  )
  const openMaximum = sum(open, (part) => part.maximumHundredths)
  const whole = dividedBy(times(earned, fractionOf(maximumHundredths)), fractionOf(openMaximum))
  return { earnedHundredths: openMaximum === 0 ? 0 : roundHalfUp(whole), maximumHundredths, parts }
}

function partOf(items: readonly ScoredItem[], axisId: number | null): Reweighted {
  const applicable = items.filter((item) => !item.notApplicable)
  return {
    axisId,
    dimension: items[0]?.dimension ?? 'GENERAL',
    earnedHundredths: sum(applicable, (item) => item.pointsHundredths ?? 0),
    reachableHundredths: sum(applicable, (item) => item.maximumHundredths),
    maximumHundredths: sum(items, (item) => item.maximumHundredths),
  }
}

const sum = <T>(list: readonly T[], of: (item: T) => number): number =>
  list.reduce((total, item) => total + of(item), 0)

interface AxisLine {
  axis: string
  state: ItemState
  pointsHundredths: Hundredths
  maximumHundredths: Hundredths
}
export interface AxisPoints {
  axis: string
  earnedHundredths: Hundredths
  maximumHundredths: Hundredths
}

/** What applies to the agency, axis by axis in the order of the lines. */
export function pointsByAxis(lines: readonly AxisLine[]): AxisPoints[] {
  const axes = new Map<string, AxisPoints>()
  for (const { axis, state, pointsHundredths, maximumHundredths } of lines) {
    if (state === 'NOT_APPLICABLE') continue
    const sum = axes.get(axis) ?? { axis, earnedHundredths: 0, maximumHundredths: 0 }
    sum.earnedHundredths += pointsHundredths
    sum.maximumHundredths += maximumHundredths
    axes.set(axis, sum)
  }
  return [...axes.values()]
}
