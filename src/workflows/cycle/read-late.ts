import { refuse } from '#shared/outcome.ts'
import { countLate, lateWork } from '#reads/progress/late-work.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { NONE, query } from '../act.ts'

/** Requirements F2, F4: what the organization owes beyond its promised day, by agency, without a name. Refusal: no-cycle. */
export const readLate = query('cycle.late', {
  input: NONE,
  async load(db) {
    const cycle = await publishedCycle(db)
    return cycle === null ? refuse('no-cycle') : { about: {}, cycle }
  },
  async read(db, act, _, { cycle }) {
    const lines = await lateWork(db, cycle, act)
    return act.tell({ year: cycle.year, total: countLate(lines), lines }, { id: cycle.id })
  },
})
