import { cleanText } from './clean-text.ts'
import { toAsciiDigits } from './digits.ts'

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
