import { colToLetter, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { Value } from '#domain/procedures/answers.ts'
import type { Column, Field } from '#domain/procedures/definition.ts'
import { type FormBook, formSheets, type FormSheet, isOfChat } from '#domain/procedures/form-sheets.ts'
import type { Language } from '#domain/vocabulary.ts'
import { label } from '#wording/say.ts'
import { namedOnce, type Table, type TableCell, type TableKind, tableSheet, UNDATED } from './write-table.ts'

const NUMBERS: ReadonlySet<string> = new Set(['whole', 'decimal', 'rial', 'computed'])
/** Of which kind the cells of a field are. */
export const cellKind = ({ kind }: Pick<Field | Column, 'kind'>): TableKind =>
  NUMBERS.has(kind) ? 'number' : kind === 'date' ? 'date-text' : 'text'

const day = (key: string): string => key.replaceAll('-', '/')

/** As it is typed, so that it is read back as the same. */
export function written(
  { kind, choices }: Pick<Field | Column, 'kind' | 'choices'>,
  value: Value | null | undefined,
  book: Pick<FormBook, 'language' | 'definition'>,
): TableCell {
  const { language, definition } = book
  if (value == null) return null
  const title = (key: string): string =>
    definition.choices[choices ?? '']?.find((one) => one.key === key)?.title[language] ?? key
  if (typeof value === 'boolean') return label(language, value ? 'case-yes' : 'case-no')
  if (typeof value === 'number') return value
  if (typeof value === 'string') return kind === 'one-of' ? title(value) : kind === 'date' ? day(value) : value
  if ('from' in value) return label(language, 'case-period', { from: day(value.from), to: day(value.to) })
  if ('latitude' in value) return `${value.latitude}, ${value.longitude}`
  return value.map(title).join(label(language, 'case-comma'))
}

function hintOf({ hint, kind, choices, required }: Field | Column, { language, definition }: FormBook): string {
  const list = kind === 'some-of' ? (definition.choices[choices ?? ''] ?? []).map(({ title }) => title[language]) : []
  return [
    required && kind !== 'computed' ? label(language, 'form-hint-required') : '',
    hint?.[language] ?? '',
    kind === 'some-of' ? label(language, 'form-hint-some-of', { list: list.join(label(language, 'case-comma')) }) : '',
    kind === 'date' ? label(language, 'case-hint-date') : '',
    kind === 'period' ? label(language, 'case-hint-period') : '',
    kind === 'place' ? label(language, 'form-hint-place') : '',
    isOfChat(kind) ? label(language, 'form-hint-files') : '',
    kind === 'computed' ? label(language, 'form-hint-computed') : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** Of a table: under which word its rows go. */
export const rowHead = (language: Language, { rows }: Field): string =>
  label(language, rows === 'agencies' ? 'form-head-agency' : 'form-head-row')

const questionHeads = (language: Language): string[] => [
  label(language, 'form-head-question'),
  label(language, 'form-head-answer'),
  label(language, 'form-head-hint'),
  label(language, 'form-head-code'),
]

function tableOf({ title, field, rows }: FormSheet, book: FormBook): Table {
  const { language, answers } = book
  if (field === null) {
    const [question = '', answer = '', hint = '', code = ''] = questionHeads(language)
    return {
      name: title,
      columns: [
        { title: question, width: 44, kind: 'text' },
        { title: answer, width: 40, kind: 'text' },
        { title: hint, width: 50, kind: 'text' },
        { title: code, width: 20, kind: 'text' },
      ],
      rows: rows.map(({ row, cells: [cell] }) => [
        row.title,
        cell === undefined || isOfChat(cell.field.kind) ? null : written(cell.field, answers[cell.path], book),
        cell === undefined ? null : hintOf(cell.field, book),
        row.key,
      ]),
    }
  }
  const columns = field.columns ?? []
  return {
    name: title,
    columns: [
      { title: rowHead(language, field), width: 44, kind: 'text' },
      ...columns.map((column) => ({ title: column.title[language], width: 24, kind: cellKind(column) })),
    ],
    rows: rows.map(({ row, cells }) => [
      row.title,
      ...cells.map((cell) => written(cell.field, answers[cell.path], book)),
    ]),
  }
}

/** The same sheets as tables, with names that a workbook takes. */
export function formTables(book: FormBook): { sheet: FormSheet; table: Table }[] {
  const sheets = formSheets(book, label(book.language, 'form-sheet-questions'))
  const tables = namedOnce(sheets.map((sheet) => tableOf(sheet, book)))
  return sheets.flatMap((sheet, i) => (tables[i] === undefined ? [] : [{ sheet, table: tables[i] }]))
}

/** What may be picked in each cell, as lists on a sheet of their own: a rule holds 255 characters only. */
function pickLists(book: FormBook) {
  const lists: { name: string; words: string[] }[] = []
  const listOf = ({ kind, choices }: Field | Column): number | null => {
    const { language, definition } = book
    const name = kind === 'yes-no' ? '' : kind === 'one-of' ? (choices ?? null) : null
    if (name === null) return null
    const at = lists.findIndex((list) => list.name === name)
    if (at >= 0) return at
    const words =
      name === ''
        ? [label(language, 'case-yes'), label(language, 'case-no')]
        : (definition.choices[name] ?? []).map(({ title }) => title[language])
    return lists.push({ name, words }) - 1
  }
  return { lists, listOf }
}

/** Sums and ratios reckon as they are typed; what counts is reckoned again when the answers are kept. */
function formulaOf(field: Field, form: string, rows: FormSheet['rows']): string | null {
  const place = (key: string): string => `B${rows.findIndex(({ row }) => row.key === `${form}.${key}`) + 2}`
  if (field.ratio !== undefined) return `IFERROR(${field.ratio.map(place).join('/')},"")`
  return field.sum === undefined ? null : `SUM(${field.sum.map(place).join(',')})`
}

/** The forms of a step as a workbook, with the answers there are; `readForm` reads it back. */
export function writeForm(book: FormBook): Promise<Uint8Array> {
  const { language } = book
  const { lists, listOf } = pickLists(book)
  const listsName = label(language, 'form-sheet-lists')
  const sheets = formTables(book).map(({ sheet, table }): WriteSheet => {
    const made = tableSheet(table, { rightToLeft: language === 'fa' })
    const validations: DataValidation[] = []
    const pick = (field: Field | Column, range: string): void => {
      const list = listOf(field)
      if (list === null) return
      const formula1 = `'${listsName}'!$${colToLetter(list)}$1:$${colToLetter(list)}$${lists[list]?.words.length ?? 1}`
      validations.push({ type: 'list', range, formula1, allowBlank: true, showErrorMessage: false })
    }
    const last = sheet.rows.length + 1
    if (sheet.field !== null)
      for (const [i, column] of (sheet.field.columns ?? []).entries())
        pick(column, `${colToLetter(i + 1)}2:${colToLetter(i + 1)}${last}`)
    else
      for (const [i, { row, cells }] of sheet.rows.entries()) {
        const field = cells[0]?.field
        if (field === undefined) continue
        pick(field, `B${i + 2}`)
        if (!NUMBERS.has(field.kind)) continue
        // Numbers are numbers there, so that the sums below them reckon.
        const formula = field.kind === 'computed' ? formulaOf(field, row.key.split('.')[0] ?? '', sheet.rows) : null
        const value = made.rows?.[i + 1]?.[1] ?? null
        made.cells?.set(`${i + 1},1`, {
          ...(formula === null ? { value } : { formula }),
          style: { ...made.columns?.[1]?.style, numFmt: 'General' },
        })
      }
    return { ...made, dataValidations: validations }
  })
  const longest = Math.max(0, ...lists.map(({ words }) => words.length))
  const rows = Array.from({ length: longest }, (_, row) => lists.map(({ words }) => words[row] ?? null))
  const hidden = lists.length === 0 ? [] : [{ name: listsName, rows, hidden: true }]
  return writeXlsx({ sheets: [...sheets, ...hidden], properties: UNDATED })
}
