import { describe, expect, it } from 'vitest'
import { instantOf } from 'persian-text'
import { giveBack, lateDays, lostDays, promisedBy, waitingSince, withPromises } from '#domain/cycle/promises.ts'
import { checkProfile } from '#domain/cycle/check-profile.ts'
import { readProfile, TEHRAN as zone } from './profiles.ts'

const azar = (day: number, hour = 14, minute = 0, second = 0) =>
  new Date(instantOf({ year: 1405, month: 9, day, hour, minute }, zone).getTime() + second * 1000)
/** 1 Azar 1405 is a Sunday; Thursdays and Fridays are free, and the 16th (a Monday) by decree. */
const holidays = {
  days: new Set(['1405-09-16']),
  extraWorkingDays: new Set<string>(),
  weekend: new Set(['thursday', 'friday'] as const),
}
const { promises, dayEndsAt } = readProfile('tehran')
const count = { promises, dayEndsAt, holidays, zone }
const review = { opensAt: azar(8, 0), dueAt: azar(30) }

describe('the day by which the organization owes its answer (requirements F2, F4, peers row 5)', () => {
  it('starts with the stage for what came before it, the first day counted', () => {
    // The review lasts 23 days and promises 25, so its announced end is the promise.
    expect(promisedBy('review', azar(3), review, count)).toEqual(review.dueAt)
    const long = { ...review, dueAt: instantOf({ year: 1405, month: 10, day: 29, hour: 14 }, zone) }
    // Day 1 is 8 Azar, day 25 the second of Dey, a Wednesday.
    expect(promisedBy('review', azar(3), long, count)).toEqual(
      instantOf({ year: 1405, month: 10, day: 2, hour: 14 }, zone),
    )
  })

  it('counts working days from what came within the stage, over weekend and holiday', () => {
    // Saturday 14 Azar: 15, 17 and 18 work, the 16th does not.
    expect(promisedBy('correction', azar(14, 10), review, count)).toEqual(azar(18))
    expect(promisedBy('extension', azar(18, 10), null, count)).toEqual(azar(21))
  })

  it('never lies beyond the stage for what came in it, and runs on for what came after', () => {
    expect(promisedBy('correction', azar(29, 10), review, count)).toEqual(review.dueAt)
    expect(promisedBy('correction', azar(30, 14, 0, -1), review, count)).toEqual(review.dueAt)
    expect(promisedBy('correction', review.dueAt, review, count) > review.dueAt).toBe(true)
  })

  it('ends on a working day when days of the calendar are counted', () => {
    const oneDay = { ...count, promises: { ...promises, extension: { days: 1, count: 'calendar' } as const } }
    expect(promisedBy('extension', azar(18, 10), null, oneDay)).toEqual(azar(21))
    expect(promisedBy('extension', azar(14, 10), null, oneDay)).toEqual(azar(15))
  })
})

describe('how late an answer is', () => {
  it('is 0 up to the end of the promised day and 1 from the next one on', () => {
    const late = (at: Date) => lateDays(azar(14), at, 'calendar', count)
    expect([azar(13), azar(14), azar(14, 23, 59, 59), azar(15, 0), azar(16, 9)].map(late)).toEqual([0, 0, 0, 1, 2])
  })

  it('leaves out free days where working days were promised', () => {
    // Wednesday 18; Saturday 21 is the next working day.
    const late = (at: Date) => lateDays(azar(18), at, 'working', count)
    expect([azar(19), azar(20, 23), azar(21, 0), azar(22, 9)].map(late)).toEqual([0, 0, 1, 2])
  })
})

describe('days that are given back', () => {
  it('are those a window had lost before it could be used, the day of its beginning not among them', () => {
    const lost = (at: Date, kind: 'calendar' | 'working') => lostDays(azar(14, 0), at, kind, count)
    const days = [azar(13), azar(14, 0), azar(14, 23, 59, 59), azar(15, 0), azar(17, 9), azar(21, 9)]
    expect(days.map((at) => lost(at, 'calendar'))).toEqual([0, 0, 0, 1, 3, 7])
    // 14, 15, 17 and 18 work.
    expect(days.map((at) => lost(at, 'working'))).toEqual([0, 0, 0, 1, 2, 4])
  })

  it('move an end to office hours of a working day, and 0 or less moves nothing', () => {
    const end = azar(14, 9)
    expect([0, -3].map((days) => giveBack(end, days, 'calendar', count))).toEqual([end, end])
    expect(giveBack(end, 1, 'calendar', count)).toEqual(azar(15))
    // The 16th is free.
    expect(giveBack(end, 2, 'calendar', count)).toEqual(azar(17))
    expect(giveBack(end, 2, 'working', count)).toEqual(azar(17))
    expect(giveBack(end, 3, 'working', count)).toEqual(azar(18))
  })
})

describe('what the organization owes an answer on', () => {
  const item = { submittedAt: azar(3), deficiencyDueAt: azar(9) }
  it('is a submission, a corrected one from its new date, and a returned one whose time has run out', () => {
    expect(waitingSince({ ...item, state: 'SUBMITTED' }, 0)).toEqual({ kind: 'review', since: azar(3) })
    expect(waitingSince({ ...item, state: 'SUBMITTED' }, 1)).toEqual({ kind: 'correction', since: azar(3) })
    expect(waitingSince({ ...item, state: 'DEFICIENT' }, 1)).toEqual({ kind: 'correction', since: azar(9) })
    expect(waitingSince({ ...item, state: 'SCORED' }, 1)).toBeNull()
    expect(waitingSince({ submittedAt: null, deficiencyDueAt: null, state: 'DRAFT' }, 0)).toBeNull()
  })
})

describe('promises in the profile', () => {
  it('are read into cycles frozen before there were any, which return no days', () => {
    const { promises: _, returnsDays: __, ...older } = readProfile('tehran')
    expect(withPromises(older)).toMatchObject({ promises, returnsDays: false })
    expect(withPromises(readProfile('tehran')).returnsDays).toBe(true)
  })

  it('take some time', () => {
    const profile = {
      ...readProfile('tehran'),
      promises: { ...promises, objection: { days: 0, count: 'working' } as const },
    }
    expect(checkProfile(profile)).toEqual([{ code: 'promise-without-time', at: 'objection' }])
  })
})
