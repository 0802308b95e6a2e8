import { describe, expect, it } from 'vitest'
import { assignmentCovers } from '../../../src/domain/province/assignment-covers.ts'

const general = { code: '1-1', axisCode: '1', dimension: 'GENERAL' } as const
const specific = { code: '101-1', axisCode: 'S', dimension: 'SPECIFIC' } as const

describe('what an assignment speaks of', () => {
  it('takes a review of an agency for its specific indicators and not for its general ones', () => {
    const review = { kind: 'review', team: 'T', agencyCode: '101' } as const
    expect([assignmentCovers(review, specific, '101'), assignmentCovers(review, general, '101')]).toEqual([true, false])
  })

  it('takes a conflict with an agency for all its indicators and for no other agency', () => {
    const conflict = { kind: 'conflict', person: 'p', agencyCode: '101' } as const
    expect(assignmentCovers(conflict, general, '101')).toBe(true)
    expect(assignmentCovers(conflict, general, '102')).toBe(false)
  })

  it('takes an axis for its indicators at every agency, and an indicator for itself', () => {
    expect(assignmentCovers({ kind: 'review', team: 'T', axisCode: '1' }, general, '102')).toBe(true)
    expect(assignmentCovers({ kind: 'review', team: 'T', axisCode: '2' }, general, '102')).toBe(false)
    expect(assignmentCovers({ kind: 'review', team: 'T', indicatorCode: '1-1' }, general, '102')).toBe(true)
    expect(assignmentCovers({ kind: 'review', team: 'T', indicatorCode: '1-2' }, general, '102')).toBe(false)
  })
})
