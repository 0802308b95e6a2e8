import type { z } from 'zod'
import {
  type Column,
  DEFINITION,
  END,
  type Field,
  type Form,
  type ProcedureDefinition,
  type Step,
} from './definition.ts'
import { isQuick } from './pattern.ts'

export type DefinitionFaultCode =
  | 'not-json'
  | 'shape'
  | 'step-unbuilt'
  | 'role-unknown'
  | 'twice'
  | 'form-unknown'
  | 'choices-unknown'
  | 'choices-needed'
  | 'columns-needed'
  | 'step-unknown'
  | 'step-unreachable'
  | 'no-way-out'
  | 'no-outcome'
  | 'nobody-can'
  | 'quorum-alone'
  | 'silence-without-clock'
  | 'bounds-crossed'
  | 'pattern-broken'
  | 'pattern-slow'
  | 'field-unknown'
  | 'report-unknown'

/** One thing that is wrong in a definition, in the words `procedure-fault-<code>`; `path` is where it stands in the file. */
export interface DefinitionFault {
  path: string
  code: DefinitionFaultCode
  word: string
}

export type Checked = { ok: true; definition: ProcedureDefinition } | { ok: false; faults: DefinitionFault[] }

const fault = (path: string, code: DefinitionFaultCode, word = ''): DefinitionFault => ({ path, code, word })

/** A definition from the text of its file, or everything that is wrong with it at once. */
export function readDefinition(text: string): Checked {
  try {
    return checkDefinition(JSON.parse(text))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { ok: false, faults: [fault('', 'not-json', error.message)] }
  }
}

export function checkDefinition(raw: unknown): Checked {
  const parsed = DEFINITION.safeParse(raw)
  if (!parsed.success) return { ok: false, faults: parsed.error.issues.flatMap((issue) => shapeFaults(issue, raw)) }
  const faults = [...formFaults(parsed.data), ...stepFaults(parsed.data), ...reportFaults(parsed.data)]
  return faults.length > 0 ? { ok: false, faults } : { ok: true, definition: parsed.data }
}

function shapeFaults(issue: z.core.$ZodIssue, raw: unknown): DefinitionFault[] {
  const path = issue.path.join('.')
  const found = issue.path.reduce<unknown>((value, part) => (value as Record<PropertyKey, unknown> | null)?.[part], raw)
  if (issue.code === 'invalid_union' && issue.path[0] === 'steps') return [fault(path, 'step-unbuilt', wordOf(found))]
  const isRole = issue.path.some((part) => part === 'by' || part === 'to' || part === 'roles')
  if (isRole && issue.code === 'invalid_value') return [fault(path, 'role-unknown', wordOf(found))]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => fault([...issue.path, name].join('.'), 'shape', name))
  const expected =
    'expected' in issue ? String(issue.expected) : 'values' in issue ? issue.values.join(' | ') : issue.code
  return [fault(path, 'shape', expected)]
}

const wordOf = (found: unknown): string => (typeof found === 'string' ? found : (JSON.stringify(found) ?? ''))

function* twice(path: string, keys: readonly string[]): Generator<DefinitionFault> {
  for (const [i, one] of keys.entries()) if (keys.indexOf(one) < i) yield fault(`${path}.${i}`, 'twice', one)
}

function formFaults({ forms, choices }: ProcedureDefinition): DefinitionFault[] {
  const lists = Object.entries(choices).flatMap(([name, list]) => [
    ...twice(
      `choices.${name}`,
      list.map(({ key }) => key),
    ),
  ])
  return [
    ...lists,
    ...Object.entries(forms).flatMap(([name, form]) => [
      ...twice(
        `forms.${name}.fields`,
        form.fields.map(({ key }) => key),
      ),
      ...form.fields.flatMap((field, i) => [...fieldFaults(`forms.${name}.fields.${i}`, field, i, form, choices)]),
    ]),
  ]
}

type Choices = ProcedureDefinition['choices']

function* fieldFaults(
  path: string,
  field: Field,
  index: number,
  form: Form,
  choices: Choices,
): Generator<DefinitionFault> {
  yield* scalarFaults(path, field, choices)
  const before = form.fields.slice(0, index)
  if (field.when !== undefined && !before.some(({ key }) => key === field.when?.field))
    yield fault(`${path}.when.field`, 'field-unknown', field.when.field)
  if (field.kind === 'table') {
    if (field.columns === undefined || field.rows === undefined) yield fault(path, 'columns-needed', field.key)
    if (typeof field.rows === 'object' && choices[field.rows.list] === undefined)
      yield fault(`${path}.rows.list`, 'choices-unknown', field.rows.list)
    for (const [i, column] of (field.columns ?? []).entries()) {
      yield* scalarFaults(`${path}.columns.${i}`, column, choices)
      const known = (field.columns ?? []).slice(0, i)
      if (column.when !== undefined && !known.some(({ key }) => key === column.when?.field))
        yield fault(`${path}.columns.${i}.when.field`, 'field-unknown', column.when.field)
    }
    yield* twice(
      `${path}.columns`,
      (field.columns ?? []).map(({ key }) => key),
    )
  }
  if (field.kind === 'computed') {
    const parts = [...(field.sum ?? []), ...(field.ratio ?? [])]
    if (parts.length === 0) yield fault(path, 'columns-needed', field.key)
    for (const part of parts)
      if (!before.some(({ key, kind }) => key === part && ['whole', 'decimal', 'rial', 'computed'].includes(kind)))
        yield fault(path, 'field-unknown', part)
  }
}

