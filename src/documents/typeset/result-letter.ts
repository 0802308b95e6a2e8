import { renderSVG } from 'uqr'
import { toPlain } from 'chat-wording'
import type { Language } from '#domain/vocabulary.ts'
import { typesetPdf } from './typeset.ts'

/** All texts ready for the reader, in the words of an office. */
export interface ResultLetterPaper {
  language: Language
  organization: string
  /** Number, date; beside them «به», «موضوع», «رونوشت». */
  marks: readonly { name: string; value: string }[]
  head: readonly { name: string; value: string }[]
  greeting: string
  paragraphs: readonly string[]
  columns: readonly string[]
  axes: readonly { isTotal: boolean; cells: readonly string[] }[]
  signature: readonly string[]
  /** The second page: every indicator. */
  listTitle: string
  listColumns: readonly string[]
  items: readonly (readonly string[])[]
  seal: { scans: string; receipt: string; how: string }
}

/** Requirement E15: the written report of its result to an agency. @returns PDF, A4 */
export const resultLetterPdf = ({ seal, ...paper }: ResultLetterPaper): Promise<Uint8Array> =>
  typesetPdf('result-letter', {
    ...paper,
    marks: paper.marks.map(({ name, value }) => ({ name, value: toPlain(value) })),
    paragraphs: paper.paragraphs.map(toPlain),
    axes: paper.axes.map(({ isTotal, cells }) => ({ isTotal, cells: cells.map(toPlain) })),
    items: paper.items.map((cells) => cells.map(toPlain)),
    seal: { ...seal, square: renderSVG(seal.scans, { ecc: 'M', border: 2 }) },
  })
