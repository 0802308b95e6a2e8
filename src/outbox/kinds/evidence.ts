import { label, say } from '#wording/say.ts'
import { itemById } from '#storage/items.ts'
import { personName } from '#storage/people.ts'
import { submissionById } from '#storage/submissions.ts'
import { noticeKind } from '../kind.ts'

/** To the other focal points and the head of the agency: a colleague has submitted. Not wanted any more once it was withdrawn. */
export const evidenceSubmitted = noticeKind<{ submissionId: number }>({
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: async ({ db, language }, { submissionId }) => {
    const submission = await submissionById(db, submissionId)
    if (submission?.submittedAt == null || submission.submittedBy === null || submission.withdrawnAt !== null)
      return null
    const item = await itemById(db, submission.itemId)
    if (item === null) return null
    return {
      text: say(language, 'notice-evidence-submitted', {
        code: item.indicator.code,
        title: item.indicator.title,
        name: await personName(db, submission.submittedBy),
        version: submission.number,
        receipt: submission.receipt ?? '',
        at: submission.submittedAt,
      }),
      buttons: [[{ label: label(language, 'evidence-see-item'), act: `evidence.item:${item.id}` }]],
    }
  },
})
