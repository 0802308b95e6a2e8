import { keyOfDay } from '../calendar/jalali.ts'
import { parseJalali } from '../calendar/parse-jalali.ts'
import { toAsciiDigits } from '../text/digits.ts'
import { squash } from '../text/search-key.ts'
import { duplicateWatch } from './duplicates.ts'
import type { ProvinceHoliday, ProvinceIndicator, ProvinceInquiry, ProvincePerson } from './province.ts'
import type { Fault, RawRow } from './raw-province.ts'
import { codeKey, filledRows, NAME_LIMIT, type RowReader, readRow, TITLE_LIMIT } from './read-row.ts'
import { type Index, referTo } from './reference.ts'
import { HOLIDAY_WORDS, METHOD_WORDS } from './words.ts'

/** A file must say the same on every day it is read: whatever would lean on this anchor (no year, «فردا») is refused. */
const ANCHOR = { now: new Date('2026-03-21T12:00:00Z'), zone: 'UTC' }

const readDay = (reader: RowReader<'holidays'>): string => {
  const written = reader.required('day', NAME_LIMIT)
  if (written === '') return ''
  const parsed = parseJalali(written, ANCHOR)
  const reason = !/\d/.test(toAsciiDigits(written))
    ? 'format'
    : !parsed.ok
      ? parsed.reason
      : parsed.guessedYear
        ? 'year'
        : parsed.time !== null
          ? 'time'
          : null
  if (parsed.ok && reason === null) return keyOfDay(parsed)
  reader.fault('day', 'not-a-day', { value: written.slice(0, 40), reason: reason ?? 'format' })
  return ''
}

export const checkHolidays = (rows: readonly RawRow[], faults: Fault[]): ProvinceHoliday[] => {
  const days = duplicateWatch<'holidays'>()
  return filledRows(rows).map((raw) => {
    const reader = readRow('holidays', raw, faults)
    const dayKey = readDay(reader)
    days(reader, 'day', dayKey, dayKey)
    const title = reader.required('title', TITLE_LIMIT)
    return { dayKey, title, kind: reader.word('kind', HOLIDAY_WORDS) ?? 'decree' }
  })
}

/** Requirements H1–H9. An office that nobody answers for is a warning: the question would reach no one. */
export const checkInquiries = (
  rows: readonly RawRow[],
  indicators: Index<ProvinceIndicator> | null,
  people: readonly ProvincePerson[] | null,
  faults: Fault[],
  warnings: Fault[],
): ProvinceInquiry[] => {
  const codes = duplicateWatch<'inquiries'>()
  const offices = new Map<string, string>()
  for (const { role, team } of people ?? []) {
    if (role === 'inquiry-respondent' && team !== undefined) offices.set(squash(team), team)
  }
  return filledRows(rows).map((raw) => {
    const reader = readRow('inquiries', raw, faults)
    const code = reader.code('code')
    codes(reader, 'code', codeKey(code), code)
    const title = reader.required('title', TITLE_LIMIT)
    const written = reader.text('respondent', NAME_LIMIT)
    const office = offices.get(squash(written))
    if (people !== null && written !== '' && office === undefined) {
      readRow('inquiries', raw, warnings).fault('respondent', 'respondent-without-person', { value: written })
    }
    const method = reader.word('method', METHOD_WORDS) ?? 'manual'
    const indicator = referTo(reader, 'indicator', raw.cells.indicator, indicators)
    const respondent = office ?? written
    return { code, title, respondent, method, ...(indicator === undefined ? {} : { indicatorCode: indicator.code }) }
  })
}
