import { countStates } from '#domain/evidence/count-states.ts'
import { shortened } from '#domain/text/clip.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import {
  type Board,
  type BoardAxis,
  type BoardItem,
  itemsOfBoard,
  pendingByPoints,
} from '#workflows/evidence/read-board.ts'
import { button } from '../buttons.ts'
import { PAGE_SIZE, pageOf, pagerRow } from '#screens/paging.ts'

/** Telephones show about so much of a button. */
const BUTTON_TITLE = 32

export const homeButton = (language: Language): Button => button(label(language, 'home'), 'home')

export const countLines = (language: Language, items: readonly BoardItem[]): string[] => {
  const counts = countStates(items)
  return [
    say(language, 'evidence-counts', counts),
    ...(counts.returned > 0 ? [say(language, 'evidence-counts-returned', counts)] : []),
    ...(counts.atStakeHundredths > 0
      ? [say(language, 'evidence-counts-at-stake', { points: counts.atStakeHundredths })]
      : []),
  ]
}

const windowLine = (language: Language, { window }: Board): string =>
  say(language, 'evidence-window', {
    at: window.at,
    opensAt: new Date(window.opensAt),
    dueAt: new Date(window.dueAt),
    days: window.workingDaysLeft,
  })

const itemLine = (language: Language, item: BoardItem): string =>
  say(language, 'evidence-line', {
    state: labelDynamic(language, `item-state-${item.shown}`),
    code: item.code,
    title: item.title,
    maximum: item.maximumHundredths,
  })

/** The word to the sign stands in the line above. */
const itemButton = (language: Language, item: BoardItem): Button[] => [
  button(
    label(language, 'evidence-item-button', {
      sign: labelDynamic(language, `item-state-${item.shown}`).split(' ')[0] ?? '',
      code: item.code,
      title: shortened(item.title, BUTTON_TITLE),
    }),
    'evidence.item',
    item.id,
  ),
]

const pageLine = (language: Language, page: { page: number; pages: number }): string[] =>
  page.pages === 1 ? [] : [say(language, 'evidence-page', { page: page.page + 1, pages: page.pages })]

const paragraphs = (...parts: (string | string[])[]): string =>
  parts
    .map((part) => (typeof part === 'string' ? part : part.join('\n')))
    .filter((part) => part !== '')
    .join('\n\n')

/** /evidence: the axes, each with what is in. */
export function boardScreen(language: Language, board: Board, wanted: number): Screen {
  const page = pageOf(board.axes, wanted)
  return {
    text: paragraphs(
      say(language, 'evidence-board-title', { year: board.year, agency: board.agencyName }),
      [windowLine(language, board), ...countLines(language, itemsOfBoard(board))],
      [say(language, 'evidence-board-hint'), ...pageLine(language, page)],
    ),
    buttons: [
      ...page.items.map((axis) => {
        const { submitted, total, notApplicable } = countStates(axis.items)
        const facts = { title: shortened(axis.title, BUTTON_TITLE), submitted, total: total - notApplicable }
        return [button(label(language, 'evidence-axis-button', facts), 'evidence.axis', axis.id)]
      }),
      ...pagerRow(language, page, 'evidence.board'),
      [button(label(language, 'evidence-status-button'), 'evidence.status'), homeButton(language)],
    ],
  }
}

/** The indicators of one axis. */
export function axisScreen(language: Language, axis: BoardAxis, wanted: number): Screen {
  const page = pageOf(axis.items, wanted)
  const { code, title } = axis
  return {
    text: paragraphs(
      say(language, 'evidence-axis-title', {
        code,
        title,
        dimension: labelDynamic(language, `dimension-${axis.dimension}`),
      }),
      page.items.map((item) => itemLine(language, item)),
      pageLine(language, page),
    ),
    buttons: [
      ...page.items.map((item) => itemButton(language, item)),
      ...pagerRow(language, page, 'evidence.axis', axis.id),
      [button(label(language, 'back'), 'evidence.board')],
    ],
  }
}

/** /evidence with words: what is found. The words would not fit into buttons, so there is one page only. */
export function searchScreen(language: Language, query: string, found: readonly BoardItem[]): Screen {
  const back = [button(label(language, 'evidence-board-button'), 'evidence.board'), homeButton(language)]
  if (found.length === 0) return { text: say(language, 'evidence-search-none', { query }), buttons: [back] }
  const shown = found.slice(0, PAGE_SIZE)
  return {
    text: paragraphs(
      say(language, 'evidence-search-title', { query, total: found.length }),
      shown.map((item) => itemLine(language, item)),
      found.length > shown.length ? say(language, 'evidence-search-more', { shown: shown.length }) : '',
    ),
    buttons: [...shown.map((item) => itemButton(language, item)), back],
  }
}

/** What is missing or returned, most points first. */
export function pendingScreen(language: Language, board: Board, wanted: number): Screen {
  const pending = pendingByPoints(itemsOfBoard(board))
  const back = [button(label(language, 'back'), 'evidence.status'), homeButton(language)]
  if (pending.length === 0) return { text: say(language, 'evidence-pending-none'), buttons: [back] }
  const page = pageOf(pending, wanted)
  const points = countStates(pending).atStakeHundredths
  return {
    text: paragraphs(
      [say(language, 'evidence-pending-title', { total: pending.length, points }), windowLine(language, board)],
      page.items.map((item) => itemLine(language, item)),
      pageLine(language, page),
    ),
    buttons: [
      ...page.items.map((item) => itemButton(language, item)),
      ...pagerRow(language, page, 'evidence.pending'),
      back,
    ],
  }
}

/** /status: what is in, missing, returned, by axis, with the points at stake. */
export function statusScreen(language: Language, board: Board): Screen {
  const items = itemsOfBoard(board)
  const total = countStates(items)
  const pending = total.drafts + total.returned + total.missing
  return {
    text: paragraphs(
      say(language, 'evidence-status-title', { year: board.year, agency: board.agencyName }),
      [windowLine(language, board), ...countLines(language, items)],
      ...board.axes.map((axis) => {
        const counts = countStates(axis.items)
        return say(language, 'evidence-status-axis', {
          ...counts,
          title: axis.title,
          points: counts.atStakeHundredths,
        })
      }),
      say(language, 'evidence-status-legend'),
    ),
    buttons: [
      ...(pending > 0
        ? [[button(label(language, 'evidence-pending-button', { total: pending }), 'evidence.pending')]]
        : []),
      [button(label(language, 'evidence-board-button'), 'evidence.board'), homeButton(language)],
    ],
  }
}
