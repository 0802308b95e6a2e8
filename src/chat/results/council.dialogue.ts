import { clipped, instantOf } from 'persian-text'
import { done, refuse } from '#shared/outcome.ts'
import { say } from '#wording/say.ts'
import type { RouteIds } from '#domain/acts.ts'
import type { CouncilPage } from '#reads/results/council-page.ts'
import { NUMBER_LIMIT, readCouncilDraft, setCouncilFacts } from '#workflows/results/council-draft.ts'
import { BACK, type Dialogue, type Talk } from '../dialogue/dialogue.ts'
import { refusalText } from '#screens/refusal.ts'
import { readDay } from '../read-day.ts'
import { councilNow } from './council.ts'

/** Requirement E17: number and day of the council's resolution, each stored as it comes. */
export const councilDialogue: Dialogue<RouteIds<'council.set-facts'>> = {
  id: 'council.set-facts',
  async run(talk, { cycleId }) {
    const draft = await talk.do((ctx) => readCouncilDraft(ctx.tools, ctx.caller, { cycleId }))
    if (draft.ok) await talk.steps([() => askNumber(talk, cycleId), () => askDay(talk, draft.value)])
    await talk.say(await talk.do((ctx) => councilNow(ctx, { cycleId })))
  },
}

async function askNumber(talk: Talk, cycleId: number): Promise<unknown> {
  const answer = await talk.ask({ text: say(talk.language, 'results-council-number-ask') }, ({ text }) =>
    text === null || text === '' ? refuse('council-number-missing') : done(clipped(text, NUMBER_LIMIT)),
  )
  if (answer === BACK) return BACK
  return talk.do((ctx) => setCouncilFacts(ctx.tools, ctx.caller, { cycleId, number: answer }))
}

async function askDay(talk: Talk, { cycleId, now, zone }: CouncilPage): Promise<unknown> {
  for (;;) {
    const answer = await talk.ask({ text: say(talk.language, 'results-council-day-ask') }, ({ text }) => {
      return readDay(text, now, zone)
    })
    if (answer === BACK) return BACK
    const outcome = await talk.do((ctx) =>
      setCouncilFacts(ctx.tools, ctx.caller, { cycleId, heldOn: instantOf(answer, zone) }),
    )
    if (outcome.ok) return outcome
    await talk.say({ text: refusalText(talk.language, outcome.refusal) })
    if (outcome.refusal.code !== 'council-in-future') return outcome
  }
}
