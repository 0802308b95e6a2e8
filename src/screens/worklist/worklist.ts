import type { WorkEntry, WorkWhat } from '#domain/worklist/worklist.ts'
import type { Owed } from '#reads/worklist/owed.ts'
import type { Language, Role } from '#domain/vocabulary.ts'
import type { Button, Screen, Tone } from '#shared/message.ts'
import { label, labelDynamic, say, sayDynamic } from '#wording/say.ts'
import { parkedButtons } from '../services/outbox.ts'
import { go, homeRow, lines, paragraphs, rows } from '../kit.ts'

export const worklistButton = (language: Language): Button =>
  go('worklist.show', {}, label(language, 'worklist-button'))

/** Where each thing is done. */
const WAYS: Readonly<Record<Exclude<WorkWhat, 'parked'>, (text: string) => Button>> = {
  'write-circular': (text) => go('circular.desk', { page: 0 }, text),
  'send-circular': (text) => go('circular.desk', { page: 0 }, text),
  publish: (text) => go('cycle.show', {}, text),
  'release-preliminary': (text) => go('review.preview-release', {}, text),
  finalise: (text) => go('result.approvals', {}, text),
  'approve-deputy': (text) => go('result.approvals', {}, text),
  'record-council': (text) => go('result.approvals', {}, text),
  marks: (text) => go('cycle.show', {}, text),
  'mark-festival': (text) => go('cycle.show', {}, text),
  release: (text) => go('result.approvals', {}, text),
  close: (text) => go('cycle.show', {}, text),
  questions: (text) => go('question.board', { page: 0 }, text),
  requests: (text) => go('not-applicable.register', { page: 0 }, text),
  restore: (text) => go('decision.list', {}, text),
  resume: (text) => go('decision.list', {}, text),
  'confirm-decision': (text) => go('decision.list', {}, text),
  'sign-amendment': (text) => go('result.approvals', {}, text),
  'confirm-circular': (text) => go('circular.desk', { page: 0 }, text),
  acknowledge: (text) => go('circular.list', { page: 0 }, text),
  'decide-extension': (text) => go('extension.register', { page: 0 }, text),
  appoint: (text) => go('review.orphans', {}, text),
  undelivered: (text) => go('delivery.show', { page: 0 }, text),
  answer: (text) => go('evidence.next', {}, text),
  mend: (text) => go('evidence.next', {}, text),
  'answer-request': (text) => go('not-applicable.register', { page: 0 }, text),
  'hand-over': (text) => go('sign-off.show', {}, text),
  sign: (text) => go('sign-off.show', {}, text),
  object: (text) => go('objection.board', { page: 0 }, text),
  review: (text) => go('review.claim-next', { afterItemId: null }, text),
  'second-look': (text) => go('second-look.claim-next', { afterLookId: null }, text),
  hear: (text) => go('objection.queue', { page: 0 }, text),
  vote: (text) => go('appeal.list', { page: 0 }, text),
  cases: (text) => go('case.list', { page: 0 }, text),
  announce: (text) => go('result.show', { page: 0 }, text),
}

/** Until when, and whether that is past. */
export const dueOf = (language: Language, { dueAt }: WorkEntry, now: Date): string | null =>
  dueAt === null ? null : say(language, dueAt < now ? 'worklist-late' : 'worklist-until', { dueAt })

/** What it is and how much of it, since when, until when; overdue is said first. */
export const workLine = (language: Language, entry: WorkEntry, now: Date): string =>
  lines(sentenceOf(language, entry), ...datesOf(language, entry, now))

export const sentenceOf = (language: Language, { what, count, since }: WorkEntry): string =>
  sayDynamic(language, `worklist-${what}`, { count, ...(since === null ? {} : { sinceAt: since }) })

const datesOf = (language: Language, entry: WorkEntry, now: Date): (string | null)[] => [
  dueOf(language, entry, now),
  entry.since === null || entry.what === 'parked' ? null : say(language, 'worklist-since', { sinceAt: entry.since }),
]

/** After a restore both ways stand here at once. */
export const waysTo = (language: Language, { what, count }: WorkEntry, tone?: Tone): Button[][] =>
  what === 'parked'
    ? parkedButtons(language, count)
    : [[{ ...WAYS[what](labelDynamic(language, `worklist-do-${what}`)), ...(tone === undefined ? {} : { tone }) }]]

/** Whose turn the year is: who, what, since when, until when; on the board and in the progress. Only whose turn it is reads «you». */
export const owedPart = (
  language: Language,
  { entry, roles, names }: Owed,
  { now, reader }: { now: Date; reader: Role | null },
): string =>
  lines(
    say(language, 'worklist-owes', {
      roles: roles.map((role) => labelDynamic(language, `role-${role}`)).join(label(language, 'cycle-or')),
      names: names.length === 0 ? 'none' : names.join(label(language, 'list-comma')),
    }),
    reader !== null && roles.includes(reader)
      ? sentenceOf(language, entry)
      : say(language, 'worklist-of-others', {
          what: labelDynamic(language, `worklist-do-${entry.what}`),
          count: entry.count,
        }),
    ...datesOf(language, entry, now),
  )

/** Two kinds of work may be done in one place: one button leads there. */
export function workRows(language: Language, entries: readonly WorkEntry[]): Button[][] {
  const buttons = entries.flatMap((entry) => waysTo(language, entry).flat())
  return buttons
    .filter((one, i) => buttons.findIndex(({ label: text }) => text === one.label) === i)
    .map((one) => [one])
}

export const worklistScreen = (
  language: Language,
  { entries, now }: { entries: readonly WorkEntry[]; now: Date },
): Screen => ({
  text: paragraphs(
    say(language, 'worklist-title', { count: entries.length }),
    ...entries.map((entry) => workLine(language, entry, now)),
  ),
  buttons: rows(...workRows(language, entries), homeRow(language)),
})
