import type { Refusal } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import { claimItem } from '#workflows/review/claim-item.ts'
import { claimNext } from '#workflows/review/claim-next.ts'
import { releaseClaim } from '#workflows/review/release-claim.ts'
import { scoreItem } from '#workflows/review/score-item.ts'
import { undoScore } from '#workflows/review/undo-score.ts'
import { button } from '../buttons.ts'
import type { Ctx, Handler } from '../context.ts'
import { numberOf } from './number-of.ts'
import { refusalText, refusalToast } from '#screens/refusal.ts'
import { nextScreen } from './next-screen.ts'
import { scoredView, taskView } from './task-view.ts'

/** `/queue` and its buttons: the item in hand, else the oldest that waits. */
export const openQueue: Handler = async (ctx) =>
  ctx.show(nextScreen(ctx.language, await claimNext(ctx.tools, ctx.caller, {}), { header: true }))

/** Passes an item over: it keeps its place for others, the one behind it comes. */
export const passOver: Handler = async (ctx, [id]) =>
  ctx.show(nextScreen(ctx.language, await claimNext(ctx.tools, ctx.caller, { afterItemId: numberOf(id) })))

export const dropItem: Handler = async (ctx, [id]) => {
  const outcome = await releaseClaim(ctx.tools, ctx.caller, { itemId: numberOf(id) })
  if (!outcome.ok) return ctx.toast(refusalToast(ctx.language, outcome.refusal))
  const { language } = ctx
  return ctx.show({ text: say(language, 'review-dropped'), buttons: [queueRow(ctx), homeRow(ctx)] })
}

export const takeItem: Handler = async (ctx, [id]) => {
  const outcome = await claimItem(ctx.tools, ctx.caller, { itemId: numberOf(id) })
  return outcome.ok ? ctx.say(taskView(ctx.language, outcome.value)) : offerNext(ctx, outcome.refusal)
}

/** A score by its button. The message then says what was recorded, and the next item comes at once. */
export const pressScore: Handler = async (ctx, [id, submission, step]) => {
  const wanted = { itemId: numberOf(id), submissionId: numberOf(submission), step: numberOf(step) }
  const outcome = await scoreItem(ctx.tools, ctx.caller, wanted)
  if (!outcome.ok) return offerNext(ctx, outcome.refusal)
  await ctx.show(scoredView(ctx.language, outcome.value))
  return ctx.say(nextScreen(ctx.language, await claimNext(ctx.tools, ctx.caller, { afterItemId: wanted.itemId })))
}

export const pressUndo: Handler = async (ctx, [id]) => {
  const outcome = await undoScore(ctx.tools, ctx.caller, { assessmentId: numberOf(id) })
  if (!outcome.ok) return ctx.toast(refusalToast(ctx.language, outcome.refusal))
  await ctx.show({ text: say(ctx.language, 'review-undone') })
  return ctx.say(taskView(ctx.language, outcome.value))
}

const queueRow = (ctx: Ctx) => [button(label(ctx.language, 'review-queue-button'), 'review.queue')]
const homeRow = (ctx: Ctx) => [button(label(ctx.language, 'home'), 'home')]

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
  if (!GONE.has(refusal.code)) return ctx.say({ text: refusalText(ctx.language, refusal), buttons: [homeRow(ctx)] })
  await ctx.show({ text: refusalText(ctx.language, refusal) })
  return ctx.say(nextScreen(ctx.language, await claimNext(ctx.tools, ctx.caller, {})))
}
