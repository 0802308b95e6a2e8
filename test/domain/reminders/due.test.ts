import { describe, expect, it } from 'vitest'
import { instantOf, jalaliParts } from 'persian-text'
import { remindersDue } from '#domain/reminders/due.ts'
import type { PendingItem, PendingWork, Reminder, ReminderFacts, Wishes } from '#domain/reminders/facts.ts'
import { DEFAULT_REMINDERS, type ReminderRule } from '#domain/reminders/rules.ts'
import { NO_HOLIDAYS } from '../cycle/profiles.ts'

const zone = 'Asia/Tehran'
/** A day and hour of Azar 1405; the stage ends on the 16th at 14:00, reminders go out at 9. */
const azar = (day: number, hour = 0, minute = 0) => instantOf({ year: 1405, month: 9, day, hour, minute }, zone)
const item = (itemId: number, points: number, change: Partial<PendingItem> = {}): PendingItem => ({
  itemId,
  stage: 'self-assessment',
  state: 'EMPTY',
  pointsHundredths: points * 100,
  ...change,
})
const wishes = (personId: number, change: Partial<Wishes> = {}): Wishes => ({
  personId,
  mode: 'digest',
  hour: null,
  ...change,
})
const work = (change: Partial<PendingWork> = {}): PendingWork => ({
  ...wishes(1),
  role: 'focal-point',
  agencyId: 50,
  head: wishes(9),
  items: [item(10, 1), item(11, 40), item(12, 1)],
  ...change,
})
/** What older profiles go by, an hour later. */
const ruled = (change: Partial<ReminderRule> = {}): ReminderRule[] =>
  DEFAULT_REMINDERS.map((rule) => ({ ...rule, hour: 9, ...change }))
const rules = (lastRunAt: Date | null, now: Date, change: Partial<ReminderFacts> = {}): ReminderFacts => ({
  cycleId: 4,
  rules: ruled(),
  stages: [{ key: 'self-assessment', dueAt: azar(16, 14) }],
  pendingByPerson: [work()],
  lastRunAt,
  now,
  zone,
  holidays: NO_HOLIDAYS,
  ...change,
})
const minute = (now: Date) => new Date(+now - 60_000)
const tick = (now: Date, change: Partial<ReminderFacts> = {}) => remindersDue(rules(minute(now), now, change))
const wall = ({ sendAt }: Pick<Reminder, 'sendAt'>) => {
  const { day, hour } = jalaliParts(sendAt, zone)
  return [day, hour]
}

