import { describe, expect, it } from 'vitest'
import { oddityOf, type YearFigures } from '#domain/evidence/last-year.ts'

const year = (change: Partial<YearFigures> = {}): YearFigures => ({
  claimHundredths: null,
  actual: null,
  maximumHundredths: 10_000,
  ...change,
})
const figure = (now: Partial<YearFigures>, before: Partial<YearFigures>): string | null =>
  oddityOf(year(now), year(before))?.figure ?? null

describe('a figure far from last year’s (peers part 7 item 29)', () => {
  it.each([
    [200, 100, null],
    [201, 100, 'actual'],
    [50, 100, null],
    [49, 100, 'actual'],
    [-100, 100, 'actual'],
    [0, 0, null],
    [1, 0, 'actual'],
    [0, 100, 'actual'],
    [-150, -100, null],
  ])('of a performance: %d after %d is %s', (now, before, odd) => {
    expect(figure({ actual: now }, { actual: before })).toBe(odd)
  })
  it('of claimed points is a share of the maximum, which may differ between the years', () => {
    expect(figure({ claimHundredths: 9_000 }, { claimHundredths: 5_000 })).toBeNull()
    expect(figure({ claimHundredths: 9_001 }, { claimHundredths: 5_000 })).toBe('claim')
    expect(figure({ claimHundredths: 9_000 }, { claimHundredths: 18_000, maximumHundredths: 20_000 })).toBeNull()
  })
  it('is asked about only where both years have one', () => {
    expect(oddityOf(year({ actual: 5 }), null)).toBeNull()
    expect(figure({ actual: 5 }, {})).toBeNull()
    expect(figure({}, { claimHundredths: 9_000 })).toBeNull()
    expect(figure({ actual: 100, claimHundredths: 10_000 }, { actual: 100, claimHundredths: 1_000 })).toBeNull()
  })
})
