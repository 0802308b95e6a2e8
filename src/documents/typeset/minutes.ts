import type { Language } from '#domain/vocabulary.ts'
import { typesetPdf } from './typeset.ts'

interface Table {
  title: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

/** All texts ready for the reader. */
export interface MinutesSheet {
  language: Language
  title: string
  /** Said under the title; empty: none. */
  note: string
  head: readonly { name: string; value: string }[]
  /** What the form of the minutes has asked, with its answers. */
  answers: readonly { name: string; value: string }[]
  /** What the meeting went through, item after item. */
  points?: Table
  people: Table
  decisions: Table
  footer: string
}

/** Requirement I1: the minutes of a meeting, with who was there and what was decided. @returns PDF, A4 */
export const minutesPdf = (sheet: MinutesSheet): Promise<Uint8Array> => typesetPdf('minutes', sheet)
