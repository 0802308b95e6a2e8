import type { RouteIds } from '#domain/acts.ts'
import { checkReason } from '#domain/objections/check-reason.ts'
import { hearingScreen, queueRows, refusedHearing } from '#screens/objections/hearing.ts'
import { label, say } from '#wording/say.ts'
import { decideObjection, readHearing } from '#workflows/objections/hear-objection.ts'
import type { Dialogue } from '../dialogue/dialogue.ts'
import { askPoints, askText, askYes, fill } from '../dialogue/questions.ts'
import { page } from '../routes.ts'

export const hearingNow = page(
  readHearing,
  (language, hearing, _ids: RouteIds<'objection.decide'>) => hearingScreen(language, hearing),
  refusedHearing,
)

/** Requirement F4: points, then the reason, then a summary, then the decision. */
export const decideDialogue: Dialogue<RouteIds<'objection.decide'>> = {
  id: 'objection.decide',
  async run(talk, { objectionId }) {
    const { language } = talk
    const hearing = await talk.call(readHearing, { objectionId })
    if (!hearing.ok) return talk.say(refusedHearing(language, hearing.refusal))
    const {
      agencyName: agency,
      code,
      title,
      maximumHundredths: maximum,
      beforeHundredths: before,
      steps,
    } = hearing.value
    const facts = { agency, code, title, before: before ?? 0, maximum, isBlind: before === null ? 'yes' : 'no' }
    const decision = await fill<{ points: number; reason: string }>(
      talk,
      {
        points: () =>
          askPoints(talk, say(language, 'objections-points-ask', facts), { steps, maximum }, (points) =>
            label(language, 'objections-points', { points }),
          ),
        reason: ({ points }) =>
          askText(talk, say(language, 'objections-reason-ask', { points, maximum }), (text) => checkReason(text)),
      },
      (decided) =>
        askYes(
          talk,
          say(language, 'objections-decide-summary', {
            ...facts,
            ...decided,
            isLower: before !== null && decided.points < before ? 'yes' : 'no',
          }),
          label(language, 'objections-decide-yes'),
        ),
    )
    if (decision === null) return talk.say(await talk.do((ctx) => hearingNow(ctx, { objectionId })))
    const { points: pointsHundredths, reason } = decision
    const outcome = await talk.call(decideObjection, { objectionId, pointsHundredths, reason })
    if (!outcome.ok) return talk.say(refusedHearing(language, outcome.refusal))
    const { afterHundredths: after } = outcome.value
    return talk.say({
      text: say(language, 'objections-decided', { ...facts, before: outcome.value.beforeHundredths, after }),
      buttons: queueRows(language),
    })
  },
}
