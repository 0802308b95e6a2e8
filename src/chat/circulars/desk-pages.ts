import type { Screen } from '#shared/message.ts'
import type { Refusal } from '#shared/outcome.ts'
import { label } from '#wording/say.ts'
import { readDesk, readDeskCircular } from '#workflows/circulars/read-desk.ts'
import { readRecipients } from '#workflows/circulars/read-recipients.ts'
import { setFocus } from '#workflows/people/focus.ts'
import { button } from '../buttons.ts'
import type { Ctx } from '../context.ts'
import { refusalText } from '#screens/refusal.ts'
import { deskScreen, draftScreen } from './desk-views.ts'
import { progressScreen } from './progress-views.ts'

/** Files that come from now on belong to this draft. */
export async function focusOn(ctx: Ctx, circularId: number): Promise<void> {
  if (ctx.caller.accountId !== null) await setFocus(ctx.tools, ctx.caller.accountId, 'circular', circularId)
}

export const refusedPage = (ctx: Ctx, refusal: Refusal): Screen => ({
  text: refusalText(ctx.language, refusal),
  buttons: [[button(label(ctx.language, 'home'), 'home')]],
})

export async function deskPage(ctx: Ctx, page: number): Promise<Screen> {
  const desk = await readDesk(ctx.tools, ctx.caller)
  return desk.ok ? deskScreen(ctx.language, desk.value, page) : refusedPage(ctx, desk.refusal)
}

/** The circular as it stands now: its draft, or how far it has got when it has gone out. */
export async function draftPage(ctx: Ctx, id: number): Promise<Screen> {
  const desk = await readDeskCircular(ctx.tools, ctx.caller, id)
  if (!desk.ok) return refusedPage(ctx, desk.refusal)
  if (desk.value.may.follow) return progressPage(ctx, id)
  if (desk.value.may.change) await focusOn(ctx, id)
  return draftScreen(ctx.language, desk.value)
}

export async function progressPage(ctx: Ctx, id: number): Promise<Screen> {
  const recipients = await readRecipients(ctx.tools, ctx.caller, id)
  return recipients.ok ? progressScreen(ctx.language, recipients.value) : refusedPage(ctx, recipients.refusal)
}
