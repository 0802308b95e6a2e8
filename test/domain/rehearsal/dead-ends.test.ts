import { addDays, dayKey, instantOf } from 'persian-text'
import { describe, expect, it } from 'vitest'
import { proposeTimetable } from '#domain/cycle/timetable.ts'
import { windowAt, windowOf } from '#domain/cycle/window.ts'
import { RULES_OF_ACTS, searchDeadEnds } from '#domain/rehearsal/dead-ends.ts'
import { refuse } from '#shared/outcome.ts'
import { FRIDAYS_FREE, readProfile, TEHRAN } from '../cycle/profiles.ts'

const at = { holidays: FRIDAYS_FREE, zone: TEHRAN }
const yearOf = (key: string) => {
  const profile = readProfile(key)
  const start = instantOf({ year: 1405, month: 2, day: 5 }, TEHRAN)
  return {
    profile,
    windows: proposeTimetable(profile, start, at.holidays, TEHRAN, 'minimum'),
    from: addDays(start, -1, TEHRAN),
  }
}

describe('no year gets stuck: states × lateness × people away × conflicts', { timeout: 120_000 }, () => {
  it.each(['tehran', 'razavi-khorasan', 'west-azerbaijan'])('%s has a way on from everywhere', (key) => {
    const { states, dead } = searchDeadEnds(yearOf(key), at)
    expect(dead).toEqual([])
    expect(states).toBeGreaterThan(1000)
  })

  it.each(['tehran', 'razavi-khorasan', 'west-azerbaijan'])('%s has one with a closed day on each end', (key) => {
    const year = yearOf(key)
    const days = new Set(year.windows.map(({ dueAt }) => dayKey(dueAt, TEHRAN)))
    const { dead } = searchDeadEnds(year, { ...at, holidays: { ...at.holidays, days } })
    expect(dead).toEqual([])
  })

  it('finds the gate of before: a release that only the planned window for objections allows', () => {
    const planted: typeof RULES_OF_ACTS.mayAdvance = (state, to, facts, now) => {
      const window = windowOf(facts.windows, 'objection')
      return to === 'PRELIMINARY' && window !== null && windowAt(window, now) !== 'open'
        ? refuse('stage-running', { stage: 'objection', dueAt: window.dueAt.toISOString() })
        : RULES_OF_ACTS.mayAdvance(state, to, facts, now)
    }
    const { dead } = searchDeadEnds(yearOf('tehran'), at, { ...RULES_OF_ACTS, mayAdvance: planted })
    expect(dead).toContain('REVIEW none late')
  })

  it('finds that nobody can be appointed where an evaluator has a conflict', () => {
    const planted: typeof RULES_OF_ACTS.may = (actor, action, subject) =>
      action === 'review.appoint' ? refuse('not-found') : RULES_OF_ACTS.may(actor, action, subject)
    const { dead } = searchDeadEnds(yearOf('tehran'), at, { ...RULES_OF_ACTS, may: planted })
    expect(dead.some((one) => one.startsWith('REVIEW orphan'))).toBe(true)
    expect(dead.some((one) => one.startsWith('OBJECTION_REVIEW orphan'))).toBe(true)
  })
})
