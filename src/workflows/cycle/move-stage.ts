import { z } from 'zod'
import { may } from '#domain/people/may.ts'
import { STAGE_KEYS } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { activeAgencies } from '#storage/agencies.ts'
import { cycleById } from '#storage/cycles.ts'
import { seatsHeld } from '#storage/seats.ts'
import { changeCycle, setWindow } from '#storage/timetables.ts'
import type { Tx } from '#storage/transaction.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { jalaliDay } from '../jalali-day.ts'
import { planMove } from './plan-move.ts'

/**
 * Gives a stage another last day, and all that hangs on it. After publication everybody concerned is told the old and the new dates
 * (requirements E2, F1). Refusals: not-found, not-your-role, not-now, those of `planMove`, cycle-changed.
 */
export const moveStageEnd = command(
  'cycle.move-stage',
  z.object({
    cycleId: z.number().int(),
    version: z.number().int(),
    key: z.enum(STAGE_KEYS),
    day: jalaliDay,
  }),
  async (tx, by, { cycleId, version, key, day }) => {
    const cycle = await cycleById(tx, cycleId)
    const allowed = may(by.actor, 'cycle.change', { cycleState: cycle?.state ?? null })
    if (!allowed.ok) return allowed
    if (cycle === null) return refuse('not-found')
    const plan = await planMove(tx, cycle, { key, day }, { now: by.now, zone: by.tools.zone })
    if (!plan.ok) return plan
    if (!(await changeCycle(tx, { ...cycle, version }, {}))) return refuse('cycle-changed')
    const { windows, moved } = plan.value
    for (const window of windows) if (moved.some((it) => it.key === window.key)) await setWindow(tx, cycleId, window)
    const dates = moved.map((it) => ({ key: it.key, from: it.from.toISOString(), to: it.to.toISOString() }))
    await audit(tx, by, 'cycle.move-stage', `cycle:${cycleId}`, {
      details: { stage: key, moved: JSON.stringify(dates) },
    })
    let told = 0
    if (cycle.state !== 'DRAFT')
      told = await enqueue(tx, by.now, {
        kind: 'schedule-changed',
        key: `schedule-changed:${cycleId}:${version + 1}`,
        to: await concerned(tx),
        args: { year: cycle.year, moved: JSON.stringify(dates) },
        subject: `cycle:${cycleId}:schedule:${version + 1}`,
      })
    return done({ cycleId, version: version + 1, moved: dates, told })
  },
)

/** People of the active agencies and evaluators, each once. */
async function concerned(tx: Tx): Promise<number[]> {
  const active = new Set((await activeAgencies(tx)).map(({ id }) => id))
  const agencyPeople = await seatsHeld(tx, ['focal-point', 'agency-head'])
  const evaluators = await seatsHeld(tx, ['evaluator'])
  const seats = [...agencyPeople.filter(({ agencyId }) => agencyId !== null && active.has(agencyId)), ...evaluators]
  return [...new Set(seats.map(({ personId }) => personId))]
}
