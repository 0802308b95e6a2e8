import { z } from 'zod'
import { contentMark } from '#domain/evidence/marks.ts'
import { submissionContent } from '#domain/receipts/link.ts'
import { refuse } from '#shared/outcome.ts'
import { itemAnswer } from '#reads/evidence/answer.ts'
import { draftFaults, judgeChange, loadItem } from '#reads/evidence/item.ts'
import { deficiencyNotes } from '#storage/review/assessments.ts'
import { lastEvidenceChangeBy } from '#storage/evidence/item-changes.ts'
import { moveItem } from '#storage/evidence/item-moves.ts'
import { markSubmitted } from '#storage/evidence/submissions.ts'
import { outageBehind } from '#reads/extensions/requests.ts'
import { command } from '../act.ts'
import { giveReceipt } from '../give-receipt.ts'
import { outdateSignature } from '../outdate-signature.ts'
import { arrivedInDoubt, tellIfInDoubt } from '../tell-if-in-doubt.ts'
import { tellColleagues } from './tell-colleagues.ts'

/**
 * Requirements C4, E3, E4: makes the draft the agency's answer, gives a receipt and tells the others of the agency. What is
 * submitted is exactly what the summary showed (`seen`). Refusals: those of `judgeChange`, specific-held {sinceAt}, nothing-to-submit,
 * submission-incomplete {count}, changed-meanwhile (a colleague did it), summary-outdated (the same person did).
 */
export const submitEvidence = command('evidence.submit', {
  input: z.object({ itemId: z.number().int(), seen: z.string() }),
  load: loadItem,
  async run(tx, act, { itemId, seen }, { facts }) {
    const open = judgeChange(facts, 'submit', act)
    if (!open.ok) return open
    const { item, draft, window, cycle, hold } = facts
    if (hold !== null) return refuse('specific-held', { sinceAt: hold.since.toISOString() })
    const { personId } = act.person
    if (draft === null) return refuse('nothing-to-submit')
    const content = contentMark(draft)
    if (content !== seen)
      return refuse((await lastEvidenceChangeBy(tx, itemId)) === personId ? 'summary-outdated' : 'changed-meanwhile')
    const faults = draftFaults(item.indicator, draft)
    if (faults.length > 0) return refuse('submission-incomplete', { count: faults.length })
    // The date of the message is what counts against the deadline, so it is what the receipt names.
    const submittedAt = act.sentAt
    const receipt = await giveReceipt(tx, item.agencyId, submissionContent(draft), submittedAt)
    if ((await moveItem(tx, item, 'submit', act.now, { submittedAt })) === null) return refuse('changed-meanwhile')
    const arrivedAt = arrivedInDoubt(act, window)
    const submission = { receipt, submittedBy: personId, submittedAt, arrivedAt, itemStateBefore: item.state }
    if (!(await markSubmitted(tx, draft.id, submission)))
      throw new Error(`submission ${draft.id} is no draft although its item is`)
    const signatureLapsed = await outdateSignature(tx, act.now, item)
    await tellColleagues(tx, act, item.agencyId)
    await tellIfInDoubt(tx, act, { ...item.indicator, agencyId: item.agencyId, dueAt: window.dueAt, receipt })
    const place = { cycleId: cycle.id, agencyId: item.agencyId, stage: 'self-assessment' } as const
    const notes = (await deficiencyNotes(tx, itemId)).length
    return act.record(
      {
        receipt,
        version: draft.number,
        submittedAt: submittedAt.toISOString(),
        code: item.indicator.code,
        title: item.indicator.title,
        signatureLapsed,
        mayStillChange: act.sentAt <= window.dueAt,
        outage: await outageBehind(tx, place, act.sentAt),
        answer: await itemAnswer(tx, { cycle, submittedAt, shown: 'SUBMITTED', notes }, act),
      },
      {
        id: itemId,
        agencyId: item.agencyId,
        details: { version: draft.number, submissionId: draft.id, receipt, content },
      },
    )
  },
})
