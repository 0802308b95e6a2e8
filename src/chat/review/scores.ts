import type { RouteIds } from '#domain/acts.ts'
import { refused } from '#screens/kit.ts'
import { axisView, scoresView, scoreView } from '#screens/review/scores.ts'
import { readScore, readScores } from '#workflows/review/read-scores.ts'
import type { Ctx } from '../context.ts'

/** `/scores`: an agency's own, and only after the release. */
export async function openScores(ctx: Ctx): Promise<unknown> {
  const scores = await readScores(ctx.tools, ctx.caller)
  return ctx.show(scores.ok ? scoresView(ctx.language, scores.value) : refused(ctx.language, scores.refusal))
}

export async function openAxis(ctx: Ctx, { axisId, page }: RouteIds<'review.scores-axis'>): Promise<unknown> {
  const { language } = ctx
  const scores = await readScores(ctx.tools, ctx.caller)
  if (!scores.ok) return ctx.show(refused(language, scores.refusal))
  const axis = scores.value.axes.find((candidate) => candidate.axisId === axisId)
  return ctx.show(axis === undefined ? refused(language, { code: 'not-found' }) : axisView(language, axis, page))
}

export async function openScore(ctx: Ctx, item: RouteIds<'review.scores-item'>): Promise<unknown> {
  const sheet = await readScore(ctx.tools, ctx.caller, item)
  return ctx.show(sheet.ok ? scoreView(ctx.language, sheet.value) : refused(ctx.language, sheet.refusal))
}
