import type { RouteIds } from '#domain/acts.ts'
import { checkDeficiency } from '#domain/review/check-note.ts'
import { goneScreen, nextScreen } from '#screens/review/task.ts'
import { done, refuse } from '#shared/outcome.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { claimNext } from '#workflows/review/claim.ts'
import { noteDeficiency, previewDeficiency } from '#workflows/review/note-deficiency.ts'
import { readClaimed } from '#workflows/review/read-queue.ts'
import type { Dialogue } from '../dialogue/dialogue.ts'
import { fill, pick } from '../dialogue/questions.ts'

/** Peers row 38: what evaluators write most often. */
const READY = ['unsigned', 'unreadable', 'unrelated'] as const

/** What is missing, prepared or typed; then the summary; only then it goes to the agency. */
export const deficiencyDialogue: Dialogue<RouteIds<'review.note-deficiency'>> = {
  id: 'review.note-deficiency',
  async run(talk, version) {
    const { language } = talk
    const claimed = await talk.call(readClaimed, version)
    if (!claimed.ok) return talk.say(goneScreen(language, claimed.refusal))
    const { agencyName: agency, code, title } = claimed.value
    const due = await talk.call(previewDeficiency, version)
    if (!due.ok) return talk.say(goneScreen(language, due.refusal))
    const dueAt = new Date(due.value.dueAt)
    const { returned } = due.value
    const answers = await fill<{ text: string }>(
      talk,
      {
        text: () =>
          talk.ask(
            {
              text: say(language, 'review-deficiency-question', { agency, code, title }),
              buttons: READY.map((name) => [pick(labelDynamic(language, `review-ready-${name}`), name)]),
            },
            ({ text, picked }) => {
              const ready = READY.find((name) => name === picked)
              return checkDeficiency(ready ? labelDynamic(language, `review-ready-${ready}-text`) : (text ?? ''))
            },
          ),
      },
      ({ text: note }) =>
        talk.ask(
          {
            text: say(language, 'review-deficiency-confirm', { agency, note, dueAt, returned }),
            buttons: [[pick(label(language, 'review-deficiency-send'), 'send')]],
          },
          ({ picked }) => (picked === 'send' ? done(note) : refuse('review-press-to-send')),
        ),
    )
    if (answers === null) return talk.say(nextScreen(language, await talk.call(claimNext, {})))
    const outcome = await talk.call(noteDeficiency, { ...version, ...answers })
    if (!outcome.ok) return talk.say(goneScreen(language, outcome.refusal))
    const sent = { agency: outcome.value.agencyName, returned: outcome.value.returned }
    await talk.say({ text: say(language, 'review-deficiency-sent', { ...sent, dueAt: new Date(outcome.value.dueAt) }) })
    await talk.say(nextScreen(language, await talk.call(claimNext, { afterItemId: version.itemId })))
  },
}
