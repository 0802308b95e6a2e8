import { keyOfDay } from 'persian-text'
import { describe, expect, it } from 'vitest'
import { readClosedDays } from '#domain/cycle/closed-days.ts'

/** Thursday, 5 Azar 1405, noon in Tehran. */
const at = { now: new Date('2026-11-26T08:30:00Z'), zone: 'Asia/Tehran' }
const read = (line: string) => {
  const outcome = readClosedDays(line, at)
  if (!outcome.ok) return outcome.refusal.code
  const { days, title, isBack } = outcome.value
  return [days.map((day) => keyOfDay(day).slice(5)).join(' '), title, ...(isBack ? ['back'] : [])]
}

describe('one line that closes days', () => {
  it.each([
    ['فردا تعطیلی به‌علت آلودگی هوا', ['09-06', 'آلودگی هوا']],
    ['فردا', ['09-06', '']],
    ['فردا و پس‌فردا برودت هوا', ['09-06 09-07', 'برودت هوا']],
    ['۷ و ۸ آذر به دلیل سرما', ['09-07 09-08', 'سرما']],
    ['از ۷ تا ۱۰ آذر تعطیل است', ['09-07 09-08 09-09 09-10', '']],
    ['۲۹ آذر تا ۲ دی آلودگی', ['09-29 09-30 10-01 10-02', 'آلودگی']],
    ['۱۴۰۵/۰۹/۰۸ - آلودگی هوا', ['09-08', 'آلودگی هوا']],
    ['بیست و پنجم آذر آلودگی هوا', ['09-25', 'آلودگی هوا']],
    ['شنبه آینده برف', ['09-07', 'برف']],
    ['لغو ۷ آذر', ['09-07', '', 'back']],
    ['لغو تعطیلی ۷ آذر', ['09-07', '', 'back']],
    // A day that is just over is no day of the next year, and one number more is no year of another century.
    ['۴ و ۵ آذر', ['09-04 09-05', '']],
    ['۵ دی ۱۲ دی برف', 'holiday-unclear'],
    ['۵ دی ۲۰ سانتی برف', 'holiday-unclear'],
    ['۵-۷ دی سرما', ['10-05 10-06 10-07', 'سرما']],
    ['۵ – ۷ دی', ['10-05 10-06 10-07', '']],
    ['1405/10/05-1405/10/07 آلودگی', ['10-05 10-06 10-07', 'آلودگی']],
    ['1405/10/05 تا 1405/10/07', ['10-05 10-06 10-07', '']],
    ['دی ۵ تا ۷ برف', ['10-05 10-06 10-07', 'برف']],
    ['۵ تا ۷ دی و ۱۰ دی برف', ['10-05 10-06 10-07 10-10', 'برف']],
    ['تعطیلی ۵ دی', ['10-05', '']],
    ['2026-12-21 سرما', ['09-30', 'سرما']],
    ['21/12/2026 سرما', ['09-30', 'سرما']],
    ['12/21/2026', ['09-30', '']],
    ['2026-12-21 تا 2026-12-23 برف', ['09-30 10-01 10-02', 'برف']],
    ['05/06/2026', 'holiday-unreadable'],
    // Nothing that looks like a day or an hour ends in the reason.
    ['۵ دی برف و بوران تا ۷ دی', 'holiday-unclear'],
    ['۲۸ بهمن ۲ اسفند', 'holiday-unclear'],
    ['فردا ساعت ۱۰ برف', 'holiday-unclear'],
    ['فردا صبح برف', 'holiday-unclear'],
    ['فردا تا ظهر برف', 'holiday-unclear'],
    ['پنجشنبه ۶ آذر برف', 'holiday-unclear'],
    ['فردا به مناسبت ۱۵ خرداد', ['09-06', '۱۵ خرداد']],
    ['هفتهٔ آینده', 'holiday-unreadable'],
    ['۷ تا ۵ دی', 'holiday-unreadable'],
    ['آلودگی هوا', 'holiday-unreadable'],
    ['از ۷ آذر تا ۲۰ دی', 'holiday-too-many'],
  ])('reads «%s»', (line, meant) => {
    expect(read(line)).toEqual(meant)
  })
})
