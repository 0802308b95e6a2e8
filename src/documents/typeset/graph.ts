import type { Language } from '#domain/vocabulary.ts'
import { shortened } from 'persian-text'
import { typesetPng } from './typeset.ts'

export interface Bar {
  /** Above the bar; empty: none. */
  head: string
  name: string
  value: string
  /** 0 to 1 of the room. */
  share: number
  tone: 'main' | 'late' | 'soft'
}
export interface FieldRow {
  name: string
  /** A share below zero is not told. */
  cells: readonly { share: number; value: string }[]
}

/** All texts ready for the reader. Either bars, or columns with cells. */
export interface Graph {
  language: Language
  title: string
  subtitle: string
  bars: readonly Bar[]
  columns: readonly string[]
  /** What the columns stand for. */
  legend: readonly string[]
  cells: readonly FieldRow[]
  rest: string
}

/** More rows make the picture higher than a telephone shows at once. */
export const FIELD_ROWS_DRAWN = 11

/** Peers rows 58, 59. @returns PNG, 1080 pixels wide, at most 1280 high */
export const graphPng = (graph: Graph): Promise<Uint8Array> =>
  typesetPng('graph', {
    ...graph,
    cells: graph.cells.slice(0, FIELD_ROWS_DRAWN).map((row) => ({ ...row, name: shortened(row.name, 44) })),
  })
