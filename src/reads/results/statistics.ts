import {
  bandsOf,
  byGroup,
  type CountedResult,
  LEAST_BEHIND_A_MEAN,
  meanOf,
  overall,
  shareOf,
  type Statistics,
  type YearShares,
} from '#domain/results/statistics.ts'
import type { RankingVisibility } from '#domain/cycle/profile.ts'
import { allCycles, type CycleRow, stagesOf } from '#storage/cycle/cycles.ts'
import { withheldResults } from '#storage/decisions/decisions.ts'
import { axesOf, axisSums, firstSent } from '#storage/results/statistics.ts'
import { resultsOf } from '#storage/results/results.ts'
import type { Reader } from '#storage/transaction.ts'

/** So many years stand beside each other in a picture. */
export const YEARS_COMPARED = 3

export const isReleased = ({ state }: CycleRow): boolean => state === 'RELEASED' || state === 'CLOSED'

/**
 * For whom figures are made: `office` reads every table, `public` those that the province publishes, a `report` goes to all and so has,
 * where the ranking is not everybody's, no mean behind which fewer than three agencies stand.
 */
export type StatisticsReader = 'office' | 'public' | 'report'
const leastFor = (reader: StatisticsReader, visibility: RankingVisibility): number =>
  reader === 'report' && visibility !== 'everybody' ? LEAST_BEHIND_A_MEAN : 1

export interface Year {
  counted: (CountedResult & { name: string; share: number })[]
  agencies: number
  sums: Map<number, Awaited<ReturnType<typeof axisSums>>>
}

/** Whose result is being corrected is left out, as in the ranking. */
export async function yearOf(db: Reader, cycleId: number): Promise<Year> {
  const sums = new Map<number, Awaited<ReturnType<typeof axisSums>>>()
  for (const sum of await axisSums(db, cycleId)) {
    const own = sums.get(sum.agencyId)
    if (own === undefined) sums.set(sum.agencyId, [sum])
    else own.push(sum)
  }
  const maximumOf = (agencyId: number): number =>
    (sums.get(agencyId) ?? []).reduce((total, { maximumHundredths }) => total + maximumHundredths, 0)
  const withheld = await withheldResults(db, cycleId)
  const rows = (await resultsOf(db, cycleId)).filter(({ agencyId }) => !withheld.has(agencyId))
  return {
    agencies: rows.length,
    sums,
    counted: rows
      .filter(({ participated }) => participated)
      .map((row) => ({ ...row, name: row.agencyName, share: shareOf(row.totalHundredths, maximumOf(row.agencyId)) })),
  }
}

const sharesOf = (year: number, { counted }: Year, least: number): YearShares => {
  const mean = (own: Year['counted'][number][]) => meanOf(own.map(({ share }) => share))
  return {
    year,
    groups: byGroup(counted, least, (own) => mean([...own])),
    all: overall(counted, least, (own) => mean([...own])),
  }
}

/** Requirement I7, peers rows 58, 59. Null: nothing was finalised. */
export async function statisticsOf(db: Reader, cycle: CycleRow, reader: StatisticsReader): Promise<Statistics | null> {
  const now = await yearOf(db, cycle.id)
  if (now.agencies === 0) return null
  const least = leastFor(reader, cycle.profile.rankingVisibility)
  const earned = (axisId: number) => (own: readonly CountedResult[]) => {
    const sums = own.flatMap(({ agencyId }) => (now.sums.get(agencyId) ?? []).filter((sum) => sum.axisId === axisId))
    const total = (key: 'earnedHundredths' | 'reachableHundredths') => sums.reduce((sum, row) => sum + row[key], 0)
    return shareOf(total('earnedHundredths'), total('reachableHundredths'))
  }
  const earlier = (await allCycles(db)).filter(
    (other) =>
      other.year < cycle.year &&
      isReleased(other) &&
      (reader !== 'public' || other.profile.rankingVisibility === 'everybody'),
  )
  const years: YearShares[] = [sharesOf(cycle.year, now, least)]
  for (const other of earlier.toSorted((a, b) => b.year - a.year).slice(0, YEARS_COMPARED - 1)) {
    const then = await yearOf(db, other.id)
    if (then.agencies > 0) years.unshift(sharesOf(other.year, then, leastFor(reader, other.profile.rankingVisibility)))
  }
  const deadline = (await stagesOf(db, cycle.id)).find(({ key }) => key === 'self-assessment')?.dueAt ?? null
  return {
    cycleId: cycle.id,
    year: cycle.year,
    beforeRelease: !isReleased(cycle),
    agencies: now.agencies,
    participated: now.counted.length,
    bands: bandsOf(now.counted.map(({ share }) => share)),
    axes: (await axesOf(db, cycle.id)).map(({ id, code, title }) => ({
      code,
      title,
      groups: byGroup(now.counted, least, earned(id)),
    })),
    sending: deadline === null ? [] : await firstSent(db, cycle.id, deadline),
    years,
  }
}
