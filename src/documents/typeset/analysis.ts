import { renderSVG } from 'uqr'
import { toPlain } from 'chat-wording'
import type { Language } from '#domain/vocabulary.ts'
import type { Bar, FieldRow } from './graph.ts'
import { typesetPdf } from './typeset.ts'

interface Named {
  name: string
  value: string
}

/** All texts ready for the reader, in the words of an office. */
export interface AnalysisSheet {
  language: Language
  organization: string
  title: string
  /** Above a draft; empty: it was issued. */
  draft: string
  /** Number and day; empty for a draft. */
  marks: readonly Named[]
  facts: readonly Named[]
  /** What the coordinator has written, each with its heading. */
  opening: readonly string[]
  chapters: readonly { title: string; paragraphs: readonly string[] }[]
  graphs: readonly {
    title: string
    subtitle: string
    bars: readonly Bar[]
    columns: readonly string[]
    legend: readonly string[]
    cells: readonly FieldRow[]
  }[]
  /** The ranking, where the province publishes it. */
  tables: {
    title: string
    columns: readonly string[]
    groups: readonly { name: string; rows: readonly (readonly string[])[] }[]
  } | null
  signature: readonly string[]
  seal: { scans: string; receipt: string; how: string } | null
}

/** Requirement I7: the analysis of a year on paper. @returns PDF, A4 */
export const analysisPdf = ({ seal, ...sheet }: AnalysisSheet): Promise<Uint8Array> =>
  typesetPdf('analysis', {
    ...sheet,
    marks: sheet.marks.map(({ name, value }) => ({ name, value: toPlain(value) })),
    facts: sheet.facts.map(({ name, value }) => ({ name, value: toPlain(value) })),
    tables: sheet.tables === null ? [] : [sheet.tables],
    seal: seal === null ? [] : [{ ...seal, square: renderSVG(seal.scans, { ecc: 'M', border: 2 }) }],
  })
