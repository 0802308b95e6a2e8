import { toAsciiDigits } from './digits.ts'
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

export type DateFault = 'gregorian' | 'notleap' | 'day' | 'month' | 'year' | 'format' | 'time' | 'weekday'
export interface WallTime {
  hour: number
  minute: number
}
export interface ParsedDate extends JalaliDay {
  ok: true
  /** The year, or its century, was not written: ask the person to confirm. */
  guessedYear: boolean
  time: WallTime | null
}
export interface UnreadDate {
  ok: false
  reason: DateFault
  /** Of `weekday`: the day as its number says and the nearest one as its weekday says; ask the person which is meant. */
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
    .replace(/[،,؛;]/g, ' ')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

/** Numbers as words up to thirty-one, counting or ordering: «بیست و یکم» is 21. Never the number inside the name of a weekday. */
const NUMBER_WORDS = (
  'یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده بیست ' +
  'بیستویک بیستودو بیستوسه بیستوچهار بیستوپنج بیستوشش بیستوهفت بیستوهشت بیستونه سی سیویک'
).split(' ')
const VALUE_OF_WORD = new Map<string, number>([
  ['اول', 1],
  ['سوم', 3],
  ['بیستوسوم', 23],
  ['سیام', 30],
  ['سی ام', 30],
])
for (const [index, word] of NUMBER_WORDS.entries())
  for (const form of [word, `${word}م`]) VALUE_OF_WORD.set(form, index + 1)
const NUMBER_WORD = new RegExp(`(?<![^ ])(${[...VALUE_OF_WORD.keys()].join('|')})(?! ?شنبه)(?![^ ])`, 'g')
const digitsForWords = (text: string): string =>
  text.replace(/(?<![^ ])(بیست|سی) و (?=\S)/g, '$1و').replace(NUMBER_WORD, (word) => String(VALUE_OF_WORD.get(word)))

const WEEKDAY_OF_NAME = new Map<string, number>([
  ...['شنبه', 'یکشنبه', 'دوشنبه', 'سهشنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه'].map((name, index) => [name, index] as const),
  ...WEEKDAYS.map((name, index) => [name, index] as const),
])
/** 0 is Saturday. */
const weekdayOf = (name: string | undefined): number | undefined => WEEKDAY_OF_NAME.get(name?.replace(' ', '') ?? '')
const DAY_NAME = `(?:روز )?((?:(?:یک|دو|سه|چهار|پنج) ?)?شنبه|جمعه|${WEEKDAYS.join('|')})`
const WEEKDAY = new RegExp(`^${DAY_NAME} (?=.)|(?<=.) ${DAY_NAME}$`)
const NEXT_WEEKDAY = new RegExp(`^(next )?${DAY_NAME}( (?:هفته )?(?:بعد|بعدی|اینده|دیگر))?$`)

const PART_OF_DAY = '(?: ?(صبح|بامداد|ظهر|بعد ?از ?ظهر|عصر|غروب|شب|am|pm))'
const CLOCK = `(?:(?:در )?(?:ساعت|at) ?(\\d{1,2})(?: ?: ?(\\d{2})| و (نیم|ربع))?${PART_OF_DAY}?|(\\d{1,2}):(\\d{2})${PART_OF_DAY}?|(\\d{1,2})${PART_OF_DAY})`
const TIMES = [new RegExp(`(?<=[^\\d:]) ?${CLOCK}$`), new RegExp(`^${CLOCK} (?=.)`)]

/** The hour of the wall that «۳ عصر» names; NaN where the words contradict each other («۲۰ صبح»). */
const hourOf = (hour: number, part: string | undefined): number => {
  if (part === undefined) return hour
  if (/^(صبح|بامداد|am)$/.test(part)) return hour > 12 ? Number.NaN : hour % 12
  if (part === 'شب') return hour === 12 || hour < 6 ? Number.NaN : hour < 12 ? hour + 12 : hour
  return hour === 0 ? Number.NaN : hour < 12 && !(part === 'ظهر' && hour > 9) ? hour + 12 : hour
}

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

/** Month names that betray a Gregorian date. */
const GREGORIAN_MONTH =
  /ژانویه|فوریه|مارس|اوریل|ژوین|ژوئن|ژوییه|جولای|اگوست|سپتامبر|اکتبر|نوامبر|دسامبر|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/
const MONTH_OF_NAME = new Map(MONTH_NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))
const MONTH = `(${[...MONTH_OF_NAME.keys()].join('|')})(?: ?ماه)?`
const YEAR = '(?: ?سال)?(?: ?(\\d{4}|\\d{2}))?'
const DAY_FIRST = new RegExp(`^(\\d{1,2}) ?(?:ام |م )?(?:ماه )?${MONTH}${YEAR}$`)
const MONTH_FIRST = new RegExp(`^${MONTH} ?(\\d{1,2})(?: ?(?:ام|م))?${YEAR}$`)

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
  const [, day, month, year] = DAY_FIRST.exec(text) ?? []
  const [, first, second, third] = MONTH_FIRST.exec(text) ?? []
  const name = month ?? first
  if (name === undefined) return null
  return { year: year ?? third ?? null, month: MONTH_OF_NAME.get(name) ?? 0, day: Number(day ?? second) }
}

