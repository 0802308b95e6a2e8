import type { RouteIds } from '#domain/acts.ts'
import { checkReason } from '#domain/objections/check-reason.ts'
import { goneScreen, nextScreen } from '#screens/review/task.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { claimNext } from '#workflows/review/claim.ts'
import { declareConflict } from '#workflows/review/reviewers.ts'
import type { Dialogue } from '../dialogue/dialogue.ts'
import { fill, pick } from '../dialogue/questions.ts'

/** Why evaluators most often step back (peers row 33). */
const REASONS = ['worked', 'relative', 'involved'] as const

/** One tap on the reason, or words of one's own; then the next item comes at once. */
export const conflictDialogue: Dialogue<RouteIds<'review.ask-conflict'>> = {
  id: 'review.declare-conflict',
  async run(talk, ids) {
    const { language } = talk
    const answers = await fill<{ reason: string }>(talk, {
      reason: () =>
        talk.ask<string>(
          {
            text: say(language, 'conflict-ask'),
            buttons: REASONS.map((name) => [pick(labelDynamic(language, `conflict-${name}`), name)]),
          },
          ({ text, picked }) => {
            const ready = REASONS.find((name) => name === picked)
            return checkReason(ready === undefined ? (text ?? '') : labelDynamic(language, `conflict-${ready}`))
          },
        ),
    })
    const outcome = answers === null ? null : await talk.call(declareConflict, { ...ids, ...answers })
    if (outcome?.ok === false) return talk.say(goneScreen(language, outcome.refusal))
    if (outcome !== null)
      await talk.say({ text: label(language, 'conflict-declared', { agency: outcome.value.agencyName }) })
    return talk.say(nextScreen(language, await talk.call(claimNext, {})))
  },
}
