import type { RouteIds } from '#domain/acts.ts'
import type { Refusal } from '#shared/outcome.ts'
import { homeRow, refused } from '#screens/kit.ts'
import { refusalText, refusalToast } from '#screens/refusal.ts'
import { nextScreen, queueButton, scoredView, taskView } from '#screens/review/task.ts'
import { say } from '#wording/say.ts'
import { claimItem, claimNext, releaseClaim } from '#workflows/review/claim.ts'
import { scoreItem, undoScore } from '#workflows/review/score.ts'
import type { Ctx } from '../context.ts'

/** `/queue` and its buttons: the item in hand, else the oldest that waits. */
export const openQueue = async (ctx: Ctx): Promise<unknown> =>
  ctx.show(nextScreen(ctx.language, await ctx.call(claimNext, {}), { header: true }))

/** Passes an item over: it keeps its place for others, the one behind it comes. */
export const claimAfter = async (ctx: Ctx, next: RouteIds<'review.claim-next'>): Promise<unknown> =>
  next.afterItemId === null ? openQueue(ctx) : ctx.show(nextScreen(ctx.language, await ctx.call(claimNext, next)))

export async function release(ctx: Ctx, item: RouteIds<'review.release-claim'>): Promise<unknown> {
  const { language } = ctx
  const outcome = await ctx.call(releaseClaim, item)
  if (!outcome.ok) return ctx.toast(refusalToast(language, outcome.refusal))
  return ctx.show({
    text: say(language, 'review-dropped'),
    buttons: [[queueButton(language, 'review-queue-button')], homeRow(language)],
  })
}

export async function claim(ctx: Ctx, item: RouteIds<'review.claim'>): Promise<unknown> {
  const outcome = await ctx.call(claimItem, item)
  return outcome.ok ? ctx.say(taskView(ctx.language, outcome.value)) : offerNext(ctx, outcome.refusal)
}

/** A score by its button. The message then says what was recorded, and the next item comes at once. */
export async function score(ctx: Ctx, ids: RouteIds<'review.score'>): Promise<unknown> {
  const outcome = await ctx.call(scoreItem, ids)
  if (!outcome.ok) return offerNext(ctx, outcome.refusal)
  await ctx.show(scoredView(ctx.language, outcome.value))
  return ctx.say(nextScreen(ctx.language, await ctx.call(claimNext, { afterItemId: ids.itemId })))
}

export async function undo(ctx: Ctx, assessment: RouteIds<'review.undo-score'>): Promise<unknown> {
  const outcome = await ctx.call(undoScore, assessment)
  if (!outcome.ok) return ctx.toast(refusalToast(ctx.language, outcome.refusal))
  await ctx.show({ text: say(ctx.language, 'review-undone') })
  return ctx.say(taskView(ctx.language, outcome.value))
}

/** Refusals after which another item helps: this one has gone its own way meanwhile. */
const GONE = new Set([
  'review-item-withdrawn',
  'review-item-changed',
  'review-claim-taken',
  'review-claim-expired',
  'review-claim-lost',
  'review-waits-for-agency',
])

/**
 * Says why it was not done. A second press on what is done already gets a short answer only, so that the message with its way back
 * stays; where the item has gone, the next one is offered.
 */
async function offerNext(ctx: Ctx, refusal: Refusal): Promise<unknown> {
  if (refusal.code === 'review-item-scored') return ctx.toast(refusalToast(ctx.language, refusal))
  if (!GONE.has(refusal.code)) return ctx.say(refused(ctx.language, refusal))
  await ctx.show({ text: refusalText(ctx.language, refusal) })
  return ctx.say(nextScreen(ctx.language, await ctx.call(claimNext, {})))
}
