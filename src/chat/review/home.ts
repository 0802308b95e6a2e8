import { label, say } from '#wording/say.ts'
import { readQueue } from '#workflows/review/read-queue.ts'
import { readScoresAreOut } from '#workflows/review/read-scores.ts'
import { readReleaseIsNear } from '#workflows/review/read-release.ts'
import type { Button } from '#shared/message.ts'
import { button } from '../buttons.ts'
import type { Ctx } from '../context.ts'
import type { HomePart } from '../shelf.ts'

const ORDER = 20

/** What waits for an evaluator; the release for the coordinator; for an agency its scores, once they are out. */
export async function reviewHome(ctx: Ctx): Promise<HomePart | null> {
  const role = ctx.actor.kind === 'person' ? ctx.actor.role : null
  if (role === 'evaluator') return queuePart(ctx)
  const { tools, caller, language } = ctx
  if (role === 'coordinator' && (await readReleaseIsNear(tools, caller)))
    return buttonOnly(button(label(language, 'review-release-button'), 'review.release'))
  if ((role === 'focal-point' || role === 'agency-head') && (await readScoresAreOut(tools, caller)))
    return buttonOnly(button(label(language, 'scores-see'), 'review.scores'))
  return null
}

async function queuePart({ tools, caller, language }: Ctx): Promise<HomePart | null> {
  const counts = await readQueue(tools, caller)
  if (!counts.ok) return null
  return {
    lines: [say(language, 'review-home', { ...counts.value })],
    buttons: [[button(label(language, 'review-queue-button'), 'review.queue')]],
    order: ORDER,
  }
}

const buttonOnly = (one: Button): HomePart => ({ lines: [], buttons: [[one]], order: ORDER })
