import { describe, expect, it } from 'vitest'
import { addDays, dayKey, daysBetween, instantOf, isWorkingDay, jalaliParts } from 'persian-text'
import { checkTimetable } from '#domain/cycle/check-timetable.ts'
import { moveStage } from '#domain/cycle/move-stage.ts'
import type { ProfileStage, ProvinceProfile } from '#domain/cycle/profile.ts'
import { type LengthChoice, placeOf, proposeTimetable } from '#domain/cycle/timetable.ts'
import { windowAt, windowOf, type StageWindow } from '#domain/cycle/window.ts'
import type { StageKey } from '#domain/vocabulary.ts'
import { FRIDAYS_FREE, NO_HOLIDAYS, readProfile, TEHRAN } from './profiles.ts'

const razavi = readProfile('razavi-khorasan')
const start = instantOf({ year: 1405, month: 2, day: 5, hour: 10 }, TEHRAN)
const of = (windows: readonly StageWindow[], key: StageKey): StageWindow => {
  const window = windowOf(windows, key)
  if (!window) throw new Error(`no window ${key}`)
  return window
}
const wall = (at: Date) => {
  const { hour, minute } = jalaliParts(at, TEHRAN)
  return `${hour}:${minute}`
}

const chainTo = (profile: ProvinceProfile, stage: ProfileStage): ProfileStage[] => {
  const place = placeOf(profile, stage)
  if (place?.how === 'within') return []
  return place ? [...chainTo(profile, place.stage), stage] : [stage]
}

/**
 * Requirements 1.2: the stages that follow one another up to the last transmission to the national system, and their
 * days — 109 at least and 171 at most by seed 004.
 */
const criticalPath = (profile: ProvinceProfile, choice: LengthChoice): { keys: StageKey[]; days: number } => {
  const longest = profile.stages.filter((stage) => stage.enabled).map((stage) => chainTo(profile, stage))
  const daysOf = (chain: readonly ProfileStage[]) => chain.reduce((sum, stage) => sum + stage[choice], 0)
  const chain = longest.reduce((best, other) => (daysOf(other) > daysOf(best) ? other : best), [])
  return { keys: chain.map((stage) => stage.key), days: daysOf(chain) }
}

