import { describe, expect, it } from 'vitest'
import { parseJalali } from '#domain/calendar/parse-jalali.ts'

/** Saturday 30 Aban 1405, 14:05 in Tehran. */
const now = new Date('2026-11-21T10:35:00Z')
const read = (raw: string) => parseJalali(raw, { now, zone: 'Asia/Tehran' })
const day = (
  year: number,
  month: number,
  of: number,
  guessedYear = false,
  time: { hour: number; minute: number } | null = null,
) => ({
  ok: true,
  year,
  month,
  day: of,
  guessedYear,
  time,
})

describe('dates as people type them', () => {
  it.each([
    ['۱۴۰۴/۰۸/۳۰', day(1404, 8, 30)],
    ['1405-9-1', day(1405, 9, 1)],
    ['1405.9.1', day(1405, 9, 1)],
    ['۳۰/۸/۱۴۰۵', day(1405, 8, 30)],
    ['٣٠/٠٨/١٤٠٥', day(1405, 8, 30)],
    ['14050829', day(1405, 8, 29)],
    ['05/08/29', day(1405, 8, 29, true)],
    ['99/12/30', day(1399, 12, 30, true)],
    ['۳۰ آبان', day(1405, 8, 30, true)],
    ['۲۹ آبان', day(1406, 8, 29, true)],
    ['۳۰ ابان ماه', day(1405, 8, 30, true)],
    ['۳۰آبان', day(1405, 8, 30, true)],
    ['۳۰ آبان‌ماه ۱۴۰۵', day(1405, 8, 30)],
    ['جمعه ۲۹ آبان ۱۴۰۵', day(1405, 8, 29)],
    ['سه‌شنبه، ۳ آذر ۱۴۰۵', day(1405, 9, 3)],
    ['شنبه 5 دي 1405', day(1405, 10, 5)],
    ['۵ اردیبهشت ۱۴۰۶', day(1406, 2, 5)],
    ['\u2067۱۴۰۵/۹/۱\u2069', day(1405, 9, 1)],
    ['امروز', day(1405, 8, 30)],
    ['فردا', day(1405, 9, 1)],
    ['پس‌فردا', day(1405, 9, 2)],
    ['پس فردا', day(1405, 9, 2)],
    ['Monday 16 Azar 1405, 14:05', day(1405, 9, 16, false, { hour: 14, minute: 5 })],
    ['۱۴۰۵/۹/۱ ساعت ۱۴:۳۰', day(1405, 9, 1, false, { hour: 14, minute: 30 })],
    ['دوشنبه ۱۶ آذر ۱۴۰۵، ساعت ۸', day(1405, 9, 16, false, { hour: 8, minute: 0 })],
    ['فردا ساعت ۰۰:۰۰', day(1405, 9, 1, false, { hour: 0, minute: 0 })],
    ['۳۰ آبان ۱۴:۳۰', day(1405, 8, 30, true, { hour: 14, minute: 30 })],
  ])('reads the date %s', (raw, expected) => expect(read(raw)).toEqual(expected))

  it.each([
    ['2026/11/21', 'gregorian'],
    ['21/11/2026', 'gregorian'],
    ['20261121', 'gregorian'],
    ['21 Nov 2026', 'gregorian'],
    ['۲۱ نوامبر ۲۰۲۶', 'gregorian'],
    ['۱۴۰۵/۱۲/۳۰', 'notleap'],
    ['۱۴۰۵/۰۷/۳۱', 'day'],
    ['۱۴۰۵/۰۱/۳۲', 'day'],
    ['۱۴۰۵/۰۱/۰۰', 'day'],
    ['۱۴۰۵/۱۳/۰۱', 'month'],
    ['۱۴۰۵/۰۰/۰۱', 'month'],
    ['۱۵۰۰/۰۱/۰۱', 'year'],
    ['سلام', 'format'],
    ['', 'format'],
    ['۱۴۰۵/۹', 'format'],
    ['۱۴۰۵/۹/۱ ساعت ۲۴:۰۰', 'time'],
    ['۱۴۰۵/۹/۱ ساعت ۱۴:۶۰', 'time'],
  ])('refuses the date %s and says why', (raw, reason) => expect(read(raw)).toEqual({ ok: false, reason }))

  it('takes the last day of Esfand 1403 and 1408 and refuses it between them', () => {
    expect([1403, 1404, 1405, 1406, 1407, 1408].map((year) => read(`${year}/12/30`).ok)).toEqual([
      true,
      false,
      false,
      false,
      false,
      true,
    ])
  })
})
