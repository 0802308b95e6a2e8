import { z } from 'zod'
import { STAGE_KEYS } from '#domain/vocabulary.ts'
import { done, refuse } from '#shared/outcome.ts'
import { concernedBy } from '#reads/cycle/concerned.ts'
import { planMove } from '#reads/cycle/plan-move.ts'
import { spokenMoves } from '#reads/cycle/reach.ts'
import { changeCycle } from '#storage/cycle/timetables.ts'
import { command, query } from '../act.ts'
import { writeMoves } from '../enter-state.ts'
import { jalaliDay } from '../jalali-day.ts'
import { loadCycle, versionOfCycle } from '../load-cycle.ts'

const move = versionOfCycle.extend({ key: z.enum(STAGE_KEYS), edge: z.enum(['opens', 'due']), day: jalaliDay })

/**
 * Gives a stage another first or last day, and all that hangs on it. After publication everybody concerned is told the old and the new dates
 * (requirements E2, F1). Refusals: those of `planMove`, cycle-changed.
 */
export const moveStageDay = command('stage.move', {
  input: move,
  load: loadCycle,
  async run(tx, act, { cycleId, version, key, edge, day }, { cycle }) {
    const plan = await planMove(tx, cycle, { key, edge, day }, act)
    if (!plan.ok) return plan
    if (!(await changeCycle(tx, { ...cycle, version }, {}))) return refuse('cycle-changed')
    const { windows, moved } = plan.value
    const { dates, told } = await writeMoves(tx, act, cycle, { windows, moved })
    return act.record(
      { cycleId, version: version + 1, moved: dates, told },
      { id: cycleId, details: { stage: key, moved: JSON.stringify(dates) } },
    )
  },
})

/** What a new last day would move, before anybody confirms it. Plain JSON. Refusals as of `moveStageDay`. */
export const previewMove = query('stage.preview-move', {
  input: move,
  load: loadCycle,
  async read(db, act, { key, edge, day, version }, { cycle }) {
    if (cycle.version !== version) return refuse('cycle-changed')
    const plan = await planMove(db, cycle, { key, edge, day }, act)
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
      moved: spokenMoves(moved),
      warnings,
      wishedDayIsFree,
      uncertain,
    })
  },
})
