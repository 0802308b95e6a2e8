import type { Language } from '#domain/vocabulary.ts'
import type { EndOnFreeDay } from '#reads/cycle/ends-on-free-days.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, say } from '#wording/say.ts'
import { go, homeRow, paragraphs, stageName } from '../kit.ts'

/** Ends on free days, a line each; the move itself is shown before anything is written. */
export const endLines = (language: Language, ends: readonly EndOnFreeDay[]): string[] =>
  ends.length === 0
    ? []
    : [
        say(language, 'holiday-ends', { count: ends.length }),
        ...ends.map(({ key, dueAt, to }) =>
          say(language, 'holiday-end', { stage: stageName(language, key), dueAt: new Date(dueAt), to: new Date(to) }),
        ),
      ]

export const moveButtons = (language: Language, ends: readonly EndOnFreeDay[]): Button[][] =>
  ends.map(({ stageId, key, toDay }) => [
    go(
      'stage.move',
      { stageId, edge: 'due', day: toDay },
      label(language, 'holiday-move', { stage: stageName(language, key) }),
    ),
  ])

/** `/holiday`: how it is written, and what waits already. */
export const holidayScreen = (
  language: Language,
  {
    ends,
    years,
  }: { ends: readonly EndOnFreeDay[]; years: readonly { year: number; known: number; isWhole: boolean }[] },
): Screen => ({
  text: paragraphs(
    say(language, 'holiday-ask'),
    endLines(language, ends),
    years.map(({ isWhole, ...one }) => say(language, isWhole ? 'holiday-year-whole' : 'holiday-year-open', one)),
  ),
  buttons: [
    ...moveButtons(language, ends),
    ...years.map(({ year, isWhole }) => [
      go(
        'holiday.declare',
        { year, whole: isWhole ? 'no' : 'yes' },
        label(language, isWhole ? 'holiday-not-whole' : 'holiday-whole', { year }),
      ),
    ]),
    homeRow(language),
  ],
})

export const closedScreen = (
  language: Language,
  { days, ends, told }: { days: readonly Date[]; ends: readonly EndOnFreeDay[]; told: number },
): Screen => ({
  text: paragraphs(
    [say(language, 'holiday-closed', { count: days.length }), ...dayLines(language, days)],
    ends.length === 0 ? say(language, 'holiday-no-end') : endLines(language, ends),
    told > 0 && say(language, 'holiday-told', { people: told }),
    say(language, 'holiday-take-back'),
  ),
  buttons: [...moveButtons(language, ends), homeRow(language)],
})

export const reopenedScreen = (language: Language, days: readonly Date[]): Screen => ({
  text: paragraphs([say(language, 'holiday-reopened', { count: days.length }), ...dayLines(language, days)]),
  buttons: [homeRow(language)],
})

const dayLines = (language: Language, days: readonly Date[]): string[] =>
  days.map((day) => say(language, 'holiday-day', { day }))
