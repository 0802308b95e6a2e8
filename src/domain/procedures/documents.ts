import type { ReceiptContent } from '../receipts/link.ts'
import { type Answers, isAsked, pathOf, rowOfPerson, type Value } from './answers.ts'
import type { BothWords, Condition, Fee, FieldKind, ProcedureDefinition, RegisterRule } from './definition.ts'
import type { Standing } from './definition-parts.ts'

export const fits = (when: Condition | undefined, answers: Answers): boolean =>
  isAsked(when === undefined ? {} : { when }, (path) => answers[path])

/** What has to be paid in this year; null: the table has nothing for it. */
export function feeOf({ rows }: Fee, year: number, answers: Answers): Fee['rows'][number] | null {
  const begun = rows.filter((row) => row.year <= year)
  const latest = Math.max(...begun.map((row) => row.year))
  return begun.find((row) => row.year === latest && fits(row.when, answers)) ?? null
}

/** Places that every document knows; all others are paths of answers. */
export const OWN_PLACES: readonly string[] = ['name', 'number', 'date', 'until', 'note', 'mark', 'round']
const PLACE = /\{([^{}]*)\}/g

export const placesIn = (text: string): string[] => [...text.matchAll(PLACE)].map(([, place]) => place ?? '')

export const filledIn = (text: string, valueOf: (place: string) => string): string =>
  text.replace(PLACE, (_, place: string) => valueOf(place))

export const numberOf = (pattern: string, { year, count }: { year: number; count: number }): string =>
  filledIn(pattern, (place) => (place === 'year' ? String(year) : place === 'count' ? String(count) : ''))

export { STANDINGS, type Standing } from './definition-parts.ts'

/** An entry of a register as everybody reads it who may; plain JSON. */
export interface EntryFacts {
  id: number
  register: BothWords
  number: string
  name: string
  issuedAt: string
  validUntil: string | null
  standing: Standing
  isOver: boolean
}

/** What may follow: who was withdrawn applies anew. */
export const mayBecome = (from: Standing, to: Standing): boolean => from !== 'withdrawn' && from !== to

/** An answer as it was when the document was issued. */
export interface KeptAnswer {
  title: BothWords
  kind: FieldKind
  value: Value | null
  choices: readonly { key: string; title: BothWords }[]
}
export type KeptAnswers = Readonly<Record<string, KeptAnswer>>

/** The people that a field names; where the last marks have a least, those who have reached it, each with their mark. */
export function passedPeople(
  { steps, forms }: ProcedureDefinition,
  each: string,
  answers: Answers,
): { name: string; mark?: KeptAnswer }[] {
  const names = answers[each]
  if (!Array.isArray(names)) return []
  const marked = steps.findLast((step) => step.does === 'mark')
  const pass = marked?.does === 'mark' ? marked.pass : undefined
  if (pass === undefined) return names.map((name: string) => ({ name }))
  const [form = '', table = '', column = ''] = pass.column.split('.')
  const field = forms[form]?.fields.find(({ key }) => key === table)?.columns?.find(({ key }) => key === column)
  return names.flatMap((name: string) => {
    const value = answers[pathOf(form, table, { row: rowOfPerson(name).key, column })]
    if (field === undefined || typeof value !== 'number' || value < pass.least) return []
    return [{ name, mark: { title: field.title, kind: field.kind, value, choices: [] } }]
  })
}

/** What whoever judged has written last, as it may stand on a document. */
export function lastNote(
  { steps }: Pick<ProcedureDefinition, 'steps'>,
  acts: readonly { kind: string; step: string; note: string }[],
): KeptAnswer | undefined {
  const judged = acts.findLast(({ kind, note }) => kind === 'judge' && note !== '')
  const title = steps.find(({ key }) => key === judged?.step)?.title
  return judged === undefined || title === undefined
    ? undefined
    : { title, kind: 'long-text', value: judged.note, choices: [] }
}

/** The answers that stand on a document or beside its entry; `own`: what it knows beside them. */
export function keptAnswers(
  definition: ProcedureDefinition,
  document: string,
  answers: Answers,
  own: Readonly<Partial<Record<'mark' | 'note' | 'round', KeptAnswer | undefined>>> = {},
): KeptAnswers {
  const { forms, choices, documents, registers } = definition
  const rule = documents[document]
  const register = registers[rule?.register ?? '']
  const places = [rule?.text.fa, rule?.text.en, rule?.title.fa, rule?.title.en].flatMap((text) => placesIn(text ?? ''))
  const paths = new Set([...places, ...(register?.columns ?? []), ...(register?.public ?? [])])
  const kept: Record<string, KeptAnswer> = {}
  for (const [place, answer] of Object.entries(own))
    if (answer !== undefined && places.includes(place)) kept[place] = answer
  for (const path of paths) {
    const [form = '', key = ''] = path.split('.')
    const field = forms[form]?.fields.find((one) => one.key === key)
    if (field === undefined) continue
    const list = field.choices === undefined ? [] : (choices[field.choices] ?? [])
    kept[path] = { title: field.title, kind: field.kind, value: answers[path] ?? null, choices: list }
  }
  return kept
}

/** Which of the answers this reader sees beside an entry; null: the register is closed to them. */
export function columnsFor(
  { readers, columns, public: open }: RegisterRule,
  role: string | null,
): readonly string[] | null {
  if (role !== null && readers.some((reader) => reader === role)) return columns
  return open ?? null
}

/** What a document is bound to. */
export const documentContent = (entry: {
  number: string
  name: string
  validUntil: Date | null
  answers: KeptAnswers
}): ReceiptContent => [
  'document',
  entry.number,
  entry.name,
  entry.validUntil?.toISOString() ?? null,
  Object.entries(entry.answers)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { value }]) => [path, value]),
]
