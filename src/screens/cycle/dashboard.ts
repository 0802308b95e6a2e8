import type { CycleState, Language } from '#domain/vocabulary.ts'
import type { Dashboard, NextStep, StagePage } from '#reads/cycle/dashboard.ts'
import type { Recalled } from '#reads/procedures/recalled.ts'
import type { Owed } from '#reads/worklist/owed.ts'
import type { Button, Screen } from '#shared/message.ts'
import { pageOf } from '#shared/paging.ts'
import { shortened } from 'persian-text'
import { label, labelDynamic, say } from '#wording/say.ts'
import { folded, go, homeRow, stageName, lines, paragraphs, rows } from '../kit.ts'
import { pageRow } from '../paging.ts'
import { decisionsButton } from '../decisions/decisions.ts'
import { owedPart } from '../worklist/worklist.ts'
import { approvalsButton } from '../results/approvals.ts'
import { gateText, stageLine, timeLeft, warningsPart } from './texts.ts'

/** Back to the cycle. */
export const cycleButton = (language: Language): Button => go('cycle.show', {}, label(language, 'cycle-back'))
export const stagesButton = (language: Language): Button =>
  go('cycle.stages', { page: 0 }, label(language, 'cycle-stages'))

export const noCycleScreen = (language: Language): Screen => ({
  text: say(language, 'cycle-none'),
  buttons: [[go('cycle.create', {}, label(language, 'cycle-create'))], homeRow(language)],
})

/** State, next step and what it lacks, stages with the time they have left. */
export function dashboardScreen(language: Language, board: Dashboard, now: Date): Screen {
  const { cycle, next, stages, agencies, indicators } = board
  const head = lines(
    say(language, 'cycle-title', { year: cycle.year, profile: cycle.profile.names[language] }),
    say(language, 'cycle-state-line', {
      state: labelDynamic(language, `cycle-state-${cycle.state}`),
      since: cycle.stateSince,
    }),
    cycle.suspendedAt !== null && say(language, 'cycle-suspended-line', { sinceAt: cycle.suspendedAt }),
    cycle.transmittedAt !== null && say(language, 'cycle-transmitted-line', { at: cycle.transmittedAt }),
    cycle.festivalHeldAt !== null && say(language, 'cycle-festival-line', { at: cycle.festivalHeldAt }),
  )
  const dates = [say(language, 'cycle-stages-title'), ...stages.map((stage) => stageLine(language, stage))].join('\n')
  const isDraft = cycle.state === 'DRAFT'
  const unusual = isDraft ? board.warnings : []
  // After the release no date is to come that a missing holiday could move.
  const isOver = cycle.state === 'RELEASED' || cycle.state === 'CLOSED'
  const warnings = isOver ? null : warningsPart(language, unusual, board.uncertain)
  return {
    text: paragraphs(
      head,
      nextPart(language, next),
      board.owed !== null &&
        owedPart(language, sinceOnce(board.owed, cycle.stateSince), { now, reader: 'coordinator' }),
      isDraft && warnings,
    ),
    // Once the year is under way its dates stand; what may still move them is looked up.
    ...folded(
      language,
      paragraphs(
        ...board.recalled.map((one) => recalledPart(language, one)),
        dates,
        say(language, 'cycle-size', { agencies, indicators }),
        !isDraft && warnings,
      ),
      cycleButton(language),
    ),
    buttons: dashboardButtons(language, board),
  }
}

const FINDING = 160

/** Requirement D11: what was found in the year before, and how many of its tasks still wait. */
const recalledPart = (language: Language, { title, year, findings, tasks }: Recalled): string =>
  lines(
    say(language, 'cycle-recalled', { title: title[language], year, ...tasks }),
    ...findings.map(({ name, text }) => say(language, 'cycle-recalled-line', { name, text: shortened(text, FINDING) })),
  )

/** Where the turn began with the state, the day is said with the state. */
const sinceOnce = (owed: Owed, stateSince: Date): Owed =>
  +(owed.entry.since ?? 0) === +stateSince ? { ...owed, entry: { ...owed.entry, since: null } } : owed

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

/** A result that is corrected after the release is carried over once more. */
const TRANSMITTED_IN: readonly CycleState[] = ['TRANSMISSION', 'RELEASED']

