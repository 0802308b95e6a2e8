import type { RouteIds } from '#domain/acts.ts'
import type { Refusal } from '#shared/outcome.ts'
import type { Screen } from '#shared/message.ts'
import { say } from '#wording/say.ts'
import type { ItemPage } from '#reads/evidence/item-page.ts'
import {
  filesScreen,
  itemScreen,
  lateScreen,
  receiptScreen,
  removeQuestion,
  summaryScreen,
  versionsScreen,
  withdrawQuestion,
} from '#screens/evidence/item.ts'
import { refused } from '#screens/kit.ts'
import { refusalText } from '#screens/refusal.ts'
import { removeFile } from '#workflows/evidence/files.ts'
import { readBoard, readItem, readItemFiles, readVersions } from '#workflows/evidence/read-evidence.ts'
import { submitEvidence } from '#workflows/evidence/submit.ts'
import { withdrawEvidence } from '#workflows/evidence/withdraw.ts'
import { setFocus } from '#workflows/people/focus.ts'
import type { Ctx } from '../context.ts'

export type Item = RouteIds<'evidence.item'>

/** The page of an indicator as it is now, with news on top; files that are sent from here on belong to it. */
export async function itemNow(ctx: Ctx, item: Item, news: readonly string[] = []): Promise<Screen> {
  const page = await readItem(ctx.tools, ctx.caller, item)
  if (!page.ok) return refused(ctx.language, page.refusal)
  const { accountId } = ctx.caller
  if (accountId !== null) await setFocus(ctx.tools, accountId, 'evidence', item.itemId)
  return itemScreen(ctx.language, page.value, news)
}

/** The indicator where it may be written to, else what is to be seen instead. */
export async function itemToEdit(ctx: Ctx, item: Item): Promise<{ page: ItemPage } | { screen: Screen }> {
  const page = await readItem(ctx.tools, ctx.caller, item)
  return page.ok && page.value.can.edit ? { page: page.value } : { screen: await itemNow(ctx, item) }
}

/** What was wrong, and how things stand: the answer to an outdated button too. */
const refusedOnPage = async (ctx: Ctx, refusal: Refusal, item: Item): Promise<Screen> =>
  refusal.code === 'not-found' || refusal.code === 'not-your-role'
    ? refused(ctx.language, refusal)
    : itemNow(ctx, item, [refusalText(ctx.language, refusal)])

/** A refused answer of a dialogue: too late shows the text back, anything else shows the page. */
export const refusedAnswer = async (ctx: Ctx, refusal: Refusal, text: string, item: Item): Promise<Screen> =>
  refusal.code === 'deadline-passed'
    ? lateScreen(ctx.language, item.itemId, { dueAt: refusal.dueAt, sentAt: ctx.caller.sentAt, text })
    : refusedOnPage(ctx, refusal, item)

export const showItem = async (ctx: Ctx, item: Item): Promise<unknown> => ctx.show(await itemNow(ctx, item))

/** A question about the indicator; where there is nothing to ask any more, the page tells what has changed. */
const question =
  (ask: (ctx: Ctx, page: ItemPage) => Screen | null) =>
  async (ctx: Ctx, item: Item): Promise<unknown> => {
    const page = await readItem(ctx.tools, ctx.caller, item)
    return ctx.show((page.ok ? ask(ctx, page.value) : null) ?? (await itemNow(ctx, item)))
  }

export const showSummary = question(({ language }, page) =>
  page.can.edit && page.version?.isDraft === true && page.faults.length === 0 ? summaryScreen(language, page) : null,
)

export const askWithdraw = question(({ language }, page) =>
  page.can.withdraw && page.version !== null ? withdrawQuestion(language, page, page.version.number) : null,
)

export const askRemove = question(({ language }, page) =>
  page.can.edit && page.files.length > 0 ? removeQuestion(language, page) : null,
)

export async function submit(ctx: Ctx, { itemId, seen }: RouteIds<'evidence.submit'>): Promise<unknown> {
  const outcome = await submitEvidence(ctx.tools, ctx.caller, { itemId, seen })
  if (!outcome.ok) return ctx.show(await refusedOnPage(ctx, outcome.refusal, { itemId }))
  const board = await readBoard(ctx.tools, ctx.caller)
  const next = board.ok ? nextAfter(board.value.items, itemId) : undefined
  return ctx.show(receiptScreen(ctx.language, itemId, outcome.value, next ?? null))
}

/** The next one in order that is still owed, beginning again at the top. */
function nextAfter<I extends { id: number; isPending: boolean }>(items: readonly I[], id: number): I | undefined {
  const at = items.findIndex((item) => item.id === id)
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) => item.isPending)
}

export async function withdraw(ctx: Ctx, { itemId, version }: RouteIds<'evidence.withdraw'>): Promise<unknown> {
  const outcome = await withdrawEvidence(ctx.tools, ctx.caller, { itemId, version })
  return ctx.show(
    outcome.ok
      ? await itemNow(ctx, { itemId }, [say(ctx.language, 'evidence-withdrawn', { version })])
      : await refusedOnPage(ctx, outcome.refusal, { itemId }),
  )
}

export async function remove(ctx: Ctx, ids: RouteIds<'evidence.remove-file'>): Promise<unknown> {
  const item = { itemId: ids.itemId }
  const outcome = await removeFile(ctx.tools, ctx.caller, ids)
  return ctx.show(
    outcome.ok
      ? await itemNow(ctx, item, [say(ctx.language, 'evidence-removed', { name: outcome.value.name })])
      : await refusedOnPage(ctx, outcome.refusal, item),
  )
}

export async function showFiles(ctx: Ctx, item: Item): Promise<unknown> {
  const files = await readItemFiles(ctx.tools, ctx.caller, item)
  return files.ok
    ? ctx.say(filesScreen(ctx.language, item.itemId, files.value))
    : ctx.show(refused(ctx.language, files.refusal))
}

export async function showVersions(ctx: Ctx, item: Item): Promise<unknown> {
  const versions = await readVersions(ctx.tools, ctx.caller, item)
  return ctx.show(
    versions.ok ? versionsScreen(ctx.language, item.itemId, versions.value) : refused(ctx.language, versions.refusal),
  )
}
