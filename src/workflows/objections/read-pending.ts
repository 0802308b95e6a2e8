import { may } from '#domain/people/may.ts'
import { stateWhenSent } from '#domain/cycle/state-when-sent.ts'
import { done } from '#shared/outcome.ts'
import { hearingQueue, pendingObjections } from '#reads/objections/hearing.ts'
import { stageFor } from '#storage/cycle/cycles.ts'
import { objectionsOfAgency } from '#storage/objections/objections.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { NONE, query } from '../act.ts'
import { loadYear } from './load-objection.ts'
import type { Caller, Tools } from '../tools.ts'

/** The objections this evaluator may hear. Refusal: no-cycle. */
export const readHearingQueue = query('objection.queue', {
  input: NONE,
  async load(db) {
    const loaded = await loadYear(db)
    return 'ok' in loaded ? loaded : { ...loaded, about: { ...loaded.about, assigned: true } }
  },
  read: async (db, act, _, { cycle }) =>
    done({ year: cycle.year, lines: await hearingQueue(db, cycle, act.person.personId, act) }),
})

/** To the coordinator: what is not decided yet, those without a decider first. Refusal: no-cycle. */
export const readPending = query('objection.pending', {
  input: NONE,
  load: loadYear,
  read: async (db, act, _, { cycle }) =>
    act.tell(
      {
        year: cycle.year,
        lines: await pendingObjections(db, cycle, act),
        mayReopen: may(act.actor, 'objection.reopen', { cycleState: cycle.state }).ok,
      },
      { id: cycle.id },
    ),
})

/** What the home screen says of objections; null when there is nothing for this actor now. */
export type ObjectionsHome =
  | { kind: 'agency'; dueAt: string; drafts: number; filed: number }
  | { kind: 'evaluator'; waiting: number }

export async function readObjectionsHome(tools: Tools, { actor, sentAt }: Caller): Promise<ObjectionsHome | null> {
  if (actor.kind !== 'person') return null
  const cycle = await publishedCycle(tools.db)
  if (cycle === null) return null
  const { role, agencyId, personId } = actor
  if (agencyId !== null && (role === 'focal-point' || role === 'agency-head')) {
    const stage = await stageFor(tools.db, cycle.id, 'objection', agencyId)
    // With more time granted its window is open although the cycle has gone on.
    if (stage === null || stateWhenSent(cycle.state, [stage], sentAt, stage.graceMinutes) !== 'PRELIMINARY') return null
    const rows = await objectionsOfAgency(tools.db, cycle.id, agencyId)
    const count = (state: string): number => rows.filter((row) => row.state === state).length
    return { kind: 'agency', dueAt: stage.dueAt.toISOString(), drafts: count('DRAFT'), filed: count('FILED') }
  }
  if (cycle.state !== 'OBJECTION_REVIEW' || role !== 'evaluator') return null
  const at = { now: tools.clock.now(), zone: tools.zone }
  return { kind: 'evaluator', waiting: (await hearingQueue(tools.db, cycle, personId, at)).length }
}
