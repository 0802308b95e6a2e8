import type { RouteIds } from '#domain/acts.ts'
import { checkNote } from '#domain/review/check-note.ts'
import { done, refuse } from '#shared/outcome.ts'
import { goneScreen, nextScreen } from '#screens/review/task.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { claimNext } from '#workflows/review/claim.ts'
import { noteDeficiency, previewDeficiency } from '#workflows/review/note-deficiency.ts'
import { readClaimed } from '#workflows/review/read-queue.ts'
import { BACK, type Dialogue, pick } from '../dialogue/dialogue.ts'

/** Peers row 38: what evaluators write most often. */
const READY = ['unsigned', 'unreadable', 'unrelated'] as const

/** What is missing, prepared or typed; then the summary; only then it goes to the agency. */
export const deficiencyDialogue: Dialogue<RouteIds<'review.note-deficiency'>> = {
  id: 'review.note-deficiency',
  async run(talk, version) {
    const { language } = talk
    const claimed = await talk.do((ctx) => readClaimed(ctx.tools, ctx.caller, version))
    if (!claimed.ok) return talk.say(goneScreen(language, claimed.refusal))
    const { agencyName: agency, code, title } = claimed.value
    const due = await talk.do((ctx) => previewDeficiency(ctx.tools, ctx.caller, version))
    if (!due.ok) return talk.say(goneScreen(language, due.refusal))
    const dueAt = new Date(due.value.dueAt)
    const { returned } = due.value

    let note = ''
    const complete = await talk.steps([
      async () => {
        const answer = await talk.ask(
          {
            text: say(language, 'review-deficiency-question', { agency, code, title }),
            buttons: READY.map((name) => [pick(labelDynamic(language, `review-ready-${name}`), name)]),
          },
          ({ text, picked }) => {
            const ready = READY.find((name) => name === picked)
            return checkNote(ready === undefined ? (text ?? '') : labelDynamic(language, `review-ready-${ready}-text`))
          },
        )
        if (answer !== BACK) note = answer
        return answer
      },
      () =>
        talk.ask(
          {
            text: say(language, 'review-deficiency-confirm', { agency, note, dueAt, returned }),
            buttons: [[pick(label(language, 'review-deficiency-send'), 'send')]],
          },
          ({ picked }) => (picked === 'send' ? done(note) : refuse('review-press-to-send')),
        ),
    ])
    if (!complete) return talk.say(nextScreen(language, await talk.do((ctx) => claimNext(ctx.tools, ctx.caller, {}))))
    const outcome = await talk.do((ctx) => noteDeficiency(ctx.tools, ctx.caller, { ...version, text: note }))
    if (!outcome.ok) return talk.say(goneScreen(language, outcome.refusal))
    await talk.say({
      text: say(language, 'review-deficiency-sent', {
        agency: outcome.value.agencyName,
        dueAt: new Date(outcome.value.dueAt),
        returned: outcome.value.returned,
      }),
    })
    const next = await talk.do((ctx) => claimNext(ctx.tools, ctx.caller, { afterItemId: version.itemId }))
    await talk.say(nextScreen(language, next))
  },
}
