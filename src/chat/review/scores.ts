import { readScore, readScores } from '#workflows/review/read-scores.ts'
import { label } from '#wording/say.ts'
import { button } from '../buttons.ts'
import type { Ctx, Handler } from '../context.ts'
import { refusalText } from '#screens/refusal.ts'
import type { Refusal } from '#shared/outcome.ts'
import { numberOf } from './number-of.ts'
import { axisView, scoresView, scoreView } from './scores-view.ts'

/** `/scores`: an agency's own, and only after the release. */
export const openScores: Handler = async (ctx) => {
  const outcome = await readScores(ctx.tools, ctx.caller)
  return outcome.ok ? ctx.show(scoresView(ctx.language, outcome.value)) : refused(ctx, outcome.refusal)
}

export const openAxis: Handler = async (ctx, [id, page]) => {
  const outcome = await readScores(ctx.tools, ctx.caller)
  if (!outcome.ok) return refused(ctx, outcome.refusal)
  const axis = outcome.value.axes.find((candidate) => candidate.axisId === numberOf(id))
  return axis === undefined
    ? refused(ctx, { code: 'not-found' })
    : ctx.show(axisView(ctx.language, axis, numberOf(page)))
}

export const openScore: Handler = async (ctx, [id]) => {
  const outcome = await readScore(ctx.tools, ctx.caller, numberOf(id))
  return outcome.ok ? ctx.show(scoreView(ctx.language, outcome.value)) : refused(ctx, outcome.refusal)
}

const refused = (ctx: Ctx, refusal: Refusal): Promise<unknown> =>
  ctx.show({
    text: refusalText(ctx.language, refusal),
    buttons: [[button(label(ctx.language, 'home'), 'home')]],
  })
