import { daysBetween, type Holidays } from 'persian-text'
import { EXTENDABLE_STAGES } from '../extensions/stages.ts'
import type { StageKey } from '../vocabulary.ts'
import { type MovedTimetable, moveStage } from './move-stage.ts'
import type { ProvinceProfile } from './profile.ts'
import { endAfter } from './stage-length.ts'
import { windowOf, type StageWindow } from './window.ts'

/**
 * Plan is not fact: a stage begins when the cycle reaches it. What agencies have to do lasts at least the profile's minimum from then
 * on, whatever the plan said; what the organization is late with ends today at the earliest. All that follows shifts by as many days.
 * Null where it goes as planned.
 */
export const reachStage = (
  windows: readonly StageWindow[],
  key: StageKey,
  now: Date,
  profile: ProvinceProfile,
  { holidays, zone }: { holidays: Holidays; zone: string },
): MovedTimetable | null => {
  const window = windowOf(windows, key)
  const stage = profile.stages.find((one) => one.key === key)
  if (window === null || stage === undefined) return null
  const isAgencys = (EXTENDABLE_STAGES as readonly StageKey[]).includes(key)
  const least = endAfter(now, isAgencys ? stage.minimum : 1, { ...profile, holidays, zone })
  // On the last evening the offices are closed already: then it is the next working day.
  const end = least > now ? least : endAfter(now, 2, { ...profile, holidays, zone })
  const later = window.dueAt < end ? { dueAt: end } : {}
  const isPlannedDay = daysBetween(window.opensAt, now, zone) === 0 && window.opensAt <= now
  const opensAt = now < window.opensAt || (isAgencys && !isPlannedDay) || window.dueAt <= now ? now : window.opensAt
  const moved = moveStage(windows, key, { opensAt, ...later }, profile, holidays, zone)
  return moved.ok && moved.value.moved.length > 0 ? moved.value : null
}
