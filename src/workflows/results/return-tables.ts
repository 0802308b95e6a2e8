import { z } from 'zod'
import { checkReason } from '#domain/objections/check-reason.ts'
import { refuse } from '#shared/outcome.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { cycleById, moveCycle } from '#storage/cycle/cycles.ts'
import { changeCycle } from '#storage/cycle/timetables.ts'
import { holdersOf } from '#storage/people/seats.ts'
import { approvalsOf, withdrawApprovals } from '#storage/results/results.ts'
import { command } from '../act.ts'

/**
 * Whoever should approve the tables sends them back with a reason instead: all that was approved is so no longer, and the coordinator
 * corrects and finalises again. Refusals: nothing-to-return, those of `checkReason`, cycle-changed.
 */
export const returnTables = command('tables.return', {
  input: z.object({ cycleId: z.number().int(), reason: z.string() }),
  async load(db, _, { cycleId }) {
    const cycle = await cycleById(db, cycleId)
    return cycle === null ? null : { about: { cycleState: cycle.state }, cycle }
  },
  async run(tx, act, { cycleId, reason: raw }, { cycle }) {
    if ((await approvalsOf(tx, cycleId)).length === 0) return refuse('nothing-to-return')
    const reason = checkReason(raw)
    if (!reason.ok) return reason
    await withdrawApprovals(tx, cycleId, act.now)
    const moved =
      cycle.state === 'FINALISATION'
        ? await changeCycle(tx, cycle, {})
        : await moveCycle(tx, cycle, 'FINALISATION', act.now)
    if (!moved) return refuse('cycle-changed')
    const told = await enqueue(tx, act.now, {
      kind: 'tables-returned',
      key: `tables-returned:${cycleId}:${cycle.version}`,
      to: await holdersOf(tx, ['coordinator', 'deputy']),
      args: { cycleId, role: act.person.role, reason: reason.value },
      subject: `cycle:${cycleId}`,
    })
    return act.record({ cycleId, told }, { id: cycleId, details: { from: cycle.state, reason: reason.value } })
  },
})
