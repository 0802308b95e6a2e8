import type { RouteIds } from '#domain/acts.ts'
import { refused } from '#screens/kit.ts'
import { agencyResultScreen, announcedScreen, askAnnounceScreen } from '#screens/results/agency-result.ts'
import { announceResult, readAgencyResult } from '#workflows/results/agency-result.ts'
import type { Ctx } from '../context.ts'

export async function showResult(ctx: Ctx, { page }: RouteIds<'result.show'>): Promise<unknown> {
  const result = await readAgencyResult(ctx.tools, ctx.caller)
  return ctx.show(
    result.ok ? agencyResultScreen(ctx.language, result.value, page) : refused(ctx.language, result.refusal),
  )
}

export async function askAnnounce(ctx: Ctx): Promise<unknown> {
  const { language } = ctx
  const result = await readAgencyResult(ctx.tools, ctx.caller)
  if (!result.ok) return ctx.show(refused(language, result.refusal))
  const isOpen = result.value.announcedAt === null
  return ctx.show(isOpen ? askAnnounceScreen(language, result.value) : agencyResultScreen(language, result.value, 0))
}

export async function announce(ctx: Ctx, ids: RouteIds<'result.announce'>): Promise<unknown> {
  const outcome = await announceResult(ctx.tools, ctx.caller, ids)
  return ctx.show(
    outcome.ok ? announcedScreen(ctx.language, outcome.value.announcedAt) : refused(ctx.language, outcome.refusal),
  )
}
