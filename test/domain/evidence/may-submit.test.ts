import { describe, expect, it } from 'vitest'
import { checkSubmission, type SubmissionDraft } from '#domain/evidence/check-submission.ts'
import { maySubmit, type SubmitFacts } from '#domain/evidence/may-submit.ts'

const opensAt = new Date('2026-05-01T20:30:00Z')
const dueAt = new Date('2026-06-14T10:30:00Z')
const facts: SubmitFacts = {
  state: 'DRAFT',
  claimed: false,
  window: { opensAt, dueAt },
  graceMinutes: 5,
  deficiencyDueAt: null,
  sentAt: new Date('2026-05-20T08:00:00Z'),
}
const refusal = (change: Partial<SubmitFacts>) => {
  const outcome = maySubmit({ ...facts, ...change })
  return outcome.ok ? null : outcome.refusal
}
const later = (at: Date, ms: number) => new Date(+at + ms)

describe('evidence', () => {
  it('is refused a second before the window opens and taken when it opens', () => {
    expect(refusal({ sentAt: later(opensAt, -1000) })).toEqual({ code: 'not-open-yet', opensAt: opensAt.toISOString() })
    expect(refusal({ sentAt: opensAt })).toBeNull()
  })
  it('is taken at the last second of the grace and refused one second later, naming the announced deadline', () => {
    expect(refusal({ sentAt: later(dueAt, 300_000) })).toBeNull()
    expect(refusal({ sentAt: later(dueAt, 301_000) })).toEqual({ code: 'deadline-passed', dueAt: dueAt.toISOString() })
  })
  it('has the time of its deficiency note where that is longer, and never less than the window', () => {
    const deficiencyDueAt = later(dueAt, 5 * 86_400_000)
    expect(refusal({ state: 'DEFICIENT', deficiencyDueAt, sentAt: deficiencyDueAt })).toBeNull()
    expect(refusal({ state: 'DEFICIENT', deficiencyDueAt, sentAt: later(deficiencyDueAt, 300_001) })).toEqual({
      code: 'deadline-passed',
      dueAt: deficiencyDueAt.toISOString(),
    })
    expect(refusal({ state: 'DEFICIENT', deficiencyDueAt: later(dueAt, -86_400_000), sentAt: dueAt })).toBeNull()
  })
  it('is refused while an evaluator has it in hand', () => {
    expect(refusal({ state: 'SUBMITTED', claimed: true })).toEqual({ code: 'under-review' })
    expect(refusal({ state: 'SUBMITTED', claimed: false })).toBeNull()
  })
  it.each(['SCORED', 'OBJECTED', 'OBJECTION_DECIDED', 'FINAL'] as const)(
    'is closed once it has a score: %s',
    (state) => {
      expect(refusal({ state })).toEqual({ code: 'already-scored' })
    },
  )
  it('is not asked for where the indicator does not apply', () => {
    expect(refusal({ state: 'NOT_APPLICABLE' })).toEqual({ code: 'not-applicable' })
  })
})

describe('a submission', () => {
  const draft: SubmissionDraft = {
    claimHundredths: 3200,
    target: 100,
    actual: 80,
    explanation: '',
    fileCount: 1,
    indicator: { maximumHundredths: 4000, formula: 'MORE_IS_BETTER', evidenceRequired: true },
  }
  const codes = (change: Partial<SubmissionDraft>) => checkSubmission({ ...draft, ...change }).map(({ code }) => code)

  it('claims up to the maximum and not a hundredth more', () => {
    expect(codes({ claimHundredths: 4000 })).toEqual([])
    expect(checkSubmission({ ...draft, claimHundredths: 4001 })).toEqual([
      { code: 'claim-above-maximum', maximumHundredths: 4000 },
    ])
  })
  it('claims zero if need be, never less, never nothing', () => {
    expect(codes({ claimHundredths: 0 })).toEqual([])
    expect(codes({ claimHundredths: -1 })).toEqual(['claim-negative'])
    expect(codes({ claimHundredths: null })).toEqual(['claim-missing'])
  })
  it('without evidence owes a written explanation', () => {
    expect(codes({ fileCount: 0, explanation: ' \n ' })).toEqual(['explanation-missing'])
    expect(codes({ fileCount: 0, explanation: 'در دست تهیه است' })).toEqual([])
    expect(codes({ fileCount: 1, explanation: '' })).toEqual([])
    expect(codes({ fileCount: 0, indicator: { ...draft.indicator, evidenceRequired: false } })).toEqual([])
  })
  it('needs target and actual where points are computed and not where they are judged', () => {
    expect(codes({ target: null, actual: null })).toEqual(['target-missing', 'actual-missing'])
    expect(codes({ target: 0, actual: 0 })).toEqual([])
    expect(codes({ target: null, actual: null, indicator: { ...draft.indicator, formula: 'BY_HAND' } })).toEqual([])
  })
})
