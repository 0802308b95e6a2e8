import { done, refuse, type Outcome } from '#shared/outcome.ts'
import { toAsciiDigits } from 'persian-text'

/** Crockford's: no I, L, O, U, so nothing read aloud or copied by hand is mistaken for something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const RANDOM_CHARACTERS = 8
export const RECEIPT_BYTES = 5

/**
 * `T4-7K2M-91QX`: a T, eight characters from the 40 random bits and a check character. One wrong character or two swapped
 * ones are always noticed. Throws RangeError when there are too few bytes.
 */
export const receiptFrom = (random: Uint8Array): string => {
  if (random.length < RECEIPT_BYTES) throw new RangeError(`a receipt needs ${RECEIPT_BYTES} random bytes`)
  const bits = random.slice(0, RECEIPT_BYTES).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  const values = Array.from({ length: RANDOM_CHARACTERS }, (_, index) => Number((bits >> BigInt(35 - 5 * index)) & 31n))
  return dashed([...values, checkOf(values)].map((value) => ALPHABET[value]).join(''))
}

export type ReceiptRefusal = { code: 'receipt-malformed' } | { code: 'receipt-mistyped' }

/**
 * The receipt a person meant: small letters, Persian digits, other or no dashes, spaces, a forgotten T and look-alike
 * letters are forgiven. Malformed: it is no receipt at all; mistyped: a character is wrong.
 */
export const normaliseReceipt = (raw: string): Outcome<string, ReceiptRefusal> => {
  const bare = toAsciiDigits(raw.normalize('NFKC'))
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  const body = /^T?([0-9A-Z]{9})$/.exec(bare)?.[1]?.replace(/[IL]/g, '1').replace(/O/g, '0')
  const values = (body ?? '').split('').map((character) => ALPHABET.indexOf(character))
  if (!body || values.includes(-1)) return refuse('receipt-malformed')
  return checkOf(values.slice(0, RANDOM_CHARACTERS)) === values[RANDOM_CHARACTERS]
    ? done(dashed(body))
    : refuse('receipt-mistyped')
}

const dashed = (body: string): string => `T${body[0]}-${body.slice(1, 5)}-${body.slice(5)}`

/** Doubling in the field of 32 elements (x⁵ + x² + 1): the weights of all places differ, which is what finds swaps. */
const doubled = (value: number): number => (value & 16 ? (value << 1) ^ 0b100101 : value << 1)

/** Makes the weighted sum of all characters zero; the check character itself weighs one. */
const checkOf = (values: readonly number[]): number => values.reduce((sum, value) => doubled(sum ^ value), 0)
