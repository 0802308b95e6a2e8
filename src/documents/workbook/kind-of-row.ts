import { searchKey, squash, toAsciiDigits } from 'persian-text'
import { columnsOf, type SheetKey } from '#domain/province/sheets.ts'
import type { Header } from './find-header.ts'
import type { SheetRow } from './read-rows.ts'

/** What stands between and below the rows of a table on paper. The headings again and the numbers of columns are passed over. */
export type KindOfRow = 'data' | 'total-row' | 'note-row' | 'heading'

const TOTAL =
  /^(?:(?:زیر|سر) ?)?(?:جمع|مجموع|میانگین|معدل|تعداد|total|sum|subtotal|grand total|average)(?: ?کلی?)?(?: |$)/
/** How a remark, a source or a place for signatures begins. */
const NOTE =
  /^\s*[*†•●※]|^\s*(?:توضیح|توضیحات|تذکر|نکته|یادداشت|پی\s?نوشت|امضا|امضاء|مهر و امضا|تهیه|تأیید|تایید|منبع|مأخذ|ماخذ|note|source|signature)(?![\p{L}\p{M}\u200c])|^\s*(?:تهیه|تأیید|تایید|تنظیم)[\s\u200c]?کننده/iu

const isEmpty = (text: string): boolean => /^[\s\u200c\-–—−_.…]*$/.test(text)

export function kindOfRow(
  sheet: SheetKey,
  { row, at, header, isAcross }: { row: SheetRow; at: number; header: Header; isAcross: boolean },
): KindOfRow {
  const cells = header.columns.map(({ index, key, title }) => ({ key, title, text: String(row.values[index] ?? '') }))
  const filled = cells.filter(({ text }) => !isEmpty(text))
  if (cells.every(({ text, title }) => squash(text) === squash(title))) return 'heading'
  if (at === 0 && isNumbering(row)) return 'heading'
  // A row that has what names it is one of the table, whatever words stand in it.
  const naming = columnsOf(sheet).find(({ required }) => required === true)?.key
  const name = cells.find(({ key }) => key === naming)?.text ?? ''
  const texts = row.values.filter((value) => typeof value === 'string')
  const isNamedBy = (text: string): boolean => isEmpty(name) || name === text
  if (texts.some((text) => TOTAL.test(searchKey(text)) && isNamedBy(text))) return 'total-row'
  if (texts.some((text) => NOTE.test(text) && isNamedBy(text))) return 'note-row'
  // A title over a part of the table, or a sentence below it: one cell, across several or too long for a code.
  const [lone] = filled
  if (lone === undefined || filled.length > 1 || texts.length !== 1) return 'data'
  const isCode = lone.key === 'code' || lone.key === 'key'
  return isAcross || (isCode && /\S\s+\S/.test(lone.text)) ? 'note-row' : 'data'
}

/** «(۱) (۲) (۳)» under the headings. */
function isNumbering({ values }: SheetRow): boolean {
  const filled = values.filter((value) => value !== null && value !== '')
  return filled.length > 2 && filled.every((value, at) => toAsciiDigits(squash(String(value))) === String(at + 1))
}
