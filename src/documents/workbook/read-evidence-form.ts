import { squash } from 'persian-text'
import {
  FORM_CELLS,
  type FilledForm,
  type FilledRow,
  type FormBase,
  type FormCell,
  formCheck,
} from '#domain/evidence/form.ts'
import { LANGUAGES } from '#domain/vocabulary.ts'
import { labelDynamic } from '#wording/say.ts'
import { cellText } from './cell-text.ts'
import { guardZip } from './guard-zip.ts'
import { detailsOf, listSheets, readRows, type SheetInfo, type SheetRow } from './read-rows.ts'
import { FORM_COLUMNS, FORM_SHEET, FORM_SIGN } from './write-evidence-form.ts'

/** `other`: any other workbook; `unmarked`: its table without its hidden part; `damaged`: one whose hidden part or table is not whole. */
export type ReadEvidenceForm = { ok: true; form: FilledForm } | { ok: false; why: 'other' | 'unmarked' | 'damaged' }

/** Where a copied sheet of a form is looked for. */
const SHEETS_LIMIT = 5
const HEADING_ROWS = 20

const damaged = { ok: false, why: 'damaged' } as const

/** A form that came back, wherever its rows have been sorted to. Never throws for a bad file. */
export async function readEvidenceForm(given: Uint8Array): Promise<ReadEvidenceForm> {
  const guard = await guardZip(given)
  const bytes = guard.ok ? guard.bytes : given
  const infos = guard.ok ? await listSheets(bytes) : null
  const own = infos?.find(({ name }) => name === FORM_SHEET)
  if (infos === null) return { ok: false, why: 'other' }
  if (own === undefined) return { ok: false, why: (await hasTable(bytes, infos)) ? 'unmarked' : 'other' }
  const hidden = await readRows(bytes, own.index)
  if (!hidden.ok) return damaged
  const [[sign, agencyCode = '', yearText = '', check] = [], ...marks] = hidden.rows.map(textsOf)
  if (sign !== FORM_SIGN) return { ok: false, why: 'other' }
  const base = marks.map(([code = '', ...of]) => [code, baseOf(of)] as const)
  const year = Number(yearText)
  if (check === undefined || check !== formCheck(agencyCode, year, base)) return damaged
  for (const { index, name, isHidden } of infos) {
    if (isHidden || index === own.index) continue
    const sheet = await readRows(bytes, index)
    const table = sheet.ok ? tableOf(sheet.rows) : null
    if (table === null) continue
    const { formats } = await detailsOf(bytes, index)
    const rows = table.rows.map((row) => filledRow(row, table.columns, formats))
    const form = {
      agencyCode,
      year,
      sheet: name,
      base: Object.fromEntries(base),
      rows: rows.filter(({ code }) => code !== ''),
    }
    return { ok: true, form }
  }
  return damaged
}

/** The heading stands in the first rows of a visible sheet. */
async function hasTable(bytes: Uint8Array, infos: readonly SheetInfo[]): Promise<boolean> {
  for (const { index } of infos.filter(({ isHidden }) => !isHidden).slice(0, SHEETS_LIMIT)) {
    const sheet = await readRows(bytes, index)
    if (sheet.ok && tableOf(sheet.rows.slice(0, HEADING_ROWS)) !== null) return true
  }
  return false
}

const textsOf = ({ values }: SheetRow): string[] => values.map((value) => cellText(value, 'text') ?? '')

const baseOf = (marks: readonly string[]): FormBase =>
  Object.fromEntries(FORM_CELLS.map((cell, i) => [cell, marks[i] ?? ''])) as Record<FormCell, string>

type Columns = ReadonlyMap<(typeof FORM_COLUMNS)[number], number>

/** The table below its heading, in either language. */
function tableOf(rows: readonly SheetRow[]): { columns: Columns; rows: readonly SheetRow[] } | null {
  for (const [at, row] of rows.entries()) {
    const titles = textsOf(row).map(squash)
    const columns = new Map(
      FORM_COLUMNS.flatMap((column) => {
        const index = titles.findIndex((title) =>
          LANGUAGES.some((language) => squash(labelDynamic(language, `form-column-${column}`)) === title),
        )
        return index < 0 ? [] : [[column, index] as const]
      }),
    )
    if (columns.has('code') && FORM_CELLS.every((cell) => columns.has(cell)))
      return { columns, rows: rows.slice(at + 1) }
  }
  return null
}

function filledRow({ row, values }: SheetRow, columns: Columns, formats: ReadonlyMap<string, string>): FilledRow {
  const cells: { [C in FormCell]?: { at: string; text: string | null } } = {}
  for (const cell of FORM_CELLS) {
    const index = columns.get(cell) ?? 0
    const kind = cell === 'explanation' ? 'text' : 'number'
    const text = cellText(values[index] ?? null, kind, formats.get(`${row},${index}`) ?? null)
    if (text === null || text.trim() !== '') cells[cell] = { at: `${letter(index)}${row}`, text }
  }
  return { row, code: (cellText(values[columns.get('code') ?? 0] ?? null, 'text') ?? '').trim(), cells }
}

const letter = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letter(Math.floor(index / 26) - 1) + letter(index % 26)
