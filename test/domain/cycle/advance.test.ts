import { describe, expect, it } from 'vitest'
import { instantOf } from 'persian-text'
import { clockSteps, mayAdvance, nextState, type CycleFacts } from '#domain/cycle/advance.ts'
import { CYCLE_TRANSITIONS } from '#domain/cycle/states.ts'
import { proposeTimetable } from '#domain/cycle/timetable.ts'
import { windowOf } from '#domain/cycle/window.ts'
import { CYCLE_STATES, type CycleState, type StageKey } from '#domain/vocabulary.ts'
import { NO_HOLIDAYS, readProfile, TEHRAN } from './profiles.ts'

const factsOf = (key: string, change: Partial<CycleFacts> = {}): CycleFacts => {
  const profile = readProfile(key)
  return {
    windows: proposeTimetable(profile, instantOf({ year: 1405, month: 2, day: 5 }, TEHRAN), NO_HOLIDAYS, TEHRAN),
    graceMinutes: 10,
    circularReady: true,
    undecidedItems: 0,
    undecidedObjections: 0,
    requiredApprovals: profile.approvals,
    givenApprovals: [],
    transmitted: false,
    festivalAwaited: false,
    ...change,
  }
}
const razavi = factsOf('razavi-khorasan')
const edge = (key: StageKey, side: 'opensAt' | 'dueAt', facts = razavi, ms = 0): Date => {
  const window = windowOf(facts.windows, key)
  if (!window) throw new Error(key)
  return new Date(+window[side] + ms)
}
const without = (facts: CycleFacts, ...keys: StageKey[]): CycleFacts => ({
  ...facts,
  windows: facts.windows.filter(({ key }) => !keys.includes(key)),
})
const GRACE = 600_000

describe('the table of the cycle', () => {
  it('only ever goes forward and reaches every state', () => {
    for (const { from, to } of CYCLE_TRANSITIONS)
      expect(CYCLE_STATES.indexOf(to)).toBeGreaterThan(CYCLE_STATES.indexOf(from))
    expect(new Set(CYCLE_TRANSITIONS.map(({ to }) => to))).toEqual(new Set(CYCLE_STATES.slice(1)))
  })

  it('takes each profile from draft to closed through its own states', () => {
    const walk = (facts: CycleFacts): CycleState[] => {
      const path: CycleState[] = ['DRAFT']
      const times: Partial<Record<CycleState, Date>> = {
        ISSUED: edge('self-assessment', 'opensAt', facts),
        OPEN: edge('self-assessment', 'dueAt', facts, GRACE + 1),
        NATIONAL_TRANSFER: edge('review', 'opensAt', facts),
        REVIEW: edge('objection', 'opensAt', facts),
        PRELIMINARY: edge('objection', 'dueAt', facts, GRACE + 1),
      }
      for (let state: CycleState = 'DRAFT'; state !== 'CLOSED'; ) {
        const next = nextState(state, facts, times[state] ?? edge('release', 'dueAt', facts))
        if (!next.ok) throw new Error(`${state}: ${next.refusal.code}`)
        state = next.value.to
        path.push(state)
      }
      return path
    }
    const all = { givenApprovals: ['FINALISATION', 'DEPUTY', 'COUNCIL'], transmitted: true } as const
    const whole = CYCLE_STATES.filter((state) => state !== 'BRIEFING')
    expect(walk(factsOf('razavi-khorasan', all))).toEqual(whole)
    expect(walk(factsOf('west-azerbaijan', all))).toEqual(whole.filter((state) => state !== 'COUNCIL'))
  })
})

describe('the clock', () => {
  it('opens the self-assessment at its first instant and not a millisecond before', () => {
    expect(clockSteps('ISSUED', razavi, edge('self-assessment', 'opensAt', razavi, -1))).toEqual([])
    expect(clockSteps('ISSUED', razavi, edge('self-assessment', 'opensAt'))).toEqual(['OPEN'])
  })
  it('holds a briefing that lies before the opening, then opens', () => {
    const opensAt = edge('self-assessment', 'opensAt', razavi, -86_400_000)
    const early = {
      ...razavi,
      windows: razavi.windows.map((window) => (window.key === 'briefing' ? { ...window, opensAt } : window)),
    }
    expect(clockSteps('ISSUED', early, new Date(+opensAt - 1))).toEqual([])
    expect(clockSteps('ISSUED', early, opensAt)).toEqual(['BRIEFING'])
    expect(clockSteps('BRIEFING', early, edge('self-assessment', 'opensAt'))).toEqual(['OPEN'])
  })
  it('ends the self-assessment when the silent grace is over and not at its last instant', () => {
    expect(clockSteps('OPEN', razavi, edge('self-assessment', 'dueAt', razavi, GRACE))).toEqual([])
    expect(clockSteps('OPEN', razavi, edge('self-assessment', 'dueAt', razavi, GRACE + 1))).toEqual([
      'NATIONAL_TRANSFER',
    ])
  })
  it('goes straight to the review where nothing is transferred nationally', () => {
    const facts = without(razavi, 'national-transfer')
    expect(clockSteps('OPEN', facts, edge('review', 'opensAt', razavi, -1))).toEqual([])
    expect(clockSteps('OPEN', facts, edge('review', 'opensAt'))).toEqual(['REVIEW'])
  })
  it('makes up all steps it has missed and stops where a person has to act', () => {
    expect(clockSteps('ISSUED', razavi, edge('release', 'dueAt'))).toEqual(['OPEN', 'NATIONAL_TRANSFER', 'REVIEW'])
  })
  it('begins the hearing of objections after the objection window', () => {
    expect(clockSteps('PRELIMINARY', razavi, edge('objection', 'dueAt', razavi, GRACE))).toEqual([])
    expect(clockSteps('PRELIMINARY', razavi, edge('objection', 'dueAt', razavi, GRACE + 1))).toEqual([
      'OBJECTION_REVIEW',
    ])
  })
})

