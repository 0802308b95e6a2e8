import { describe, expect, it } from 'vitest'
import { instantOf, parseJalali } from '../src/index.ts'

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
    ['آذر ۳۰، ۱۴۰۵', day(1405, 9, 30)],
    ['آذر ماه ۳', day(1405, 9, 3, true)],
    ['Azar 30, 1405', day(1405, 9, 30)],
    ['یکم دی', day(1405, 10, 1, true)],
    ['اول دی ماه ۱۴۰۵', day(1405, 10, 1)],
    ['سی‌ام آذر', day(1405, 9, 30, true)],
    ['بیست و سوم آذر ۱۴۰۵', day(1405, 9, 23)],
    ['سه‌شنبه سوم آذر ۱۴۰۵', day(1405, 9, 3)],
    ['۳۰ آذر ۱۴۰۵ - ۱۰:۳۰', day(1405, 9, 30, false, { hour: 10, minute: 30 })],
    ['1405-09-30T10:30', day(1405, 9, 30, false, { hour: 10, minute: 30 })],
    ['۳۰ آذر ۱۴۰۵ (دوشنبه)', day(1405, 9, 30)],
    ['۳۰ آذر ۹ صبح', day(1405, 9, 30, true, { hour: 9, minute: 0 })],
    ['۳۰ آذر ۱۴۰۵ ساعت ۳ عصر', day(1405, 9, 30, false, { hour: 15, minute: 0 })],
    ['۳۰ آذر ساعت ۱۰:۳۰ صبح', day(1405, 9, 30, true, { hour: 10, minute: 30 })],
    ['ساعت ۱۰ و نیم ۳۰ آذر', day(1405, 9, 30, true, { hour: 10, minute: 30 })],
    ['۹ شب ۳۰ آذر', day(1405, 9, 30, true, { hour: 21, minute: 0 })],
    ['فردا ۱۲ ظهر', day(1405, 9, 1, false, { hour: 12, minute: 0 })],
    ['۱۴۰۵/۹/۱ ۴ بعدازظهر', day(1405, 9, 1, false, { hour: 16, minute: 0 })],
    ['1405/9/2 00:00:00', day(1405, 9, 2, false, { hour: 0, minute: 0 })],
    ['دوشنبه ۳۰ آذر ساعت ۱۰:۳۰', day(1405, 9, 30, true, { hour: 10, minute: 30 })],
    ['۳۰ آذر ۱۴۰۵ دوشنبه', day(1405, 9, 30)],
    ['دیروز', day(1405, 8, 29)],
    ['۳ روز پیش', day(1405, 8, 27)],
    ['یک روز قبل', day(1405, 8, 29)],
    ['هفتهٔ گذشته', day(1405, 8, 23)],
    ['ماه گذشته', day(1405, 7, 30)],
    ['شنبهٔ گذشته', day(1405, 8, 23)],
    ['دوشنبهٔ هفتهٔ پیش', day(1405, 8, 25)],
    ['پایان سال', day(1405, 12, 29)],
    ['۳۰ آذر ساعت ۹ و ۱۵ دقیقه', day(1405, 9, 30, true, { hour: 9, minute: 15 })],
    ['۳۰ آذر ساعت ۹ و ۲۰ دقیقه صبح', day(1405, 9, 30, true, { hour: 9, minute: 20 })],
    ['شنبهٔ بعد', day(1405, 9, 7)],
    ['یک‌شنبه', day(1405, 9, 1)],
    ['پنجشنبهٔ آینده ساعت ۸', day(1405, 9, 5, false, { hour: 8, minute: 0 })],
    ['این دوشنبه', day(1405, 9, 2)],
    ['چهارشنبهٔ همین هفته', day(1405, 9, 4)],
    ['چهارشنبهٔ هفتهٔ بعد', day(1405, 9, 11)],
    ['۱۰ روز دیگر', day(1405, 9, 10)],
    ['دو هفتهٔ بعد', day(1405, 9, 14)],
    ['هفتهٔ آینده', day(1405, 9, 7)],
    ['ماه بعد', day(1405, 9, 30)],
    ['۶ ماه دیگر', day(1406, 2, 30)],
    ['پایان آذر', day(1405, 9, 30, true)],
    ['تا آخر اسفند ۱۴۰۸', day(1408, 12, 30)],
    ['آخر همین ماه', day(1405, 8, 30)],
    ['۱۴۰۵ آذر ۳۰', day(1405, 9, 30)],
    ['۳۰/۹', day(1405, 9, 30, true)],
    ['۹/۳۰', day(1405, 9, 30, true)],
    ['پنج‌شنبه ۵/۹', day(1405, 9, 5, true)],
    ['تا پایان وقت اداری سه‌شنبه ۳ آذر', day(1405, 9, 3, true)],
    ['۳ آذر تا پایان وقت اداری', day(1405, 9, 3, true)],
    ['حداکثر تا ساعت ۱۴ روز ۳ آذر', day(1405, 9, 3, true, { hour: 14, minute: 0 })],
    ['مورخ ۱۴۰۵/۹/۳', day(1405, 9, 3)],
    ['همین امروز ساعت ۱۷', day(1405, 8, 30, false, { hour: 17, minute: 0 })],
    ['جمعه، ۲۹ آبان', day(1405, 8, 29, true)],
    ['۵شنبه', day(1405, 9, 5)],
    ['3 شنبه ۳ آذر', day(1405, 9, 3, true)],
    ['۱۴۰۵/۹/۲۱ شنبه', day(1405, 9, 21)],
    ['چارشنبه', day(1405, 9, 4)],
    ['فردا عصر ساعت ۵', day(1405, 9, 1, false, { hour: 17, minute: 0 })],
    ['۳۰ آذر صبح ساعت ۹:۳۰', day(1405, 9, 30, true, { hour: 9, minute: 30 })],
    ['۳۰ام', day(1405, 8, 30)],
    ['روز پنجم', day(1405, 9, 5)],
    ['۵ام همین ماه', day(1405, 9, 5)],
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
    ['۳۰ آذر ۲۰ صبح', 'time'],
    [`۳۰ آذر${' '.repeat(4000)}۱۴۰۵`, 'format'],
  ])('refuses the date %s and says why', (raw, reason) => expect(read(raw)).toMatchObject({ ok: false, reason }))

  it.each([
    ['شنبه ۳۰ آذر ساعت ۱۰:۳۰', [9, 30], [9, 28]],
    ['جمعه ۳ آذر ۱۴۰۵', [9, 3], [9, 6]],
    ['Friday 16 Azar 1405', [9, 16], [9, 13]],
  ])('asks which is meant where the weekday says another day: %s', (raw, ...days) =>
    expect(read(raw)).toMatchObject({
      ok: false,
      reason: 'weekday',
      choices: days.map(([month, of]) => ({ year: 1405, month, day: of })),
    }),
  )

  it.each(['فردا صبح', 'فرداشب', '۱ آذر عصر'])('asks for the hour where only a part of the day is written: %s', (raw) =>
    expect(read(raw)).toMatchObject({ ok: false, reason: 'time', choices: [{ year: 1405, month: 9, day: 1 }] }),
  )

  it.each([
    ['۵/۹', [1405, 9, 5], [1406, 5, 9]],
    ['۱۰/۱۲ ساعت ۹', [1405, 12, 10], [1405, 10, 12]],
  ])('asks which of two days is meant by %s', (raw, ...days) =>
    expect(read(raw)).toMatchObject({
      ok: false,
      reason: 'order',
      choices: days.map(([year, month, of]) => ({ year, month, day: of })),
    }),
  )

  it.each(['2026-12-01', '20261201', '1 Dec 2026', 'December 1st', '۱ دسامبر', '۱ دسامبر ۲۰۲۶ ساعت ۹'])(
    'offers the Jalali day of %s',
    (raw) => expect(read(raw)).toMatchObject({ reason: 'gregorian', choices: [{ year: 1405, month: 9, day: 10 }] }),
  )

  it('offers both days of a Gregorian date whose order is not told, and the one that it can be', () => {
    expect(read('1/12/2026')).toMatchObject({
      reason: 'gregorian',
      choices: [
        { year: 1405, month: 9, day: 10 },
        { year: 1404, month: 10, day: 22 },
      ],
    })
    for (const raw of ['21/12/2026', '12/21/2026'])
      expect(read(raw)).toMatchObject({ choices: [{ year: 1405, month: 9, day: 30 }] })
  })

  it('reads a day that lies behind as the last one of its name', () => {
    const now = instantOf({ year: 1405, month: 11, day: 26, hour: 9 }, 'Asia/Tehran')
    const behind = (raw: string) => parseJalali(raw, { now, zone: 'Asia/Tehran', hasBeen: true })
    expect(behind('۱۸ بهمن')).toMatchObject({ year: 1405, month: 11, day: 18 })
    expect(behind('۲۶ بهمن')).toMatchObject({ year: 1405, month: 11, day: 26 })
    expect(behind('۲۷ بهمن')).toMatchObject({ year: 1404, month: 11, day: 27 })
    expect(behind('۲۷ بهمن ۱۴۰۵')).toMatchObject({ year: 1405, month: 11, day: 27 })
    expect(behind('فردا')).toMatchObject({ year: 1405, month: 11, day: 27 })
    expect([behind('یکشنبه'), behind('دوشنبه')]).toMatchObject([
      { month: 11, day: 25 },
      { month: 11, day: 26 },
    ])
  })

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
