import { shortened } from 'persian-text'
import { gauge, GOAL } from '#domain/procedures/grid.ts'
import type { Holder } from '#domain/procedures/definition.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { CaseLine } from '#reads/procedures/cases.ts'
import type { Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { pageRow } from '../paging.ts'
import { paceText } from './cases.ts'
import { holderName } from './dry-play.ts'

export const roundsScreen = (
  language: Language,
  { rounds }: { rounds: readonly { id: number; title: string; total: number; ended: number }[] },
): Screen => ({
  text: paragraphs(
    say(language, 'rounds-title', { count: rounds.length }),
    ...rounds.map(({ title, total, ended }) => say(language, 'round-line', { title, total, ended })),
  ),
  buttons: rows(
    ...rounds.map(({ id, title }) => go('round.board', { roundId: id, page: 0 }, shortened(title, 60))),
    go('case.menu', { page: 0 }, label(language, 'case-menu-button')),
    homeRow(language),
  ),
})

/** Steps of cases that are late, by whoever owes them: for whoever asks after them. Null: none is. */
export const lateCasesLine = (language: Language, late: readonly { holder: Holder; count: number }[]): string | null =>
  late.length === 0
    ? null
    : say(language, 'cases-late', {
        count: late.reduce((sum, { count }) => sum + count, 0),
        who: late
          .map(({ holder, count }) => label(language, 'cases-late-of', { who: holderName(language, holder), count }))
          .join(label(language, 'case-comma')),
      })

export interface Board {
  id: number
  title: string
  total: number
  ended: number
  late: number
  silent: number
  mayRemind: boolean
  lines: readonly CaseLine[]
  page: number
  pages: number
}

const sign = ({ end, isLate }: CaseLine): string => (end !== null ? '✔' : isLate ? '⏰' : '○')

/** The names stand on the buttons: what all of a page have in common is said once, of each only what differs. */
function stepsOf(language: Language, cases: readonly CaseLine[]): string[] {
  const steps = new Set(cases.flatMap(({ step }) => step?.[language] ?? []))
  const common = steps.size === 1 && [...steps].map((step) => say(language, 'round-step', { step }))
  const own = cases.flatMap((line) => {
    const step = !common && line.step !== null && say(language, 'case-line-step', { step: line.step[language] })
    const pace = paceText(language, line)
    return step === false && pace === null ? [] : [lines(`${sign(line)} ${line.name}`, step, pace)]
  })
  return [...(common || []), ...own]
}

/** Who has and who has not. */
export const boardScreen = (language: Language, board: Board): Screen => ({
  text: paragraphs(
    lines(
      say(language, 'round-line', board),
      say(language, 'round-gauge', {
        gauge: gauge(board.ended, board.total),
        share: board.total === 0 ? 0 : Math.floor((board.ended / board.total) * 100),
        goal: Math.round(GOAL * 100),
      }),
      board.late > 0 && say(language, 'round-late', { count: board.late }),
    ),
    ...stepsOf(language, board.lines),
  ),
  buttons: rows(
    ...board.lines.map((line) => go('case.show', { caseId: line.id }, shortened(`${sign(line)} ${line.name}`, 60))),
    ...pageRow(language, board, (page, text) => go('round.board', { roundId: board.id, page }, text)),
    board.mayRemind &&
      board.silent > 0 &&
      go('round.remind', { roundId: board.id }, label(language, 'round-remind', { count: board.silent })),
    [
      go('round.grid', { roundId: board.id }, label(language, 'round-grid')),
      go('round.export', { roundId: board.id }, label(language, 'round-export')),
    ],
    [go('round.list', {}, label(language, 'rounds-button')), ...homeRow(language)],
  ),
})
