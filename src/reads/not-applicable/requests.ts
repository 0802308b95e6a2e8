import type { Id } from '#domain/acts/ids.ts'
import { isAwaited, type RequestOrigin, type RequestState } from '#domain/not-applicable/request.ts'
import { mayReview } from '#domain/review/may-review.ts'
import type { Dimension, Hundredths, RankingGroup } from '#domain/vocabulary.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import type { ItemRow } from '#storage/evidence/items.ts'
import { precedentsOf, type RequestRow, requestsOfCycle } from '#storage/not-applicable/requests.ts'
import { hearingPanel } from '#storage/objections/hearing-panel.ts'
import { holdersOf } from '#storage/people/seats.ts'
import { messagesOf } from '#storage/threads/messages.ts'
import type { Reader } from '#storage/transaction.ts'
import { type Thread, threadOf } from '../threads/thread.ts'
import { type PromiseClock, promiseClock, spoken, type SpokenPromise } from '../cycle/promises.ts'
import { reviewItemOf } from '../objections/hearing.ts'

interface Moment {
  now: Date
  zone: string
}

export interface RequestLine {
  id: Id<'not-applicable'>
  itemId: Id<'item'>
  state: RequestState
  origin: RequestOrigin
  agencyName: string
  group: RankingGroup
  code: string
  title: string
  dimension: Dimension
  maximumHundredths: Hundredths
  requestedAt: string
  decidedAt: string | null
  /** By when the organization answers; null where it owes nothing. */
  promise: SpokenPromise | null
}

export const requestLine = (row: RequestRow, clock: PromiseClock): RequestLine => {
  const { agency, indicator } = row.item
  return {
    id: row.id,
    itemId: row.itemId,
    state: row.state,
    origin: row.origin,
    agencyName: agency.name,
    group: agency.group,
    code: indicator.code,
    title: indicator.title,
    dimension: indicator.dimension,
    maximumHundredths: indicator.maximumHundredths,
    requestedAt: row.requestedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    promise: isAwaited(row.state) ? spoken(clock('not-applicable', row.waitingSince)) : null,
  }
}

/** Register of equal treatment: what waits first. */
export async function requestRegister(
  db: Reader,
  cycle: CycleRow,
  isVisible: (row: RequestRow) => boolean,
  at: Moment,
): Promise<RequestLine[]> {
  const clock = await promiseClock(db, cycle, at)
  return (await requestsOfCycle(db, cycle.id)).filter(isVisible).map((row) => requestLine(row, clock))
}

export interface RequestPage extends RequestLine, Thread {}

/** One request whole: what was written, nobody's name. */
export async function requestPage(db: Reader, row: RequestRow, cycle: CycleRow, at: Moment): Promise<RequestPage> {
  return {
    ...requestLine(row, await promiseClock(db, cycle, at)),
    ...(await threadOf(db, { notApplicableId: row.id })),
  }
}

export interface Precedent {
  agencyName: string
  isSameGroup: boolean
  state: RequestState
  decidedAt: string
  /** Why, in the words of the decision. */
  answer: string
}

const PRECEDENTS = 5

/** What was decided on the same indicator before, the agency's own group first. */
export async function precedents(db: Reader, row: RequestRow): Promise<Precedent[]> {
  const found: Precedent[] = []
  for (const one of await precedentsOf(db, row, 4 * PRECEDENTS)) {
    const messages = await messagesOf(db, { notApplicableId: one.id })
    found.push({
      agencyName: one.item.agency.name,
      isSameGroup: one.item.agency.group === row.item.agency.group,
      state: one.state,
      decidedAt: (one.decidedAt ?? one.requestedAt).toISOString(),
      answer: messages.findLast(({ kind }) => kind === 'grant' || kind === 'refusal')?.text ?? '',
    })
  }
  return found.toSorted((a, b) => Number(b.isSameGroup) - Number(a.isSameGroup)).slice(0, PRECEDENTS)
}

/** Who decides about an item, as the profile says: its evaluators, else the coordinators; the first decider of a refusal not. */
export async function decidersOfRequest(
  db: Reader,
  cycle: CycleRow,
  item: ItemRow,
  firstDecidedBy: number | null,
): Promise<number[]> {
  const panel = cycle.profile.notApplicable.decidedBy === 'evaluator' ? await hearingPanel(db, cycle.id) : null
  const evaluators = (panel?.evaluators ?? []).filter(
    ({ personId, seats }) =>
      mayReview({
        act: 'score',
        evaluatorPersonId: personId,
        seats,
        assignments: panel?.assignments ?? [],
        item: reviewItemOf(item),
      }).ok,
  )
  const found = evaluators.map(({ personId }) => personId).filter((personId) => personId !== firstDecidedBy)
  return found.length > 0 ? found : holdersOf(db, ['coordinator'])
}
