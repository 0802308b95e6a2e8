import type { Screen } from '#shared/message.ts'
import type { Refusal } from '#shared/outcome.ts'
import { safeFileName } from '#domain/text/safe-name.ts'
import { label, say } from '#wording/say.ts'
import { removeObjectionFile, takeObjectionFile } from '#workflows/objections/attach-file.ts'
import { fileObjection } from '#workflows/objections/file-objection.ts'
import { readOwnBoard, readOwnFiles, readOwnPage } from '#workflows/objections/read-own.ts'
import { startObjection } from '#workflows/objections/start-objection.ts'
import { withdrawObjection } from '#workflows/objections/withdraw-objection.ts'
import { setFocus } from '#workflows/people/focus.ts'
import { button } from '../buttons.ts'
import type { Ctx, Handler } from '../context.ts'
import { pageNumber } from '#screens/paging.ts'
import { refusalText } from '#screens/refusal.ts'
import {
  askRemoveScreen,
  askWithdrawScreen,
  boardScreen,
  filedScreen,
  homeButton,
  ownScreen,
  summaryScreen,
} from './own-views.ts'

export const refusedScreen = ({ language }: Ctx, refusal: Refusal): Screen => ({
  text: refusalText(language, refusal),
  buttons: [[homeButton(language)]],
})

/** The page of an objection as it is now; files that are sent while it is a draft belong to it. */
export async function ownPage(ctx: Ctx, itemId: number, told: readonly string[] = []): Promise<Screen> {
  const page = await readOwnPage(ctx.tools, ctx.caller, itemId)
  if (!page.ok) return refusedScreen(ctx, page.refusal)
  if (page.value.can.edit && ctx.caller.accountId !== null)
    await setFocus(ctx.tools, ctx.caller.accountId, 'objection', itemId)
  return ownScreen(ctx.language, page.value, told)
}

/** What was wrong, and how things stand: the answer to an outdated button too. */
export const refusedOnPage = async (ctx: Ctx, refusal: Refusal, itemId: number): Promise<Screen> => {
  const page = await readOwnPage(ctx.tools, ctx.caller, itemId)
  if (!page.ok) return refusedScreen(ctx, refusal)
  return ownScreen(ctx.language, { ...page.value, why: null }, [refusalText(ctx.language, refusal)])
}

export async function showBoard(ctx: Ctx, [page]: string[]): Promise<unknown> {
  const board = await readOwnBoard(ctx.tools, ctx.caller)
  return ctx.show(
    board.ok ? boardScreen(ctx.language, board.value, pageNumber(page)) : refusedScreen(ctx, board.refusal),
  )
}

export const showItem: Handler = async (ctx, [itemId]) => ctx.show(await ownPage(ctx, Number(itemId)))

export const start: Handler = async (ctx, [itemId]) => {
  const id = Number(itemId)
  const outcome = await startObjection(ctx.tools, ctx.caller, { itemId: id })
  return ctx.show(outcome.ok ? await ownPage(ctx, id) : await refusedOnPage(ctx, outcome.refusal, id))
}

/** A confirmation in front of an act: the page itself where something has changed since the button was made. */
const confirming =
  (
    ready: (page: OwnPageValue) => boolean,
    screen: (language: Ctx['language'], page: OwnPageValue) => Screen,
  ): Handler =>
  async (ctx, [itemId]) => {
    const page = await readOwnPage(ctx.tools, ctx.caller, Number(itemId))
    if (!page.ok) return ctx.show(refusedScreen(ctx, page.refusal))
    return ctx.show(ready(page.value) ? screen(ctx.language, page.value) : ownScreen(ctx.language, page.value))
  }
type OwnPageValue = Extract<Awaited<ReturnType<typeof readOwnPage>>, { ok: true }>['value']

export const showSummary = confirming((page) => page.can.edit && page.fault === null, summaryScreen)
export const askWithdraw = confirming((page) => page.can.withdraw, askWithdrawScreen)
export const askRemove = confirming((page) => page.can.edit && page.files.length > 0, askRemoveScreen)

export const submit: Handler = async (ctx, [itemId, seen = '']) => {
  const id = Number(itemId)
  const outcome = await fileObjection(ctx.tools, ctx.caller, { itemId: id, seen })
  return ctx.show(outcome.ok ? filedScreen(ctx.language, outcome.value) : await refusedOnPage(ctx, outcome.refusal, id))
}

export const withdraw: Handler = async (ctx, [itemId]) => {
  const id = Number(itemId)
  const outcome = await withdrawObjection(ctx.tools, ctx.caller, { itemId: id })
  if (!outcome.ok) return ctx.show(await refusedOnPage(ctx, outcome.refusal, id))
  return ctx.show(await ownPage(ctx, id, [say(ctx.language, 'objections-withdrawn', outcome.value)]))
}

export const removeFile: Handler = async (ctx, [itemId, attachmentId]) => {
  const id = Number(itemId)
  const outcome = await removeObjectionFile(ctx.tools, ctx.caller, { itemId: id, attachmentId: Number(attachmentId) })
  if (!outcome.ok) return ctx.show(await refusedOnPage(ctx, outcome.refusal, id))
  return ctx.show(await ownPage(ctx, id, [say(ctx.language, 'objections-removed', { name: outcome.value.name })]))
}

export const showFiles: Handler = async (ctx, [itemId]) => {
  const outcome = await readOwnFiles(ctx.tools, ctx.caller, Number(itemId))
  if (!outcome.ok) return ctx.show(refusedScreen(ctx, outcome.refusal))
  const back = [[button(label(ctx.language, 'objections-to-page'), 'objections.item', Number(itemId))]]
  return ctx.say({ text: say(ctx.language, 'objections-files-sent'), files: outcome.value, buttons: back })
}

/** A file that came while a draft was open: kept at once, also in the middle of a dialogue. */
export async function takeFile(ctx: Ctx, itemId: number): Promise<unknown> {
  const { file, language } = ctx
  if (file === null) return undefined
  const outcome = await takeObjectionFile(ctx.tools, ctx.caller, itemId, file, (take) =>
    ctx.surface.fetchFile(ctx.api, file, take),
  )
  const refused = (refusal: Refusal): string =>
    [say(language, 'objections-file-refused', { name: safeFileName(file.name) }), refusalText(language, refusal)].join(
      '\n',
    )
  return ctx.say({
    text: !outcome.ok
      ? refused(outcome.refusal)
      : outcome.value.isNew
        ? say(language, 'objections-file-kept', outcome.value)
        : say(language, 'objections-file-known', { name: outcome.value.name }),
    buttons: [[button(label(language, 'objections-to-page'), 'objections.item', itemId)]],
  })
}
