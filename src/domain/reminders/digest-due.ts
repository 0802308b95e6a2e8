import { dayKey, jalaliParts } from '../calendar/jalali.ts'
import { type Holidays, isWorkingDay } from '../calendar/working-days.ts'
import type { CycleState } from '../vocabulary.ts'

export const DIGEST_HOUR = 8
/** Later in the day a morning digest is stale: after an outage the day's is left out. */
const STALE_HOUR = 12

const ASLEEP: readonly CycleState[] = ['DRAFT', 'RELEASED', 'CLOSED']

/** Peers row 14: the day whose digest is due now, null when none is. One a working day, while a cycle runs. */
export const digestDue = (state: CycleState, now: Date, holidays: Holidays, zone: string): string | null => {
  const { hour } = jalaliParts(now, zone)
  if (ASLEEP.includes(state) || hour < DIGEST_HOUR || hour >= STALE_HOUR) return null
  return isWorkingDay(now, holidays, zone) ? dayKey(now, zone) : null
}
