import { addDays, type Holidays, isWorkingDay, startOfDay } from 'persian-text'
import type { StageKey } from '../vocabulary.ts'
import { anchorOf, type ProfileStage, type ProvinceProfile } from './profile.ts'
import { atWallTime, endAfter, type DayCount } from './stage-length.ts'
import type { StageWindow } from './window.ts'

export type LengthChoice = 'minimum' | 'maximum'

/**
 * Requirements C1–C12 and 1.2: windows of all stages the profile has switched on, in the profile's order. A window begins
 * at the start of a day and ends at the end of office hours; a last day on which the offices are closed moves on.
 */
export const proposeTimetable = (
  profile: ProvinceProfile,
  startDay: Date,
  holidays: Holidays,
  zone: string,
  choice: LengthChoice = 'maximum',
): StageWindow[] => {
  const count: DayCount = { dayKind: profile.dayKind, dayEndsAt: profile.dayEndsAt, holidays, zone }
  const laid = new Map<StageKey, StageWindow>()
  const lay = (stage: ProfileStage): StageWindow => {
    const known = laid.get(stage.key)
    if (known) return known
    const place = placeOf(profile, stage)
    const host = place && lay(place.stage)
    const window =
      host && place.how === 'within'
        ? windowWithin(stage, host, count, choice)
        : windowAfter(stage, host, startDay, count, choice)
    laid.set(stage.key, window)
    return window
  }
  return profile.stages.filter((stage) => stage.enabled).map(lay)
}

/** What a stage hangs on once stages that are switched off have been passed over; null: it begins with the cycle. */
export const placeOf = (
  profile: ProvinceProfile,
  stage: ProfileStage,
): { how: 'after' | 'within'; stage: ProfileStage } | null => {
  const anchor = anchorOf(stage.anchor)
  if (!anchor) return null
  const named = profile.stages.find((other) => other.key === anchor.key)
  if (!named) return null
  return named.enabled ? { how: anchor.how, stage: named } : placeOf(profile, named)
}

const windowAfter = (
  stage: ProfileStage,
  before: StageWindow | null,
  startDay: Date,
  count: DayCount,
  choice: LengthChoice,
): StageWindow => {
  // An event without a length of its own (festival, release) is expected when the stage before it ends.
  if (stage.maximum === 0 && before) return { key: stage.key, opensAt: before.dueAt, dueAt: before.dueAt }
  const opensAt = startOfDay(before ? addDays(before.dueAt, 1, count.zone) : startDay, count.zone)
  return { key: stage.key, opensAt, dueAt: endAfter(opensAt, stage[choice], count) }
}

const windowWithin = (stage: ProfileStage, host: StageWindow, count: DayCount, choice: LengthChoice): StageWindow => {
  if (stage.fillsHost) return { key: stage.key, opensAt: host.opensAt, dueAt: host.dueAt }
  if (stage.unit === 'hours') return lastHoursOfFirstWorkingDay(stage, host, count, choice)
  const dueAt = endAfter(host.opensAt, stage[choice], count)
  return { key: stage.key, opensAt: host.opensAt, dueAt: dueAt > host.dueAt ? host.dueAt : dueAt }
}

/** Requirement C3: a workshop of three or four hours, over when the offices close. */
const lastHoursOfFirstWorkingDay = (
  stage: ProfileStage,
  host: StageWindow,
  { dayEndsAt, holidays, zone }: DayCount,
  choice: LengthChoice,
): StageWindow => {
  let day = host.opensAt
  while (!isWorkingDay(day, holidays, zone) && day < host.dueAt) day = addDays(day, 1, zone)
  const dueAt = atWallTime(day, dayEndsAt, zone)
  return { key: stage.key, opensAt: new Date(dueAt.getTime() - stage[choice] * 3_600_000), dueAt }
}
