import { addDays, addWorkingDays, daysBetween, type Holidays, workingDaysBetween } from 'persian-text'
import type { ItemState } from '../vocabulary.ts'
import type { PromisedTime, Promises, ProvinceProfile, WaitingKind } from './profile.ts'
import { atWallTime, orNextWorkingDay } from './stage-length.ts'
import type { StageWindow } from './window.ts'
import { NO_SECOND_LOOKS } from '../review/second-look.ts'

/** Longest times of the service card (C7, C9); the card is silent on corrections and extensions, those are this product's reading. */
const DEFAULT_PROMISES: Promises = {
  review: { days: 25, count: 'calendar' },
  correction: { days: 3, count: 'working' },
  objection: { days: 15, count: 'calendar' },
  appeal: { days: 10, count: 'working' },
  extension: { days: 1, count: 'working' },
  'not-applicable': { days: 5, count: 'working' },
}

/** A profile as it was frozen into its cycle: older ones know no promises and return no days. */
export const withPromises = (
  stored: Omit<
    ProvinceProfile,
    'promises' | 'returnsDays' | 'secondInstance' | 'council' | 'notApplicable' | 'secondLooks' | 'signOff'
  > &
    Partial<ProvinceProfile>,
): ProvinceProfile => ({
  ...stored,
  promises: { ...DEFAULT_PROMISES, ...stored.promises },
  returnsDays: stored.returnsDays ?? false,
  signOff: stored.signOff ?? { unsigned: 'off', declaration: { fa: '', en: '' } },
  notApplicable: stored.notApplicable ?? { decidedBy: 'evaluator', reweighting: 'dimension' },
  secondLooks: stored.secondLooks ?? NO_SECOND_LOOKS,
  council: stored.council ?? { ballot: 'open', quorumPercent: 51 },
  secondInstance: stored.secondInstance ?? { window: { days: 5, count: 'working' }, quorum: 3 },
})

export interface PromiseCount {
  promises: Promises
  dayEndsAt: string
  holidays: Holidays
  zone: string
}

/**
 * By when the organization owes its answer (requirements F2, F4; peers row 5): at the end of office hours, never on a free day. The
 * clock starts when the stage of the answer does, and the stage's own announced end is a promise as well, so the earlier one counts.
 * @param window of the stage in which the answer is given; null where it is given at any time
 */
export const promisedBy = (
  kind: WaitingKind,
  since: Date,
  window: Pick<StageWindow, 'opensAt' | 'dueAt'> | null,
  { promises, dayEndsAt, holidays, zone }: PromiseCount,
): Date => {
  // The day on which something comes is not counted, the first day of a stage is.
  const from = window !== null && since < window.opensAt ? addDays(window.opensAt, -1, zone) : since
  const promised = endOfDaysAfter(from, promises[kind], { dayEndsAt, holidays, zone })
  return window !== null && since < window.dueAt && promised > window.dueAt ? window.dueAt : promised
}

/** Whole days since the promise ran out, counted as it was made; never less than 0, and 0 for the rest of the promised day. */
export const lateDays = (
  promised: Date,
  now: Date,
  count: PromisedTime['count'],
  { holidays, zone }: { holidays: Holidays; zone: string },
): number => {
  const days =
    count === 'working' ? workingDaysBetween(promised, now, holidays, zone) : daysBetween(promised, now, zone)
  return Math.max(0, days)
}

/** Days of a window that had gone by before it could be used: the day on which it could be is still a whole one. */
export const lostDays = (
  planned: Date,
  begun: Date,
  count: PromisedTime['count'],
  { holidays, zone }: { holidays: Holidays; zone: string },
): number => {
  const dayBefore = (at: Date): Date => addDays(at, -1, zone)
  return lateDays(dayBefore(planned), dayBefore(begun), count, { holidays, zone })
}

/** The end of a window that gets so many days back: at the end of office hours of a working day; with 0 it stays as it is. */
export const giveBack = (
  dueAt: Date,
  days: number,
  count: PromisedTime['count'],
  at: Omit<PromiseCount, 'promises'>,
): Date => (days <= 0 ? dueAt : endOfDaysAfter(dueAt, { days, count }, at))

/** The end of office hours so many days after; never on a free day. */
export const endOfDaysAfter = (
  from: Date,
  { days, count }: PromisedTime,
  { dayEndsAt, holidays, zone }: Omit<PromiseCount, 'promises'>,
): Date => {
  const last =
    count === 'working'
      ? addWorkingDays(from, days, holidays, zone)
      : orNextWorkingDay(addDays(from, days, zone), holidays, zone)
  return atWallTime(last, dayEndsAt, zone)
}

/**
 * Since when the organization owes an answer on an item, and of which kind; null when it owes none. A returned item comes back when
 * the agency has let its own time run out.
 * @param notes deficiency notes that stand
 */
export const waitingSince = (
  item: { state: ItemState; submittedAt: Date | null; deficiencyDueAt: Date | null },
  notes: number,
): { kind: 'review' | 'correction'; since: Date } | null => {
  const since = item.state === 'SUBMITTED' ? item.submittedAt : item.state === 'DEFICIENT' ? item.deficiencyDueAt : null
  return since === null ? null : { since, kind: notes > 0 ? 'correction' : 'review' }
}
