import type { Screen } from '#shared/message.ts'
import type { Refusal } from '#shared/outcome.ts'
import { say } from '#wording/say.ts'
import { type ItemPage, readItem } from '#workflows/evidence/read-item.ts'
import { setFocus } from '#workflows/people/focus.ts'
import { button } from '../buttons.ts'
import type { Ctx } from '../context.ts'
import { go } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { itemScreen } from './item-view.ts'
import { homeButton } from './list-views.ts'
import { label } from '#wording/say.ts'

/** A refusal without a page to go with it. */
export const refusedScreen = (ctx: Ctx, refusal: Refusal): Screen => ({
  text: refusalText(ctx.language, refusal),
  buttons: [[homeButton(ctx.language)]],
})

/** The page of an indicator as it is now, with news on top; files that are sent from here on belong to it. */
export async function itemPage(ctx: Ctx, itemId: number, told: readonly string[] = []): Promise<Screen> {
  const page = await readItem(ctx.tools, ctx.caller, itemId)
  if (!page.ok) return refusedScreen(ctx, page.refusal)
  if (ctx.caller.accountId !== null) await setFocus(ctx.tools, ctx.caller.accountId, 'evidence', itemId)
  return itemScreen(ctx.language, page.value, told)
}

/** The indicator where it may be written to, else what is to be seen instead. */
export async function itemToEdit(ctx: Ctx, itemId: number): Promise<{ page: ItemPage } | { screen: Screen }> {
  const page = await readItem(ctx.tools, ctx.caller, itemId)
  if (!page.ok) return { screen: refusedScreen(ctx, page.refusal) }
  return page.value.can.edit ? { page: page.value } : { screen: await itemPage(ctx, itemId) }
}

/** What was wrong, and how things stand: the answer to an outdated button too. */
export const refusedOnPage = async (ctx: Ctx, refusal: Refusal, itemId: number): Promise<Screen> =>
  refusal.code === 'not-found' || refusal.code === 'not-your-role'
    ? refusedScreen(ctx, refusal)
    : itemPage(ctx, itemId, [refusalText(ctx.language, refusal)])

/** A text that came too late is shown back, so that it is not lost (voice.md). */
function lateScreen(ctx: Ctx, dueAt: string, text: string, itemId: number): Screen {
  const { language } = ctx
  return {
    text: [
      say(language, 'evidence-late', { dueAt: new Date(dueAt), sentAt: ctx.caller.sentAt }),
      say(language, 'evidence-late-text', { text }),
      say(language, 'evidence-late-extension'),
    ].join('\n'),
    buttons: [
      [go('extension.ask', { stage: 'self-assessment' }, label(language, 'extension-ask-button'))],
      [button(label(language, 'evidence-see-item'), 'evidence.item', itemId), homeButton(language)],
    ],
  }
}

/** A refused answer of a dialogue: too late shows the text back, anything else shows the page. */
export const refusedAnswer = async (ctx: Ctx, refusal: Refusal, text: string, itemId: number): Promise<Screen> =>
  refusal.code === 'deadline-passed'
    ? lateScreen(ctx, refusal.dueAt, text, itemId)
    : refusedOnPage(ctx, refusal, itemId)
