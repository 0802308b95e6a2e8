import { describe, expect, it } from 'vitest'
import { evaluatorQuality, indicatorQuality, type ScoreSum } from '#domain/review/quality.ts'

const maxima = new Map([
  [1, 10_000],
  [2, 4_000],
])
/** Scores of one evaluator under one indicator, a minute each. */
const sum = (evaluatorId: number, indicatorId: number, ...scores: number[]): ScoreSum => ({
  evaluatorId,
  indicatorId,
  count: scores.length,
  sum: scores.reduce((a, b) => a + b, 0),
  squares: scores.reduce((a, b) => a + b * b, 0),
  seconds: 60 * scores.length,
  timed: scores.length,
})

describe('the severity of an evaluator', () => {
  it('is how far they lie from all who score the same indicators, in points of a hundred', () => {
    const [one, two] = evaluatorQuality([sum(1, 1, 8_000, 8_000, 8_000), sum(2, 1, 6_000, 6_000, 6_000)], maxima, [
      { evaluatorId: 2, decided: 3, raised: 2 },
    ])
    expect(one).toMatchObject({ evaluatorId: 1, count: 3, severity: 10, objections: 0, upheld: 0, secondsEach: 60 })
    expect(two).toMatchObject({ evaluatorId: 2, severity: -10, objections: 3, upheld: 2 })
  })
  it('is nought where nobody else scores the same', () => {
    expect(evaluatorQuality([sum(1, 1, 0, 0, 10_000)], maxima, [])[0]?.severity).toBe(0)
  })
  it('is never said before three cases', () => {
    expect(evaluatorQuality([sum(1, 1, 1, 2)], maxima, [])).toEqual([])
    expect(evaluatorQuality([sum(1, 1, 1, 2), sum(1, 2, 1)], maxima, [])).toHaveLength(1)
  })
})

describe('the spread of an indicator', () => {
  it('is the standard deviation of all scores in points of a hundred, from three cases on, the widest first', () => {
    const spreads = indicatorQuality([sum(1, 1, 4_000, 6_000), sum(2, 1, 4_000, 6_000), sum(1, 2, 100, 100)], maxima)
    expect(spreads).toEqual([{ indicatorId: 1, count: 4, spread: 10 }])
  })
})
