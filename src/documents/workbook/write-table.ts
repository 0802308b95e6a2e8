import { type CellStyle, rangeRef, type WriteSheet } from 'hucre/xlsx'
import { cleanText } from 'persian-text'
import type { Language } from '#domain/vocabulary.ts'
import { labelDynamic } from '#wording/say.ts'

/** `points` takes whole hundredths and shows them as decimals; `date-text` is a Jalali date that is already text. */
export type TableKind = 'text' | 'number' | 'points' | 'date-text'
export type TableCell = string | number | null

/** The library would write the moment of the making, and the same content would be other bytes each second. */
export const UNDATED = { created: new Date(0), modified: new Date(0) }

export interface TableColumn {
  title: string
  /** In characters. */
  width: number
  kind: TableKind
}
export interface Table {
  name: string
  columns: readonly TableColumn[]
  /** Made as they are written. */
  rows: Iterable<readonly TableCell[]>
}
export interface TableLook {
  /** Default true: Persian digits, sheets from right to left. */
  rightToLeft?: boolean
}

/** What a cell of Excel holds at most. */
const CELL_LIMIT = 32_767
/** LCID 0x429 is Persian, 0x30 its digits: numbers stay numbers and are shown as ۱٬۲۳۴٫۵۰. */
const PERSIAN_DIGITS = '[$-3000429]'
const HEADER_FILL = 'E8EEF4'
const LINE = { style: 'thin', color: { rgb: 'C5CED6' } } as const
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE }

const alignment = (kind: TableKind, rtl: boolean): CellStyle['alignment'] => ({
  horizontal: kind === 'text' ? (rtl ? 'right' : 'left') : 'center',
  vertical: 'top',
  wrapText: kind === 'text',
  readingOrder: rtl ? 'rtl' : 'ltr',
})

export const columnStyle = (kind: TableKind, rtl: boolean): CellStyle => {
  const digits = rtl ? PERSIAN_DIGITS : ''
  // '@' keeps Excel from making dates of codes when people type into the cell.
  const numFmt = { text: '@', 'date-text': '@', number: `${digits}General`, points: `${digits}#,##0.00` }[kind]
  return { numFmt, alignment: alignment(kind, rtl) ?? {}, border: BORDER }
}

export const headerStyle = (rtl: boolean): CellStyle => ({
  numFmt: '@',
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: HEADER_FILL } },
  border: BORDER,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true, readingOrder: rtl ? 'rtl' : 'ltr' },
})

/** Excel allows 31 characters, none of them a sign that its references use, and no name twice. */
const sheetName = (wished: string, taken: ReadonlySet<string>): string => {
  const plain =
    cleanText(wished)
      .replace(/[[\]:*?/\\\n]|^'+|'+$/g, ' ')
      .trim() || '1'
  const cut = (limit: number) => cleanText(plain.slice(0, limit))
  let name = cut(31)
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${cut(27)} ${number}`
  return name
}

export const cellValue = (value: TableCell, kind: TableKind): TableCell => {
  if (value === null) return null
  if (typeof value === 'string') return value.length > CELL_LIMIT ? value.slice(0, CELL_LIMIT) : value
  return kind === 'points' ? value / 100 : value
}

/** One column of a sheet: the end of its title's message key, its width in characters, what stands in it, of which kind that is. */
export type SheetColumn<R> = readonly [name: string, width: number, cell: (row: R) => TableCell, kind?: TableKind]

/** A table in one language. `family` is the beginning of the columns' message keys, `name` the sheet's own. */
export const namedTable = <R>(
  language: Language,
  family: string,
  { name, columns, rows }: { name: string; columns: readonly SheetColumn<R>[]; rows: Iterable<R> },
): Table => ({
  name,
  columns: columns.map(([column, width, , kind = 'text']) => ({
    title: labelDynamic(language, `${family}-${column}`),
    width,
    kind,
  })),
  rows: lazily(rows, (row) => columns.map(([, , cell]) => cell(row))),
})

const lazily = <R, T>(rows: Iterable<R>, made: (row: R) => T): Iterable<T> => ({
  *[Symbol.iterator]() {
    for (const row of rows) yield made(row)
  },
})

/**
 * A table as a sheet: header frozen and filterable, text always in string cells, so that `=HYPERLINK(…)` out of
 * somebody's explanation is shown and never acts.
 */
export const tableSheet = ({ name, columns, rows }: Table, { rightToLeft = true }: TableLook = {}): WriteSheet => {
  const lines = [...rows]
  return {
    name,
    view: { rightToLeft },
    freezePane: { rows: 1 },
    autoFilter: { range: rangeRef(0, 0, lines.length, columns.length - 1) },
    columns: columns.map(({ width, kind }) => ({ width, style: columnStyle(kind, rightToLeft) })),
    rows: [
      columns.map(({ title }) => title),
      ...lines.map((row) => columns.map(({ kind }, index) => cellValue(row[index] ?? null, kind))),
    ],
    cells: new Map(
      columns.map(({ title }, index) => [
        `0,${index}`,
        { value: title, type: 'string', style: headerStyle(rightToLeft) },
      ]),
    ),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  }
}

/** The tables with names that one workbook takes. */
export function namedOnce(sheets: readonly Table[]): Table[] {
  const taken = new Set<string>()
  return sheets.map((sheet) => {
    const name = sheetName(sheet.name, taken)
    taken.add(name.toLowerCase())
    return { ...sheet, name }
  })
}
