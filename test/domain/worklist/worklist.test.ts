import { instantOf } from 'persian-text'
import { describe, expect, it } from 'vitest'
import type { CycleFacts } from '#domain/cycle/advance.ts'
import { proposeTimetable } from '#domain/cycle/timetable.ts'
import type { CycleState, Role } from '#domain/vocabulary.ts'
import { NOTHING, type WorkFacts, worklistOf } from '#domain/worklist/worklist.ts'
import { NO_HOLIDAYS, readProfile, TEHRAN } from '../cycle/profiles.ts'

const profile = readProfile('razavi-khorasan')
const windows = proposeTimetable(profile, instantOf({ year: 1405, month: 2, day: 5 }, TEHRAN), NO_HOLIDAYS, TEHRAN)
const since = instantOf({ year: 1405, month: 2, day: 1 }, TEHRAN)
/** A year later: whatever is owed is late. */
const now = instantOf({ year: 1406, month: 2, day: 5 }, TEHRAN)

const at = (state: CycleState, facts: Partial<CycleFacts> = {}, suspendedAt: Date | null = null): WorkFacts => ({
  ...NOTHING,
  cycle: {
    state,
    stateSince: since,
    suspendedAt,
    windows,
    facts: {
      windows,
      graceMinutes: 0,
      circularReady: true,
      undecidedItems: 0,
      undecidedObjections: 0,
      requiredApprovals: profile.approvals,
      givenApprovals: [],
      transmitted: false,
      festivalAwaited: true,
      ...facts,
    },
  },
})
const owes = (role: Role, facts: WorkFacts): string[] => worklistOf(role, facts, now).map(({ what }) => what)

describe('what waits for whom on the way through a year', () => {
  const first = { givenApprovals: ['FINALISATION'] } as const
  const both = { givenApprovals: ['FINALISATION', 'DEPUTY'] } as const
  const all = { givenApprovals: ['FINALISATION', 'DEPUTY', 'COUNCIL'] } as const
  it.each([
    ['coordinator', at('DRAFT'), ['publish']],
    ['coordinator', at('DRAFT', { circularReady: false }), ['write-circular']],
    ['coordinator', at('OPEN'), []],
    ['coordinator', at('REVIEW', { undecidedItems: 1 }), []],
    ['coordinator', at('REVIEW'), ['release-preliminary']],
    ['coordinator', at('OBJECTION_REVIEW', { undecidedObjections: 1 }), []],
    ['coordinator', at('OBJECTION_REVIEW'), ['finalise']],
    ['coordinator', at('FINALISATION'), ['finalise']],
    ['coordinator', at('FINALISATION', first), []],
    ['deputy', at('FINALISATION', first), ['approve-deputy']],
    ['council-secretary', at('FINALISATION', first), []],
    ['council-secretary', at('COUNCIL', both), ['record-council']],
    ['organization-head', at('COUNCIL', both), ['record-council']],
    ['coordinator', at('TRANSMISSION', all), ['marks']],
    ['coordinator', at('TRANSMISSION', { ...all, transmitted: true }), ['mark-festival']],
    ['coordinator', at('TRANSMISSION', { ...all, transmitted: true, festivalAwaited: false }), ['release']],
    ['deputy', at('TRANSMISSION', { ...all, transmitted: true, festivalAwaited: false }), ['release']],
    ['coordinator', at('RELEASED', all), ['close']],
    ['coordinator', at('REVIEW', {}, since), ['resume']],
    ['auditor', at('REVIEW'), []],
  ] as const)('%s, %#', (role, facts, expected) => {
    expect(owes(role, facts)).toEqual(expected)
  })

  it('says since when and until when', () => {
    const [entry] = worklistOf('coordinator', at('OBJECTION_REVIEW'), now)
    const finalisation = windows.find(({ key }) => key === 'finalisation')
    expect(entry).toMatchObject({ since: finalisation?.opensAt, dueAt: finalisation?.dueAt })
  })
})

describe('what is a person’s own', () => {
  const row = { stage: 'self-assessment', state: 'EMPTY', count: 1, since: null, dueAt: null } as const
  const early = instantOf({ year: 1405, month: 2, day: 12 }, TEHRAN)

  it('is counted by kind and end, and ends when nothing can be done any more', () => {
    const dueAt = instantOf({ year: 1405, month: 2, day: 20 }, TEHRAN)
    const facts = { ...at('OPEN'), own: [row, row, { ...row, state: 'DEFICIENT', dueAt }] }
    expect(worklistOf('focal-point', facts, early).map(({ what, count }) => [what, count])).toEqual([
      ['mend', 1],
      ['answer', 2],
    ])
    expect(worklistOf('focal-point', facts, now)).toEqual([])
  })

  it('stays with the organization although it is late', () => {
    const facts = { ...at('REVIEW', { undecidedItems: 1 }), own: [{ ...row, stage: 'review', since } as const] }
    expect(worklistOf('evaluator', facts, now)).toMatchObject([{ what: 'review', count: 1, since }])
  })
})

it('lists a request for more time, or that an indicator does not apply, only as long as it can be answered', () => {
  const waiting = { count: 1, since }
  const asked = (state: CycleState): string[] =>
    owes('coordinator', {
      ...at(state, { undecidedItems: 1, undecidedObjections: 1 }),
      extensions: waiting,
      requests: waiting,
    })
  for (const state of ['OPEN', 'REVIEW', 'OBJECTION_REVIEW'] as const)
    expect(asked(state), state).toEqual(['decide-extension', 'requests'])
  for (const state of ['FINALISATION', 'TRANSMISSION', 'RELEASED', 'CLOSED'] as const)
    expect(
      asked(state).filter((what) => what === 'decide-extension' || what === 'requests'),
      state,
    ).toEqual([])
})
