import type { Id } from '#domain/acts/ids.ts'
import type { Panel } from '#domain/objections/deciders.ts'
import { answerDue, type QuestionState } from '#domain/questions/question.ts'
import { claimOf } from '#domain/review/claim.ts'
import { mayReview, type ReviewAssignment, type ReviewSeat } from '#domain/review/may-review.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { hearingPanel } from '#storage/objections/hearing-panel.ts'
import { personNames } from '#storage/people/people.ts'
import { holdersOf } from '#storage/people/seats.ts'
import type { QuestionRow } from '#storage/questions/questions.ts'
import type { Reader } from '#storage/transaction.ts'
import type { SpokenPromise } from '../cycle/promises.ts'
import { type Thread, threadOf } from '../threads/thread.ts'

interface Moment {
  now: Date
  zone: string
}

/** Requirement C2: by when the answer is owed. */
export async function questionClock(db: Reader, { now, zone }: Moment): Promise<(since: Date) => SpokenPromise> {
  const { holidays } = await holidayBook(db)
  const dayEndsAt = (await publishedCycle(db))?.profile.dayEndsAt ?? '14:00'
  return (since) => {
    const by = answerDue(since, { holidays, dayEndsAt, zone })
    const isPast = now > by
    const days = isPast ? Math.floor((now.getTime() - by.getTime()) / 86_400_000) : 0
    return { by: by.toISOString(), isPast, days, unit: 'calendar' }
  }
}

/** Whether a question is one of this evaluator's: of an item as for scoring, of an axis when anything of it is theirs. */
export function isRoutedTo(
  question: Pick<QuestionRow, 'itemId' | 'axisId' | 'agencyId' | 'item'>,
  personId: number,
  seats: readonly ReviewSeat[],
  assignments: readonly ReviewAssignment[],
): boolean {
  const indicator = question.item?.indicator
  const axisId = indicator?.axisId ?? question.axisId
  if (axisId === null) return false
  const item = {
    agencyId: question.agencyId ?? 0,
    indicatorId: indicator?.id ?? 0,
    axisId,
    dimension: indicator?.dimension ?? ('GENERAL' as const),
    firstScorerId: null,
  }
  return mayReview({ act: 'score', evaluatorPersonId: personId, seats, assignments, item }).ok
}

const evaluatorsAsked = (question: QuestionRow, panel: Panel | undefined): number[] =>
  (panel?.evaluators ?? [])
    .filter(({ personId, seats }) => isRoutedTo(question, personId, seats, panel?.assignments ?? []))
    .map(({ personId }) => personId)

/** Who is asked: the evaluators of its axis, else the modernization group, for which the coordinators stand (requirement B5). */
export async function answerersOf(db: Reader, question: QuestionRow): Promise<number[]> {
  const panel = question.cycleId === null ? undefined : await hearingPanel(db, question.cycleId)
  const found = evaluatorsAsked(question, panel)
  return found.length > 0 ? found : holdersOf(db, ['coordinator'])
}

/** What waits at one evaluator; `name` null: at the coordinators, because nobody has the axis. */
export interface AnswererLoad {
  name: string | null
  waiting: number
  late: number
}

/** Requirement C2: how the open questions lie on those who answer, the fullest first. One that several may answer counts at each. */
export async function answererLoad(
  db: Reader,
  open: readonly QuestionRow[],
  isLate: (question: QuestionRow) => boolean,
): Promise<AnswererLoad[]> {
  const panels = new Map<number, Panel>()
  for (const id of new Set(open.flatMap(({ cycleId }) => cycleId ?? []))) panels.set(id, await hearingPanel(db, id))
  const loads = new Map<number | null, { waiting: number; late: number }>()
  for (const question of open) {
    const asked = evaluatorsAsked(question, panels.get(question.cycleId ?? 0))
    for (const one of asked.length > 0 ? asked : [null]) {
      const { waiting, late } = loads.get(one) ?? { waiting: 0, late: 0 }
      loads.set(one, { waiting: waiting + 1, late: late + Number(isLate(question)) })
    }
  }
  const names = await personNames(
    db,
    [...loads.keys()].flatMap((id) => id ?? []),
  )
  return [...loads]
    .map(([id, load]) => ({ name: id === null ? null : (names.get(id) ?? ''), ...load }))
    .toSorted((a, b) => b.waiting - a.waiting || b.late - a.late)
}

export interface QuestionLine {
  id: Id<'question'>
  state: QuestionState
  agencyName: string
  /** Code of the indicator or title of the axis; null: the evaluation as a whole. */
  about: string | null
  text: string
  askedAt: string
  promise: SpokenPromise | null
  /** Somebody has it in hand until then. */
  claimedUntil: string | null
  isPublished: boolean
}

export const questionLine = (row: QuestionRow, clock: (since: Date) => SpokenPromise, now: Date): QuestionLine => ({
  id: row.id,
  state: row.state,
  agencyName: row.agency?.name ?? '',
  about: row.item?.indicator.code ?? row.axis?.title ?? null,
  text: row.messages[0]?.text ?? '',
  askedAt: row.askedAt.toISOString(),
  promise: row.state === 'OPEN' ? clock(row.waitingSince) : null,
  claimedUntil: row.state === 'OPEN' ? (claimOf(row, now)?.until.toISOString() ?? null) : null,
  isPublished: row.publishedAt !== null,
})

export interface QuestionPage extends QuestionLine, Thread {
  answer: string
}

/** One question with all that was written. */
export async function questionPage(db: Reader, row: QuestionRow, at: Moment): Promise<QuestionPage> {
  const thread = await threadOf(db, { questionId: row.id })
  const answer = thread.messages.findLast(({ kind }) => kind === 'reply')?.text ?? ''
  return { ...questionLine(row, await questionClock(db, at), at.now), ...thread, answer }
}
