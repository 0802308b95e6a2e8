import type { Language } from '#domain/vocabulary.ts'
import { typesetPng } from './typeset.ts'

/** All texts ready for the reader; all places on the axis of time as fractions 0..1 of the span that is drawn. */
export interface TimetablePicture {
  /** Time runs as this language is read. */
  language: Language
  title: string
  /** Empty: none. */
  subtitle: string
  /** In the order of time; a month cut by the end of the span has the part that is drawn. `short` when the name finds no room. */
  months: readonly { name: string; short: string; from: number; to: number }[]
  stages: readonly {
    name: string
    /** «۱ آذر – ۲۰ دی» */
    span: string
    /** A second line, as «۱۲ روز مانده»; empty: none. */
    note: string
    from: number
    to: number
    state: 'past' | 'current' | 'coming'
  }[]
  /** Null when today lies outside the span. */
  today: { at: number; label: string } | null
  /** Empty: none. */
  footer: string
}

/** Peers row 9: the timetable of the year as a picture for a phone. @returns PNG, 1080 pixels wide */
export const timetablePicture = (data: TimetablePicture): Promise<Uint8Array> => typesetPng('timetable', data)
