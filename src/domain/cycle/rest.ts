import { addDays, daysBetween, type Holidays } from 'persian-text'
import { orNextWorkingDay } from './stage-length.ts'
import type { MovedTimetable } from './move-stage.ts'
import type { StageWindow } from './window.ts'

/** So many days later, at the same hour, and never on a holiday. */
export const afterRest = (
  at: Date,
  { from, to }: { from: Date; to: Date },
  { holidays, zone }: { holidays: Holidays; zone: string },
): Date => (at < from ? at : orNextWorkingDay(addDays(at, daysBetween(from, to, zone), zone), holidays, zone))

/** The timetable of a cycle that has rested: what was still to come ends, and begins, by as many days later. */
export const timetableAfterRest = (
  windows: readonly StageWindow[],
  rest: { from: Date; to: Date },
  at: { holidays: Holidays; zone: string },
): MovedTimetable => {
  const days = daysBetween(rest.from, rest.to, at.zone)
  const moved = windows.map((window) => ({
    ...window,
    opensAt: window.opensAt < rest.from ? window.opensAt : addDays(window.opensAt, days, at.zone),
    dueAt: days === 0 ? window.dueAt : afterRest(window.dueAt, rest, at),
  }))
  return {
    windows: moved,
    moved: moved.flatMap(({ key, opensAt, dueAt }, i) => {
      const before = windows[i]
      return before === undefined || (+before.dueAt === +dueAt && +before.opensAt === +opensAt)
        ? []
        : [{ key, from: before.dueAt, to: dueAt, opensFrom: before.opensAt, opensTo: opensAt }]
    }),
  }
}
