import { type Holidays, isWorkingDay } from 'persian-text'
import type { StageKey } from '../vocabulary.ts'
import type { ProfileStage, ProvinceProfile } from './profile.ts'
import { endAfter, lengthInDays, type DayCount } from './stage-length.ts'
import { placeOf } from './timetable.ts'
import { windowOf, type StageWindow } from './window.ts'

/** A fault forbids the timetable; a warning is shown and may be confirmed. `days` and `limit` are whole days or hours. */
export interface TimetableFault {
  level: 'fault' | 'warning'
  code:
    | 'stage-missing'
    | 'due-before-open'
    | 'begins-before-earlier-ends'
    | 'outside-its-host'
    | 'shorter-than-minimum'
    | 'longer-than-maximum'
    | 'due-on-holiday'
  stage: StageKey
  other?: StageKey
  length?: number
  limit?: number
}

/** Holds dates a person has set against the durations of the service card (C1–C12) and the order of the stages (D10). */
export const checkTimetable = (
  windows: readonly StageWindow[],
  profile: ProvinceProfile,
  holidays: Holidays,
  zone: string,
): TimetableFault[] => {
  const count: DayCount = { dayKind: profile.dayKind, dayEndsAt: profile.dayEndsAt, holidays, zone }
  return profile.stages
    .filter((stage) => stage.enabled)
    .flatMap((stage) => {
      const window = windowOf(windows, stage.key)
      if (!window) return [{ level: 'fault' as const, code: 'stage-missing' as const, stage: stage.key }]
      return [...orderFaults(window, stage, windows, profile), ...lengthWarnings(window, stage, count)]
    })
}

const orderFaults = (
  window: StageWindow,
  stage: ProfileStage,
  windows: readonly StageWindow[],
  profile: ProvinceProfile,
): TimetableFault[] => {
  if (window.dueAt < window.opensAt) return [{ level: 'fault', code: 'due-before-open', stage: stage.key }]
  const place = placeOf(profile, stage)
  const other = place && windowOf(windows, place.stage.key)
  if (!other) return []
  if (place.how === 'after')
    return window.opensAt < other.dueAt
      ? [{ level: 'fault', code: 'begins-before-earlier-ends', stage: stage.key, other: other.key }]
      : []
  // Requirement D2 lets a briefing come before the system opens, so beginning early is no fault.
  return window.dueAt > other.dueAt
    ? [{ level: 'warning', code: 'outside-its-host', stage: stage.key, other: other.key }]
    : []
}

const lengthWarnings = (window: StageWindow, stage: ProfileStage, count: DayCount): TimetableFault[] => {
  if (window.dueAt < window.opensAt || stage.maximum === 0 || stage.fillsHost) return []
  const warn = (code: TimetableFault['code'], length: number, limit: number): TimetableFault[] => [
    { level: 'warning', code, stage: stage.key, length, limit },
  ]
  if (stage.unit === 'hours') {
    const hours = (+window.dueAt - +window.opensAt) / 3_600_000
    if (hours < stage.minimum) return warn('shorter-than-minimum', hours, stage.minimum)
    return hours > stage.maximum ? warn('longer-than-maximum', hours, stage.maximum) : []
  }
  const length = lengthInDays(window.opensAt, window.dueAt, count)
  const warnings: TimetableFault[] = isWorkingDay(window.dueAt, count.holidays, count.zone)
    ? []
    : [{ level: 'warning', code: 'due-on-holiday', stage: stage.key }]
  if (length < stage.minimum) warnings.push(...warn('shorter-than-minimum', length, stage.minimum))
  // Days that only pass because the last day was a holiday do not count against the maximum.
  if (window.dueAt > endAfter(window.opensAt, stage.maximum, count))
    warnings.push(...warn('longer-than-maximum', length, stage.maximum))
  return warnings
}
