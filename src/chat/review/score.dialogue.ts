import type { RouteIds } from '#domain/acts.ts'
import { checkNote } from '#domain/review/check-note.ts'
import { readScore } from '#domain/review/read-score.ts'
import { done } from '#shared/outcome.ts'
import { goneScreen, nextScreen, scoredView } from '#screens/review/task.ts'
import { label, say } from '#wording/say.ts'
import { claimNext } from '#workflows/review/claim.ts'
import { readClaimed } from '#workflows/review/read-queue.ts'
import { scoreItem } from '#workflows/review/score.ts'
import { BACK, type Dialogue, pick, type Talk } from '../dialogue/dialogue.ts'

const NO_NOTE = 'no-note'

/** A typed score, or one with a note to it; the item stays in hand until the points are recorded. */
export const scoreDialogue: Dialogue<RouteIds<'review.other-score'>> = {
  id: 'review.score',
  async run(talk, version) {
    const { language } = talk
    const claimed = await talk.do((ctx) => readClaimed(ctx.tools, ctx.caller, version))
    if (!claimed.ok) return talk.say(goneScreen(language, claimed.refusal))
    const { agencyName: agency, code, title, maximumHundredths: maximum, steps } = claimed.value

    let points = 0
    let note = ''
    const complete = await talk.steps([
      async () => {
        const answer = await talk.ask(
          {
            text: say(language, 'review-score-question', { agency, code, title, maximum }),
            buttons: [steps.map((step, i) => pick(label(language, 'review-step', { points: step }), i))],
          },
          ({ text, picked }) => {
            const step = picked === null ? undefined : steps[Number(picked)]
            return step === undefined ? readScore(text ?? '', maximum) : done(step)
          },
        )
        if (answer !== BACK) points = answer
        return answer
      },
      async () => {
        const answer = await askNote(talk, points, maximum)
        if (answer !== BACK) note = answer
        return answer
      },
    ])
    if (!complete) return talk.say(nextScreen(language, await talk.do((ctx) => claimNext(ctx.tools, ctx.caller, {}))))

    const outcome = await talk.do((ctx) =>
      scoreItem(ctx.tools, ctx.caller, { ...version, pointsHundredths: points, note }),
    )
    if (!outcome.ok) return talk.say(goneScreen(language, outcome.refusal))
    await talk.say(scoredView(language, outcome.value))
    const next = await talk.do((ctx) => claimNext(ctx.tools, ctx.caller, { afterItemId: version.itemId }))
    await talk.say(nextScreen(language, next))
  },
}

const askNote = (talk: Talk, points: number, maximum: number) =>
  talk.ask(
    {
      text: say(talk.language, 'review-note-question', { points, maximum }),
      buttons: [[pick(label(talk.language, 'review-no-note'), NO_NOTE)]],
    },
    ({ text, picked }) => (picked === NO_NOTE ? done('') : checkNote(text ?? '')),
  )
