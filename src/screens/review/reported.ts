import type { Language } from '#domain/vocabulary.ts'
import type { BesideItem, Reported } from '#reads/procedures/reported.ts'
import type { Button } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import { go, lines } from '../kit.ts'
import { answerText, valueText } from '../procedures/answers.ts'

/** Requirements H1–H9, beyond 14: with who said it and when, and a sign where the agency claims otherwise. */
export const reportedLines = (language: Language, reported: readonly Reported[]): string[] =>
  reported.map(({ title, source, value, at, pointsHundredths, isOther }) =>
    lines(
      say(language, 'review-reported', {
        title,
        source: source || 'none',
        value: valueText(language, { kind: 'decimal', value, choices: [] }),
        at: new Date(at),
      }),
      pointsHundredths !== null && say(language, 'review-reported-points', { points: pointsHundredths }),
      isOther && say(language, 'review-reported-other'),
    ),
  )

/** Requirements E7, E8: what an evaluator has said of it, or that nobody has yet. */
export const besideLines = (language: Language, beside: readonly BesideItem[]): string[] =>
  beside.map(({ title, at, isOpen, answers }) =>
    lines(
      say(language, isOpen ? 'review-beside-open' : 'review-beside', { title: title[language], at: new Date(at) }),
      ...answers.map((line) => answerText(language, line)),
    ),
  )

const BUTTONS = 2

export const besideButtons = (language: Language, beside: readonly BesideItem[]): Button[] =>
  beside
    .filter(({ isOpen }) => isOpen)
    .slice(0, BUTTONS)
    .map(({ caseId, title }) =>
      go('case.show', { caseId }, label(language, 'review-beside-button', { title: title[language] })),
    )
