import { renderSVG } from 'uqr'
import { toPlain } from 'chat-wording'
import type { Language } from '#domain/vocabulary.ts'
import { typesetPdf } from './typeset.ts'

interface Row {
  code: string
  title: string
  maximum: string
  claim: string
  files: string
  receipt: string
}

/** All texts ready for the reader, their tags among them. `mark`: printed across the head where no signature stands under it; empty: none. */
export interface SelfAssessment {
  language: Language
  title: string
  agency: string
  mark: string
  columns: Row
  dimensions: readonly { title: string; axes: readonly { title: string; items: readonly Row[] }[] }[]
  declaration: string
  standing: readonly string[]
  /** `scans`: where the square leads whoever scans it; null: nothing was signed. */
  seal: { scans: string; receipt: string; fingerprint: string; how: string } | null
}

/** Requirement E4: the self-assessment report of both dimensions. @returns PDF, A4 */
export const selfAssessmentPdf = ({ seal, dimensions, standing, ...report }: SelfAssessment): Promise<Uint8Array> =>
  typesetPdf('self-assessment', {
    ...report,
    dimensions: dimensions.map(({ title, axes }) => ({ title: toPlain(title), axes })),
    // The font has no signs; the words say it.
    standing: standing.map((line) => toPlain(line).replace(/[✔⚠]\s?/gu, '')),
    seal: seal === null ? null : { ...seal, square: renderSVG(seal.scans, { ecc: 'M', border: 2 }) },
  })