describe('a reminder', () => {
  it('goes out seven, three and one day before, on the day, and one and three days after, and on no other', () => {
    const days = Array.from({ length: 25 }, (_, index) => index + 1).filter((day) => tick(azar(day, 9)).length > 0)
    expect(days).toEqual([9, 13, 15, 16, 17, 19])
  })
  it('goes out at the hour of delivery and not a minute before', () => {
    expect(tick(azar(13, 8, 59))).toEqual([])
    expect(tick(azar(13, 9)).map(wall)).toEqual([[13, 9]])
  })
  it('keeps to the person’s own hour', () => {
    const pendingByPerson = [work({ hour: 17 })]
    expect(tick(azar(13, 9), { pendingByPerson })).toEqual([])
    expect(tick(azar(13, 17), { pendingByPerson })).toHaveLength(1)
  })
  it('is one for a person and day, with most points first and their sum', () => {
    expect(tick(azar(13, 9))).toEqual([
      expect.objectContaining({
        key: 'reminder:4:1:1405-09-13',
        personId: 1,
        kind: 'before',
        escalated: false,
        daysLeft: 3,
        dueAt: azar(16, 14),
        pointsHundredths: 4200,
      }),
    ])
    expect(tick(azar(13, 9))[0]?.items.map(({ itemId }) => itemId)).toEqual([11, 10, 12])
  })
  it('goes to nobody who has nothing left', () => {
    expect(tick(azar(13, 9), { pendingByPerson: [] })).toEqual([])
    expect(tick(azar(13, 9), { pendingByPerson: [work({ items: [] })] })).toEqual([])
  })
  it('is the same for a run that is repeated', () => {
    expect(tick(azar(13, 9))).toEqual(tick(azar(13, 9)))
  })
  it('comes anew for a date that has moved', () => {
    const moved = { stages: [{ key: 'self-assessment' as const, dueAt: azar(20, 14) }] }
    expect(tick(azar(13, 9), moved).map(({ key, daysLeft }) => [key, daysLeft])).toEqual([
      ['reminder:4:1:1405-09-13', 7],
    ])
    expect(tick(azar(15, 9), moved)).toEqual([])
  })
  it('follows an item’s own deadline before the stage’s', () => {
    const items = [item(10, 1, { state: 'DEFICIENT', dueAt: azar(30, 14) })]
    expect(tick(azar(13, 9), { pendingByPerson: [work({ items })] })).toEqual([])
    expect(tick(azar(27, 9), { pendingByPerson: [work({ items })] })).toHaveLength(1)
  })
  it('says on the day itself that it is the day', () => {
    expect(tick(azar(16, 9)).map(({ kind, daysLeft, escalated }) => [kind, daysLeft, escalated])).toEqual([
      ['on-the-day', 0, false],
    ])
  })
  it('carries all deadlines that are near, so that another of them on that day sends nothing more', () => {
    const items = [item(10, 1), item(11, 40, { dueAt: azar(14, 14) }), item(12, 1, { dueAt: azar(30, 14) })]
    const [first] = tick(azar(13, 9), { pendingByPerson: [work({ items })] })
    expect(first?.items.map(({ itemId }) => itemId)).toEqual([11, 10])
    expect(first?.key).toBe('reminder:4:1:1405-09-13')
  })
})

describe('a reminder of what is late and of what is not', () => {
  const items = [item(10, 1, { dueAt: azar(14, 14) }), item(11, 40)]
  it('names the end that can still be met', () => {
    const [found] = tick(azar(15, 9), { pendingByPerson: [work({ items, head: null })] })
    expect([found?.kind, found?.daysLeft, found?.dueAt]).toEqual(['before', 1, azar(16, 14)])
  })
  it('goes out on a last day though that is free, to the minute of the deadline', () => {
    const holidays = { days: new Set(['1405-09-16']), extraWorkingDays: new Set<string>(), weekend: new Set<never>() }
    expect(tick(azar(16, 9), { holidays, pendingByPerson: [work({ items, head: null })] }).map(wall)).toEqual([[16, 9]])
    const atDeadline = (now: Date) => remindersDue(rules(azar(16, 8), now, { pendingByPerson: [work({ head: null })] }))
    expect([atDeadline(azar(16, 14)).length, atDeadline(new Date(+azar(16, 14) + 1)).length]).toEqual([1, 0])
  })
})

