import type { RouteIds } from '#domain/acts.ts'
import { refused } from '#screens/kit.ts'
import { agencyChoice, agencyView } from '#screens/review/agency.ts'
import { say } from '#wording/say.ts'
import { findAgencies, readAgencyItems } from '#workflows/review/read-agency.ts'
import type { Ctx } from '../context.ts'

/** `/agency <text>`: what this evaluator reviews at one agency. */
export async function findAgency(ctx: Ctx, words: string[]): Promise<unknown> {
  const { language } = ctx
  if (words.length === 0) return ctx.say({ text: say(language, 'review-agency-ask') })
  const found = await findAgencies(ctx.tools, ctx.caller, { text: words.join(' ') })
  if (!found.ok) return ctx.show(refused(language, found.refusal))
  const [one, ...others] = found.value
  return one === undefined || others.length > 0
    ? ctx.show(agencyChoice(language, found.value))
    : showAgency(ctx, { agencyId: one.id, page: 0 })
}

export async function showAgency(ctx: Ctx, { agencyId, page }: RouteIds<'review.read-agency'>): Promise<unknown> {
  const items = await readAgencyItems(ctx.tools, ctx.caller, { agencyId })
  return ctx.show(items.ok ? agencyView(ctx.language, items.value, page) : refused(ctx.language, items.refusal))
}
