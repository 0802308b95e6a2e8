import { describe, expect, it } from 'vitest'
import { REWEIGHTINGS, type Reweighting, type ScoredItem, totalsOf } from '#domain/results/totals.ts'
import { DIMENSIONS } from '#domain/vocabulary.ts'

/** Repeatable chance. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const agency = (seed: number): ScoredItem[] => {
  const next = chance(seed)
  return Array.from({ length: 2 + next(14) }, (_, i) => {
    const maximumHundredths = (1 + next(300)) * 100
    const dimension = DIMENSIONS[i % 2] ?? 'GENERAL'
    return {
      axisId: (i % 2) * 10 + next(3),
      dimension,
      maximumHundredths,
      pointsHundredths: next(6) === 0 ? null : next(maximumHundredths + 1),
      notApplicable: next(4) === 0,
    }
  })
}

/** Written apart from the product: every share over one common denominator, in whole numbers. */
function oracle(items: readonly ScoredItem[], rule: Reweighting): number {
  let total = 0n
  for (const dimension of DIMENSIONS) {
    const mine = items.filter((item) => item.dimension === dimension)
    const pots = new Map<number, { full: bigint; open: bigint; got: bigint }>()
    for (const item of mine) {
      const key = rule === 'axis' ? item.axisId : -1
      const pot = pots.get(key) ?? { full: 0n, open: 0n, got: 0n }
      pots.set(key, pot)
      pot.full += BigInt(item.maximumHundredths)
      if (item.notApplicable) continue
      pot.open += BigInt(item.maximumHundredths)
      pot.got += BigInt(item.pointsHundredths ?? 0)
    }
    const live = [...pots.values()].filter(({ open }) => open > 0n)
    if (live.length === 0) continue
    const all = [...pots.values()].reduce((sum, { full }) => sum + full, 0n)
    const kept = live.reduce((sum, { full }) => sum + full, 0n)
    const under = live.reduce((product, { open }) => product * open, kept)
    const over = live.reduce((sum, { full, open, got }) => sum + ((got * full * all) / 1n) * (under / kept / open), 0n)
    total += (2n * over + under) / (2n * under)
  }
  return Number(total)
}

describe.each(REWEIGHTINGS)('totals where the weight goes to the %s (requirement E13)', (rule) => {
  const cases = Array.from({ length: 300 }, (_, seed) => agency(seed + 1))

  it('are those that are reckoned by hand over one denominator', () => {
    for (const items of cases) expect(totalsOf(items, rule).totalHundredths).toBe(oracle(items, rule))
    expect(cases.filter((items) => items.some(({ notApplicable }) => notApplicable)).length).toBeGreaterThan(100)
  })
  it('are the plain sum where everything applies', () => {
    for (const items of cases.map((list) => list.map((item) => ({ ...item, notApplicable: false })))) {
      const { totalHundredths, reweighted } = totalsOf(items, rule)
      expect(totalHundredths).toBe(items.reduce((sum, item) => sum + (item.pointsHundredths ?? 0), 0))
      expect(reweighted).toEqual([])
    }
  })
  it('reach the whole maximum with full points in what applies, and never more', () => {
    for (const items of cases) {
      const full = items.map((item) => ({ ...item, pointsHundredths: item.maximumHundredths }))
      const { general, specific } = totalsOf(full, rule)
      for (const [dimension, sum] of [
        ['GENERAL', general],
        ['SPECIFIC', specific],
      ] as const) {
        const applies = items.some((item) => item.dimension === dimension && !item.notApplicable)
        expect(sum.earnedHundredths).toBe(applies ? sum.maximumHundredths : 0)
      }
    }
  })
})

describe('the two rules', () => {
  const item = (axisId: number, points: number, notApplicable = false): ScoredItem => ({
    axisId,
    dimension: 'GENERAL',
    maximumHundredths: 10_000,
    pointsHundredths: points,
    notApplicable,
  })
  const items = [item(1, 10_000), item(1, 0, true), item(2, 5_000), item(2, 0)]

  it('differ in where the weight goes, and say so as arithmetic', () => {
    expect(totalsOf(items, 'dimension')).toMatchObject({
      totalHundredths: 20_000,
      reweighted: [{ axisId: null, earnedHundredths: 15_000, reachableHundredths: 30_000, maximumHundredths: 40_000 }],
    })
    expect(totalsOf(items, 'axis')).toMatchObject({
      totalHundredths: 25_000,
      reweighted: [{ axisId: 1, earnedHundredths: 10_000, reachableHundredths: 10_000, maximumHundredths: 20_000 }],
    })
  })
  it('give the weight of an axis in which nothing applies to the other axes', () => {
    expect(totalsOf([item(1, 0, true), item(2, 5_000)], 'axis').totalHundredths).toBe(10_000)
  })
  it('give nothing where nothing applies at all', () => {
    for (const rule of REWEIGHTINGS) expect(totalsOf([item(1, 0, true)], rule).totalHundredths).toBe(0)
  })
})