/** Two digits mean the year nearest to the running one: 99 is 1399 and 05 is 1405. */
const nearestYear = (lastTwo: number, thisYear: number): number => {
  const year = Math.floor(thisYear / 100) * 100 + lastTwo
  return year - thisYear > 50 ? year - 100 : thisYear - year > 49 ? year + 100 : year
}

const fault = (reason: DateFault): UnreadDate => ({ ok: false, reason, choices: [], time: null })

const check = (written: Written, today: JalaliDay, time: WallTime | null): ParsedJalali => {
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

/** The hour in front of or behind a date, and what is left of the text. */
const splitTime = (text: string): { rest: string; time: WallTime | null } => {
  const plain = text.replace(/(\d{1,2}:\d{2}):\d{2}(?!\d)/, '$1')
  for (const pattern of TIMES) {
    const found = pattern.exec(plain)
    if (found === null) continue
    const [whole, h1, m1, share, p1, h2, m2, p2, h3, p3] = found
    const minute = share === undefined ? Number(m1 ?? m2 ?? 0) : share === 'نیم' ? 30 : 15
    const hour = hourOf(Number(h1 ?? h2 ?? h3), p1 ?? p2 ?? p3)
    return { rest: plain.replace(whole, '').trim(), time: { hour, minute } }
  }
  return { rest: plain, time: null }
}

/** «شنبه», «شنبهٔ بعد»: the next day of that name, today not counted. */
const nextOf = (text: string, today: number): JalaliDay | null => {
  const weekday = weekdayOf(NEXT_WEEKDAY.exec(text)?.[2])
  if (weekday === undefined) return null
  for (let ahead = 1; ; ahead++)
    if (weekdayOfNumber(today + ahead) === WEEKDAYS[weekday]) return dayOfNumber(today + ahead)
}

/** The day itself when it has this name, else what may have been meant. */
const agreed = (date: ParsedDate, weekday: number | undefined): ParsedJalali => {
  if (weekday === undefined) return date
  const number = dayNumberOf(date)
  const distance = (((weekday - WEEKDAYS.indexOf(weekdayOfNumber(number))) % 7) + 7) % 7
  if (distance === 0) return date
  const choices = [number, number + (distance > 3 ? distance - 7 : distance)].map(dayOfNumber)
  return { ok: false, reason: 'weekday', choices, time: date.time }
}

/** Longer than any date; spares long texts the reading. */
const LONGEST = 100

/**
 * A Jalali date as people type it: ۱۴۰۴/۰۸/۳۰, 1405-9-1, ۳۰/۸/۱۴۰۵, 14050829, 05/08/29, «جمعه ۲۹ آبان ۱۴۰۵», «آذر ۳۰»,
 * «یکم دی», «۳۰ ابان ماه», دیروز, فردا, «شنبهٔ بعد»; with or without «ساعت ۱۴:۳۰» or «۹ صبح» beside it. A day without year means
 * its next occurrence. A weekday that is another than the day's is a fault with two choices.
 */
export const parseJalali = (raw: string, { now, zone }: { now: Date; zone: string }): ParsedJalali => {
  if (raw.length > LONGEST) return fault('format')
  const { rest, time } = splitTime(digitsForWords(reduce(raw)))
  if (time !== null && !(time.hour <= 23 && time.minute <= 59)) return fault('time')
  const today = dayNumber(now, zone)
  const ahead = RELATIVE.get(rest)
  const named = ahead === undefined ? nextOf(rest, today) : dayOfNumber(today + ahead)
  if (named !== null) return { ok: true, ...named, guessedYear: false, time }
  const weekday = WEEKDAY.exec(rest)
  const text = weekday === null ? rest : rest.replace(weekday[0], '').trim()
  if (GREGORIAN_MONTH.test(text)) return fault('gregorian')
  const written = readNumeric(text) ?? readNamed(text)
  if (!written) return fault('format')
  const date = check(written, jalaliParts(now, zone), time)
  return date.ok ? agreed(date, weekdayOf(weekday?.[1] ?? weekday?.[2])) : date
}

/** How many days from today the parsed day is; negative when it has passed. */
export const daysAhead = (date: JalaliDay, now: Date, zone: string): number => dayNumberOf(date) - dayNumber(now, zone)
