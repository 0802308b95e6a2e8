import type { RouteIds } from '#domain/acts.ts'
import { safeFileName } from 'persian-text'
import type { Language } from '#domain/vocabulary.ts'
import type { Screen } from '#shared/message.ts'
import type { Outcome, Refusal } from '#shared/outcome.ts'
import type { ObjectionPage } from '#reads/objections/agency-page.ts'
import { refused } from '#screens/kit.ts'
import {
  askRemoveScreen,
  askWithdrawScreen,
  boardScreen,
  filedScreen,
  objectionScreen,
  summaryScreen,
  toPageRows,
} from '#screens/objections/agency.ts'
import { refusalText } from '#screens/refusal.ts'
import { say } from '#wording/say.ts'
import { startObjection } from '#workflows/objections/draft-objection.ts'
import { fileObjection, withdrawObjection } from '#workflows/objections/file-objection.ts'
import { readObjectionFiles, removeObjectionFile, takeObjectionFile } from '#workflows/objections/objection-files.ts'
import { readObjectionBoard, readObjectionPage } from '#workflows/objections/read-agency.ts'
import { setFocus } from '#workflows/people/focus.ts'
import type { Ctx } from '../context.ts'

type OfItem = RouteIds<'objection.open'>

/** The page of an objection as it is now, with news on top; files that are sent while it is a draft belong to it. */
export async function objectionNow(ctx: Ctx, { itemId }: OfItem, news: readonly string[] = []): Promise<Screen> {
  const page = await readObjectionPage(ctx.tools, ctx.caller, { itemId })
  if (!page.ok) return refused(ctx.language, page.refusal)
  if (page.value.can.edit && ctx.caller.accountId !== null)
    await setFocus(ctx.tools, ctx.caller.accountId, 'objection', itemId)
  return objectionScreen(ctx.language, page.value, news)
}

/** What was wrong, and how things stand: the answer to an outdated button too. */
export async function refusedOnPage(ctx: Ctx, refusal: Refusal, { itemId }: OfItem): Promise<Screen> {
  const page = await readObjectionPage(ctx.tools, ctx.caller, { itemId })
  if (!page.ok) return refused(ctx.language, refusal)
  return objectionScreen(ctx.language, { ...page.value, why: null }, [refusalText(ctx.language, refusal)])
}

export async function showBoard(ctx: Ctx, { page }: RouteIds<'objection.board'>): Promise<unknown> {
  const board = await readObjectionBoard(ctx.tools, ctx.caller)
  return ctx.show(board.ok ? boardScreen(ctx.language, board.value, page) : refused(ctx.language, board.refusal))
}

export const showItem = async (ctx: Ctx, item: OfItem): Promise<unknown> => ctx.show(await objectionNow(ctx, item))

/** Shows what came of an act: a screen, or the page with what was wrong. */
const after = async <T>(
  ctx: Ctx,
  outcome: Outcome<T>,
  item: OfItem,
  then: (value: T) => Screen | Promise<Screen>,
): Promise<unknown> =>
  ctx.show(outcome.ok ? await then(outcome.value) : await refusedOnPage(ctx, outcome.refusal, item))

export const start = async (ctx: Ctx, item: OfItem): Promise<unknown> =>
  after(ctx, await startObjection(ctx.tools, ctx.caller, item), item, () => objectionNow(ctx, item))

/** A confirmation in front of an act: the page itself where something has changed since the button was made. */
const confirming =
  (isReady: (page: ObjectionPage) => boolean, screen: (language: Language, page: ObjectionPage) => Screen) =>
  async (ctx: Ctx, { itemId }: OfItem): Promise<unknown> => {
    const page = await readObjectionPage(ctx.tools, ctx.caller, { itemId })
    if (!page.ok) return ctx.show(refused(ctx.language, page.refusal))
    return ctx.show((isReady(page.value) ? screen : objectionScreen)(ctx.language, page.value))
  }

export const showSummary = confirming((page) => page.can.edit && page.fault === null, summaryScreen)
export const askWithdraw = confirming((page) => page.can.withdraw, askWithdrawScreen)
export const askRemove = confirming((page) => page.can.edit && page.files.length > 0, askRemoveScreen)

export const file = async (ctx: Ctx, ids: RouteIds<'objection.file'>): Promise<unknown> =>
  after(ctx, await fileObjection(ctx.tools, ctx.caller, ids), ids, (filed) => filedScreen(ctx.language, filed))

export const withdraw = async (ctx: Ctx, item: OfItem): Promise<unknown> =>
  after(ctx, await withdrawObjection(ctx.tools, ctx.caller, item), item, (withdrawn) =>
    objectionNow(ctx, item, [say(ctx.language, 'objections-withdrawn', withdrawn)]),
  )

export const removeFile = async (ctx: Ctx, ids: RouteIds<'objection.remove-file'>): Promise<unknown> =>
  after(ctx, await removeObjectionFile(ctx.tools, ctx.caller, ids), ids, ({ name }) =>
    objectionNow(ctx, ids, [say(ctx.language, 'objections-removed', { name })]),
  )

export async function showFiles(ctx: Ctx, { itemId }: OfItem): Promise<unknown> {
  const files = await readObjectionFiles(ctx.tools, ctx.caller, { itemId })
  if (!files.ok) return ctx.show(refused(ctx.language, files.refusal))
  return ctx.say({
    text: say(ctx.language, 'objections-files-sent'),
    files: files.value,
    buttons: toPageRows(ctx.language, itemId),
  })
}

/** A file that came while a draft was open: stored at once, also in the middle of a dialogue. */
export async function takeFile(ctx: Ctx, itemId: number): Promise<unknown> {
  const { file: arriving, language } = ctx
  if (arriving === null) return undefined
  const outcome = await takeObjectionFile(ctx.tools, ctx.caller, { itemId }, arriving, (take) =>
    ctx.surface.fetchFile(ctx.api, arriving, take),
  )
  const text = !outcome.ok
    ? [
        say(language, 'objections-file-refused', { name: safeFileName(arriving.name) }),
        refusalText(language, outcome.refusal),
      ].join('\n')
    : outcome.value.isNew
      ? say(language, 'objections-file-kept', outcome.value)
      : say(language, 'objections-file-known', { name: outcome.value.name })
  return ctx.say({ text, buttons: toPageRows(language, itemId) })
}
