import { describe, expect, it } from 'vitest'
import { audienceOf } from '#domain/circulars/audience.ts'
import { foldedText } from '#domain/circulars/words.ts'
import { mayConfirm } from '#domain/circulars/confirm.ts'
import { circularStep } from '#domain/circulars/states.ts'

const code = (outcome: ReturnType<typeof mayConfirm>): string => (outcome.ok ? 'yes' : outcome.refusal.code)

describe('circulars (requirements C1, E1)', () => {
  const proposed = { state: 'PROPOSED', version: 3, authorId: 1 } as const

  it('a proposed circular is confirmed by another person than its author', () => {
    expect(code(mayConfirm(proposed, 2, 3))).toBe('yes')
    expect(code(mayConfirm(proposed, 1, 3))).toBe('same-person')
  })

  it('a confirmation holds for the version that was read and no other', () => {
    expect(code(mayConfirm({ ...proposed, version: 4 }, 2, 3))).toBe('circular-changed')
    expect(code(mayConfirm({ ...proposed, state: 'DRAFT', version: 4 }, 2, 3))).toBe('circular-changed')
    expect(code(mayConfirm({ ...proposed, state: 'CONFIRMED', version: 4 }, 2, 3))).toBe('wrong-circular-state')
  })

  it('only a confirmed circular goes out, and what is out neither changes nor is cancelled', () => {
    expect(circularStep('CONFIRMED', 'send')).toEqual({ ok: true, value: 'SENT' })
    for (const state of ['DRAFT', 'PROPOSED', 'SENT', 'CANCELLED'] as const)
      expect(circularStep(state, 'send').ok).toBe(false)
    expect(circularStep('SENT', 'change').ok).toBe(false)
    expect(circularStep('SENT', 'cancel').ok).toBe(false)
  })

  it('a changed proposal is a draft again, and a confirmed text is fixed', () => {
    expect(circularStep('PROPOSED', 'change')).toEqual({ ok: true, value: 'DRAFT' })
    expect(circularStep('CONFIRMED', 'change').ok).toBe(false)
  })

  it('the audience has everybody once, and a seat of an agency counts before one of a reader', () => {
    const audience = audienceOf(
      [
        { personId: 1, role: 'evaluator', agencyId: null },
        { personId: 1, role: 'focal-point', agencyId: 7 },
        { personId: 2, role: 'agency-head', agencyId: 7 },
        { personId: 2, role: 'agency-head', agencyId: 8 },
        { personId: 3, role: 'evaluator', agencyId: 9 },
      ],
      null,
      { agencies: new Map(), evaluatorAxes: new Map(), unseen: new Set() },
    )
    expect(audience.people).toEqual([
      { personId: 1, agencyId: 7 },
      { personId: 2, agencyId: 7 },
      { personId: 3, agencyId: null },
    ])
    expect(audience.agencies).toBe(2)
  })

  it('a text of a thousand characters is shown whole and one of a thousand and one is folded at a word', () => {
    const words = `${'واژه '.repeat(199)}واژه‌ه`
    expect(foldedText(words.slice(0, 1000), 1000)).toBeNull()
    const folded = foldedText(`${words} ${words}`, 1000) ?? ''
    expect(folded.length).toBeLessThanOrEqual(1000)
    expect(folded.endsWith('واژه')).toBe(true)
  })

  it('a fold never cuts a sign of two units in half', () => {
    expect(foldedText(`${'ا'.repeat(999)}😀😀`, 1000)).toBe('ا'.repeat(999))
  })
})
