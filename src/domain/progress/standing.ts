import { addWorkingDays, daysBetween, type Holidays, workingDaysBetween } from 'persian-text'

/** What an agency has done of its items, as counts only: no score is behind any of them. */
export interface AgencyWork {
  total: number
  /** Something was entered. */
  begun: number
  /** Submitted, or does not apply. */
  done: number
}
export type Standing = 'not-started' | 'behind' | 'under-way' | 'finished'

/** Behind is whose done part is smaller than the part of the time that is gone (peers part 7 item 13). */
export const standingOf = ({ total, begun, done }: AgencyWork, timeGone: { days: number; of: number }): Standing => {
  if (total > 0 && done >= total) return 'finished'
  if (begun === 0) return 'not-started'
  return done * timeGone.of < total * timeGone.days ? 'behind' : 'under-way'
}

/** Working days of a window, counted with its first and last day. */
export interface DaysOfWindow {
  /** Begun ones, today among them. */
  gone: number
  /** After today. */
  left: number
}

export const daysOfWindow = (
  window: { opensAt: Date; dueAt: Date },
  now: Date,
  holidays: Holidays,
  zone: string,
): DaysOfWindow => {
  const dayBefore = addWorkingDays(window.opensAt, -1, holidays, zone)
  const until = now < window.dueAt ? now : window.dueAt
  return {
    gone: Math.max(0, workingDaysBetween(dayBefore, until, holidays, zone)),
    left:
      daysBetween(now, window.dueAt, zone) < 0 ? 0 : Math.max(0, workingDaysBetween(now, window.dueAt, holidays, zone)),
  }
}
