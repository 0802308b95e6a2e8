import { z } from 'zod'
import { RECEIPT_BYTES, receiptFrom } from '#domain/receipts/receipt.ts'
import { randomOctets } from '#shared/ids.ts'
import { done, refuse } from '#shared/outcome.ts'
import { deficiencyNotes } from '#storage/assessments.ts'
import { lastEvidenceChangeBy } from '#storage/item-changes.ts'
import { moveItem } from '#storage/item-moves.ts'
import { markSubmitted } from '#storage/submissions.ts'
import { audit } from '../audit.ts'
import { command } from '../command.ts'
import { itemAnswer } from './answer.ts'
import { draftFaults } from './draft-faults.ts'
import { contentMark } from './marks.ts'
import { judgeChange, ownItem } from './own-item.ts'
import { tellColleagues } from './tell-colleagues.ts'

/**
 * Requirements C4, E3, E4: makes the draft the agency's answer, gives a receipt and tells the others of the agency. What is
 * submitted is exactly what the summary showed (`seen`). Refusals: those of the door, submitted-already, nothing-to-submit,
 * submission-incomplete {count}, changed-meanwhile (a colleague did it), summary-outdated (the person himself did).
 */
export const submitEvidence = command(
  'evidence.submit',
  z.object({ itemId: z.number().int(), seen: z.string() }),
  async (tx, by, { itemId, seen }) => {
    const own = await ownItem(tx, by.actor, 'evidence.submit', itemId)
    if (!own.ok) return own
    const open = judgeChange(own.value, 'submit', by)
    if (!open.ok) return open
    const { item, draft, window } = own.value
    if (draft === null || by.actor.kind !== 'person') return refuse('nothing-to-submit')
    if (contentMark(draft) !== seen) {
      const isOwn = (await lastEvidenceChangeBy(tx, itemId)) === by.actor.personId
      return isOwn ? refuse('summary-outdated') : refuse('changed-meanwhile')
    }
    const faults = draftFaults(item.indicator, draft)
    if (faults.length > 0) return refuse('submission-incomplete', { count: faults.length })
    const { personId } = by.actor
    const receipt = receiptFrom(randomOctets(RECEIPT_BYTES))
    // The date of the message is what counts against the deadline, so it is what the receipt names.
    const submittedAt = by.sentAt
    if ((await moveItem(tx, item, 'submit', by.now, { submittedAt })) === null) return refuse('changed-meanwhile')
    if (
      !(await markSubmitted(tx, draft.id, { receipt, submittedBy: personId, submittedAt, itemStateBefore: item.state }))
    )
      throw new Error(`submission ${draft.id} is no draft although its item is`)
    await audit(tx, by, 'evidence.submit', `item:${itemId}`, {
      agencyId: item.agencyId,
      details: { version: draft.number, submissionId: draft.id, receipt, content: contentMark(draft) },
    })
    await tellColleagues(tx, by, item.agencyId, personId)
    const notes = (await deficiencyNotes(tx, itemId)).length
    const answered = { cycle: own.value.cycle, submittedAt, shown: 'SUBMITTED' as const, notes }
    return done({
      receipt,
      version: draft.number,
      submittedAt: submittedAt.toISOString(),
      code: item.indicator.code,
      title: item.indicator.title,
      mayStillChange: by.sentAt <= window.dueAt,
      answer: await itemAnswer(tx, answered, { now: by.now, zone: by.tools.zone }),
    })
  },
)
