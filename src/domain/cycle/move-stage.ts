import { addDays, daysBetween, type Holidays } from 'persian-text'
import { done, refuse, type Outcome } from '#shared/outcome.ts'
import type { StageKey } from '../vocabulary.ts'
import type { ProvinceProfile } from './profile.ts'
import { atWallTime, orNextWorkingDay } from './stage-length.ts'
import { placeOf } from './timetable.ts'
import { windowOf, type StageWindow } from './window.ts'

/** Days that change: the beginning moves along where a stage waits for another. */
export interface MovedStage {
  key: StageKey
  from: Date
  to: Date
  opensFrom: Date
  opensTo: Date
}
export interface MovedTimetable {
  windows: StageWindow[]
  moved: MovedStage[]
}
export type MoveRefusal =
  | { code: 'stage-not-in-timetable'; stage: StageKey }
  | { code: 'due-before-open'; stage: StageKey; opensAt: string }

/**
 * Gives a stage another first or last day and shows all that moves with it: stages that follow keep their length and shift by as
 * many days, stages inside it never outlast it. The new end keeps its hour and is never on a holiday; what follows ends with office hours.
 */
export const moveStage = (
  windows: readonly StageWindow[],
  key: StageKey,
  change: { opensAt?: Date; dueAt?: Date },
  profile: ProvinceProfile,
  holidays: Holidays,
  zone: string,
): Outcome<MovedTimetable, MoveRefusal> => {
  const old = windowOf(windows, key)
  if (!old) return refuse('stage-not-in-timetable', { stage: key })
  const onOpenDay = (day: Date): Date => atWallTime(orNextWorkingDay(day, holidays, zone), profile.dayEndsAt, zone)
  const opensAt = change.opensAt ?? old.opensAt
  const dueAt = change.dueAt === undefined ? old.dueAt : orNextWorkingDay(change.dueAt, holidays, zone)
  if (dueAt <= opensAt) return refuse('due-before-open', { stage: key, opensAt: opensAt.toISOString() })

  const placed = new Map<StageKey, StageWindow>([[key, { key, opensAt, dueAt }]])
  const place = (window: StageWindow): StageWindow => {
    const known = placed.get(window.key)
    if (known) return known
    const next = follow(window)
    placed.set(window.key, next)
    return next
  }
  const follow = (window: StageWindow): StageWindow => {
    const stage = profile.stages.find((other) => other.key === window.key)
    let anchor = stage && placeOf(profile, stage)
    // A stage that this timetable has not passes on what it would have waited for itself.
    while (anchor && windowOf(windows, anchor.stage.key) === null) anchor = placeOf(profile, anchor.stage)
    const before = anchor && windowOf(windows, anchor.stage.key)
    if (!stage || !anchor || !before) return window
    const now = place(before)
    const shift = (at: Date, days: number) => addDays(at, days, zone)
    if (anchor.how === 'after') {
      const days = daysBetween(before.dueAt, now.dueAt, zone)
      if (days === 0) return window
      if (stage.maximum === 0)
        return { ...window, opensAt: shift(window.opensAt, days), dueAt: shift(window.dueAt, days) }
      return { ...window, opensAt: shift(window.opensAt, days), dueAt: onOpenDay(shift(window.dueAt, days)) }
    }
    if (stage.fillsHost) return { ...window, opensAt: now.opensAt, dueAt: now.dueAt }
    const days = daysBetween(before.opensAt, now.opensAt, zone)
    const dueAt = shift(window.dueAt, days)
    return { ...window, opensAt: shift(window.opensAt, days), dueAt: dueAt > now.dueAt ? now.dueAt : dueAt }
  }

  const result = windows.map(place)
  return done({ windows: result, moved: result.flatMap((window, index) => changeOf(windows[index], window)) })
}

const changeOf = (before: StageWindow | undefined, after: StageWindow): MovedStage[] =>
  !before || (+before.dueAt === +after.dueAt && +before.opensAt === +after.opensAt)
    ? []
    : [{ key: after.key, from: before.dueAt, to: after.dueAt, opensFrom: before.opensAt, opensTo: after.opensAt }]
