import { addWorkingDays, type Holidays, startOfDay } from 'persian-text'
import { daysOfWindow } from './standing.ts'

/** So far back the pace is measured: a late start must not spoil it, one busy day must not make it. */
const PACE_DAYS = 10

export interface ForecastFacts {
  /** When each agency submitted for the first time. */
  firstSubmissions: readonly Date[]
  total: number
  target: number
  window: { opensAt: Date; dueAt: Date }
  now: Date
  holidays: Holidays
  zone: string
}
export interface Forecast {
  /** Agencies that will have taken part at the end if the pace stays, never more than there are. */
  expected: number
  /** Working days after today. */
  daysLeft: number
  /** Agencies that have to join on each working day that is left; null when none is missing or no day is left. */
  neededADay: number | null
  level: 'too-early' | 'reached' | 'on-course' | 'at-risk' | 'missed'
}

/** Requirement G2, peers part 7 item 13: whether 80 percent will take part, from the pace of the last ten working days. */
export const forecastParticipation = (facts: ForecastFacts): Forecast => {
  const { firstSubmissions, total, target, window, now, holidays, zone } = facts
  const { gone, left } = daysOfWindow(window, now, holidays, zone)
  const submitted = firstSubmissions.filter((at) => at <= now).length
  const missing = target - submitted
  const paceDays = Math.min(PACE_DAYS, gone)
  const since = startOfDay(addWorkingDays(now, -(paceDays - 1), holidays, zone), zone)
  const recent = firstSubmissions.filter((at) => at >= since && at <= now).length
  const expected = paceDays === 0 ? submitted : Math.min(total, submitted + Math.floor((recent * left) / paceDays))
  return {
    expected,
    daysLeft: left,
    neededADay: missing <= 0 || left === 0 ? null : Math.ceil(missing / left),
    level: levelOf({ missing, expected, target, gone, isOver: now > window.dueAt }),
  }
}

/** On the first two days nothing can be said of a pace. */
const QUIET_DAYS = 2

const levelOf = (facts: {
  missing: number
  expected: number
  target: number
  gone: number
  isOver: boolean
}): Forecast['level'] => {
  if (facts.missing <= 0) return 'reached'
  if (facts.isOver) return 'missed'
  if (facts.expected >= facts.target) return 'on-course'
  return facts.gone <= QUIET_DAYS ? 'too-early' : 'at-risk'
}
