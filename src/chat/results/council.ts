import type { RouteIds } from '#domain/acts.ts'
import { safeFileName } from 'persian-text'
import type { Screen } from '#shared/message.ts'
import { go } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { approvalsRows, refusedStep, shownAtOf, shownSeconds } from '#screens/results/approvals.ts'
import { askCouncilScreen, councilScreen } from '#screens/results/council.ts'
import { label, say } from '#wording/say.ts'
import { setFocus } from '#workflows/people/focus.ts'
import { clearCouncilMinutes, readCouncilDraft, takeMinutes } from '#workflows/results/council-draft.ts'
import { readApprovals } from '#workflows/results/read-approvals.ts'
import { recordCouncil } from '#workflows/results/record-council.ts'
import type { Ctx } from '../context.ts'

type OfCycle = RouteIds<'council.open'>

/** What has been entered of the council's confirmation; files that are sent from here on are its minutes. */
export async function councilNow(ctx: Ctx, { cycleId }: OfCycle): Promise<Screen> {
  const page = await readCouncilDraft(ctx.tools, ctx.caller, { cycleId })
  if (!page.ok) return refusedStep(ctx.language, page.refusal)
  if (ctx.caller.accountId !== null) await setFocus(ctx.tools, ctx.caller.accountId, 'council', cycleId)
  return councilScreen(ctx.language, page.value)
}

export const showCouncil = async (ctx: Ctx, ids: OfCycle): Promise<unknown> => ctx.show(await councilNow(ctx, ids))

export async function clearMinutes(ctx: Ctx, ids: OfCycle): Promise<unknown> {
  const outcome = await clearCouncilMinutes(ctx.tools, ctx.caller, ids)
  return ctx.show(outcome.ok ? await councilNow(ctx, ids) : refusedStep(ctx.language, outcome.refusal))
}

export async function askCouncil(ctx: Ctx, ids: OfCycle): Promise<unknown> {
  const { language } = ctx
  const draft = await readCouncilDraft(ctx.tools, ctx.caller, ids)
  if (!draft.ok) return ctx.show(refusedStep(language, draft.refusal))
  const page = await readApprovals(ctx.tools, ctx.caller)
  if (!page.ok) return ctx.show(refusedStep(language, page.refusal))
  const { fingerprint, now } = page.value
  const confirm = askCouncilScreen(language, draft.value, fingerprint, shownSeconds(now))
  return ctx.show(confirm ?? (await councilNow(ctx, ids)))
}

export async function record(ctx: Ctx, ids: RouteIds<'council.record'>): Promise<unknown> {
  const outcome = await recordCouncil(ctx.tools, ctx.caller, { ...ids, shownAt: shownAtOf(ids) })
  if (!outcome.ok) return ctx.show(refusedStep(ctx.language, outcome.refusal))
  const { year, number, heldOn } = outcome.value
  return ctx.show({
    text: say(ctx.language, 'results-council-done', { year, number, heldOn: new Date(heldOn) }),
    buttons: approvalsRows(ctx.language),
  })
}

/** A file that came while the council's page was open; also in the middle of the dialogue about number and day. */
export async function takeMinutesFile(ctx: Ctx, cycleId: number): Promise<unknown> {
  const { file, language } = ctx
  if (file === null) return undefined
  const outcome = await takeMinutes(ctx.tools, ctx.caller, { cycleId }, file, (take) =>
    ctx.surface.fetchFile(ctx.api, file, take),
  )
  const text = !outcome.ok
    ? `${say(language, 'results-minutes-refused', { name: safeFileName(file.name) })}\n${refusalText(language, outcome.refusal)}`
    : outcome.value.isNew
      ? say(language, 'results-minutes-kept', outcome.value)
      : say(language, 'results-minutes-known', { name: outcome.value.name })
  return ctx.say({ text, buttons: [[go('council.open', { cycleId }, label(language, 'results-minutes-see'))]] })
}
