import { may } from '#domain/people/may.ts'
import { refuse } from '#shared/outcome.ts'
import { approvalsPage, isBefore, type ResultStep, stepOf } from '#reads/results/approvals.ts'
import { approvalsOf } from '#storage/results/results.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { NONE, query } from '../act.ts'
import type { Caller, Tools } from '../tools.ts'

/** What waits for whom on the way to the final result (requirements B6 to B9). Refusal: no-cycle. */
export const readApprovals = query('result.approvals', {
  input: NONE,
  async load(db) {
    const cycle = await publishedCycle(db)
    return cycle === null ? refuse('no-cycle') : { about: { cycleState: cycle.state }, cycle }
  },
  read: async (db, act, _, { cycle }) =>
    act.tell(await approvalsPage(db, cycle, act.person, act.now), { id: cycle.id }),
})

/** Whether a step waits for this person, for the home screen; never more than that. */
export async function readApprovalsHome(tools: Tools, { actor }: Caller): Promise<{ mine: ResultStep } | null> {
  if (actor.kind !== 'person' || !may(actor, 'approvals.read', { cycleState: 'CLOSED' }).ok) return null
  const cycle = await publishedCycle(tools.db)
  if (cycle === null || isBefore(cycle.state, 'OBJECTION_REVIEW')) return null
  const mine = stepOf(cycle, actor.role, await approvalsOf(tools.db, cycle.id), false)
  return mine === null ? null : { mine }
}
