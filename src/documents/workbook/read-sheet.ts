import { cleanText } from 'persian-text'
import type { Fault, RawRow } from '#domain/province/raw-province.ts'
import { type ColumnKey, columnOf, columnsOf, type SheetKey, sheetOf } from '#domain/province/sheets.ts'
import { cellText } from './cell-text.ts'
import { findHeader, type Header } from './find-header.ts'
import { type Merge, mergesOf, ROW_LIMIT, readRows, type SheetInfo, type SheetRow } from './read-rows.ts'

export interface ReadSheet {
  /** Absent where the sheet as a whole is unfit. */
  rows?: RawRow[]
  /** Faults carry the keys of sheet and columns, not yet their titles. */
  faults: Fault[]
  /** The titles as this file writes them. */
  columnTitles: ReadonlyMap<ColumnKey, string>
}

const rawRow = (
  { row, values }: SheetRow,
  header: Header,
  days: ReadonlySet<ColumnKey>,
  spoiled: (row: number, column: ColumnKey) => void,
): RawRow => {
  const cells: { [C in ColumnKey]?: string } = {}
  for (const { index, key } of header.columns) {
    const text = cellText(values[index] ?? null, days.has(key) ? 'day' : 'text')
    if (text === null) spoiled(row, key)
    else if (text !== '') cells[key] = text
  }
  return { row, cells }
}

/** What stands once in cells merged downwards is what each of their rows says. */
const filledDown = (rows: readonly SheetRow[], merges: readonly Merge[]): readonly SheetRow[] => {
  if (merges.length === 0) return rows
  const values = new Map(rows.map((row) => [row.row, row.values]))
  return rows.map(({ row, values: own }) => ({
    row,
    values: merges
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
  const fault = (row: number, column: string, code: Fault['code'], facts: Fault['facts'] = {}) =>
    void faults.push({ sheet, row, column, code, facts })
  const unfit = (columnTitles: ReadSheet['columnTitles'] = new Map()): ReadSheet => ({ faults, columnTitles })

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
  const columnTitles = new Map(header.columns.map(({ key, title }) => [key, cleanText(title)]))
  for (const title of header.twice) fault(header.row, '', 'column-twice', { title })
  for (const { key, fa, required } of columns) {
    if (required === true && !columnTitles.has(key)) fault(header.row, '', 'column-missing', { title: fa[0] })
  }
  const below = read.rows.slice(header.at + 1)
  if (below.length > ROW_LIMIT) fault(0, '', 'too-many-rows', { limit: ROW_LIMIT })
  if (faults.length > 0) return unfit(columnTitles)

  const days = new Set(columns.filter(({ kind }) => kind === 'day').map(({ key }) => key))
  // A number that is merged over several rows is not each row's.
  const shared = new Set(
    header.columns.flatMap(({ index, key }) => (columnOf(sheet, key).kind === undefined ? [index] : [])),
  )
  const filled = filledDown(
    below,
    (await mergesOf(bytes, info.index)).filter(({ column }) => shared.has(column)),
  )
  const rows = filled.map((row) => rawRow(row, header, days, (at, column) => fault(at, column, 'is-a-date')))
  return { rows, faults, columnTitles }
}
