import type { Id } from '#domain/acts/ids.ts'
import { windowOf } from '#domain/cycle/window.ts'
import type { Hundredths, Language } from '#domain/vocabulary.ts'
import type { Deadlines, StageNow } from '#reads/cycle/stages-now.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { go, homeRow, stageName, paragraphs, rows } from '../kit.ts'
import { queueButton } from '../review/task.ts'
import { timeLeft } from './texts.ts'

/** What the reader still has to do, for the page of their deadlines. */
export type WorkLeft =
  | {
      kind: 'agency'
      count: number
      pointsHundredths: Hundredths
      first: { id: Id<'item'>; code: string }
      /** Returned indicators with an end of their own, the nearest first. */
      returned: { code: string; title: string; dueAt: Date }[]
    }
  | { kind: 'evaluator'; waiting: number; late: number }

export const deadlinesButton = (language: Language): Button =>
  go('deadlines.show', {}, label(language, 'deadlines-button'))
export const calendarButton = (language: Language): Button =>
  go('deadlines.calendar', {}, label(language, 'deadlines-calendar'))

const RETURNED_SHOWN = 5

function workLines(language: Language, work: WorkLeft): string[] {
  if (work.kind === 'evaluator') return [say(language, 'deadlines-queue', { waiting: work.waiting, late: work.late })]
  const { count, pointsHundredths: points, returned } = work
  return [
    say(language, 'deadlines-missing', { count, points }),
    ...returned
      .slice(0, RETURNED_SHOWN)
      .map(({ code, title, dueAt }) => say(language, 'deadlines-returned', { code, title, dueAt })),
  ]
}

const workButton = (language: Language, work: WorkLeft): Button =>
  work.kind === 'evaluator'
    ? queueButton(language, 'review-queue-button')
    : go('evidence.item', { itemId: work.first.id }, label(language, 'deadlines-first', { code: work.first.code }))

const entry = (language: Language, stage: StageNow): string =>
  say(language, 'deadline-entry', {
    stage: stageName(language, stage.key),
    opens: stage.opensAt,
    due: stage.dueAt,
    phase: stage.phase === 'held' ? 'before' : stage.phase === 'before' && stage.singleDay ? 'day' : stage.phase,
    more: stage.outage === null ? (stage.more ?? 'no') : 'no',
  }) +
  ` · ${timeLeft(language, stage)}` +
  (stage.outage === null ? '' : `\n${say(language, 'extension-outage-reason', { ...stage.outage })}`)

/** By day, the reader's own turn first; what is over is told in one line. */
export function deadlinesScreen(language: Language, deadlines: Deadlines | null, work: WorkLeft | null = null): Screen {
  const home = [homeRow(language)]
  if (deadlines === null) return { text: say(language, 'deadlines-none'), buttons: home }
  const ahead = deadlines.stages.filter((stage) => stage.phase !== 'after').toSorted((a, b) => +a.dueAt - +b.dueAt)
  const over = deadlines.stages.filter((stage) => stage.phase === 'after').toSorted((a, b) => +a.dueAt - +b.dueAt)
  const part = (key: 'deadlines-mine' | 'deadlines-others', stages: StageNow[]): string[] =>
    stages.length === 0 ? [] : [[say(language, key), ...stages.map((stage) => entry(language, stage))].join('\n\n')]
  const names = over.map((stage) => stageName(language, stage.key)).join(label(language, 'list-comma'))
  return {
    text: paragraphs(
      say(language, 'deadlines-title', {
        year: deadlines.year,
        state: labelDynamic(language, `cycle-state-${deadlines.state}`),
      }),
      work !== null && workLines(language, work).join('\n'),
      ...part(
        'deadlines-mine',
        ahead.filter(({ mine }) => mine),
      ),
      ...part(
        'deadlines-others',
        ahead.filter(({ mine }) => !mine),
      ),
      over.length !== 0 && say(language, 'deadlines-over', { names }),
    ),
    buttons: rows(
      work !== null && workButton(language, work),
      go('deadlines.picture', {}, label(language, 'timetable-picture')),
      ahead.some(({ mine }) => mine) && calendarButton(language),
      ...home,
    ),
  }
}

/** The first lines of the home screen (voice.md): which year, whose, which stage, how long still. */
export function homeLines(language: Language, deadlines: Deadlines): string[] {
  const { year, agencyName, current, state, stages } = deadlines
  const head = [say(language, 'home-cycle', { year })]
  if (agencyName !== null) head.push(say(language, 'home-agency', { agency: agencyName }))
  const opening = windowOf(stages, 'self-assessment')
  const rest =
    current !== null
      ? [
          say(language, 'home-stage', { stage: stageName(language, current.key) }),
          current.phase === 'after'
            ? say(language, 'home-stage-over', { due: current.dueAt })
            : say(language, 'home-stage-due', { due: current.dueAt, workingDays: current.workingDaysToEnd }),
        ]
      : state === 'ISSUED' && opening !== null
        ? [say(language, 'home-opens', { at: opening.opensAt })]
        : [say(language, 'home-stage', { stage: labelDynamic(language, `cycle-state-${state}`) })]
  return [...head, '', ...rest]
}
