import {
  clipped,
  cleanText,
  dayNumber,
  dayNumberOf,
  dayOfNumber,
  type JalaliDay,
  keyOfDay,
  likelyNumber,
  monthLength,
  parseJalali,
  squash,
} from 'persian-text'
import { done, type Outcome, refuse } from '#shared/outcome.ts'

/** No decree closes more days at once. */
const DAYS_LIMIT = 31
const TITLE_LIMIT = 160
const REST_LIMIT = 60

export interface ClosedDays {
  days: JalaliDay[]
  /** Empty: no reason was given. */
  title: string
  /** A closure is taken back. */
  isBack: boolean
}
export type ClosedDaysRefusal =
  | { code: 'holiday-unreadable' }
  | { code: 'holiday-unclear'; rest: string }
  | { code: 'holiday-too-many'; limit: number }

interface At {
  now: Date
  zone: string
}

const BACK_WORD = /^(?:لغو|حذف|بازگشایی|cancel|back)$/i
const BECAUSE = /(?:به|به‌)?[\s\u200c]?(?:علت|دلیل|سبب|مناسبت)(?=\s|$)|به خاطر(?=\s|$)/
const CLOSED = /^(?:[-:–،,.\s]|تعطیلی?(?: است| شد| اعلام شد| رسمی)?(?=\s|$))+/
const withoutLead = (words: string): string => {
  const bare = words.replace(CLOSED, '')
  const because = BECAUSE.exec(bare)
  return (because?.index === 0 ? bare.slice(because[0].length) : bare).replace(CLOSED, '').trim()
}
/** No reason begins so: it goes on with days, or with a part of one. */
const GOES_ON = /^(?:(?:و|تا|الی|to|and|ساعت|صبح|ظهر|عصر|شب|بعد از ظهر|بعدازظهر)(?=\s|$)|[\d۰-۹])/
/** A span of days, not a day. */
const SPAN = /^(?:این |همین )?(?:هفته|ماه|سال)(?=\s|ٔ|$)/
const RANGE = / (?:تا|الی|to) | ?[-–—] ?/g
const LIST = / و |[،,]| and /
/** Without a year the next day of that name is meant, or one that is just over: nobody means the day eleven months ahead. */
const JUST_OVER_DAYS = 31
/** «۵ دی ۲۰» is no day of 1420. */
const FARTHEST_DAYS = 800

/**
 * One line of a coordinator: days and why, in any order people write them: «فردا تعطیلی به‌علت آلودگی هوا», «۵ و ۶ آذر سرما»,
 * «از ۵ تا ۷ آذر», «۵-۷ دی و ۱۰ دی», 2026-12-21, «لغو ۵ آذر». The longest beginning that names days is the days, what follows is
 * the reason; where it goes on with days or hours it is asked about.
 */
export function readClosedDays(line: string, at: At): Outcome<ClosedDays, ClosedDaysRefusal> {
  const words = cleanText(line).split(/\s+/)
  const isBack = words.some((word) => BACK_WORD.test(word))
  const said = words
    .filter((word) => !BACK_WORD.test(word))
    .filter((word, index) => index > 0 || !/^تعطیلی?$/.test(word))
  for (let length = said.length; length > 0; length--) {
    const days = daysIn(said.slice(0, length).join(' '), at)
    if (days === null) continue
    if (days.length > DAYS_LIMIT) return refuse('holiday-too-many', { limit: DAYS_LIMIT })
    const rest = said.slice(length)
    const title = withoutLead(rest.join(' '))
    if (isUnclear(rest, at)) return refuse('holiday-unclear', { rest: clipped(rest.join(' '), REST_LIMIT) })
    return done({ days, title: clipped(title, TITLE_LIMIT), isBack })
  }
  return refuse('holiday-unreadable')
}

/** Whether more days or hours follow. Behind «به علت» anything is the reason. */
function isUnclear(rest: readonly string[], at: At): boolean {
  const [said = ''] = rest.join(' ').split(BECAUSE)
  const words = said.trim().split(' ')
  if (GOES_ON.test(said.replace(/^[-:–،,.\s]+/, ''))) return true
  return words.some((_, from) => [1, 2, 3].some((length) => dayIn(words.slice(from, from + length).join(' '), at)))
}

/** Days that a text names, each once and in their order; null when it is no list of days. */
function daysIn(text: string, at: At): JalaliDay[] | null {
  const one = dayIn(text, at)
  if (one !== null) return [one]
  const parts = text.split(LIST).map((part) => part.trim())
  const month = [...parts].reverse().flatMap((part) => monthIn(part) ?? [])[0]
  const days = parts.map((part) => (part === '' ? null : (dayOf(part, month, at) ?? rangeIn(part, month, at))))
  if (days.some((day) => day === null)) return null
  const all = days.flatMap((day) => day ?? [])
  return [...new Map(all.map((day) => [keyOfDay(day), day])).values()].toSorted(
    (a, b) => dayNumberOf(a) - dayNumberOf(b),
  )
}

function rangeIn(text: string, month: string | undefined, at: At): JalaliDay[] | null {
  const bare = text.replace(/^از /, '')
  for (const { index, 0: sign } of bare.matchAll(RANGE)) {
    const ends = [bare.slice(0, index), bare.slice(index + sign.length)]
    const named = ends.flatMap((end) => monthIn(end) ?? []).at(-1) ?? month
    const [first, last] = ends.map((end) => dayOf(end, named, at)?.[0])
    if (first === undefined || last === undefined) continue
    const [from, to] = [dayNumberOf(first), dayNumberOf(last)]
    return to < from ? null : Array.from({ length: to - from + 1 }, (_, day) => dayOfNumber(from + day))
  }
  return null
}

/** «آذر ۱۴۰۵» of «۶ آذر ۱۴۰۵», «دی» of «دی ۵» and of «۵ تا ۷ دی». */
const monthIn = (text: string): string | undefined =>
  /(?:^| )(?:\d+|[۰-۹]+|\p{L}+) (\p{L}{2,}(?: [\d۰-۹]{4})?)$/u.exec(text)?.[1] ??
  /(?:^| )(\p{L}{2,}) [\d۰-۹]{1,2}(?:$| )/u.exec(text)?.[1]

/** «۵ و ۶ آذر»: a number alone is a day of the month that another one names. */
function dayOf(text: string, month: string | undefined, at: At): JalaliDay[] | null {
  const isBare = squash(text) !== '' && likelyNumber(text) !== null && !/[\s/.-]/.test(text)
  const day = dayIn(isBare && month !== undefined ? `${text} ${month}` : text, at)
  return day === null ? null : [day]
}

function dayIn(text: string, at: At): JalaliDay | null {
  if (text === '' || SPAN.test(text)) return null
  const parsed = parseJalali(text, at)
  const [meant, another] = parsed.ok ? [] : parsed.reason === 'gregorian' ? parsed.choices : []
  if (meant !== undefined && another === undefined && parsed.time === null) return meant
  if (!parsed.ok || parsed.time !== null) return null
  const { year, month, day } = parsed
  const today = dayNumber(at.now, at.zone)
  const ago = today - dayNumberOf({ year: year - 1, month, day })
  const isJustOver = parsed.guessedYear && ago > 0 && ago <= JUST_OVER_DAYS && day <= monthLength(year - 1, month)
  const meantDay = { year: isJustOver ? year - 1 : year, month, day }
  const ahead = dayNumberOf(meantDay) - today
  return Math.abs(ahead) > FARTHEST_DAYS || (parsed.guessedYear && ahead < -JUST_OVER_DAYS) ? null : meantDay
}
