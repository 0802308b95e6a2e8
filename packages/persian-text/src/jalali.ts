import { d2g, d2j, isLeapJalaaliYear, j2d, jalaaliMonthLength } from 'jalaali-js'
import { zoneOffsetMs } from './zones.ts'

/** In the order of the Iranian week. */
export const WEEKDAYS = ['saturday', 'sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** A day of the Jalali calendar; month and day count from 1. */
export interface JalaliDay {
  year: number
  month: number
  day: number
}
/** A reading of the wall clock. */
export interface JalaliWall extends JalaliDay {
  hour?: number
  minute?: number
  second?: number
  millisecond?: number
}
export interface JalaliParts extends Required<JalaliWall> {
  weekday: Weekday
}

const DAY_MS = 86_400_000
/** 1970-01-01 as a Julian Day Number. */
const EPOCH_DAY_NUMBER = 2_440_588

/** Julian Day Number of a Jalali day: consecutive days differ by one. */
export const dayNumberOf = (date: JalaliDay): number => j2d(date.year, date.month, date.day)

const days = new Map<number, Readonly<JalaliDay>>()
/** Some thirty years; then all is forgotten at once. */
const KEPT_DAYS = 12_000

/** Reckoning a day takes longer than remembering it, and everybody asks for the same few. */
export const dayOfNumber = (dayNumber: number): Readonly<JalaliDay> => {
  const known = days.get(dayNumber)
  if (known !== undefined) return known
  const { jy, jm, jd } = d2j(dayNumber)
  const day = { year: jy, month: jm, day: jd }
  if (days.size >= KEPT_DAYS) days.clear()
  days.set(dayNumber, day)
  return day
}

/** Day number 0 was a Monday. */
export const weekdayOfNumber = (dayNumber: number): Weekday => WEEKDAYS[(((dayNumber + 2) % 7) + 7) % 7] ?? 'saturday'

export const isLeapYear = (year: number): boolean => isLeapJalaaliYear(year)

export const monthLength = (year: number, month: number): number => jalaaliMonthLength(year, month)

/** What calendar and clock on the wall of `zone` show at the instant. */
export const jalaliParts = (instant: Date, zone: string): JalaliParts => {
  const wallMs = instant.getTime() + zoneOffsetMs(instant.getTime(), zone)
  const days = Math.floor(wallMs / DAY_MS)
  const ofDay = wallMs - days * DAY_MS
  const { year, month, day } = dayOfNumber(days + EPOCH_DAY_NUMBER)
  return {
    year,
    month,
    day,
    hour: Math.floor(ofDay / 3_600_000),
    minute: Math.floor(ofDay / 60_000) % 60,
    second: Math.floor(ofDay / 1000) % 60,
    millisecond: ofDay % 1000,
    weekday: weekdayOfNumber(days + EPOCH_DAY_NUMBER),
  }
}

/**
 * The instant at which the wall of `zone` shows this. An hour that occurs twice means its first pass;
 * an hour the clocks jump over means the same distance after the jump (midnight of 1400/1/2 in Tehran is 01:00).
 */
export const instantOf = (wall: JalaliWall, zone: string): Date => {
  const { gy, gm, gd } = d2g(dayNumberOf(wall))
  const asUtc = Date.UTC(gy, gm - 1, gd, wall.hour ?? 0, wall.minute ?? 0, wall.second ?? 0, wall.millisecond ?? 0)
  const before = zoneOffsetMs(asUtc - DAY_MS, zone)
  if (zoneOffsetMs(asUtc - before, zone) === before) return new Date(asUtc - before)
  const after = zoneOffsetMs(asUtc + DAY_MS, zone)
  return new Date(asUtc - (zoneOffsetMs(asUtc - after, zone) === after ? after : before))
}

export const dayNumber = (instant: Date, zone: string): number =>
  Math.floor((instant.getTime() + zoneOffsetMs(instant.getTime(), zone)) / DAY_MS) + EPOCH_DAY_NUMBER

/** The first instant of the day in which the instant lies. */
export const startOfDay = (instant: Date, zone: string): Date => instantOf(dayOfNumber(dayNumber(instant, zone)), zone)

/** The last millisecond of that day, so `at <= endOfDay` is «by the end of the day». */
export const endOfDay = (instant: Date, zone: string): Date =>
  new Date(instantOf(dayOfNumber(dayNumber(instant, zone) + 1), zone).getTime() - 1)

/** The same wall time `days` days later (earlier when negative), whatever the clocks did in between. */
export const addDays = (instant: Date, days: number, zone: string): Date => {
  const parts = jalaliParts(instant, zone)
  return instantOf({ ...parts, ...dayOfNumber(dayNumberOf(parts) + days) }, zone)
}

/** Midnights between the two, negative when `to` is earlier. */
export const daysBetween = (from: Date, to: Date, zone: string): number => dayNumber(to, zone) - dayNumber(from, zone)

const two = (n: number): string => String(n).padStart(2, '0')

/** `1405-08-30`: sorts and compares as text. */
export const keyOfDay = (date: JalaliDay): string => `${date.year}-${two(date.month)}-${two(date.day)}`

export const dayKey = (instant: Date, zone: string): string => keyOfDay(jalaliParts(instant, zone))
