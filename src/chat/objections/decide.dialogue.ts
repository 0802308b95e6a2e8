import type { RouteIds } from '#domain/acts.ts'
import { checkReason } from '#domain/objections/check-reason.ts'
import { readScore } from '#domain/review/read-score.ts'
import { done } from '#shared/outcome.ts'
import type { Hearing } from '#reads/objections/hearing.ts'
import { queueRows, refusedHearing } from '#screens/objections/hearing.ts'
import { label, say } from '#wording/say.ts'
import { decideObjection, readHearing } from '#workflows/objections/hear-objection.ts'
import { askYes, BACK, type Dialogue, pick, type Talk } from '../dialogue/dialogue.ts'
import { hearingNow } from './hearing.ts'

interface Decision {
  points: number
  reason: string
}

/** Requirement F4: points, then the reason, then a summary, then the decision. */
export const decideDialogue: Dialogue<RouteIds<'objection.decide'>> = {
  id: 'objection.decide',
  async run(talk, { objectionId }) {
    const { language } = talk
    const hearing = await talk.do((ctx) => readHearing(ctx.tools, ctx.caller, { objectionId }))
    if (!hearing.ok) return talk.say(refusedHearing(language, hearing.refusal))
    const decision: Decision = { points: 0, reason: '' }
    const complete = await talk.steps([
      () => askPoints(talk, hearing.value, decision),
      () => askReason(talk, hearing.value, decision),
      () => askConfirmation(talk, hearing.value, decision),
    ])
    if (!complete) return talk.say(await talk.do((ctx) => hearingNow(ctx, { objectionId })))
    const { points: pointsHundredths, reason } = decision
    const outcome = await talk.do((ctx) =>
      decideObjection(ctx.tools, ctx.caller, { objectionId, pointsHundredths, reason }),
    )
    if (!outcome.ok) return talk.say(refusedHearing(language, outcome.refusal))
    const { agencyName: agency, code, title, beforeHundredths: before, afterHundredths: after } = outcome.value
    return talk.say({
      text: say(language, 'objections-decided', { agency, code, title, before, after }),
      buttons: queueRows(language),
    })
  },
}

async function askPoints(talk: Talk, hearing: Hearing, decision: Decision): Promise<unknown> {
  const { language } = talk
  const { agencyName: agency, code, title, maximumHundredths: maximum, beforeHundredths: before, steps } = hearing
  const answer = await talk.ask(
    {
      text: say(language, 'objections-points-ask', { agency, code, title, before, maximum }),
      buttons: [steps.map((points, i) => pick(label(language, 'objections-points', { points }), i))],
    },
    ({ text, picked }) => {
      const step = picked === null ? undefined : steps[Number(picked)]
      return step === undefined ? readScore(text ?? '', maximum) : done(step)
    },
  )
  if (answer !== BACK) decision.points = answer
  return answer
}

async function askReason(talk: Talk, hearing: Hearing, decision: Decision): Promise<unknown> {
  const facts = { points: decision.points, maximum: hearing.maximumHundredths }
  const answer = await talk.ask({ text: say(talk.language, 'objections-reason-ask', facts) }, ({ text }) =>
    checkReason(text ?? ''),
  )
  if (answer !== BACK) decision.reason = answer
  return answer
}

const askConfirmation = (talk: Talk, hearing: Hearing, decision: Decision): Promise<unknown> => {
  const { language } = talk
  const { agencyName: agency, code, title, maximumHundredths: maximum, beforeHundredths: before } = hearing
  const summary = say(language, 'objections-decide-summary', { agency, code, title, before, maximum, ...decision })
  return askYes(talk, summary, label(language, 'objections-decide-yes'))
}
