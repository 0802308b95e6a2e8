import { renderSVG } from 'uqr'
import { toPlain } from 'chat-wording'
import type { Language } from '#domain/vocabulary.ts'
import { typesetPdf } from './typeset.ts'

/** All texts ready for the reader. */
export interface CertificateSheet {
  language: Language
  title: string
  /** Number, date, end. */
  head: readonly { name: string; value: string }[]
  paragraphs: readonly string[]
  signature: readonly string[]
  /** `scans`: where the square leads whoever scans it. */
  seal: { scans: string; receipt: string; how: string }
}

/** Requirements K9, L14, M5, N4: certificates, licences or letters, a page each. @returns PDF, A4 */
export const certificatePdf = (sheets: readonly CertificateSheet[]): Promise<Uint8Array> =>
  typesetPdf('certificate', {
    language: sheets[0]?.language ?? 'fa',
    title: sheets[0]?.title ?? '',
    sheets: sheets.map(({ seal, ...sheet }) => ({
      ...sheet,
      head: sheet.head.map(({ name, value }) => ({ name, value: toPlain(value) })),
      seal: { ...seal, square: renderSVG(seal.scans, { ecc: 'M', border: 2 }) },
    })),
  })
