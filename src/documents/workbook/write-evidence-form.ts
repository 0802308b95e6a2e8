import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { FORM_CELLS, type FormBase, type FormCell, formCheck } from '#domain/evidence/form.ts'
import type { Language } from '#domain/vocabulary.ts'
import { label, labelDynamic } from '#wording/say.ts'
import { columnStyle, headerStyle, type TableKind, UNDATED } from './write-table.ts'

/** What an agency takes along: its indicators, what stands in them, what is missing. */
export interface EvidenceForm {
  agency: { code: string; name: string }
  year: number
  rows: readonly EvidenceFormRow[]
}

export interface EvidenceFormRow {
  code: string
  title: string
  maximumHundredths: number
  shown: string
  missing: readonly { code: string }[]
  values: Readonly<Record<FormCell, string>>
  base: FormBase
  /** Cells that are filled in now; none of a closed indicator. */
  open: readonly FormCell[]
}

/** The hidden part, by which a form that comes back is known. */
export const FORM_SHEET = 'tahavol'
export const FORM_SIGN = 'tahavol-form-1'
export const FORM_COLUMNS = ['code', 'title', 'maximum', 'state', 'missing', ...FORM_CELLS] as const

/** What a cell of Excel holds; a longer text stays in the chat alone. */
const CELL_LIMIT = 32_000
const WIDTHS = [12, 44, 11, 18, 34, 14, 14, 14, 70] as const
const KINDS: readonly TableKind[] = ['text', 'text', 'number', 'text', 'text', 'number', 'number', 'number', 'text']
const OPEN_FILL = 'FFF9DB'
const LOCKED_FILL = 'F1F3F5'
const HEAD_ROWS = 4

const filled = (rgb: string): Pick<CellStyle, 'fill'> => ({
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } },
})

/** Yellow cells are filled in; the others are locked, without a password, so that nobody writes there by mistake. */
export function writeEvidenceForm(language: Language, { agency, year, rows }: EvidenceForm): Promise<Uint8Array> {
  const rtl = language === 'fa'
  const base = rows.map((row) => [row.code, row.base] as const)
  const check = formCheck(agency.code, year, base)
  const cells = new Map<string, Partial<Cell>>()
  for (const [index, column] of FORM_COLUMNS.entries())
    cells.set(`${HEAD_ROWS},${index}`, {
      value: labelDynamic(language, `form-column-${column}`),
      type: 'string',
      style: headerStyle(rtl),
    })
  for (const [i, row] of rows.entries())
    for (const [index, column] of FORM_COLUMNS.entries()) {
      const value = valueOf(language, row, column)
      const isOpen = (row.open as readonly string[]).includes(column)
      const style = {
        ...columnStyle(KINDS[index] ?? 'text', rtl),
        ...filled(isOpen ? OPEN_FILL : LOCKED_FILL),
        protection: { locked: !isOpen },
      }
      const type = value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string'
      cells.set(`${HEAD_ROWS + 1 + i},${index}`, { value, type, style })
    }
  const intro = [
    label(language, 'form-title', { agency: agency.name, code: agency.code, year, check }),
    label(language, 'form-how'),
    label(language, 'form-files'),
    '',
  ]
  const sheet: WriteSheet = {
    name: label(language, 'form-sheet'),
    view: { rightToLeft: rtl },
    freezePane: { rows: HEAD_ROWS + 1, columns: 1 },
    columns: WIDTHS.map((width) => ({ width })),
    rows: [
      ...intro.map((text) => [text]),
      FORM_COLUMNS.map((column) => labelDynamic(language, `form-column-${column}`)),
      ...rows.map((row) => FORM_COLUMNS.map((column) => valueOf(language, row, column))),
    ],
    cells,
    merges: intro.map((_, row) => ({ startRow: row, endRow: row, startCol: 0, endCol: WIDTHS.length - 1 })),
    protection: { sheet: true, formatColumns: true, formatRows: true },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
  const hidden: WriteSheet = {
    name: FORM_SHEET,
    hidden: true,
    rows: [
      [FORM_SIGN, agency.code, String(year), check],
      ...base.map(([code, marks]) => [code, ...FORM_CELLS.map((cell) => marks[cell])]),
    ],
  }
  return writeXlsx({ sheets: [sheet, hidden], properties: UNDATED })
}

function valueOf(
  language: Language,
  row: EvidenceFormRow,
  column: (typeof FORM_COLUMNS)[number],
): string | number | null {
  if (column === 'code' || column === 'title') return row[column]
  if (column === 'maximum') return row.maximumHundredths / 100
  // The font of many has no sign for it; the words stand behind.
  if (column === 'state') return labelDynamic(language, `item-state-${row.shown}`).replace(/^\S+ /, '')
  if (column === 'missing')
    return row.missing.map(({ code, ...facts }) => labelDynamic(language, `fault-${code}`, facts)).join('\n')
  const text = row.values[column]
  if (text === '' || text.length > CELL_LIMIT) return null
  return column === 'explanation' ? text : Number(text)
}
