import { toAsciiDigits } from './digits.ts'
import { fromGregorian, namedGregorian } from './gregorian.ts'
import { DAY_NUMBERS } from './number-words.ts'
import {
  dayNumber,
  dayNumberOf,
  dayOfNumber,
  isLeapYear,
  type JalaliDay,
  jalaliParts,
  monthLength,
  WEEKDAYS,
  weekdayOfNumber,
} from './jalali.ts'
import { DAY_NAME, nearDay, weekdayOf } from './near-day.ts'
import { HOURLESS, splitTime, type WallTime } from './split-time.ts'

export type DateFault = 'gregorian' | 'notleap' | 'day' | 'month' | 'year' | 'format' | 'time' | 'weekday' | 'order'
export interface ParsedDate extends JalaliDay {
  ok: true
  /** The year, or its century, was not written: ask the person to confirm. */
  guessedYear: boolean
  time: WallTime | null
}
export interface UnreadDate {
  ok: false
  reason: DateFault
  /**
   * Ask the person which is meant. Of `weekday`: the day as its number says and the nearest one as its weekday says; of `order`:
   * «۵/۹» with either number as the month; of `gregorian`: the same day in the Jalali calendar, where it is one; two where the order of its numbers is not told.
   */
  choices: readonly JalaliDay[]
  time: WallTime | null
}
export type ParsedJalali = ParsedDate | UnreadDate

/** ASCII digits, one kind of letters, no half-spaces, marks, isolates or double spaces. Signs between numbers stay. */
const reduce = (raw: string): string =>
  toAsciiDigits(raw.normalize('NFKD').toLowerCase())
    .replace(/[\p{M}\p{Cf}ـ]/gu, '')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[،,؛;()]/g, ' ')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/چارشنبه/g, 'چهارشنبه')
    // «۵شنبه» is a weekday, the 5 of «۱۴۰۵/۱۰/۵ شنبه» is not.
    .replace(/(?<![\d/.-] ?|ساعت )([1-5]) ?شنبه/g, (_, day) => `${WEEKDAY_WORDS[Number(day) - 1]}شنبه`)
    // «عصر ساعت ۵» is «ساعت ۵ عصر».
    .replace(/(صبح|بامداد|ظهر|بعد ?از ?ظهر|عصر|غروب|شب) (ساعت \d{1,2}(?::\d{2})?)(?![\d:])/g, '$2 $1')
    .trim()

const WEEKDAY_WORDS = ['یک', 'دو', 'سه', 'چهار', 'پنج']

/** Numbers as words up to thirty-one, counting or ordering: «بیست و یکم» is 21. Never the number inside the name of a weekday. */
const VALUE_OF_WORD = new Map<string, number>([
  ['اول', 1],
  ['سوم', 3],
  ['بیستوسوم', 23],
  ['سیام', 30],
  ['سی ام', 30],
])
for (const [index, word] of DAY_NUMBERS.entries())
  for (const form of [word, `${word}م`]) VALUE_OF_WORD.set(form, index + 1)
const NUMBER_WORD = new RegExp(`(?<![^ ])(${[...VALUE_OF_WORD.keys()].join('|')})(?! ?شنبه)(?![^ ])`, 'g')
const digitsForWords = (text: string): string =>
  text.replace(/(?<![^ ])(بیست|سی) و (?=\S)/g, '$1و').replace(NUMBER_WORD, (word) => String(VALUE_OF_WORD.get(word)))

const WEEKDAY = new RegExp(`^${DAY_NAME} (?=.)|(?<=.) ${DAY_NAME}$`)
/** Words in front of a date and at its end that say nothing about which day it is. */
const AROUND =
  /^(?:(?:لطفا|حداکثر|حداکثر تا|تا پایان وقت اداری|پایان وقت اداری|تا پایان روز|پایان روز|تا|در|از|برای|به|مورخه?|تاریخ|روز|همین|until|by|on) )+|(?: (?:تا )?(?:پایان|اخر) (?:وقت(?: اداری)?|روز))$/g

