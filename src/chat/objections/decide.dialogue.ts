import { checkReason } from '#domain/objections/check-reason.ts'
import { readScore } from '#domain/review/read-score.ts'
import { done, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { decideObjection } from '#workflows/objections/decide-objection.ts'
import { type Hearing, readHearing } from '#workflows/objections/read-hearing.ts'
import { button } from '../buttons.ts'
import { BACK, type Dialogue, pick, type Talk } from '../dialogue/dialogue.ts'
import { hearingPage, refusedHearing } from './hearing.ts'
import { homeButton } from './own-views.ts'

interface Decision {
  points: number
  reason: string
}

/** Requirement F4: points, then the reason, then a summary, then the decision. */
export const decideDialogue: Dialogue = {
  id: 'objections-decide',
  async run(talk, args) {
    const objectionId = Number(args['objectionId'])
    const hearing = await talk.do((ctx) => readHearing(ctx.tools, ctx.caller, objectionId))
    if (!hearing.ok) {
      const { refusal } = hearing
      return talk.say(await talk.do(async (ctx) => refusedHearing(ctx, refusal)))
    }
    const decision: Decision = { points: 0, reason: '' }
    const complete = await talk.steps([
      () => askPoints(talk, hearing.value, decision),
      () => askReason(talk, hearing.value, decision),
      () => askConfirmation(talk, hearing.value, decision),
    ])
    if (!complete) return talk.say(await talk.do((ctx) => hearingPage(ctx, objectionId)))
    const { points: pointsHundredths, reason } = decision
    const outcome = await talk.do((ctx) =>
      decideObjection(ctx.tools, ctx.caller, { objectionId, pointsHundredths, reason }),
    )
    if (!outcome.ok) {
      const { refusal } = outcome
      return talk.say(await talk.do(async (ctx) => refusedHearing(ctx, refusal)))
    }
    const { agencyName: agency, code, title, beforeHundredths: before, afterHundredths: after } = outcome.value
    const { language } = talk
    return talk.say({
      text: say(language, 'objections-decided', { agency, code, title, before, after }),
      buttons: [[button(label(language, 'objections-to-queue'), 'objections.queue')], [homeButton(language)]],
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
  const { language } = talk
  const answer = await talk.ask(
    {
      text: say(language, 'objections-reason-ask', {
        points: decision.points,
        maximum: hearing.maximumHundredths,
      }),
    },
    ({ text }) => checkReason(text ?? ''),
  )
  if (answer !== BACK) decision.reason = answer
  return answer
}

const askConfirmation = (talk: Talk, hearing: Hearing, decision: Decision): Promise<unknown> => {
  const { language } = talk
  const { agencyName: agency, code, title, maximumHundredths: maximum, beforeHundredths: before } = hearing
  return talk.ask(
    {
      text: say(language, 'objections-decide-summary', { agency, code, title, before, maximum, ...decision }),
      buttons: [[pick(label(language, 'objections-decide-yes'), 'yes')]],
    },
    ({ picked }) => (picked === 'yes' ? done(true) : refuse('objection-choose-button')),
  )
}
