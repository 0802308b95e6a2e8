import type { Id } from '#domain/acts/ids.ts'
import type { ResultRow } from '#domain/results/result-table.ts'
import { RANKING_GROUPS, type RankingGroup } from '#domain/vocabulary.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { withheldResults } from '#storage/decisions/decisions.ts'
import { notApplicableCounts } from '#storage/not-applicable/requests.ts'
import { resultsOf } from '#storage/results/results.ts'
import type { Reader } from '#storage/transaction.ts'

export interface RankingLine extends ResultRow {
  agencyName: string
  /** Taken back and being corrected: neither points nor a rank are told. */
  withheld: boolean
  /** Indicators without a matter there, whose weight went to the others (requirement E13); to those who read it for the office. */
  notApplicable: number
}
export interface RankingTables {
  cycleId: Id<'cycle'>
  year: number
  /** True while nobody but those who approve may see it. */
  beforeRelease: boolean
  groups: { group: RankingGroup; lines: RankingLine[] }[]
}

/**
 * Requirements D6, E14: ranks within groups, groups in their fixed order, agencies without a rank at the end of theirs. Null: nothing
 * was finalised.
 */
export async function rankingTables(db: Reader, cycle: CycleRow, forOffice = false): Promise<RankingTables | null> {
  const table = await resultsOf(db, cycle.id)
  if (table.length === 0) return null
  const withheld = await withheldResults(db, cycle.id)
  const counts = forOffice ? await notApplicableCounts(db, cycle.id) : new Map<number, number>()
  const told = table.map((row) => {
    const notApplicable = counts.get(row.agencyId) ?? 0
    return withheld.has(row.agencyId) ? { ...row, ...UNTOLD } : { ...row, notApplicable, withheld: false }
  })
  // At its old place between two others its rank could still be read.
  const rows = [...told.filter((row) => !row.withheld), ...told.filter((row) => row.withheld)]
  return {
    cycleId: cycle.id,
    year: cycle.year,
    beforeRelease: cycle.state !== 'RELEASED' && cycle.state !== 'CLOSED',
    groups: RANKING_GROUPS.map((group) => ({ group, lines: rows.filter((row) => row.group === group) })).filter(
      ({ lines }) => lines.length > 0,
    ),
  }
}

const UNTOLD = {
  withheld: true,
  notApplicable: 0,
  rank: null,
  tied: false,
  totalHundredths: 0,
  generalHundredths: 0,
  specificHundredths: 0,
}
