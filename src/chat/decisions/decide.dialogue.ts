import type { RouteIds } from '#domain/acts.ts'
import { checkReason } from '#domain/objections/check-reason.ts'
import { scoreSteps } from '#domain/review/score-steps.ts'
import { decisionsButton } from '#screens/decisions/decisions.ts'
import { homeRow, refused } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { label, say, sayDynamic } from '#wording/say.ts'
import { findAgencyWithResult, findItemToCorrect, proposeDecision } from '#workflows/decisions/decide.ts'
import { done } from '#shared/outcome.ts'
import { returnTables } from '#workflows/results/return-tables.ts'
import { type Back, BACK, type Dialogue, type Talk } from '../dialogue/dialogue.ts'
import { askPoints, askText, askYes, fill } from '../dialogue/questions.ts'

type Wish = RouteIds<'decision.ask'> & Partial<RouteIds<'decision.ask-restore'>> & { at?: string }
type Correction = { itemId: number; pointsHundredths: number }

/** The reason that is owed, a summary, then it waits for the second person. */
export const proposeDialogue: Dialogue<Wish> = {
  id: 'decision.ask',
  async run(talk, { kind, gate, agencyId: given = null, at = null }) {
    const { language } = talk
    const correction = kind === 'correct-score' ? await askCorrection(talk) : null
    const agency = kind === 'withhold-result' ? await askAgency(talk) : given
    if (correction === BACK || agency === BACK)
      return talk.say({ text: say(language, 'decision-left'), buttons: [[decisionsButton(language)]] })
    const effect = sayDynamic(language, `decision-effect-${kind === 'pass-gate' ? (gate ?? '') : kind}`)
    const answer = await fill<{ reason: string }>(
      talk,
      {
        reason: () =>
          askText(talk, `${effect}\n\n${say(language, 'decision-ask-reason')}`, (text) => checkReason(text)),
      },
      ({ reason }) => askYes(talk, say(language, 'decision-summary', { reason }), label(language, 'decision-propose')),
    )
    if (answer === null)
      return talk.say({ text: say(language, 'decision-left'), buttons: [[decisionsButton(language)]] })
    const { itemId = null, pointsHundredths = null } = correction ?? {}
    const outcome = await talk.call(proposeDecision, {
      kind,
      gate,
      itemId,
      pointsHundredths,
      agencyId: agency,
      at,
      ...answer,
    })
    if (!outcome.ok) return talk.say(refused(language, outcome.refusal))
    return talk.say({
      text: say(language, outcome.value.isSigned ? 'amend-proposed' : 'decision-proposed', {
        told: outcome.value.told,
      }),
      buttons: [[decisionsButton(language)], homeRow(language)],
    })
  },
}

/** Whose result. */
async function askAgency(talk: Talk): Promise<number | Back> {
  const { language } = talk
  const words = await fill<{ agency: string }>(talk, {
    agency: () => askText(talk, say(language, 'decision-ask-result'), (text) => done(text)),
  })
  if (words === null) return BACK
  const found = await talk.call(findAgencyWithResult, words)
  if (found.ok) return found.value.id
  await talk.say({ text: refusalText(language, found.refusal) })
  return BACK
}

/** Which score: the agency, the indicator, the points. */
async function askCorrection(talk: Talk): Promise<Correction | Back> {
  const { language } = talk
  const words = await fill<{ agency: string; indicator: string }>(talk, {
    agency: () => askText(talk, say(language, 'decision-ask-agency'), (text) => done(text)),
    indicator: () => askText(talk, say(language, 'decision-ask-indicator'), (text) => done(text)),
  })
  if (words === null) return BACK
  const found = await talk.call(findItemToCorrect, words)
  if (!found.ok) {
    await talk.say({ text: refusalText(language, found.refusal) })
    return BACK
  }
  const { id: itemId, agency, indicator, preliminaryHundredths, finalHundredths } = found.value
  const maximum = indicator.maximumHundredths
  const question = say(language, 'decision-ask-points', {
    agency: agency.name,
    code: indicator.code,
    title: indicator.title,
    before: finalHundredths ?? preliminaryHundredths ?? 0,
    maximum,
  })
  const points = await askPoints(talk, question, { steps: scoreSteps(maximum, null), maximum }, (step) =>
    label(language, 'objections-points', { points: step }),
  )
  return points === BACK ? BACK : { itemId, pointsHundredths: points }
}

/** The deputy or the council sends the tables back. */
export const returnDialogue: Dialogue<RouteIds<'tables.ask-return'>> = {
  id: 'tables.return',
  async run(talk, ids) {
    const { language } = talk
    const answer = await fill<{ reason: string }>(
      talk,
      { reason: () => askText(talk, say(language, 'tables-return-ask'), (text) => checkReason(text)) },
      ({ reason }) =>
        askYes(talk, say(language, 'tables-return-summary', { reason }), label(language, 'tables-return-yes')),
    )
    if (answer === null) return talk.say({ text: say(language, 'decision-left'), buttons: [homeRow(language)] })
    const outcome = await talk.call(returnTables, { ...ids, ...answer })
    return talk.say(
      outcome.ok
        ? { text: say(language, 'tables-returned'), buttons: [homeRow(language)] }
        : refused(language, outcome.refusal),
    )
  },
}
