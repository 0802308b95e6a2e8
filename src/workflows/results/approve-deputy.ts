import { z } from 'zod'
import { mayApprove } from '#domain/approvals/chain.ts'
import { shownRecently } from '#domain/approvals/shown-recently.ts'
import { may } from '#domain/people/may.ts'
import { done, refuse } from '#shared/outcome.ts'
import { cycleById } from '#storage/cycles.ts'
import { addApproval, approvalsOf } from '#storage/results.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { goOn } from './go-on.ts'
import { fingerprint, tableNow } from './table-now.ts'

/**
 * Requirements B7, D9, reliability S15: the deputy's approval over exactly the table that was shown to him (`seen`, its fingerprint).
 * Refusals: not-your-role, not-found, not-now, those of `mayApprove`, content-changed {step}, confirmation-expired.
 */
export const approveDeputy = command(
  'results.approve-deputy',
  z.object({ cycleId: z.number().int(), seen: z.string(), shownAt: z.date() }),
  async (tx, by, { cycleId, seen, shownAt }) => {
    const cycle = await cycleById(tx, cycleId)
    const given = cycle === null ? [] : await approvalsOf(tx, cycleId)
    const isGiven = given.some(({ step }) => step === 'DEPUTY')
    // A second press is told what it was too late for, although the cycle has gone on.
    const allowed = may(by.actor, 'result.approve.deputy', {
      cycleState: isGiven ? 'FINALISATION' : (cycle?.state ?? null),
    })
    if (!allowed.ok) return allowed
    if (cycle === null || by.actor.kind !== 'person') return refuse('not-found')
    const { contentHash } = await tableNow(tx, cycle)
    const { personId, role } = by.actor
    const required = cycle.profile.approvals
    const open = mayApprove({ required, given, contentHash, actor: { personId, role }, step: 'DEPUTY' })
    if (!open.ok) return open
    if (fingerprint(contentHash) !== seen) return refuse('content-changed', { step: 'FINALISATION' })
    if (!shownRecently(shownAt, by.now)) return refuse('confirmation-expired')
    await addApproval(tx, { cycleId, step: 'DEPUTY', personId, role, contentHash, at: by.now })
    await audit(tx, by, 'result.approve.deputy', `cycle:${cycleId}`, { details: { contentHash } })
    await goOn(tx, by, cycle, contentHash)
    return done({ cycleId, year: cycle.year, contentHash, last: open.value.last })
  },
)
