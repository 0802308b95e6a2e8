import { refuse } from '#shared/outcome.ts'
import { approvalsPage } from '#reads/results/approvals.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { NONE, query } from '../act.ts'

/** What waits for whom on the way to the final result (requirements B6 to B9). Refusal: no-cycle. */
export const readApprovals = query('result.approvals', {
  input: NONE,
  async load(db) {
    const cycle = await publishedCycle(db)
    return cycle === null ? refuse('no-cycle') : { about: { cycleState: cycle.state }, cycle }
  },
  read: async (db, act, _, { cycle }) => act.tell(await approvalsPage(db, cycle, act.person, act), { id: cycle.id }),
})
