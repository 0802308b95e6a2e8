import { squash } from 'persian-text'
import { sha256 } from '#shared/ids.ts'
import type { BothWords, Column, Field, Form, ProcedureDefinition } from './definition.ts'

/** What somebody has answered: of a table by row and column. A file's answer is how many there are. */
export type Value = string | number | boolean | readonly string[] | { from: string; to: string } | Place
export type Place = { latitude: number; longitude: number }

/** Every answer of a case by its path: `form.field`, or `form.field.row.column`. Null: passed over. */
export type Answers = Readonly<Record<string, Value | null>>

/** A row of a table: an agency by its id, a choice by its key. */
export interface Row {
  key: string
  title: string
}

/** One thing that is asked: a field, or one cell of a table. */
export interface Question {
  path: string
  form: string
  field: Field
  /** Set where one cell of a table is asked. */
  cell: { row: Row; column: Column } | null
}

export const asked = ({ field, cell }: Question): Field | Column => cell?.column ?? field

export const pathOf = (form: string, field: string, cell?: { row: string; column: string }): string =>
  cell === undefined ? `${form}.${field}` : `${form}.${field}.${cell.row}.${cell.column}`

/** A person in a table goes by their name, however their place in the list changes. */
export const rowOfPerson = (name: string): Row => ({ key: `p${sha256(squash(name)).slice(0, 10)}`, title: name })

/** The rows of a table in this language; `agencies` are those of the province, in their order; people are those that an answer names. */
export function rowsOf(
  definition: Pick<ProcedureDefinition, 'choices' | 'forms'>,
  field: Field,
  agencies: readonly Row[],
  language: keyof BothWords,
  answers: Answers,
): readonly Row[] {
  if (field.rows === undefined) return []
  if (field.rows === 'agencies') return agencies
  if ('people' in field.rows) {
    const names = answers[field.rows.people]
    const rows = Array.isArray(names) ? names.map(rowOfPerson) : []
    const [form = '', table = '', column = ''] = field.rows.taken?.split('.') ?? []
    return field.rows.taken === undefined
      ? rows
      : rows.filter(({ key: row }) => answers[pathOf(form, table, { row, column })] === true)
  }
  const chosen = 'chosen' in field.rows ? answers[field.rows.chosen] : null
  const list = 'list' in field.rows ? field.rows.list : listOf(definition, field.rows.chosen)
  return (definition.choices[list] ?? [])
    .filter(({ key }) => chosen === null || (Array.isArray(chosen) && chosen.includes(key)))
    .map(({ key, title }) => ({ key, title: title[language] }))
}

/** Whether what stands at this path is for those who judge alone. */
export function isForDesk({ forms }: Pick<ProcedureDefinition, 'forms'>, path: string): boolean {
  const [form = '', key = ''] = path.split('.')
  return forms[form]?.fields.find((field) => field.key === key)?.seenBy === 'desk'
}

/** The list of choices of a field, by its path. */
export function listOf({ forms }: Pick<ProcedureDefinition, 'forms'>, path: string): string {
  const [form = '', key = ''] = path.split('.')
  return forms[form]?.fields.find((field) => field.key === key)?.choices ?? ''
}

/** Whether a field is asked at all, as the answers before it stand. */
export function isAsked({ when }: Pick<Field, 'when'>, answerOf: (key: string) => Value | null | undefined): boolean {
  if (when === undefined) return true
  const answer = answerOf(when.field)
  const wanted = Array.isArray(when.is) ? when.is : [when.is]
  return wanted.some((one) => (Array.isArray(answer) ? answer.includes(String(one)) : answer === one))
}

/** All that is asked in these forms now, in order; what nobody fills in (`computed`) and what is not asked is left out. */
export function questionsOf(
  definition: Pick<ProcedureDefinition, 'forms' | 'choices'>,
  forms: readonly string[],
  answers: Answers,
  agencies: readonly Row[],
  language: keyof BothWords,
): Question[] {
  return forms.flatMap((form) =>
    (definition.forms[form]?.fields ?? []).flatMap((field): Question[] => {
      if (field.kind === 'computed' || !isAsked(field, (key) => answers[pathOf(form, key)])) return []
      if (field.kind !== 'table') return [{ path: pathOf(form, field.key), form, field, cell: null }]
      return rowsOf(definition, field, agencies, language, answers).flatMap((row) =>
        (field.columns ?? []).flatMap((column): Question[] => {
          const cell = (key: string) => answers[pathOf(form, field.key, { row: row.key, column: key })]
          if (!isAsked(column, cell)) return []
          const path = pathOf(form, field.key, { row: row.key, column: column.key })
          return [{ path, form, field, cell: { row, column } }]
        }),
      )
    }),
  )
}

export const isMissing = (question: Question, answers: Answers): boolean =>
  asked(question).required && question.field.required && answers[question.path] == null

/** The first that has no answer yet and was not passed over; null when all is said. */
export const firstOpen = (questions: readonly Question[], answers: Answers): Question | null =>
  questions.find(({ path }) => answers[path] === undefined) ?? null

/** Sum or ratio of other fields of its form; null while one of them has no answer, or where it would divide by zero. */
export function computed(form: string, { sum, ratio }: Field, answers: Answers, fields: Form['fields']): number | null {
  const numberOf = (key: string): number | null => {
    const field = fields.find((one) => one.key === key)
    if (field?.kind === 'computed') return computed(form, field, answers, fields)
    const answer = answers[pathOf(form, key)]
    return typeof answer === 'number' ? answer : null
  }
  if (ratio !== undefined) {
    const [part, whole] = ratio.map(numberOf)
    return part == null || whole == null || whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000
  }
  const parts = (sum ?? []).map(numberOf)
  return parts.includes(null) ? null : parts.reduce<number>((total, part) => total + (part ?? 0), 0)
}
