// Prints what is due when, for ten years of deadlines; run in a process of its own for each time zone of a machine (reliability R18).
import { createHash } from 'node:crypto'
import { addDays, addWorkingDays, dayKey, type Holidays, instantOf, startOfDay, workingDaysBetween } from 'persian-text'
import { endAfter } from '#domain/cycle/stage-length.ts'
import { remindersDue } from '#domain/reminders/due.ts'
import { ladderOf } from '#domain/reminders/ladder.ts'
import { DEFAULT_REMINDERS, type ReminderRule } from '#domain/reminders/rules.ts'

const zone = 'Asia/Tehran'
const holidays: Holidays = {
  days: new Set(['1405-01-12', '1408-03-14']),
  extraWorkingDays: new Set(),
  weekend: new Set(['thursday', 'friday']),
}
const iso = (at: Date): string => at.toISOString()
const rule = DEFAULT_REMINDERS[0] as ReminderRule
const working: ReminderRule = { ...rule, unit: 'working-days' }

/** 1398 to 1408: years with summer time and years without. */
const lines: string[] = []
for (let at = instantOf({ year: 1398, month: 1, day: 1, hour: 14 }, zone), i = 0; i < 520; i++) {
  const dueAt = endAfter(at, 30, { dayKind: 'calendar', dayEndsAt: '14:00', holidays, zone })
  const ladders = [rule, working].flatMap((one) => ladderOf(one, dueAt, 8, i % 2 === 1, { holidays, zone }).occurrences)
  const day = [dayKey(at, zone), iso(startOfDay(at, zone)), workingDaysBetween(at, dueAt, holidays, zone)]
  lines.push(
    [...day, iso(dueAt), iso(addWorkingDays(dueAt, -3, holidays, zone)), ...ladders.map((it) => iso(it.at))].join(' '),
  )
  at = addDays(at, 7, zone)
}
for (const day of [9, 13, 15, 16, 17]) {
  const now = instantOf({ year: 1405, month: 9, day, hour: 8 }, zone)
  const found = remindersDue({
    cycleId: 1,
    rules: DEFAULT_REMINDERS,
    stages: [{ key: 'self-assessment', dueAt: instantOf({ year: 1405, month: 9, day: 16, hour: 14 }, zone) }],
    pendingByPerson: [
      {
        personId: 1,
        mode: 'digest',
        hour: null,
        role: 'focal-point',
        agencyId: 1,
        head: null,
        items: [{ itemId: 1, stage: 'self-assessment', state: 'EMPTY', pointsHundredths: 1 }],
      },
    ],
    lastRunAt: new Date(now.getTime() - 60_000),
    now,
    zone,
    holidays,
  })
  lines.push(found.map(({ key, sendAt, daysLeft }) => [key, iso(sendAt), daysLeft].join(' ')).join(';'))
}
process.stdout.write(
  JSON.stringify({
    own: Intl.DateTimeFormat().resolvedOptions().timeZone,
    count: lines.length,
    last: lines.at(-2),
    hash: createHash('sha256').update(lines.join('\n')).digest('hex'),
  }),
)
