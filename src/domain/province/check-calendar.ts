import { type DateFault, keyOfDay, type ParsedJalali, parseJalali, squash, toAsciiDigits } from 'persian-text'
import type { ProvinceHoliday, ProvinceIndicator, ProvinceInquiry, ProvincePerson } from './province.ts'
import type { Findings, RawRow } from './raw-province.ts'
import { filled, type RowReader, readRows } from './read-row.ts'
import { codeKey, type Index } from './reference.ts'

/** A file must say the same on every day it is read: whatever would lean on this anchor (no year, «فردا») is refused. */
const ANCHOR = { now: new Date('2026-03-21T12:00:00Z'), zone: 'UTC' }

const readDay = (reader: RowReader<'holidays'>): string => {
  const written = reader.required('day')
  if (written === '') return ''
  const parsed = parseJalali(written.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, ''), ANCHOR)
  const [meant, another] = !parsed.ok && parsed.reason === 'gregorian' ? parsed.choices : []
  const isMidnight = parsed.time === null || parsed.time.hour + parsed.time.minute === 0
  if (meant !== undefined && another === undefined && isMidnight) {
    reader.warn('day', 'day-gregorian', { value: written.slice(0, 40), day: keyOfDay(meant).replaceAll('-', '/') })
    return keyOfDay(meant)
  }
  const reason = faultOf(written, parsed)
  if (parsed.ok && reason === null) return keyOfDay(parsed)
  const several = reason === 'format' && /\d.*(?: (?:تا|الی|و) |[-–—،])\s*\d/.test(toAsciiDigits(written))
  reader.fault('day', 'not-a-day', { value: written.slice(0, 40), reason: several ? 'several' : (reason ?? 'format') })
  return ''
}

const faultOf = (written: string, parsed: ParsedJalali): DateFault | null => {
  if (!/\d/.test(toAsciiDigits(written))) return 'format'
  if (!parsed.ok) return parsed.reason
  if (parsed.guessedYear) return 'year'
  // Spreadsheets write midnight behind a day.
  return parsed.time !== null && parsed.time.hour + parsed.time.minute > 0 ? 'time' : null
}

export const checkHolidays = (rows: readonly RawRow[], found: Findings): ProvinceHoliday[] =>
  readRows('holidays', rows, found, (reader) => {
    const dayKey = readDay(reader)
    reader.unique('day', dayKey, dayKey)
    const title = reader.required('title')
    return { dayKey, title, kind: reader.word('kind') ?? 'decree' }
  })

/** Requirements H1–H9. An office that nobody answers for is a warning: the question would reach no one. */
export const checkInquiries = (
  rows: readonly RawRow[],
  indicators: Index<ProvinceIndicator> | null,
  people: readonly ProvincePerson[] | null,
  found: Findings,
): ProvinceInquiry[] => {
  const offices = new Map<string, string>()
  for (const { role, team } of people ?? []) {
    if (role === 'inquiry-respondent' && team !== undefined) offices.set(squash(team), team)
  }
  return readRows('inquiries', rows, found, (reader) => {
    const code = reader.code('code')
    reader.unique('code', codeKey(code), code)
    const title = reader.required('title')
    const written = reader.text('respondent')
    const office = offices.get(squash(written))
    if (people !== null && written !== '' && office === undefined)
      reader.warn('respondent', 'respondent-without-person', { value: written })
    const method = reader.word('method') ?? 'manual'
    const indicator = reader.reference('indicator', indicators)
    return { code, title, respondent: office ?? written, method, ...filled({ indicatorCode: indicator?.code }) }
  })
}
