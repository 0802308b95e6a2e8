import { colToLetter } from 'hucre/xlsx'
import { squash } from 'persian-text'
import type { Column, Field } from '#domain/procedures/definition.ts'
import {
  type FormBook,
  type FormReading,
  type FormSheet,
  readSheets,
  type WrittenCell,
  type WrittenRow,
} from '#domain/procedures/form-sheets.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { label } from '#wording/say.ts'
import { type CellKind, cellText } from './cell-text.ts'
import { guardZip } from './guard-zip.ts'
import { listSheets, ROW_LIMIT, readRows, type SheetRow } from './read-rows.ts'
import { formTables, rowHead } from './write-form.ts'

/** Titles and dates stand above the header; nobody writes more of them than this. */
const SEARCHED = 30

const KINDS: Partial<Record<Field['kind'], CellKind>> = {
  whole: 'number',
  decimal: 'number',
  rial: 'number',
  date: 'day',
}

/** Which columns of the file hold the name of a row and each of its cells; null: this is no such sheet. */
interface Heading {
  at: number
  name: number
  cells: (number | null)[]
}

function findHeading({ field }: FormSheet, book: FormBook, rows: readonly SheetRow[]): Heading | null {
  const { language } = book
  const names =
    field === null
      ? [label(language, 'form-head-code'), label(language, 'form-head-question')]
      : [rowHead(language, field), label(language, 'form-head-agency'), label(language, 'form-head-agency-name')]
  const wanted =
    field === null
      ? [label(language, 'form-head-answer')]
      : (field.columns ?? []).map((column: Column) => column.title[language])
  for (const [at, { values }] of rows.slice(0, SEARCHED).entries()) {
    const titles = values.map((value) => (typeof value === 'string' ? squash(value) : ''))
    const placeOf = (title: string): number => titles.indexOf(squash(title))
    const cells = wanted.map((title) => (placeOf(title) < 0 ? null : placeOf(title)))
    if (cells.every((place) => place === null)) continue
    const named = names.map(placeOf).find((place) => place >= 0)
    const first = titles.findIndex((title, i) => title !== '' && !cells.includes(i))
    if (named === undefined && (field === null || first < 0)) continue
    return { at, name: named ?? first, cells }
  }
  return null
}

function rowsBelow(sheet: FormSheet, heading: Heading, rows: readonly SheetRow[]): WrittenRow[] {
  const fields = sheet.field?.columns ?? []
  return rows.slice(heading.at + 1).map(({ row, values }): WrittenRow => {
    const cell = (index: number, kind: CellKind): WrittenCell => ({
      at: `${colToLetter(index)}${row}`,
      text: cellText(values[index] ?? null, kind)?.trim() ?? null,
    })
    const name = cell(heading.name, 'text')
    const kindAt = (i: number): CellKind => {
      const asked =
        sheet.field === null ? sheet.rows.find((one) => one.row.key === name.text)?.cells[0]?.field : fields[i]
      return asked === undefined ? 'text' : (KINDS[asked.kind] ?? 'text')
    }
    return { name, cells: heading.cells.map((index, i) => (index === null ? null : cell(index, kindAt(i)))) }
  })
}

/**
 * The answers in a workbook that came back, or that somebody has made by themselves with the same titles. Refusals: form-not-workbook,
 * form-workbook-foreign (no sheet is one of these forms), form-workbook-large {limit}.
 */
export async function readForm(
  given: Uint8Array,
  book: FormBook,
  at: { now: Date; zone: string },
): Promise<Outcome<FormReading>> {
  const guard = await guardZip(given)
  const bytes = guard.ok ? guard.bytes : given
  const infos = guard.ok ? await listSheets(bytes) : null
  if (infos === null) return refuse('form-not-workbook')
  const wanted = formTables(book)
  const found: { sheet: FormSheet; name: string; rows: WrittenRow[] }[] = []
  for (const { name, index, isHidden } of infos) {
    if (isHidden) continue
    const read = await readRows(bytes, index)
    if (!read.ok)
      return read.code === 'not-workbook'
        ? refuse('form-not-workbook')
        : refuse('form-workbook-large', { limit: ROW_LIMIT })
    const byName = wanted.filter(({ table }) => squash(table.name) === squash(name))
    for (const { sheet } of byName.length > 0 ? byName : wanted) {
      if (found.some((one) => one.sheet === sheet)) continue
      const heading = findHeading(sheet, book, read.rows)
      if (heading === null) continue
      found.push({ sheet, name, rows: rowsBelow(sheet, heading, read.rows) })
      break
    }
  }
  if (found.length === 0) return refuse('form-workbook-foreign')
  const { language } = book
  const yesNo = { yes: label(language, 'case-yes'), no: label(language, 'case-no') }
  return done(readSheets(book, found, { ...at, yesNo }))
}
