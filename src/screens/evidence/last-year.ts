import type { LastYear } from '#reads/evidence/last-year.ts'
import type { Id } from '#domain/acts/ids.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { Button } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import type { Carried } from '#reads/procedures/carried.ts'
import { valueText } from '../procedures/answers.ts'
import { go, lines, present } from '../kit.ts'

/** What was handed in a year before, and the question about a figure far from it; a question, never a lock. */
export const lastYearLines = (language: Language, lastYear: LastYear | null): string => {
  if (lastYear === null) return ''
  const { year, claimHundredths: claim, maximumHundredths: maximum, target, actual, files, oddity, note } = lastYear
  return lines(
    claim !== null && say(language, 'last-year-claim', { year, claim, maximum, files }),
    target !== null && actual !== null && say(language, 'last-year-figures', { target, actual }),
    oddity !== null &&
      (oddity.figure === 'actual'
        ? say(language, 'last-year-odd-actual', { before: oddity.before, now: oddity.now })
        : say(language, 'last-year-odd-claim', { before: oddity.before, now: oddity.now })),
    oddity !== null && note !== '' && say(language, 'last-year-note', { note }),
  )
}

/** Peers row 60: what was planned for it the year before, and how far it came. */
export const carriedLines = (language: Language, carried: readonly Carried[]): string[] =>
  carried.map(({ title, year, answers }) =>
    lines(
      say(language, 'carried-head', { title: title[language], year }),
      ...answers.map((line) =>
        say(language, 'carried-line', { title: line.title[language], value: valueText(language, line) }),
      ),
    ),
  )

export const lastYearButtons = (language: Language, itemId: Id<'item'>, lastYear: LastYear | null): Button[] =>
  lastYear === null
    ? []
    : present(
        (lastYear.files > 0 || lastYear.hasWords) &&
          go('evidence.carry-over', { itemId }, label(language, 'last-year-carry')),
        lastYear.oddity !== null && go('evidence.explain-oddity', { itemId }, label(language, 'last-year-explain')),
      )
