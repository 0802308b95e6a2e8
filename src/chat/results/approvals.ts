import type { Screen } from '#shared/message.ts'
import type { Refusal } from '#shared/outcome.ts'
import { say } from '#wording/say.ts'
import { approveDeputy } from '#workflows/results/approve-deputy.ts'
import { finaliseTables } from '#workflows/results/finalise-tables.ts'
import { readApprovals } from '#workflows/results/read-approvals.ts'
import { releaseResults } from '#workflows/results/release-results.ts'
import type { Ctx, Handler } from '../context.ts'
import { refusalText } from '#screens/refusal.ts'
import { approvalsButton, approvalsScreen, confirmScreen, homeButton } from './approvals-views.ts'
import { councilScreen } from './council.ts'

export const refusedScreen = ({ language }: Ctx, refusal: Refusal): Screen => ({
  text: refusalText(language, refusal),
  buttons: [[homeButton(language)]],
})

/** The page as it is now, with news on top. */
async function approvalsPage(ctx: Ctx, told: readonly string[] = []): Promise<Screen> {
  const page = await readApprovals(ctx.tools, ctx.caller)
  return page.ok ? approvalsScreen(ctx.language, page.value, told) : refusedScreen(ctx, page.refusal)
}

/** What was wrong, and how things stand: the answer to an outdated button too. */
const refusedOnApprovals = async (ctx: Ctx, refusal: Refusal): Promise<Screen> => {
  const page = await readApprovals(ctx.tools, ctx.caller)
  if (!page.ok || refusal.code === 'not-your-role') return refusedScreen(ctx, refusal)
  return approvalsScreen(ctx.language, page.value, [refusalText(ctx.language, refusal)])
}

export const showApprovals: Handler = async (ctx) => ctx.show(await approvalsPage(ctx))

/** The step that is due, if it still is this person's. */
export const askStep: Handler = async (ctx, [step]) => {
  const page = await readApprovals(ctx.tools, ctx.caller)
  if (!page.ok) return ctx.show(refusedScreen(ctx, page.refusal))
  const { mine, obstacle, cycleId } = page.value
  if (mine !== step || obstacle !== null) return ctx.show(approvalsScreen(ctx.language, page.value))
  return ctx.show(
    mine === 'COUNCIL' ? await councilScreen(ctx, cycleId) : (confirmScreen(ctx.language, page.value) as Screen),
  )
}

const at = (seconds: string | undefined): Date => new Date(Number(seconds ?? 0) * 1000)

const told = (ctx: Ctx, text: string): Promise<unknown> =>
  ctx.show({ text, buttons: [[approvalsButton(ctx.language)], [homeButton(ctx.language)]] })

export const finalise: Handler = async (ctx, [cycleId, version, seconds]) => {
  const input = { cycleId: Number(cycleId), version: Number(version), shownAt: at(seconds) }
  const outcome = await finaliseTables(ctx.tools, ctx.caller, input)
  if (!outcome.ok) return ctx.show(await refusedOnApprovals(ctx, outcome.refusal))
  const { year, agencies, participated, lapsed, contentHash } = outcome.value
  const fingerprint = contentHash.slice(0, 8)
  return told(ctx, say(ctx.language, 'results-finalised', { year, agencies, participated, lapsed, fingerprint }))
}

export const approve: Handler = async (ctx, [cycleId, seen = '', seconds]) => {
  const outcome = await approveDeputy(ctx.tools, ctx.caller, { cycleId: Number(cycleId), seen, shownAt: at(seconds) })
  if (!outcome.ok) return ctx.show(await refusedOnApprovals(ctx, outcome.refusal))
  const { year, contentHash } = outcome.value
  return told(ctx, say(ctx.language, 'results-deputy-done', { year, fingerprint: contentHash.slice(0, 8) }))
}

export const release: Handler = async (ctx, [cycleId, version, seen = '', seconds]) => {
  const input = { cycleId: Number(cycleId), version: Number(version), seen, shownAt: at(seconds) }
  const outcome = await releaseResults(ctx.tools, ctx.caller, input)
  if (!outcome.ok) return ctx.show(await refusedOnApprovals(ctx, outcome.refusal))
  const { year, told: count, agencies, isPublic } = outcome.value
  return told(
    ctx,
    say(ctx.language, 'results-released', { year, told: count, agencies, public: isPublic ? 'yes' : 'no' }),
  )
}
