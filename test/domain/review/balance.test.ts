import { describe, expect, it } from 'vitest'
import { type Batch, loadsOf, proposeBalance } from '#domain/review/balance.ts'

const batch = (id: number, count: number, holders: number[], able = [1, 2, 3]): Batch => ({
  kind: 'indicator',
  id,
  count,
  holders,
  able: (personId) => able.includes(personId),
})
const people = [1, 2, 3].map((personId) => ({ personId, maximum: null as number | null }))

describe('the load of an evaluator', () => {
  it('is what waits, each item shared by those who may score it', () => {
    expect([...loadsOf([batch(1, 10, [1, 2]), batch(2, 4, [1])], [1, 2, 3])]).toEqual([
      [1, 9],
      [2, 5],
      [3, 0],
    ])
  })
})

describe('a balanced proposal', () => {
  const balanced = (batches: Batch[], limits: (number | null)[] = []) =>
    proposeBalance(
      batches,
      people.map((one, i) => ({ ...one, maximum: limits[i] ?? null })),
    )

  it('shares what the busiest has with the least busy, until it helps no more', () => {
    const { added, after } = balanced([batch(1, 12, [1]), batch(2, 6, [1])])
    expect(added.map(({ id, personId }) => [id, personId])).toEqual([
      [1, 2],
      [1, 3],
      [2, 2],
      [2, 3],
    ])
    expect([...after.values()].map((load) => Math.round(load))).toEqual([6, 6, 6])
  })
  it('gives nothing to whoever has a conflict with it', () => {
    expect(balanced([batch(1, 12, [1], [1, 3])]).added).toEqual([{ kind: 'indicator', id: 1, personId: 3, count: 12 }])
  })
  it('lets nobody go beyond their maximum, and takes a maximum that is just reached', () => {
    expect(balanced([batch(1, 12, [1])], [null, 5, 5]).added).toEqual([])
    expect(balanced([batch(1, 12, [1])], [null, 6, 3]).added.map(({ personId }) => personId)).toEqual([2])
  })
  it('proposes nothing where the load is even, or nothing waits', () => {
    expect(balanced([batch(1, 4, [1]), batch(2, 4, [2]), batch(3, 4, [3])]).added).toEqual([])
    expect(balanced([]).added).toEqual([])
  })
})