const RELATIVE: ReadonlyMap<string, number> = new Map([
  ['پریروز', -2],
  ['دیروز', -1],
  ['امروز', 0],
  ['فردا', 1],
  ['پسفردا', 2],
  ['پس فردا', 2],
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
])
/** How people write the twelve months, keyed as `searchKey` leaves them; for reading dates, never for showing them. */
const MONTH_NAMES: readonly (readonly string[])[] = [
  ['فروردین', 'farvardin'],
  ['اردیبهشت', 'اردی بهشت', 'ordibehesht'],
  ['خرداد', 'khordad'],
  ['تیر', 'tir'],
  ['مرداد', 'امرداد', 'mordad'],
  ['شهریور', 'shahrivar'],
  ['مهر', 'mehr'],
  ['ابان', 'aban'],
  ['اذر', 'azar'],
  ['دی', 'dey'],
  ['بهمن', 'bahman'],
  ['اسفند', 'esfand'],
]

/** Month names that betray a Gregorian date, also where the rest of it cannot be read. */
const GREGORIAN_MONTH =
  /ژانویه|فوریه|مارس|اوریل|ژوین|ژوئن|ژوییه|جولای|اگوست|سپتامبر|اکتبر|نوامبر|دسامبر|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/
const MONTH_OF_NAME = new Map(MONTH_NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))
const MONTH = `(${[...MONTH_OF_NAME.keys()].join('|')})(?: ?ماه)?`
const YEAR = '(?: ?سال)?(?: ?(\\d{4}|\\d{2}))?'
const DAY_FIRST = new RegExp(`^(\\d{1,2}) ?(?:ام |م )?(?:ماه )?${MONTH}${YEAR}$`)
const YEAR_FIRST = new RegExp(`^(?:سال )?(\\d{4}) ${MONTH} ?(\\d{1,2})$`)
/** «پایان آذر», «آخر همین ماه»; the last day of it. */
const MONTH_END = new RegExp(`^(?:پایان|اخر|اخرین روز|انتهای|end of) ${MONTH}${YEAR}$`)
const YEAR_END = /^(?:پایان|اخر|اخرین روز|انتهای) (?:این |همین )?سال(?: جاری)?$/
const THIS_MONTH_END = /^(?:پایان|اخر|اخرین روز|انتهای) (?:این |همین )?(?:ماه|برج)(?: جاری)?$/
/** «۳۰ام», «روز سی‌ام»: a day of this month, or of the next where it has passed; a bare number is none. */
const DAY_ALONE = /^(\d{1,2})(?: ?(?:ام|م))?(?: (?:این |همین )?ماه)?$/
const COUNTED = /(?:م|اول)(?: (?:این |همین )?ماه)?$/
const TWO_NUMBERS = /^(\d{1,2}) ?[/.-] ?(\d{1,2})$/
const MONTH_FIRST = new RegExp(`^${MONTH} ?(\\d{1,2})(?: ?(?:ام|م))?${YEAR}$`)

interface Written {
  year: string | null
  month: number
  day: number
  /** 21/12/2026: a Gregorian day is written in either order. */
  isYearLast?: boolean
}

const readNumeric = (text: string): Written | null => {
  const parts = /^(\d+) ?[/.-] ?(\d+) ?[/.-] ?(\d+)$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text)
  if (!parts) return null
  const [, first = '', middle = '', last = ''] = parts
  if (middle.length > 2) return null
  const dayFirst = first.length <= 2 && last.length === 4
  const [year, day] = dayFirst ? [last, first] : [first, last]
  if (day.length > 2 || (year.length !== 4 && year.length !== 2)) return null
  return { year, month: Number(middle), day: Number(day), isYearLast: dayFirst }
}

const readNamed = (text: string): Written | null => {
  const [, day, month, year] = DAY_FIRST.exec(text) ?? []
  const [, first, second, third] = MONTH_FIRST.exec(text) ?? []
  const [, y, m, d] = YEAR_FIRST.exec(text) ?? []
  const name = month ?? first ?? m
  if (name === undefined) return null
  return { year: year ?? third ?? y ?? null, month: MONTH_OF_NAME.get(name) ?? 0, day: Number(day ?? second ?? d) }
}

