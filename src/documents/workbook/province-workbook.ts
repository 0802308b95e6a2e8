import { type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { parseNumber, parsePoints, squash } from 'persian-text'
import { provinceRows } from '#domain/province/province-rows.ts'
import type { Province } from '#domain/province/province.ts'
import type { RawProvince, RawRow } from '#domain/province/raw-province.ts'
import { type Column, type ColumnKey, SHEET_KEYS, type SheetKey, columnsOf, sheetOf } from '#domain/province/sheets.ts'
import type { Language } from '#domain/vocabulary.ts'
import { ROW_LIMIT } from './read-rows.ts'
import { type Table, type TableCell, type TableKind, tableSheet } from './write-table.ts'

/** Sheets that we add to a workbook for people, and pass over when it comes back. */
export const GUIDE_SHEETS = { guide: { fa: 'راهنما', en: 'guide' }, lists: { fa: 'فهرست‌ها', en: 'lists' } } as const

export const isGuideSheet = (name: string): boolean =>
  Object.values(GUIDE_SHEETS).some(({ fa, en }) => squash(fa) === squash(name) || squash(en) === squash(name))

const tableKind = ({ kind }: Column): TableKind =>
  kind === 'day' ? 'date-text' : kind === 'points' || kind === 'number' ? kind : 'text'

const cell = (row: RawRow, { key, kind }: Column & { key: ColumnKey }): TableCell => {
  const text = row.cells[key]
  if (text === undefined) return null
  const number = kind === 'points' ? parsePoints(text) : kind === 'number' ? parseNumber(text) : null
  return number?.ok === true ? number.value : text
}

const tableOf = (sheet: SheetKey, rows: readonly RawRow[], language: Language): Table => {
  const columns = columnsOf(sheet)
  return {
    name: sheetOf(sheet)[language][0],
    columns: columns.map((column) => ({
      title: column[language][0],
      width: column.width,
      kind: tableKind(column),
    })),
    rows: [
      ...rows.map((row) => columns.map((column) => cell(row, column))),
      ...Array.from({ length: BLANK_ROWS }, () => columns.map(() => null)),
    ],
  }
}

/** Formats hold for cells, not for columns: these rows are ready to be typed into, so that no code becomes a date. */
const BLANK_ROWS = 200

const letter = (index: number): string => String.fromCharCode(65 + index)

/** Drop-down lists stand on a hidden sheet: a list inside the rule itself may have 255 characters only. */
const listColumns = (language: Language) => {
  const lists: { sheet: SheetKey; column: number; words: string[] }[] = []
  for (const sheet of SHEET_KEYS) {
    for (const [column, { words }] of columnsOf(sheet).entries()) {
      if (words) lists.push({ sheet, column, words: Object.values(words).map((word) => word[language][0]) })
    }
  }
  return lists
}

const validations = (sheet: SheetKey, language: Language): DataValidation[] => {
  const lists = listColumns(language)
  return columnsOf(sheet).flatMap(({ words, refersTo }, index): DataValidation[] => {
    const range = `${letter(index)}2:${letter(index)}${ROW_LIMIT + 1}`
    const list = lists.findIndex((candidate) => candidate.sheet === sheet && candidate.column === index)
    if (words && list >= 0) {
      const at = letter(list)
      const formula1 = `'${GUIDE_SHEETS.lists[language]}'!$${at}$1:$${at}$${lists[list]?.words.length ?? 1}`
      return [{ type: 'list', range, formula1, allowBlank: true, showErrorMessage: true, errorStyle: 'stop' }]
    }
    if (refersTo === undefined) return []
    // A pick list only: the name in place of the code is understood as well.
    const formula1 = `'${sheetOf(refersTo)[language][0]}'!$A$2:$A$${ROW_LIMIT + 1}`
    return [{ type: 'list', range, formula1, allowBlank: true, showErrorMessage: false }]
  })
}

const listSheet = (language: Language): WriteSheet => {
  const lists = listColumns(language).map(({ words }) => words)
  const longest = Math.max(...lists.map((words) => words.length))
  const rows = Array.from({ length: longest }, (_, row) => lists.map((words) => words[row] ?? null))
  return { name: GUIDE_SHEETS.lists[language], rows, hidden: true }
}

/** The sheets of a province workbook: header rows, drop-down lists, and what rows there are. */
export const provinceSheets = (raw: RawProvince, language: Language): WriteSheet[] => [
  ...SHEET_KEYS.map((sheet) => ({
    ...tableSheet(tableOf(sheet, raw[sheet] ?? [], language), { rightToLeft: language === 'fa' }),
    dataValidations: validations(sheet, language),
  })),
  listSheet(language),
]

/** The data of a province as the workbook that `readProvince` reads: reading it back gives the same province. */
export const writeProvince = (province: Province, language: Language = 'fa'): Promise<Uint8Array> =>
  writeXlsx({ sheets: provinceSheets(provinceRows(province, language), language) })
