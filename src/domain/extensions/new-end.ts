import { done, refuse, type Outcome } from '#shared/outcome.ts'
import { instantOf, type JalaliDay } from '../calendar/jalali.ts'
import { atWallTime, type DayCount, orNextWorkingDay } from '../cycle/stage-length.ts'

type Count = Omit<DayCount, 'dayKind'>

export type EndRefusal =
  | { code: 'extension-not-later'; dueAt: string }
  | { code: 'due-in-past'; dueAt: string }
  | { code: 'extension-too-far'; limitAt: string }

/** The end a wished day means: with office hours, and on the next working day when the offices are closed on it. */
export const endOn = (day: JalaliDay, { dayEndsAt, holidays, zone }: Count): Date =>
  atWallTime(orNextWorkingDay(instantOf({ ...day, hour: 12 }, zone), holidays, zone), dayEndsAt, zone)

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