describe('the proposed timetable', () => {
  it('takes 109 calendar days at least and 171 at most along the stages of the service card', () => {
    const keys = [
      'circular',
      'self-assessment',
      'national-transfer',
      'review',
      'objection',
      'objection-review',
      'finalisation',
      'council',
      'transmission',
    ]
    expect(criticalPath(razavi, 'minimum')).toEqual({ keys, days: 109 })
    expect(criticalPath(razavi, 'maximum')).toEqual({ keys, days: 171 })
    for (const [choice, days] of [
      ['minimum', 109],
      ['maximum', 171],
    ] as const) {
      const windows = proposeTimetable(razavi, start, NO_HOLIDAYS, TEHRAN, choice)
      expect(daysBetween(of(windows, 'circular').opensAt, of(windows, 'transmission').dueAt, TEHRAN) + 1).toBe(days)
    }
  })

  it('takes ten to fifteen days less where no council confirms', () => {
    const west = readProfile('west-azerbaijan')
    expect([criticalPath(west, 'minimum').days, criticalPath(west, 'maximum').days]).toEqual([99, 156])
    const windows = proposeTimetable(west, start, NO_HOLIDAYS, TEHRAN)
    expect(windowOf(windows, 'council')).toBeNull()
    expect(daysBetween(of(windows, 'finalisation').dueAt, of(windows, 'transmission').opensAt, TEHRAN)).toBe(1)
  })

  it('begins stages with the day and ends them with office hours', () => {
    for (const window of proposeTimetable(razavi, start, FRIDAYS_FREE, TEHRAN)) {
      if (window.key === 'festival' || window.key === 'release') continue
      expect(wall(window.dueAt)).toBe('14:0')
      if (window.key !== 'briefing') expect(wall(window.opensAt)).toBe('0:0')
    }
  })

  it('keeps questions, workshop and provincial share inside the self-assessment', () => {
    const windows = proposeTimetable(razavi, start, FRIDAYS_FREE, TEHRAN)
    const host = of(windows, 'self-assessment')
    expect(of(windows, 'questions')).toEqual({ ...host, key: 'questions' })
    expect(daysBetween(host.opensAt, of(windows, 'provincial-share').dueAt, TEHRAN) + 1).toBeGreaterThanOrEqual(27)
    for (const key of ['questions', 'briefing', 'provincial-share'] as const) {
      expect(+of(windows, key).opensAt).toBeGreaterThanOrEqual(+host.opensAt)
      expect(+of(windows, key).dueAt).toBeLessThanOrEqual(+host.dueAt)
    }
    const briefing = of(windows, 'briefing')
    expect((+briefing.dueAt - +briefing.opensAt) / 3_600_000).toBe(4)
    expect(isWorkingDay(briefing.dueAt, FRIDAYS_FREE, TEHRAN)).toBe(true)
  })

  it('moves a last day that is a holiday to the next working day and leaves a working one alone', () => {
    const plain = of(proposeTimetable(razavi, start, NO_HOLIDAYS, TEHRAN), 'circular')
    const closed = {
      ...NO_HOLIDAYS,
      days: new Set([dayKey(plain.dueAt, TEHRAN), dayKey(addDays(plain.dueAt, 1, TEHRAN), TEHRAN)]),
    }
    const windows = proposeTimetable(razavi, start, closed, TEHRAN)
    expect(of(windows, 'circular').dueAt).toEqual(addDays(plain.dueAt, 2, TEHRAN))
    expect(dayKey(of(windows, 'self-assessment').opensAt, TEHRAN)).toBe(dayKey(addDays(plain.dueAt, 3, TEHRAN), TEHRAN))
    const before = { ...NO_HOLIDAYS, days: new Set([dayKey(addDays(plain.dueAt, -1, TEHRAN), TEHRAN)]) }
    expect(of(proposeTimetable(razavi, start, before, TEHRAN), 'circular').dueAt).toEqual(plain.dueAt)
  })

  it('counts working days where the profile says so', () => {
    const working = { ...razavi, dayKind: 'working' as const }
    const circular = of(proposeTimetable(working, start, FRIDAYS_FREE, TEHRAN), 'circular')
    let workingDays = 0
    for (let day = circular.opensAt; day < circular.dueAt; day = addDays(day, 1, TEHRAN))
      if (isWorkingDay(day, FRIDAYS_FREE, TEHRAN)) workingDays++
    expect(workingDays).toBe(4)
  })
})

describe('a moved stage', () => {
  const windows = proposeTimetable(razavi, start, NO_HOLIDAYS, TEHRAN)
  const review = of(windows, 'review')

  it('shifts what follows by as many days and leaves what precedes', () => {
    const moved = moveStage(windows, 'review', { dueAt: addDays(review.dueAt, 3, TEHRAN) }, razavi, NO_HOLIDAYS, TEHRAN)
    if (!moved.ok) throw new Error(moved.refusal.code)
    const followers = [
      'review',
      'objection',
      'objection-review',
      'finalisation',
      'deputy-approval',
      'council',
      'transmission',
      'festival',
      'release',
    ]
    expect(moved.value.moved.map(({ key }) => key)).toEqual(followers)
    for (const { from, to } of moved.value.moved) expect(daysBetween(from, to, TEHRAN)).toBe(3)
    expect(of(moved.value.windows, 'review').opensAt).toEqual(review.opensAt)
    expect(of(moved.value.windows, 'self-assessment')).toEqual(of(windows, 'self-assessment'))
    expect(checkTimetable(moved.value.windows, razavi, NO_HOLIDAYS, TEHRAN)).toEqual([
      { level: 'warning', code: 'longer-than-maximum', stage: 'review', length: 28, limit: 25 },
    ])
  })

  it('cuts what runs inside it when it ends earlier', () => {
    const host = of(windows, 'self-assessment')
    const moved = moveStage(
      windows,
      'self-assessment',
      { dueAt: addDays(host.opensAt, 19, TEHRAN) },
      razavi,
      NO_HOLIDAYS,
      TEHRAN,
    )
    if (!moved.ok) throw new Error(moved.refusal.code)
    const dueAt = of(moved.value.windows, 'self-assessment').dueAt
    expect(of(moved.value.windows, 'provincial-share').dueAt).toEqual(dueAt)
    expect(of(moved.value.windows, 'questions').dueAt).toEqual(dueAt)
  })

  it('changes nothing when it is moved to where it is', () => {
    const moved = moveStage(windows, 'review', { dueAt: review.dueAt }, razavi, NO_HOLIDAYS, TEHRAN)
    expect(moved.ok && moved.value.moved).toEqual([])
  })

  it('never ends before it begins', () => {
    const early = moveStage(
      windows,
      'review',
      { dueAt: addDays(review.opensAt, -1, TEHRAN) },
      razavi,
      NO_HOLIDAYS,
      TEHRAN,
    )
    expect(early).toMatchObject({ ok: false, refusal: { code: 'due-before-open', stage: 'review' } })
    expect(
      moveStage(windows, 'review', { dueAt: new Date(+review.opensAt + 60_000) }, razavi, NO_HOLIDAYS, TEHRAN).ok,
    ).toBe(true)
  })
})

