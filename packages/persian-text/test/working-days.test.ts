import { describe, expect, it } from 'vitest'
import {
  addWorkingDays,
  type Holidays,
  instantOf,
  isFirstWorkingDay,
  isWorkingDay,
  jalaliParts,
  workingDaysBetween,
} from '../src/index.ts'

const zone = 'Asia/Tehran'
const holidays: Holidays = {
  days: new Set(['1405-09-03']),
  extraWorkingDays: new Set(['1405-09-12']),
  weekend: new Set(['thursday', 'friday']),
}
const on = (month: number, day: number, hour = 10): Date => instantOf({ year: 1405, month, day, hour }, zone)
const works = (month: number, day: number): boolean => isWorkingDay(on(month, day), holidays, zone)

describe('working days', () => {
  it('Wednesday is one, Thursday and Friday are not, Saturday is one again', () =>
    expect([works(9, 4), works(9, 5), works(9, 6), works(9, 7)]).toEqual([true, false, false, true]))

  it('a holiday in the week is none', () => expect([works(9, 2), works(9, 3)]).toEqual([true, false]))

  it('an extra working day is one though it is a Thursday', () => {
    expect(jalaliParts(on(9, 12), zone).weekday).toBe('thursday')
    expect(works(9, 12)).toBe(true)
  })

  it('weekend is data: with Friday and Saturday, Thursday works', () => {
    const moved: Holidays = { ...holidays, weekend: new Set(['friday', 'saturday']) }
    expect([isWorkingDay(on(9, 5), moved, zone), isWorkingDay(on(9, 7), moved, zone)]).toEqual([true, false])
  })

  it('the first one of a week is a Saturday, or the next day that works; an extra one does not begin another week', () => {
    const first = (change: Partial<Holidays> = {}): number[] =>
      Array.from({ length: 12 }, (_, i) => i + 4).filter((day) =>
        isFirstWorkingDay(on(9, day), { ...holidays, ...change }, zone),
      )
    expect(first()).toEqual([7, 14])
    expect(first({ days: new Set(['1405-09-07', '1405-09-08']) })).toEqual([9, 14])
    expect(first({ weekend: new Set(['friday', 'saturday']) })).toEqual([8, 15])
  })

  it('adding leaps over weekend and holiday and keeps the wall time', () => {
    expect(addWorkingDays(on(9, 2), 1, holidays, zone)).toEqual(on(9, 4))
    expect(addWorkingDays(on(9, 2), 2, holidays, zone)).toEqual(on(9, 7))
    expect(addWorkingDays(on(9, 7), -2, holidays, zone)).toEqual(on(9, 2))
  })

  it('adding none moves nothing, even on a holiday', () =>
    expect(addWorkingDays(on(9, 3), 0, holidays, zone)).toEqual(on(9, 3)))

  it('counts after the first day, with the last', () => {
    expect(workingDaysBetween(on(9, 2), on(9, 2, 23), holidays, zone)).toBe(0)
    expect(workingDaysBetween(on(9, 2), on(9, 7), holidays, zone)).toBe(2)
    expect(workingDaysBetween(on(9, 7), on(9, 2), holidays, zone)).toBe(-2)
    expect(workingDaysBetween(on(9, 4), on(9, 6), holidays, zone)).toBe(0)
  })

  it.each([1, 5, 30, 250])('%i working days added are %i working days between', (count) =>
    expect(workingDaysBetween(on(9, 2), addWorkingDays(on(9, 2), count, holidays, zone), holidays, zone)).toBe(count),
  )

  it('gives up on a weekend of seven days', () => {
    const never: Holidays = {
      days: new Set(),
      extraWorkingDays: new Set(),
      weekend: new Set(['saturday', 'sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday']),
    }
    expect(() => addWorkingDays(on(9, 2), 1, never, zone)).toThrow(RangeError)
  })
})
