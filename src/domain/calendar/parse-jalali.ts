import { toAsciiDigits } from '../text/digits.ts'
import { dayNumber, dayNumberOf, dayOfNumber, isLeapYear, type JalaliDay, jalaliParts, monthLength } from './jalali.ts'
import { GREGORIAN_MONTH, MONTH_NAMES } from './month-names.ts'

export type DateFault = 'gregorian' | 'notleap' | 'day' | 'month' | 'year' | 'format' | 'time'
export interface ParsedDate extends JalaliDay {
  ok: true
  /** The year, or its century, was not written: ask the person to confirm. */
  guessedYear: boolean
  time: { hour: number; minute: number } | null
}
export type ParsedJalali = ParsedDate | { ok: false; reason: DateFault }

/** ASCII digits, one kind of letters, no half-spaces, marks, isolates or double spaces. Signs between numbers stay. */
const reduce = (raw: string): string =>
  toAsciiDigits(raw.normalize('NFKD').toLowerCase())
    .replace(/[\p{M}\p{Cf}ـ]/gu, '')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[،,؛;]/g, ' ')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

const WEEKDAY = /^(روز )?(((یک|دو|سه|چهار|پنج) ?)?شنبه|جمعه|(satur|sun|mon|tues|wednes|thurs|fri)day) /
const TIME = / ?(?:(?:ساعت|در ساعت|at) ?(\d{1,2})(?: ?: ?(\d{2}))?|(?<=[^\d:])(\d{1,2}):(\d{2}))$/
const RELATIVE: ReadonlyMap<string, number> = new Map([
  ['امروز', 0],
  ['فردا', 1],
  ['پسفردا', 2],
  ['پس فردا', 2],
  ['today', 0],
  ['tomorrow', 1],
])
const MONTH_OF_NAME = new Map(MONTH_NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))
const BY_NAME = new RegExp(
  `^(\\d{1,2}) ?(?:ام |م )?(${[...MONTH_OF_NAME.keys()].join('|')})(?: ?ماه)?(?: ?سال)?(?: ?(\\d{4}|\\d{2}))?$`,
)

interface Written {
  year: string | null
  month: number
  day: number
}

const readNumeric = (text: string): Written | null => {
  const parts = /^(\d+) ?[/.-] ?(\d+) ?[/.-] ?(\d+)$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text)
  if (!parts) return null
  const [, first = '', middle = '', last = ''] = parts
  if (middle.length > 2) return null
  const dayFirst = first.length <= 2 && last.length === 4
  const [year, day] = dayFirst ? [last, first] : [first, last]
  if (day.length > 2 || (year.length !== 4 && year.length !== 2)) return null
  return { year, month: Number(middle), day: Number(day) }
}

const readNamed = (text: string): Written | null => {
  const match = BY_NAME.exec(text)
  if (!match) return null
  return { year: match[3] ?? null, month: MONTH_OF_NAME.get(match[2] ?? '') ?? 0, day: Number(match[1]) }
}

/** Two digits mean the year nearest to the running one: 99 is 1399 and 05 is 1405. */
const nearestYear = (lastTwo: number, thisYear: number): number => {
  const year = Math.floor(thisYear / 100) * 100 + lastTwo
  return year - thisYear > 50 ? year - 100 : thisYear - year > 49 ? year + 100 : year
}

const fault = (reason: DateFault): ParsedJalali => ({ ok: false, reason })

const check = (written: Written, today: JalaliDay, time: ParsedDate['time']): ParsedJalali => {
  const { month, day } = written
  const full = written.year?.length === 4
  let year = today.year
  if (written.year !== null) year = full ? Number(written.year) : nearestYear(Number(written.year), today.year)
  if (year >= 1800 && year <= 2199) return fault('gregorian')
  if (year < 1300 || year > 1499) return fault('year')
  if (month < 1 || month > 12) return fault('month')
  if (written.year === null && (month < today.month || (month === today.month && day < today.day))) year += 1
  if (month === 12 && day === 30 && !isLeapYear(year)) return fault('notleap')
  if (day < 1 || day > monthLength(year, month)) return fault('day')
  return { ok: true, year, month, day, guessedYear: !full, time }
}

/**
 * A Jalali date as people type it: ۱۴۰۴/۰۸/۳۰, 1405-9-1, ۳۰/۸/۱۴۰۵, 14050829, 05/08/29, «جمعه ۲۹ آبان ۱۴۰۵»,
 * «۳۰ ابان ماه», امروز, فردا, پس‌فردا; with or without «ساعت ۱۴:۳۰» behind it. A day without year means its next occurrence.
 */
export const parseJalali = (raw: string, { now, zone }: { now: Date; zone: string }): ParsedJalali => {
  let text = reduce(raw)
  let time: ParsedDate['time'] = null
  const timed = TIME.exec(text)
  if (timed) {
    time = { hour: Number(timed[1] ?? timed[3]), minute: Number(timed[2] ?? timed[4] ?? 0) }
    if (time.hour > 23 || time.minute > 59) return fault('time')
    text = text.slice(0, timed.index).trim()
  }
  const ahead = RELATIVE.get(text)
  if (ahead !== undefined) return { ok: true, ...dayOfNumber(dayNumber(now, zone) + ahead), guessedYear: false, time }
  text = text.replace(WEEKDAY, '')
  if (GREGORIAN_MONTH.test(text)) return fault('gregorian')
  const written = readNumeric(text) ?? readNamed(text)
  if (!written) return fault('format')
  const { year, month, day } = jalaliParts(now, zone)
  return check(written, { year, month, day }, time)
}

/** How many days from today the parsed day is; negative when it has passed. */
export const daysAhead = (date: JalaliDay, now: Date, zone: string): number => dayNumberOf(date) - dayNumber(now, zone)
