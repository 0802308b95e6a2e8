import type { Language } from '#domain/vocabulary.ts'
import { say } from '#wording/say.ts'
import { lines } from '../kit.ts'

export interface CheckedReceipt {
  receipt: string
  issuedAt: string
  /** Its place in the agency's chain, and whether what it was given for is still the same; null: older than the chain. */
  bound: { number: number; fingerprint: string; isIntact: boolean } | null
}

/** To anybody who asks: what was handed in, and by whom, is not in it. */
export const receiptText = (language: Language, { receipt, issuedAt, bound }: CheckedReceipt): string =>
  lines(
    say(language, 'verify-genuine', { receipt, issuedAt: new Date(issuedAt) }),
    bound === null
      ? say(language, 'verify-unbound')
      : say(language, bound.isIntact ? 'verify-intact' : 'verify-broken', bound),
  )
