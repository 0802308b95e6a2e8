import type { RouteIds } from '#domain/acts.ts'
import type { QueueCounts } from '#domain/review/queue.ts'
import type { Id } from '#domain/acts/ids.ts'
import type { Hundredths, Language } from '#domain/vocabulary.ts'
import type { Button, Screen } from '#shared/message.ts'
import type { Outcome, Refusal } from '#shared/outcome.ts'
import { label, say } from '#wording/say.ts'
import type { ClaimedTask, EarlierRound, NextTask, TaskSheet } from '#reads/review/task-sheet.ts'
import { doubtLine } from '../outage-lines.ts'
import { folded, go, homeRow, lines, paragraphs, refused, rows } from '../kit.ts'
import { carriedLines, lastYearLines } from '../evidence/last-year.ts'
import { promiseForOffice } from '../promise-line.ts'
import { liveBesideButtons, liveBesideLines } from '../procedures/live.ts'
import { besideButtons, besideLines, reportedLines } from './reported.ts'
import { refusalText } from '../refusal.ts'

/** The way to the item in hand, else the oldest that waits. */
export const queueButton = (
  language: Language,
  text: 'review-queue-button' | 'review-next-item' | 'reminder-open-queue',
): Button => go('review.claim-next', { afterItemId: null }, label(language, text))

/** The queue when nothing is in it for this evaluator; what waits for a second score is in one of its own. */
const emptyQueue = (language: Language): Screen => ({
  text: say(language, 'review-queue-empty'),
  buttons: [[secondLooksButton(language)], homeRow(language)],
})

export const secondLooksButton = (language: Language): Button =>
  go('second-look.claim-next', { afterLookId: null }, label(language, 'second-look-queue-button'))

const queueHeader = (language: Language, counts: QueueCounts): string => say(language, 'review-header', { ...counts })

/** One item in hand: what is claimed, what was sent, what went before, and the scores to press (voice.md «Evaluator's queue»). */
export const taskView = (language: Language, task: ClaimedTask, above: string[] = []): Screen =>
  taskScreen(
    language,
    task,
    [
      ...above,
      ...besideLines(language, task.beside),
      ...liveBesideLines(language, task.live),
      ...carriedLines(language, task.carried),
    ],
    buttonsOf(language, task),
    queueButton(language, 'review-queue-button'),
  )

/** The same for every evaluator of an item; an agency whose name is left out is not named. */
export function taskScreen(
  language: Language,
  task: ClaimedTask,
  above: string[],
  buttons: Button[][],
  toItself: Button,
): Screen {
  const { position, total, claimedUntil, code, title } = task
  const agency = task.agencyName || label(language, 'second-look-hidden-agency')
  const head = say(language, 'review-task-head', { position, total, until: new Date(claimedUntil) })
  const subject = say(language, 'review-task-title', { agency, code, title })
  const question = say(language, task.computed === null ? 'review-ask-score' : 'review-ask-figures')
  const content = lines(claimLine(language, task), ...warningsOf(language, task), ...contentOf(language, task))
  const between = [...reportedLines(language, task.reported), ...earlierOf(language, task.earlier)]
  const asked = between.length === 0 ? [lines(content, question)] : [content, ...between, question]
  const parts = [...above, lines(head, subject), ...asked]
  const more = folded(
    language,
    paragraphs(lines(...backgroundOf(language, task)), sameOf(language, task.same)),
    toItself,
  )
  return { text: parts.join('\n\n'), ...more, buttons, files: task.files, filesFirst: true }
}

function claimLine(language: Language, task: TaskSheet): string {
  const { claimHundredths: claim, maximumHundredths: maximum, target, actual, round } = task
  if (claim === null) return say(language, 'review-task-no-claim', { maximum, round })
  return target === null || actual === null
    ? say(language, 'review-task-claim', { claim, maximum, round })
    : say(language, 'review-task-claim-measured', { claim, maximum, target, actual, round })
}

/** What may change the score or is late stands in sight. */
const warningsOf = (
  language: Language,
  { submittedAt, arrivedAt, isUnsigned, lastYear, overdueSince, promise }: TaskSheet,
): (string | false | null)[] => [
  doubtLine(language, submittedAt, arrivedAt),
  isOdd(lastYear) && lastYearLines(language, lastYear),
  isUnsigned && say(language, 'sign-off-task-unsigned'),
  overdueSince !== null && say(language, 'review-task-overdue', { at: new Date(overdueSince) }),
  promise?.isPast === true && promiseForOffice(language, promise),
]

const isOdd = (lastYear: TaskSheet['lastYear']): boolean => lastYear !== null && lastYear.oddity !== null

const contentOf = (language: Language, { explanation, files, same }: TaskSheet): (string | false)[] => [
  explanation !== '' && say(language, 'review-task-explanation', { explanation }),
  say(language, 'review-task-files', { count: files.length }),
  same.length > 0 && say(language, 'review-same-some', { count: same.length }),
]

