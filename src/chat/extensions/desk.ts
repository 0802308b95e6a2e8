import type { RouteIds } from '#domain/acts.ts'
import type { Outcome, Refusal } from '#shared/outcome.ts'
import type { Screen } from '#shared/message.ts'
import { type Decision, decidedText, registerScreen, requestScreen } from '#screens/extensions/requests.ts'
import { refused } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { grantExtension } from '#workflows/extensions/decide-extension.ts'
import { readRegister, readRequest } from '#workflows/extensions/read-extensions.ts'
import type { Ctx } from '../context.ts'

export async function showRegister(ctx: Ctx, { page }: RouteIds<'extension.register'>): Promise<unknown> {
  const register = await readRegister(ctx.tools, ctx.caller)
  return ctx.show(
    register.ok ? registerScreen(ctx.language, register.value, page) : refused(ctx.language, register.refusal),
  )
}

type Request = RouteIds<'extension.open'>

/** The request as it stands now, with news on top. */
export async function requestNow(ctx: Ctx, request: Request, news: readonly string[] = []): Promise<Screen> {
  const page = await readRequest(ctx.tools, ctx.caller, request)
  return page.ok ? requestScreen(ctx.language, page.value, news) : refused(ctx.language, page.refusal)
}

/** What was wrong, and how things stand: also what a second coordinator sees who was a moment too late. */
export const refusedOnPage = async (ctx: Ctx, refusal: Refusal, request: Request): Promise<Screen> =>
  refusal.code === 'not-found' || refusal.code === 'not-your-role'
    ? refused(ctx.language, refusal)
    : requestNow(ctx, request, [refusalText(ctx.language, refusal)])

export const showRequest = async (ctx: Ctx, request: Request): Promise<unknown> =>
  ctx.show(await requestNow(ctx, request))

/** The request with what has come of the decision: it takes the place of the notice that asked for it. */
export const afterDecision = async (ctx: Ctx, outcome: Outcome<Decision>, request: Request): Promise<Screen> => ({
  ...(outcome.ok
    ? await requestNow(ctx, request, [decidedText(ctx.language, outcome.value)])
    : await refusedOnPage(ctx, outcome.refusal, request)),
  isDocument: true,
})

/** «تأیید همان تاریخ»: one tap. */
export async function grantWished(ctx: Ctx, request: Request): Promise<unknown> {
  const outcome = await grantExtension(ctx.tools, ctx.caller, { ...request, day: null, reason: null })
  return ctx.show(await afterDecision(ctx, outcome, request))
}
