import { dayOfNumber, type JalaliDay, monthLength, WEEKDAYS, weekdayOfNumber } from './jalali.ts'

const WEEKDAY_OF_NAME = new Map<string, number>([
  ...['شنبه', 'یکشنبه', 'دوشنبه', 'سهشنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه'].map((name, index) => [name, index] as const),
  ...WEEKDAYS.map((name, index) => [name, index] as const),
])
/** 0 is Saturday. */
export const weekdayOf = (name: string | undefined): number | undefined =>
  WEEKDAY_OF_NAME.get(name?.replace(' ', '') ?? '')
export const DAY_NAME = `(?:روز )?((?:(?:یک|دو|سه|چهار|پنج) ?)?شنبه|جمعه|${WEEKDAYS.join('|')})`
const NEXT = '(?:بعد|بعدی|اینده|دیگر|دیگه)'
const NEXT_WEEKDAY = new RegExp(`^(?:next |این |همین )?${DAY_NAME}(?: (?:(هفته )?${NEXT}|((?:همین|این) هفته)))?$`)
const AHEAD = new RegExp(`^(\\d{1,3}) ?(روز|هفته|ماه) ?${NEXT}$|^(?:in )?(\\d{1,3}) (day|week|month)s?$`)
const PAST = '(?:پیش|قبل|قبلی|گذشته)'
const BEHIND = new RegExp(`^(?:(\\d{1,3}) ?)?(روز|هفته|ماه) ?${PAST}$`)
const LAST_WEEKDAY = new RegExp(`^(?:last )?${DAY_NAME}(?: (هفته )?${PAST})$`)
const NEXT_SPAN = new RegExp(`^(هفته|ماه) ?${NEXT}$|^next (week|month)$`)

/** «شنبه», «شنبهٔ بعد»: the next day of that name, today not counted; «شنبهٔ هفتهٔ بعد» and «شنبهٔ همین هفته»: of that week. */
const nextOf = (text: string, today: number): JalaliDay | null => {
  const [, name, ofNextWeek, ofThisWeek] = NEXT_WEEKDAY.exec(text) ?? []
  const weekday = weekdayOf(name)
  if (weekday === undefined) return null
  const inWeek = weekday - WEEKDAYS.indexOf(weekdayOfNumber(today))
  if (ofThisWeek !== undefined) return dayOfNumber(today + inWeek)
  return dayOfNumber(today + inWeek + (ofNextWeek !== undefined || inWeek <= 0 ? 7 : 0))
}

/** «۱۰ روز دیگر», «هفتهٔ بعد», «ماه آینده»: the same day of the month then, or its last one. */
function spanAhead(text: string, today: number): JalaliDay | null {
  const [, count, unit, count2, unit2] = AHEAD.exec(text) ?? []
  const [, next, next2] = NEXT_SPAN.exec(text) ?? []
  const kind = unit ?? unit2 ?? next ?? next2
  if (kind === undefined) return null
  const many = Number(count ?? count2 ?? 1)
  if (kind !== 'ماه' && kind !== 'month')
    return dayOfNumber(today + many * (kind === 'هفته' || kind === 'week' ? 7 : 1))
  const { year, month, day } = dayOfNumber(today)
  const months = month - 1 + many
  const then = { year: year + Math.floor(months / 12), month: (months % 12) + 1 }
  return { ...then, day: Math.min(day, monthLength(then.year, then.month)) }
}

/** «۳ روز پیش», «هفتهٔ گذشته», «شنبهٔ گذشته»: what has been, as minutes and meetings are dated. */
function spanBehind(text: string, today: number): JalaliDay | null {
  const [, name, ofLastWeek] = LAST_WEEKDAY.exec(text) ?? []
  const weekday = weekdayOf(name)
  if (weekday !== undefined) {
    const since = WEEKDAYS.indexOf(weekdayOfNumber(today)) - weekday
    return dayOfNumber(today - since - (ofLastWeek !== undefined || since <= 0 ? 7 : 0))
  }
  const [, count, unit] = BEHIND.exec(text) ?? []
  if (unit === undefined) return null
  const many = Number(count ?? 1)
  if (unit !== 'ماه') return dayOfNumber(today - many * (unit === 'هفته' ? 7 : 1))
  const { year, month, day } = dayOfNumber(today)
  const months = month - 1 - many
  const then = { year: year + Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 }
  return { ...then, day: Math.min(day, monthLength(then.year, then.month)) }
}

/** A day named by how far it is from today, before it or after; null: it is named otherwise. Takes what `parseJalali` has reduced. */
export const nearDay = (text: string, today: number, hasBeen = false): JalaliDay | null =>
  nextOf(text, hasBeen ? today - 7 : today) ?? spanAhead(text, today) ?? spanBehind(text, today)
