import { describe, expect, it } from 'vitest'
import { checkProfile } from '#domain/cycle/check-profile.ts'
import { type Holidays, instantOf, jalaliParts } from 'persian-text'
import { remindersDue } from '#domain/reminders/due.ts'
import { isToldToCoordinator } from '#domain/reminders/escalation.ts'
import type { PendingWork } from '#domain/reminders/facts.ts'
import { calmTime, type Planned } from '#domain/reminders/hours.ts'
import { DEFAULT_REMINDERS, reminderFaults, type ReminderRule, remindersOf } from '#domain/reminders/rules.ts'
import { NO_HOLIDAYS, readProfile } from '../cycle/profiles.ts'

const zone = 'Asia/Tehran'
/** Azar 1405 begins on a Sunday, so the 5th and 6th are a weekend, as are 12th and 13th, 19th and 20th. */
const azar = (day: number, hour = 0, minute = 0) => instantOf({ year: 1405, month: 9, day, hour, minute }, zone)
const IRAN: Holidays = {
  days: new Set(['1405-09-16']),
  extraWorkingDays: new Set(),
  weekend: new Set(['thursday', 'friday']),
}
const rule = (change: Partial<ReminderRule> = {}): ReminderRule => {
  const base = remindersOf({}).find(({ stage }) => stage === 'self-assessment')
  if (base === undefined) throw new Error('no rule')
  return { ...base, ...change }
}
const work = (change: Partial<PendingWork> = {}): PendingWork => ({
  personId: 1,
  mode: 'digest',
  hour: null,
  role: 'focal-point',
  agencyId: 50,
  head: { personId: 9, mode: 'digest', hour: null },
  items: [{ itemId: 10, stage: 'self-assessment', state: 'EMPTY', pointsHundredths: 100 }],
  ...change,
})
interface Case {
  rules?: ReminderRule[]
  works?: PendingWork[]
  dueAt?: Date
  holidays?: Holidays
}
/** What one minute of the clock brings. */
const tick = (
  now: Date,
  { rules = [rule()], works = [work()], dueAt = azar(18, 14), holidays = NO_HOLIDAYS }: Case = {},
) =>
  remindersDue({
    cycleId: 4,
    rules,
    stages: [{ key: 'self-assessment', dueAt }],
    pendingByPerson: works,
    lastRunAt: new Date(now.getTime() - 60_000),
    now,
    zone,
    holidays,
  })
/** Days and hours of Azar on which somebody gets something, looked at each hour. */
const told = (personId: number, given: Case = {}): string[] =>
  Array.from({ length: 30 * 24 }, (_, hour) => azar(1 + Math.floor(hour / 24), hour % 24)).flatMap((now) =>
    tick(now, given)
      .filter((found) => found.personId === personId)
      .map(({ sendAt }) => `${jalaliParts(sendAt, zone).day}/${jalaliParts(sendAt, zone).hour}`),
  )

describe('days of a rule', () => {
  it('are days of the calendar, or working days where the rule says so', () => {
    expect(told(1)).toEqual(['11/8', '15/8', '17/8', '18/8', '19/8', '21/8'])
    const working = { rules: [rule({ unit: 'working-days' })], holidays: IRAN }
    // 18 Azar is a Wednesday; the 16th, a Monday, is a holiday.
    expect(told(1, working)).toEqual(['8/8', '14/8', '17/8', '18/8', '21/8', '23/8'])
  })
  it('count back from a last day that is free itself, and it is still told on that day', () => {
    const given = { rules: [rule({ unit: 'working-days', after: [] })], holidays: IRAN, dueAt: azar(16, 14) }
    expect(told(1, given)).toEqual(['7/8', '11/8', '15/8', '16/8'])
  })
  it('of a stage and role without a rule bring nothing', () => {
    expect(told(1, { rules: [] })).toEqual([])
    expect(told(1, { works: [work({ role: 'evaluator' })] })).toEqual([])
  })
})

describe('the limit of a rule', () => {
  it.each([
    [6, ['11/8', '15/8', '17/8', '18/8', '19/8', '21/8']],
    [5, ['11/8', '15/8', '17/8', '18/8', '19/8']],
    [1, ['11/8']],
  ])('%i messages for one deadline are not passed', (limit, days) => {
    expect(told(1, { rules: [rule({ limit })] })).toEqual(days)
  })
  it('begins anew with a date that has moved', () => {
    const rules = [rule({ limit: 1 })]
    expect(told(1, { rules, dueAt: azar(20, 14) })).toEqual(['13/8'])
  })
  it('of the head counts his own messages', () => {
    expect(told(9, { rules: [rule({ limit: 1 })] })).toEqual(['19/8'])
  })
})

