import { clipped } from '#domain/text/clip.ts'
import { squash } from '#domain/text/search-key.ts'
import { itemsOfBoard, readBoard, type BoardItem } from '#workflows/evidence/read-board.ts'
import type { Ctx } from '../context.ts'
import { pageNumber } from '#screens/paging.ts'
import { axisScreen, boardScreen, pendingScreen, searchScreen, statusScreen } from './list-views.ts'
import { refusedScreen } from './screens.ts'

/** `/evidence` shows the axes, `/evidence words` searches. */
export async function evidenceCommand(ctx: Ctx, words: string[]): Promise<unknown> {
  const query = clipped(words.join(' '), 100)
  if (squash(query) === '') return showBoard(ctx, [])
  const board = await readBoard(ctx.tools, ctx.caller)
  if (!board.ok) return ctx.show(refusedScreen(ctx, board.refusal))
  return ctx.show(searchScreen(ctx.language, query, searchItems(itemsOfBoard(board.value), query)))
}

/** Part of a name, or a code, the very code first; half-spaces, ی and ي, and all kinds of digits are alike. */
export function searchItems(items: readonly BoardItem[], query: string): BoardItem[] {
  const wanted = squash(query)
  const found = items.filter((item) => squash(`${item.code} ${item.title}`).includes(wanted))
  const isExact = (item: BoardItem): boolean => squash(item.code) === wanted
  return [...found.filter(isExact), ...found.filter((item) => !isExact(item))]
}

export async function showBoard(ctx: Ctx, [page]: string[]): Promise<unknown> {
  const board = await readBoard(ctx.tools, ctx.caller)
  if (!board.ok) return ctx.show(refusedScreen(ctx, board.refusal))
  return ctx.show(boardScreen(ctx.language, board.value, pageNumber(page)))
}

export async function showAxis(ctx: Ctx, [axisId, page]: string[]): Promise<unknown> {
  const board = await readBoard(ctx.tools, ctx.caller)
  if (!board.ok) return ctx.show(refusedScreen(ctx, board.refusal))
  const axis = board.value.axes.find((candidate) => candidate.id === Number(axisId))
  return ctx.show(
    axis === undefined ? boardScreen(ctx.language, board.value, 0) : axisScreen(ctx.language, axis, pageNumber(page)),
  )
}

export async function showPending(ctx: Ctx, [page]: string[]): Promise<unknown> {
  const board = await readBoard(ctx.tools, ctx.caller)
  if (!board.ok) return ctx.show(refusedScreen(ctx, board.refusal))
  return ctx.show(pendingScreen(ctx.language, board.value, pageNumber(page)))
}

export async function showStatus(ctx: Ctx): Promise<unknown> {
  const board = await readBoard(ctx.tools, ctx.caller, 'status.read')
  return ctx.show(board.ok ? statusScreen(ctx.language, board.value) : refusedScreen(ctx, board.refusal))
}
