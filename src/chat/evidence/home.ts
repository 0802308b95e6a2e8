import { label } from '#wording/say.ts'
import { itemsOfBoard, pendingByPoints, readBoard } from '#workflows/evidence/read-board.ts'
import { button } from '../buttons.ts'
import type { Ctx } from '../context.ts'
import type { HomePart } from '../shelf.ts'
import { countLines } from './list-views.ts'

/** What is in and what is left, and the way to the indicator on which most points hang. */
export async function evidenceHome(ctx: Ctx): Promise<HomePart | null> {
  const board = await readBoard(ctx.tools, ctx.caller)
  if (!board.ok) return null
  const { language } = ctx
  const items = itemsOfBoard(board.value)
  const [first] = pendingByPoints(items)
  const maySend = board.value.mayEdit && board.value.window.at === 'open'
  // A returned item has a time of its own, which may run after the window has closed.
  const next = maySend ? first : items.find((item) => board.value.mayEdit && item.shown === 'DEFICIENT')
  return {
    order: 10,
    lines: countLines(language, items),
    buttons: [
      ...(next === undefined ? [] : [[button(label(language, 'evidence-continue-button'), 'evidence.item', next.id)]]),
      [
        button(label(language, 'evidence-board-button'), 'evidence.board'),
        button(label(language, 'evidence-status-button'), 'evidence.status'),
      ],
    ],
  }
}