describe('the stop rule', () => {
  it('lets the last day of it speak and no later one', () => {
    const on = (stopAfter: number) => told(1, { rules: [rule({ before: [], after: [1, 3, 5], stopAfter })] })
    expect(on(5)).toEqual(['19/8', '21/8', '23/8'])
    expect(on(4)).toEqual(['19/8', '21/8'])
  })
  it('counts to the day of sending, when a free day puts it off', () => {
    // The first day after Wednesday 18 Azar is a Thursday; the message would go out on Saturday, the third.
    const on = (stopAfter: number) =>
      told(1, { rules: [rule({ before: [], after: [1], stopAfter })], holidays: { ...IRAN, days: new Set() } })
    expect(on(3)).toEqual(['21/8'])
    expect(on(2)).toEqual([])
  })
})

describe('the ladder of escalation', () => {
  it('reaches the head on his day and on the later days of the person’s ladder', () => {
    const on = (head: number | null) => told(9, { rules: [rule({ escalation: { head, coordinator: null } })] })
    expect(on(1)).toEqual(['19/8', '21/8'])
    expect(on(2)).toEqual(['20/8', '21/8'])
    expect(on(4)).toEqual(['22/8'])
    expect(on(null)).toEqual([])
  })
  it('comes at the head’s own hour, and not at all when he has silenced it or the people below have not been reminded', () => {
    expect(told(9, { works: [work({ head: { personId: 9, mode: 'digest', hour: 11 } })] })).toEqual(['19/11', '21/11'])
    expect(told(9, { works: [work({ head: { personId: 9, mode: 'off', hour: null } })] })).toEqual([])
    expect(told(9, { works: [work({ mode: 'off' })] })).toEqual(['19/8', '21/8'])
  })
  it('puts the agency on the coordinator’s list from his day on, for as long as it owes', () => {
    const rules = [rule({ escalation: { head: 1, coordinator: 3 } })]
    const on = (now: Date, given = rules, holidays = NO_HOLIDAYS) =>
      isToldToCoordinator(given, 'self-assessment', azar(18, 14), now, { holidays, zone })
    expect([on(azar(20, 23, 59)), on(azar(21)), on(azar(30))]).toEqual([false, true, true])
    const working = [rule({ unit: 'working-days', escalation: { head: 1, coordinator: 3 } })]
    expect([on(azar(22, 23, 59), working, IRAN), on(azar(23), working, IRAN)]).toEqual([false, true])
    expect(on(azar(30), [rule({ escalation: { head: 1, coordinator: null } })])).toBe(false)
    expect(isToldToCoordinator(rules, 'review', azar(1), azar(30), { holidays: NO_HOLIDAYS, zone })).toBe(false)
  })
})

describe('hours', () => {
  it('are the person’s own but where the rule wants quiet', () => {
    const at = (hour: number) => told(1, { rules: [rule({ before: [3], after: [] })], works: [work({ hour })] })
    expect([at(6), at(7), at(20), at(21)]).toEqual([['15/8'], ['15/7'], ['15/20'], ['15/8']])
  })
  it('of quiet hold for what is found late in the evening, to the minute', () => {
    const late = (now: Date) =>
      remindersDue({
        cycleId: 4,
        rules: [rule({ quiet: { from: 20, until: 7 } })],
        stages: [{ key: 'self-assessment', dueAt: azar(18, 14) }],
        pendingByPerson: [work()],
        lastRunAt: azar(15, 7, 59),
        now,
        zone,
        holidays: NO_HOLIDAYS,
      }).map(({ sendAt }) => sendAt)
    expect(late(azar(15, 19, 59))).toEqual([azar(15, 19, 59)])
    expect(late(azar(15, 20))).toEqual([azar(16, 8)])
  })
})

describe('a person’s way of being reminded', () => {
  const two = (change: Partial<PendingWork> = {}) =>
    work({
      items: [
        { itemId: 10, stage: 'self-assessment', state: 'EMPTY', pointsHundredths: 100 },
        { itemId: 11, stage: 'self-assessment', state: 'DEFICIENT', pointsHundredths: 500, dueAt: azar(16, 14) },
      ],
      ...change,
    })
  it('is one message for all that is near, one for each deadline, or none', () => {
    const keys = (mode: PendingWork['mode']) => tick(azar(15, 8), { works: [two({ mode })] }).map(({ key }) => key)
    expect(keys('digest')).toEqual(['reminder:4:1:1405-09-15'])
    expect(keys('single')).toEqual([
      'reminder:4:1:1405-09-15:self-assessment:1405-09-18',
      'reminder:4:1:1405-09-15:self-assessment:1405-09-16',
    ])
    expect(keys('off')).toEqual([])
  })
  it('gives way to a rule that wants a message of its own', () => {
    expect(tick(azar(15, 8), { rules: [rule({ style: 'single' })], works: [two()] })).toHaveLength(2)
  })
  it('is one message for a person with several agencies', () => {
    const items = [{ itemId: 12, stage: 'self-assessment' as const, state: 'EMPTY' as const, pointsHundredths: 100 }]
    const found = tick(azar(15, 8), { works: [work(), work({ agencyId: 51, items })] })
    expect(found.map(({ items: all }) => all.map(({ itemId }) => itemId))).toEqual([[10, 12]])
  })
})

