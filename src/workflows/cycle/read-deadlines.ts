import { deadlinesOf } from '#reads/cycle/stages-now.ts'
import { countLate, lateWork } from '#reads/progress/late-work.ts'
import { done, refuse } from '#shared/outcome.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { NONE, query } from '../act.ts'
import type { Tools } from '../tools.ts'

/** Requirements E2, F1, F6: the public dates, and whose turn it is. Null while nothing is published. */
export const readDeadlines = query('deadlines.show', {
  input: NONE,
  load: () => ({ about: {} }),
  async read(db, act) {
    const cycle = await publishedCycle(db)
    return done(cycle === null ? null : await deadlinesOf(db, cycle, act.actor, act))
  },
})

/** Whether there are dates to be read. */
export const readIsPublished = async ({ db }: Tools): Promise<boolean> => (await publishedCycle(db)) !== null

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
