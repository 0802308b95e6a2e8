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
    ['آلودگی هوا', 'holiday-unreadable'],
    ['از ۷ آذر تا ۲۰ دی', 'holiday-too-many'],
  ])('reads «%s»', (line, meant) => {
    expect(read(line)).toEqual(meant)
  })
})
