import { addDays, daysBetween, type Holidays, instantOf, jalaliParts, monthLength, startOfDay } from 'persian-text'
import type { StageKey } from '../vocabulary.ts'
import { checkTimetable } from './check-timetable.ts'
import { moveStage } from './move-stage.ts'
import type { ProvinceProfile } from './profile.ts'
import { endAfter, orNextWorkingDay } from './stage-length.ts'
import { windowOf, type StageWindow } from './window.ts'

/** An end that could not stay on its day of the month, and where it is instead. */
export interface ShiftedEnd {
  key: StageKey
  day: Date
  to: Date
}

interface At {
  holidays: Holidays
  zone: string
}

/**
 * The timetable of this year a year later: the same days of the same months at the same hours. An end on a closed day goes to the next
 * working one, and what began after it begins after it. What this year was late with is no plan: where its dates overlap or fall short of
 * the profile's minimum, the stage is laid anew (`mended`) and what follows moves along.
 */
export function timetableNextYear(
  windows: readonly StageWindow[],
  profile: ProvinceProfile,
  { holidays, zone }: At,
): { windows: StageWindow[]; shifted: ShiftedEnd[]; mended: ShiftedEnd[] } {
  const shifted: ShiftedEnd[] = []
  const laid: StageWindow[] = []
  for (const { key, opensAt, dueAt } of windows) {
    const day = yearLater(dueAt, zone)
    const earlier = windows.flatMap((one, i) => (one.dueAt < opensAt && laid[i] !== undefined ? [laid[i].dueAt] : []))
    const opens = earlier.reduce(
      (at, end) => (end < at ? at : startOfDay(addDays(end, 1, zone), zone)),
      yearLater(opensAt, zone),
    )
    const to = orNextWorkingDay(day > opens ? day : opens, holidays, zone)
    if (to.getTime() !== day.getTime()) shifted.push({ key, day, to })
    laid.push({ key, opensAt: opens, dueAt: to })
  }
  const kept = inOrder(laid, profile, { holidays, zone })
  const mended = kept.flatMap(({ key, dueAt }, i) => {
    const [before, day] = [laid[i]?.dueAt ?? dueAt, yearLater(windows[i]?.dueAt ?? dueAt, zone)]
    return +before === +dueAt ? [] : [{ key, day, to: dueAt }]
  })
  return { windows: kept, shifted: shifted.filter(({ key }) => mended.every((one) => one.key !== key)), mended }
}

function inOrder(windows: readonly StageWindow[], profile: ProvinceProfile, { holidays, zone }: At): StageWindow[] {
  const count = { dayKind: profile.dayKind, dayEndsAt: profile.dayEndsAt, holidays, zone }
  let laid = [...windows]
  for (const stage of profile.stages.filter(({ enabled }) => enabled)) {
    const window = windowOf(laid, stage.key)
    if (window === null) continue
    const faults = checkTimetable(laid, profile, holidays, zone).filter((fault) => fault.stage === stage.key)
    const early = faults.find(({ code }) => code === 'begins-before-earlier-ends')
    const before = early?.other === undefined ? null : windowOf(laid, early.other)
    const days = before === null ? 0 : daysBetween(window.opensAt, before.dueAt, zone) + 1
    const opens = addDays(window.opensAt, days, zone)
    const opensAt = stage.maximum === 0 || stage.unit === 'hours' ? opens : startOfDay(opens, zone)
    const isShort = faults.some(({ code }) => code === 'shorter-than-minimum') && stage.unit === 'days'
    const dueAt = isShort ? endAfter(opensAt, stage.minimum, count) : addDays(window.dueAt, days, zone)
    if (+opensAt === +window.opensAt && +dueAt === +window.dueAt) continue
    const moved = moveStage(laid, stage.key, { opensAt, dueAt }, profile, holidays, zone)
    if (moved.ok) laid = moved.value.windows
  }
  return laid
}

/** The thirtieth of Esfand becomes the twenty-ninth where the next year has no thirtieth. */
function yearLater(at: Date, zone: string): Date {
  const { year, month, day } = jalaliParts(at, zone)
  const sameTime = at.getTime() - startOfDay(at, zone).getTime()
  const next = { year: year + 1, month, day: Math.min(day, monthLength(year + 1, month)) }
  return new Date(instantOf(next, zone).getTime() + sameTime)
}
