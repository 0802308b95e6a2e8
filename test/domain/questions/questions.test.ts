import { describe, expect, it } from 'vitest'
import { type Holidays, instantOf } from 'persian-text'
import { nearest, similarity } from '#domain/questions/near.ts'
import { answerDue, checkWords } from '#domain/questions/question.ts'

describe('answers that are near to a question (peers, beyond 18)', () => {
  const answered = [
    'آیا گزارش فصلی برای شاخص مدیریت سبز پذیرفته است؟',
    'مهلت ارسال مستندات تمدید می‌شود؟',
    'حجم هر فایل چقدر می‌تواند باشد؟',
    'اگر کارشناس ما عوض شود چه باید کرد؟',
    'امضای الکترونیکی نامه‌ها پذیرفته است؟',
  ].map((question, id) => ({ id, question }))

  it.each([
    ['گزارش‌هاي فصلي مديريت سبز پذيرفته است', 0],
    ['برای مدیریت سبز گزارش فصلی قبول است؟', 0],
    ['مهلت فرستادن مستندات تمدید میشود', 1],
    ['آیا مهلت ارسال تمدید می شود', 1],
    ['حجم فایل چقدر باشد', 2],
    ['هر فایل چه حجمی می‌تواند باشد', 2],
    ['کارشناس ما عوض شده چه کنیم', 3],
    ['اگر کارشناس عوض شود چه کنیم', 3],
    ['نامه با امضای الکترونیکی پذیرفته است؟', 4],
    ['امضاي الكترونيكي پذيرفته ميشود', 4],
  ])('are found for «%s», however it is written', (text, id) => {
    expect(nearest(text, answered)[0]?.id).toBe(id)
  })
  it('are not offered where nothing is near', () => {
    expect(nearest('ساختمان اداری ما کجاست', answered)).toEqual([])
    expect(nearest('', answered)).toEqual([])
  })
  it('are as near to each other as the other way round, and wholly to themselves', () => {
    const [a, b] = [answered[0]?.question ?? '', answered[1]?.question ?? '']
    expect(similarity(a, b)).toBe(similarity(b, a))
    expect(similarity(a, a)).toBe(1)
  })
})

describe('the promised half day (requirement C2)', () => {
  const zone = 'Asia/Tehran'
  const holidays: Holidays = {
    weekend: new Set(['thursday', 'friday'] as const),
    days: new Set(),
    extraWorkingDays: new Set(),
  }
  const count = { holidays, dayEndsAt: '14:00', zone }
  // 15 Azar 1405 is a Sunday.
  const at = (day: number, hour: number, minute = 0): Date =>
    instantOf({ year: 1405, month: 9, day, hour, minute }, zone)

  it.each([
    ['the morning of a working day: the same afternoon', at(15, 9), at(15, 14)],
    ['a minute before noon: the same afternoon', at(15, 11, 59), at(15, 14)],
    ['noon: noon of the next working day', at(15, 12), at(16, 12)],
    ['the night', at(15, 23), at(16, 12)],
    ['a Thursday afternoon: after the free days', at(19, 13), at(21, 12)],
    ['a Friday morning', at(20, 9), at(21, 12)],
  ])('%s', (_, since, due) => {
    expect(answerDue(since, count)).toEqual(due)
  })
})

describe('the words of a question', () => {
  const codeOf = (text: string): string => {
    const checked = checkWords(text)
    return checked.ok ? 'ok' : checked.refusal.code
  }
  it('are taken from five letters to two thousand', () => {
    expect([4, 5, 2000, 2001, 10_000].map((length) => codeOf('ک'.repeat(length)))).toEqual([
      'question-too-short',
      'ok',
      'ok',
      'question-too-long',
      'question-too-long',
    ])
  })
})
