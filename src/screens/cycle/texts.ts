import type { TimetableFault } from '#domain/cycle/check-timetable.ts'
import type { Language, StageKey } from '#domain/vocabulary.ts'
import type { Refusal } from '#shared/outcome.ts'
import { say, sayDynamic } from '#wording/say.ts'
import type { Shifts, SpokenMove } from '#reads/cycle/reach.ts'
import type { StageNow } from '#reads/cycle/stages-now.ts'
import { lines, present, stageName } from '../kit.ts'
import { refusalText } from '../refusal.ts'

/** Why a step is closed, and the date it opens where there is one (requirement D10). */
export function gateText(language: Language, refusal: Refusal): string {
  const text = refusalText(language, refusal)
  const waits = refusal.code === 'items-undecided' || refusal.code === 'objections-undecided'
  if (!waits || typeof refusal.opensAt !== 'string') return text
  return `${text}\n${say(language, 'cycle-gate-opens', { at: new Date(refusal.opensAt) })}`
}

/** How much time a stage has left, or what has become of it. */
export function timeLeft(language: Language, stage: StageNow): string {
  const { daysLeft: days, workingDaysLeft: workingDays } = stage
  if (stage.phase === 'after') return say(language, 'stage-after', {})
  if (stage.phase === 'late') return say(language, 'stage-late')
  if (stage.phase === 'held') return say(language, 'stage-held')
  if (stage.phase === 'before') return say(language, 'stage-before', { days })
  return days === 0
    ? say(language, 'stage-last-day', { at: stage.dueAt })
    : say(language, 'stage-open', { days, workingDays })
}

/** One line for lists of the coordinator. */
export const stageLine = (language: Language, stage: StageNow): string =>
  say(language, 'cycle-stage-line', {
    stage: stageName(language, stage.key),
    opens: stage.opensAt,
    due: stage.dueAt,
    span: stage.singleDay ? 'day' : 'days',
  }) + ` · ${timeLeft(language, stage)}`

/** Which stages move, each with its end before and after. */
export const movedLines = (language: Language, moved: readonly SpokenMove[]): string =>
  [say(language, 'cycle-move-title', { count: moved.length }), ...moved.map((move) => movedLine(language, move))].join(
    '\n',
  )

/** The same beside another question: each in a line, as in the notice of it. */
export const shiftedLines = (language: Language, moved: readonly SpokenMove[]): string =>
  [
    say(language, 'cycle-move-title', { count: moved.length }),
    ...moved.map(({ key, from, to, opensFrom, opensTo }) =>
      say(language, 'notice-schedule-changed-line', {
        stage: stageName(language, key),
        edge: from === to ? 'opens' : 'due',
        from: new Date(from === to ? opensFrom : from),
        to: new Date(from === to ? opensTo : to),
      }),
    ),
  ].join('\n')

/** What a step moves and who is told of it, under its question; null where nothing moves. Of a draft nobody is told. */
export const shiftsPart = (language: Language, { moved, people }: Shifts): string | null =>
  moved.length === 0
    ? null
    : lines(shiftedLines(language, moved), people > 0 && say(language, 'cycle-shifts-told', { people }))

/** The end before and after; where it stays, the beginning. */
const movedLine = (language: Language, { key, from, to, opensFrom, opensTo }: SpokenMove): string => {
  const stage = stageName(language, key)
  return from === to
    ? say(language, 'cycle-moved-opens-line', { stage, from: new Date(opensFrom), to: new Date(opensTo) })
    : say(language, 'cycle-moved-line', { stage, from: new Date(from), to: new Date(to) })
}

export const datesLine = (
  language: Language,
  key: StageKey,
  opensAt: string,
  dueAt: string,
  singleDay: boolean,
): string =>
  say(language, 'cycle-dates-line', {
    stage: stageName(language, key),
    opens: new Date(opensAt),
    due: new Date(dueAt),
    span: singleDay ? 'day' : 'days',
  })

/** What is unusual about one stage; the words are of the family `fault-<code>`. */
export const warningLine = (language: Language, { code, stage, other, length, limit }: TimetableFault): string =>
  sayDynamic(language, `fault-${code}`, {
    stage: stageName(language, stage),
    other: stageName(language, other ?? stage),
    length: length ?? 0,
    limit: limit ?? 0,
  })

export const uncertainLine = (language: Language, one: { year: number; known: 'partial' | 'none' }): string =>
  say(language, 'timetable-uncertain-year', { year: one.year, known: one.known })

/** What is unusual about dates, under one heading; null when nothing is. */
export function warningsPart(
  language: Language,
  warnings: readonly TimetableFault[],
  uncertain: readonly { year: number; known: 'partial' | 'none' }[],
): string | null {
  const lines = present(
    ...warnings.map((one) => warningLine(language, one)),
    ...uncertain.map((one) => uncertainLine(language, one)),
    uncertain.length !== 0 && say(language, 'holidays-how', {}),
  )
  return lines.length === 0 ? null : [say(language, 'timetable-heed', {}), ...lines].join('\n')
}
