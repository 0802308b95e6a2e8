import { describe, expect, it } from 'vitest'
import { instantOf } from 'persian-text'
import { mayAdvance, type CycleFacts } from '#domain/cycle/advance.ts'
import { mayAskExtension } from '#domain/extensions/may-ask.ts'
import { endOn, mayEndAt } from '#domain/extensions/new-end.ts'
import { mayBeAskedIn, mayBeGrantedIn } from '#domain/extensions/stages.ts'
import { CYCLE_STATES } from '#domain/vocabulary.ts'

const zone = 'Asia/Tehran'
const azar = (day: number, hour = 14, minute = 0) => instantOf({ year: 1405, month: 9, day, hour, minute }, zone)
const holidays = {
  days: new Set<string>(),
  extraWorkingDays: new Set<string>(),
  weekend: new Set(['thursday', 'friday'] as const),
}
const count = { dayEndsAt: '14:00', holidays, zone }
const code = (outcome: { ok: true } | { ok: false; refusal: { code: string } }) =>
  outcome.ok ? 'ok' : outcome.refusal.code

describe('the end of an extension (F6, peers rows 3 and 4)', () => {
  it('lies at the end of office hours, and on the next working day when the wished one is free', () => {
    expect(endOn({ year: 1405, month: 9, day: 18 }, count)).toEqual(azar(18))
    expect(endOn({ year: 1405, month: 9, day: 19 }, count)).toEqual(azar(21))
  })

  it('is after the present deadline, and the very same instant is none', () => {
    const facts = { dueAt: azar(16), limitAt: null, now: azar(10) }
    expect(code(mayEndAt(azar(16), facts))).toBe('extension-not-later')
    expect(code(mayEndAt(azar(16, 14, 1), facts))).toBe('ok')
  })

  it('lies in the future although the deadline has passed', () => {
    const facts = { dueAt: azar(16), limitAt: null, now: azar(18) }
    expect(code(mayEndAt(azar(18), facts))).toBe('due-in-past')
    expect(code(mayEndAt(azar(18, 14, 1), facts))).toBe('ok')
  })

  it('leaves the following stage its time', () => {
    const facts = { dueAt: azar(16), limitAt: azar(29), now: azar(10) }
    expect(code(mayEndAt(azar(29), facts))).toBe('ok')
    expect(code(mayEndAt(azar(29, 14, 1), facts))).toBe('extension-too-far')
  })
})

describe('asking for more time', () => {
  const facts = {
    stage: 'self-assessment',
    cycleState: 'OPEN',
    window: { opensAt: azar(1) },
    hasOpenRequest: false,
  } as const
  it('begins with the stage and not a second before', () => {
    expect(code(mayAskExtension({ ...facts, sentAt: new Date(+azar(1) - 1000) }))).toBe('not-open-yet')
    expect(code(mayAskExtension({ ...facts, sentAt: azar(1) }))).toBe('ok')
  })

  it('goes one at a time', () => {
    expect(code(mayAskExtension({ ...facts, hasOpenRequest: true, sentAt: azar(2) }))).toBe('extension-open-already')
  })

  it('is for the self-assessment until the preliminary results, for objections while their window is open', () => {
    expect(CYCLE_STATES.filter((state) => mayBeAskedIn('self-assessment', state))).toEqual([
      'OPEN',
      'NATIONAL_TRANSFER',
      'REVIEW',
    ])
    expect(CYCLE_STATES.filter((state) => mayBeAskedIn('objection', state))).toEqual(['PRELIMINARY'])
    expect(CYCLE_STATES.filter((state) => mayBeGrantedIn('objection', state))).toEqual([
      'PRELIMINARY',
      'OBJECTION_REVIEW',
    ])
  })
})

describe('a cycle with granted time', () => {
  const cycle: CycleFacts = {
    windows: [
      { key: 'self-assessment', opensAt: azar(1), dueAt: azar(10) },
      { key: 'objection', opensAt: azar(12), dueAt: azar(25) },
      { key: 'finalisation', opensAt: azar(26), dueAt: azar(29) },
    ],
    graceMinutes: 5,
    circularReady: true,
    undecidedItems: 0,
    undecidedObjections: 0,
    requiredApprovals: ['FINALISATION', 'DEPUTY'],
    givenApprovals: [],
    transmitted: false,
    festivalAwaited: false,
    extensions: [
      { agencyId: 1, stage: 'self-assessment', dueAt: azar(14) },
      { agencyId: 1, stage: 'self-assessment', dueAt: azar(15) },
      { agencyId: 2, stage: 'self-assessment', dueAt: azar(13) },
      { agencyId: 3, stage: 'objection', dueAt: azar(28) },
    ],
  }
  it('releases nothing until the last minute of it and its grace is over, and counts agencies, not requests', () => {
    expect(mayAdvance('REVIEW', 'PRELIMINARY', cycle, azar(13))).toEqual({
      ok: false,
      refusal: { code: 'extension-running', agencies: 2 },
    })
    expect(code(mayAdvance('REVIEW', 'PRELIMINARY', cycle, azar(15, 14, 5)))).toBe('extension-running')
    expect(code(mayAdvance('REVIEW', 'PRELIMINARY', cycle, azar(15, 14, 6)))).toBe('ok')
  })

  it('finalises nothing while an agency may still object', () => {
    expect(code(mayAdvance('PRELIMINARY', 'FINALISATION', cycle, azar(28)))).toBe('extension-running')
    expect(code(mayAdvance('PRELIMINARY', 'FINALISATION', cycle, azar(28, 14, 6)))).toBe('ok')
  })
})
