import { done } from '#shared/outcome.ts'
import { deadlinesOf } from '#reads/cycle/stages-now.ts'
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
