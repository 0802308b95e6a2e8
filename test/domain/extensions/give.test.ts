import { describe, expect, it } from 'vitest'
import { shareOut } from '#domain/extensions/give.ts'

const day = (number: number): Date => new Date(Date.UTC(2026, 11, number))
const agency = (id: number, due: number) => ({ id, dueAt: day(due) })
const facts = { limitAt: day(20), now: day(1) }

describe('more time given unasked (peers row 3)', () => {
  it('reaches those whose own end is earlier, and leaves the others as they are', () => {
    const shared = shareOut([agency(1, 5), agency(2, 12), agency(3, 9)], day(10), facts)
    expect(shared).toMatchObject({ ok: true, value: { given: [{ id: 1 }, { id: 3 }], untouched: [{ id: 2 }] } })
  })
  it('is refused where it is more time for nobody', () => {
    expect(shareOut([agency(1, 10), agency(2, 12)], day(10), facts)).toMatchObject({
      ok: false,
      refusal: { code: 'extension-not-later' },
    })
  })
  it('is refused for all where it lies in the past or behind the next stage', () => {
    expect(shareOut([agency(1, 5), agency(2, 30)], day(21), facts)).toMatchObject({
      refusal: { code: 'extension-too-far' },
    })
    expect(shareOut([agency(1, 5)], day(6), { ...facts, now: day(7) })).toMatchObject({
      refusal: { code: 'due-in-past' },
    })
  })
})
