import { type Cell, type CellValue, readXlsx, type Sheet, streamXlsxRows } from 'hucre/xlsx'

export const ROW_LIMIT = 10_000
/** Rows that are only formatted count too while reading; a whole formatted sheet must not be read to its end. */
const PHYSICAL_ROW_LIMIT = 5 * ROW_LIMIT
/** A row is an array up to its last cell: one stray cell in column XFD makes 16,384 places of it. */
const COLUMN_LIMIT = 256
/** Cells beyond it that are only coloured are none, as long as no whole sheet is made of them. */
const COLOURED_LIMIT = 1_000_000

export interface SheetRow {
  /** As Excel shows it. */
  row: number
  values: readonly CellValue[]
}
export type SheetRows =
  | { ok: true; rows: SheetRow[] }
  | { ok: false; code: 'not-workbook' | 'too-many-rows' | 'far-cell'; row: number }

export interface SheetInfo {
  name: string
  index: number
  isHidden: boolean
}

/** The sheets, or null where the archive is no workbook. */
export const listSheets = async (bytes: Uint8Array): Promise<SheetInfo[] | null> => {
  const seen: SheetInfo[] = []
  try {
    // Answering false for every sheet reads the directory of the workbook and no sheet.
    await readXlsx(bytes, {
      sheets: ({ name, index, hidden, veryHidden }) => {
        seen.push({ name, index, isHidden: hidden === true || veryHidden === true })
        return false
      },
    })
  } catch {
    // The bytes are a stranger's: whatever the reader throws means that they are no workbook.
    return null
  }
  return seen
}

/** What a sheet knows of its cells beside their values. Rows as Excel shows them, columns by index; `cells` holds `row,column`. */
export interface SheetDetails {
  /** Cells that people have merged downwards, both rows included. */
  merges: readonly { fromRow: number; toRow: number; column: number }[]
  /** Rows in which a cell has been merged over the columns beside it. */
  acrossRows: ReadonlySet<number>
  hiddenRows: ReadonlySet<number>
  hiddenColumns: ReadonlySet<number>
  /** How numbers are shown, where that is said. */
  formats: ReadonlyMap<string, string>
  /** Formulas saved without the value they had: by programs that do not reckon. */
  emptyFormulas: ReadonlySet<string>
  /** Days are counted from 1904, as Excel on old Macs does. */
  is1904: boolean
}

/** The sheet has been read before, so it is none that eats memory. */
export const detailsOf = async (bytes: Uint8Array, index: number): Promise<SheetDetails> => {
  const { sheets, dateSystem } = await readXlsx(bytes, { sheets: [index], readStyles: true })
  const { merges = [], rowDefs = new Map(), cells = new Map(), columns = [] }: Partial<Sheet> = sheets[0] ?? {}
  const placed = <T>(find: (cell: Cell) => T | undefined): Map<string, T> =>
    new Map(
      [...cells].flatMap(([place, cell]) => {
        const [row, column] = place.split(',')
        const found = find(cell)
        return found === undefined ? [] : [[`${Number(row) + 1},${column}`, found] as const]
      }),
    )
  return {
    merges: merges
      .filter(({ startRow, endRow }) => endRow > startRow)
      .map(({ startRow, endRow, startCol }) => ({ fromRow: startRow + 1, toRow: endRow + 1, column: startCol })),
    acrossRows: new Set(merges.flatMap(({ startRow, startCol, endCol }) => (endCol > startCol ? [startRow + 1] : []))),
    hiddenColumns: new Set(columns.flatMap(({ hidden }, column) => (hidden === true ? [column] : []))),
    is1904: dateSystem === '1904',
    hiddenRows: new Set([...rowDefs].flatMap(([row, { hidden }]) => (hidden === true ? [row + 1] : []))),
    formats: placed(({ value, style }) =>
      typeof value === 'number' && style?.numFmt !== 'General' ? style?.numFmt : undefined,
    ),
    emptyFormulas: new Set(
      placed(({ value, formula }) => (formula !== undefined && value === null ? true : undefined)).keys(),
    ),
  }
}

const isFilled = (value: CellValue): boolean => value !== null && (typeof value !== 'string' || value.trim() !== '')

/** The filled rows of one sheet. Formulas are never evaluated; a formula cell holds the value that was saved with it. */
export const readRows = async (bytes: Uint8Array, index: number): Promise<SheetRows> => {
  const rows: SheetRow[] = []
  let physical = 0
  let coloured = 0
  try {
    for await (const { index: rowIndex, values } of streamXlsxRows(bytes, { sheet: index })) {
      physical += 1
      const row = rowIndex + 1
      const last = values.findLastIndex(isFilled)
      coloured += Math.max(0, values.length - COLUMN_LIMIT)
      if (last >= COLUMN_LIMIT || coloured > COLOURED_LIMIT) return { ok: false, code: 'far-cell', row }
      if (last >= 0) rows.push({ row, values: values.slice(0, last + 1) })
      // The header and a few titles above it come on top.
      if (rows.length > ROW_LIMIT + 20 || physical > PHYSICAL_ROW_LIMIT)
        return { ok: false, code: 'too-many-rows', row }
    }
  } catch {
    return { ok: false, code: 'not-workbook', row: 0 }
  }
  return { ok: true, rows }
}
