import { describe, expect, it } from 'vitest'
import {
  compareLooks,
  isDrawn,
  medianOf,
  NO_SECOND_LOOKS,
  type SecondLookRules,
  settleByThird,
} from '#domain/review/second-look.ts'

const rules: SecondLookRules = { ...NO_SECOND_LOOKS, divergencePercent: 10, within: 'mean', beyond: 'third' }
const of40 = (first: number, second: number, changed: Partial<SecondLookRules> = {}) =>
  compareLooks({ ...rules, ...changed }, { first, second, maximum: 4_000 })

describe('two scores of one item', () => {
  it('are settled by their mean up to the threshold, and are apart beyond it', () => {
    expect(of40(3_200, 3_600)).toEqual({ state: 'SETTLED', way: 'mean', hundredths: 3_400 })
    expect(of40(3_600, 3_200)).toEqual({ state: 'SETTLED', way: 'mean', hundredths: 3_400 })
    expect(of40(3_200, 3_601)).toEqual({ state: 'THIRD' })
  })
  it('leave the first where the profile says so, and go back to both where it wants them to agree', () => {
    expect(of40(3_200, 3_600, { within: 'first' })).toEqual({ state: 'SETTLED', way: 'first', hundredths: 3_200 })
    expect(of40(3_200, 100, { beyond: 'agreed' })).toEqual({ state: 'DIVERGED' })
  })
  it('round a half upward, and are settled when they are the same whatever the threshold', () => {
    expect(of40(3_201, 3_202)).toEqual({ state: 'SETTLED', way: 'mean', hundredths: 3_202 })
    expect(of40(0, 0, { divergencePercent: 0 })).toEqual({ state: 'SETTLED', way: 'mean', hundredths: 0 })
    expect(of40(0, 1, { divergencePercent: 0 })).toEqual({ state: 'THIRD' })
  })
})

describe('a third score', () => {
  it('settles by the middle one of three, whichever came when', () => {
    expect(medianOf(3_000, 1_000, 2_000)).toBe(2_000)
    expect(medianOf(1_000, 1_000, 4_000)).toBe(1_000)
    expect(settleByThird({ first: 4_000, second: 0, third: 500 })).toEqual({ way: 'median', hundredths: 500 })
  })
})

describe('the sample', () => {
  const drawn = (seed: string, percent: number): number[] =>
    Array.from({ length: 2_000 }, (_, i) => i + 1).filter((id) => isDrawn(seed, id, percent))

  it('is the same whenever it is drawn by the same seed, and another by another', () => {
    expect(drawn('a', 10)).toEqual(drawn('a', 10))
    expect(drawn('a', 10)).not.toEqual(drawn('b', 10))
  })
  it('is about as large as was said, nothing at nought and everything at a hundred', () => {
    expect(drawn('a', 0)).toEqual([])
    expect(drawn('a', 100)).toHaveLength(2_000)
    expect(Math.abs(drawn('a', 10).length - 200)).toBeLessThan(50)
  })
  it('keeps whoever was drawn when more are drawn', () => {
    const more = new Set(drawn('a', 20))
    expect(drawn('a', 10).every((id) => more.has(id))).toBe(true)
  })
})
