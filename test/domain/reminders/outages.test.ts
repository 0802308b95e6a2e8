import { describe, expect, it } from 'vitest'
import type { Holidays } from 'persian-text'
import { remindersDue } from '#domain/reminders/due.ts'
import type { PendingItem, PendingWork, Reminder } from '#domain/reminders/facts.ts'
import { remindersOf } from '#domain/reminders/rules.ts'
import {
  AZAR_1,
  dayOfMinute,
  expectedDays,
  instantOfMinute,
  type OracleDeadline,
  troubledClock,
  wallMinute,
} from '../../support/reminder-oracle.ts'

const zone = 'Asia/Tehran'
const holidays: Holidays = { days: new Set(), extraWorkingDays: new Set(), weekend: new Set(['thursday', 'friday']) }

/** The stage ends on Wednesday the 18th at 14:00; one note of deficiency on the 12th, a Thursday. */
const STAGE: OracleDeadline = { due: wallMinute(18, 14), daysBefore: [11, 15, 17, 18], daysAfter: [19, 21] }
const NOTE: OracleDeadline = { due: wallMinute(12, 14), daysBefore: [5, 9, 11, 12], daysAfter: [13, 15] }
const HEAD_OF = ({ due, daysAfter }: OracleDeadline): OracleDeadline => ({ due, daysBefore: [], daysAfter })

const item = (itemId: number, dueAt: Date | null): PendingItem => ({
  itemId,
  stage: 'self-assessment',
  state: 'EMPTY',
  pointsHundredths: 100,
  dueAt,
})
const base = { mode: 'digest', role: 'focal-point', agencyId: 1 } as const
const pendingByPerson: PendingWork[] = [
  { ...base, personId: 1, hour: null, head: { personId: 9, mode: 'digest', hour: 10 }, items: [item(1, null)] },
  {
    ...base,
    personId: 2,
    hour: 13,
    head: null,
    items: [item(2, null), item(3, instantOfMinute(NOTE.due))],
  },
]
const minuteOf = (at: Date): number => (at.getTime() - AZAR_1) / 60_000

/** All messages of a run, by key, as the outbox keeps them. */
function run(from: number, looks: readonly number[]): Map<string, Reminder> {
  const sent = new Map<string, Reminder>()
  let last = from
  for (const minute of looks) {
    const found = remindersDue({
      cycleId: 1,
      rules: remindersOf({}),
      stages: [{ key: 'self-assessment', dueAt: instantOfMinute(STAGE.due) }],
      pendingByPerson,
      lastRunAt: instantOfMinute(last),
      now: instantOfMinute(minute),
      zone,
      holidays,
    })
    for (const reminder of found) if (!sent.has(reminder.key)) sent.set(reminder.key, reminder)
    last = minute
  }
  return sent
}

describe('through 200 random outages and clock steps (reliability R16, R17)', () => {
  const from = wallMinute(3, 0)
  it('everything that is due is sent exactly once by the policy, and nothing else', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const { looks } = troubledClock(seed, from, wallMinute(29, 0), 300)
      const sent = [...run(from, looks).values()]
      const days = (person: number) =>
        sent.filter(({ personId }) => personId === person).map(({ sendAt }) => dayOfMinute(minuteOf(sendAt)))
      expect([seed, days(1), days(2), days(9)]).toEqual([
        seed,
        expectedDays([STAGE], 8, from, looks),
        expectedDays([STAGE, NOTE], 13, from, looks),
        expectedDays([HEAD_OF(STAGE)], 10, from, looks),
      ])
      for (const { sendAt, dueAt, kind, daysLeft } of sent) {
        const minute = minuteOf(sendAt)
        // Not stale, not at night, and the time it names is the time that is left.
        expect([kind === 'overdue', daysLeft]).toEqual([
          sendAt > dueAt,
          dayOfMinute(minuteOf(dueAt)) - dayOfMinute(minute),
        ])
        expect(minute % 1440 >= 8 * 60 && minute % 1440 < 21 * 60).toBe(true)
      }
    }
  })

  it('without any of them, all days of the ladder but free ones', () => {
    const looks = Array.from({ length: 26 * 24 }, (_, hour) => from + 60 * (hour + 1))
    expect(expectedDays([STAGE], 8, from, looks)).toEqual([11, 15, 17, 18, 21])
    expect([...run(from, looks).values()].filter(({ personId }) => personId === 1)).toHaveLength(5)
  })
})