/** What is looked up while judging: where it belongs, what was asked for, when it came and until when it is answered. */
const backgroundOf = (
  language: Language,
  { axisTitle, guidance, submittedAt, dated, lastYear, promise }: TaskSheet,
): (string | false)[] => [
  guidance !== '' && say(language, 'review-task-guidance', { guidance }),
  say(language, 'review-task-axis', { axis: axisTitle }),
  submittedAt !== null && say(language, 'review-task-submitted', { at: new Date(submittedAt) }),
  ...dated.map(({ name, at }) => say(language, 'own-date-line', { name, dated: new Date(at) })),
  lastYear !== null && !isOdd(lastYear) && lastYearLines(language, lastYear),
  promise !== null && !promise.isPast && promiseForOffice(language, promise),
  promise !== null && say(language, 'promise-waited', { days: promise.waitedDays }),
]

const SAME_SHOWN = 4

/** Peers row 23, beyond 7: where else the same bytes stand, and what that does and does not prove. */
function sameOf(language: Language, same: TaskSheet['same']): string {
  if (same.length === 0) return ''
  const shown = same.slice(0, SAME_SHOWN).map(({ name, place, count, more, example }) =>
    lines(
      say(language, 'review-same', { name, place, count, more: String(more) }),
      example !== null &&
        say(language, 'review-same-example', {
          agency: place === 'other-agency' ? example.agencyName : 'none',
          code: example.code,
          title: example.title,
          year: example.year,
        }),
    ),
  )
  return lines(say(language, 'review-same-head'), ...shown, say(language, 'review-same-meaning'))
}

function earlierOf(language: Language, earlier: readonly EarlierRound[]): string[] {
  if (earlier.length === 0) return []
  const rounds = earlier.flatMap(({ round, submittedAt, claimHundredths: claim, notes }) => {
    const at = new Date(submittedAt)
    const line =
      claim === null
        ? say(language, 'review-earlier-round-no-claim', { round, at })
        : say(language, 'review-earlier-round', { round, at, claim })
    return [line, ...notes.map((note) => say(language, 'review-earlier-note', { note }))]
  })
  return [[say(language, 'review-earlier-head'), ...rounds].join('\n')]
}

/** Scores to press, and the ways to other figures or points. A step is named by its number: the points come from the version it was made for. */
export const scoringRows = (
  language: Language,
  { steps, computed }: TaskSheet,
  to: {
    step: (step: number, text: string) => Button
    verify: (text: string) => Button
    other: (text: string) => Button
  },
): Button[][] =>
  rows(
    steps.map((points, step) =>
      to.step(step, label(language, computed === null ? 'review-step' : 'review-confirm-figures', { points })),
    ),
    [
      computed !== null && to.verify(label(language, 'review-verify-figures')),
      to.other(label(language, computed === null ? 'review-other-score' : 'review-other-points')),
    ],
  )

function buttonsOf(language: Language, task: TaskSheet): Button[][] {
  const { itemId, submissionId, overdueSince } = task
  const version = { itemId, submissionId }
  const deficiency = go('review.note-deficiency', version, label(language, 'review-deficiency-button'))
  return rows(
    ...scoringRows(language, task, {
      step: (step, text) => go('review.score', { ...version, step }, text),
      verify: (text) => go('review.verify-figures', version, text),
      other: (text) => go('review.other-score', version, text),
    }),
    overdueSince === null && deficiency,
    besideButtons(language, task.beside),
    liveBesideButtons(language, task.live),
    [
      go('review.ask-conflict', { itemId }, label(language, 'conflict-button')),
      go('review.claim-next', { afterItemId: itemId }, label(language, 'review-next-button')),
      go('review.release-claim', { itemId }, label(language, 'review-drop-button')),
    ],
  )
}

/** What stands where the item stood once it has its score. */
export const scoredView = (
  language: Language,
  scored: {
    assessmentId: Id<'assessment'>
    pointsHundredths: Hundredths
    maximumHundredths: Hundredths
    agencyName: string
    code: string
    title: string
  },
): Screen => ({
  text: say(language, 'review-scored', {
    points: scored.pointsHundredths,
    maximum: scored.maximumHundredths,
    agency: scored.agencyName,
    code: scored.code,
    title: scored.title,
  }),
  buttons: [
    [go('review.undo-score', { assessmentId: scored.assessmentId }, label(language, 'review-undo-button'))],
    [queueButton(language, 'review-next-item')],
  ],
})

/** Requirement D4: not sufficient, and scored on what there is. */
export const insufficientRow = (language: Language, version: RouteIds<'review.score-insufficient'>): Button[] => [
  go('review.score-insufficient', version, label(language, 'review-score-insufficient')),
]

/** What comes next: the item taken in hand, an empty queue, or why there is none. */
export function nextScreen(language: Language, outcome: Outcome<NextTask>, options: { header?: boolean } = {}): Screen {
  if (!outcome.ok) return refused(language, outcome.refusal)
  const { task, counts, same } = outcome.value
  if (task === null) return emptyQueue(language)
  return taskView(language, task, [
    ...(options.header === true && (counts.late > 0 || counts.mine > 1) ? [queueHeader(language, counts)] : []),
    ...(same ? [say(language, 'review-only-one')] : []),
  ])
}

/** The item of a dialogue has gone its own way meanwhile: why, and the queue. */
export const goneScreen = (language: Language, refusal: Refusal): Screen => ({
  text: refusalText(language, refusal),
  buttons: [[queueButton(language, 'review-next-item')], homeRow(language)],
})
