import {
  clipped,
  cleanText,
  dayNumberOf,
  dayOfNumber,
  type JalaliDay,
  keyOfDay,
  likelyNumber,
  parseJalali,
  squash,
} from 'persian-text'
import { done, type Outcome, refuse } from '#shared/outcome.ts'

/** No decree closes more days at once. */
const DAYS_LIMIT = 31
const TITLE_LIMIT = 160

export interface ClosedDays {
  days: JalaliDay[]
  /** Empty: no reason was given. */
  title: string
  /** A closure is taken back. */
  isBack: boolean
}
export type ClosedDaysRefusal = { code: 'holiday-unreadable' } | { code: 'holiday-too-many'; limit: number }

const BACK_WORD = /^(?:لغو|حذف|بازگشایی|cancel|back)$/i
const BEFORE_REASON =
  /^(?:[-:–،,.\s]|تعطیلی?(?: است| شد| اعلام شد| رسمی)?(?=\s|$)|(?:به|به‌)?[\s\u200c]?(?:علت|دلیل|سبب|مناسبت)(?=\s|$)|به خاطر(?=\s|$))+/

/**
 * One line of a coordinator: days and why, in any order people write them: «فردا تعطیلی به‌علت آلودگی هوا», «۵ و ۶ آذر سرما»,
 * «از ۵ تا ۷ آذر», «لغو ۵ آذر». The longest beginning that names days is the days, what follows is the reason.
 */
export function readClosedDays(line: string, at: { now: Date; zone: string }): Outcome<ClosedDays, ClosedDaysRefusal> {
  const words = cleanText(line).split(/\s+/)
  const isBack = words.some((word) => BACK_WORD.test(word))
  const said = words.filter((word) => !BACK_WORD.test(word))
  for (let length = said.length; length > 0; length--) {
    const days = daysIn(said.slice(0, length).join(' '), at)
    if (days === null) continue
    if (days.length > DAYS_LIMIT) return refuse('holiday-too-many', { limit: DAYS_LIMIT })
    const title = said.slice(length).join(' ').replace(BEFORE_REASON, '').trim()
    return done({ days, title: clipped(title, TITLE_LIMIT), isBack })
  }
  return refuse('holiday-unreadable')
}

/** Days that a text names, each once and in their order; null when it is no list of days. */
function daysIn(text: string, at: { now: Date; zone: string }): JalaliDay[] | null {
  const one = dayIn(text, at)
  if (one !== null) return [one]
  const range = /^(?:از )?(.+?) (?:تا|الی|to) (.+)$/.exec(text)
  if (range !== null) {
    const [first, last] = bothOf([range[1] ?? '', range[2] ?? ''], at) ?? []
    if (first === undefined || last === undefined) return null
    const [from, to] = [dayNumberOf(first), dayNumberOf(last)]
    return to < from ? null : Array.from({ length: to - from + 1 }, (_, index) => dayOfNumber(from + index))
  }
  const parts = text.split(/ و |[،,]| and /).map((part) => part.trim())
  const days = parts.length < 2 ? null : bothOf(parts, at)
  if (days === null) return null
  return [...new Map(days.map((day) => [keyOfDay(day), day])).values()].toSorted(
    (a, b) => dayNumberOf(a) - dayNumberOf(b),
  )
}

/** «۵ و ۶ آذر»: a number alone is a day of the month that the last one names. */
function bothOf(parts: readonly string[], at: { now: Date; zone: string }): JalaliDay[] | null {
  const month = /^(?:\d+|[۰-۹]+|\S+?) (.+)$/.exec(parts.at(-1) ?? '')?.[1]
  const days = parts.map((part) => {
    const isBare = squash(part) !== '' && likelyNumber(part) !== null && !/\s/.test(part) && !/[/.-]/.test(part)
    return dayIn(isBare && month !== undefined ? `${part} ${month}` : part, at)
  })
  return days.every((day) => day !== null) ? days : null
}

function dayIn(text: string, at: { now: Date; zone: string }): JalaliDay | null {
  const parsed = parseJalali(text, at)
  return parsed.ok && parsed.time === null ? { year: parsed.year, month: parsed.month, day: parsed.day } : null
}
