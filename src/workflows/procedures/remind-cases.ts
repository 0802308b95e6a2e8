import { addDays, dayKey } from 'persian-text'
import type { OwedStep } from '#domain/procedures/definition.ts'
import { isOwed, stepOf, turnOf } from '#domain/procedures/flow.ts'
import { atHour, DEFAULT_REMINDER_HOUR, deliveredAt } from '#domain/reminders/hours.ts'
import { type Calendar, dayOf, justBeforeToday, ladderOf, latestOf } from '#domain/reminders/ladder.ts'
import type { ReminderRule } from '#domain/reminders/rules.ts'
import { enqueueAll } from '#outbox/enqueue.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { type CaseRow, isAnyOpen, openWithClock } from '#storage/procedures/cases.ts'
import { isAnyTaskOpen, ownersOfTasks } from '#storage/procedures/meetings.ts'
import { countEntries, entriesEnding } from '#storage/procedures/registers.ts'
import { procedureById } from '#storage/procedures/procedures.ts'
import { ladderPeople } from '#reads/procedures/superiors.ts'
import { lastRun } from '#storage/reminders/duty-runs.ts'
import { inTransaction, type Reader } from '#storage/transaction.ts'
import { isDueAgain, noteDone } from '../every.ts'
import type { Tools } from '../tools.ts'
import { peopleOf } from './enter-step.ts'
import { followStages } from './stage-clocks.ts'

const RUN = { key: 'case-reminders-last-run', everyMs: 3_600_000 }
/** Nobody is reminded of what ends later than that, or has ended so long ago. */
const REACH_DAYS = 90
const QUIET_FROM = 21
/** Whoever owes a task is told from so many days before its end, each day until it is done. */
const TASK_DAYS = 1
/** No document reminds earlier of its end. */
const YEAR = 400

/** The days of a step are a rule like those of the profile's, at the usual hour. */
const ruleOf = ({ before, after }: { before: readonly number[]; after: readonly number[] }): ReminderRule => ({
  stage: 'review',
  role: 'evaluator',
  before,
  after,
  unit: 'days',
  hour: DEFAULT_REMINDER_HOUR,
  quiet: { from: QUIET_FROM, until: 7 },
  escalation: { head: null, coordinator: null },
  limit: null,
  stopAfter: REACH_DAYS,
  style: 'digest',
})

/** Who else is told of a step now: its last rung since the look before. */
async function rungsOf(
  db: Reader,
  row: CaseRow,
  step: OwedStep,
  { since, now, calendar }: { since: Date; now: Date; calendar: Calendar },
) {
  const { id, dueAt } = row
  if (dueAt === null) return []
  const at = (day: number): Date =>
    atHour(dayOf(ruleOf({ before: [], after: [] }), dueAt, day, calendar), DEFAULT_REMINDER_HOUR, calendar.zone)
  const rung = step.ladder.toSorted((a, b) => a.day - b.day).findLast(({ day }) => at(day) > since && at(day) <= now)
  if (rung === undefined) return []
  const turn = turnOf(row)
  const { day } = rung
  const to = await ladderPeople(db, row, rung.to)
  return [{ key: `case-ladder:${id}:${turn}:${day}`, to, args: { caseId: id, turn, day }, subject: `case:${id}` }]
}

/** What ends soon, once for each of the days that its definition names. */
async function endings(db: Reader, now: Date, zone: string) {
  const found: { key: string; to: number[]; args: { entryId: number } }[] = []
  for (const { id, document, holderId, validUntil, case: of } of await entriesEnding(
    db,
    now,
    addDays(now, YEAR, zone),
  )) {
    const days = (await procedureById(db, of.procedureId))?.definition.documents[document]?.remind ?? []
    const passed = days.filter((before) => validUntil !== null && addDays(validUntil, -before, zone) <= now)
    if (holderId === null || passed.length === 0) continue
    // Of several that an outage has kept back only the last is said.
    found.push({ key: `document-ends:${id}:${Math.min(...passed)}`, to: [holderId], args: { entryId: id } })
  }
  return found
}

/**
 * Asked every minute, it looks each hour: whoever owes a step of a case is told on the days its definition names, of all their cases in
 * one message a day. What was missed in an outage is said once.
 */
export async function remindCases({ db, clock, zone, ...tools }: Tools): Promise<void> {
  const now = clock.now()
  const isIdle = !(await isAnyOpen(db)) && !(await isAnyTaskOpen(db))
  const nothingRuns = isIdle && (await countEntries(db)).size === 0
  if (nothingRuns || !(await isDueAgain(db, RUN, now))) return
  const since = (await lastRun(db, RUN.key)) ?? justBeforeToday(now, zone)
  await followStages({ db, clock, zone, ...tools })
  const calendar = { holidays: (await holidayBook(db)).holidays, zone }
  const reach = { gte: addDays(now, -REACH_DAYS, zone), lt: addDays(now, REACH_DAYS, zone) }
  const people = new Set<number>()
  const ladders: Awaited<ReturnType<typeof rungsOf>> = []
  for (const row of await openWithClock(db, reach)) {
    const definition = (await procedureById(db, row.procedureId))?.definition
    const step = definition === undefined ? null : stepOf(definition, row.step)
    if (!isOwed(step) || row.dueAt === null) continue
    ladders.push(...(await rungsOf(db, row, step, { since, now, calendar })))
    if (step.remind === undefined) continue
    const ladder = ladderOf(ruleOf(step.remind), row.dueAt, DEFAULT_REMINDER_HOUR, false, calendar)
    const latest = latestOf(ladder, since, now)
    if (latest === null || latest.overdue !== now > row.dueAt || row.holder === null) continue
    for (const id of await peopleOf(db, row.holder, row)) people.add(id)
  }
  for (const id of await ownersOfTasks(db, addDays(now, TASK_DAYS, zone))) people.add(id)
  const ending = await endings(db, now, zone)
  const notBefore = deliveredAt(now, DEFAULT_REMINDER_HOUR, QUIET_FROM, zone)
  await inTransaction(db, async (tx) => {
    await noteDone(tx, RUN, now)
    await enqueueAll(
      tx,
      now,
      ending.map((one) => ({ kind: 'document-ends' as const, ...one, notBefore })),
    )
    await enqueueAll(
      tx,
      now,
      ladders.map((one) => ({ kind: 'case-ladder' as const, ...one, notBefore })),
    )
    await enqueueAll(
      tx,
      now,
      [...people].map((personId) => ({
        kind: 'case-reminder' as const,
        key: `case-reminder:${dayKey(notBefore, zone)}`,
        to: [personId],
        args: {},
        notBefore,
      })),
    )
  })
}
