import type { Language } from '#domain/vocabulary.ts'
import { typesetPdf } from './typeset.ts'

/** All texts ready for the reader. */
export interface DossierPaper {
  language: Language
  title: string
  /** Agency, axis, state, score: one a line. */
  head: readonly string[]
  /** In the order in which it happened; `files`: a row each, with the hash on a line of its own. */
  parts: readonly {
    title: string
    lines: readonly string[]
    files: readonly { name: string; facts: string; sha256: string }[]
  }[]
  footer: string
}

/** Peers part 7 item 30: an item whole. @returns PDF, A4 */
export const dossierPdf = (paper: DossierPaper): Promise<Uint8Array> => typesetPdf('dossier', paper)
