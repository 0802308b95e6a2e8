import { describe, expect, it } from 'vitest'
import { decidersOf, type Panel, type PanelMember } from '#domain/objections/deciders.ts'
import type { ReviewAssignment, ReviewItem } from '#domain/review/may-review.ts'

const evaluator = (personId: number, teamId: number | null, agencyId: number | null = null): PanelMember => ({
  personId,
  seats: [{ role: 'evaluator', agencyId, teamId }],
})
const assignment = (change: Partial<ReviewAssignment>): ReviewAssignment => ({
  kind: 'review',
  personId: null,
  teamId: null,
  axisId: null,
  indicatorId: null,
  agencyId: null,
  ...change,
})
const item: ReviewItem = { agencyId: 9, indicatorId: 5, axisId: 3, dimension: 'GENERAL', firstScorerId: 1 }
const of = (evaluators: PanelMember[], ...assignments: ReviewAssignment[]): number[] =>
  decidersOf(item, { evaluators, assignments } satisfies Panel)

describe('who hears an objection (requirement D5, peers row 51)', () => {
  it('is anybody assigned to the item but the first evaluator', () => {
    expect(of([evaluator(1, 7), evaluator(2, 7), evaluator(3, 8)], assignment({ teamId: 7, axisId: 3 }))).toEqual([2])
  })

  it('is a team mate of the first evaluator where nobody else is assigned', () => {
    expect(of([evaluator(1, 7), evaluator(2, 7), evaluator(3, 8)], assignment({ personId: 1, axisId: 3 }))).toEqual([2])
  })

  it('is no team mate where somebody else is assigned', () => {
    const own = assignment({ personId: 1, axisId: 3 })
    expect(
      of([evaluator(1, 7), evaluator(2, 7), evaluator(3, 8)], own, assignment({ personId: 3, indicatorId: 5 })),
    ).toEqual([3])
  })

  it('is no team mate with a conflict of interest', () => {
    const conflict = assignment({ kind: 'conflict', personId: 2, agencyId: 9 })
    expect(of([evaluator(1, 7), evaluator(2, 7)], assignment({ personId: 1, axisId: 3 }), conflict)).toEqual([])
  })

  it('is nobody who holds a seat in the agency', () => {
    expect(of([evaluator(1, 7), evaluator(2, 7, 9)], assignment({ teamId: 7, axisId: 3 }))).toEqual([])
  })

  it('is nobody where the first evaluator stands alone', () => {
    expect(of([evaluator(1, 7)], assignment({ teamId: 7, axisId: 3 }))).toEqual([])
  })
})