function dashboardButtons(language: Language, board: Dashboard): Button[][] {
  const { id: cycleId, version, state } = board.cycle
  const ids = { cycleId, version }
  return rows(
    state === 'DRAFT' && go('cycle.ask-publish', ids, label(language, 'cycle-publish')),
    board.next?.plain === true &&
      board.next.refusal === null &&
      go(
        'cycle.ask-advance',
        ids,
        label(language, board.next?.to === 'CLOSED' ? 'worklist-do-close' : 'cycle-advance'),
      ),
    ...elsewhere(language, board.next),
    TRANSMITTED_IN.includes(state) &&
      go('transmission.sheet', { cycleId, page: 0 }, label(language, 'transmission-button')),
    board.canMarkTransmitted && go('cycle.ask-transmit', ids, label(language, 'cycle-transmitted')),
    board.canMarkFestival && go('cycle.ask-festival', ids, label(language, 'cycle-festival')),
    state === 'CLOSED' &&
      go('cycle.continue', { cycleId }, label(language, 'cycle-continue', { year: board.cycle.year + 1 })),
    state === 'CLOSED' && go('cycle.create', {}, label(language, 'cycle-create')),
    [stagesButton(language), go('cycle.picture', {}, label(language, 'timetable-picture'))],
    [
      mayRehearse(state) && go('rehearsal.ask', {}, label(language, 'rehearsal-button')),
      state !== 'DRAFT' && state !== 'CLOSED' && decisionsButton(language),
    ],
    state === 'DRAFT' && go('cycle.replace', ids, label(language, 'cycle-redo')),
    [
      board.late !== 0 && go('cycle.late', { page: 0 }, label(language, 'cycle-late-button', { count: board.late })),
      ...homeRow(language),
    ],
  )
}

/** As long as anything of the year is to come. */
const mayRehearse = (state: CycleState): boolean => state !== 'RELEASED' && state !== 'CLOSED'

/** Telephones show about so much of a name beside a day. */
const BUTTON_NAME = 26

/** Stages as buttons, page by page. */
export function stagesScreen(
  language: Language,
  { cycle, stages }: Pick<Dashboard, 'cycle' | 'stages'>,
  wanted: number,
): Screen {
  const shown = pageOf(stages, wanted)
  const { page, pages, items } = shown
  return {
    text: say(language, 'cycle-stages-head', { year: cycle.year, page: page + 1, pages }),
    buttons: [
      ...items.map(({ id, key, dueAt }) => {
        const stage = shortened(stageName(language, key), BUTTON_NAME)
        return [go('stage.show', { stageId: id }, label(language, 'cycle-stage-button', { stage, due: dueAt }))]
      }),
      ...pageRow(language, shown, (to, text) => go('cycle.stages', { page: to }, text)),
      [cycleButton(language), ...homeRow(language)],
    ],
  }
}

/** Half an hour for a slow line, up to a day and a night. */
const GRACES = [0, 15, 30, 60, 120, 1440] as const

export function stageScreen(language: Language, page: StagePage): Screen {
  const { cycle, stage, minimum, maximum, unit } = page
  const length =
    maximum === 0 || minimum > maximum
      ? null
      : say(language, 'cycle-stage-length', { minimum, maximum, unit: unit === 'hours' ? 'hours' : cycle.dayKind })
  return {
    text: lines(
      say(language, 'cycle-stage-page', {
        stage: stageName(language, stage.key),
        opens: stage.opensAt,
        due: stage.dueAt,
      }),
      timeLeft(language, stage),
      graceLine(language, page),
      length,
    ),
    buttons: rows(
      page.mayMove && [
        go('stage.move', { stageId: stage.id, edge: 'opens', day: null }, label(language, 'cycle-move-opens')),
        go('stage.move', { stageId: stage.id, edge: 'due', day: null }, label(language, 'cycle-move')),
      ],
      page.mayMove && [go('stage.ask-grace', { stageId: stage.id }, label(language, 'cycle-grace'))],
      [stagesButton(language), ...homeRow(language)],
    ),
  }
}

/** Only the coordinator sees it; to everybody else the announced end is the end. */
const graceLine = (language: Language, { graceMinutes: minutes, hardCloseAt }: StagePage): string =>
  say(language, 'cycle-grace-line', { minutes, closes: new Date(hardCloseAt) })

export const graceScreen = (language: Language, page: StagePage): Screen => ({
  text: [
    say(language, 'cycle-grace-question', { stage: stageName(language, page.stage.key), due: page.stage.dueAt }),
    graceLine(language, page),
  ].join('\n'),
  buttons: [
    ...[GRACES.slice(0, 3), GRACES.slice(3)].map((row) =>
      row.map((minutes) =>
        go('stage.grace', { stageId: page.stage.id, minutes }, label(language, 'cycle-grace-choice', { minutes })),
      ),
    ),
    [go('stage.show', { stageId: page.stage.id }, label(language, 'back'))],
  ],
})

/** What came of an act, and the way back to the board. */
export const afterScreen = (language: Language, text: string): Screen => ({
  text,
  buttons: [[cycleButton(language), ...homeRow(language)]],
})
