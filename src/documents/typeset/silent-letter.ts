import type { Language } from '#domain/vocabulary.ts'
import { typesetPdf } from './typeset.ts'

/** All texts ready for the reader, in the words of an office. */
export interface SilentLetter {
  language: Language
  /** «از», «به», «موضوع» with their contents. */
  head: readonly { name: string; value: string }[]
  /** Places that the secretariat fills in: number, date, enclosure. */
  blanks: readonly string[]
  greeting: string
  paragraphs: readonly string[]
  columns: { person: string; noticed: string; message: string; state: string; reminders: string }
  agencies: readonly {
    title: string
    /** Said instead of a table when nobody of the agency is known; empty: none. */
    note: string
    people: readonly { person: string; noticed: string; message: string; state: string; reminders: string }[]
  }[]
  closing: string
  signature: readonly string[]
  footer: string
}

/** Issue 4 part 1: the letter to the silent agencies for the government correspondence network. @returns PDF, A4 */
export const silentLetterPdf = (letter: SilentLetter): Promise<Uint8Array> => typesetPdf('silent-letter', letter)
