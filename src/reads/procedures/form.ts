import { jalaliParts } from 'persian-text'
import {
  type Answers,
  asked,
  computed,
  firstOpen,
  isMissing,
  type Question,
  questionsOf,
  type Row,
  type Value,
} from '#domain/procedures/answers.ts'
import type {
  BothWords,
  Column,
  Fee,
  Field,
  FieldKind,
  ProcedureDefinition,
  Step,
} from '#domain/procedures/definition.ts'
import { feeOf } from '#domain/procedures/documents.ts'
import type { Language } from '#domain/vocabulary.ts'
import { activeAgencies } from '#storage/people/agencies.ts'
import { answersOf, filesOf } from '#storage/procedures/answers.ts'
import { versionsOfProcedure } from '#storage/procedures/procedures.ts'
import { earlierCase } from '#storage/procedures/reported.ts'
import { type CaseRow, handedIn } from '#storage/procedures/cases.ts'
import type { Reader } from '#storage/transaction.ts'

/** The forms of a step with what has been answered so far. */
export interface FormState {
  questions: Question[]
  answers: Answers
  agencies: Row[]
}

export async function formState(
  db: Reader,
  row: CaseRow,
  {
    definition,
    forms,
    language,
    frozen,
  }: {
    definition: ProcedureDefinition
    forms: readonly string[]
    language: Language
    /** As they were handed in, instead of as they stand. */
    frozen?: Answers
  },
): Promise<FormState> {
  const agencies = (await activeAgencies(db)).map(({ id, name }) => ({ key: String(id), title: name }))
  const answers = frozen ?? (await answersOf(db, row.id))
  return { agencies, answers, questions: questionsOf(definition, forms, answers, agencies, language) }
}

/** What an answer is shown with; `value` null: passed over, absent: not answered yet. */
export interface AnswerLine {
  title: BothWords
  /** The row, of a table. */
  row: string | null
  kind: FieldKind
  value?: Value | null
  choices: { key: string; title: BothWords }[]
}

/** One question of a form, as plain JSON. */
export interface QuestionPage extends AnswerLine {
  path: string
  /** What is asked: the field, or the column of a cell. */
  field: Field | Column
  required: boolean
  position: number
  total: number
  /** Rows of its table that are answered, and how many there are; null where it is no table. */
  table: { title: BothWords; done: number; total: number } | null
  /** The question before and after, to go back and to pass over. */
  before: string | null
  after: string | null
  files: number
  /** The answer of the same agency the time before, where the field wants it shown. */
  earlier?: Value | null
}

const lineOf = (definition: ProcedureDefinition, question: Question, answers: Answers): AnswerLine => {
  const { kind, title, choices } = asked(question)
  const value = answers[question.path]
  return {
    title,
    kind,
    row: question.cell?.row.title ?? null,
    choices: choices === undefined ? [] : (definition.choices[choices] ?? []),
    ...(value === undefined ? {} : { value }),
  }
}

/** The question that is asked now, or the one named; null: nothing is open, so that all is said. */
export async function questionPage(
  db: Reader,
  row: CaseRow,
  definition: ProcedureDefinition,
  { questions, answers }: FormState,
  named: string | null,
): Promise<QuestionPage | null> {
  const wanted = named ?? row.asked
  const question = questions.find(({ path }) => path === wanted) ?? firstOpen(questions, answers)
  if (question === null) return null
  const index = questions.indexOf(question)
  const field = asked(question)
  const own = questions.filter(({ field, form }) => field === question.field && form === question.form)
  const isFiles = question.field.kind === 'files' || question.field.kind === 'photos'
  const files = isFiles ? (await filesOf(db, row.id)).filter(({ path }) => path === question.path).length : 0
  const earlier = question.field.earlier ? await earlierAnswer(db, row, question.path) : undefined
  return {
    ...lineOf(definition, question, answers),
    ...(earlier === undefined ? {} : { earlier }),
    path: question.path,
    field,
    required: field.required && question.field.required,
    position: index + 1,
    total: questions.length,
    table:
      question.cell === null
        ? null
        : {
            title: question.field.title,
            done: own.filter(({ path }) => answers[path] !== undefined).length,
            total: own.length,
          },
    before: questions[index - 1]?.path ?? null,
    after: questions[index + 1]?.path ?? null,
    files,
  }
}

/** What was said the time before: in the same case where it repeats, else in the last one of the same subject. */
async function earlierAnswer(db: Reader, row: CaseRow, path: string): Promise<Value | null | undefined> {
  const own = await handedIn(db, { caseId: row.id, path })
  if (own !== null && row.asked !== path) return own.values[path]?.is
  const before = await earlierCase(db, { ...row, procedureIds: await versionsOfProcedure(db, row.procedureId) })
  return before === null ? undefined : (await answersOf(db, before))[path]
}

/** What is answered, in the order of the questions, and what is reckoned from it; `isWhole`: of which forms also what only those who judge see. */
export function answerLines(
  definition: ProcedureDefinition,
  forms: readonly string[],
  { questions, answers }: FormState,
  isWhole: (form: string) => boolean,
): AnswerLine[] {
  return forms.flatMap((form) =>
    (definition.forms[form]?.fields ?? []).flatMap((field): AnswerLine[] => {
      if (field.seenBy === 'desk' && !isWhole(form)) return []
      if (field.kind !== 'computed')
        return questions
          .filter((question) => question.form === form && question.field === field)
          .filter((question) => answers[question.path] !== undefined)
          .map((question) => lineOf(definition, question, answers))
      const value = computed(form, field, answers, definition.forms[form]?.fields ?? [])
      return [{ title: field.title, row: null, kind: 'computed', value, choices: [] }]
    }),
  )
}

/** Titles of what has to be answered and is not. */
export const missingIn = ({ questions, answers }: FormState): Question[] =>
  questions.filter((question) => isMissing(question, answers))

/** The first sum or ratio that is not what its bounds want: points that have to total; null: all are. */
export function outsideBounds(definition: ProcedureDefinition, forms: readonly string[], { answers }: FormState) {
  for (const form of forms) {
    const { fields } = definition.forms[form] ?? { fields: [] }
    for (const field of fields) {
      const { kind, least, most, title } = field
      if (kind !== 'computed' || (least === undefined && most === undefined)) continue
      const value = computed(form, field, answers, fields)
      if (value !== null && value >= (least ?? value) && value <= (most ?? value)) continue
      const bound = least === undefined ? 'most' : most === undefined ? 'least' : least === most ? 'exact' : 'both'
      return { title: title.fa, value: value ?? 0, bound, least: least ?? 0, most: most ?? 0 }
    }
  }
  return null
}

/** What has to be paid at a step, and how; plain JSON. `rial`: for all of `count`. */
export interface FeeShown {
  rial: number
  count: number
  year: number
  title: BothWords
  how: BothWords
}

/** Null: it is no step of payment, or the table has nothing for it. */
export function feeNow(
  step: Step | null,
  { fees }: Pick<ProcedureDefinition, 'fees'>,
  answers: Answers,
  { now, zone }: { now: Date; zone: string },
): FeeShown | null {
  const fee: Fee | undefined = step?.does === 'pay' ? fees[step.fee] : undefined
  const row = fee === undefined ? null : feeOf(fee, jalaliParts(now, zone).year, answers)
  if (fee === undefined || row === null) return null
  const named = fee.each === undefined ? null : answers[fee.each]
  const count = Array.isArray(named) ? named.length : 1
  return { rial: row.rial * count, count, year: row.year, title: row.title, how: fee.how }
}