describe('a reminder that is about to be sent', () => {
  const planned: Planned = { sendAt: azar(15, 8), dueAt: azar(18, 14), hour: 8, quietFrom: 21 }
  const at = (now: Date, talkAt: Date | null = null, change: Partial<Planned> = {}) =>
    calmTime({ ...planned, ...change }, talkAt, now, { holidays: IRAN, zone })
  it('waits until the person has been silent in a dialogue for ten minutes, to the minute', () => {
    expect(at(azar(15, 8), azar(15, 7, 51))).toEqual(azar(15, 8, 1))
    expect(at(azar(15, 8), azar(15, 7, 50))).toEqual(azar(15, 8))
  })
  it('waits an hour at most', () => {
    expect(at(azar(15, 8, 59), azar(15, 8, 58))).toEqual(azar(15, 9))
    expect(at(azar(15, 9), azar(15, 8, 59))).toEqual(azar(15, 9))
  })
  it('waits for no dialogue on the last day and when it is overdue', () => {
    expect(at(azar(18, 8), azar(18, 8))).toEqual(azar(18, 8))
    expect(at(azar(21, 8), azar(21, 8))).toEqual(azar(21, 8))
  })
  it('that was held up until the evening waits for the morning', () => {
    expect([at(azar(15, 20, 59)), at(azar(15, 21))]).toEqual([azar(15, 20, 59), azar(17, 8)])
    expect(at(azar(18, 3))).toEqual(azar(18, 8))
  })
  it('that was held up until a free day waits for its end, but on the last day', () => {
    expect(at(azar(16, 9))).toEqual(azar(17, 8))
    expect(at(azar(16, 9), null, { dueAt: azar(16, 14) })).toEqual(azar(16, 9))
  })
})

describe('rules of a profile', () => {
  const faults = (change: Partial<ReminderRule>) => reminderFaults([rule(change)]).map(({ code }) => code)
  it('contradict themselves nowhere as they are shipped and as they stand for older profiles', () => {
    expect(reminderFaults(DEFAULT_REMINDERS)).toEqual([])
    for (const key of ['razavi-khorasan', 'tehran', 'west-azerbaijan'])
      expect(reminderFaults(readProfile(key).reminders ?? [])).toEqual([])
  })
  it('stand in all profiles that are shipped, for every stage in which there is work', () => {
    const enabled = (key: string) => {
      const profile = readProfile(key)
      const stages = new Set(profile.stages.filter((stage) => stage.enabled).map((stage) => stage.key))
      const wanted = DEFAULT_REMINDERS.filter(({ stage }) => stages.has(stage)).map(({ stage }) => stage)
      return [profile.reminders?.map(({ stage }) => stage), wanted]
    }
    for (const key of ['razavi-khorasan', 'tehran', 'west-azerbaijan']) expect(enabled(key)[0]).toEqual(enabled(key)[1])
  })
  it('are refused with the place they lie in', () => {
    const profile = { ...readProfile('tehran'), reminders: [rule(), rule()] }
    expect(checkProfile(profile)).toEqual([{ code: 'reminder-twice', at: 'self-assessment focal-point' }])
  })
  it.each([
    ['a role that has no work there', { role: 'deputy' }, { role: 'focal-point' }, 'reminder-without-work'],
    ['days that do not fall', { before: [1, 1] }, { before: [2, 1] }, 'reminder-days-out-of-order'],
    ['a day after that is the last one itself', { after: [0] }, { after: [1] }, 'reminder-days-out-of-order'],
    ['an hour of quiet in the evening', { hour: 21 }, { hour: 20 }, 'reminder-hour-quiet'],
    ['an hour of quiet in the morning', { hour: 6 }, { hour: 7 }, 'reminder-hour-quiet'],
    ['a limit of none', { limit: 0 }, { limit: 1 }, 'reminder-limit-out-of-range'],
    ['a stop before the last day', { stopAfter: 2 }, { stopAfter: 3 }, 'reminder-stops-too-early'],
  ] as [string, Partial<ReminderRule>, Partial<ReminderRule>, string][])(
    'are refused for %s, and one step beside it is not',
    (_, wrong, right, code) => {
      expect(faults(wrong)).toEqual([code])
      expect(faults(right)).toEqual([])
    },
  )
})
