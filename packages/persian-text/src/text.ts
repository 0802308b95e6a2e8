import { toAsciiDigits } from './digits.ts'

const ZWNJ = '\u200c'

/** Controls but the line feed, all direction marks and isolates, soft hyphen, BOM, zero-width space, word joiner. */
const CONTROLS = /(?!\n)\p{Cc}|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu

/**
 * The form in which what people write is stored: one letter for each sound of the keyboard (ی, ک), no invisible
 * controls, half-spaces only where they separate letters. Digits and punctuation stay as they were written.
 * Never for file hashes, passwords or addresses; what may be disputed is kept raw beside it.
 */
export const cleanText = (raw: string): string => trimmedOf(/[\s\u200c]/, written(raw))

const written = (raw: string): string =>
  raw
    .replace(/\p{Surrogate}/gu, '')
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(CONTROLS, '')
    .replace(/[يىے]/g, 'ی')
    .replace(/[كڪ]/g, 'ک')
    .replace(/ۀ/g, 'هٔ')
    .replace(/ـ/g, '')
    .replace(/¬/g, ZWNJ)
    .replace(/\u200c+/g, ZWNJ)
    .replace(/\u200c?([ \n])\u200c?/g, '$1')

/** Without these signs at both ends. An expression that looks for them before `$` takes the square of the time in a long run of them. */
export function trimmedOf(sign: RegExp, text: string): string {
  let from = 0
  let to = text.length
  while (from < to && sign.test(text.charAt(from))) from++
  while (to > from && sign.test(text.charAt(to - 1))) to--
  return text.slice(from, to)
}

/** What two writings of the same words have in common; compared and indexed, never shown. Words are parted by one space. */
export const searchKey = (raw: string): string =>
  // NFKD unfolds presentation forms copied out of PDF files and parts آ أ ؤ ئ ۀ from their marks, which then fall away.
  toAsciiDigits(cleanText(raw.normalize('NFKC')).normalize('NFKD'))
    .toLowerCase()
    .replace(/\p{M}|\u200c|\u200d|ء/gu, '')
    .replace(/ٱ/g, 'ا')
    .replace(/[يى]/g, 'ی')
    .replace(/[ةەھہ]/g, 'ه')
    .replace(/[\p{P}\p{S}\p{Z}\s]+/gu, ' ')
    .trim()

/** The search key without spaces, so that می شود, می‌شود and میشود are one. */
export const squash = (raw: string): string => searchKey(raw).replaceAll(' ', '')

/** The first characters; a sign of two units (an emoji) is never cut in two, for messengers refuse the whole message with half a one. */
export const clipped = (text: string, limit: number): string => text.slice(0, limit).replace(/[\ud800-\udbff]$/, '')

/** The same with «…» where something is left out; never longer than `limit`. */
export const shortened = (text: string, limit: number): string =>
  text.length <= limit ? text : `${clipped(text, limit - 1)}…`