describe('on the last day, for whoever has chosen an hour of his own', () => {
  const at = (hour: number, now: Date, dueAt: Date, change: Partial<ReminderFacts> = {}) =>
    tick(now, {
      pendingByPerson: [work({ hour, head: null })],
      stages: [{ key: 'self-assessment', dueAt }],
      ...change,
    }).map(wall)
  it.each([
    ['two hours before the deadline it keeps to it', 12, azar(16, 14), 12],
    ['a minute less, and it comes at the rule’s hour', 12, azar(16, 13, 59), 9],
    ['at the very deadline', 14, azar(16, 14), 9],
    ['hours after it', 18, azar(16, 14), 9],
    ['never later than he has chosen', 8, azar(16, 9), 8],
  ])('%s', (_, own, dueAt, hour) => {
    expect(at(own, azar(16, hour), dueAt)).toEqual([[16, hour]])
    for (const other of [8, 9, 12, 14, 18].filter((one) => one !== hour))
      expect(at(own, azar(16, other), dueAt)).toEqual([])
  })
  it('holds for that day only: the day before, and what is late, come at his hour', () => {
    for (const day of [15, 17]) {
      expect(at(18, azar(day, 9), azar(16, 14))).toEqual([])
      expect(at(18, azar(day, 18), azar(16, 14))).toEqual([[day, 18]])
    }
  })
  it('is sent at once when the machine was down at the rule’s hour, and not after the deadline', () => {
    const after = (now: Date) =>
      remindersDue(rules(azar(16, 7), now, { pendingByPerson: [work({ hour: 18, head: null })] }))
    expect(after(azar(16, 13)).map(wall)).toEqual([[16, 13]])
    expect(after(azar(16, 14, 1))).toEqual([])
  })
  it('brings nothing else forward once its deadline has passed', () => {
    const items = [item(10, 1), item(11, 40, { dueAt: azar(18, 14) })]
    const pendingByPerson = [work({ hour: 18, head: null, items })]
    const after = (now: Date) => remindersDue(rules(azar(15, 17), now, { pendingByPerson })).map(wall)
    expect(after(azar(16, 14))).toEqual([[16, 14]])
    expect(after(azar(16, 14, 1))).toEqual([[16, 18]])
  })
  it('carries the hour at which it may go out, lest the messenger hold it until his own', () => {
    const [found] = tick(azar(16, 9), { pendingByPerson: [work({ hour: 18, head: null })] })
    expect(found?.hour).toBe(9)
  })
  it('brings what else is near, so that his own hour brings the same message again', () => {
    const items = [item(10, 1), item(11, 40, { dueAt: azar(19, 14) })]
    const tickAt = (hour: number) => tick(azar(16, hour), { pendingByPerson: [work({ hour: 18, head: null, items })] })
    expect(tickAt(9)[0]?.items.map(({ itemId }) => itemId)).toEqual([11, 10])
    expect(tickAt(18).map(({ key }) => key)).toEqual(tickAt(9).map(({ key }) => key))
  })
})

describe('an overdue reminder', () => {
  it('goes to the agency’s head as well, once for all his people', () => {
    const pendingByPerson = [work(), work({ ...wishes(2), items: [item(11, 40), item(13, 5)] })]
    const found = tick(azar(17, 9), { pendingByPerson })
    expect(found.map(({ personId, kind, escalated, daysLeft }) => [personId, kind, escalated, daysLeft])).toEqual([
      [1, 'overdue', false, -1],
      [2, 'overdue', false, -1],
      [9, 'overdue', true, -1],
    ])
    expect(found[2]?.items.map(({ itemId }) => itemId)).toEqual([11, 13, 10, 12])
  })
  it('does not go to the head before the deadline, nor twice to a head who does the work himself', () => {
    expect(tick(azar(15, 9)).map(({ personId }) => personId)).toEqual([1])
    expect(tick(azar(17, 9), { pendingByPerson: [work({ head: wishes(1) })] }).map(({ personId }) => personId)).toEqual(
      [1],
    )
    expect(tick(azar(17, 9), { pendingByPerson: [work({ head: null })] }).map(({ personId }) => personId)).toEqual([1])
  })
})

