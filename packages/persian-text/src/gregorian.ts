import { g2d } from 'jalaali-js'
import { dayNumberOf, dayOfNumber, type JalaliDay } from './jalali.ts'

/** How the twelve months are begun, in Persian as `parseJalali` reduces it and in English. */
const STEMS: readonly (readonly string[])[] = [
  ['ژانویه', 'jan'],
  ['فوریه', 'feb'],
  ['مارس', 'mar'],
  ['اوریل', 'apr'],
  ['مه', 'می', 'may'],
  ['ژوین', 'ژوئن', 'jun'],
  ['ژوییه', 'ژوئیه', 'جولای', 'jul'],
  ['اوت', 'اگوست', 'aug'],
  ['سپتامبر', 'sep'],
  ['اکتبر', 'oct'],
  ['نوامبر', 'nov'],
  ['دسامبر', 'dec'],
]
const MONTH_OF_STEM = new Map(STEMS.flatMap((stems, index) => stems.map((stem) => [stem, index + 1] as const)))
const NAME = `(${[...MONTH_OF_STEM.keys()].join('|')})[a-z]*\\.?`
const DAY_FIRST = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? ?(?:of )?${NAME} ?(\\d{4})?$`)
const MONTH_FIRST = new RegExp(`^${NAME} ?(\\d{1,2})(?:st|nd|rd|th)? ?(\\d{4})?$`)

/** The same day in the Jalali calendar; null: the Gregorian one has none of that number. */
export const fromGregorian = (year: number, month: number, day: number): JalaliDay | null => {
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  return isDay ? dayOfNumber(g2d(year, month, day)) : null
}

/**
 * «۲۵ دسامبر ۲۰۲۶», `Dec 25`: a day by the name of a Gregorian month; without a year the next one from `today`.
 * @returns undefined: no such month stands in it; null: it is no day of that month
 */
export function namedGregorian(text: string, today: JalaliDay): JalaliDay | null | undefined {
  const [, day, month, year] = DAY_FIRST.exec(text) ?? []
  const [, first, second, third] = MONTH_FIRST.exec(text) ?? []
  const number = MONTH_OF_STEM.get(month ?? first ?? '')
  if (number === undefined) return undefined
  const of = (years: number): JalaliDay | null => fromGregorian(years, number, Number(day ?? second))
  const written = year ?? third
  if (written !== undefined) return of(Number(written))
  // The two calendars begin 621 and 622 years apart.
  const next = [621, 622].map((years) => of(today.year + years))
  return next.find((date) => date !== null && dayNumberOf(date) >= dayNumberOf(today)) ?? null
}
