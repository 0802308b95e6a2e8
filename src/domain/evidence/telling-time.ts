import { addWorkingDays, dayKey, type Holidays, isWorkingDay } from 'persian-text'
import { atHour, DEFAULT_REMINDER_HOUR } from '../reminders/hours.ts'
import type { Role } from '../vocabulary.ts'

/** Who of an agency hears of what its others submit. */
export const TOLD_OF_SUBMISSIONS = ['focal-point', 'agency-head'] as const satisfies readonly Role[]

/** Late enough to hold most of a day's work, and the office still reads it. */
const AFTERNOON_HOUR = 16

/** A day's message (its key, `1405-09-12`) and the instant at which it is closed: what is submitted then goes into the next one. */
export interface Telling {
  day: string
  until: Date
}

/**
 * In which message somebody hears of what a colleague submits now: that of this working day at four, what comes later or on a free
 * day that of the next working morning. One message a day: whoever has had his of today hears of it on the next working morning.
 */
export const tellingTime = (
  now: Date,
  hadToday: boolean,
  { holidays, zone }: { holidays: Holidays; zone: string },
): Telling => {
  const hours = hadToday || !isWorkingDay(now, holidays, zone) ? [] : [DEFAULT_REMINDER_HOUR, AFTERNOON_HOUR]
  const today = hours.map((hour) => atHour(now, hour, zone)).find((at) => now < at)
  const until = today ?? atHour(addWorkingDays(now, 1, holidays, zone), DEFAULT_REMINDER_HOUR, zone)
  return { day: dayKey(until, zone), until }
}