describe('after an outage', () => {
  const after = (from: Date, to: Date) => remindersDue(rules(from, to))
  it('only one reminder comes, and it tells the time that is really left', () => {
    const found = after(azar(8, 12), azar(14, 11))
    expect(found.map(({ daysLeft, kind }) => [daysLeft, kind])).toEqual([[2, 'before']])
    expect(found.map(wall)).toEqual([[14, 11]])
  })
  it('none comes where nothing was missed', () => {
    expect(after(azar(9, 9), azar(13, 8))).toEqual([])
    expect(after(azar(9, 9), azar(13, 9))).toHaveLength(1)
  })
  it('none that spoke of time left comes once the deadline has passed', () => {
    expect(after(azar(15, 12), azar(16, 14))).toHaveLength(1)
    expect(after(azar(15, 12), azar(16, 14, 1))).toEqual([])
  })
  it('the late ones take the place of the early ones', () => {
    expect(after(azar(8, 12), azar(18, 11)).map(({ kind, daysLeft }) => [kind, daysLeft])).toEqual([
      ['overdue', -2],
      ['overdue', -2],
    ])
  })
  it('a late one is dropped when it is older than three days', () => {
    expect(after(azar(18, 12), azar(22, 11))).toHaveLength(2)
    expect(after(azar(18, 12), azar(23, 11))).toEqual([])
  })
  it('what is made up at night waits for the morning and speaks of the morning', () => {
    const found = after(azar(12, 12), azar(14, 3))
    expect(found.map(wall)).toEqual([[14, 9]])
    expect(found[0]?.daysLeft).toBe(2)
    const evening = after(azar(12, 12), azar(14, 22))
    expect([evening.map(wall), evening[0]?.daysLeft]).toEqual([[[15, 9]], 1])
    expect(after(azar(12, 12), azar(14, 20, 59)).map(wall)).toEqual([[14, 20]])
  })
  it('what waits for the morning has the key of what the morning itself would send', () => {
    const night = after(azar(12, 12), azar(15, 3))
    expect(night.map(({ key }) => key)).toEqual(tick(azar(15, 9)).map(({ key }) => key))
  })
})

describe('the first run of all', () => {
  it('makes up today and nothing older', () => {
    expect(remindersDue(rules(null, azar(13, 11)))).toHaveLength(1)
    expect(remindersDue(rules(null, azar(14, 11)))).toEqual([])
  })
})

describe('on free days', () => {
  const weekend = new Set(['thursday', 'friday'] as const)
  const holidays = { days: new Set(['1405-09-14', '1405-09-21']), extraWorkingDays: new Set(['1405-09-27']), weekend }
  const free = (now: Date, dueAt: Date, change: Partial<ReminderFacts> = {}) =>
    tick(now, { holidays, stages: [{ key: 'self-assessment', dueAt }], ...change })

  it('a word before the deadline comes on the working day before, and not once more on the free one', () => {
    const [found] = free(azar(11, 9), azar(16, 14))
    expect(found && wall(found)).toEqual([11, 9])
    expect(found?.key).toBe('reminder:4:1:1405-09-11')
    expect(free(azar(13, 9), azar(16, 14))).toEqual([])
  })
  it('on a working day beside them nothing waits', () => {
    expect(free(azar(11, 9), azar(14, 14)).map(wall)).toEqual([[11, 9]])
  })
  it('on the last day itself it does not wait, though the day is free', () => {
    expect(free(azar(13, 9), azar(13, 14)).map(wall)).toEqual([[13, 9]])
    expect(free(azar(13, 9), azar(13, 14)).map(({ kind }) => kind)).toEqual(['on-the-day'])
  })
  it('an office that works on a weekend day is reminded on it', () => {
    expect(free(azar(27, 9), azar(28, 14)).map(wall)).toEqual([[27, 9]])
  })
  it('words of three days and of one day that fall on a closed weekend are one before it, and none is lost', () => {
    const change = { rules: ruled({ before: [3, 1], after: [] }) }
    expect(free(azar(18, 9), azar(22, 14), change).map(wall)).toEqual([[18, 9]])
    for (const day of [19, 20, 21]) expect(free(azar(day, 9), azar(22, 14), change)).toEqual([])
  })
  it('a word about lateness waits as well, and its head’s with it', () => {
    expect(free(azar(20, 9), azar(19, 14)).map((one) => [one.personId, ...wall(one)])).toEqual([
      [1, 22, 9],
      [9, 22, 9],
    ])
  })
})
