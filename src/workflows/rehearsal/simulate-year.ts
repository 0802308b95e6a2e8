import { collisionsOf, countRoles, linesOf, loadByDay } from '#domain/rehearsal/load.ts'
import { clockMoments, endOfRehearsal, turningPoints } from '#domain/rehearsal/moments.ts'
import type { RehearsedYear, Standstill } from '#domain/rehearsal/rehearsal.ts'
import { DIGEST_HOUR } from '#domain/reminders/digest-due.ts'
import { DEFAULT_REMINDER_HOUR } from '#domain/reminders/hours.ts'
import { remindersOf } from '#domain/reminders/rules.ts'
import type { Language } from '#domain/vocabulary.ts'
import type { MovableClock } from '#shared/clock.ts'
import { cycleById, stagesOf } from '#storage/cycle/cycles.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import {
  assumeCaseSteps,
  nextCaseClock,
  nextNoticeAt,
  ownHours,
  type RehearsedPerson,
  scheduledCirculars,
} from '#storage/rehearsal/rehearsal.ts'
import { inRehearsal } from '#storage/rehearsal/rehearsal-copy.ts'
import { takeOfficeStep, type OfficeState, type Session } from './office-steps.ts'
import { collectMessages, type Collected } from './collect-messages.ts'
import { type UserAction, workOfUsers } from './simulate-work.ts'

export interface SimulatedYear {
  year: RehearsedYear
  examples: Record<string, string>
  to: Date
  /** How many messages each person would get. */
  perPerson: Map<number, number>
}

/**
 * Simulates a cycle in the copy from now to a week after its last date. The clock jumps from one moment that could bring something to the
 * next: hours of delivery, dates of the timetable, acts, waiting notices.
 */
export async function simulateYear(
  session: Session,
  clock: MovableClock,
  people: ReadonlyMap<number, RehearsedPerson>,
  language: Language,
): Promise<SimulatedYear> {
  const { tools, cycleId, behaviour } = session
  const { db, zone } = tools
  const from = clock.now()
  const windows = await stagesOf(db, cycleId)
  const { messages, examples, standstill, to } = await passTime(session, clock, { people, language })
  const { holidays } = await holidayBook(db)
  const cycle = await cycleById(db, cycleId)
  const days = loadByDay(messages, holidays, zone)
  const perPerson = new Map<number, number>()
  for (const { personId } of messages)
    if (personId !== null) perPerson.set(personId, (perPerson.get(personId) ?? 0) + 1)
  const year: RehearsedYear = {
    behaviour,
    total: messages.length,
    roles: countRoles(messages),
    days,
    lines: linesOf(messages, behaviour, zone),
    collisions: collisionsOf(windows, days, from, holidays, zone),
    endsIn: cycle?.state ?? 'DRAFT',
    standstill,
  }
  return { year, examples, to, perPerson }
}

async function passTime(
  session: Session,
  clock: MovableClock,
  { people, language }: { people: ReadonlyMap<number, RehearsedPerson>; language: Language },
): Promise<Collected & { standstill: Standstill | null; to: Date }> {
  const { tools, behaviour } = session
  const from = clock.now()
  let { to, ticks } = await momentsOf(session)
  const collected: Collected = { messages: [], examples: {} }
  let work: UserAction[] | null = null
  let isCaseDue = false
  let office: OfficeState = { freeAt: from, nextAt: from, standstill: null }
  for (let at: Date | null = from; at !== null; ) {
    clock.set(at)
    if (at === from || +(ticks[0] ?? Infinity) <= +at || isCaseDue) await tick(session)
    while (ticks[0] !== undefined && ticks[0] <= at) ticks.shift()
    // Nobody but the office itself changes what its next step is; one that was refused is tried again.
    if (office.standstill !== null || (office.nextAt !== null && office.nextAt <= at)) {
      office = await takeOfficeStep(session, office.freeAt)
      // A step that comes late moves what follows, and the end of the year with it.
      if (office.standstill === null) ({ to, ticks } = await momentsOf(session))
    }
    // Publication opens the items, so before it nobody can plan his work.
    if (behaviour !== 'silent' && (await isPublished(session))) work ??= await workOfUsers(session)
    const now: Date = at
    if (behaviour !== 'silent') await inRehearsal(tools.db, (tx) => assumeCaseSteps(tx, now))
    await carryOutDue(work ?? [], at)
    await collectMessages(tools, people, { behaviour, language }, collected)
    // Just past the clock of a case: there its rule for silence speaks.
    const ends = await nextCaseClock(tools.db, at)
    const caseAt = ends === null ? null : new Date(ends.getTime() + 1)
    const next: Date | null = earliest(at, to, [
      ticks[0],
      work?.[0]?.at,
      office.nextAt,
      await nextNoticeAt(tools.db),
      caseAt,
    ])
    isCaseDue = next !== null && caseAt !== null && +caseAt === +next
    at = next
  }
  return { ...collected, standstill: office.standstill, to }
}

async function carryOutDue(work: UserAction[], at: Date): Promise<void> {
  for (let action = work[0]; action !== undefined && action.at <= at; action = work[0]) {
    work.shift()
    await action.carryOut()
  }
}

/** When the duties are looked at. */
async function momentsOf({ tools, cycleId, behaviour }: Session): Promise<{ to: Date; ticks: Date[] }> {
  const { db, zone } = tools
  const cycle = await cycleById(db, cycleId)
  const ofRules = cycle === null ? [] : remindersOf(cycle.profile).map(({ hour }) => hour)
  const hours = new Set([DIGEST_HOUR, DEFAULT_REMINDER_HOUR, ...ofRules, ...(await ownHours(db))])
  const scheduled = (await scheduledCirculars(db)).map(({ sendAt }) => sendAt)
  const stages = await stagesOf(db, cycleId)
  const from = tools.clock.now()
  const to = endOfRehearsal(stages, behaviour, from, zone)
  return { to, ticks: clockMoments(hours, [...turningPoints(stages), ...scheduled], from, to, zone) }
}

/** A duty that fails ends the rehearsal: without what it would have sent the picture of the year would be wrong. */
async function tick({ tools }: Session): Promise<void> {
  for (const carryOut of Object.values(tools.year.duties)) await carryOut(tools)
}

const isPublished = async ({ tools, cycleId }: Session): Promise<boolean> => {
  const cycle = await cycleById(tools.db, cycleId)
  return cycle !== null && cycle.state !== 'DRAFT'
}

/** The next moment after this one; null when the end is reached. A moment that has passed already brings nothing by itself. */
const earliest = (after: Date, to: Date, moments: readonly (Date | null | undefined)[]): Date | null =>
  moments.reduce<Date | null>(
    (best, at) => (at == null || at <= after || at > to || (best !== null && best <= at) ? best : at),
    null,
  )
