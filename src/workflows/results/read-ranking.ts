import { mayReadRanking } from '#domain/results/may-read-ranking.ts'
import { RANKING_GROUPS, type Hundredths, type RankingGroup } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import { type CycleRow, cycleById } from '#storage/cycles.ts'
import { releasedCycle, resultsOf, type StoredResult } from '#storage/results.ts'
import { publishedCycle } from '#storage/timetables.ts'
import { inTransaction } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import type { Caller, Tools } from '../command.ts'

export interface RankingLine {
  agencyId: number
  code: string
  name: string
  group: RankingGroup
  participated: boolean
  rank: number | null
  tied: boolean
  generalHundredths: Hundredths
  specificHundredths: Hundredths
  totalHundredths: Hundredths
}
export interface RankingTables {
  cycleId: number
  year: number
  /** True while nobody but those who approve may see it. */
  beforeRelease: boolean
  groups: { group: RankingGroup; lines: RankingLine[] }[]
}

const lineOf = (row: StoredResult): RankingLine => ({
  agencyId: row.agencyId,
  code: row.agencyCode,
  name: row.agencyName,
  group: row.group,
  participated: row.participated,
  rank: row.rank,
  tied: row.tied,
  generalHundredths: row.generalHundredths,
  specificHundredths: row.specificHundredths,
  totalHundredths: row.totalHundredths,
})

/** The cycle a person means who names none: the running one when he may see it, else the latest released. */
async function cycleFor(tools: Tools, by: Caller, cycleId: number | null): Promise<CycleRow | null> {
  if (cycleId !== null) return cycleById(tools.db, cycleId)
  const running = await publishedCycle(tools.db)
  const mayRunning = running !== null && mayReadRanking(by.actor, accessOf(running)).ok
  return mayRunning ? running : ((await releasedCycle(tools.db)) ?? running)
}

const accessOf = (cycle: CycleRow) => ({ state: cycle.state, visibility: cycle.profile.rankingVisibility })

/**
 * Requirements D6, E14: ranks within groups, groups in their fixed order, agencies without a rank at the end of theirs. Looking before
 * the release is written down. Refusals: those of `mayReadRanking`, not-found (nothing was finalised).
 */
export async function readRanking(tools: Tools, by: Caller, wanted: number | null = null) {
  const cycle = await cycleFor(tools, by, wanted)
  if (cycle === null) return refuse('no-cycle')
  const allowed = mayReadRanking(by.actor, accessOf(cycle))
  if (!allowed.ok) return allowed
  const rows = (await resultsOf(tools.db, cycle.id)).map(lineOf)
  if (rows.length === 0) return refuse('not-found')
  if (allowed.value.beforeRelease) {
    const act = { ...by, now: tools.clock.now(), tools }
    await inTransaction(tools.db, (tx) => audit(tx, act, 'ranking.read', `cycle:${cycle.id}`))
  }
  return done<RankingTables>({
    cycleId: cycle.id,
    year: cycle.year,
    beforeRelease: allowed.value.beforeRelease,
    groups: RANKING_GROUPS.map((group) => ({ group, lines: rows.filter((row) => row.group === group) })).filter(
      ({ lines }) => lines.length > 0,
    ),
  })
}
