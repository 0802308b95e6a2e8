import type { JalaliDay } from '#domain/calendar/jalali.ts'
import { may } from '#domain/people/may.ts'
import type { StageKey } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import { cycleById } from '#storage/cycles.ts'
import type { Caller, Tools } from '../command.ts'
import { concernedBy } from './concerned.ts'
import { planMove } from './plan-move.ts'

/** What a new last day would move, before anybody confirms it. Plain JSON. Refusals as of `moveStageEnd`. */
export async function previewMove(
  tools: Tools,
  by: Caller,
  input: { cycleId: number; version: number; key: StageKey; day: JalaliDay },
) {
  const cycle = await cycleById(tools.db, input.cycleId)
  const allowed = may(by.actor, 'cycle.change', { cycleState: cycle?.state ?? null })
  if (!allowed.ok) return allowed
  if (cycle === null) return refuse('not-found')
  if (cycle.version !== input.version) return refuse('cycle-changed')
  const plan = await planMove(tools.db, cycle, input, { now: tools.clock.now(), zone: tools.zone })
  if (!plan.ok) return plan
  const { moved, warnings, wishedDayIsFree, uncertain } = plan.value
  const published = cycle.state !== 'DRAFT'
  const keys = moved.map(({ key }) => key)
  const personId = by.actor.kind === 'person' ? by.actor.personId : null
  const told = published ? await concernedBy(tools.db, keys, personId) : []
  return done({
    cycleId: cycle.id,
    version: cycle.version,
    published,
    /** Who will be told, by role; each person is counted once. */
    told: told.map(({ role, people }) => ({ role, people: people.length })),
    moved: moved.map(({ key, from, to }) => ({ key, from: from.toISOString(), to: to.toISOString() })),
    warnings,
    wishedDayIsFree,
    uncertain,
  })
}
