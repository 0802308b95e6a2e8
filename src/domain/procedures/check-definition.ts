import { checkReason } from '../objections/check-reason.ts'
import type { z } from 'zod'
import { formsOfStep, isOwed, leadsTo, reachable, repeated, waysOut } from './flow.ts'
import {
  type Column,
  DEFINITION,
  END,
  type Field,
  type Form,
  isOfRounds,
  type ProcedureDefinition,
  type Step,
} from './definition.ts'
import { isQuick } from './pattern.ts'
import { isOfKind, recordFaults } from './check-records.ts'
import { type DefinitionFault, fault } from './definition-fault.ts'

export type Checked = { ok: true; definition: ProcedureDefinition } | { ok: false; faults: DefinitionFault[] }

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
  const definition = parsed.data
  const faults = [
    ...formFaults(definition),
    ...stepFaults(definition),
    ...reportFaults(definition),
    ...markFaults(definition),
    ...recordFaults(definition),
  ]
  return faults.length > 0 ? { ok: false, faults } : { ok: true, definition }
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
    if (typeof field.rows === 'object' && 'list' in field.rows && choices[field.rows.list] === undefined)
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
  const reached = reachable(definition, steps[0]?.key ?? '')
  for (const [i, { key }] of steps.entries()) {
    if (!reached.has(key)) faults.push(fault(`steps.${i}`, 'step-unreachable', key))
    // What does itself may lead round in no circle, and whoever has the turn has to be able to come to an end.
    if (!reachable(definition, key, undefined, waysOut).has(END) || goesRoundByItself(key, known))
      faults.push(fault(`steps.${i}`, 'no-way-out', key))
  }
  return [...faults, ...repeatFaults(definition), ...startFaults(definition)]
}

/** What is repeated has to come back to be counted, and is counted once. */
function* repeatFaults(definition: ProcedureDefinition): Generator<DefinitionFault> {
  for (const [i, step] of definition.steps.entries()) {
    if (step.does !== 'repeat') continue
    if (!reachable(definition, step.again).has(step.key)) yield fault(`steps.${i}.again`, 'repeat-not-back', step.again)
    if (repeated(definition, step).some((one) => one.does === 'repeat' && one.key !== step.key))
      yield fault(`steps.${i}`, 'repeat-within', step.key)
  }
}

/** What begins by itself says when, and about whom. */
function* startFaults({ starts }: ProcedureDefinition): Generator<DefinitionFault> {
  if (starts.by === 'stage' && starts.stage === undefined) yield fault('starts.stage', 'start-unsaid', 'stage')
  if (starts.by === 'calendar' && starts.every === undefined) yield fault('starts.every', 'start-unsaid', 'every')
  if ((starts.subject === 'unit' || starts.subject === 'inquiry') && !isOfRounds({ starts }))
    yield fault('starts.subject', 'start-unsaid', starts.subject)
}

function* oneStepFaults(
  path: string,
  step: Step,
  { forms, starts }: ProcedureDefinition,
  known: ReadonlyMap<string, Step>,
): Generator<DefinitionFault> {
  for (const next of leadsTo(step)) if (next !== END && !known.has(next)) yield fault(path, 'step-unknown', next)
  if (step.key === END) yield fault(`${path}.key`, 'twice', END)
  const holders = step.does === 'tell' ? step.to : isOwed(step) ? [step.by] : []
  if (step.does === 'meet') holders.push(...step.with)
  for (const holder of holders)
    if (
      (holder === 'agency' && starts.subject !== 'agency' && starts.subject !== 'unit') ||
      // Whoever is named in a case that was applied for is of the applicant's side.
      (holder === 'respondent' && (starts.by === 'agency' || starts.by === 'applicant')) ||
      (holder === 'applicant' && isOfRounds({ starts })) ||
      (step.does === 'fill' && step.besideItems && (holder !== 'evaluator' || starts.subject !== 'agency')) ||
      (step.does === 'meet' && step.overItems && (step.by !== 'evaluator' || starts.subject !== 'agency'))
    )
      yield fault(path, 'nobody-can', holder)
  if (!isOwed(step)) return
  if (step.within !== undefined && step.endsWith !== undefined) yield fault(`${path}.endsWith`, 'twice', 'within')
  const hasClock = step.within !== undefined || step.endsWith !== undefined
  if (step.ladder.length > 0 && !hasClock) yield fault(path, 'ladder-without-clock', step.key)
  if (step.silence !== undefined && !hasClock) yield fault(path, 'silence-without-clock', step.key)
  if (step.does === 'issue') return
  if (step.does === 'judge') {
    if (Object.keys(step.outcomes).length === 0) yield fault(path, 'no-outcome', step.key)
    for (const [name, { note, notes }] of Object.entries(step.outcomes))
      if (
        notes.length > 0 &&
        (note === 'none' || !notes.every((one) => checkReason(one.fa).ok && checkReason(one.en).ok))
      )
        yield fault(`${path}.outcomes.${name}.notes`, 'note-unfit', name)
    if (step.quorum !== undefined && (step.by === 'applicant' || step.by === 'agency'))
      yield fault(path, 'quorum-alone', step.by)
    return
  }
  for (const [i, name] of step.forms.entries())
    if (forms[name] === undefined) yield fault(`${path}.forms.${i}`, 'form-unknown', name)
}

