import { describe, expect, it } from 'vitest'
import { mayConfirmCorrection, mayCorrect } from '#domain/circulars/correction.ts'
import { CIRCULAR_STATES } from '#domain/circulars/states.ts'

const circular = { state: 'SENT', title: 'عنوان', body: 'متن' } as const

describe('proposing a correction', () => {
  it.each(CIRCULAR_STATES)('in the state %s', (state) => {
    const outcome = mayCorrect({ ...circular, state }, false, { title: 'دیگر', body: 'متن' })
    expect(outcome.ok).toBe(state === 'SENT')
  })
  it('one at a time', () => {
    expect(mayCorrect(circular, true, { title: 'دیگر', body: 'متن' })).toMatchObject({
      refusal: { code: 'correction-open' },
    })
  })
  it.each([
    ['both the same', { title: 'عنوان', body: 'متن' }, false],
    ['another title', { title: 'عنوان۲', body: 'متن' }, true],
    ['another text', { title: 'عنوان', body: 'متن۲' }, true],
  ])('%s', (_, words, allowed) => {
    expect(mayCorrect(circular, false, words).ok).toBe(allowed)
  })
})

describe('confirming a correction', () => {
  it('is for somebody else than its author, and only while it waits', () => {
    expect(mayConfirmCorrection({ state: 'PROPOSED', createdBy: 1 }, 2).ok).toBe(true)
    expect(mayConfirmCorrection({ state: 'PROPOSED', createdBy: 1 }, 1)).toMatchObject({
      refusal: { code: 'same-person' },
    })
    expect(mayConfirmCorrection({ state: 'DONE', createdBy: 1 }, 2)).toMatchObject({
      refusal: { code: 'correction-over', state: 'DONE' },
    })
    expect(mayConfirmCorrection({ state: 'DROPPED', createdBy: 1 }, 2).ok).toBe(false)
  })
})