describe('the check of a timetable', () => {
  const windows = proposeTimetable(razavi, start, FRIDAYS_FREE, TEHRAN)
  const change = (key: StageKey, with_: Partial<StageWindow>) =>
    windows.map((window) => (window.key === key ? { ...window, ...with_ } : window))
  const faults = (changed: readonly StageWindow[]) => checkTimetable(changed, razavi, FRIDAYS_FREE, TEHRAN)

  it.each(['minimum', 'maximum'] as const)('finds nothing wrong with its own proposal at the %s', (choice) => {
    for (let shift = 0; shift < 7; shift++) {
      const proposal = proposeTimetable(razavi, addDays(start, shift, TEHRAN), FRIDAYS_FREE, TEHRAN, choice)
      expect(faults(proposal)).toEqual([])
    }
  })
  it('finds a stage that ends before it begins', () => {
    const { opensAt } = of(windows, 'release')
    expect(faults(change('release', { dueAt: new Date(+opensAt - 1) }))).toEqual([
      { level: 'fault', code: 'due-before-open', stage: 'release' },
    ])
  })
  it('finds a stage that begins before the one it waits for has ended', () => {
    const { dueAt } = of(windows, 'review')
    expect(faults(change('objection', { opensAt: new Date(+dueAt - 1) })).map(({ code }) => code)).toContain(
      'begins-before-earlier-ends',
    )
    expect(faults(change('objection', { opensAt: dueAt })).map(({ code }) => code)).not.toContain(
      'begins-before-earlier-ends',
    )
  })
  it('finds a stage the profile has and the timetable has not', () => {
    expect(faults(windows.filter(({ key }) => key !== 'council'))).toEqual([
      { level: 'fault', code: 'stage-missing', stage: 'council' },
    ])
  })
  it('warns below the minimum and not at it', () => {
    const { opensAt } = of(windows, 'provincial-share')
    const days = (n: number) =>
      change('provincial-share', { dueAt: new Date(+addDays(opensAt, n - 1, TEHRAN) + 14 * 3_600_000) })
    expect(faults(days(19)).map(({ code }) => code)).toContain('shorter-than-minimum')
    expect(faults(days(20)).map(({ code }) => code)).not.toContain('shorter-than-minimum')
  })
})

describe('a window', () => {
  const window = { opensAt: new Date('2026-05-01T00:00:00Z'), dueAt: new Date('2026-05-10T10:30:00Z') }
  it('opens at its first instant and not before', () => {
    expect(windowAt(window, new Date(+window.opensAt - 1))).toBe('before')
    expect(windowAt(window, window.opensAt)).toBe('open')
  })
  it('still takes its last instant and nothing after it', () => {
    expect(windowAt(window, window.dueAt)).toBe('open')
    expect(windowAt(window, new Date(+window.dueAt + 1))).toBe('after')
  })
  it('takes what comes within the grace and nothing after it', () => {
    expect(windowAt(window, new Date(+window.dueAt + 15 * 60_000), 15)).toBe('open')
    expect(windowAt(window, new Date(+window.dueAt + 15 * 60_000 + 1), 15)).toBe('after')
  })
})
