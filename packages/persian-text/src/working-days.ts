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

/** When offices rest. Weekend and days are data: both have been changed by decree. Keys as `dayKey` gives them. */
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

/** `upTo[i]` working days from `first` up to and with the day `first + i - 1`. */
interface Counted {
  first: number
  upTo: number[]
}

/** A screen counts days for each stage, always from the same list of holidays: it is walked once and then only subtracted. */
const counted = new WeakMap<Holidays, Counted>()

function countedOver(from: number, to: number, holidays: Holidays): Counted {
  const before = counted.get(holidays)
  const last = before === undefined ? to : Math.max(to, before.first + before.upTo.length - 2)
  const isKept = before !== undefined && before.first <= from
  const range = isKept ? before : { first: from, upTo: [0] }
  for (let day = range.first + range.upTo.length - 1; day <= last; day += 1)
    range.upTo.push((range.upTo.at(-1) ?? 0) + Number(works(day, holidays)))
  counted.set(holidays, range)
  return range
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
  const [before, last] = [Math.min(start, end), Math.max(start, end)]
  const { first, upTo } = countedOver(before, last, holidays)
  const count = (upTo[last - first + 1] ?? 0) - (upTo[before - first + 1] ?? 0)
  return end < start ? -count : count
}
