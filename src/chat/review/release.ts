import type { RouteIds } from '#domain/acts.ts'
import { homeRow, refused } from '#screens/kit.ts'
import { releaseView } from '#screens/review/release.ts'
import { say } from '#wording/say.ts'
import { readRelease, releasePreliminary } from '#workflows/review/release-preliminary.ts'
import type { Ctx } from '../context.ts'

export async function openRelease(ctx: Ctx): Promise<unknown> {
  const preview = await readRelease(ctx.tools, ctx.caller)
  return ctx.show(preview.ok ? releaseView(ctx.language, preview.value) : refused(ctx.language, preview.refusal))
}

/** The release itself; a button made before the cycle went on is refused. */
export async function release(ctx: Ctx, cycle: RouteIds<'review.release-preliminary'>): Promise<unknown> {
  const { language } = ctx
  const outcome = await releasePreliminary(ctx.tools, ctx.caller, cycle)
  if (!outcome.ok) return ctx.show(refused(language, outcome.refusal))
  const { year, told, lapsed } = outcome.value
  return ctx.show({ text: say(language, 'review-released', { year, told, lapsed }), buttons: [homeRow(language)] })
}
