import { addDays, addWorkingDays, daysBetween, type Holidays, isWorkingDay } from 'persian-text'
import { atWallTime, orNextWorkingDay } from '../cycle/stage-length.ts'
import type { StageWindow } from '../cycle/window.ts'
import { type OfficeStep, windowOfStep } from '../worklist/office-steps.ts'
import type { Behaviour } from './rehearsal.ts'

const OFFICE_HOUR = '10:00'
/** Agencies send in the middle of the day, evaluators score after that. */
const AGENCY_HOUR = '11:00'
const MINUTE_MS = 60_000
/** After the last date people are still reminded of what is late. */
const DAYS_AFTER_END = 7
/** How late an organization is that does everything late. */
export const LATE_DAYS = 7
/** On time means with a tenth of the window to spare. */
const USED_OF_WINDOW = 0.9

/** When an act of the office is tried first: at ten on the first working day of its stage, an hour before its end, or a week after it. */
export const stepAt = (
  act: OfficeStep,
  behaviour: Behaviour,
  windows: readonly StageWindow[],
  holidays: Holidays,
  zone: string,
): Date | null => {
  const window = windowOfStep(act, windows)
  if (window === null) return null
  const early = atWallTime(orNextWorkingDay(window.opensAt, holidays, zone), OFFICE_HOUR, zone)
  const late = new Date(window.dueAt.getTime() - 60 * MINUTE_MS)
  if (behaviour === 'late')
    return atWallTime(orNextWorkingDay(addDays(window.dueAt, LATE_DAYS, zone), holidays, zone), OFFICE_HOUR, zone)
  // The circular goes out on its first day in any case: without it nothing begins.
  if (behaviour === 'silent' && act !== 'send-circular' && late > window.opensAt) return late
  return early < window.opensAt ? window.opensAt : early > window.dueAt ? window.dueAt : early
}

/** People do not act in the very minute their turn comes: at ten on the next working day. */
export const nextOfficeDay = (at: Date, holidays: Holidays, zone: string): Date =>
  atWallTime(addWorkingDays(at, 1, holidays, zone), OFFICE_HOUR, zone)

/**
 * Steady work over a window: how many of `count` pieces are done on each of its working days (those after `from`), so that the last is
 * done before the end. @returns the moment of each piece, in order
 */
export const spread = (
  count: number,
  { opensAt, dueAt }: Pick<StageWindow, 'opensAt' | 'dueAt'>,
  from: Date,
  holidays: Holidays,
  zone: string,
): Date[] => {
  const begin = opensAt > from ? opensAt : from
  const days = Array.from({ length: Math.max(0, daysBetween(begin, dueAt, zone)) + 1 }, (_, offset) =>
    atWallTime(addDays(begin, offset, zone), AGENCY_HOUR, zone),
  ).filter((at) => at >= begin && at <= dueAt && isWorkingDay(at, holidays, zone))
  const usable = days.slice(0, Math.max(1, Math.floor(days.length * USED_OF_WINDOW)))
  if (usable.length === 0) return begin <= dueAt ? Array.from({ length: count }, () => begin) : []
  return Array.from({ length: count }, (_, i) => usable[Math.floor((i * usable.length) / count)] ?? begin)
}

/** The last instant that is rehearsed; the last step of a late office is as late as the others, and falls on a working day. */
export const endOfRehearsal = (
  windows: readonly StageWindow[],
  behaviour: Behaviour,
  from: Date,
  zone: string,
): Date => {
  const last = windows.reduce((latest, { dueAt }) => (dueAt > latest ? dueAt : latest), from)
  return addDays(last, behaviour === 'late' ? DAYS_AFTER_END + 2 * LATE_DAYS : DAYS_AFTER_END, zone)
}

/** Just past each date of the timetable, with its grace and without: there the clock takes the cycle on. */
export const turningPoints = (windows: readonly (StageWindow & { graceMinutes: number })[]): Date[] => {
  const grace = Math.max(0, ...windows.map(({ graceMinutes }) => graceMinutes))
  const after = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE_MS)
  return windows.flatMap(({ opensAt, dueAt }) => [opensAt, after(dueAt, 1), after(dueAt, grace + 1)])
}

/** Every moment after `from` at which the clock could find something to do: the hours of delivery of each day, and these dates. */
export const clockMoments = (
  hours: ReadonlySet<number>,
  dates: readonly Date[],
  from: Date,
  to: Date,
  zone: string,
): Date[] => {
  const moments = new Set(dates.map((at) => at.getTime()))
  for (let offset = 0; offset <= daysBetween(from, to, zone); offset++) {
    const day = addDays(from, offset, zone)
    for (const hour of hours) moments.add(atWallTime(day, `${hour}:00`, zone).getTime())
  }
  return [...moments]
    .filter((at) => at > from.getTime() && at <= to.getTime())
    .sort((a, b) => a - b)
    .map((at) => new Date(at))
}
