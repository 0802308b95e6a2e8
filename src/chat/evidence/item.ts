import { label, say } from '#wording/say.ts'
import { itemsOfBoard, readBoard } from '#workflows/evidence/read-board.ts'
import { readItem, readItemFiles, readVersions } from '#workflows/evidence/read-item.ts'
import { removeFile } from '#workflows/evidence/remove-file.ts'
import { submitEvidence } from '#workflows/evidence/submit.ts'
import { withdrawEvidence } from '#workflows/evidence/withdraw.ts'
import { button } from '../buttons.ts'
import type { Ctx } from '../context.ts'
import { receiptScreen, summaryScreen, versionsScreen } from './item-view.ts'
import { itemPage, refusedOnPage, refusedScreen } from './screens.ts'

export const showItem = async (ctx: Ctx, [itemId]: string[]): Promise<unknown> =>
  ctx.show(await itemPage(ctx, Number(itemId)))

export async function showSummary(ctx: Ctx, [itemId]: string[]): Promise<unknown> {
  const id = Number(itemId)
  const page = await readItem(ctx.tools, ctx.caller, id)
  if (!page.ok) return ctx.show(refusedScreen(ctx, page.refusal))
  // Something has changed since the button was made: the page tells what.
  const isReady = page.value.can.edit && page.value.version?.isDraft === true && page.value.faults.length === 0
  return ctx.show(isReady ? summaryScreen(ctx.language, page.value) : await itemPage(ctx, id))
}

export async function submit(ctx: Ctx, [itemId, seen = '']: string[]): Promise<unknown> {
  const id = Number(itemId)
  const outcome = await submitEvidence(ctx.tools, ctx.caller, { itemId: id, seen })
  if (!outcome.ok) return ctx.show(await refusedOnPage(ctx, outcome.refusal, id))
  const board = await readBoard(ctx.tools, ctx.caller)
  const next = board.ok ? (nextAfter(itemsOfBoard(board.value), id) ?? null) : null
  return ctx.show(receiptScreen(ctx.language, id, outcome.value, next))
}

/** The next one in order that is still owed, beginning again at the top. */
function nextAfter<I extends { id: number; isPending: boolean }>(items: readonly I[], id: number): I | undefined {
  const at = items.findIndex((item) => item.id === id)
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) => item.isPending)
}

export async function askWithdraw(ctx: Ctx, [itemId]: string[]): Promise<unknown> {
  const id = Number(itemId)
  const page = await readItem(ctx.tools, ctx.caller, id)
  if (!page.ok) return ctx.show(refusedScreen(ctx, page.refusal))
  const { version, can, code, title } = page.value
  if (!can.withdraw || version === null) return ctx.show(await itemPage(ctx, id))
  const { language } = ctx
  return ctx.show({
    text: say(language, 'evidence-withdraw-ask', { version: version.number, code, title }),
    buttons: [
      [button(label(language, 'evidence-withdraw-yes'), 'evidence.withdraw', id, version.number)],
      [button(label(language, 'back'), 'evidence.item', id)],
    ],
  })
}

export async function withdraw(ctx: Ctx, [itemId, version]: string[]): Promise<unknown> {
  const id = Number(itemId)
  const outcome = await withdrawEvidence(ctx.tools, ctx.caller, { itemId: id, version: Number(version) })
  return ctx.show(
    outcome.ok
      ? await itemPage(ctx, id, [say(ctx.language, 'evidence-withdrawn', { version: outcome.value.withdrawn })])
      : await refusedOnPage(ctx, outcome.refusal, id),
  )
}

/** One button for each file; at most twenty, so there is one page. */
export async function askRemove(ctx: Ctx, [itemId]: string[]): Promise<unknown> {
  const id = Number(itemId)
  const page = await readItem(ctx.tools, ctx.caller, id)
  if (!page.ok) return ctx.show(refusedScreen(ctx, page.refusal))
  const { files, can } = page.value
  if (!can.edit || files.length === 0) return ctx.show(await itemPage(ctx, id))
  const { language } = ctx
  return ctx.show({
    text: say(language, 'evidence-remove-ask'),
    buttons: [
      ...files.map((file, i) => [
        button(
          label(language, 'evidence-remove-choice', { number: i + 1, name: file.name }),
          'evidence.remove',
          id,
          file.id,
        ),
      ]),
      [button(label(language, 'back'), 'evidence.item', id)],
    ],
  })
}

export async function remove(ctx: Ctx, [itemId, attachmentId]: string[]): Promise<unknown> {
  const id = Number(itemId)
  const outcome = await removeFile(ctx.tools, ctx.caller, { itemId: id, attachmentId: Number(attachmentId) })
  return ctx.show(
    outcome.ok
      ? await itemPage(ctx, id, [say(ctx.language, 'evidence-removed', { name: outcome.value.name })])
      : await refusedOnPage(ctx, outcome.refusal, id),
  )
}

export async function showFiles(ctx: Ctx, [itemId]: string[]): Promise<unknown> {
  const id = Number(itemId)
  const outcome = await readItemFiles(ctx.tools, ctx.caller, id)
  if (!outcome.ok) return ctx.show(refusedScreen(ctx, outcome.refusal))
  const { files, code, title } = outcome.value
  const back = [[button(label(ctx.language, 'evidence-see-item'), 'evidence.item', id)]]
  if (files.length === 0)
    return ctx.say({ text: say(ctx.language, 'evidence-files-none', { code, title }), buttons: back })
  const text = say(ctx.language, 'evidence-files-sent', { code, title, count: files.length })
  return ctx.say({ text, files, buttons: back })
}

export async function showVersions(ctx: Ctx, [itemId]: string[]): Promise<unknown> {
  const id = Number(itemId)
  const outcome = await readVersions(ctx.tools, ctx.caller, id)
  return ctx.show(outcome.ok ? versionsScreen(ctx.language, id, outcome.value) : refusedScreen(ctx, outcome.refusal))
}
