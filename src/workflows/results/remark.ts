import { z } from 'zod'
import { checkRemark } from '#domain/approvals/chain.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { decisionById } from '#storage/decisions/decisions.ts'
import { holdersOf } from '#storage/people/seats.ts'
import { addApprovalRemark, remarksOf } from '#storage/results/remarks.ts'
import { command } from '../act.ts'

/**
 * Issue 14, part 3: who approves may ask first, and is answered there. The coordinators hear it, whoever proposed, and everybody who has
 * asked. Refusals: those of `checkRemark`.
 */
export const remarkOnApproval = command('approval.remark', {
  input: z.object({ cycleId: z.number().int(), decisionId: z.number().int().nullable(), text: z.string() }),
  async load(db, _, { cycleId, decisionId }) {
    const cycle = await cycleById(db, cycleId)
    const decision = decisionId === null ? null : await decisionById(db, decisionId)
    if (cycle === null || (decisionId !== null && decision?.cycleId !== cycleId)) return null
    return { about: { cycleState: cycle.state }, decision }
  },
  async run(tx, act, { cycleId, decisionId, text: raw }, { decision }) {
    const read = checkRemark(raw)
    if (!read.ok) return read
    const text = read.value
    const { personId, role } = act.person
    const earlier = await remarksOf(tx, cycleId, decisionId)
    const remarkId = await addApprovalRemark(tx, { cycleId, decisionId, personId, role, text, at: act.now })
    const others = [
      ...(await holdersOf(tx, ['coordinator'])),
      ...earlier.map((one) => one.personId),
      ...(decision === null ? [] : [decision.proposedBy]),
    ]
    const told = await enqueue(tx, act.now, {
      kind: 'approval-remarked',
      key: `approval-remarked:${remarkId}`,
      to: [...new Set(others)].filter((id) => id !== personId),
      args: { remarkId },
      subject: decisionId === null ? `cycle:${cycleId}` : `decision:${decisionId}`,
    })
    return act.record({ cycleId, decisionId, told }, { id: cycleId, details: { remarkId } })
  },
})
