import { z } from 'zod'
import { mayApprove, shownRecently } from '#domain/approvals/chain.ts'
import { done, refuse } from '#shared/outcome.ts'
import { fingerprint } from '#domain/results/result-table.ts'
import { tableNow } from '#reads/results/table-now.ts'
import { lastDecision, resultSession } from '#storage/council/sessions.ts'
import { councilDraft, settleCouncilDraft } from '#storage/results/council-drafts.ts'
import { addApproval, approvalsOf } from '#storage/results/results.ts'
import type { Tx } from '#storage/transaction.ts'
import { command } from '../act.ts'
import { advanceAfterApproval } from './advance-after-approval.ts'
import { SHOWN_AT } from '../load-cycle.ts'
import { councilRequired, loadForCouncil, ofCycle } from './council-draft.ts'

/**
 * Requirements B9, C11, E17: records that the council has confirmed the very table the deputy approved, with number, day and minutes.
 * Refusals: those of `councilRequired` and `mayApprove`, content-changed {step}, council-incomplete {missing}, confirmation-expired,
 * session-undecided, session-rejected.
 */
export const recordCouncil = command('council.record', {
  input: ofCycle.extend({ seen: z.string(), shownAt: SHOWN_AT }),
  load: loadForCouncil,
  async run(tx, act, { cycleId, seen, shownAt }, { cycle }) {
    const isRequired = councilRequired(cycle)
    if (!isRequired.ok) return isRequired
    const table = await tableNow(tx, cycle)
    const { contentHash } = table
    const { accountId, person } = act
    const { personId, role } = person
    const given = await approvalsOf(tx, cycleId)
    const required = cycle.profile.approvals
    const open = mayApprove({ required, given, contentHash, actor: { personId, role }, step: 'COUNCIL' })
    if (!open.ok) return open
    if (fingerprint(contentHash) !== seen) return refuse('content-changed', { step: 'DEPUTY' })
    if (!shownRecently(shownAt, act.now)) return refuse('confirmation-expired')
    const sat = await asDecided(tx, cycleId, contentHash)
    if (!sat.ok) return sat
    const { number, heldOn, minutes } = await councilDraft(tx, cycleId)
    if (number === null) return refuse('council-incomplete', { missing: 'number' })
    if (heldOn === null) return refuse('council-incomplete', { missing: 'day' })
    if (minutes.length === 0) return refuse('council-incomplete', { missing: 'minutes' })
    const approval = { cycleId, step: 'COUNCIL', personId, role, accountId, contentHash, at: act.now } as const
    const approvalId = await addApproval(tx, { ...approval, number, heldOn })
    await settleCouncilDraft(tx, cycleId, approvalId)
    await advanceAfterApproval(tx, act, cycle, table)
    return act.record(
      { cycleId, year: cycle.year, number, heldOn: heldOn.toISOString(), contentHash },
      {
        id: cycleId,
        details: {
          contentHash,
          number,
          heldOn: heldOn.toISOString(),
          minutes: minutes.map(({ sha256 }) => sha256).join(','),
        },
      },
    )
  },
})

/** A council that sits in chat has adopted these very tables before; one that sat on paper is recorded as it is. */
async function asDecided(tx: Tx, cycleId: number, contentHash: string) {
  const session = await resultSession(tx, cycleId)
  const point = session?.points.find((one) => one.kind === 'RESULTS' && one.contentHash === contentHash)
  if (session?.state === 'CALLED' && point !== undefined) return refuse('session-undecided')
  // One that came after and decided nothing takes nothing back.
  return (await lastDecision(tx, cycleId, contentHash)) === 'REJECTED' ? refuse('session-rejected') : done(undefined)
}
