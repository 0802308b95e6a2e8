import { dayKey, type Holidays, isWorkingDay, jalaliParts } from 'persian-text'
import type { CycleState } from '../vocabulary.ts'
import { atHour, DEFAULT_REMINDER_HOUR } from './hours.ts'

/** The earliest hour anybody can choose: then the day's digests are put in, each for its reader's own hour. */
export const DIGEST_HOUR = 7
/** Later in the day a morning digest is stale: after an outage the day's is left out. */
const STALE_HOUR = 12

const ASLEEP: readonly CycleState[] = ['DRAFT', 'RELEASED', 'CLOSED']

/** Peers row 14: the day whose digest is due now, null when none is. One a working day, while a cycle runs. */
export const digestDue = (state: CycleState, now: Date, holidays: Holidays, zone: string): string | null => {
  const { hour } = jalaliParts(now, zone)
  if (ASLEEP.includes(state) || hour < DIGEST_HOUR || hour >= STALE_HOUR) return null
  return isWorkingDay(now, holidays, zone) ? dayKey(now, zone) : null
}

/** When a reader gets that of today: at his hour, or now when that has passed. */
export const digestTime = (ownHour: number | null, now: Date, zone: string): Date => {
  const at = atHour(now, ownHour ?? DEFAULT_REMINDER_HOUR, zone)
  return at > now ? at : now
}