function* scalarFaults(path: string, field: Field | Column, choices: Choices): Generator<DefinitionFault> {
  const { kind, least, most, pattern } = field
  if (field.choices !== undefined && choices[field.choices] === undefined)
    yield fault(`${path}.choices`, 'choices-unknown', field.choices)
  if ((kind === 'one-of' || kind === 'some-of') && field.choices === undefined)
    yield fault(path, 'choices-needed', field.key)
  if (least !== undefined && most !== undefined && least > most) yield fault(path, 'bounds-crossed', field.key)
  if (!isQuick(pattern?.is ?? '')) yield fault(`${path}.pattern.is`, 'pattern-slow', pattern?.is ?? '')
  try {
    RegExp(pattern?.is ?? '', 'u')
  } catch {
    yield fault(`${path}.pattern.is`, 'pattern-broken', pattern?.is ?? '')
  }
}

/** Where a step leads, by itself or by whoever has the turn. */
export const leadsTo = (step: Step): string[] => [
  ...(step.does === 'judge' ? Object.values(step.outcomes).map(({ next }) => next) : [step.next]),
  ...('silence' in step && step.silence !== undefined ? [step.silence.next] : []),
]

function stepFaults(definition: ProcedureDefinition): DefinitionFault[] {
  const { steps } = definition
  const known = new Map(steps.map((step) => [step.key, step]))
  const faults = [
    ...twice(
      'steps',
      steps.map(({ key }) => key),
    ),
  ]
  for (const [i, step] of steps.entries()) faults.push(...oneStepFaults(`steps.${i}`, step, definition, known))
  if (faults.length > 0) return faults
  const reached = closure([steps[0]?.key ?? ''], (name) => (known.has(name) ? leadsTo(known.get(name) as Step) : []))
  for (const [i, { key }] of steps.entries()) {
    if (!reached.has(key)) faults.push(fault(`steps.${i}`, 'step-unreachable', key))
    // What does itself may lead round in no circle, and whoever has the turn has to be able to come to an end.
    const from = closure([key], (name) => (known.has(name) ? leadsTo(known.get(name) as Step) : []))
    if (!from.has(END) || goesRoundByItself(key, known)) faults.push(fault(`steps.${i}`, 'no-way-out', key))
  }
  return faults
}

function* oneStepFaults(
  path: string,
  step: Step,
  { forms, starts }: ProcedureDefinition,
  known: ReadonlyMap<string, Step>,
): Generator<DefinitionFault> {
  for (const next of leadsTo(step)) if (next !== END && !known.has(next)) yield fault(path, 'step-unknown', next)
  if (step.key === END) yield fault(`${path}.key`, 'twice', END)
  const holders = step.does === 'tell' ? step.to : [step.by]
  for (const holder of holders)
    if (
      (holder === 'agency' && starts.subject !== 'agency') ||
      (holder === 'respondent' && starts.by === 'agency') ||
      (holder === 'applicant' && starts.by === 'round')
    )
      yield fault(path, 'nobody-can', holder)
  if (step.does === 'tell') return
  if (step.silence !== undefined && step.within === undefined) yield fault(path, 'silence-without-clock', step.key)
  if (step.does === 'judge') {
    if (Object.keys(step.outcomes).length === 0) yield fault(path, 'no-outcome', step.key)
    if (step.quorum !== undefined && (step.by === 'applicant' || step.by === 'agency'))
      yield fault(path, 'quorum-alone', step.by)
    return
  }
  for (const [i, name] of step.forms.entries())
    if (forms[name] === undefined) yield fault(`${path}.forms.${i}`, 'form-unknown', name)
}

function goesRoundByItself(key: string, known: ReadonlyMap<string, Step>): boolean {
  const seen = new Set<string>()
  for (let step = known.get(key); step?.does === 'tell'; step = known.get(step.next)) {
    if (seen.has(step.key)) return true
    seen.add(step.key)
  }
  return false
}

function closure(from: readonly string[], next: (name: string) => readonly string[]): Set<string> {
  const reached = new Set<string>()
  const open = [...from]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue
    reached.add(name)
    open.push(...next(name))
  }
  return reached
}

function* reportFaults({ reports, forms }: ProcedureDefinition): Generator<DefinitionFault> {
  for (const [name, place] of Object.entries(reports ?? {})) {
    const [form = '', table = '', column = ''] = place.split('.')
    const found = forms[form]?.fields.find((field) => field.key === table && field.rows === 'agencies')
    if (found?.columns?.some(({ key }) => key === column) !== true)
      yield fault(`reports.${name}`, 'report-unknown', place)
  }
}
