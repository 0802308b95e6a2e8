import { describe, expect, it } from 'vitest'
import { likelyNumber, parseNumber, parsePoints } from '../src/index.ts'

describe('numbers as people write them', () => {
  it.each([
    ['۸۵٫۵', 85.5],
    ['٨٥٫٥', 85.5],
    ['85.5', 85.5],
    ['۱٬۲۳۴', 1234],
    ['۱،۲۳۴٫۵', 1234.5],
    ['1,234,567', 1234567],
    ['۱۲٪', 12],
    ['٪۱۲', 12],
    ['12%', 12],
    ['۱۲ درصد', 12],
    ['−۳', -3],
    ['\u200e−۳', -3],
    ['-0', 0],
    [' ۷ ', 7],
    ['007', 7],
  ])('reads %s', (raw, value) => expect(parseNumber(raw)).toEqual({ ok: true, value }))

  it.each([
    ['1e5', 'format'],
    ['0x10', 'format'],
    ['1,2', 'loose'],
    ['۱۲۰؍۵', 'slash'],
    ['1,2345', 'loose'],
    ['۱٫۲٫۳', 'format'],
    ['.5', 'loose'],
    ['چهل', 'loose'],
    ['۱۲ از ۲۰', 'format'],
    ['سه‌شنبه', 'format'],
    ['', 'empty'],
    ['\u200f ', 'empty'],
    ['۸۵/۵', 'slash'],
    ['1234567890123456', 'range'],
  ])('refuses %s', (raw, reason) => expect(parseNumber(raw)).toEqual({ ok: false, reason }))

  it('reads a slash as decimal sign where the field says so', () =>
    expect(parseNumber('۸۵/۵', { slashIsDecimal: true })).toEqual({ ok: true, value: 85.5 }))
})

describe('the number that words or other writings hold, to be asked about', () => {
  it.each([
    ['۱۲۰/۵', '120.5'],
    ['۱۲۰،۵', '120.5'],
    ['۱۲۰. ۵', '120.5'],
    ['۱۲۰ ممیز ۵', '120.5'],
    ['صد و بیست و پنج', '125'],
    ['بیست‌وپنج نفر', '25'],
    ['نود و نه هزار و نهصد و نود و نه', '99999'],
    ['دو میلیون و سیصد هزار', '2300000'],
    ['۲٫۵ میلیون', '2500000'],
    ['دو میلیون و نیم', '2500000'],
    ['یک و نیم', '1.5'],
    ['نیم', '0.5'],
    ['صفر', '0'],
    ['حدود ۵ روز', '5'],
    ['۵تا', '5'],
    ['5 000', '5000'],
    ['۵-', '-5'],
    ['منفی ۵', '-5'],
    ['+۵', '5'],
    ['عدد ۵ است.', '5'],
    ['.۵', '0.5'],
    ['1.200.000', '1200000'],
  ])('finds %s', (raw, number) => expect(likelyNumber(raw)).toBe(number))

  it.each([
    '۱۲ از ۲۰',
    'پنج سه',
    'صد دویست',
    '۲۰ ۵',
    '1e5',
    '0x10',
    '=5+3',
    '۱۴۰۵/۹/۲',
    '12.5.3',
    'سه‌شنبه',
    'یک سوم',
    'متن',
    '',
  ])('finds none, or not one, in %s', (raw) => expect(likelyNumber(raw)).toBeNull())
})

describe('points', () => {
  it.each([
    ['۳۲٫۵', 3250],
    ['40', 4000],
    ['۰٫۰۱', 1],
    ['1.15', 115],
    ['۱٬۶۴۸٫۵', 164850],
    ['۸٫۲۹۰', 829],
  ])('reads %s as hundredths', (raw, value) => expect(parsePoints(raw)).toEqual({ ok: true, value }))

  it.each([
    ['۰٫۰۰۱', 'precision'],
    ['-1', 'negative'],
    ['۵۰٪', 'format'],
    ['۵۰ درصد', 'format'],
    ['۵ نمره', 'loose'],
  ])('refuses %s as points', (raw, reason) => expect(parsePoints(raw)).toEqual({ ok: false, reason }))

  it('reads every hundredth from 0 to 200 exactly', () => {
    const wrong = Array.from({ length: 20_001 }, (_, n) => n).filter((n) => {
      const parsed = parsePoints((n / 100).toFixed(2))
      return !parsed.ok || parsed.value !== n
    })
    expect(wrong).toEqual([])
  })
})
