import { mayReadRanking } from '#domain/results/may-read-ranking.ts'
import { releasedCycle, resultOfAgency } from '#storage/results.ts'
import type { Caller, Tools } from '../command.ts'

export interface ResultsHome {
  year: number
  /** An agency's own result is out. */
  own: boolean
  announced: boolean
  /** The ranking may be seen by this very actor. */
  ranking: boolean
}

/** What the home screen offers of released results: an agency its own, everybody the ranking where it is public. */
export async function readResultsHome(tools: Tools, by: Caller): Promise<ResultsHome | null> {
  const cycle = await releasedCycle(tools.db)
  if (cycle === null) return null
  const { actor } = by
  const isAgency = actor.kind === 'person' && (actor.role === 'focal-point' || actor.role === 'agency-head')
  const result = isAgency && actor.agencyId !== null ? await resultOfAgency(tools.db, cycle.id, actor.agencyId) : null
  const ranking = mayReadRanking(actor, { state: cycle.state, visibility: cycle.profile.rankingVisibility }).ok
  if (result === null && !ranking) return null
  return { year: cycle.year, own: result !== null, announced: result?.announcedAt != null, ranking }
}
