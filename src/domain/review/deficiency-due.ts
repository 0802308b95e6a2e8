import { addWorkingDays, type Holidays } from 'persian-text'
import { atWallTime } from '../cycle/stage-length.ts'

/** Requirement C7 gives no number; three working days are this product's reading. */
const DEFICIENCY_WORKING_DAYS = 3

/**
 * By when an agency mends what an evaluator found wanting: three working days, at the end of office hours, never beyond the
 * review itself (C7). Null when the review leaves it no time at all: then the item is scored on what there is.
 */
export const deficiencyDue = (
  now: Date,
  reviewDueAt: Date,
  count: { holidays: Holidays; dayEndsAt: string; zone: string },
): Date | null => {
  if (reviewDueAt <= now) return null
  const { holidays, dayEndsAt, zone } = count
  const due = atWallTime(addWorkingDays(now, DEFICIENCY_WORKING_DAYS, holidays, zone), dayEndsAt, zone)
  return due > reviewDueAt ? reviewDueAt : due
}
