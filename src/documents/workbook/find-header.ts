import { searchKey, squash } from 'persian-text'
import { type ColumnKey, columnsOf, type SheetKey } from '#domain/province/sheets.ts'
import type { SheetRow } from './read-rows.ts'

/** Titles, dates, logos and signatures stand above the header; nobody writes more of them than this. */
const SEARCHED_ROWS = 50
/** What people add for themselves; that it is not read surprises nobody. */
const FOR_THEMSELVES = new Set(['ردیف', 'ملاحظات', 'توضیحات', 'یادداشت', 'row', 'no', 'notes', 'remarks'].map(squash))

export interface HeaderColumn {
  index: number
  key: ColumnKey
  title: string
  /** Its text is the end of another column's: a surname beside a name. */
  continued: boolean
}
export interface Header {
  /** Place of the header among the rows that were read. */
  at: number
  row: number
  columns: readonly HeaderColumn[]
  /** Titles of columns that stand twice. */
  twice: readonly string[]
  /** Titles of columns that are none of ours. */
  unread: readonly string[]
}

interface KnownColumn {
  key: ColumnKey
  continued: boolean
  isReference: boolean
}

const keysByTitle = (sheet: SheetKey): Map<string, KnownColumn> =>
  new Map(
    columnsOf(sheet).flatMap<[string, KnownColumn]>(({ key, fa, en, refersTo, continued = [] }) => [
      ...[...fa, ...en].map(
        (title) =>
          [squash(title), { key, continued: false, isReference: refersTo !== undefined }] satisfies [
            string,
            KnownColumn,
          ],
      ),
      ...continued.map(
        (title) => [squash(title), { key, continued: true, isReference: false }] satisfies [string, KnownColumn],
      ),
    ]),
  )

/** A heading as it may be written: with a unit in brackets, over two lines, with a star or a colon. */
const writings = (title: string): string[] => [squash(title), squash(title.replace(/[([{«].*?[)\]}»]/gs, ' '))]

/**
 * The first row that has all columns a sheet needs, or else the first in which two cells are names of its columns.
 * Columns with other names are left alone.
 */
export const findHeader = (sheet: SheetKey, rows: readonly SheetRow[]): Header | null => {
  const known = keysByTitle(sheet)
  const headers = rows
    .slice(0, SEARCHED_ROWS)
    .map((row, at) => headerOf(known, row, at))
    .filter(({ columns }) => columns.length >= 2)
  return headers.find((header) => isWhole(sheet, header)) ?? headers[0] ?? null
}

export const isWhole = (sheet: SheetKey, { columns }: Header): boolean =>
  columnsOf(sheet).every(({ key, required }) => required !== true || columns.some((column) => column.key === key))

function headerOf(known: ReturnType<typeof keysByTitle>, { row, values }: SheetRow, at: number): Header {
  const columns: HeaderColumn[] = []
  const twice: string[] = []
  const unread: string[] = []
  for (const [index, value] of values.entries()) {
    if (typeof value !== 'string' || searchKey(value) === '') continue
    const title = value.trim()
    const found = writings(value)
      .map((writing) => known.get(writing))
      .find((match) => match !== undefined)
    if (found === undefined) {
      if (!FOR_THEMSELVES.has(squash(value))) unread.push(title)
    } else if (columns.some(({ key, continued }) => key === found.key && continued === found.continued)) {
      // The name of an agency beside its code is there for the reader.
      const isBeside = found.isReference && columns.every((column) => squash(column.title) !== squash(title))
      ;(isBeside ? unread : twice).push(title)
    } else columns.push({ index, key: found.key, continued: found.continued, title })
  }
  // A surname with no name before it is the name.
  const whole = columns.map((column) => ({
    ...column,
    continued: column.continued && columns.some(({ key, continued }) => key === column.key && !continued),
  }))
  return { at, row, columns: whole.toSorted((a, b) => Number(a.continued) - Number(b.continued)), twice, unread }
}
