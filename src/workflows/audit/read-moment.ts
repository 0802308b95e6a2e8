import { z } from 'zod'
import { momentOf } from '#reads/results/moment.ts'
import { refuse } from '#shared/outcome.ts'
import { agencyNames } from '#storage/people/agencies.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import type { Reader } from '#storage/transaction.ts'
import { type ActContext, query } from '../act.ts'

/** `at` in seconds, as a button carries it. No cycle: the running one. */
const moment = z.object({ at: z.number().int(), cycleId: z.number().int().nullable() })

async function loadMoment(db: Reader, _: ActContext, { cycleId }: { cycleId: number | null }) {
  const cycle = cycleId === null ? await publishedCycle(db) : await cycleById(db, cycleId)
  return cycle === null ? refuse('no-cycle') : { about: { cycleState: cycle.state }, cycle }
}

/** The year as it stood at a moment: state, queue, and who stands elsewhere now. Refusals: no-cycle, moment-ahead. */
export const readMoment = query('moment.show', {
  input: moment,
  load: loadMoment,
  async read(db, act, { at: seconds }, { cycle }) {
    const at = new Date(seconds * 1000)
    if (at > act.now) return refuse('moment-ahead')
    const { state, counts, moved, changed } = await momentOf(db, cycle, at)
    const names = await agencyNames(db)
    const shown = moved.map((one) => ({ ...one, name: names.get(one.agencyId) ?? '' }))
    return act.tell(
      {
        cycleId: cycle.id,
        year: cycle.year,
        at: seconds,
        state,
        stateNow: cycle.state,
        counts,
        moved: shown,
        changed: changed.length,
        role: act.person.role,
      },
      { id: cycle.id },
    )
  },
})

/** The table of that moment beside the one of now. Refusals: no-cycle, moment-ahead. */
export const readMomentTable = query('moment.table', {
  input: moment,
  load: loadMoment,
  async read(db, act, { at: seconds }, { cycle }) {
    const at = new Date(seconds * 1000)
    if (at > act.now) return refuse('moment-ahead')
    const { rows, rowsNow } = await momentOf(db, cycle, at)
    const names = await agencyNames(db)
    const then = new Map(rows.map((row) => [row.agencyId, row]))
    const lines = rowsNow.map((after) => ({
      code: after.agencyCode,
      name: names.get(after.agencyId) ?? after.agencyCode,
      before: then.get(after.agencyId) ?? null,
      after,
    }))
    return act.tell({ year: cycle.year, at, lines }, { id: cycle.id })
  },
})
