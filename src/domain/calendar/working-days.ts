import {
  dayNumber,
  dayNumberOf,
  dayOfNumber,
  instantOf,
  jalaliParts,
  keyOfDay,
  WEEKDAYS,
  type Weekday,
  weekdayOfNumber,
} from './jalali.ts'

/** What the province rests on. Weekend and days are data: both have been changed by decree. Keys as `dayKey` gives them. */
export interface Holidays {
  days: ReadonlySet<string>
  /** Days on which offices work although weekend or list say otherwise. */
  extraWorkingDays: ReadonlySet<string>
  weekend: ReadonlySet<Weekday>
}

/** A search that finds no working day in ten years has been given a weekend of seven days. */
const GIVE_UP_DAYS = 3660

const works = (day: number, holidays: Holidays): boolean => {
  const key = keyOfDay(dayOfNumber(day))
  if (holidays.extraWorkingDays.has(key)) return true
  return !holidays.weekend.has(weekdayOfNumber(day)) && !holidays.days.has(key)
}

export const isWorkingDay = (instant: Date, holidays: Holidays, zone: string): boolean =>
  works(dayNumber(instant, zone), holidays)

/** Whether it is a working day and none before it in its Iranian week, which begins on Saturday, was one. */
export const isFirstWorkingDay = (instant: Date, holidays: Holidays, zone: string): boolean => {
  const day = dayNumber(instant, zone)
  const before = WEEKDAYS.indexOf(weekdayOfNumber(day))
  return (
    works(day, holidays) && !Array.from({ length: before }, (_, i) => day - 1 - i).some((it) => works(it, holidays))
  )
}

/**
 * The same wall time `count` working days later (earlier when negative); the day itself is not counted and 0 moves nothing.
 * The result always lies on a working day, unless count is 0.
 */
export const addWorkingDays = (instant: Date, count: number, holidays: Holidays, zone: string): Date => {
  const parts = jalaliParts(instant, zone)
  const step = count < 0 ? -1 : 1
  let day = dayNumberOf(parts)
  let idle = 0
  for (let left = Math.abs(count); left > 0; day += step) {
    idle = works(day + step, holidays) ? 0 : idle + 1
    if (idle === 0) left -= 1
    if (idle > GIVE_UP_DAYS) throw new RangeError('no working day in ten years')
  }
  return instantOf({ ...parts, ...dayOfNumber(day) }, zone)
}

/**
 * Working days after the day of `from` up to and with the day of `to`: 0 on the same day, negative when `to` is earlier.
 * From Saturday to Monday of a common week: 2.
 */
export const workingDaysBetween = (from: Date, to: Date, holidays: Holidays, zone: string): number => {
  const [start, end] = [dayNumber(from, zone), dayNumber(to, zone)]
  let count = 0
  for (let day = Math.min(start, end) + 1; day <= Math.max(start, end); day += 1) if (works(day, holidays)) count += 1
  return end < start ? -count : count
}
