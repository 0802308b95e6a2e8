import { squash } from 'persian-text'
import { type ColumnKey, columnsOf, type SheetKey } from '#domain/province/sheets.ts'
import type { SheetRow } from './read-rows.ts'

/** Titles, dates and signatures stand above the header; nobody writes more of them than this. */
const SEARCHED_ROWS = 20

export interface Header {
  /** Place of the header among the rows that were read. */
  at: number
  row: number
  columns: readonly { index: number; key: ColumnKey; title: string }[]
  /** Titles of columns that stand twice. */
  twice: readonly string[]
}

const keysByTitle = (sheet: SheetKey): Map<string, ColumnKey> =>
  new Map(columnsOf(sheet).flatMap(({ key, fa, en }) => [...fa, ...en].map((title) => [squash(title), key] as const)))

/** The first row in which two cells are names of columns of this sheet. Columns with other names are left alone. */
export const findHeader = (sheet: SheetKey, rows: readonly SheetRow[]): Header | null => {
  const known = keysByTitle(sheet)
  for (const [at, { row, values }] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const columns: { index: number; key: ColumnKey; title: string }[] = []
    const twice: string[] = []
    for (const [index, value] of values.entries()) {
      const key = typeof value === 'string' ? known.get(squash(value)) : undefined
      if (key === undefined) continue
      const title = String(value).trim()
      if (columns.some((column) => column.key === key)) twice.push(title)
      else columns.push({ index, key, title })
    }
    if (columns.length >= 2) return { at, row, columns, twice }
  }
  return null
}
