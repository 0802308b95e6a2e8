import { z } from 'zod'
import { STAGE_KEYS } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { concernedBy } from '#reads/cycle/concerned.ts'
import { planMove } from '#reads/cycle/plan-move.ts'
import { changeCycle, setWindow } from '#storage/cycle/timetables.ts'
import { command, query } from '../act.ts'
import { jalaliDay } from '../jalali-day.ts'
import { loadCycle, versionOfCycle } from './load-cycle.ts'

const move = versionOfCycle.extend({ key: z.enum(STAGE_KEYS), day: jalaliDay })

/**
 * Gives a stage another last day, and all that hangs on it. After publication everybody concerned is told the old and the new dates
 * (requirements E2, F1). Refusals: those of `planMove`, cycle-changed.
 */
export const moveStageEnd = command('stage.move', {
  input: move,
  load: loadCycle,
  async run(tx, act, { cycleId, version, key, day }, { cycle }) {
    const plan = await planMove(tx, cycle, { key, day }, act)
    if (!plan.ok) return plan
    if (!(await changeCycle(tx, { ...cycle, version }, {}))) return refuse('cycle-changed')
    const { windows, moved } = plan.value
    for (const window of windows) if (moved.some((it) => it.key === window.key)) await setWindow(tx, cycleId, window)
    const dates = moved.map((it) => ({ key: it.key, from: it.from.toISOString(), to: it.to.toISOString() }))
    const keys = moved.map((it) => it.key)
    let told = 0
    if (cycle.state !== 'DRAFT')
      told = await enqueue(tx, act.now, {
        kind: 'schedule-changed',
        key: `schedule-changed:${cycleId}:${version + 1}`,
        to: (await concernedBy(tx, keys, act.person.personId)).flatMap(({ people }) => people),
        args: { year: cycle.year, moved: JSON.stringify(dates) },
        subject: `cycle:${cycleId}:schedule:${version + 1}`,
      })
    return act.record(
      { cycleId, version: version + 1, moved: dates, told },
      { id: cycleId, details: { stage: key, moved: JSON.stringify(dates) } },
    )
  },
})

/** What a new last day would move, before anybody confirms it. Plain JSON. Refusals as of `moveStageEnd`. */
export const previewMove = query('stage.preview-move', {
  input: move,
  load: loadCycle,
  async read(db, act, { key, day, version }, { cycle }) {
    if (cycle.version !== version) return refuse('cycle-changed')
    const plan = await planMove(db, cycle, { key, day }, act)
    if (!plan.ok) return plan
    const { moved, warnings, wishedDayIsFree, uncertain } = plan.value
    const published = cycle.state !== 'DRAFT'
    const keys = moved.map((it) => it.key)
    const told = published ? await concernedBy(db, keys, act.person.personId) : []
    return done({
      cycleId: cycle.id,
      version: cycle.version,
      published,
      /** Who will be told, by role; each person is counted once. */
      told: told.map(({ role, people }) => ({ role, people: people.length })),
      moved: moved.map((it) => ({ key: it.key, from: it.from.toISOString(), to: it.to.toISOString() })),
      warnings,
      wishedDayIsFree,
      uncertain,
    })
  },
})
