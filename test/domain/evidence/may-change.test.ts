import { describe, expect, it } from 'vitest'
import { countStates } from '#domain/evidence/count-states.ts'
import { mayChange, type ChangeFacts } from '#domain/evidence/may-change.ts'
import { shownState, type ShownState } from '#domain/evidence/shown-state.ts'
import type { CycleState, ItemState } from '#domain/vocabulary.ts'

const opensAt = new Date('2026-05-01T20:30:00Z')
const dueAt = new Date('2026-06-14T10:30:00Z')
const facts: ChangeFacts = {
  state: 'SUBMITTED',
  cycleState: 'REVIEW',
  submittedAt: opensAt,
  hasDraft: false,
  unanswered: false,
  claimed: false,
  window: { opensAt, dueAt },
  deficiencyDueAt: null,
  sentAt: dueAt,
}
const answer = (act: 'edit' | 'submit' | 'withdraw', change: Partial<ChangeFacts>) => {
  const outcome = mayChange(act, { ...facts, ...change })
  return outcome.ok ? 'yes' : outcome.refusal.code
}

describe('what an agency hears when it wants to change evidence (reliability S3)', () => {
  const afterwards = new Date(+dueAt + 1000)

  it.each(['edit', 'submit', 'withdraw'] as const)(
    'is the same for scored, claimed and waiting items once the time is over: %s',
    (act) => {
      const heard = [{ state: 'SCORED' as const }, { claimed: true }, {}].map((change) =>
        answer(act, { ...change, sentAt: afterwards }),
      )
      expect(new Set(heard)).toEqual(new Set(['deadline-passed']))
    },
  )
  it('is the same for a scored item and one in hand while an extension runs', () => {
    expect([answer('withdraw', { state: 'SCORED' }), answer('withdraw', { claimed: true })]).toEqual([
      'under-review',
      'under-review',
    ])
  })
  it('is the score itself once preliminary results are out', () => {
    expect(answer('edit', { state: 'SCORED', cycleState: 'PRELIMINARY' })).toBe('already-scored')
  })
  it('lets a submitted item be withdrawn but not edited under the evaluator’s eyes', () => {
    expect([answer('withdraw', {}), answer('edit', {}), answer('submit', {})]).toEqual([
      'yes',
      'submitted-already',
      'submitted-already',
    ])
  })
})

describe('the state an agency is shown', () => {
  const shown = (
    state: ItemState,
    cycleState: CycleState,
    more: { submittedAt?: Date | null; hasDraft?: boolean; unanswered?: boolean } = {},
  ) => shownState({ state, submittedAt: opensAt, hasDraft: false, unanswered: false, ...more }, cycleState)

  it('does not tell scored from waiting before the preliminary results, and does after', () => {
    expect([shown('SUBMITTED', 'REVIEW'), shown('SCORED', 'REVIEW')]).toEqual(['IN_REVIEW', 'IN_REVIEW'])
    expect([shown('SUBMITTED', 'OPEN'), shown('SCORED', 'OPEN')]).toEqual(['SUBMITTED', 'SUBMITTED'])
    expect(shown('SCORED', 'PRELIMINARY')).toBe('SCORED')
  })
  it('stays what it was where nothing was submitted and zero was given for it', () => {
    expect(shown('SCORED', 'REVIEW', { submittedAt: null })).toBe('EMPTY')
    expect(shown('SCORED', 'REVIEW', { submittedAt: null, hasDraft: true })).toBe('DRAFT')
  })
  it('stays «returned» where a note was not answered and a score was given for what was there', () => {
    expect(shown('SCORED', 'REVIEW', { unanswered: true })).toBe('DEFICIENT')
    expect(shown('SUBMITTED', 'REVIEW', { unanswered: true })).toBe('IN_REVIEW')
    expect(shown('SCORED', 'PRELIMINARY', { unanswered: true })).toBe('SCORED')
  })
})

describe('the counts of an agency', () => {
  it('put every item into exactly one of them and reckon what is at stake', () => {
    const states: ShownState[] = ['EMPTY', 'DRAFT', 'DEFICIENT', 'SUBMITTED', 'IN_REVIEW', 'SCORED', 'NOT_APPLICABLE']
    expect(
      countStates([
        ...states.map((shown) => ({ shown, isSubmitted: true, maximumHundredths: 100 })),
        // Lapsed with the release, whatever an objection makes of it afterwards.
        ...(['SCORED', 'OBJECTED'] as const).map((shown) => ({ shown, isSubmitted: false, maximumHundredths: 100 })),
      ]),
    ).toEqual({
      total: 9,
      submitted: 3,
      drafts: 1,
      returned: 1,
      missing: 1,
      lapsed: 2,
      notApplicable: 1,
      atStakeHundredths: 300,
    })
  })
})
