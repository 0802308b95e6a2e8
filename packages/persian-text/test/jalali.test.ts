import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayKey,
  daysBetween,
  endOfDay,
  instantOf,
  isLeapYear,
  jalaliParts,
  monthLength,
  startOfDay,
} from '../src/index.ts'

const zone = 'Asia/Tehran'
const at = (iso: string): Date => new Date(iso)

describe('the Jalali calendar', () => {
  it('reads calendar and clock on the wall of the zone', () =>
    expect(jalaliParts(at('2026-11-21T10:35:07.009Z'), zone)).toEqual({
      year: 1405,
      month: 8,
      day: 30,
      hour: 14,
      minute: 5,
      second: 7,
      millisecond: 9,
      weekday: 'saturday',
    }))

  it('begins the day at midnight of the zone, not of UTC', () => {
    expect(dayKey(at('2026-11-20T20:29:59.999Z'), zone)).toBe('1405-08-29')
    expect(dayKey(at('2026-11-20T20:30:00Z'), zone)).toBe('1405-08-30')
  })

  it('depends on the zone asked for, never on the machine', () => {
    const instant = at('2026-11-20T21:00:00Z')
    expect(dayKey(instant, 'UTC')).toBe('1405-08-29')
    expect(dayKey(instant, 'Asia/Tehran')).toBe('1405-08-30')
    expect(dayKey(instant, 'America/New_York')).toBe('1405-08-29')
  })

  it('knows the leap years 1399, 1403 and 1408 and only those from 1398 to 1410', () =>
    expect(Array.from({ length: 13 }, (_, n) => 1398 + n).filter(isLeapYear)).toEqual([1399, 1403, 1408]))

  it('gives Esfand 30 days in a leap year and 29 in a common one', () =>
    expect([monthLength(1403, 12), monthLength(1404, 12)]).toEqual([30, 29]))

  it.each(['Asia/Tehran', 'UTC', 'America/New_York'])(
    'every day from 1398 to 1410 goes there and back in %s',
    (where) => {
      const wrong: string[] = []
      for (let year = 1398; year <= 1410; year += 1)
        for (let month = 1; month <= 12; month += 1)
          for (let day = 1; day <= monthLength(year, month); day += 1) {
            const parts = jalaliParts(instantOf({ year, month, day, hour: 14, minute: 37 }, where), where)
            if (
              parts.year !== year ||
              parts.month !== month ||
              parts.day !== day ||
              parts.hour !== 14 ||
              parts.minute !== 37
            )
              wrong.push(`${year}/${month}/${day}`)
          }
      expect(wrong).toEqual([])
    },
  )

  it('agrees with the Persian calendar of Intl on every day of thirteen years', () => {
    const intl = new Intl.DateTimeFormat('en-US-u-ca-persian-nu-latn', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      weekday: 'long',
    })
    const wrong: string[] = []
    for (
      let day = at('2019-03-21T08:00:00Z');
      day < at('2032-03-20T00:00:00Z');
      day = new Date(day.getTime() + 86_400_000)
    ) {
      const said = new Map(intl.formatToParts(day).map((part) => [part.type, part.value]))
      const parts = jalaliParts(day, zone)
      const ours = [parts.year, parts.month, parts.day, parts.weekday].join(' ')
      const theirs = [said.get('year'), said.get('month'), said.get('day'), said.get('weekday')?.toLowerCase()].join(
        ' ',
      )
      if (ours !== theirs) wrong.push(`${ours} ≠ ${theirs}`)
    }
    expect(wrong).toEqual([])
  })
})

describe('summer time, kept in Tehran until 1401', () => {
  it('is four and a half hours ahead of UTC in summer 1401 and three and a half in summer 1402', () => {
    expect(instantOf({ year: 1401, month: 4, day: 10, hour: 12 }, zone).toISOString()).toBe('2022-07-01T07:30:00.000Z')
    expect(instantOf({ year: 1402, month: 4, day: 10, hour: 12 }, zone).toISOString()).toBe('2023-07-01T08:30:00.000Z')
  })

  it.each([1400, 1401])('the second of Farvardin %i begins at one, because midnight is jumped over', (year) => {
    const noon = instantOf({ year, month: 1, day: 2, hour: 12 }, zone)
    expect(jalaliParts(startOfDay(noon, zone), zone)).toMatchObject({ year, month: 1, day: 2, hour: 1, minute: 0 })
    expect(endOfDay(noon, zone).getTime() + 1 - startOfDay(noon, zone).getTime()).toBe(23 * 3_600_000)
  })

  it('a wall time jumped over means the same distance after the jump', () =>
    expect(jalaliParts(instantOf({ year: 1400, month: 1, day: 2, hour: 0, minute: 30 }, zone), zone)).toMatchObject({
      day: 2,
      hour: 1,
      minute: 30,
    }))

  it('an hour that comes twice means its first pass, and its day has 25 hours', () => {
    const first = instantOf({ year: 1401, month: 6, day: 30, hour: 23, minute: 30 }, zone)
    expect(first.toISOString()).toBe('2022-09-21T19:00:00.000Z')
    expect(endOfDay(first, zone).getTime() + 1 - startOfDay(first, zone).getTime()).toBe(25 * 3_600_000)
  })

  it('a day later is the same wall time, though 23 hours away', () => {
    const before = instantOf({ year: 1400, month: 1, day: 1, hour: 14 }, zone)
    expect(addDays(before, 1, zone).getTime() - before.getTime()).toBe(23 * 3_600_000)
  })
})

describe('counting days', () => {
  it('crosses the end of a leap year and of a common year', () => {
    const last = (year: number) => instantOf({ year, month: 12, day: 29, hour: 9 }, zone)
    expect(dayKey(addDays(last(1403), 1, zone), zone)).toBe('1403-12-30')
    expect(dayKey(addDays(last(1404), 1, zone), zone)).toBe('1405-01-01')
  })

  it('is undone by going back', () => {
    const start = at('2022-09-22T01:02:03.004Z')
    expect(addDays(addDays(start, 400, zone), -400, zone)).toEqual(start)
  })

  it('counts midnights, not hours', () => {
    const evening = instantOf({ year: 1405, month: 8, day: 29, hour: 23, minute: 59 }, zone)
    const morning = instantOf({ year: 1405, month: 8, day: 30 }, zone)
    expect([
      daysBetween(evening, morning, zone),
      daysBetween(morning, evening, zone),
      daysBetween(morning, morning, zone),
    ]).toEqual([1, -1, 0])
  })

  it('the end of a day is its last millisecond', () => {
    const day = at('2026-11-21T10:00:00Z')
    expect(startOfDay(day, zone).toISOString()).toBe('2026-11-20T20:30:00.000Z')
    expect(endOfDay(day, zone).toISOString()).toBe('2026-11-21T20:29:59.999Z')
  })
})
