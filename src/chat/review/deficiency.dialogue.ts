import { checkNote } from '#domain/review/check-note.ts'
import { done, refuse } from '#shared/outcome.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { claimNext } from '#workflows/review/claim-next.ts'
import { noteDeficiency, readDeficiencyDue } from '#workflows/review/note-deficiency.ts'
import { readHeld } from '#workflows/review/read-queue.ts'
import { BACK, type Dialogue, pick } from '../dialogue/dialogue.ts'
import { explainGone } from './explain-gone.ts'
import { nextScreen } from './next-screen.ts'

/** Peers row 38: what evaluators write most often. */
const READY = ['unsigned', 'unreadable', 'unrelated'] as const

/** What is missing, prepared or typed; then the summary; only then it goes to the agency. */
export const deficiencyDialogue: Dialogue = {
  id: 'review-deficiency',
  async run(talk, args) {
    const { language } = talk
    const wanted = { itemId: Number(args['itemId']), submissionId: Number(args['submissionId']) }
    const held = await talk.do((ctx) => readHeld(ctx.tools, ctx.caller, wanted))
    if (!held.ok || held.value === null)
      return explainGone(talk, held.ok ? { code: 'review-item-withdrawn' } : held.refusal)
    const { agencyName: agency, code, title } = held.value
    const due = await talk.do((ctx) => readDeficiencyDue(ctx.tools, ctx.caller, wanted))
    if (!due.ok) return explainGone(talk, due.refusal)
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
    const outcome = await talk.do((ctx) => noteDeficiency(ctx.tools, ctx.caller, { ...wanted, text: note }))
    if (!outcome.ok) return explainGone(talk, outcome.refusal)
    await talk.say({
      text: say(language, 'review-deficiency-sent', {
        agency: outcome.value.agencyName,
        dueAt: new Date(outcome.value.dueAt),
        returned: outcome.value.returned,
      }),
    })
    const next = await talk.do((ctx) => claimNext(ctx.tools, ctx.caller, { afterItemId: wanted.itemId }))
    await talk.say(nextScreen(language, next))
  },
}
