import { dayKey } from 'persian-text'
import { wordingTimeZone } from 'chat-wording'
import { computed, pathOf, rowsOf } from '#domain/procedures/answers.ts'
import type { Grid, GridMark } from '#domain/procedures/grid.ts'
import type { RegisterSheet, RoundExport } from '#domain/procedures/round-export.ts'
import type { Language } from '#domain/vocabulary.ts'
import { label, labelDynamic } from '#wording/say.ts'
import { writeWorkbook } from './workbook/stream-workbook.ts'
import { cellKind, written } from './workbook/write-form.ts'
import type { Table, TableCell, TableColumn } from './workbook/write-table.ts'

const text = (title: string, width = 24): TableColumn => ({ title, width, kind: 'text' })
const markText = (language: Language, mark: GridMark): string =>
  mark === null ? '' : labelDynamic(language, `grid-mark-${mark}`)

/** A round as a workbook: a row for each case with its answers, and a sheet for each table. */
export function roundWorkbook(language: Language, round: RoundExport): Promise<Uint8Array> {
  const { definition, agencies, cases } = round
  const fields = Object.entries(definition.forms).flatMap(([form, { fields: all }]) =>
    all.map((field) => ({ form, field })),
  )
  const single = fields.filter(({ field }) => field.kind !== 'table')
  const overview: Table = {
    name: round.title,
    columns: [
      text(label(language, 'round-head-name'), 40),
      text(label(language, 'round-head-code')),
      text(label(language, 'round-head-state')),
      text(label(language, 'round-head-step')),
      { ...text(label(language, 'round-head-ended'), 14), kind: 'date-text' },
      ...single.map(({ field }) => ({ title: field.title[language], width: 28, kind: cellKind(field) })),
    ],
    rows: cases.map(({ name, code, mark, step, endedAt, answers }) => [
      name,
      code,
      markText(language, mark),
      step?.[language] ?? '',
      endedAt === null ? null : dayKey(new Date(endedAt), wordingTimeZone()).replaceAll('-', '/'),
      ...single.map(
        ({ form, field }): TableCell =>
          field.kind === 'computed'
            ? computed(form, field, answers, definition.forms[form]?.fields ?? [])
            : written(field, answers[pathOf(form, field.key)], { definition, language }),
      ),
    ]),
  }
  const tables = fields
    .filter(({ field }) => field.kind === 'table')
    .map(({ form, field }): Table => {
      const columns = field.columns ?? []
      return {
        name: field.title[language],
        columns: [
          text(label(language, 'round-head-name'), 40),
          text(label(language, field.rows === 'agencies' ? 'form-head-agency' : 'form-head-row'), 40),
          ...columns.map((column) => ({ title: column.title[language], width: 24, kind: cellKind(column) })),
        ],
        rows: cases.flatMap(({ name, answers }) =>
          rowsOf(definition, field, agencies, language, answers).flatMap((row) => {
            const paths = columns.map((column) => pathOf(form, field.key, { row: row.key, column: column.key }))
            return paths.some((path) => answers[path] != null)
              ? [
                  [
                    name,
                    row.title,
                    ...columns.map((column, i) => written(column, answers[paths[i] ?? ''], { definition, language })),
                  ],
                ]
              : []
          }),
        ),
      }
    })
  return writeWorkbook({ rightToLeft: language === 'fa', sheets: [overview, ...tables] })
}

/** The same for machines: titles of what was asked, and the answers by their paths. */
export const roundJson = ({ definition, title, procedure, version, cases }: RoundExport): Uint8Array =>
  Buffer.from(`${JSON.stringify({ form: 'tahavol-round-1', title, procedure, version, cases, ...definition })}\n`)

/** The grid of a board as a workbook. */
export const gridWorkbook = (language: Language, { title, periods, rows }: Grid): Promise<Uint8Array> =>
  writeWorkbook({
    rightToLeft: language === 'fa',
    sheets: [
      {
        name: title,
        columns: [text(label(language, 'round-head-name'), 44), ...periods.map((period) => text(period, 18))],
        rows: rows.map(({ name, marks }) => [name, ...marks.map((mark) => markText(language, mark))]),
      },
    ],
  })

export const registerWorkbook = (language: Language, { title, heads, rows }: RegisterSheet): Promise<Uint8Array> =>
  writeWorkbook({
    rightToLeft: language === 'fa',
    sheets: [{ name: title, columns: heads.map((head) => text(head, 26)), rows: rows.map((row) => [...row]) }],
  })
