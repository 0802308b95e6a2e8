import { expect, it } from 'vitest'
import { phaseOf } from '#domain/cycle/phase.ts'
import type { CycleState, StageKey } from '#domain/vocabulary.ts'

const NOW = new Date('2026-12-10T08:00:00Z')
const day = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000)
const coming = (key: StageKey) => ({ key, opensAt: day(3), dueAt: day(9) })
const running = (key: StageKey) => ({ key, opensAt: day(-3), dueAt: day(3) })
const over = (key: StageKey) => ({ key, opensAt: day(-9), dueAt: day(-3) })

it.each([
  ['a stage that is still to come', coming('objection'), 'REVIEW', 'before'],
  ['the stage the cycle is in before its dates', coming('objection'), 'PRELIMINARY', 'before'],
  ['a stage whose day has come before the cycle has', running('objection'), 'REVIEW', 'held'],
  ['the same when its planned end is over too', over('objection'), 'REVIEW', 'held'],
  ['a stage that the cycle has left before its dates', coming('objection'), 'OBJECTION_REVIEW', 'passed'],
  ['a window in which an agency may have more time', running('objection'), 'OBJECTION_REVIEW', 'open'],
  ['a window that runs on behind the release', running('transmission'), 'RELEASED', 'passed'],
  ['a release whose day has come before the cycle has', over('release'), 'TRANSMISSION', 'held'],
  ['the stage the cycle is still in behind its dates', over('review'), 'REVIEW', 'late'],
  ['a window that the clock has shut', over('objection'), 'PRELIMINARY', 'after'],
  ['a stage without a state of its own', coming('questions'), 'REVIEW', 'before'],
  ['the same after the release', coming('questions'), 'RELEASED', 'passed'],
  ['the same in a closed year', coming('questions'), 'CLOSED', 'passed'],
  ['a stage whose dates are over', over('objection'), 'RELEASED', 'after'],
  ['the circular of a year that was published before its dates', coming('circular'), 'ISSUED', 'passed'],
  [
    'the approval of the deputy before the council has the results',
    coming('deputy-approval'),
    'FINALISATION',
    'before',
  ],
  ['the same once the council has them', coming('deputy-approval'), 'COUNCIL', 'passed'],
] as const)('says what has happened to %s', (_, window, state: CycleState, phase) => {
  expect(phaseOf(window, { state, transmittedAt: null, festivalHeldAt: null }, NOW)).toBe(phase)
})

it.each([
  ['a festival that was held before its day', coming('festival'), { festivalHeldAt: day(-1) }, 'passed'],
  [
    'a festival that was held after its day, before the release',
    over('festival'),
    { festivalHeldAt: day(-1) },
    'after',
  ],
  ['one whose day has passed and that was not held', over('festival'), {}, 'held'],
  ['a festival that is to be held', coming('festival'), {}, 'before'],
  ['a transmission that is done before its end', running('transmission'), { transmittedAt: day(-1) }, 'passed'],
  ['one that is not done', running('transmission'), {}, 'open'],
  ['one that is not done behind its end', over('transmission'), {}, 'late'],
  ['one that was done by its end', over('transmission'), { transmittedAt: day(-4) }, 'after'],
] as const)('says of %s what has been done', (_, window, events, phase) => {
  const cycle = { state: 'TRANSMISSION' as const, transmittedAt: null, festivalHeldAt: null, ...events }
  expect(phaseOf(window, cycle, NOW)).toBe(phase)
})
