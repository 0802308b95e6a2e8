import { jalaliParts } from '#domain/calendar/jalali.ts'
import { DEFAULT_REMINDER_HOUR } from '#domain/reminders/hours.ts'
import { DEFAULT_OFFSETS, type Reminder, remindersDue } from '#domain/reminders/due.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { currentCycle, stagesOf } from '#storage/cycles.ts'
import { holidayBook } from '#storage/holidays.ts'
import { peopleWithWork } from '#storage/pending-work.ts'
import { readSetting, writeSetting } from '#storage/settings.ts'
import { inTransaction, type Tx } from '#storage/transaction.ts'
import type { Tools } from '../command.ts'

const LAST_RUN = 'reminders-last-run'

/**
 * Requirement F6, peers rows 10–17: puts the day's reminders into the outbox, only for people with work left. Asked every minute, it
 * looks only when an hour has begun since the last time, because hours of delivery are whole ones. What it found is kept in one
 * transaction with the time of the look, so that neither a crash nor a clock set back sends anything twice.
 * @returns how many reminders were put in
 */
export async function remind(tools: Tools): Promise<number> {
  const now = tools.clock.now()
  return inTransaction(tools.db, async (tx) => {
    const kept = await readSetting(tx, LAST_RUN)
    const lastRunAt = kept === null ? null : new Date(kept)
    if (lastRunAt !== null && !anHourBegan(lastRunAt, now, tools.zone)) return 0
    await writeSetting(tx, LAST_RUN, now.toISOString())
    const cycle = await currentCycle(tx)
    if (cycle === null || cycle.state === 'DRAFT') return 0
    const reminders = remindersDue({
      cycleId: cycle.id,
      stages: await stagesOf(tx, cycle.id),
      offsets: DEFAULT_OFFSETS,
      pendingByPerson: await peopleWithWork(tx, cycle, now),
      lastRunAt,
      now,
      zone: tools.zone,
      deliveryHour: DEFAULT_REMINDER_HOUR,
      holidays: (await holidayBook(tx)).holidays,
    })
    for (const reminder of reminders) await put(tx, now, cycle.id, reminder)
    return reminders.length
  })
}

// A clock that was set back has begun no hour: its hours were already looked at.
function anHourBegan(from: Date, to: Date, zone: string): boolean {
  if (to <= from) return false
  return to.getTime() - from.getTime() >= 3_600_000 || jalaliParts(from, zone).hour !== jalaliParts(to, zone).hour
}

const put = (
  tx: Tx,
  now: Date,
  cycleId: number,
  { key, personId, escalated, dueAt, sendAt }: Reminder,
): Promise<number> =>
  enqueue(tx, now, {
    kind: 'reminder',
    key,
    to: [personId],
    notBefore: sendAt,
    args: { cycleId, escalated, dueAt: dueAt.toISOString() },
    subject: `reminders:${cycleId}`,
  })
