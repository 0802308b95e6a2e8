import { z } from 'zod'
import { ANNOUNCED_WHERE } from '#domain/results/letter.ts'
import { mayReadRanking } from '#domain/results/may-read-ranking.ts'
import { done, refuse } from '#shared/outcome.ts'
import { agencyResult } from '#reads/results/agency-result.ts'
import { ownYears } from '#reads/results/own-years.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { withheldResults } from '#storage/decisions/decisions.ts'
import { markAnnounced, releasedCycle, resultOfAgency } from '#storage/results/results.ts'
import { command, NONE, query } from '../act.ts'
import type { Caller, Tools } from '../tools.ts'

/** An agency's own final result, once it is released (requirements D8, E14). Refusals: not-found, result-withheld {sinceAt}. */
export const readAgencyResult = query('result.show', {
  input: NONE,
  async load(db, { person: { agencyId } }) {
    const cycle = await releasedCycle(db)
    // Before anything is out, the answer is when and not whether.
    return { about: { agencyId, cycleState: cycle?.state ?? null }, cycle, agencyId }
  },
  async read(db, _act, _input, { cycle, agencyId }) {
    const result = cycle === null || agencyId === null ? null : await resultOfAgency(db, cycle.id, agencyId)
    if (cycle === null || result === null) return refuse('not-found')
    const sinceAt = (await withheldResults(db, cycle.id)).get(result.agencyId)
    return sinceAt === undefined
      ? done(await agencyResult(db, cycle, result))
      : refuse('result-withheld', { sinceAt: sinceAt.toISOString() })
  },
})

/** The agency's own released years beside each other (peers row 59). Refusal: not-found. */
export const readOwnYears = query('result.years', {
  input: NONE,
  async load(db, { person: { agencyId } }) {
    const cycle = await releasedCycle(db)
    return { about: { agencyId, cycleState: cycle?.state ?? null }, agencyId }
  },
  async read(db, _act, _input, { agencyId }) {
    const years = agencyId === null ? [] : await ownYears(db, agencyId)
    return years.length === 0 ? refuse('not-found') : done(years)
  },
})

/**
 * Requirement F7: the agency says that it has made its final result known, where, with the day. Refusals: not-found,
 * result-withheld {sinceAt}, already-announced {announcedAt}.
 */
export const announceResult = command('result.announce', {
  input: z.object({ cycleId: z.number().int(), where: z.enum(ANNOUNCED_WHERE) }),
  async load(db, { person: { agencyId } }, { cycleId }) {
    const cycle = await cycleById(db, cycleId)
    if (cycle === null || agencyId === null) return null
    return { about: { agencyId, cycleState: cycle.state }, agencyId }
  },
  async run(tx, act, { cycleId, where }, { agencyId }) {
    const result = await resultOfAgency(tx, cycleId, agencyId)
    if (result === null) return refuse('not-found')
    const sinceAt = (await withheldResults(tx, cycleId)).get(agencyId)
    if (sinceAt !== undefined) return refuse('result-withheld', { sinceAt: sinceAt.toISOString() })
    if (!(await markAnnounced(tx, { cycleId, agencyId, at: act.sentAt, where })))
      return refuse('already-announced', { announcedAt: (result.announcedAt ?? act.now).toISOString() })
    return act.record(
      { cycleId, where, announcedAt: act.sentAt.toISOString() },
      { id: cycleId, agencyId, details: { where } },
    )
  },
})

export interface ResultsHome {
  year: number
  /** An agency's own result is out. */
  ofAgency: boolean
  /** The ranking may be seen by this very actor. */
  ranking: boolean
}

/** What the home screen offers of released results: an agency its own, everybody the ranking where it is public. */
export async function readResultsHome(tools: Tools, { actor }: Caller): Promise<ResultsHome | null> {
  const cycle = await releasedCycle(tools.db)
  if (cycle === null) return null
  const isAgency = actor.kind === 'person' && (actor.role === 'focal-point' || actor.role === 'agency-head')
  const result = isAgency && actor.agencyId !== null ? await resultOfAgency(tools.db, cycle.id, actor.agencyId) : null
  const ranking = mayReadRanking(actor, { state: cycle.state, visibility: cycle.profile.rankingVisibility }).ok
  return result === null && !ranking ? null : { year: cycle.year, ofAgency: result !== null, ranking }
}
