import { cleanText } from 'persian-text'
import type { Fault, RawRow } from '#domain/province/raw-province.ts'
import { type ColumnKey, columnOf, columnsOf, type SheetKey, sheetOf } from '#domain/province/sheets.ts'
import { cellText, roundedNumber } from './cell-text.ts'
import { findHeader, type Header } from './find-header.ts'
import { kindOfRow } from './kind-of-row.ts'
import { detailsOf, ROW_LIMIT, readRows, type SheetDetails, type SheetInfo, type SheetRow } from './read-rows.ts'

export interface ReadSheet {
  /** Absent where the sheet as a whole is unfit. */
  rows?: RawRow[]
  /** Faults carry the keys of sheet and columns, not yet their titles. */
  faults: Fault[]
  warnings: Fault[]
  /** The titles as this file writes them. */
  columnTitles: ReadonlyMap<ColumnKey, string>
}

/** Rows named in one remark at most. */
const ROWS_NAMED = 10
/** What stands once in cells merged downwards is what each of their rows says; a number is not each row's. */
const filledDown = (
  sheet: SheetKey,
  rows: readonly SheetRow[],
  { columns }: Header,
  { merges }: SheetDetails,
): readonly SheetRow[] => {
  const shared = new Set(columns.flatMap(({ index, key }) => (columnOf(sheet, key).kind === undefined ? [index] : [])))
  const wanted = merges.filter(({ column }) => shared.has(column))
  if (wanted.length === 0) return rows
  const values = new Map(rows.map((row) => [row.row, row.values]))
  return rows.map(({ row, values: own }) => ({
    row,
    values: wanted
      .filter(({ fromRow, toRow }) => row > fromRow && row <= toRow)
      .reduce((cells, { fromRow, column }) => {
        const full = [...cells, ...Array<null>(Math.max(0, column + 1 - cells.length)).fill(null)]
        return full.with(column, values.get(fromRow)?.[column] ?? null)
      }, own),
  }))
}

/** One sheet as rows of text under the keys of its columns. */
export const readSheet = async (bytes: Uint8Array, sheet: SheetKey, info: SheetInfo): Promise<ReadSheet> => {
  const columns = columnsOf(sheet)
  const faults: Fault[] = []
  const warnings: Fault[] = []
  const note =
    (found: Fault[]) =>
    (row: number, column: string, code: Fault['code'], facts: Fault['facts'] = {}): void =>
      void found.push({ sheet, row, column, code, facts })
  const fault = note(faults)
  const warn = note(warnings)
  const unfit = (columnTitles: ReadSheet['columnTitles'] = new Map()): ReadSheet => ({ faults, warnings, columnTitles })

  const read = await readRows(bytes, info.index)
  if (!read.ok) {
    fault(read.row, '', read.code, read.code === 'too-many-rows' ? { limit: ROW_LIMIT } : {})
    return unfit()
  }
  const header = findHeader(sheet, read.rows)
  if (header === null) {
    // A sheet with nothing in it is a sheet not filled in yet.
    if (read.rows.length === 0 && sheetOf(sheet).required !== true) return { rows: [], ...unfit() }
    fault(0, '', 'header-missing', { columns: columns.map(({ fa }) => fa[0]).join('، ') })
    return unfit()
  }
  const columnTitles = new Map(
    header.columns.flatMap(({ key, title, continued }) => (continued ? [] : [[key, cleanText(title)]])),
  )
  for (const title of header.twice) fault(header.row, '', 'column-twice', { title })
  for (const { key, fa, required } of columns) {
    if (required === true && !columnTitles.has(key)) fault(header.row, '', 'column-missing', { title: fa[0] })
  }
  const below = read.rows.slice(header.at + 1)
  if (below.length > ROW_LIMIT) fault(0, '', 'too-many-rows', { limit: ROW_LIMIT })
  if (faults.length > 0) return unfit(columnTitles)
  if (header.unread.length > 0) warn(header.row, '', 'columns-unread', { titles: listed(header.unread) })

  const details = await detailsOf(bytes, info.index)
  const said = filledDown(sheet, below, header, details)
  const kept = said.filter((row, at) => {
    const kind = kindOfRow(sheet, { row, at, header, isAcross: details.acrossRows.has(row.row) })
    if (kind === 'total-row' || kind === 'note-row') warn(row.row, '', kind)
    return kind === 'data'
  })
  const hidden = kept.flatMap(({ row }) => (details.hiddenRows.has(row) ? [String(row)] : []))
  if (hidden.length > 0) warn(0, '', 'rows-hidden', { count: hidden.length, rows: listed(hidden) })
  const unseen = header.columns.flatMap(({ index, title }) => (details.hiddenColumns.has(index) ? [title] : []))
  if (unseen.length > 0) warn(header.row, '', 'columns-hidden', { titles: listed(unseen) })

  const rows = kept.map(({ row, values }): RawRow => {
    const cells: { [C in ColumnKey]?: string } = {}
    for (const { index, key, continued } of header.columns) {
      const place = `${row},${index}`
      const { kind = 'text' } = columnOf(sheet, key)
      const value = values[index] ?? null
      const format = details.formats.get(place) ?? null
      const text = cellText(value, kind, format, details.is1904)
      const isNumber = (kind === 'number' || kind === 'points') && typeof value === 'number' && format !== null
      const rounded = isNumber ? roundedNumber(value, format) : null
      if (rounded !== null) warn(row, key, 'number-likely', { value: String(value), number: rounded })
      if (text === null) fault(row, key, 'is-a-date')
      else if (text !== '') cells[key] = continued && cells[key] !== undefined ? `${cells[key]} ${text}` : text
      else if (details.emptyFormulas.has(place)) fault(row, key, 'formula-empty')
    }
    return { row, cells }
  })
  return { rows, faults, warnings, columnTitles }
}

const listed = (names: readonly string[]): string =>
  [...names.slice(0, ROWS_NAMED), ...(names.length > ROWS_NAMED ? ['…'] : [])].join('، ')
