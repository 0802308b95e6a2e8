import { shortened } from 'persian-text'
import type { Language } from '#domain/vocabulary.ts'
import type { BothWords } from '#domain/procedures/definition.ts'
import type { AnswerLine, FeeShown, QuestionPage } from '#reads/procedures/form.ts'
import type { Button } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import { lines, paragraphs } from '../kit.ts'
import { answerText, valueText, yesNo } from './answers.ts'

/** Of a long form the summary shows so many answers; all of them stand on the page of the case. */
const SHOWN = 40
const LONGEST = 80

export const feeText = (language: Language, { rial, count, year, title, how }: FeeShown): string =>
  say(language, 'case-fee', { rial, count, year, title: title[language], how: how[language] })

/** The question as it is asked, with what is known of it. */
export function questionText(
  language: Language,
  at: { step: BothWords; dueAt: string | null; question: QuestionPage; fee: FeeShown | null },
): string {
  const { question, step, dueAt } = at
  const { field, table, row, value } = question
  return paragraphs(
    lines(
      say(language, 'case-question-head', { step: step[language], position: question.position, total: question.total }),
      dueAt !== null && say(language, 'case-until', { dueAt: new Date(dueAt) }),
    ),
    at.fee !== null && feeText(language, at.fee),
    lines(
      table !== null &&
        say(language, 'case-question-table', { title: table.title[language], done: table.done, total: table.total }),
      say(language, 'case-question', {
        title: row === null ? field.title[language] : `${row} · ${field.title[language]}`,
      }),
      field.hint !== undefined && field.hint[language],
      kindHint(language, question),
    ),
    question.earlier != null &&
      say(language, 'case-earlier-answer', { value: valueText(language, { ...question, value: question.earlier }) }),
    value !== undefined && say(language, 'case-present-answer', { value: valueText(language, question) }),
    table !== null && say(language, 'case-rows-hint'),
  )
}

const HINTS = {
  date: 'case-hint-date',
  period: 'case-hint-period',
  place: 'case-hint-place',
  files: 'case-hint-files',
  photos: 'case-hint-photos',
  people: 'case-hint-people',
  'some-of': 'case-hint-some-of',
} as const

function kindHint(language: Language, { field, choices, files, required }: QuestionPage): string | null {
  if (!(field.kind in HINTS)) return null
  const hint = label(language, HINTS[field.kind as keyof typeof HINTS], { least: required ? (field.least ?? 1) : 0 })
  if (field.kind === 'some-of')
    return lines(
      hint,
      ...choices.map((choice, i) =>
        say(language, 'case-choice-line', { number: i + 1, title: choice.title[language] }),
      ),
    )
  return files > 0 ? lines(hint, say(language, 'case-files-so-far', { count: files })) : hint
}

/** Buttons of the answers, and of the ways beside an answer: on, later. */
export function questionButtons(language: Language, question: QuestionPage): Button[][] {
  const { field, choices, required } = question
  const pick = (text: string, value: string): Button => ({ label: text, act: `talk.pick:${value}` })
  const words = yesNo(language)
  const answers =
    field.kind === 'yes-no'
      ? [[pick(words.yes, 'yes'), pick(words.no, 'no')]]
      : field.kind === 'one-of'
        ? choices.map((choice, i) => [pick(choice.title[language], `c${i}`)])
        : []
  const isFiles = field.kind === 'files' || field.kind === 'photos'
  const onward = label(language, isFiles ? 'case-files-done' : 'case-skip')
  const mayPass = !required || question.table !== null || isFiles
  return [...answers, [...(mayPass ? [pick(onward, 'skip')] : []), pick(label(language, 'case-later'), 'later')]]
}

/** All that was answered, before it is handed in. */
export const summaryText = (
  language: Language,
  {
    name,
    procedure,
    answers,
    missing,
  }: { name: string; procedure: BothWords; answers: readonly AnswerLine[]; missing: number },
): string =>
  paragraphs(
    say(language, 'case-summary', { procedure: procedure[language], name }),
    lines(
      ...answers.slice(0, SHOWN).map((line) => answerText(language, line)),
      answers.length > SHOWN && say(language, 'case-more-answers', { count: answers.length - SHOWN }),
    ),
    missing > 0 && say(language, 'case-missing', { count: missing }),
  )

export const correctionLabel = (language: Language, title: BothWords, row: string | null): string =>
  shortened(row === null ? title[language] : `${row} · ${title[language]}`, LONGEST)
