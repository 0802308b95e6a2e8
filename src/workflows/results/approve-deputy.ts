import { z } from 'zod'
import { mayApprove, shownRecently } from '#domain/approvals/chain.ts'
import { refuse } from '#shared/outcome.ts'
import { fingerprint } from '#domain/results/result-table.ts'
import { tableNow } from '#reads/results/table-now.ts'
import { type CycleRow, cycleById } from '#storage/cycle/cycles.ts'
import { addApproval, approvalsOf } from '#storage/results/results.ts'
import { command } from '../act.ts'
import type { Tools } from '../tools.ts'
import { advanceAfterApproval } from './advance-after-approval.ts'
import { SHOWN_AT } from '../load-cycle.ts'

/**
 * Requirements B7, D9, reliability S15: the deputy's approval over exactly the table that was shown (`seen`, its fingerprint).
 * Refusals: those of `mayApprove`, content-changed {step}, confirmation-expired.
 */
export const approveDeputy = command('result.approve', {
  input: z.object({ cycleId: z.number().int(), seen: z.string(), shownAt: SHOWN_AT }),
  async load(db, _, { cycleId }) {
    const cycle = await cycleById(db, cycleId)
    if (cycle === null) return null
    const given = await approvalsOf(db, cycleId)
    // A second press is told what it was too late for, although the cycle has gone on.
    const isGiven = given.some(({ step }) => step === 'DEPUTY')
    return { about: { cycleState: isGiven ? ('FINALISATION' as const) : cycle.state }, cycle, given }
  },
  async run(tx, act, { cycleId, seen, shownAt }, { cycle, given }) {
    const table = await tableNow(tx, cycle)
    const { contentHash } = table
    const { accountId, person } = act
    const { personId, role } = person
    const required = cycle.profile.approvals
    const open = mayApprove({ required, given, contentHash, actor: { personId, role }, step: 'DEPUTY' })
    if (!open.ok) return open
    if (fingerprint(contentHash) !== seen) return refuse('content-changed', { step: 'FINALISATION' })
    if (!shownRecently(shownAt, act.now)) return refuse('confirmation-expired')
    await addApproval(tx, { cycleId, step: 'DEPUTY', personId, role, accountId, contentHash, at: act.now })
    await advanceAfterApproval(tx, act, cycle, table)
    return act.record(
      { cycleId, year: cycle.year, contentHash, last: open.value.last },
      { id: cycleId, details: { contentHash } },
    )
  },
})

/** What somebody presses who has read the table this moment. */
export const confirmationNow = async ({ db, clock }: Tools, cycle: CycleRow) => ({
  seen: fingerprint((await tableNow(db, cycle)).contentHash),
  shownAt: clock.now(),
})
