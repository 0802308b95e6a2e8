import { addDays, addWorkingDays, dayNumber, type Holidays, isWorkingDay, startOfDay } from 'persian-text'
import { atHour } from './hours.ts'
import type { ReminderRule } from './rules.ts'

export interface Occurrence {
  at: Date
  overdue: boolean
}
/** All moments at which one deadline speaks to one recipient, in the order of time. */
export interface Ladder {
  dueAt: Date
  occurrences: readonly Occurrence[]
  /** Julian day numbers: from the first of them on the deadline is near and another one's message mentions it, until it is given up. */
  near: { from: number; to: number }
}

export interface Calendar {
  holidays: Holidays
  zone: string
}

/**
 * So many days of the rule after the deadline (before it, when negative), at the same wall time. A word before the deadline falls on the
 * working day before, where its own is free: on the next one it might come behind the deadline, or not at all.
 */
export const dayOf = (rule: ReminderRule, dueAt: Date, days: number, { holidays, zone }: Calendar): Date => {
  if (rule.unit === 'working-days') return addWorkingDays(dueAt, days, holidays, zone)
  const day = addDays(dueAt, days, zone)
  return days >= 0 || isWorkingDay(day, holidays, zone) ? day : addWorkingDays(day, -1, holidays, zone)
}

/** The head's ladder begins at his day of escalation and goes on with the days that come after it. */
const daysFor = (rule: ReminderRule, escalated: boolean): { before: readonly number[]; after: readonly number[] } => {
  const { before, after, escalation } = rule
  if (!escalated) return { before, after }
  const first = escalation.head
  return { before: [], after: first === null ? [] : [first, ...after.filter((day) => day > first)] }
}

/** Whoever hears of a last day has at least this long to do something about it. */
const LAST_CALL_MS = 2 * 3_600_000

/** The hour of the last day's word: the recipient's own, unless that is too late for the deadline and the rule's is earlier. */
export const lastDayHour = (rule: ReminderRule, dueAt: Date, hour: number, zone: string): number =>
  atHour(dueAt, hour, zone).getTime() > dueAt.getTime() - LAST_CALL_MS ? Math.min(hour, rule.hour) : hour

/** `hour`: the recipient's hour of delivery. */
export const ladderOf = (
  rule: ReminderRule,
  dueAt: Date,
  hour: number,
  escalated: boolean,
  calendar: Calendar,
): Ladder => {
  const { zone } = calendar
  const { before, after } = daysFor(rule, escalated)
  const day = (days: number): Date => dayOf(rule, dueAt, days, calendar)
  const lastHour = lastDayHour(rule, dueAt, hour, zone)
  const all = [
    ...before.map((days) => ({ at: atHour(day(-days), days === 0 ? lastHour : hour, zone), overdue: false })),
    ...after.map((days) => ({ at: atHour(day(days), hour, zone), overdue: true })),
  ]
  // Words of two days that fall on the same one are one.
  const moments = all.filter(({ at }, index) => all.findIndex((other) => +other.at === +at) === index)
  return {
    dueAt,
    occurrences: rule.limit === null ? moments : moments.slice(0, rule.limit),
    near: {
      from: dayNumber(day(before.length === 0 ? 0 : -Math.max(...before)), zone),
      to: dayNumber(day(rule.stopAfter), zone),
    },
  }
}

/** The latest moment that lies after `since` and not after `now`; those before it were overtaken by it. */
export const latestOf = ({ occurrences }: Ladder, since: Date, now: Date): Occurrence | null =>
  occurrences.findLast(({ at }) => at > since && at <= now) ?? null

/** `day`: Julian day number. */
export const isNear = ({ near }: Ladder, day: number): boolean => day >= near.from && day <= near.to

/** What counts as not yet looked at when nothing is known of an earlier look: today alone. */
export const justBeforeToday = (now: Date, zone: string): Date => new Date(startOfDay(now, zone).getTime() - 1)
