import { describe, expect, it } from 'vitest'
import { dayKey, type Holidays, instantOf, jalaliParts } from 'persian-text'
import {
  stepAt,
  clockMoments,
  endOfRehearsal,
  nextOfficeDay,
  spread,
  turningPoints,
} from '#domain/rehearsal/moments.ts'
import { isPast } from '#domain/worklist/office-steps.ts'

const ZONE = 'Asia/Tehran'
const at = (day: number, hour = 0, minute = 0): Date => instantOf({ year: 1405, month: 9, day, hour, minute }, ZONE)
const holidays: Holidays = {
  days: new Set(),
  extraWorkingDays: new Set(),
  weekend: new Set(['thursday', 'friday']),
}
const window = (opensAt: Date, dueAt: Date) => ({ key: 'council' as const, opensAt, dueAt })

describe('when the office acts in a rehearsal', () => {
  const council = window(at(5), at(15, 14))
  it('on time: at ten on the first working day; silent: an hour before the end', () => {
    expect(stepAt('record-council', 'on-time', [council], holidays, ZONE)).toEqual(at(7, 10))
    expect(stepAt('record-council', 'silent', [council], holidays, ZONE)).toEqual(at(15, 13))
  })
  it('late: at ten on the first working day a week after the end', () =>
    expect(stepAt('record-council', 'late', [window(at(5), at(6, 14))], holidays, ZONE)).toEqual(at(14, 10)))
  it('never before the stage opens nor after its end', () => {
    expect(stepAt('record-council', 'on-time', [window(at(7, 12), at(8, 14))], holidays, ZONE)).toEqual(at(7, 12))
    expect(stepAt('record-council', 'on-time', [window(at(5), at(5, 14))], holidays, ZONE)).toEqual(at(5, 14))
  })
  it('leaves those whose turn it is until ten on the next working day', () => {
    expect(nextOfficeDay(at(3, 9), holidays, ZONE)).toEqual(at(4, 10))
    expect(nextOfficeDay(at(4, 13), holidays, ZONE)).toEqual(at(7, 10))
  })
  it('has no time for what the timetable has no stage for', () =>
    expect(stepAt('record-council', 'silent', [], holidays, ZONE)).toBeNull())
})

describe('what is past', () => {
  const facts = {
    windows: [window(at(1), at(2))],
    requiredApprovals: ['FINALISATION', 'DEPUTY'] as const,
    givenApprovals: ['FINALISATION'] as const,
    transmitted: false,
    festivalAwaited: false,
  }
  it('is what was given, what the profile does not ask for, and what has no stage', () => {
    expect(isPast('finalise', 'FINALISATION', facts, 0)).toBe(true)
    expect(isPast('approve-deputy', 'FINALISATION', facts, 0)).toBe(false)
    expect(isPast('record-council', 'FINALISATION', facts, 0)).toBe(true)
    expect(isPast('marks', 'FINALISATION', facts, 0)).toBe(true)
    expect(isPast('mark-festival', 'FINALISATION', facts, 0)).toBe(true)
  })
  it('leaves the circular to a draft, and to a cycle that has one unsent', () => {
    expect(isPast('send-circular', 'DRAFT', facts, 0)).toBe(false)
    expect(isPast('send-circular', 'OPEN', facts, 1)).toBe(false)
    expect(isPast('send-circular', 'OPEN', facts, 0)).toBe(true)
  })
})

describe('steady work', () => {
  it('spreads over the working days to come and ends before the last tenth', () => {
    const moments = spread(18, window(at(1), at(28, 14)), at(1, 9), holidays, ZONE)
    expect(moments).toHaveLength(18)
    // Twenty working days, eighteen of them used, one piece a day.
    expect(new Set(moments.map((one) => dayKey(one, ZONE))).size).toBe(18)
    expect(moments.every((one) => !['thursday', 'friday'].includes(jalaliParts(one, ZONE).weekday))).toBe(true)
    expect(moments.at(-1)).toEqual(at(24, 11))
  })
  it('begins today only as long as its hour is to come', () => {
    expect(spread(1, window(at(1), at(10)), at(2, 11), holidays, ZONE)).toEqual([at(2, 11)])
    expect(spread(1, window(at(1), at(10)), at(2, 11, 1), holidays, ZONE)).toEqual([at(3, 11)])
  })
  it('does in a window without a working day what it can, and nothing in one that is over', () => {
    expect(spread(2, window(at(5, 8), at(5, 14)), at(1), holidays, ZONE)).toEqual([at(5, 8), at(5, 8)])
    expect(spread(2, window(at(1), at(2)), at(3), holidays, ZONE)).toEqual([])
  })
})

describe('moments of the clock', () => {
  it('are the hours of delivery of each day and the minute after each date, with and without grace', () => {
    const windows = [{ ...window(at(1, 12), at(2, 14)), graceMinutes: 30 }]
    expect(clockMoments(new Set([8]), turningPoints(windows), at(1, 8), at(3, 8), ZONE)).toEqual([
      at(1, 12),
      at(2, 8),
      at(2, 14, 1),
      at(2, 14, 31),
      at(3, 8),
    ])
  })
  it('go on for a week after the last date', () =>
    expect(endOfRehearsal([window(at(1), at(5, 14))], 'on-time', at(1), ZONE)).toEqual(at(12, 14)))
  it('go on two weeks more for an organization that is late', () =>
    expect(endOfRehearsal([window(at(1), at(5, 14))], 'late', at(1), ZONE)).toEqual(at(26, 14)))
})
