import type { RouteIds } from '#domain/acts.ts'
import { clipped, squash } from 'persian-text'
import type { Screen } from '#shared/message.ts'
import type { Board, BoardItem } from '#reads/evidence/board.ts'
import { axisScreen, boardScreen, pendingScreen, searchScreen, statusScreen } from '#screens/evidence/lists.ts'
import { refused } from '#screens/kit.ts'
import { readBoard, readStatus } from '#workflows/evidence/read-evidence.ts'
import type { Ctx } from '../context.ts'

async function showList(ctx: Ctx, list: (board: Board) => Screen): Promise<unknown> {
  const board = await readBoard(ctx.tools, ctx.caller)
  return ctx.show(board.ok ? list(board.value) : refused(ctx.language, board.refusal))
}

/** `/evidence` shows the axes, `/evidence words` searches. */
export function evidenceCommand(ctx: Ctx, words: string[]): Promise<unknown> {
  const query = clipped(words.join(' '), 100)
  return squash(query) === ''
    ? showBoard(ctx, { page: 0 })
    : showList(ctx, ({ items }) => searchScreen(ctx.language, query, searchItems(items, query)))
}

/** Part of a name, or a code, the very code first; half-spaces, ی and ي, and all kinds of digits are alike. */
export function searchItems(items: readonly BoardItem[], query: string): BoardItem[] {
  const key = squash(query)
  const found = items.filter((item) => squash(`${item.code} ${item.title}`).includes(key))
  const isExact = (item: BoardItem): boolean => squash(item.code) === key
  return [...found.filter(isExact), ...found.filter((item) => !isExact(item))]
}

export const showBoard = (ctx: Ctx, { page }: RouteIds<'evidence.board'>): Promise<unknown> =>
  showList(ctx, (board) => boardScreen(ctx.language, board, page))

export const showAxis = (ctx: Ctx, { axisId, page }: RouteIds<'evidence.axis'>): Promise<unknown> =>
  showList(ctx, (board) => {
    const axis = board.axes.find(({ id }) => id === axisId)
    return axis === undefined ? boardScreen(ctx.language, board, 0) : axisScreen(ctx.language, axis, page)
  })

export const showPending = (ctx: Ctx, { page }: RouteIds<'evidence.pending'>): Promise<unknown> =>
  showList(ctx, (board) => pendingScreen(ctx.language, board, page))

export async function showStatus(ctx: Ctx): Promise<unknown> {
  const board = await readStatus(ctx.tools, ctx.caller)
  return ctx.show(board.ok ? statusScreen(ctx.language, board.value) : refused(ctx.language, board.refusal))
}
