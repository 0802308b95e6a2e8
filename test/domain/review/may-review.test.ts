import { describe, expect, it } from 'vitest'
import { CLAIM_MINUTES, claimOf, claimUntil } from '#domain/review/claim.ts'
import { mayReview, type ReviewAssignment, type ReviewQuestion } from '#domain/review/may-review.ts'

const row = (change: Partial<ReviewAssignment>): ReviewAssignment => ({
  kind: 'review',
  personId: null,
  teamId: null,
  axisId: null,
  indicatorId: null,
  agencyId: null,
  ...change,
})
const question: ReviewQuestion = {
  act: 'score',
  evaluatorPersonId: 7,
  seats: [{ role: 'evaluator', agencyId: null, teamId: 3 }],
  assignments: [row({ teamId: 3, axisId: 11 })],
  item: { agencyId: 50, indicatorId: 90, axisId: 11, dimension: 'GENERAL', firstScorerId: null },
}
const code = (change: Partial<ReviewQuestion>) => {
  const outcome = mayReview({ ...question, ...change })
  return outcome.ok ? 'yes' : outcome.refusal.code
}

describe('an evaluator', () => {
  it('reviews what is assigned to his team or to himself', () => {
    expect(code({})).toBe('yes')
    expect(code({ assignments: [row({ personId: 7, indicatorId: 90 })] })).toBe('yes')
  })
  it('does not find what is assigned to others or speaks of something else', () => {
    expect(code({ assignments: [row({ teamId: 4, axisId: 11 })] })).toBe('not-found')
    expect(code({ assignments: [row({ personId: 8, indicatorId: 90 })] })).toBe('not-found')
    expect(code({ assignments: [row({ teamId: 3, axisId: 12 })] })).toBe('not-found')
    expect(code({ assignments: [] })).toBe('not-found')
  })
  it('with an agency assigned reviews its specific indicators and not its general ones', () => {
    const assignments = [row({ teamId: 3, agencyId: 50 })]
    expect(code({ assignments, item: { ...question.item, dimension: 'SPECIFIC' } })).toBe('yes')
    expect(code({ assignments })).toBe('not-found')
  })
  it('reviews nothing in which he has a conflict, himself or through his team', () => {
    const conflict = { kind: 'conflict', agencyId: 50 } as const
    expect(code({ assignments: [...question.assignments, row({ ...conflict, personId: 7 })] })).toBe(
      'conflict-of-interest',
    )
    expect(code({ assignments: [...question.assignments, row({ ...conflict, teamId: 3 })] })).toBe(
      'conflict-of-interest',
    )
    expect(code({ assignments: [...question.assignments, row({ ...conflict, personId: 8 })] })).toBe('yes')
    expect(code({ assignments: [...question.assignments, row({ ...conflict, personId: 7, agencyId: 51 })] })).toBe(
      'yes',
    )
  })
  it('reviews nothing of an agency in which he holds a seat', () => {
    const seats = [...question.seats, { role: 'focal-point' as const, agencyId: 50, teamId: null }]
    expect(code({ seats })).toBe('conflict-of-interest')
    expect(code({ seats: [...question.seats, { role: 'focal-point', agencyId: 51, teamId: null }] })).toBe('yes')
  })
  it('never hears the objection to his own score', () => {
    const item = { ...question.item, firstScorerId: 7 }
    expect(code({ act: 'decide-objection', item })).toBe('same-evaluator')
    expect(code({ act: 'decide-objection', item: { ...item, firstScorerId: 8 } })).toBe('yes')
    expect(code({ act: 'score', item })).toBe('yes')
  })
  it('never judges again what was scored by whoever they stand in for', () => {
    const seats = [...question.seats, { role: 'evaluator' as const, agencyId: null, teamId: 3, standsInFor: 8 }]
    const item = { ...question.item, firstScorerId: 8 }
    expect(code({ act: 'decide-objection', seats, item })).toBe('same-evaluator')
    expect(code({ act: 'second-look', seats, item: { ...item, firstScorerId: 9, laterScorers: [8] } })).toBe(
      'same-evaluator',
    )
    expect(code({ act: 'decide-objection', seats, item: { ...item, firstScorerId: 9 } })).toBe('yes')
    expect(code({ act: 'score', seats, item })).toBe('yes')
  })
  it('has to be one', () => {
    expect(code({ seats: [{ role: 'coordinator', agencyId: null, teamId: 3 }] })).toBe('not-your-role')
  })
})

describe('a claim', () => {
  const now = new Date('2026-07-01T08:00:00Z')
  it('holds for 45 minutes and is gone at their end', () => {
    const item = { claimedBy: 7, claimedUntil: claimUntil(now) }
    expect(CLAIM_MINUTES).toBe(45)
    expect(claimOf(item, new Date(+now + 45 * 60_000 - 1))).toEqual({ personId: 7, until: item.claimedUntil })
    expect(claimOf(item, new Date(+now + 45 * 60_000))).toBeNull()
  })
  it('is nobody’s where nobody claimed', () => {
    expect(claimOf({ claimedBy: null, claimedUntil: null }, now)).toBeNull()
  })
})
