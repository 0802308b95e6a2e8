import { go } from '#screens/kit.ts'
import { queueButton, secondLooksButton } from '#screens/review/task.ts'
import { conflictById } from '#storage/review/reviewers.ts'
import { label, say } from '#wording/say.ts'
import { noticeKind } from '../kind.ts'
import { inRoles } from '../readers.ts'

/** To an evaluator who has been given more: what it is stands in the queues. */
export const reviewAssigned = noticeKind<{ at: string }>({
  readers: () => inRoles('evaluator'),
  lane: 'reply',
  guarantee: 'at-least-once',
  compose: ({ language }) =>
    Promise.resolve({
      text: say(language, 'notice-review-assigned'),
      buttons: [[queueButton(language, 'reminder-open-queue')], [secondLooksButton(language)]],
    }),
})

/** To the coordinators: who must not judge which agency, and why. */
export const conflictDeclared = noticeKind<{ assignmentId: number }>({
  readers: () => inRoles('coordinator'),
  lane: 'reply',
  guarantee: 'at-least-once',
  async compose({ db, language }, { assignmentId }) {
    const conflict = await conflictById(db, assignmentId)
    if (conflict === null) return null
    const facts = {
      evaluator: conflict.person?.name ?? '',
      agency: conflict.agency?.name ?? '',
      reason: conflict.reason,
    }
    return {
      text: say(language, 'notice-conflict-declared', facts),
      buttons: [[go('review.reviewers', { page: 0 }, label(language, 'reviewers-button'))]],
    }
  },
})
