import { done, refuse, type Outcome } from '#shared/outcome.ts'
import type { JalaliWall } from 'persian-text'
import { type DayCount, endOfWish, orNextWorkingDay } from '../cycle/stage-length.ts'

export type EndRefusal =
  | { code: 'extension-not-later'; dueAt: string }
  | { code: 'due-in-past'; dueAt: string }
  | { code: 'extension-too-far'; limitAt: string }

/** The end a wished day means; on the next working day when the offices are closed on it. */
export const endOn = (day: JalaliWall, count: Omit<DayCount, 'dayKind'>): Date =>
  orNextWorkingDay(endOfWish(day, count), count.holidays, count.zone)

/** Whether an agency's deadline may move from `dueAt` to `newDueAt`. */
export const mayEndAt = (
  newDueAt: Date,
  facts: { dueAt: Date; limitAt: Date | null; now: Date },
): Outcome<Date, EndRefusal> => {
  const { dueAt, limitAt, now } = facts
  if (newDueAt <= dueAt) return refuse('extension-not-later', { dueAt: dueAt.toISOString() })
  if (newDueAt <= now) return refuse('due-in-past', { dueAt: newDueAt.toISOString() })
  return limitAt !== null && newDueAt > limitAt
    ? refuse('extension-too-far', { limitAt: limitAt.toISOString() })
    : done(newDueAt)
}
