import { addDays, type Holidays, instantOf, jalaliParts, monthLength, startOfDay } from 'persian-text'
import type { StageKey } from '../vocabulary.ts'
import { orNextWorkingDay } from './stage-length.ts'
import type { StageWindow } from './window.ts'

/** An end that could not stay on its day of the month, and where it is instead. */
export interface ShiftedEnd {
  key: StageKey
  day: Date
  to: Date
}

/**
 * The timetable of this year a year later: the same days of the same months at the same hours. An end on a closed day goes to the next
 * working one, and what began after it begins after it.
 */
export function timetableNextYear(
  windows: readonly StageWindow[],
  { holidays, zone }: { holidays: Holidays; zone: string },
): { windows: StageWindow[]; shifted: ShiftedEnd[] } {
  const shifted: ShiftedEnd[] = []
  const laid: StageWindow[] = []
  for (const { key, opensAt, dueAt } of windows) {
    const day = yearLater(dueAt, zone)
    const earlier = windows.flatMap((one, i) => (one.dueAt < opensAt && laid[i] !== undefined ? [laid[i].dueAt] : []))
    const opens = earlier.reduce(
      (at, end) => (end < at ? at : startOfDay(addDays(end, 1, zone), zone)),
      yearLater(opensAt, zone),
    )
    const to = orNextWorkingDay(day > opens ? day : opens, holidays, zone)
    if (to.getTime() !== day.getTime()) shifted.push({ key, day, to })
    laid.push({ key, opensAt: opens, dueAt: to })
  }
  return { windows: laid, shifted }
}

/** The thirtieth of Esfand becomes the twenty-ninth where the next year has no thirtieth. */
function yearLater(at: Date, zone: string): Date {
  const { year, month, day } = jalaliParts(at, zone)
  const sameTime = at.getTime() - startOfDay(at, zone).getTime()
  const next = { year: year + 1, month, day: Math.min(day, monthLength(year + 1, month)) }
  return new Date(instantOf(next, zone).getTime() + sameTime)
}
