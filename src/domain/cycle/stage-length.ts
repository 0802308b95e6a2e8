import {
  addDays,
  addWorkingDays,
  daysBetween,
  type Holidays,
  instantOf,
  isWorkingDay,
  jalaliParts,
  type JalaliWall,
  workingDaysBetween,
} from 'persian-text'
import type { DayKind } from '../vocabulary.ts'

/** What counting days needs: how the province counts, which days are free, where days begin. */
export interface DayCount {
  dayKind: DayKind
  dayEndsAt: string
  holidays: Holidays
  zone: string
}

/** The instant of that day at which the wall shows `time`, `14:00`. */
export const atWallTime = (day: Date, time: string, zone: string): Date => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const { year, month, day: dayOfMonth } = jalaliParts(day, zone)
  return instantOf({ year, month, day: dayOfMonth, hour, minute }, zone)
}

/** The end that a person means by a day: the hour they wrote, or that of the office's closing. */
export const endOfWish = (day: JalaliWall, { dayEndsAt, zone }: Pick<DayCount, 'dayEndsAt' | 'zone'>): Date =>
  day.hour === undefined ? atWallTime(instantOf({ ...day, hour: 12 }, zone), dayEndsAt, zone) : instantOf(day, zone)

/** That day, or the next working day when the offices are closed on it. */
export const orNextWorkingDay = (day: Date, holidays: Holidays, zone: string): Date =>
  isWorkingDay(day, holidays, zone) ? day : addWorkingDays(day, 1, holidays, zone)

/**
 * When a stage of that many days ends that begins on that day (day one): at the end of office hours, and never on a
 * holiday. Half days count as begun ones.
 */
export const endAfter = (opensAt: Date, days: number, count: DayCount): Date => {
  const { dayKind, dayEndsAt, holidays, zone } = count
  const whole = Math.max(1, Math.ceil(days))
  const last =
    dayKind === 'working'
      ? addWorkingDays(addDays(opensAt, -1, zone), whole, holidays, zone)
      : orNextWorkingDay(addDays(opensAt, whole - 1, zone), holidays, zone)
  return atWallTime(last, dayEndsAt, zone)
}

/** Days of a window, first and last included, counted as the province counts. */
export const lengthInDays = (opensAt: Date, dueAt: Date, { dayKind, holidays, zone }: DayCount): number => {
  return dayKind === 'calendar'
    ? daysBetween(opensAt, dueAt, zone) + 1
    : workingDaysBetween(addDays(opensAt, -1, zone), dueAt, holidays, zone)
}
