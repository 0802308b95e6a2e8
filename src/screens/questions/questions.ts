import { shortened } from 'persian-text'
import type { Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { pageOf } from '#shared/paging.ts'
import { label, labelDynamic, say, sayDynamic } from '#wording/say.ts'
import type { AnswererLoad, QuestionLine, QuestionPage } from '#reads/questions/questions.ts'
import { folded, go, homeRow, lines, paragraphs, rows } from '../kit.ts'
import { pageRow } from '../paging.ts'
import { promiseForOffice, promiseLine } from '../promise-line.ts'

const EXCERPT = 110
const BUTTON_TEXT = 40

export const askButton = (language: Language, itemId: number | null): Button =>
  go('question.ask', { itemId }, label(language, 'question-ask-button'))

const ownButton = (language: Language): Button =>
  go('question.own', { page: 0 }, label(language, 'question-own-button'))
export const boardButton = (language: Language): Button =>
  go('question.board', { page: 0 }, label(language, 'question-board-button'))
export const publishedButton = (language: Language): Button =>
  go('question.published', { page: 0 }, label(language, 'question-published-button'))

const stateOf = (language: Language, { state, isPublished, claimedUntil }: QuestionLine): string =>
  labelDynamic(
    language,
    `question-state-${state === 'OPEN' && claimedUntil !== null ? 'CLAIMED' : isPublished ? 'PUBLISHED' : state}`,
  )

const entryOf = (language: Language, line: QuestionLine, isOffice: boolean): string =>
  lines(
    say(language, 'question-entry', {
      agency: isOffice ? line.agencyName : 'none',
      about: line.about ?? 'none',
      state: stateOf(language, line),
      text: shortened(line.text, EXCERPT),
    }),
    line.promise !== null && (isOffice ? promiseForOffice : promiseLine)(language, line.promise),
  )

const openButtons = (language: Language, items: readonly QuestionLine[]): Button[] =>
  items.map(({ id, text }) =>
    go('question.open', { questionId: id }, label(language, 'question-button', { text: shortened(text, BUTTON_TEXT) })),
  )

/** All questions of one's agency. */
export function ownScreen(language: Language, all: readonly QuestionLine[], wanted: number): Screen {
  const page = pageOf(all, wanted)
  return {
    text: paragraphs(
      all.length === 0 ? say(language, 'question-own-none') : say(language, 'question-own', { count: all.length }),
      ...page.items.map((line) => entryOf(language, line, false)),
    ),
    buttons: rows(
      ...openButtons(language, page.items),
      ...pageRow(language, page, (to, text) => go('question.own', { page: to }, text)),
      askButton(language, null),
      homeRow(language),
    ),
  }
}

export interface QuestionBoard {
  lines: readonly QuestionLine[]
  waiting: number
  late: number
  inHand: number
  /** Since when the oldest of them waits. */
  oldestAt: string | null
  /** For a coordinator: how much of it lies on whom. */
  load: readonly AnswererLoad[]
}

const LOADS_SHOWN = 6

/** What waits, oldest first, with its age; behind it whom it waits for and what was answered. */
export function boardScreen(language: Language, board: QuestionBoard, wanted: number): Screen {
  const page = pageOf(board.lines, wanted)
  const { waiting, late, inHand, oldestAt, load } = board
  const entries = (isOpen: boolean): string[] =>
    page.items.filter(({ state }) => (state === 'OPEN') === isOpen).map((line) => entryOf(language, line, true))
  return {
    text: paragraphs(
      lines(
        say(language, 'question-board', { waiting, late, inHand }),
        oldestAt !== null && say(language, 'question-oldest', { at: new Date(oldestAt) }),
      ),
      ...entries(true),
    ),
    ...folded(
      language,
      paragraphs(page.page === 0 && load.length > 0 && loadLines(language, load), ...entries(false)),
      go('question.board', { page: page.page }, ''),
    ),
    buttons: rows(
      ...openButtons(language, page.items),
      ...pageRow(language, page, (to, text) => go('question.board', { page: to }, text)),
      homeRow(language),
    ),
  }
}

const loadLines = (language: Language, load: readonly AnswererLoad[]): string =>
  lines(
    say(language, 'question-load'),
    ...load
      .slice(0, LOADS_SHOWN)
      .map((one) =>
        say(language, 'question-load-line', { ...one, name: one.name ?? label(language, 'question-load-office') }),
      ),
  )

export type Question = QuestionPage & { isAsker: boolean; mayAnswer: boolean }

/** One thread, with what may be done next. */
export function questionScreen(language: Language, page: Question): Screen {
  const { id: questionId, state, promise, files, isAsker, mayAnswer } = page
  return {
    text: paragraphs(
      lines(
        say(language, 'question-head', {
          agency: isAsker ? 'none' : page.agencyName,
          about: page.about ?? 'none',
          state: stateOf(language, page),
        }),
        promise !== null && (isAsker ? promiseLine : promiseForOffice)(language, promise),
      ),
      ...page.messages.map(({ kind, text, at, files: attached }) =>
        sayDynamic(language, `question-said-${kind}`, { text, at: new Date(at), files: attached }),
      ),
    ),
    buttons: rows(
      mayAnswer && state === 'OPEN' && go('question.reply', { questionId }, label(language, 'question-reply')),
      mayAnswer &&
        page.claimedUntil !== null &&
        go('question.release', { questionId }, label(language, 'review-drop-button')),
      mayAnswer && state !== 'OPEN' && go('question.ask-publish', { questionId }, label(language, 'question-publish')),
      isAsker && go('question.follow-up', { questionId }, label(language, 'question-follow-up')),
      isAsker && state !== 'CLOSED' && go('question.close', { questionId }, label(language, 'question-close')),
      files.length > 0 &&
        go('question.files', { questionId }, label(language, 'question-files', { count: files.length })),
      isAsker ? ownButton(language) : boardButton(language),
      homeRow(language),
    ),
  }
}

/** Questions and answers for everybody, «پرسیدهٔ ۷ دستگاه». */
export function publishedScreen(
  language: Language,
  all: readonly { question: string; answer: string; askers: number }[],
  wanted: number,
): Screen {
  const page = pageOf(all, wanted)
  return {
    text: paragraphs(
      all.length === 0 ? say(language, 'question-published-none') : say(language, 'question-published'),
      ...page.items.map(({ question, answer, askers }) =>
        say(language, 'question-published-entry', { question, answer, askers }),
      ),
    ),
    buttons: rows(
      ...pageRow(language, page, (to, text) => go('question.published', { page: to }, text)),
      homeRow(language),
    ),
  }
}
