import { describe, expect, it } from 'vitest'
import { type CalendarEntry, calendarFile } from '#documents/calendar-file.ts'

const made = new Date('2026-11-22T05:30:00.500Z')
const entry = (change: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'cycle-4-self-assessment@tahavol',
  at: new Date('2026-12-07T10:30:00Z'),
  summary: 'پایان مهلت',
  description: 'شرح',
  sequence: 7,
  ...change,
})
const text = (...entries: CalendarEntry[]): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(calendarFile('تقویم', entries, made))
const octets = (line: string): number => new TextEncoder().encode(line).byteLength
const unfolded = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n')

describe('the calendar file (RFC 5545, peers row 9)', () => {
  it('has the parts a calendar wants, instants in universal time, and an alarm one day before', () => {
    expect(unfolded(text(entry()))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Tahavol//Deadlines//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:تقویم',
      'BEGIN:VEVENT',
      'UID:cycle-4-self-assessment@tahavol',
      'SEQUENCE:7',
      'DTSTAMP:20261122T053000Z',
      'DTSTART:20261207T103000Z',
      'SUMMARY:پایان مهلت',
      'DESCRIPTION:شرح',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:پایان مهلت',
      'TRIGGER:-P1D',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('ends every line with both signs of a line end', () => {
    const file = text(entry({ description: 'سطر\nسطر' }))
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(file.endsWith('\r\n')).toBe(true)
  })

  it('folds at 75 octets: a Latin line of 75 stays whole and one of 76 does not', () => {
    const lineWith = (length: number) => text(entry({ uid: 'u'.repeat(length - 'UID:'.length) })).split('\r\n')
    expect(lineWith(75)).toContain(`UID:${'u'.repeat(71)}`)
    expect(lineWith(76)).toContain(`UID:${'u'.repeat(71)}`)
    expect(lineWith(76)).toContain(' u')
    expect(lineWith(75)).not.toContain(' u')
  })

  it('counts octets, not letters: Persian and signs of four octets are folded between letters, whatever the offset', () => {
    for (let shift = 0; shift < 5; shift++) {
      const summary = `${'a'.repeat(shift)}${'خود ارزیابی و بارگذاری مستندات 🗓️ '.repeat(8)}`
      const file = text(entry({ summary }))
      expect(Math.max(...file.split('\r\n').map(octets))).toBeLessThanOrEqual(75)
      expect(file).not.toContain('\ufffd')
      expect(unfolded(file)).toContain(`SUMMARY:${summary}`)
    }
  })

  it('uses a line up to the octet before which the next letter would begin', () => {
    const first = text(entry({ summary: 'ب'.repeat(60) }))
      .split('\r\n')
      .find((line) => line.startsWith('SUMMARY:'))
    expect(octets(first ?? '')).toBe(74)
  })

  it('escapes what has a meaning of its own and drops direction marks', () => {
    const lines = unfolded(text(entry({ description: 'الف، ب; ج, \\ د\nه\u2068و\u2069' })))
    expect(lines).toContain('DESCRIPTION:الف، ب\\; ج\\, \\\\ د\\nهو')
  })
})
