import { addDays, dayKey, instantOf, jalaliParts } from 'persian-text'
import { describe, expect, it } from 'vitest'
import { checkTimetable } from '#domain/cycle/check-timetable.ts'
import { timetableNextYear } from '#domain/cycle/next-year.ts'
import { reachStage } from '#domain/cycle/reach-stage.ts'
import { proposeTimetable } from '#domain/cycle/timetable.ts'
import { windowOf, type StageWindow } from '#domain/cycle/window.ts'
import type { StageKey } from '#domain/vocabulary.ts'
import { FRIDAYS_FREE, readProfile, TEHRAN } from './profiles.ts'

const at = { holidays: FRIDAYS_FREE, zone: TEHRAN }
const start = instantOf({ year: 1405, month: 2, day: 5, hour: 0 }, TEHRAN)
const planned = (key: string): StageWindow[] =>
  proposeTimetable(readProfile(key), start, at.holidays, at.zone, 'minimum')

/** Each step of the organization a week after its end; the tables are final three days before the hearing of objections is over. */
function lateYear(key: string): StageWindow[] {
  let windows: readonly StageWindow[] = planned(key)
  const reach = (stage: StageKey, now: Date): void => {
    windows = reachStage(windows, stage, now, readProfile(key), at)?.windows ?? windows
  }
  const endOf = (stage: StageKey): Date => windowOf(windows, stage)?.dueAt ?? start
  reach('objection', addDays(endOf('review'), 7, TEHRAN))
  reach('finalisation', addDays(endOf('objection-review'), -3, TEHRAN))
  for (const [before, stage] of [
    ['finalisation', 'council'],
    ['council', 'transmission'],
  ] as const)
    reach(stage, addDays(endOf(before), 14, TEHRAN))
  return [...windows]
}
const faultsOf = (key: string, windows: readonly StageWindow[]): string[] =>
  checkTimetable(windows, readProfile(key), at.holidays, at.zone).flatMap(({ code, stage }) =>
    code === 'begins-before-earlier-ends' || code === 'shorter-than-minimum' ? [`${stage} ${code}`] : [],
  )

describe.each(['tehran', 'razavi-khorasan', 'west-azerbaijan'])('the timetable of %s a year later', (key) => {
  it('is the same days of the same months after a year that went as planned', () => {
    const before = planned(key)
    const { windows, mended } = timetableNextYear(before, readProfile(key), at)
    expect(mended).toEqual([])
    for (const [i, { opensAt }] of windows.entries()) {
      const [then, now] = [before[i]?.opensAt ?? start, opensAt].map((day) => jalaliParts(day, TEHRAN))
      expect([now?.year, now?.month]).toEqual([(then?.year ?? 0) + 1, then?.month])
    }
  })

  it('takes no lateness over: what overlapped or was too short is laid anew and named, and keeps its order', () => {
    const late = lateYear(key)
    expect(faultsOf(key, late)).not.toEqual([])
    const { windows, mended } = timetableNextYear(late, readProfile(key), at)
    expect(faultsOf(key, windows)).toEqual([])
    expect(mended.length).toBeGreaterThan(0)
    expect(windows.map((window) => window.key)).toEqual(late.map((window) => window.key))
    for (const { key: stage, to } of mended) {
      const laid = windowOf(windows, stage)?.dueAt ?? start
      expect(dayKey(laid, TEHRAN)).toBe(dayKey(to, TEHRAN))
    }
  })
})
