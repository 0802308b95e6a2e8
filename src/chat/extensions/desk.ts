import type { Screen } from '#shared/message.ts'
import type { Refusal } from '#shared/outcome.ts'
import { say } from '#wording/say.ts'
import { decideExtension } from '#workflows/extensions/decide-extension.ts'
import { readRegister, readRequest } from '#workflows/extensions/read-register.ts'
import type { Ctx } from '../context.ts'
import { pageNumber } from '../paging.ts'
import { refusalText } from '../refusal.ts'
import { homeRow, registerScreen, requestScreen, stageName } from './views.ts'

const refused = (ctx: Ctx, refusal: Refusal): Screen => ({
  text: refusalText(ctx.language, refusal),
  buttons: [homeRow(ctx.language)],
})

export async function showRegister(ctx: Ctx, [page]: string[]): Promise<unknown> {
  const register = await readRegister(ctx.tools, ctx.by)
  return ctx.show(
    register.ok ? registerScreen(ctx.language, register.value, pageNumber(page)) : refused(ctx, register.refusal),
  )
}

/** The request as it stands now, with news on top. */
export async function requestPage(ctx: Ctx, id: number, told: readonly string[] = []): Promise<Screen> {
  const page = await readRequest(ctx.tools, ctx.by, id)
  return page.ok ? requestScreen(ctx.language, page.value, told) : refused(ctx, page.refusal)
}

/** What was wrong, and how things stand: also what a second coordinator sees who was a moment too late. */
export const refusedOnPage = async (ctx: Ctx, refusal: Refusal, id: number): Promise<Screen> =>
  refusal.code === 'not-found' || refusal.code === 'not-your-role'
    ? refused(ctx, refusal)
    : requestPage(ctx, id, [refusalText(ctx.language, refusal)])

export const showRequest = async (ctx: Ctx, [id]: string[]): Promise<unknown> =>
  ctx.show(await requestPage(ctx, Number(id)))

export interface Decided {
  agencyName: string
  stage: string
  from: string
  to: string | null
}

/** What the coordinator has done, with both dates. */
export const decidedText = (ctx: Ctx, { agencyName: agency, stage, from, to }: Decided): string =>
  to === null
    ? say(ctx.language, 'extension-refused-done', { agency })
    : say(ctx.language, 'extension-granted-done', {
        agency,
        stage: stageName(ctx.language, stage),
        from: new Date(from),
        to: new Date(to),
      })

/** «تأیید همان تاریخ»: one tap. */
export async function grantWished(ctx: Ctx, [id]: string[]): Promise<unknown> {
  const extensionId = Number(id)
  const outcome = await decideExtension(ctx.tools, ctx.by, { verdict: 'grant', extensionId, day: null, reason: null })
  return ctx.show(
    outcome.ok
      ? await requestPage(ctx, extensionId, [decidedText(ctx, outcome.value)])
      : await refusedOnPage(ctx, outcome.refusal, extensionId),
  )
}