/** «پایان آذر»: as a year and month that `check` completes, with the last day that the month has in it. */
const readMonthEnd = (text: string, today: JalaliDay): Written | null => {
  if (YEAR_END.test(text)) return { year: String(today.year), month: 12, day: monthLength(today.year, 12) }
  if (THIS_MONTH_END.test(text))
    return { year: String(today.year), month: today.month, day: monthLength(today.year, today.month) }
  const [, name, year] = MONTH_END.exec(text) ?? []
  if (name === undefined) return null
  const month = MONTH_OF_NAME.get(name) ?? 0
  const of = year === undefined ? today.year + (month < today.month ? 1 : 0) : yearOf(year, today.year)
  return { year: year ?? null, month, day: monthLength(of, month) }
}

const readDayAlone = (text: string, today: JalaliDay, hasBeen: boolean): Written | null => {
  const [, number] = DAY_ALONE.exec(text) ?? []
  if (number === undefined) return null
  const day = Number(number)
  const months = today.month - 1 + (hasBeen ? -Number(day > today.day) : Number(day < today.day))
  const year = today.year + Math.floor(months / 12)
  return { year: String(year), month: (((months % 12) + 12) % 12) + 1, day }
}

/** Two digits mean the year nearest to the running one: 99 is 1399 and 05 is 1405. */
const nearestYear = (lastTwo: number, thisYear: number): number => {
  const year = Math.floor(thisYear / 100) * 100 + lastTwo
  return year - thisYear > 50 ? year - 100 : thisYear - year > 49 ? year + 100 : year
}

const yearOf = (written: string, thisYear: number): number =>
  written.length === 4 ? Number(written) : nearestYear(Number(written), thisYear)

const fault = (reason: DateFault, choices: readonly JalaliDay[] = [], time: WallTime | null = null): UnreadDate => ({
  ok: false,
  reason,
  choices,
  time,
})

/** A day of the Gregorian calendar, with the same day of the Jalali one as the choice; 05/06/2026 is two days. */
const gregorian = (days: readonly (JalaliDay | null)[], time: WallTime | null): UnreadDate =>
  fault(
    'gregorian',
    days.filter((day) => day !== null),
    time,
  )

const numericGregorian = ({ year: written, month, day, isYearLast = false }: Written): (JalaliDay | null)[] => {
  const year = Number(written)
  const isEither = isYearLast && month !== day
  return [fromGregorian(year, month, day), isEither ? fromGregorian(year, day, month) : null]
}

/** A day without year is the next of that name, or the last one where it `hasBeen`. */
const check = (written: Written, today: JalaliDay, time: WallTime | null, hasBeen: boolean): ParsedJalali => {
  const { month, day } = written
  const full = written.year?.length === 4
  let year = written.year === null ? today.year : yearOf(written.year, today.year)
  if (year >= 1800 && year <= 2199) return fault('gregorian')
  if (year < 1300 || year > 1499) return fault('year')
  if (month < 1 || month > 12) return fault('month')
  const order = Math.sign(month - today.month || day - today.day)
  if (written.year === null && order === (hasBeen ? 1 : -1)) year -= order
  if (month === 12 && day === 30 && !isLeapYear(year)) return fault('notleap')
  if (day < 1 || day > monthLength(year, month)) return fault('day')
  return { ok: true, year, month, day, guessedYear: !full, time }
}

/** The day itself when it has this name, or a year less when no year was written and that day has it; else what may have been meant. */
const agreed = (date: ParsedDate, weekday: number | undefined, { year }: Written): ParsedJalali => {
  if (weekday === undefined) return date
  const number = dayNumberOf(date)
  const named = (day: number): number => (((weekday - WEEKDAYS.indexOf(weekdayOfNumber(day))) % 7) + 7) % 7
  const distance = named(number)
  if (distance === 0) return date
  const before = { ...date, year: date.year - 1 }
  if (year === null && date.day <= monthLength(before.year, date.month) && named(dayNumberOf(before)) === 0)
    return before
  return fault('weekday', [number, number + (distance > 3 ? distance - 7 : distance)].map(dayOfNumber), date.time)
}

/** Longer than any date; spares long texts the reading. */
const LONGEST = 100

