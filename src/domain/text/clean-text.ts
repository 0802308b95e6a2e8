const ZWNJ = '\u200c'

/** Controls but the line feed, all direction marks and isolates, soft hyphen, BOM, zero-width space, word joiner. */
const CONTROLS = /(?!\n)\p{Cc}|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu

/**
 * The form in which what people write is stored: one letter for each sound of the keyboard (ی, ک), no invisible
 * controls, half-spaces only where they separate letters. Digits and punctuation stay as they were written.
 * Never for file hashes, passwords or addresses; what may be disputed is kept raw beside it.
 */
export const cleanText = (raw: string): string =>
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
    .replace(/^[\s\u200c]+|[\s\u200c]+$/g, '')
