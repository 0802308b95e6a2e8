import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * 128 bit as 22 letters of base64url: fits the 64 letters of a start link. None has an underscore, which messengers that read form in
 * every text would not show as it is.
 */
export function newSecretCode(): string {
  for (;;) {
    const code = randomBytes(16).toString('base64url')
    if (!code.includes('_')) return code
  }
}

export const randomOctets = (count: number): Uint8Array => randomBytes(count)

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** The same of a text that comes in pieces. */
export function sha256OfPieces(): { add(piece: string): void; end(): string } {
  const hash = createHash('sha256')
  return { add: (piece) => void hash.update(piece), end: () => hash.digest('hex') }
}

/** A short keyed mark, `length` letters of base64url. */
export const keyedMark = (key: string, text: string, length: number): string =>
  createHmac('sha256', key).update(text).digest('base64url').slice(0, length)

export const equalInConstantTime = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** Four hexadecimal letters by which a person and the log name the same fault. */
export const newReference = (): string => randomBytes(2).toString('hex').toUpperCase()
