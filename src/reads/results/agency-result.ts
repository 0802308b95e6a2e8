import type { Id } from '#domain/acts/ids.ts'
import type { Dimension, Hundredths, ItemState, RankingGroup } from '#domain/vocabulary.ts'
import type { AnnouncedWhere } from '#domain/results/letter.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { finalItemsOf, resultsOf, type StoredResult, totalOfYear } from '#storage/results/results.ts'
import type { Reader } from '#storage/transaction.ts'

/** The final result of one agency; plain JSON. */
export interface AgencyResult {
  cycleId: Id<'cycle'>
  year: number
  agencyName: string
  group: RankingGroup
  participated: boolean
  generalHundredths: Hundredths
  specificHundredths: Hundredths
  totalHundredths: Hundredths
  maximumHundredths: Hundredths
  /** Null where the province does not tell it, or the agency took no part. */
  rank: { rank: number; tied: boolean; of: number } | null
  /** Against the year before; null where there is nothing to compare with. */
  changeHundredths: Hundredths | null
  announcedAt: string | null
  announcedWhere: AnnouncedWhere | null
  rankingIsPublic: boolean
  lines: {
    code: string
    title: string
    axis: string
    dimension: Dimension
    state: ItemState
    pointsHundredths: Hundredths
    maximumHundredths: Hundredths
  }[]
}

/** Requirements D8, E14, for the page of the agency and the message at the release. */
export async function agencyResult(db: Reader, cycle: CycleRow, result: StoredResult): Promise<AgencyResult> {
  const { agencyId, rank, tied, participated, totalHundredths } = result
  const lines = await finalItemsOf(db, cycle.id, agencyId)
  const visibility = cycle.profile.rankingVisibility
  const inGroup = (await resultsOf(db, cycle.id)).filter((row) => row.group === result.group && row.rank !== null)
  const before = participated ? await totalOfYear(db, cycle.year - 1, agencyId) : null
  return {
    cycleId: cycle.id,
    year: cycle.year,
    agencyName: result.agencyName,
    group: result.group,
    participated,
    generalHundredths: result.generalHundredths,
    specificHundredths: result.specificHundredths,
    totalHundredths,
    maximumHundredths: lines.reduce((sum, line) => sum + line.maximumHundredths, 0),
    rank: rank === null || visibility === 'none' ? null : { rank, tied, of: inGroup.length },
    changeHundredths: before === null ? null : totalHundredths - before,
    announcedAt: result.announcedAt?.toISOString() ?? null,
    announcedWhere: result.announcedWhere,
    rankingIsPublic: visibility === 'everybody',
    lines,
  }
}
