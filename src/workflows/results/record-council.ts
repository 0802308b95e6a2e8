import { z } from 'zod'
import { mayApprove } from '#domain/approvals/chain.ts'
import { shownRecently } from '#domain/approvals/shown-recently.ts'
import { done, refuse } from '#shared/outcome.ts'
import { councilDraft, minutesOf, settleCouncilDraft } from '#storage/council-drafts.ts'
import { addApproval, approvalsOf } from '#storage/results.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { councilDoor } from './council-draft.ts'
import { goOn } from './go-on.ts'
import { fingerprint, tableNow } from './table-now.ts'

/**
 * Requirements B9, C11, E17: records that the council has confirmed the very table the deputy approved, with number, day and minutes.
 * Refusals: not-your-role, not-found, not-now, approval-not-required {step}, those of `mayApprove`, content-changed {step},
 * council-incomplete {missing}, confirmation-expired.
 */
export const recordCouncil = command(
  'results.record-council',
  z.object({ cycleId: z.number().int(), seen: z.string(), shownAt: z.date() }),
  async (tx, by, { cycleId, seen, shownAt }) => {
    const door = await councilDoor(tx, by, cycleId)
    if (!door.ok) return door
    const cycle = door.value
    if (by.actor.kind !== 'person') return refuse('not-found')
    const { contentHash } = await tableNow(tx, cycle)
    const { personId, role } = by.actor
    const given = await approvalsOf(tx, cycleId)
    const required = cycle.profile.approvals
    const open = mayApprove({ required, given, contentHash, actor: { personId, role }, step: 'COUNCIL' })
    if (!open.ok) return open
    if (fingerprint(contentHash) !== seen) return refuse('content-changed', { step: 'DEPUTY' })
    if (!shownRecently(shownAt, by.now)) return refuse('confirmation-expired')
    const { number, heldOn, attachmentIds } = await councilDraft(tx, cycleId)
    if (number === null) return refuse('council-incomplete', { missing: 'number' })
    if (heldOn === null) return refuse('council-incomplete', { missing: 'day' })
    const minutes = await minutesOf(tx, attachmentIds)
    if (minutes.length === 0) return refuse('council-incomplete', { missing: 'minutes' })
    const approval = { cycleId, step: 'COUNCIL', personId, role, contentHash, at: by.now } as const
    const approvalId = await addApproval(tx, { ...approval, number, heldOn: new Date(heldOn) })
    await settleCouncilDraft(tx, cycleId, approvalId)
    await audit(tx, by, 'council.record', `cycle:${cycleId}`, {
      details: { contentHash, number, heldOn, minutes: minutes.map(({ sha256 }) => sha256).join(',') },
    })
    await goOn(tx, by, cycle, contentHash)
    return done({ cycleId, year: cycle.year, number, heldOn, contentHash })
  },
)
