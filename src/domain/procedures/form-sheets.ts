import { squash } from 'persian-text'
import type { Refusal } from '#shared/outcome.ts'
import { refuse } from '#shared/outcome.ts'
import type { Language } from '../vocabulary.ts'
import { type Answers, pathOf, questionsOf, type Row, rowsOf, type Value } from './answers.ts'
import type { Column, Field, FieldKind, ProcedureDefinition } from './definition.ts'
import { placeIn, readAnswer } from './read-answer.ts'

/** Forms as they stand, to be filled in as a workbook; plain JSON. */
export interface FormBook {
  definition: Pick<ProcedureDefinition, 'forms' | 'choices'>
  forms: readonly string[]
  agencies: readonly Row[]
  answers: Answers
  language: Language
}

/** A sheet of it: the questions of all forms, or one table (`field`). */
export interface FormSheet {
  title: string
  field: Field | null
  /** What is asked in a row: of the questions one, of a table its columns. */
  rows: { row: Row; cells: { path: string; field: Field | Column }[] }[]
}

/** Kinds whose answer comes by the chat alone, or by itself. */
export const isOfChat = (kind: FieldKind): boolean => kind === 'files' || kind === 'photos'

/** All that can be asked, also what `when` leaves out as the answers stand: whoever writes in a sheet answers as they please. */
export function formSheets({ definition, forms, agencies, answers, language }: FormBook, title: string): FormSheet[] {
  const all = forms.flatMap((form) => (definition.forms[form]?.fields ?? []).map((field) => ({ form, field })))
  const questions = all
    .filter(({ field }) => field.kind !== 'table')
    .map(({ form, field }) => ({
      row: { key: pathOf(form, field.key), title: field.title[language] },
      cells: [{ path: pathOf(form, field.key), field }],
    }))
  const tables = all.flatMap(({ form, field }): FormSheet[] =>
    field.kind !== 'table'
      ? []
      : [
          {
            title: field.title[language],
            field,
            rows: rowsOf(definition, field, agencies, language, answers).map((row) => ({
              row,
              cells: (field.columns ?? []).map((column) => ({
                path: pathOf(form, field.key, { row: row.key, column: column.key }),
                field: column,
              })),
            })),
          },
        ],
  )
  return [...(questions.length === 0 ? [] : [{ title, field: null, rows: questions }]), ...tables]
}

/** A cell of a sheet that came back; `text` null: Excel has made a date of what was typed. */
export interface WrittenCell {
  /** As people name it: `C7`. */
  at: string
  text: string | null
}
/** A row of it: by which name it goes, and what stands under each title of the sheet. */
export interface WrittenRow {
  name: WrittenCell
  cells: readonly (WrittenCell | null)[]
}

export interface FormFault {
  sheet: string
  cell: string
  refusal: Refusal
}

export interface FormReading {
  answers: Record<string, Value>
  faults: FormFault[]
  /** Faults beyond those that are named. */
  rest: number
}

const FAULTS_NAMED = 100
/**
 * What is written in the sheets, each cell read as if it had been typed in the chat. An empty cell says nothing; a row that is none of
 * the form, one that comes twice and a cell that is not understood are named, and all others hold.
 */
export function readSheets(
  book: FormBook,
  sheets: readonly { sheet: FormSheet; name: string; rows: readonly WrittenRow[] }[],
  at: { now: Date; zone: string; yesNo: { yes: string; no: string } },
): FormReading {
  const answers: Record<string, Value> = {}
  const places = new Map<string, { sheet: string; cell: string }>()
  const faults: FormFault[] = []
  for (const { sheet, name, rows } of sheets) {
    const known = new Map(sheet.rows.flatMap((one) => [one.row.key, squash(one.row.title)].map((key) => [key, one])))
    const seen = new Map<string, string>()
    for (const { name: own, cells } of rows) {
      const text = own.text?.trim() ?? ''
      const found = known.get(text) ?? known.get(squash(text))
      const note = (cell: string, { refusal }: { refusal: Refusal }): void =>
        void faults.push({ sheet: name, cell, refusal })
      const filled = cells.some((cell) => cell !== null && cell.text !== '')
      if (text === '' && !filled) continue
      if (found === undefined) {
        if (filled) note(own.at, refuse('form-row-foreign', { name: text.slice(0, 60) }))
        continue
      }
      const first = seen.get(found.row.key)
      if (first !== undefined) {
        if (filled) note(own.at, refuse('form-row-twice', { name: found.row.title.slice(0, 60), first }))
        continue
      }
      seen.set(found.row.key, own.at)
      for (const [i, { path, field }] of found.cells.entries()) {
        const cell = cells[i] ?? null
        if (cell === null || cell.text === '' || field.kind === 'computed' || isOfChat(field.kind)) continue
        if (cell.text === null) {
          note(cell.at, refuse('form-cell-date'))
          continue
        }
        const read = readAnswer(
          field,
          { text: cell.text, picked: null, place: field.kind === 'place' ? placeIn(cell.text) : null },
          { ...at, language: book.language, choices: book.definition.choices[field.choices ?? ''] ?? [] },
        )
        if (!read.ok) note(cell.at, field.kind === 'place' ? refuse('form-cell-place') : wordedFor(read))
        else {
          answers[path] = read.value
          places.set(path, { sheet: name, cell: cell.at })
        }
      }
    }
  }
  // What the other answers do not ask for is not kept.
  const merged = { ...book.answers, ...answers }
  const asked = new Set(
    questionsOf(book.definition, book.forms, merged, book.agencies, book.language).map(({ path }) => path),
  )
  for (const [path, place] of places) {
    if (asked.has(path)) continue
    delete answers[path]
    faults.push({ ...place, ...refuse('form-cell-unasked') })
  }
  return { answers, faults: faults.slice(0, FAULTS_NAMED), rest: Math.max(0, faults.length - FAULTS_NAMED) }
}

/** In a sheet there is no button to press. */
const wordedFor = (read: { refusal: Refusal }): { refusal: Refusal } =>
  read.refusal.code === 'choice-by-button' ? refuse('form-cell-choice') : read
