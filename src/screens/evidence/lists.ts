import { countStates, pendingByPoints } from '#domain/evidence/count-states.ts'
import { shortened } from 'persian-text'
import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { Board, BoardAxis, BoardItem } from '#reads/evidence/board.ts'
import { folded, go, homeRow, present, rows } from '../kit.ts'
import { PAGE_SIZE, pageOf } from '#shared/paging.ts'
import { signOffButton } from '../sign-off/report.ts'
import { pageRow } from '../paging.ts'
import { formButton } from './form.ts'

/** Telephones show about so much of a button. */
const BUTTON_TITLE = 26

export const countLines = (language: Language, items: readonly BoardItem[]): string[] => {
  const counts = countStates(items)
  return present(
    say(language, 'evidence-counts', counts).trim() || null,
    counts.returned > 0 && say(language, 'evidence-counts-returned', counts),
    counts.lapsed > 0 && say(language, 'evidence-counts-lapsed', counts),
    counts.atStakeHundredths > 0 && say(language, 'evidence-counts-at-stake', { points: counts.atStakeHundredths }),
  )
}

const windowLine = (language: Language, { window }: Board): string =>
  say(language, 'evidence-window', {
    at: window.at,
    opensAt: new Date(window.opensAt),
    dueAt: new Date(window.dueAt),
    days: window.workingDaysLeft,
  })

/** The words to the signs on the buttons below. */
const legend = (language: Language, items: readonly BoardItem[]): string =>
  [...new Set(items.map((item) => labelDynamic(language, `item-state-${item.shown}`)))].join(' · ')

const itemButton = (language: Language, item: BoardItem): Button[] => [
  go(
    'evidence.item',
    { itemId: item.id },
    label(language, 'evidence-item-button', {
      sign: labelDynamic(language, `item-state-${item.shown}`).split(' ')[0] ?? '',
      code: item.code,
      title: shortened(item.title, BUTTON_TITLE),
      maximum: item.maximumHundredths,
    }),
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
export function boardScreen(language: Language, board: Board & { mayEdit: boolean }, wantedPage: number): Screen {
  const page = pageOf(board.axes, wantedPage)
  return {
    text: paragraphs(say(language, 'evidence-board-title', { year: board.year, agency: board.agencyName }), [
      windowLine(language, board),
      ...countLines(language, board.items),
      say(language, 'evidence-board-hint'),
    ]),
    buttons: [
      ...page.items.map((axis) => {
        const { submitted, total, notApplicable } = countStates(axis.items)
        const facts = { title: shortened(axis.title, BUTTON_TITLE), submitted, total: total - notApplicable }
        return [go('evidence.axis', { axisId: axis.id, page: 0 }, label(language, 'evidence-axis-button', facts))]
      }),
      ...pageRow(language, page, (to, text) => go('evidence.board', { page: to }, text)),
      [
        ...(board.mayEdit ? [formButton(language)] : []),
        go('evidence.status', {}, label(language, 'evidence-status-button')),
        ...homeRow(language),
      ],
    ],
  }
}

/** The indicators of one axis. */
export function axisScreen(language: Language, axis: BoardAxis, wantedPage: number): Screen {
  const page = pageOf(axis.items, wantedPage)
  const { code, title } = axis
  return {
    text: paragraphs(
      say(language, 'evidence-axis-title', {
        code,
        title,
        dimension: labelDynamic(language, `dimension-${axis.dimension}`),
      }),
      legend(language, page.items),
      pageLine(language, page),
    ),
    buttons: [
      ...page.items.map((item) => itemButton(language, item)),
      ...pageRow(language, page, (to, text) => go('evidence.axis', { axisId: axis.id, page: to }, text)),
      [go('evidence.board', { page: 0 }, label(language, 'back'))],
    ],
  }
}

/** /evidence with words: what is found. The words would not fit into buttons, so there is one page only. */
export function searchScreen(language: Language, query: string, found: readonly BoardItem[]): Screen {
  const back = [go('evidence.board', { page: 0 }, label(language, 'evidence-board-button')), ...homeRow(language)]
  if (found.length === 0) return { text: say(language, 'evidence-search-none', { query }), buttons: [back] }
  const shown = found.slice(0, PAGE_SIZE)
  return {
    text: paragraphs(
      say(language, 'evidence-search-title', { query, total: found.length }),
      legend(language, shown),
      found.length > shown.length ? say(language, 'evidence-search-more', { shown: shown.length }) : '',
    ),
    buttons: [...shown.map((item) => itemButton(language, item)), back],
  }
}

/** What is missing or returned, most points first. */
export function pendingScreen(language: Language, board: Board, wantedPage: number): Screen {
  const pending = pendingByPoints(board.items)
  const back = [go('evidence.status', {}, label(language, 'back')), ...homeRow(language)]
  if (pending.length === 0) return { text: say(language, 'evidence-pending-none'), buttons: [back] }
  const page = pageOf(pending, wantedPage)
  const points = countStates(pending).atStakeHundredths
  return {
    text: paragraphs(
      [say(language, 'evidence-pending-title', { total: pending.length, points }), windowLine(language, board)],
      legend(language, page.items),
      pageLine(language, page),
    ),
    buttons: [
      ...page.items.map((item) => itemButton(language, item)),
      ...pageRow(language, page, (to, text) => go('evidence.pending', { page: to }, text)),
      back,
    ],
  }
}

/** /status: what is in, missing, returned, by axis, with the points at stake. */
export function statusScreen(language: Language, board: Board & { mayReport?: boolean }): Screen {
  const items = board.items
  const total = countStates(items)
  const pending = total.drafts + total.returned + total.missing
  return {
    text: paragraphs(say(language, 'evidence-status-title', { year: board.year, agency: board.agencyName }), [
      windowLine(language, board),
      ...countLines(language, items),
    ]),
    ...folded(
      language,
      paragraphs(
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
      go('evidence.status', {}, ''),
    ),
    buttons: rows(
      pending > 0 &&
        go('evidence.pending', { page: 0 }, label(language, 'evidence-pending-button', { total: pending })),
      board.mayReport === true && signOffButton(language),
      [go('evidence.board', { page: 0 }, label(language, 'evidence-board-button')), ...homeRow(language)],
    ),
  }
}
