import { addDays, addWorkingDays, daysBetween, type Holidays, isWorkingDay, jalaliParts } from 'persian-text'
import { atWallTime } from '../cycle/stage-length.ts'

/** Whether the deadline of the stage is to hang above somebody's chat (the talk, part 1). */
export const PIN_WISHES = ['on', 'off'] as const

/** Hour of delivery for whoever has chosen none: the offices have just opened. */
export const DEFAULT_REMINDER_HOUR = 8

export const atHour = (day: Date, hour: number, zone: string): Date => atWallTime(day, `${hour}:00`, zone)

/** A person's hour, unless it lies where the rule wants quiet. */
export const hourWithin = (
  own: number | null,
  { hour, quiet }: { hour: number; quiet: { from: number; until: number } },
): number => (own === null || own < quiet.until || own >= quiet.from ? hour : own)

/**
 * When that is delivered which is found now: now, or at the hour of today or tomorrow. Nobody is woken because the machine was
 * down. `quietFrom`: the whole hour from which on the day is over.
 */
export const deliveredAt = (now: Date, hour: number, quietFrom: number, zone: string): Date => {
  const today = atHour(now, hour, zone)
  if (now < today) return today
  return jalaliParts(now, zone).hour >= Math.max(quietFrom, hour + 1) ? atHour(addDays(now, 1, zone), hour, zone) : now
}

/** The hour on the next working day when `at` lies on a free one; null on a working day. */
export const afterFreeDays = (
  at: Date,
  hour: number,
  { holidays, zone }: { holidays: Holidays; zone: string },
): Date | null => (isWorkingDay(at, holidays, zone) ? null : atHour(addWorkingDays(at, 1, holidays, zone), hour, zone))

/** So long after somebody's last word in a dialogue he is taken to be still at it. */
const TALK_MS = 10 * 60_000
/** So long a reminder waits for the end of a dialogue. */
const PATIENCE_MS = 60 * 60_000

export interface Planned {
  sendAt: Date
  dueAt: Date
  hour: number
  quietFrom: number
}

/**
 * When a reminder that could go out now should do so: not in quiet hours or on a free day, which it may have reached because the
 * messenger was down, and not into a dialogue (rapidpro 282). On the last day and after it only quiet hours hold it up.
 * @param talkAt the person's last word in an open dialogue
 */
export const calmTime = (
  { sendAt, dueAt, hour, quietFrom }: Planned,
  talkAt: Date | null,
  now: Date,
  calendar: { holidays: Holidays; zone: string },
): Date => {
  const at = deliveredAt(now, hour, quietFrom, calendar.zone)
  const daysLeft = daysBetween(at, dueAt, calendar.zone)
  if (daysLeft === 0) return at
  const later = afterFreeDays(at, hour, calendar)
  if (later !== null) return later
  if (at > now || daysLeft < 0 || talkAt === null) return at
  const silentAt = Math.min(talkAt.getTime() + TALK_MS, sendAt.getTime() + PATIENCE_MS)
  return new Date(Math.max(now.getTime(), silentAt))
}
