import type { RouteIds } from '#domain/acts.ts'
import { checkReason } from '#domain/objections/check-reason.ts'
import { refused } from '#screens/kit.ts'
import { nextScreen, taskView } from '#screens/review/task.ts'
import { say } from '#wording/say.ts'
import { claimNext } from '#workflows/review/claim.ts'
import { findScore, undoScore } from '#workflows/review/score.ts'
import type { Dialogue } from '../dialogue/dialogue.ts'
import { askText, fill } from '../dialogue/questions.ts'

/** A score of one's own is taken back before the release: with a reason, for others have read it meanwhile. */
export const undoDialogue: Dialogue<RouteIds<'review.ask-undo'>> = {
  id: 'review.undo',
  async run(talk, { itemId }) {
    const { language } = talk
    const score = await talk.call(findScore, { itemId })
    if (!score.ok) return talk.say(refused(language, score.refusal))
    const { assessmentId, agencyName: agency, code, title } = score.value
    const answer = await fill<{ reason: string }>(talk, {
      reason: () =>
        askText(talk, say(language, 'review-undo-ask', { agency, code, title }), (text) => checkReason(text)),
    })
    if (answer === null) return talk.say(nextScreen(language, await talk.call(claimNext, {})))
    const undone = await talk.call(undoScore, { assessmentId, ...answer })
    return talk.say(undone.ok ? taskView(language, undone.value) : refused(language, undone.refusal))
  },
}
