import type { RouteIds } from '#domain/acts.ts'
import type { Screen } from '#shared/message.ts'
import type { Refusal } from '#shared/outcome.ts'
import { refused } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { approvalsRows, approvalsScreen, confirmScreen, shownAtOf } from '#screens/results/approvals.ts'
import { say } from '#wording/say.ts'
import { approveDeputy } from '#workflows/results/approve-deputy.ts'
import { finaliseTables } from '#workflows/results/finalise-tables.ts'
import { readApprovals } from '#workflows/results/read-approvals.ts'
import { releaseResults } from '#workflows/results/release-results.ts'
import type { Ctx } from '../context.ts'
import { councilNow } from './council.ts'

/** What was wrong, and how things stand: the answer to an outdated button too. */
async function refusedOnApprovals(ctx: Ctx, refusal: Refusal): Promise<Screen> {
  const page = await readApprovals(ctx.tools, ctx.caller)
  if (!page.ok || refusal.code === 'not-your-role') return refused(ctx.language, refusal)
  return approvalsScreen(ctx.language, page.value, [refusalText(ctx.language, refusal)])
}

export async function showApprovals(ctx: Ctx): Promise<unknown> {
  const page = await readApprovals(ctx.tools, ctx.caller)
  return ctx.show(page.ok ? approvalsScreen(ctx.language, page.value) : refused(ctx.language, page.refusal))
}

/** The step that is due, if it still is this person's. */
export async function askStep(ctx: Ctx, { step }: RouteIds<'result.ask'>): Promise<unknown> {
  const page = await readApprovals(ctx.tools, ctx.caller)
  if (!page.ok) return ctx.show(refused(ctx.language, page.refusal))
  const { mine, obstacle, cycleId } = page.value
  const isDue = mine === step && obstacle === null
  if (isDue && mine === 'COUNCIL') return ctx.show(await councilNow(ctx, { cycleId }))
  const confirm = isDue ? confirmScreen(ctx.language, page.value) : null
  return ctx.show(confirm ?? approvalsScreen(ctx.language, page.value))
}

const showDone = (ctx: Ctx, text: string): Promise<unknown> => ctx.show({ text, buttons: approvalsRows(ctx.language) })

export async function finalise(ctx: Ctx, ids: RouteIds<'tables.finalise'>): Promise<unknown> {
  const outcome = await finaliseTables(ctx.tools, ctx.caller, { ...ids, shownAt: shownAtOf(ids) })
  if (!outcome.ok) return ctx.show(await refusedOnApprovals(ctx, outcome.refusal))
  const { year, agencies, participated, lapsed, contentHash } = outcome.value
  const fingerprint = contentHash.slice(0, 8)
  return showDone(ctx, say(ctx.language, 'results-finalised', { year, agencies, participated, lapsed, fingerprint }))
}

export async function approve(ctx: Ctx, ids: RouteIds<'result.approve'>): Promise<unknown> {
  const outcome = await approveDeputy(ctx.tools, ctx.caller, { ...ids, shownAt: shownAtOf(ids) })
  if (!outcome.ok) return ctx.show(await refusedOnApprovals(ctx, outcome.refusal))
  const { year, contentHash } = outcome.value
  return showDone(ctx, say(ctx.language, 'results-deputy-done', { year, fingerprint: contentHash.slice(0, 8) }))
}

export async function release(ctx: Ctx, ids: RouteIds<'result.release'>): Promise<unknown> {
  const outcome = await releaseResults(ctx.tools, ctx.caller, { ...ids, shownAt: shownAtOf(ids) })
  if (!outcome.ok) return ctx.show(await refusedOnApprovals(ctx, outcome.refusal))
  const { year, told, agencies, isPublic } = outcome.value
  const facts = { year, told, agencies, public: isPublic ? 'yes' : 'no' } as const
  return showDone(ctx, say(ctx.language, 'results-released', facts))
}
