import { may } from '#domain/people/may.ts'
import type { Hundredths, ItemState, RankingGroup } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import { finalItemsOf, releasedCycle, resultOfAgency, resultsOf, totalOfYear } from '#storage/results.ts'
import type { Caller, Tools } from '../command.ts'

export interface OwnResult {
  cycleId: number
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
  mayAnnounce: boolean
  rankingIsPublic: boolean
  lines: {
    code: string
    title: string
    state: ItemState
    pointsHundredths: Hundredths
    maximumHundredths: Hundredths
  }[]
}

/** An agency's own final result, once it is released (requirements D8, E14). Refusals: those of `may`, not-found. */
export async function readOwnResult(tools: Tools, by: Caller) {
  const { db } = tools
  const cycle = await releasedCycle(db)
  const agencyId = by.actor.kind === 'person' ? by.actor.agencyId : null
  const allowed = may(by.actor, 'result.announce', { agencyId, cycleState: cycle?.state ?? null })
  if (!allowed.ok) return allowed
  const result = cycle === null || agencyId === null ? null : await resultOfAgency(db, cycle.id, agencyId)
  if (cycle === null || agencyId === null || result === null) return refuse('not-found')
  const lines = await finalItemsOf(db, cycle.id, agencyId)
  const visibility = cycle.profile.rankingVisibility
  const inGroup = (await resultsOf(db, cycle.id)).filter((row) => row.group === result.group && row.rank !== null)
  const before = await totalOfYear(db, cycle.year - 1, agencyId)
  const { rank, tied } = result
  return done<OwnResult>({
    cycleId: cycle.id,
    year: cycle.year,
    agencyName: result.agencyName,
    group: result.group,
    participated: result.participated,
    generalHundredths: result.generalHundredths,
    specificHundredths: result.specificHundredths,
    totalHundredths: result.totalHundredths,
    maximumHundredths: lines.reduce((sum, line) => sum + line.maximumHundredths, 0),
    rank: rank === null || visibility === 'none' ? null : { rank, tied, of: inGroup.length },
    changeHundredths: before === null || !result.participated ? null : result.totalHundredths - before,
    announcedAt: result.announcedAt?.toISOString() ?? null,
    mayAnnounce: result.announcedAt === null,
    rankingIsPublic: visibility === 'everybody',
    lines,
  })
}
