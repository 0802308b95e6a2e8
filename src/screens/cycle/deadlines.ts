import type { Id } from '#domain/acts/ids.ts'
import { windowOf } from '#domain/cycle/window.ts'
import type { Hundredths, Language } from '#domain/vocabulary.ts'
import type { Deadlines, StageNow } from '#reads/cycle/stages-now.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import { folded, go, homeRow, lines, stageName, paragraphs, present, rows } from '../kit.ts'
import type { DueStep } from '#reads/procedures/cases.ts'
import { casesButton } from '../procedures/cases.ts'
import { queueButton } from '../review/task.ts'
import { stageLine, timeLeft } from './texts.ts'

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

const RETURNED_SHOWN = 3
const NEAR = 1

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

/** How its dates are put: both, its one day, or its end alone. */
const spanOf = ({ phase, singleDay }: StageNow) => {
  if (phase === 'late') return 'after'
  if (phase === 'held') return 'before'
  return phase === 'before' && singleDay ? 'day' : phase
}

const entry = (language: Language, stage: StageNow): string =>
  say(language, 'deadline-entry', {
    stage: stageName(language, stage.key),
    opens: stage.opensAt,
    due: stage.dueAt,
    phase: spanOf(stage),
    more: stage.outage === null ? (stage.more ?? 'no') : 'no',
  }) +
  ` · ${timeLeft(language, stage)}` +
  (stage.outage === null ? '' : `\n${say(language, 'extension-outage-reason', { ...stage.outage })}`)

const STEPS_SHOWN = 3

/** What is owed in cases and tasks, the nearest first: their names are words of people. */
const stepsText = (language: Language, steps: readonly DueStep[]): string | false =>
  steps.length > 0 &&
  lines(
    say(language, 'deadlines-steps', { count: steps.length }),
    ...steps.slice(0, STEPS_SHOWN).map(({ name, procedure, step, dueAt, isLate }) =>
      say(language, isLate ? 'deadlines-step-late' : 'deadlines-step', {
        what: procedure === null || step === null ? name : `${step[language]} · ${name}`,
        dueAt: new Date(dueAt),
      }),
    ),
  )

/** What is now and what comes next for the reader; every other stage is folded. */
export function deadlinesScreen(
  language: Language,
  deadlines: Deadlines | null,
  work: WorkLeft | null = null,
  steps: readonly DueStep[] = [],
): Screen {
  const home = rows(steps.some(({ kind }) => kind === 'case') && casesButton(language), homeRow(language))
  const hasDays = steps.some(({ isLate }) => !isLate)
  if (deadlines === null)
    return {
      text: paragraphs(say(language, 'deadlines-none'), stepsText(language, steps)),
      buttons: rows(hasDays && calendarButton(language), ...home),
    }
  const ahead = deadlines.stages.filter((stage) => stage.phase !== 'after').toSorted((a, b) => +a.dueAt - +b.dueAt)
  const mine = ahead.filter((stage) => stage.mine).slice(0, NEAR)
  const open = ahead.filter((stage) => !stage.mine && stage.phase === 'open').slice(0, NEAR - mine.length)
  const near = new Set([...mine, ...open].length === 0 ? ahead.slice(0, 1) : [...mine, ...open])
  const rest = ahead.filter((stage) => !near.has(stage))
  const over = deadlines.stages.filter((stage) => stage.phase === 'after').toSorted((a, b) => +a.dueAt - +b.dueAt)
  const names = over.map((stage) => stageName(language, stage.key)).join(label(language, 'list-comma'))
  return {
    text: paragraphs(
      say(language, 'deadlines-title', {
        year: deadlines.year,
        state: labelDynamic(language, `cycle-state-${deadlines.state}`),
      }),
      work !== null && workLines(language, work).join('\n'),
      ...[...near].map((stage) => lines(stage.mine && say(language, 'deadlines-mine'), entry(language, stage))),
      stepsText(language, steps),
    ),
    ...folded(
      language,
      lines(
        rest.length > 0 && say(language, 'deadlines-others'),
        ...rest.map((stage) => stageLine(language, stage)),
        over.length > 0 && say(language, 'deadlines-over', { names }),
      ),
      deadlinesButton(language),
    ),
    buttons: rows(
      work !== null && workButton(language, work),
      [
        go('deadlines.picture', {}, label(language, 'timetable-picture')),
        (hasDays || ahead.some((stage) => stage.mine)) && calendarButton(language),
      ],
      ...home,
    ),
  }
}

/** Which year, and whose. */
export const homeHead = (language: Language, { year, agencyName }: Deadlines): string =>
  present(
    say(language, 'home-cycle', { year }),
    agencyName !== null && say(language, 'home-agency', { agency: agencyName }),
  ).join('\n')

/** Which stage, and how long still. */
export function stageLines(language: Language, deadlines: Deadlines): string[] {
  const { current, state, stages } = deadlines
  const opening = windowOf(stages, 'self-assessment')
  if (current !== null)
    return [say(language, 'home-stage', { stage: stageName(language, current.key) }), stageDue(language, deadlines)]
  return state === 'ISSUED' && opening !== null
    ? [say(language, 'home-opens', { at: opening.opensAt })]
    : [say(language, 'home-stage', { stage: labelDynamic(language, `cycle-state-${state}`) })]
}

export const stageDue = (language: Language, { current }: Deadlines): string =>
  current === null
    ? ''
    : current.phase === 'after' || current.phase === 'late'
      ? say(language, 'home-stage-over', { due: current.dueAt })
      : say(language, 'home-stage-due', { due: current.dueAt, workingDays: current.workingDaysToEnd })
