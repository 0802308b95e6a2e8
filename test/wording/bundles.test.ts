import { afterEach, describe, expect, it } from 'vitest'
import type { Language } from '#domain/vocabulary.ts'
import { buildBundle, configureWording, type Manner, toPlain } from 'chat-wording'
import { loadLocale } from '#wording/load.ts'

type Args = Record<string, string | number | Date>
const format = (language: Language, pattern: string, args: Args, manner: Manner = 'marked'): string => {
  const sources = loadLocale(language).map(({ source }) => source)
  const { text, faults } = buildBundle(language, manner, [...sources, `probe = ${pattern}\n`]).format('probe', args)
  if (faults[0]) throw faults[0]
  return text
}
const fa = (pattern: string, args: Args): string => format('fa', pattern, args)
const en = (pattern: string, args: Args): string => format('en', pattern, args)
/** Saturday 30 Aban 1405, 14:05 in Tehran. */
const x = new Date('2026-11-21T10:35:00Z')

describe('functions of the locales', () => {
  afterEach(() => configureWording({ timeZone: 'Asia/Tehran' }))

  it.each([
    ['{ DATE($x) }', 'شنبه ۳۰ آبان ۱۴۰۵', 'Saturday 30 Aban 1405'],
    ['{ DATETIME($x) }', 'شنبه ۳۰ آبان ۱۴۰۵، ساعت ۱۴:۰۵', 'Saturday 30 Aban 1405, 14:05'],
    ['{ DAY($x) }', '۳۰ آبان', '30 Aban'],
    ['{ CLOCK($x) }', '۱۴:۰۵', '14:05'],
  ])('%s shows the Jalali calendar', (pattern, persian, english) => {
    expect(fa(pattern, { x })).toBe(persian)
    expect(en(pattern, { x })).toBe(english)
  })

  it.each([
    ['NUM', 1234567, '۱٬۲۳۴٬۵۶۷', '1,234,567'],
    ['NUM', 0, '۰', '0'],
    ['NUM', -3, '\u200e−۳', '-3'],
    ['YEAR', 1405, '۱۴۰۵', '1405'],
    ['POINTS', 3250, '۳۲٫۵', '32.5'],
    ['POINTS', 4000, '۴۰', '40'],
    ['POINTS', 164850, '۱٬۶۴۸٫۵', '1,648.5'],
    ['POINTS', 1, '۰٫۰۱', '0.01'],
    ['SIZE', 999, '۹۹۹ بایت', '999 bytes'],
    ['SIZE', 1000, '۱ کیلوبایت', '1 KB'],
    ['SIZE', 400_000, '۴۰۰ کیلوبایت', '400 KB'],
    ['SIZE', 999_499, '۹۹۹ کیلوبایت', '999 KB'],
    ['SIZE', 999_500, '۱ مگابایت', '1 MB'],
    ['SIZE', 1_200_000, '۱٫۲ مگابایت', '1.2 MB'],
  ])('%s of %d', (name, value, persian, english) => {
    expect(fa(`{ ${name}($x) }`, { x: value })).toBe(persian)
    expect(en(`{ ${name}($x) }`, { x: value })).toBe(english)
  })

  it('an instant may come as the ISO text of JSON, but no other text is a date', () => {
    expect(fa('{ CLOCK($x) }', { x: x.toISOString() })).toBe('۱۴:۰۵')
    expect(() => fa('{ CLOCK($x) }', { x: '1405-08-30' })).toThrow(TypeError)
    expect(() => fa('{ CLOCK($x) }', { x: '2026-99-21T10:35:00Z' })).toThrow(TypeError)
  })

  it('a code has Persian digits and is held from left to right', () => {
    expect(fa('شاخص { CODE($x) }', { x: '3-2' })).toBe('شاخص \u2066۳-۲\u2069')
    expect(en('Indicator { CODE($x) }', { x: '3-2' })).toBe('Indicator \u20663-2\u2069')
  })

  it('Latin writing keeps its digits and is held from left to right', () =>
    expect(fa('{ LATIN($x) }', { x: 'T4-7K2M' })).toBe('\u2066T4-7K2M\u2069'))

  it('dates are shown in the zone of the province', () => {
    configureWording({ timeZone: 'America/New_York' })
    expect(fa('{ CLOCK($x) }', { x })).toBe('۰۵:۳۵')
    expect(() => configureWording({ timeZone: 'Nowhere/Here' })).toThrow(RangeError)
  })

  it.each([
    ['NUM', 'seven'],
    ['DATE', 5],
  ])('%s of the wrong kind of value is a fault, not a text', (name, value) =>
    expect(() => fa(`{ ${name}($x) }`, { x: value })).toThrow(TypeError),
  )
})

describe('inserted values', () => {
  it('Persian text needs no isolate in Persian, Latin and mixed text does', () => {
    expect(fa('نام: { $x }.', { x: 'گزارش، (الف)' })).toBe('نام: گزارش، (الف).')
    expect(fa('نام: { $x }.', { x: 'report.pdf' })).toBe('نام: \u2068report.pdf\u2069.')
    expect(fa('نام: { $x }.', { x: 'گزارش PDF' })).toBe('نام: \u2068گزارش PDF\u2069.')
  })

  it('Persian text is isolated in English', () =>
    expect(en('Name: { $x }', { x: 'گزارش' })).toBe('Name: \u2068گزارش\u2069'))

  it('is escaped, so that only the tags of the locale are markup', () =>
    expect(fa('<b>{ $x }</b>', { x: '<b>&' })).toBe('<b>\u2068&lt;b&gt;&amp;\u2069</b>'))

  it('cannot turn the rest of the sentence round', () => expect(fa('{ $x }', { x: 'الف\u202e\u2067ب' })).toBe('الفب'))

  it('isolates every line for itself', () =>
    expect(fa('{ $x }', { x: 'a\n\nب\nc' })).toBe('\u2068a\u2069\n\nب\n\u2068c\u2069'))

  it('a plain number has the digits of the language', () => expect(fa('{ $x }', { x: 12 })).toBe('۱۲'))

  it('a selector sees the value as it came', () => {
    const pattern = '{ $x ->\n    [OPEN] باز\n   *[other] بسته { $x }\n }'
    expect([fa(pattern, { x: 'OPEN' }), fa(pattern, { x: 'SHUT' })]).toEqual(['باز', 'بسته \u2068SHUT\u2069'])
  })

  it('none, one and many are told apart', () => {
    const pattern = '{ $x ->\n    [0] هیچ\n    [1] یکی\n   *[other] { NUM($x) } تا\n }'
    expect([0, 1, 2].map((n) => fa(pattern, { x: n }))).toEqual(['هیچ', 'یکی', '۲ تا'])
  })

  it('a label carries neither isolates nor entities nor tags, and keeps the person’s own signs', () => {
    const bare = toPlain(format('fa', '<b>{ $x }</b> { LATIN($y) } &amp;', { x: 'A<b>&', y: 'T4' }, 'bare'))
    expect(bare).toBe('A<b>& T4 &')
  })

  it('a code in a label is held by one mark, because a button takes no isolate', () => {
    expect(format('fa', 'شاخص { CODE($x) }', { x: '3-2' }, 'bare')).toBe('شاخص \u200f۳-۲')
    expect(format('fa', 'شاخص { CODE($x) }', { x: '12' }, 'bare')).toBe('شاخص ۱۲')
  })
})
