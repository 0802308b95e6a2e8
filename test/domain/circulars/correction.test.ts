import { describe, expect, it } from 'vitest'
import { isCorrectable, mayConfirmCorrection, mayCorrect } from '#domain/circulars/correction.ts'
import { CIRCULAR_STATES } from '#domain/circulars/states.ts'

const NOW = new Date('2026-11-22T06:00:00Z')
const circular = { state: 'SENT', title: 'عنوان', body: 'متن', validUntil: null, replacedBy: null } as const

describe('proposing a correction', () => {
  it.each(CIRCULAR_STATES)('in the state %s', (state) => {
    const outcome = mayCorrect({ ...circular, state }, false, { title: 'دیگر', body: 'متن' }, NOW)
    expect(outcome.ok).toBe(state === 'SENT')
  })
  it('one at a time', () => {
    expect(mayCorrect(circular, true, { title: 'دیگر', body: 'متن' }, NOW)).toMatchObject({
      refusal: { code: 'correction-open' },
    })
  })
  it.each([
    ['both the same', { title: 'عنوان', body: 'متن' }, false],
    ['another title', { title: 'عنوان۲', body: 'متن' }, true],
    ['another text', { title: 'عنوان', body: 'متن۲' }, true],
  ])('%s', (_, words, allowed) => {
    expect(mayCorrect(circular, false, words, NOW).ok).toBe(allowed)
  })
})

describe('a circular that has lost its force', () => {
  it('is not corrected any more; at the last instant of its time it still is', () => {
    expect(isCorrectable({ ...circular, validUntil: NOW }, NOW).ok).toBe(true)
    expect(isCorrectable({ ...circular, validUntil: new Date(NOW.getTime() - 1) }, NOW)).toEqual({
      ok: false,
      refusal: { code: 'correction-not-in-force', validity: 'expired', number: null },
    })
    expect(isCorrectable({ ...circular, replacedBy: { number: '1405/9' } }, NOW)).toMatchObject({
      refusal: { code: 'correction-not-in-force', validity: 'replaced', number: '1405/9' },
    })
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
