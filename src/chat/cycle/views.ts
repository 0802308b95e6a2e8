import { go } from '#screens/kit.ts'
import { approvalsButton } from '#screens/results/approvals.ts'
import type { CycleState, Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import { label, labelDynamic, say } from '#wording/say.ts'
import type { Dashboard, NextStep } from '#workflows/cycle/read-dashboard.ts'
import type { StageNow } from '#workflows/cycle/read-deadlines.ts'
import { button } from '../buttons.ts'
import { gateText, stageLine, stageName, timeLeft, warningsPart } from './texts.ts'

const PAGE = 8

export const homeRow = (language: Language): Button[] => [button(label(language, 'home'), 'home')]
const dashboardButton = (language: Language): Button => button(label(language, 'cycle-back'), 'cycle.home')

export const noCycleView = (language: Language): Screen => ({
  text: say(language, 'cycle-none'),
  buttons: [[button(label(language, 'cycle-create'), 'cycle.create')], homeRow(language)],
})

/** State, next step and what it lacks, stages with the time they have left. */
export function dashboardView(language: Language, board: Dashboard): Screen {
  const { cycle, next, stages, agencies, indicators } = board
  const head = [
    say(language, 'cycle-title', { year: cycle.year, profile: cycle.profile.names[language] }),
    say(language, 'cycle-state-line', {
      state: labelDynamic(language, `cycle-state-${cycle.state}`),
      since: cycle.stateSince,
    }),
    say(language, 'cycle-size', { agencies, indicators }),
    ...(board.late === 0 ? [] : [say(language, 'cycle-late', { count: board.late })]),
    ...(cycle.transmittedAt === null ? [] : [say(language, 'cycle-transmitted-line', { at: cycle.transmittedAt })]),
    ...(cycle.festivalHeldAt === null ? [] : [say(language, 'cycle-festival-line', { at: cycle.festivalHeldAt })]),
  ].join('\n')
  const dates = [say(language, 'cycle-stages-title'), ...stages.map((stage) => stageLine(language, stage))].join('\n')
  const unusual = cycle.state === 'DRAFT' ? board.warnings : []
  const warnings = cycle.state === 'CLOSED' ? null : warningsPart(language, unusual, board.uncertain)
  return {
    text: [head, nextPart(language, next), dates, warnings].filter((part) => part !== null).join('\n\n'),
    buttons: dashboardButtons(language, board),
  }
}

function nextPart(language: Language, next: NextStep | null): string {
  if (next === null) return say(language, 'cycle-next-none')
  const to = labelDynamic(language, `cycle-state-${next.to}`)
  const who =
    next.by === 'clock'
      ? say(language, 'cycle-next-clock', { to })
      : say(language, 'cycle-next-person', {
          to,
          who: next.by.map((role) => labelDynamic(language, `role-${role}`)).join(label(language, 'cycle-or')),
        })
  return next.refusal === null ? who : `${who}\n${gateText(language, next.refusal)}`
}

/** Steps that have a screen of their own on another shelf: what is in their way is told there. */
function elsewhere(language: Language, next: NextStep | null): Button[][] {
  if (next === null || next.plain) return []
  if (next.to === 'PRELIMINARY') return [[go('review.preview-release', {}, label(language, 'review-release-button'))]]
  const isApproval = ['FINALISATION', 'COUNCIL', 'TRANSMISSION', 'RELEASED'].includes(next.to)
  return isApproval ? [[approvalsButton(language)]] : []
}

function dashboardButtons(language: Language, board: Dashboard): Button[][] {
  const { id, version, state } = board.cycle
  const ask = (
    key: 'cycle-publish' | 'cycle-advance' | 'cycle-transmitted' | 'cycle-festival',
    act: string,
  ): Button[] => [button(label(language, key), act, id, version)]
  return [
    ...(state === 'DRAFT' ? [ask('cycle-publish', 'cycle.publish')] : []),
    ...(board.next?.plain === true && board.next.refusal === null ? [ask('cycle-advance', 'cycle.advance')] : []),
    ...elsewhere(language, board.next),
    ...(board.canMarkTransmitted ? [ask('cycle-transmitted', 'cycle.transmitted')] : []),
    ...(board.canMarkFestival ? [ask('cycle-festival', 'cycle.festival')] : []),
    ...(state === 'CLOSED' ? [[button(label(language, 'cycle-create'), 'cycle.create')]] : []),
    [
      button(label(language, 'cycle-stages'), 'cycle.stages', 1),
      button(label(language, 'timetable-picture'), 'cycle.picture'),
    ],
    ...(mayRehearse(state) ? [[go('rehearsal.ask', {}, label(language, 'rehearsal-button'))]] : []),
    ...(board.late === 0 ? [] : [[button(label(language, 'cycle-late-button'), 'cycle.late', 0)]]),
    ...(state === 'DRAFT' ? [[button(label(language, 'cycle-redo'), 'cycle.redo', id, version)]] : []),
    homeRow(language),
  ]
}

/** As long as anything of the year is to come. */
const mayRehearse = (state: CycleState): boolean => state !== 'RELEASED' && state !== 'CLOSED'

/** Stages as buttons, eight a page; the page counts from 1. */
export function stagesView(language: Language, year: number, stages: readonly StageNow[], wanted: number): Screen {
  const pages = Math.max(1, Math.ceil(stages.length / PAGE))
  const page = Math.min(Math.max(1, wanted), pages)
  const shown = stages.slice((page - 1) * PAGE, page * PAGE)
  const turns = [
    ...(page > 1 ? [button(label(language, 'previous'), 'cycle.stages', page - 1)] : []),
    ...(page < pages ? [button(label(language, 'next'), 'cycle.stages', page + 1)] : []),
  ]
  return {
    text: [
      say(language, 'cycle-stages-head', { year, page, pages }),
      ...shown.map((stage) => stageLine(language, stage)),
    ].join('\n'),
    buttons: [
      ...shown.map((stage) => [button(stageName(language, stage.key), 'cycle.stage', stage.id)]),
      ...(turns.length === 0 ? [] : [turns]),
      [dashboardButton(language), ...homeRow(language)],
    ],
  }
}

export interface StagePage {
  cycle: { year: number; dayKind: 'calendar' | 'working' }
  stage: StageNow
  minimum: number
  maximum: number
  unit: 'days' | 'hours'
  mayMove: boolean
  graceMinutes: number
  hardCloseAt: string
}

/** Half an hour for a slow line, up to a day and a night. */
const GRACES = [0, 15, 30, 60, 120, 1440] as const

export function stageView(language: Language, page: StagePage): Screen {
  const { cycle, stage, minimum, maximum, unit } = page
  const length =
    maximum === 0 || minimum > maximum
      ? null
      : say(language, 'cycle-stage-length', { minimum, maximum, unit: unit === 'hours' ? 'hours' : cycle.dayKind })
  return {
    text: [
      say(language, 'cycle-stage-page', {
        stage: stageName(language, stage.key),
        opens: stage.opensAt,
        due: stage.dueAt,
      }),
      timeLeft(language, stage),
      graceLine(language, page),
      length,
    ]
      .filter((line) => line !== null)
      .join('\n'),
    buttons: [
      ...(page.mayMove
        ? [
            [
              button(label(language, 'cycle-move'), 'cycle.move', stage.id),
              button(label(language, 'cycle-grace'), 'cycle.grace', stage.id),
            ],
          ]
        : []),
      [button(label(language, 'cycle-stages'), 'cycle.stages', 1), ...homeRow(language)],
    ],
  }
}

/** Only the coordinator sees it; to everybody else the announced end is the end. */
const graceLine = (language: Language, { graceMinutes: minutes, hardCloseAt }: StagePage): string =>
  say(language, 'cycle-grace-line', { minutes, closes: new Date(hardCloseAt) })

export const graceView = (language: Language, page: StagePage): Screen => ({
  text: [
    say(language, 'cycle-grace-question', { stage: stageName(language, page.stage.key), due: page.stage.dueAt }),
    graceLine(language, page),
  ].join('\n'),
  buttons: [
    ...[GRACES.slice(0, 3), GRACES.slice(3)].map((row) =>
      row.map((minutes) =>
        button(label(language, 'cycle-grace-choice', { minutes }), 'cycle.grace-set', page.stage.id, minutes),
      ),
    ),
    [button(label(language, 'back'), 'cycle.stage', page.stage.id)],
  ],
})

/** The question before a step that others will feel. */
export const confirmView = (language: Language, text: string, yes: string, act: string, ids: string[]): Screen => ({
  text,
  buttons: [[button(yes, act, ...ids)], [dashboardButton(language)]],
})

/** What came of an act, and the way back to the board. */
export const afterView = (language: Language, text: string): Screen => ({
  text,
  buttons: [[dashboardButton(language), ...homeRow(language)]],
})
