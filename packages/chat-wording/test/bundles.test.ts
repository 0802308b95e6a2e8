import { describe, expect, it } from 'vitest'
import { buildBundle, toPlain } from '../src/index.ts'

const CALENDAR = `
weekday-saturday = شنبه
month-8 = آبان
date-long = { $weekday } { $day } { $month } { $year }
`
const LOCALE = `
due = تا { DATE($at) }، { NUM($count) } مورد از { $name }
`
const facts = { at: new Date('2026-11-21T10:00:00Z'), count: 1234, name: 'Sara <b>' }

describe('a bundle of locale sources', () => {
  it('writes dates in the words of the calendar, numbers in Persian digits, and inserted text as text', () => {
    const { text, faults } = buildBundle('fa', 'bare', [CALENDAR, LOCALE]).format('due', facts)
    expect(faults).toEqual([])
    expect(toPlain(text)).toBe('تا شنبه ۳۰ آبان ۱۴۰۵، ۱٬۲۳۴ مورد از Sara <b>')
  })

  it('isolates what runs the other way where text is marked', () => {
    const { text } = buildBundle('fa', 'marked', [CALENDAR, LOCALE]).format('due', facts)
    expect(text).toContain('\u2068Sara &lt;b&gt;\u2069')
  })

  it('answers with the key and a fault where there is no message', () => {
    const { text, faults } = buildBundle('fa', 'bare', [LOCALE]).format('nothing', {})
    expect([text, faults.length]).toEqual(['nothing', 1])
  })
})
