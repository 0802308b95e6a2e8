/**
 * Jalali dates and Persian digits. Intl's own dateStyle puts the Persian parts in a wrong order with a Latin comma,
 * so dates are put together here from their parts.
 */
import { words } from './strings.js'

let zone = 'Asia/Tehran'
const formats = new Map()

export const setZone = (timeZone) => {
  zone = timeZone
  formats.clear()
}

const format = (key, options, locale = 'fa-IR-u-ca-persian') => {
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }))
  return formats.get(key)
}

/** The wire may carry seconds (as the Bot API does), milliseconds or ISO text. */
export const toDate = (value) => {
  if (typeof value === 'number') return new Date(value < 1e11 ? value * 1000 : value)
  return new Date(value)
}

const dayParts = (date) => {
  const parts = { weekday: '', day: '', month: '', year: '' }
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
  for (const { type, value } of format('day', options).formatToParts(date)) if (type in parts) parts[type] = value
  return parts
}

export const clockTime = (date) => format('time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date)

export const exactTime = (date) =>
  format('exact', { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(date)

const longDay = (date) => {
  const { weekday, day, month, year } = dayParts(date)
  return `${weekday} ${day} ${month} ${year}`
}

export const longMoment = (date) => `${longDay(date)}${words.at} ${clockTime(date)}`

/** A key that is equal for two instants of one day in the zone of the page. */
export const dayKey = (date) =>
  format('key', { year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA').format(date)

export const dayTitle = (date, now) => {
  if (dayKey(date) === dayKey(now)) return words.today
  if (dayKey(date) === dayKey(new Date(now.getTime() - 86_400_000))) return words.yesterday
  const { weekday, day, month, year } = dayParts(date)
  return year === dayParts(now).year ? `${weekday} ${day} ${month}` : `${weekday} ${day} ${month} ${year}`
}

const whole = new Intl.NumberFormat('fa-IR')
const oneDigit = new Intl.NumberFormat('fa-IR', { maximumFractionDigits: 1 })
export const digits = (number) => whole.format(number)

export const fileSize = (bytes) => {
  const step = bytes < 1024 ? 0 : bytes < 1024 * 1024 ? 1 : 2
  return `${(step === 2 ? oneDigit : whole).format(bytes / 1024 ** step)} ${words.units[step]}`
}
