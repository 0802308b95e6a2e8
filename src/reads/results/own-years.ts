import { shareOf } from '#domain/results/statistics.ts'
import { pointsByAxis } from '#domain/results/totals.ts'
import { allCycles } from '#storage/cycle/cycles.ts'
import { withheldResults } from '#storage/decisions/decisions.ts'
import { finalItemsOf, resultOfAgency } from '#storage/results/results.ts'
import type { Reader } from '#storage/transaction.ts'
import { isReleased, YEARS_COMPARED } from './statistics.ts'

/** One released year of an agency in shares of the maximum; plain JSON. */
export interface OwnYear {
  year: number
  agencyName: string
  total: number
  axes: { axis: string; share: number }[]
}

/** Peers row 59: the oldest first; years in which it took no part, and one whose result is being corrected, are left out. */
export async function ownYears(db: Reader, agencyId: number): Promise<OwnYear[]> {
  const years: OwnYear[] = []
  for (const cycle of (await allCycles(db)).filter(isReleased).toSorted((a, b) => b.year - a.year)) {
    if (years.length === YEARS_COMPARED) break
    const result = await resultOfAgency(db, cycle.id, agencyId)
    if (result?.participated !== true || (await withheldResults(db, cycle.id)).has(agencyId)) continue
    const lines = await finalItemsOf(db, cycle.id, agencyId)
    const maximum = lines.reduce((sum, line) => sum + line.maximumHundredths, 0)
    years.unshift({
      year: cycle.year,
      agencyName: result.agencyName,
      total: shareOf(result.totalHundredths, maximum),
      axes: pointsByAxis(lines).map(({ axis, earnedHundredths, maximumHundredths }) => ({
        axis,
        share: shareOf(earnedHundredths, maximumHundredths),
      })),
    })
  }
  return years
}
