import { stateWhenSent } from '#domain/cycle/state-when-sent.ts'
import { decidersOf } from '#domain/objections/deciders.ts'
import { may } from '#domain/people/may.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { hearingPanel } from '#storage/hearing-panel.ts'
import { filedObjections, objectionsOfAgency } from '#storage/objections.ts'
import { stageFor } from '#storage/cycles.ts'
import { promiseClock } from '#reads/cycle/promises.ts'
import { publishedCycle } from '#storage/timetables.ts'
import { inTransaction } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import type { Caller, Tools } from '../command.ts'
import type { SpokenPromise } from '#reads/cycle/promises.ts'
import { reviewItemOf } from './heard-objection.ts'
import { owedOn, readHearingQueue } from './read-hearing.ts'

export interface PendingLine {
  objectionId: number
  agencyName: string
  code: string
  title: string
  /** False: nobody may hear it, so somebody has to be assigned. */
  hasDecider: boolean
  promise: SpokenPromise | null
}

/** To the coordinator: what is not decided yet, those without a decider first. Refusals: those of `may`. */
export async function readPending(tools: Tools, by: Caller): Promise<Outcome<{ year: number; lines: PendingLine[] }>> {
  const { db } = tools
  const cycle = await publishedCycle(db)
  const allowed = may(by.actor, 'objection.read', { cycleState: cycle?.state ?? null })
  if (!allowed.ok) return allowed
  if (cycle === null) return refuse('no-cycle')
  const panel = await hearingPanel(db, cycle.id)
  const clock = await promiseClock(db, cycle, { now: tools.clock.now(), zone: tools.zone })
  const lines = (await filedObjections(db, cycle.id)).map(({ id, item, filedAt }) => ({
    objectionId: id,
    promise: owedOn({ filedAt }, clock),
    agencyName: item.agency.name,
    code: item.indicator.code,
    title: item.indicator.title,
    hasDecider: decidersOf(reviewItemOf(item), panel).length > 0,
  }))
  const act = { ...by, now: tools.clock.now(), tools }
  await inTransaction(db, (tx) => audit(tx, act, 'objections.read', `cycle:${cycle.id}`))
  return done({
    year: cycle.year,
    lines: [...lines.filter((line) => !line.hasDecider), ...lines.filter((line) => line.hasDecider)],
  })
}

/** What the home screen says of objections; null when there is nothing for this actor now. */
export type ObjectionsHome =
  | { kind: 'agency'; dueAt: string; drafts: number; filed: number }
  | { kind: 'evaluator'; waiting: number }

export async function readObjectionsHome(tools: Tools, by: Caller): Promise<ObjectionsHome | null> {
  if (by.actor.kind !== 'person') return null
  const cycle = await publishedCycle(tools.db)
  if (cycle === null) return null
  const { role, agencyId } = by.actor
  if (agencyId !== null && (role === 'focal-point' || role === 'agency-head')) {
    const stage = await stageFor(tools.db, cycle.id, 'objection', agencyId)
    // With more time granted its window is open although the cycle has gone on.
    if (stage === null || stateWhenSent(cycle.state, [stage], by.sentAt, stage.graceMinutes) !== 'PRELIMINARY')
      return null
    const rows = await objectionsOfAgency(tools.db, cycle.id, agencyId)
    const count = (state: string): number => rows.filter((row) => row.state === state).length
    return { kind: 'agency', dueAt: stage.dueAt.toISOString(), drafts: count('DRAFT'), filed: count('FILED') }
  }
  if (cycle.state !== 'OBJECTION_REVIEW' || role !== 'evaluator') return null
  const queue = await readHearingQueue(tools, by)
  return queue.ok ? { kind: 'evaluator', waiting: queue.value.lines.length } : null
}
