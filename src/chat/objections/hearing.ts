import type { Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import { claimObjection, releaseObjection } from '#workflows/objections/claim-objection.ts'
import { readHearing, readHearingQueue } from '#workflows/objections/read-hearing.ts'
import { readPending } from '#workflows/objections/read-pending.ts'
import { button } from '../buttons.ts'
import type { Ctx, Handler } from '../context.ts'
import { pageNumber } from '#screens/paging.ts'
import { refusalText } from '#screens/refusal.ts'
import { hearingScreen, pendingScreen, queueScreen } from './hearing-views.ts'
import { refusedScreen, showBoard } from './own.ts'
import { homeButton } from './own-views.ts'

/** `/objections`: an agency's own; for evaluators those to hear; for the coordinator those that are open. */
export const openObjections: Handler = async (ctx, ids) => {
  const role = ctx.actor.kind === 'person' ? ctx.actor.role : null
  if (role === 'evaluator') return showQueue(ctx, ids)
  if (role === 'coordinator' || role === 'auditor') return showPending(ctx, ids)
  return showBoard(ctx, ids)
}

export const showQueue: Handler = async (ctx, [page]) => {
  const queue = await readHearingQueue(ctx.tools, ctx.caller)
  return ctx.show(
    queue.ok ? queueScreen(ctx.language, queue.value, pageNumber(page)) : refusedScreen(ctx, queue.refusal),
  )
}

export const showPending: Handler = async (ctx, [page]) => {
  const pending = await readPending(ctx.tools, ctx.caller)
  return ctx.show(
    pending.ok ? pendingScreen(ctx.language, pending.value, pageNumber(page)) : refusedScreen(ctx, pending.refusal),
  )
}

export async function hearingPage(ctx: Ctx, objectionId: number): Promise<Screen> {
  const hearing = await readHearing(ctx.tools, ctx.caller, objectionId)
  return hearing.ok ? hearingScreen(ctx.language, hearing.value) : refusedHearing(ctx, hearing.refusal)
}

/** Why not, and the way back to what can be heard. */
export const refusedHearing = (ctx: Ctx, refusal: Parameters<typeof refusalText>[1]): Screen => ({
  text: refusalText(ctx.language, refusal),
  buttons: [queueRow(ctx), [homeButton(ctx.language)]],
})

const queueRow = (ctx: Ctx) => [button(label(ctx.language, 'objections-to-queue'), 'objections.queue')]

export const hear: Handler = async (ctx, [id]) => {
  const objectionId = Number(id)
  const outcome = await claimObjection(ctx.tools, ctx.caller, { objectionId })
  return ctx.show(outcome.ok ? await hearingPage(ctx, objectionId) : refusedHearing(ctx, outcome.refusal))
}

export const drop: Handler = async (ctx, [id]) => {
  const outcome = await releaseObjection(ctx.tools, ctx.caller, { objectionId: Number(id) })
  if (!outcome.ok) return ctx.show(refusedHearing(ctx, outcome.refusal))
  return ctx.show({
    text: say(ctx.language, 'objections-dropped'),
    buttons: [queueRow(ctx), [homeButton(ctx.language)]],
  })
}

export const showHearingFiles: Handler = async (ctx, [id]) => {
  const hearing = await readHearing(ctx.tools, ctx.caller, Number(id))
  if (!hearing.ok) return ctx.show(refusedHearing(ctx, hearing.refusal))
  const { evidenceFiles, objectionFiles } = hearing.value
  return ctx.say({
    text: say(ctx.language, 'objections-hearing-files', {
      evidence: evidenceFiles.length,
      extra: objectionFiles.length,
    }),
    files: [...evidenceFiles, ...objectionFiles],
    buttons: [[button(label(ctx.language, 'objections-to-page'), 'objections.hear', Number(id))]],
  })
}
