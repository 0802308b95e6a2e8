import { z } from 'zod'
import { windowAt } from '#domain/cycle/window.ts'
import { may } from '#domain/people/may.ts'
import { CYCLE_STATES } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import { agencyScores, scoredItems, scoreSheet } from '#reads/review/scores.ts'
import type { AgencyItem } from '#storage/evidence/agency-items.ts'
import { type CycleRow, stageFor } from '#storage/cycle/cycles.ts'
import { withheldResults } from '#storage/decisions/decisions.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import type { Reader } from '#storage/transaction.ts'
import { scoreReadings } from '#storage/review/score-readings.ts'
import { NONE, type PersonContext, query } from '../act.ts'

/**
 * Refusals: not-your-role, no-cycle, result-withheld {sinceAt}, scores-not-released {expectedAt}, scores-not-released-yet; both depend on the timetable alone
 * and on nothing that was scored (reliability S3).
 */
export async function loadAgency(db: Reader, { person: { role, agencyId } }: PersonContext) {
  // Evaluators and coordinators have their own places; here an agency looks at itself.
  if (role !== 'focal-point' && role !== 'agency-head') return refuse('not-your-role', { needs: 'focal-point' })
  const cycle = await publishedCycle(db)
  if (cycle === null) return refuse('no-cycle')
  if (agencyId === null) return null
  const sinceAt = (await withheldResults(db, cycle.id)).get(agencyId)
  if (sinceAt !== undefined) return refuse('result-withheld', { sinceAt: sinceAt.toISOString() })
  if (CYCLE_STATES.indexOf(cycle.state) >= CYCLE_STATES.indexOf('PRELIMINARY'))
    return { about: { agencyId, cycleState: cycle.state }, cycle, agencyId }
  const stage = (await stageFor(db, cycle.id, 'objection', null)) ?? (await stageFor(db, cycle.id, 'release', null))
  return stage === null
    ? refuse('scores-not-released-yet')
    : refuse('scores-not-released', { expectedAt: stage.opensAt.toISOString() })
}

/** An agency's own scores by dimension and axis (requirements C8, E10). Refusals: those of `loadAgency`. */
export const readScores = query('review.scores', {
  input: NONE,
  load: loadAgency,
  async read(db, act, _, { cycle, agencyId }) {
    const reading = (await scoreReadings(db, cycle.id)).get(agencyId)
    const mayAccept =
      reading?.acceptedAt == null && may(act.actor, 'scores.accept', { agencyId, cycleState: cycle.state }).ok
    const acceptedAt = reading?.acceptedAt?.toISOString() ?? null
    return done({ ...(await agencyScores(db, cycle, agencyId)), acceptedAt, mayAccept })
  },
})

/** One indicator of the agency's own. Another agency's is not there, and before the release none is. Refusals: those of `loadAgency`. */
export const readScore = query('review.scores-item', {
  input: z.object({ itemId: z.number().int() }),
  load: loadAgency,
  async read(db, act, { itemId }, { cycle, agencyId }) {
    const item = (await scoredItems(db, cycle.id, agencyId)).find(({ id }) => id === itemId)
    if (item === undefined) return refuse('not-found')
    return done(await scoreSheet(db, cycle, item, await mayObject(db, act, cycle, item)))
  },
})

async function mayObject(db: Reader, { actor, now }: PersonContext, cycle: CycleRow, item: AgencyItem) {
  if (item.state !== 'SCORED' && item.state !== 'OBJECTED') return false
  if (!may(actor, 'objection.file', { agencyId: item.agencyId, cycleState: cycle.state }).ok) return false
  const stage = await stageFor(db, cycle.id, 'objection', item.agencyId)
  return stage !== null && windowAt(stage, now, stage.graceMinutes) === 'open'
}
