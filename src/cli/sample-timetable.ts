import { addDays, addWorkingDays, daysBetween, type Holidays, startOfDay } from 'persian-text'
import type { ProvinceProfile } from '#domain/cycle/profile.ts'
import { atWallTime } from '#domain/cycle/stage-length.ts'
import { proposeTimetable } from '#domain/cycle/timetable.ts'
import type { StageWindow } from '#domain/cycle/window.ts'

const DAYS_UNDER_WAY = 20
const WORKING_DAYS_LEFT = 13
const CIRCULAR_DAYS = 4

/** A timetable in the middle of its self-assessment, all later stages as the profile lays them. */
export const sampleTimetable = (
  profile: ProvinceProfile,
  now: Date,
  holidays: Holidays,
  zone: string,
): StageWindow[] => {
  const opensAt = startOfDay(addDays(now, -DAYS_UNDER_WAY, zone), zone)
  const dueAt = atWallTime(addWorkingDays(now, WORKING_DAYS_LEFT, holidays, zone), profile.dayEndsAt, zone)
  const days = daysBetween(opensAt, dueAt, zone) + 1
  const running: ProvinceProfile = {
    ...profile,
    dayKind: 'calendar',
    stages: profile.stages.map((stage) =>
      stage.key === 'self-assessment' ? { ...stage, anchor: 'start', minimum: days, maximum: days } : stage,
    ),
  }
  const circular: Omit<StageWindow, 'key'> = {
    opensAt: addDays(opensAt, -CIRCULAR_DAYS, zone),
    dueAt: atWallTime(addDays(opensAt, -1, zone), profile.dayEndsAt, zone),
  }
  return proposeTimetable(running, opensAt, holidays, zone).map((window) =>
    window.key === 'circular' || window.key === 'system-preparation' ? { ...window, ...circular } : window,
  )
}
