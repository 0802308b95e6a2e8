import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { Province } from '#domain/province/province.ts'
import { readProvince } from '../../../src/documents/workbook/read-province.ts'
import { changed, type Rows, sheetsOf, smallProvince, workbookOf } from './build.ts'

export type Value = Rows[number][number]
export const AGENCIES = 'دستگاه‌ها'
export const PEOPLE = 'افراد'
export const INDICATORS = 'شاخص‌ها'
export const HOLIDAYS = 'تعطیلات'
export const ASSIGNMENTS = 'واگذاری‌ها'

/** What is said of the file, `!` before faults, and what is read of it. */
export async function outcomeOf(bytes: Uint8Array): Promise<{ said: string[]; province?: Province }> {
  const read = await readProvince(bytes)
  const said = (read.ok ? read.warnings : read.faults).map(
    ({ sheet, row, code }) => `${read.ok ? '' : '!'}${[sheet, row || '', code].filter(String).join(' ')}`,
  )
  return read.ok ? { said, province: read.province } : { said }
}
/** What is read of the small province as it is. */
export const whole = (await outcomeOf(await workbookOf(smallProvince()))).province

/** The small province with cells set: sheet, row as in Excel, column from 0. */
export const withCells = (...cells: [sheet: string, row: number, column: number, value: Value][]) =>
  changed((sheets) => {
    for (const [sheet, row, column, value] of cells) {
      const line = sheets[sheet]?.[row - 1]
      if (line) line[column] = value
    }
  })
export const withSheets = async (change: (sheet: (name: string) => WriteSheet, all: WriteSheet[]) => void) => {
  const all = sheetsOf(smallProvince())
  change((name) => {
    const sheet = all.find((candidate) => candidate.name === name)
    if (sheet === undefined) throw new Error(`no sheet ${name}`)
    return sheet
  }, all)
  return writeXlsx({ sheets: all })
}
export const rowsOf = (sheet: WriteSheet): Value[][] => (sheet.rows ??= [])
