import type { RouteIds } from '#domain/acts.ts'
import { checkReason } from '#domain/objections/check-reason.ts'
import type { Hundredths } from '#domain/vocabulary.ts'
import { homeRow, refused, withNote } from '#screens/kit.ts'
import { goneScreen } from '#screens/review/task.ts'
import { lookView, nextLookRow } from '#screens/review/second-looks.ts'
import { refusalText } from '#screens/refusal.ts'
import { done, refuse } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { claimNextLook, readHeldLook, scoreLook } from '#workflows/review/look.ts'
import { setSample } from '#workflows/review/open-look.ts'
import { proposeAgreement, readApart } from '#workflows/review/settle-look.ts'
import type { Ctx } from '../context.ts'
import type { Dialogue } from '../dialogue/dialogue.ts'
import { askPoints, askText, fill, pick } from '../dialogue/questions.ts'
import { askJudgement } from './score.dialogue.ts'

/** What comes next: an item in hand, or that there is none. */
export async function nextLook(ctx: Ctx, afterLookId: number | null) {
  const next = await ctx.call(claimNextLook, { afterLookId })
  return next.ok ? lookView(ctx.language, next.value) : refused(ctx.language, next.refusal)
}

/** A typed score, one with a note, or figures as the evidence shows them. */
export const lookScoreDialogue: Dialogue<RouteIds<'second-look.other-score'> & { verify: boolean }> = {
  id: 'second-look.score',
  async run(talk, { verify, ...version }) {
    const { language } = talk
    const held = await talk.call(readHeldLook, version)
    if (!held.ok) return talk.say(goneScreen(language, held.refusal))
    const said = await askJudgement(talk, held.value, verify)
    if (said === null) return talk.say(await talk.do((ctx) => nextLook(ctx, null)))
    const outcome = await talk.call(scoreLook, { ...version, ...said })
    if (!outcome.ok) return talk.say(goneScreen(language, outcome.refusal))
    const { pointsHundredths: points, maximumHundredths: maximum, code, title } = outcome.value
    await talk.say({ text: say(language, 'second-look-recorded', { points, maximum, code, title }) })
    await talk.say(await talk.do((ctx) => nextLook(ctx, version.lookId)))
  },
}

/** What both could agree on, with the reason that stands beside the score. */
export const proposeDialogue: Dialogue<RouteIds<'second-look.propose'>> = {
  id: 'second-look.propose',
  async run(talk, ids) {
    const { language } = talk
    const apart = await talk.call(readApart, ids)
    if (!apart.ok) return talk.say(refused(language, apart.refusal))
    const { firstHundredths: first, secondHundredths: second, maximumHundredths: maximum, code, title } = apart.value
    const answers = await fill<{ pointsHundredths: Hundredths; reason: string }>(talk, {
      pointsHundredths: () =>
        askPoints(
          talk,
          say(language, 'second-look-ask-points', { code, title, first, second, maximum }),
          {
            steps: [...new Set([first, second, Math.floor((first + second + 1) / 2)])].toSorted((a, b) => a - b),
            maximum,
          },
          (points) => label(language, 'review-step', { points }),
        ),
      reason: ({ pointsHundredths: points }) =>
        askText(talk, say(language, 'second-look-ask-reason', { points }), (text) => checkReason(text)),
    })
    if (answers === null) return talk.say({ text: say(language, 'second-look-left'), buttons: [homeRow(language)] })
    const outcome = await talk.call(proposeAgreement, { ...ids, ...answers })
    return talk.say(
      outcome.ok
        ? {
            text: say(language, 'second-look-proposal-sent', { points: outcome.value.pointsHundredths }),
            buttons: [nextLookRow(language), homeRow(language)],
          }
        : refused(language, outcome.refusal),
    )
  },
}

const SHARES = [0, 5, 10, 20, 50, 100] as const

/** How many of a hundred scored items are looked at a second time. */
export const sampleDialogue: Dialogue = {
  id: 'second-look.ask-sample',
  async run(talk) {
    const { language } = talk
    const answers = await fill<{ percent: number }>(talk, {
      percent: () =>
        talk.ask<number>(
          {
            text: say(language, 'second-look-ask-sample'),
            buttons: [SHARES.map((percent) => pick(label(language, 'second-look-share', { percent }), percent))],
          },
          ({ picked }) => (picked === null ? refuse('choice-by-button') : done(Number(picked))),
        ),
    })
    const outcome = answers === null ? null : await talk.call(setSample, answers)
    const left = { text: say(language, 'second-look-left'), buttons: [homeRow(language)] }
    if (outcome === null) return talk.say(left)
    return talk.say(
      outcome.ok
        ? { text: say(language, 'second-look-sample-set', outcome.value), buttons: [homeRow(language)] }
        : withNote(refusalText(language, outcome.refusal), left),
    )
  },
}
