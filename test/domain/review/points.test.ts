import { describe, expect, it } from 'vitest'
import { explainPoints, pointsFor } from '#domain/review/points.ts'
import { checkDeparture, checkFigures, computedBy, offeredScores } from '#domain/review/figures.ts'
import { scoreSteps } from '#domain/review/score-steps.ts'
import type { Formula } from '#domain/vocabulary.ts'

const points = (formula: Formula, target: number | null, actual: number | null, maximumHundredths = 4000) =>
  pointsFor({ formula, target, actual, maximumHundredths })

describe('computed points', () => {
  it('are actual over target times weight where more is better', () => {
    expect(points('MORE_IS_BETTER', 100, 80)).toBe(3200)
  })
  it('are the inverse where less is better', () => {
    expect(points('LESS_IS_BETTER', 80, 100)).toBe(3200)
  })
  it('reach the maximum at the target and never go above it', () => {
    expect(points('MORE_IS_BETTER', 100, 100)).toBe(4000)
    expect(points('MORE_IS_BETTER', 100, 500)).toBe(4000)
    expect(points('LESS_IS_BETTER', 100, 50)).toBe(4000)
  })
  it('are never negative', () => {
    expect(points('MORE_IS_BETTER', 100, -5)).toBe(0)
    expect(points('MORE_IS_BETTER', 100, 0)).toBe(0)
  })
  it('round a half upward and less than a half down', () => {
    expect(points('MORE_IS_BETTER', 8, 1, 100)).toBe(13) // 12.5
    expect(points('MORE_IS_BETTER', 1000, 124.9, 100)).toBe(12) // 12.49
  })
  it('are not bent by binary fractions', () => {
    expect(points('MORE_IS_BETTER', 1, 0.145, 100)).toBe(15) // 14.5, which floating point makes 14.499…
    expect(points('MORE_IS_BETTER', 1, 1.005e-1, 1000)).toBe(101) // 100.5
    expect(points('MORE_IS_BETTER', 1e21, 5e20, 100)).toBe(50)
  })
  it('meet a target of zero with any performance where more is better', () => {
    expect(points('MORE_IS_BETTER', 0, 0)).toBe(4000)
    expect(points('MORE_IS_BETTER', 0, -1)).toBe(0)
  })
  it('meet a target of zero only with zero where less is better', () => {
    expect(points('LESS_IS_BETTER', 0, 0)).toBe(4000)
    expect(points('LESS_IS_BETTER', 0, 0.01)).toBe(0)
  })
  it('are left to the evaluator where he judges by hand or something is missing', () => {
    expect(points('BY_HAND', 100, 80)).toBeNull()
    expect(points('MORE_IS_BETTER', null, 80)).toBeNull()
    expect(points('LESS_IS_BETTER', 100, null)).toBeNull()
  })
  it('say how they came about', () => {
    const question = { formula: 'MORE_IS_BETTER', target: 100, actual: 150, maximumHundredths: 4000 } as const
    expect(explainPoints(question)).toEqual({
      ...question,
      way: 'ratio',
      uncappedHundredths: 6000,
      pointsHundredths: 4000,
      capped: true,
    })
  })
})

describe('steps for the thumb', () => {
  it('hold nothing, the claim, the maximum and quarters between', () => {
    expect(scoreSteps(4000, 3200)).toEqual([0, 1000, 2000, 3200, 4000])
    expect(scoreSteps(4000, null)).toEqual([0, 1000, 2000, 3000, 4000])
  })
  it('do not repeat a claim that is an end', () => {
    expect(scoreSteps(4000, 4000)).toEqual([0, 1000, 2000, 3000, 4000])
    expect(scoreSteps(4000, 0)).toEqual([0, 1000, 2000, 3000, 4000])
  })
  it('are ascending, different, within the maximum and at most five for any claim', () => {
    for (const maximum of [1, 50, 100, 250, 399, 400, 1000, 4000, 12_345])
      for (const claim of [null, 0, 1, Math.floor(maximum / 3), maximum]) {
        const steps = scoreSteps(maximum, claim)
        expect(steps.length).toBeLessThanOrEqual(5)
        expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b))
        expect([steps[0], steps.at(-1)]).toEqual([0, maximum])
        if (claim !== null) expect(steps).toContain(claim)
      }
  })
})

describe('verified figures (peers, beyond 10)', () => {
  const indicator = (formula: Formula, target: number | null = null) => ({ formula, target, maximumHundredths: 4000 })
  const claim = (target: number | null, actual: number | null) => ({ target, actual, claimHundredths: 1000 })

  it('offer what the formula gives alone, and steps where it gives nothing', () => {
    expect(offeredScores(indicator('MORE_IS_BETTER'), claim(100, 80))).toEqual([3200])
    expect(offeredScores(indicator('MORE_IS_BETTER'), claim(100, null))).toEqual(scoreSteps(4000, 1000))
    expect(offeredScores(indicator('BY_HAND'), claim(100, 80))).toEqual(scoreSteps(4000, 1000))
  })
  it('leave the target of the organization as it is', () => {
    expect(computedBy(indicator('MORE_IS_BETTER', 200), { target: 100, actual: 100 })).toMatchObject({
      target: 200,
      pointsHundredths: 2000,
    })
  })
  it('may show a negative performance, which is worth nothing, but no negative target or consumption', () => {
    const figures = { target: 100, actual: -3 }
    expect(checkFigures(figures, 'MORE_IS_BETTER').ok).toBe(true)
    expect(computedBy(indicator('MORE_IS_BETTER'), figures)?.pointsHundredths).toBe(0)
    expect(checkFigures(figures, 'LESS_IS_BETTER').ok).toBe(false)
    expect(checkFigures({ target: -1, actual: 5 }, 'MORE_IS_BETTER').ok).toBe(false)
  })
  it('with a target of zero are met by no consumption alone', () => {
    expect(computedBy(indicator('LESS_IS_BETTER'), { target: 0, actual: 0 })?.pointsHundredths).toBe(4000)
    expect(computedBy(indicator('LESS_IS_BETTER'), { target: 0, actual: 0.01 })?.pointsHundredths).toBe(0)
  })
  it('are departed from with a reason only, upward and downward', () => {
    const refused = { ok: false, refusal: { code: 'departure-unexplained', computedHundredths: 3200 } }
    expect(checkDeparture(3199, 3200, '')).toEqual(refused)
    expect(checkDeparture(3201, 3200, '')).toEqual(refused)
    for (const [points, computed, reason] of [
      [3200, 3200, ''],
      [3199, 3200, 'ثابت نشد'],
      [7, null, ''],
    ] as const)
      expect(checkDeparture(points, computed, reason).ok).toBe(true)
  })
})
