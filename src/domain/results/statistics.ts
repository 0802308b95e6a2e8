import type { Id } from '../acts/ids.ts'
import { RANKING_GROUPS, type Hundredths, type RankingGroup } from '../vocabulary.ts'

/** What one agency earned in one axis, of what applies to it there. */
export interface AxisSum {
  agencyId: number
  axisId: number
  earnedHundredths: Hundredths
  reachableHundredths: Hundredths
  /** With what does not apply, whose weight went to the rest. */
  maximumHundredths: Hundredths
  /** Indicators that apply to it, and how many of them it has handed in. */
  items: number
  handedIn: number
}
export interface CountedResult {
  agencyId: number
  group: RankingGroup
  participated: boolean
  totalHundredths: Hundredths
}

/** Of groups, in their fixed order; null: nobody there took part, or too few for a mean that is nobody's own. */
export type GroupShares = Record<RankingGroup, number | null>
export interface YearShares {
  year: number
  groups: GroupShares
  all: number | null
}

/** Peers rows 58, 59; requirement I7: the year in figures; shares of the maximum between 0 and 1. Plain JSON. */
export interface Statistics {
  cycleId: Id<'cycle'>
  year: number
  beforeRelease: boolean
  agencies: number
  participated: number
  /** Agencies in each tenth of the maximum, the lowest first. */
  bands: number[]
  axes: { code: string; title: string; groups: GroupShares }[]
  /** First submissions by `SENDING` days before the deadline. */
  sending: number[]
  /** The year itself and those before it that are released, the oldest first. */
  years: YearShares[]
}

export const shareOf = (earned: number, maximum: number): number =>
  maximum === 0 ? 0 : Math.min(1, Math.max(0, earned / maximum))

/** Whoever reads no ranking must not find a single agency in a mean: so many have to stand behind it. */
export const LEAST_BEHIND_A_MEAN = 3

export const BANDS = 10
export const bandsOf = (shares: readonly number[]): number[] => {
  const bands = Array.from({ length: BANDS }, () => 0)
  for (const share of shares) {
    const band = Math.min(BANDS - 1, Math.floor(share * BANDS))
    bands[band] = (bands[band] ?? 0) + 1
  }
  return bands
}

/** One value for each group: of those that took part in it, `least` at the fewest. */
export const byGroup = <T extends { group: RankingGroup }>(
  rows: readonly T[],
  least: number,
  mean: (own: readonly T[]) => number,
): GroupShares =>
  Object.fromEntries(
    RANKING_GROUPS.map((group) => {
      const own = rows.filter((row) => row.group === group)
      return [group, own.length === 0 || own.length < least ? null : mean(own)]
    }),
  ) as GroupShares

/**
 * The mean of all beside those of the groups. Where a group is kept back its agencies could be counted out of the whole, unless there
 * are enough of them together.
 */
export function overall<T extends { group: RankingGroup }>(
  rows: readonly T[],
  least: number,
  mean: (own: readonly T[]) => number,
): number | null {
  const groups = byGroup(rows, least, () => 1)
  const keptBack = rows.filter(({ group }) => groups[group] === null).length
  return rows.length === 0 || rows.length < least || (keptBack > 0 && keptBack < least) ? null : mean(rows)
}

export const meanOf = (shares: readonly number[]): number =>
  shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length

/** Days before the deadline from which each part begins; the last is after it. */
export const SENDING = [15, 8, 4, 2, 1, 0, -Infinity] as const
const DAY_MS = 86_400_000

/** The instants until which each part but the last lasts. */
export type Bounds = [Date, Date, Date, Date, Date, Date]
export const sendingBounds = (deadline: Date): Bounds =>
  SENDING.slice(0, -1).map((days) => new Date(deadline.getTime() - days * DAY_MS)) as Bounds

/** Whether work comes early or in the last days: of the first submissions how many had come by each bound, and how many there are. */
export const sendingOf = (until: readonly number[], all: number): number[] =>
  [...until, all].map((count, i) => count - (i === 0 ? 0 : (until[i - 1] ?? 0)))