/**
 * A Jalali date as people type it: ۱۴۰۴/۰۸/۳۰, 1405-9-1, ۳۰/۸/۱۴۰۵, 14050829, 05/08/29, «جمعه ۲۹ آبان ۱۴۰۵», «آذر ۳۰»,
 * «یکم دی», «۳۰ ابان ماه», دیروز, فردا, «شنبهٔ بعد», «۱۰ روز دیگر», «پایان آذر»; with or without «ساعت ۱۴:۳۰» or «۹ صبح» beside it, and
 * with «تا», «روز», «پایان وقت اداری» around it. A day without year or a weekday alone means the next one, or with
 * `hasBeen` the last. A weekday that is another than the
 * day's is a fault with two choices; so is «۵/۹», which two days are written as.
 */
export const parseJalali = (
  raw: string,
  { now, zone, hasBeen = false }: { now: Date; zone: string; hasBeen?: boolean },
): ParsedJalali => {
  if (raw.length > LONGEST) return fault('format')
  const reduced = reduce(raw)
  const { rest: dated, time } = splitTime(digitsForWords(reduced).replace(AROUND, ''))
  if (time !== null && !(time.hour <= 23 && time.minute <= 59)) return fault('time')
  // «فردا صبح» says no hour: asked, not passed over.
  if (time === null && HOURLESS.test(dated)) {
    const day = parseJalali(dated.replace(HOURLESS, ''), { now, zone, hasBeen })
    return day.ok ? fault('time', [{ year: day.year, month: day.month, day: day.day }]) : day
  }
  const rest = dated.replace(AROUND, '').trim()
  const today = dayNumber(now, zone)
  const ahead = RELATIVE.get(rest)
  const named = ahead === undefined ? nearDay(rest, today, hasBeen) : dayOfNumber(today + ahead)
  if (named !== null) return { ok: true, ...named, guessedYear: false, time }
  const weekday = WEEKDAY.exec(rest)
  const text = (weekday === null ? rest : rest.replace(weekday[0], '')).replace(AROUND, '').trim()
  const parts = jalaliParts(now, zone)
  const foreign = namedGregorian(text, parts)
  if (foreign !== undefined || GREGORIAN_MONTH.test(text)) return gregorian([foreign ?? null], time)
  if (TWO_NUMBERS.test(text))
    return eitherOrder(text, parts, { time, weekday: weekdayOf(weekday?.[1] ?? weekday?.[2]), hasBeen })
  const written =
    readNumeric(text) ??
    readNamed(text) ??
    readMonthEnd(text, parts) ??
    (COUNTED.test(reduced) ? readDayAlone(text, parts, hasBeen) : null)
  if (!written) return fault('format')
  const date = check(written, parts, time, hasBeen)
  if (!date.ok && date.reason === 'gregorian') return gregorian(numericGregorian(written), time)
  if (!date.ok) return date
  return agreed(date, weekdayOf(weekday?.[1] ?? weekday?.[2]), written)
}

/** «۳۰/۹» and «۹/۳۰» are the 30th of Azar; «۵/۹» may be either of two days, unless its weekday tells. */
function eitherOrder(
  text: string,
  today: JalaliDay,
  { time, weekday, hasBeen }: { time: WallTime | null; weekday: number | undefined; hasBeen: boolean },
): ParsedJalali {
  const [, first, second] = (TWO_NUMBERS.exec(text) ?? []).map(Number)
  const [a = 0, b = 0] = [first, second]
  const orders = [{ day: a, month: b }, ...(a === b ? [] : [{ day: b, month: a }])]
  const read = orders
    .map((order) => ({ year: null, ...order }))
    .map((written) => {
      const date = check(written, today, time, hasBeen)
      return date.ok ? agreed(date, weekday, written) : date
    })
  const days = read.filter((date) => date.ok)
  const [only = read[0] ?? fault('format'), another] = days
  return another === undefined
    ? only
    : fault(
        'order',
        days.map(({ year, month, day }) => ({ year, month, day })),
        time,
      )
}

/** How many days from today the parsed day is; negative when it has passed. */
export const daysAhead = (date: JalaliDay, now: Date, zone: string): number => dayNumberOf(date) - dayNumber(now, zone)
