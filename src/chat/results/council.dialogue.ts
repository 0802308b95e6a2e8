import { instantOf, type JalaliWall, clipped } from 'persian-text'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { say } from '#wording/say.ts'
import { NUMBER_LIMIT } from '#domain/council/session.ts'
import type { RouteIds } from '#domain/acts.ts'
import { readCouncilDraft, setCouncilFacts } from '#workflows/results/council-draft.ts'
import { BACK, type Dialogue } from '../dialogue/dialogue.ts'
import { askDay, askText, fill } from '../dialogue/questions.ts'
import { refusalText } from '#screens/refusal.ts'
import { councilNow } from './council.ts'

export const readNumber = (text: string): Outcome<string> =>
  !/[\p{L}\p{N}]/u.test(text) ? refuse('council-number-missing') : done(clipped(text, NUMBER_LIMIT))

/** Requirement E17: number and day of the council's resolution, each stored as it comes. */
export const councilDialogue: Dialogue<RouteIds<'council.set-facts'>> = {
  id: 'council.set-facts',
  async run(talk, { cycleId }) {
    const { language } = talk
    const draft = await talk.call(readCouncilDraft, { cycleId })
    const askNumber = async () => {
      const number = await askText(talk, say(language, 'results-council-number-ask'), readNumber)
      return number === BACK ? BACK : talk.call(setCouncilFacts, { cycleId, number })
    }
    const askHeldOn = (at: { now: string; zone: string }) => async () => {
      for (;;) {
        const day: JalaliWall | typeof BACK = await askDay(talk, say(language, 'results-council-day-ask'), {
          ...at,
          ahead: [0, -1, -2],
          keeps: 'day',
          hasBeen: true,
        })
        if (day === BACK) return BACK
        const outcome = await talk.call(setCouncilFacts, { cycleId, heldOn: instantOf(day, at.zone) })
        if (outcome.ok) return outcome
        await talk.say({ text: refusalText(language, outcome.refusal) })
        if (outcome.refusal.code !== 'council-in-future') return outcome
      }
    }
    if (draft.ok)
      await fill<{ number: object; heldOn: object }>(talk, { number: askNumber, heldOn: askHeldOn(draft.value) })
    await talk.say(await talk.do((ctx) => councilNow(ctx, { cycleId })))
  },
}
