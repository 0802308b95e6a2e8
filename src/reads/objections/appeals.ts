import type { Id } from '#domain/acts/ids.ts'
import { endOfDaysAfter } from '#domain/cycle/promises.ts'
import { type AppealState, mayAppeal } from '#domain/objections/appeal.ts'
import type { Hundredths } from '#domain/vocabulary.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import type { ItemRow } from '#storage/evidence/items.ts'
import {
  appealOfObjection,
  type AppealRow,
  barsOf,
  type OpenAppeal,
  openAppeals,
  sameVoters,
} from '#storage/objections/appeals.ts'
import type { ObjectionRow } from '#storage/objections/objections.ts'
import type { Reader } from '#storage/transaction.ts'
import { promiseClock, spoken, type SpokenPromise } from '../cycle/promises.ts'
import { type Hearing, hearingOf } from './hearing.ts'

interface Moment {
  now: Date
  zone: string
}

/** Until when what is decided now may go to the committee; null where the province has none. */
export async function appealEnd(db: Reader, cycle: CycleRow, { now, zone }: Moment): Promise<Date | null> {
  const { committee, secondInstance, dayEndsAt } = cycle.profile
  if (!committee) return null
  const { holidays } = await holidayBook(db)
  return endOfDaysAfter(now, secondInstance.window, { dayEndsAt, holidays, zone })
}

/** The second instance as the agency sees it; plain JSON. */
export interface AgencyAppeal {
  /** Until when it may still be filed; null: not (any more). */
  until: string | null
  filed: {
    state: AppealState
    text: string
    beforeHundredths: Hundredths
    afterHundredths: Hundredths | null
    reason: string | null
    promise: SpokenPromise | null
  } | null
}

export async function agencyAppeal(
  db: Reader,
  cycle: CycleRow,
  { objection, graceMinutes }: { objection: ObjectionRow | null; graceMinutes: number },
  at: Moment & { sentAt: Date },
): Promise<AgencyAppeal> {
  if (objection?.state !== 'DECIDED') return { until: null, filed: null }
  const row = await appealOfObjection(db, objection.id)
  const open = mayAppeal({ objection, appeal: row?.state ?? null, graceMinutes, sentAt: at.sentAt })
  const until = open.ok ? (objection.appealUntil?.toISOString() ?? null) : null
  if (row === null) return { until, filed: null }
  const { state, text, beforeHundredths, afterHundredths, reason, filedAt } = row
  const promise = state === 'FILED' ? spoken((await promiseClock(db, cycle, at))('appeal', filedAt)) : null
  return { until, filed: { state, text, beforeHundredths, afterHundredths, reason, promise } }
}

export interface AppealLine {
  appealId: Id<'appeal'>
  agencyName: string
  code: string
  title: string
  promise: SpokenPromise
}

/** Those this member has still to vote on, oldest first. */
export async function appealsToVote(db: Reader, cycleId: number, personId: number): Promise<OpenAppeal[]> {
  const all = await openAppeals(db, cycleId)
  const voters = all.length === 0 ? [] : await sameVoters(db, personId)
  const open = all.filter(({ votes }) => votes.every((vote) => !voters.includes(vote.personId)))
  if (open.length === 0) return []
  const items = open.map(({ item }) => item)
  const bars = await barsOf(db, cycleId, items, personId)
  return open.filter(({ item }) => !bars.has(item.id))
}

export async function votesOwed(db: Reader, cycle: CycleRow, personId: number, at: Moment): Promise<AppealLine[]> {
  const clock = await promiseClock(db, cycle, at)
  return (await appealsToVote(db, cycle.id, personId)).map(({ id, item, filedAt }) => ({
    appealId: id,
    agencyName: item.agency.name,
    code: item.indicator.code,
    title: item.indicator.title,
    promise: spoken(clock('appeal', filedAt)),
  }))
}

/** The case as a member reads it, as plain JSON: the hearing's page, its decision, and the appeal. No names, no votes of others. */
export interface AppealCase {
  appealId: Id<'appeal'>
  hearing: Hearing
  decidedHundredths: Hundredths
  decidedReason: string
  text: string
  votes: number
  quorum: number
  promise: SpokenPromise
}

export async function caseOf(
  db: Reader,
  { appeal, objection, item, cycle }: { appeal: AppealRow; objection: ObjectionRow; item: ItemRow; cycle: CycleRow },
  at: Moment,
): Promise<AppealCase> {
  return {
    appealId: appeal.id,
    hearing: await hearingOf(db, objection, item, { now: at.now, isBlind: false }),
    decidedHundredths: appeal.beforeHundredths,
    decidedReason: objection.reason ?? '',
    text: appeal.text,
    votes: appeal.votes.length,
    quorum: cycle.profile.secondInstance.quorum,
    promise: spoken((await promiseClock(db, cycle, at))('appeal', appeal.filedAt)),
  }
}
