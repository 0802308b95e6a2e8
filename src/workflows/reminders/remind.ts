import { jalaliParts } from 'persian-text'
import { remindersInTurns } from '#domain/reminders/due.ts'
import type { Reminder, ReminderFacts } from '#domain/reminders/facts.ts'
import { remindersOf } from '#domain/reminders/rules.ts'
import { type Envelope, enqueueAll } from '#outbox/enqueue.ts'
import { stagesOf } from '#storage/cycle/cycles.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import type { Database } from '#storage/database.ts'
import { peopleWithWork } from '#storage/reminders/people-with-work.ts'
import { lastRun, noteRun } from '#storage/reminders/duty-runs.ts'
import { giveWay } from '#storage/slices.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { inTransaction } from '#storage/transaction.ts'
import type { Tools } from '../tools.ts'

/** So many people are looked at before others have a turn. */
const A_TURN = 500

const LAST_RUN = 'reminders-last-run'
/** A clock that was wrong by more than this is not waited for: the keys of a day keep what was said from being said again. */
const WILD_CLOCK_MS = 48 * 3_600_000

/**
 * Requirement F6, peers rows 10–17: puts the day's reminders into the outbox, only for people with work left. Asked every minute, it
 * looks only when an hour has begun since the last time, because hours of delivery are whole ones. It looks without a lock; what it
 * found is kept in one transaction with the time of the look, so that neither a crash nor a clock set back sends anything twice. It
 * reads the present cycle alone, whatever number of years is kept.
 * @returns how many were new
 */
export async function remind({ db, clock, zone }: Tools): Promise<number> {
  const now = clock.now()
  const lastLook = await lastRun(db, LAST_RUN)
  const lastRunAt = soundLook(lastLook, now)
  if (lastRunAt !== null && !anHourBegan(lastRunAt, now, zone)) return 0
  const envelopes = await dueEnvelopes(db, { lastRunAt, now, zone })
  return inTransaction(db, async (tx) => {
    if ((await lastRun(tx, LAST_RUN))?.getTime() !== lastLook?.getTime()) return 0
    await noteRun(tx, LAST_RUN, now)
    return enqueueAll(tx, now, envelopes)
  })
}

async function dueEnvelopes(
  db: Database,
  look: Pick<ReminderFacts, 'lastRunAt' | 'now' | 'zone'>,
): Promise<Envelope<'reminder'>[]> {
  const cycle = await publishedCycle(db)
  if (cycle === null || cycle.suspendedAt !== null) return []
  const facts = {
    cycleId: cycle.id,
    rules: remindersOf(cycle.profile),
    stages: await stagesOf(db, cycle.id),
    pendingByPerson: await peopleWithWork(db, cycle, look.now),
    holidays: (await holidayBook(db)).holidays,
    ...look,
  }
  const envelopes: Envelope<'reminder'>[] = []
  for (const reminders of remindersInTurns(facts, A_TURN)) {
    envelopes.push(...reminders.map((reminder) => envelopeOf(cycle.id, reminder)))
    await giveWay()
  }
  return envelopes
}

/** A look that lies in the future was made by a clock that has been set back since; far in the future, it is forgotten. */
const soundLook = (at: Date | null, now: Date): Date | null =>
  at !== null && at.getTime() - now.getTime() > WILD_CLOCK_MS ? null : at

// A clock that was set back has begun no hour: its hours were already looked at.
function anHourBegan(from: Date, to: Date, zone: string): boolean {
  if (to <= from) return false
  return to.getTime() - from.getTime() >= 3_600_000 || jalaliParts(from, zone).hour !== jalaliParts(to, zone).hour
}

function envelopeOf(cycleId: number, found: Reminder): Envelope<'reminder'> {
  const { key, personId, escalated, single, dueAt, sendAt, hour, quietFrom } = found
  return {
    kind: 'reminder',
    key,
    to: [personId],
    notBefore: sendAt,
    args: { cycleId, escalated, single, hour, quietFrom, dueAt: dueAt.toISOString(), sendAt: sendAt.toISOString() },
    subject: `reminders:${cycleId}`,
  }
}
