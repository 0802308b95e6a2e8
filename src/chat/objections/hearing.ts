import type { RouteIds } from '#domain/acts.ts'
import type { Screen } from '#shared/message.ts'
import { refused } from '#screens/kit.ts'
import {
  hearingFilesScreen,
  hearingScreen,
  pendingScreen,
  queueRows,
  queueScreen,
  refusedHearing,
} from '#screens/objections/hearing.ts'
import { say } from '#wording/say.ts'
import {
  claimObjection,
  readHearing,
  readHearingFiles,
  releaseObjection,
} from '#workflows/objections/hear-objection.ts'
import { readHearingQueue, readPending } from '#workflows/objections/read-pending.ts'
import type { Ctx } from '../context.ts'
import { showBoard } from './agency.ts'

type Hearing = RouteIds<'objection.claim'>

/** `/objections`: an agency's own; for evaluators those to hear; for the coordinator those that are open. */
export async function openObjections(ctx: Ctx): Promise<unknown> {
  const role = ctx.actor.kind === 'person' ? ctx.actor.role : null
  if (role === 'evaluator') return showQueue(ctx, { page: 0 })
  if (role === 'coordinator' || role === 'auditor') return showPending(ctx, { page: 0 })
  return showBoard(ctx, { page: 0 })
}

export async function showQueue(ctx: Ctx, { page }: RouteIds<'objection.queue'>): Promise<unknown> {
  const queue = await readHearingQueue(ctx.tools, ctx.caller)
  return ctx.show(queue.ok ? queueScreen(ctx.language, queue.value, page) : refused(ctx.language, queue.refusal))
}

export async function showPending(ctx: Ctx, { page }: RouteIds<'objection.pending'>): Promise<unknown> {
  const pending = await readPending(ctx.tools, ctx.caller)
  return ctx.show(
    pending.ok ? pendingScreen(ctx.language, pending.value, page) : refused(ctx.language, pending.refusal),
  )
}

export async function hearingNow(ctx: Ctx, ids: Hearing): Promise<Screen> {
  const hearing = await readHearing(ctx.tools, ctx.caller, ids)
  return hearing.ok ? hearingScreen(ctx.language, hearing.value) : refusedHearing(ctx.language, hearing.refusal)
}

export async function claim(ctx: Ctx, ids: Hearing): Promise<unknown> {
  const outcome = await claimObjection(ctx.tools, ctx.caller, ids)
  return ctx.show(outcome.ok ? await hearingNow(ctx, ids) : refusedHearing(ctx.language, outcome.refusal))
}

export async function release(ctx: Ctx, ids: Hearing): Promise<unknown> {
  const outcome = await releaseObjection(ctx.tools, ctx.caller, ids)
  return ctx.show(
    outcome.ok
      ? { text: say(ctx.language, 'objections-dropped'), buttons: queueRows(ctx.language) }
      : refusedHearing(ctx.language, outcome.refusal),
  )
}

export async function showHearingFiles(ctx: Ctx, ids: Hearing): Promise<unknown> {
  const files = await readHearingFiles(ctx.tools, ctx.caller, ids)
  return files.ok
    ? ctx.say(hearingFilesScreen(ctx.language, ids.objectionId, files.value))
    : ctx.show(refusedHearing(ctx.language, files.refusal))
}
