import { describe, expect, it } from 'vitest'
import { placeOfSame } from '#domain/review/same-bytes.ts'

describe('where the same bytes stand', () => {
  const here = { agencyId: 1, cycleId: 2 }
  it('is told by agency and year', () => {
    const place = (agencyId: number, cycleId: number) => placeOfSame(here, { agencyId, cycleId })
    expect([place(1, 2), place(3, 2), place(1, 1), place(3, 1)]).toEqual([
      'other-indicator',
      'other-agency',
      'earlier-year',
      'earlier-year-other-agency',
    ])
  })
})
