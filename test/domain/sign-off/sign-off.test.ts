import { describe, expect, it } from 'vitest'
import {
  mayHand,
  maySign,
  SIGN_STANDINGS,
  signedContent,
  type SignStanding,
  standingOf,
  turnOf,
} from '#domain/sign-off/sign-off.ts'
import { contentHash } from '#domain/receipts/link.ts'

const at = new Date('2026-11-22T09:00:00Z')
const code = (outcome: { ok: boolean; refusal?: { code: string } }): string =>
  outcome.ok ? 'ok' : (outcome.refusal?.code ?? '')

describe('the signature of an agency’s head (requirement E4, peers row 27)', () => {
  it('stands as its newest row says', () => {
    expect(standingOf(null)).toBe('none')
    expect(standingOf({ state: 'HANDED', outdatedAt: null })).toBe('handed')
    expect(standingOf({ state: 'RETURNED', outdatedAt: null })).toBe('returned')
    expect(standingOf({ state: 'SIGNED', outdatedAt: null })).toBe('signed')
    expect(standingOf({ state: 'SIGNED', outdatedAt: at })).toBe('outdated')
  })

  /** Standing: with work left, with all submitted, with nothing submitted. */
  it.each<[SignStanding, string | null, string | null, string | null]>([
    ['none', null, 'focal-point', null],
    ['handed', 'agency-head', 'agency-head', 'agency-head'],
    ['returned', 'focal-point', 'focal-point', null],
    ['signed', null, null, null],
    ['outdated', 'focal-point', 'focal-point', null],
  ])('%s is the turn of', (standing, withWork, allDone, nothing) => {
    expect(turnOf(standing, { submitted: 3, pending: 1 })).toBe(withWork)
    expect(turnOf(standing, { submitted: 3, pending: 0 })).toBe(allDone)
    expect(turnOf(standing, { submitted: 0, pending: 0 })).toBe(nothing)
  })

  it.each<[SignStanding, string, string]>([
    ['none', 'ok', 'ok'],
    ['handed', 'sign-off-handed', 'ok'],
    ['returned', 'ok', 'ok'],
    ['signed', 'sign-off-signed', 'sign-off-signed'],
    ['outdated', 'ok', 'ok'],
  ])('%s may be handed over and signed', (standing, hand, sign) => {
    expect(code(mayHand(standing, 1))).toBe(hand)
    expect(code(maySign(standing, 1))).toBe(sign)
  })
  it('is of nothing where nothing was submitted', () => {
    for (const standing of SIGN_STANDINGS) expect(code(maySign(standing, 0))).not.toBe('ok')
    expect(code(mayHand('none', 0))).toBe('nothing-submitted')
  })

  it('covers the words and each version, in whatever order they are read', () => {
    const one = { id: 1, content: ['submission', 100] }
    const two = { id: 2, content: ['submission', 200] }
    const hash = (...given: Parameters<typeof signedContent>): string => contentHash(signedContent(...given), '')
    expect(hash('متن', [one, two])).toBe(hash('متن', [two, one]))
    expect(hash('متن', [one])).not.toBe(hash('متن', [one, two]))
    expect(hash('متن دیگر', [one, two])).not.toBe(hash('متن', [one, two]))
    expect(hash('متن', [one, { ...two, content: ['submission', 201] }])).not.toBe(hash('متن', [one, two]))
  })
})
