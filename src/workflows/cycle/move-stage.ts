import { z } from 'zod'
import { may } from '#domain/people/may.ts'
import { STAGE_KEYS } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { cycleById } from '#storage/cycles.ts'
import { changeCycle, setWindow } from '#storage/timetables.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { jalaliDay } from '../jalali-day.ts'
import { concernedBy } from './concerned.ts'
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
    const keys = moved.map((it) => it.key)
    const personId = by.actor.kind === 'person' ? by.actor.personId : null
    let told = 0
    if (cycle.state !== 'DRAFT')
      told = await enqueue(tx, by.now, {
        kind: 'schedule-changed',
        key: `schedule-changed:${cycleId}:${version + 1}`,
        to: (await concernedBy(tx, keys, personId)).flatMap(({ people }) => people),
        args: { year: cycle.year, moved: JSON.stringify(dates) },
        subject: `cycle:${cycleId}:schedule:${version + 1}`,
      })
    return done({ cycleId, version: version + 1, moved: dates, told })
  },
)
