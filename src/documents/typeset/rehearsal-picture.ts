import type { Language } from '#domain/vocabulary.ts'
import { typesetPng } from './typeset.ts'

/**
 * All texts ready for the reader. Horizontal places are fractions 0..1 of the span (0 is its first day, at the edge at which the language is begun to be read),
 * heights fractions 0..1 of the chart; the caller chooses the scale, so that the highest day stays at 0.95 or below.
 */
export interface RehearsalPicture {
  language: Language
  title: string
  /** Empty: none. */
  subtitle: string
  /** Names in the order of `parts`; at most six, which is how many colours there are. */
  roles: readonly string[]
  words: { holiday: string; overload: string }
  months: readonly { name: string; short: string; from: number; to: number }[]
  days: readonly {
    at: number
    width: number
    /** Height of each role's share, in the order of `roles`. */
    parts: readonly number[]
    overload: boolean
    holiday: boolean
  }[]
  /** Lines of the scale: where and which number stands beside it. */
  ticks: readonly { height: number; label: string }[]
  /** From which load on a day counts as overloaded; null when it lies above the chart. */
  limit: { height: number } | null
  /** Lines below the chart, as the overload days by date; grave ones in red. */
  notes: readonly { text: string; grave: boolean }[]
}

/** Issue 4 part 4: the messages of a rehearsed year by day and role. @returns PNG, 1080 pixels wide */
export const rehearsalPicture = (data: RehearsalPicture): Promise<Uint8Array> => typesetPng('rehearsal', data)