/** Round by what nobody has to do anything for: words, and what is counted. */
function goesRoundByItself(key: string, known: ReadonlyMap<string, Step>): boolean {
  const open = [key]
  const seen = new Set<string>()
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const step = known.get(name)
    if (step === undefined || isOwed(step)) continue
    if (seen.has(name) && name === key) return true
    if (seen.has(name)) continue
    seen.add(name)
    open.push(...leadsTo(step))
  }
  return false
}

/** Marks are given to people who are named at a step before, in columns of numbers. */
function* markFaults({ steps, forms }: ProcedureDefinition): Generator<DefinitionFault> {
  for (const [name, form] of Object.entries(forms))
    for (const [i, { rows }] of form.fields.entries()) {
      if (typeof rows !== 'object' || 'list' in rows) continue
      const path = 'people' in rows ? rows.people : rows.chosen
      const isNamed = isOfKind({ forms }, path, 'people' in rows ? 'people' : 'some-of')
      const [of = ''] = path.split('.')
      if (isNamed && 'chosen' in rows) continue
      const isAsked =
        (of !== name && steps.some((step) => formsOfStep(step).includes(of))) ||
        steps.some((step) => step.does === 'propose' && step.into === path)
      const [form = '', table = '', column = ''] = 'people' in rows ? (rows.taken?.split('.') ?? []) : []
      const taken = forms[form]?.fields.find(({ key }) => key === table)?.columns?.find(({ key }) => key === column)
      if ('people' in rows && rows.taken !== undefined && (form === name || taken?.kind !== 'yes-no'))
        yield fault(`forms.${name}.fields.${i}.rows.taken`, 'path-unknown', rows.taken)
      if (!isNamed || !isAsked) yield fault(`forms.${name}.fields.${i}.rows.people`, 'path-unknown', path)
    }
  for (const [i, step] of steps.entries()) {
    if (step.does !== 'mark') continue
    const tables = step.forms.flatMap((name) =>
      (forms[name]?.fields ?? []).flatMap((field) =>
        typeof field.rows === 'object' && 'people' in field.rows
          ? (field.columns ?? []).flatMap(({ key, kind }) => (isMark(kind) ? [`${name}.${field.key}.${key}`] : []))
          : [],
      ),
    )
    if (tables.length === 0) yield fault(`steps.${i}.forms`, 'mark-nobody', step.key)
    if (step.pass !== undefined && !tables.includes(step.pass.column))
      yield fault(`steps.${i}.pass.column`, 'pass-unknown', step.pass.column)
  }
}
const isMark = (kind: string): boolean => kind === 'whole' || kind === 'decimal'

function* reportFaults({ reports, forms }: ProcedureDefinition): Generator<DefinitionFault> {
  for (const [name, place] of Object.entries(reports ?? {})) {
    const [form = '', table = '', column = ''] = place.split('.')
    const found = forms[form]?.fields.find((field) => field.key === table && field.rows === 'agencies')
    if (found?.columns?.some(({ key }) => key === column) !== true)
      yield fault(`reports.${name}`, 'report-unknown', place)
  }
}