describe('a person', () => {
  const refusalOf = (state: CycleState, to: CycleState, facts: CycleFacts, now: Date) => {
    const outcome = mayAdvance(state, to, facts, now)
    return outcome.ok ? null : outcome.refusal
  }
  const opening = edge('objection', 'opensAt')

  it('publishes a cycle with its circular and not without', () => {
    expect(refusalOf('DRAFT', 'ISSUED', razavi, opening)).toBeNull()
    expect(refusalOf('DRAFT', 'ISSUED', { ...razavi, circularReady: false }, opening)).toEqual({
      code: 'circular-missing',
    })
  })
  it('releases preliminary results when nothing is undecided, and hears how many are', () => {
    expect(refusalOf('REVIEW', 'PRELIMINARY', razavi, opening)).toBeNull()
    expect(refusalOf('REVIEW', 'PRELIMINARY', { ...razavi, undecidedItems: 3 }, opening)).toEqual({
      code: 'items-undecided',
      pending: 3,
      opensAt: opening.toISOString(),
    })
  })
  it('releases preliminary results before the planned window for objections as well, and after its end', () => {
    expect(refusalOf('REVIEW', 'PRELIMINARY', razavi, new Date(+opening - 1))).toBeNull()
    expect(refusalOf('REVIEW', 'PRELIMINARY', razavi, edge('objection', 'dueAt', razavi, GRACE + 1))).toBeNull()
  })
  it('is refused a later step until the earlier one is done', () => {
    expect(refusalOf('REVIEW', 'FINALISATION', razavi, opening)).toEqual({
      code: 'step-not-next',
      state: 'REVIEW',
      to: 'FINALISATION',
      next: 'PRELIMINARY',
    })
    expect(refusalOf('REVIEW', 'FINALISATION', without(razavi, 'objection', 'objection-review'), opening)).toBeNull()
  })
  it('is refused a step back', () => {
    expect(refusalOf('REVIEW', 'OPEN', razavi, opening)).toMatchObject({ code: 'step-not-next', next: 'PRELIMINARY' })
  })
  it('finalises when the last objection is decided', () => {
    const now = edge('finalisation', 'opensAt')
    expect(refusalOf('OBJECTION_REVIEW', 'FINALISATION', razavi, now)).toBeNull()
    expect(refusalOf('OBJECTION_REVIEW', 'FINALISATION', { ...razavi, undecidedObjections: 1 }, now)).toMatchObject({
      code: 'objections-undecided',
      pending: 1,
    })
  })
  it('goes before the council with both expert approvals and not with one', () => {
    const now = edge('council', 'opensAt')
    const given = (...givenApprovals: CycleFacts['givenApprovals'][number][]) => ({ ...razavi, givenApprovals })
    expect(refusalOf('FINALISATION', 'COUNCIL', given('FINALISATION'), now)).toEqual({
      code: 'approval-missing',
      step: 'DEPUTY',
    })
    expect(refusalOf('FINALISATION', 'COUNCIL', given('FINALISATION', 'DEPUTY'), now)).toBeNull()
    expect(refusalOf('FINALISATION', 'TRANSMISSION', given('FINALISATION', 'DEPUTY'), now)).toMatchObject({
      code: 'step-not-next',
    })
    expect(refusalOf('COUNCIL', 'TRANSMISSION', given('FINALISATION', 'DEPUTY'), now)).toEqual({
      code: 'approval-missing',
      step: 'COUNCIL',
    })
  })
  it('releases results after the transmission and after the festival where it is waited for', () => {
    const now = edge('release', 'dueAt')
    const ready: CycleFacts = { ...razavi, givenApprovals: ['FINALISATION', 'DEPUTY', 'COUNCIL'], transmitted: true }
    expect(refusalOf('TRANSMISSION', 'RELEASED', ready, now)).toBeNull()
    expect(refusalOf('TRANSMISSION', 'RELEASED', { ...ready, transmitted: false }, now)).toEqual({
      code: 'not-transmitted',
    })
    expect(refusalOf('TRANSMISSION', 'RELEASED', { ...ready, festivalAwaited: true }, now)).toEqual({
      code: 'festival-awaited',
    })
  })
})
