import type { RouteIds } from '#domain/acts.ts'
import type { Refusal } from '#shared/outcome.ts'
import type { Screen } from '#shared/message.ts'
import type { ItemPage } from '#reads/evidence/item-page.ts'
import { itemScreen, lateScreen, receiptScreen } from '#screens/evidence/item.ts'
import { readBoard, readItem } from '#workflows/evidence/read-evidence.ts'
import { submitEvidence } from '#workflows/evidence/submit.ts'
import type { Ctx } from '../context.ts'
import { focusOn, onPage, page, shows } from '../routes.ts'

export type Item = RouteIds<'evidence.item'>

/** The page of an indicator as it is now; files that are sent from here on belong to it. */
export const itemNow = page(readItem, async (language, shown, { itemId }: Item, ctx) => {
  await focusOn(ctx, 'evidence', itemId)
  return itemScreen(language, shown)
})

/** The indicator where it may be written to, else what is to be seen instead. */
export async function itemToEdit(ctx: Ctx, item: Item): Promise<{ page: ItemPage } | { screen: Screen }> {
  const read = await ctx.call(readItem, item)
  return read.ok && read.value.can.edit ? { page: read.value } : { screen: await itemNow(ctx, item) }
}

/** A refused answer of a dialogue: too late shows the text back, anything else shows the page. */
export const refusedAnswer = async (ctx: Ctx, refusal: Refusal, text: string, item: Item): Promise<Screen> =>
  refusal.code === 'deadline-passed'
    ? lateScreen(ctx.language, item.itemId, { dueAt: refusal.dueAt, sentAt: ctx.caller.sentAt, text })
    : onPage(itemNow)(ctx.language, refusal, item, ctx)

export const submit = shows(
  submitEvidence,
  async (language, receipt, { itemId }: RouteIds<'evidence.submit'>, { call }) => {
    const board = await call(readBoard)
    const next = board.ok ? nextAfter(board.value.items, itemId) : undefined
    return receiptScreen(language, itemId, receipt, next ?? null)
  },
  onPage(itemNow),
)

/** The next one in order that is still owed, beginning again at the top. */
function nextAfter<I extends { id: number; isPending: boolean }>(items: readonly I[], id: number): I | undefined {
  const at = items.findIndex((item) => item.id === id)
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) => item.isPending)
}
