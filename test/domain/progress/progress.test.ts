import { describe, expect, it } from 'vitest'
import { addDays, instantOf } from 'persian-text'
import { forecastParticipation, type ForecastFacts } from '#domain/progress/forecast.ts'
import { daysOfWindow, standingOf } from '#domain/progress/standing.ts'

const zone = 'Asia/Tehran'
/** 1 Azar 1405 is a Sunday; Thursdays and Fridays are free. */
const azar = (day: number, hour = 9) => addDays(instantOf({ year: 1405, month: 9, day: 1, hour }, zone), day - 1, zone)
const holidays = {
  days: new Set<string>(),
  extraWorkingDays: new Set<string>(),
  weekend: new Set(['thursday', 'friday'] as const),
}
/** 22 working days: Sunday the 1st to Monday the 30th. */
const window = { opensAt: azar(1), dueAt: azar(30, 14) }
const joined = (count: number, day: number): Date[] => Array.from({ length: count }, () => azar(day, 10))
const forecast = (firstSubmissions: Date[], now: Date, change: Partial<ForecastFacts> = {}) =>
  forecastParticipation({ firstSubmissions, total: 52, target: 42, window, now, holidays, zone, ...change })

describe('the forecast of participation (G2, peers part 7 item 13)', () => {
  it('counts working days, today among those that are gone', () => {
    expect(daysOfWindow(window, azar(1), holidays, zone)).toEqual({ gone: 1, left: 21 })
    expect(daysOfWindow(window, azar(7), holidays, zone)).toEqual({ gone: 5, left: 17 })
    expect(daysOfWindow(window, azar(30, 15), holidays, zone)).toEqual({ gone: 22, left: 0 })
  })

  it('carries the pace on to the end, and never beyond all agencies', () => {
    // Ten agencies in five working days make two a day, for seventeen days more.
    expect(forecast(joined(10, 4), azar(7, 12)).expected).toBe(44)
    expect(forecast(joined(30, 4), azar(7, 12)).expected).toBe(52)
  })

  it('is on course with exactly the target, and warns with one agency less', () => {
    const pace = (count: number) => forecast([...joined(count, 7), ...joined(2, 4)], azar(7, 12), { target: 32 })
    expect(pace(6)).toMatchObject({ expected: 35, level: 'on-course' })
    expect(pace(5)).toMatchObject({ expected: 30, level: 'at-risk' })
    expect(forecast(joined(8, 4), azar(7, 12), { target: 35 })).toMatchObject({ expected: 35, level: 'on-course' })
    expect(forecast(joined(8, 4), azar(7, 12), { target: 36 })).toMatchObject({ expected: 35, level: 'at-risk' })
  })

  it('forgets what lies further back than ten working days', () => {
    // The tenth working day back from Tuesday the 17th is Wednesday the 4th.
    expect(forecast(joined(20, 4), azar(17)).expected).toBe(38)
    expect(forecast(joined(20, 3), azar(17)).expected).toBe(20)
  })

  it('says how many have to join on each day that is left', () => {
    expect(forecast(joined(10, 4), azar(7, 12)).neededADay).toBe(2)
    expect(forecast(joined(7, 4), azar(7, 12)).neededADay).toBe(3)
    expect(forecast(joined(10, 4), azar(30, 10)).neededADay).toBeNull()
  })

  it('is reached with the target itself, 42 of 52, and not with 41', () => {
    expect(forecast(joined(42, 4), azar(7, 12))).toMatchObject({ level: 'reached', neededADay: null })
    expect(forecast(joined(41, 4), azar(30, 15)).level).toBe('missed')
  })

  it('says nothing of a pace in the first two days, and warns on the third', () => {
    expect(forecast([], azar(2)).level).toBe('too-early')
    expect(forecast([], azar(3)).level).toBe('at-risk')
  })

  it('leaves out what was submitted after the moment that is asked for', () => {
    expect(forecast(joined(10, 9), azar(7, 12)).expected).toBe(0)
  })
})

describe('how an agency stands', () => {
  const half = { days: 5, of: 10 }
  it('is behind when less is done than time is gone, and not when it is as much', () => {
    expect(standingOf({ total: 10, begun: 6, done: 4 }, half)).toBe('behind')
    expect(standingOf({ total: 10, begun: 6, done: 5 }, half)).toBe('under-way')
  })
  it('has not started before anything is entered, and has with a first draft', () => {
    expect(standingOf({ total: 10, begun: 0, done: 0 }, { days: 0, of: 10 })).toBe('not-started')
    expect(standingOf({ total: 10, begun: 1, done: 0 }, { days: 0, of: 10 })).toBe('under-way')
  })
  it('has finished with the last item and not with the last but one', () => {
    expect(standingOf({ total: 10, begun: 10, done: 10 }, half)).toBe('finished')
    expect(standingOf({ total: 10, begun: 10, done: 9 }, half)).toBe('under-way')
  })
})
