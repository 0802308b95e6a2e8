import { type DefinitionFault, fault } from './definition-fault.ts'
import { proposesAgencies } from './propose.ts'
import type { Condition, FieldKind, ProcedureDefinition, Step } from './definition.ts'
import { OWN_PLACES, placesIn } from './documents.ts'

/** Who applies says at least so much of themselves. */
const IDENTITY = ['person', 'national-id', 'phone'] as const

const NUMBERS = ['whole', 'decimal'] as const

/** What is wrong with fees, documents, registers and the identity of applicants: all they name has to be there. */
export function* recordFaults(definition: ProcedureDefinition): Generator<DefinitionFault> {
  const { steps, fees, documents, registers } = definition
  const paths = pathsOf(definition)
  const unknown = (at: string, path: string): DefinitionFault[] =>
    paths.has(path) ? [] : [fault(at, 'path-unknown', path)]
  for (const [i, step] of steps.entries()) {
    yield* stepRecordFaults(`steps.${i}`, step, definition)
    if (step.does === 'branch')
      for (const [j, { when }] of step.ways.entries())
        for (const { field } of when) yield* unknown(`steps.${i}.ways.${j}`, field)
    if (step.does === 'draw' && !isOfKind(definition, step.into, 'some-of'))
      yield fault(`steps.${i}.into`, 'path-unknown', step.into)
    if (step.does === 'propose') {
      if (!isOfKind(definition, step.into, 'people')) yield fault(`steps.${i}.into`, 'path-unknown', step.into)
      const isOfOne = definition.starts.subject === 'agency'
      if (step.what === 'losses' ? !isOfOne : isOfOne) yield fault(`steps.${i}.what`, 'nobody-can', step.what)
      if ((step.what === 'axis') !== (step.axis !== undefined))
        yield fault(`steps.${i}.axis`, 'path-unknown', step.what)
      if ((step.what === 'chosen') !== (step.from !== undefined))
        yield fault(`steps.${i}.from`, 'path-unknown', step.what)
      if (proposesAgencies(step) && definition.cleared !== true) yield fault('cleared', 'cleared-needed', step.what)
    }
    if (step.does === 'indicators') {
      if (definition.starts.subject !== 'agency') yield fault(`steps.${i}`, 'nobody-can', 'agency')
      for (const [j, { title, points, target = title }] of step.rows.entries()) {
        for (const path of [title, target]) yield* unknown(`steps.${i}.rows.${j}`, path)
        if (!NUMBERS.some((kind) => isOfKind(definition, points, kind)))
          yield fault(`steps.${i}.rows.${j}.points`, 'path-unknown', points)
      }
      yield* unknown(`steps.${i}.letter`, step.letter)
    }
    if (step.does === 'issue' && step.each !== undefined && !isOfKind(definition, step.each, 'people'))
      yield fault(`steps.${i}.each`, 'path-unknown', step.each)
    if (step.does !== 'judge') continue
    for (const [name, { when }] of Object.entries(step.outcomes))
      if (when !== undefined) yield* unknown(`steps.${i}.outcomes.${name}.when`, when.field)
  }
  for (const [name, { rows, each }] of Object.entries(fees)) {
    if (each !== undefined && !isOfKind(definition, each, 'people'))
      yield fault(`fees.${name}.each`, 'path-unknown', each)
    for (const [i, { when }] of rows.entries())
      if (when !== undefined) yield* unknown(`fees.${name}.rows.${i}.when`, when.field)
    for (const year of new Set(rows.map((row) => row.year)))
      if (
        !isCovered(
          rows.filter((row) => row.year === year).map(({ when }) => when),
          definition,
        )
      )
        yield fault(`fees.${name}`, 'fee-open', String(year))
  }
  for (const [name, { text, title, number, register }] of Object.entries(documents)) {
    const at = `documents.${name}`
    if (!number.includes('{count}')) yield fault(`${at}.number`, 'number-uncounted', number)
    if (registers[register] === undefined) yield fault(`${at}.register`, 'register-unknown', register)
    for (const place of [text.fa, text.en, title.fa, title.en].flatMap(placesIn))
      if (!OWN_PLACES.includes(place)) yield* unknown(at, place)
  }
  for (const [name, { columns, public: open = [] }] of Object.entries(registers))
    for (const path of [...columns, ...open]) yield* unknown(`registers.${name}`, path)
  if (definition.carries !== undefined && !isTable(definition, definition.carries))
    yield fault('carries', 'path-unknown', definition.carries)
  for (const [i, path] of definition.recalls.entries()) yield* unknown(`recalls.${i}`, path)
  yield* identityFaults(definition)
}

export function isOfKind({ forms }: Pick<ProcedureDefinition, 'forms'>, path: string, kind: FieldKind): boolean {
  const [form = '', key = ''] = path.split('.')
  return forms[form]?.fields.some((field) => field.key === key && field.kind === kind) === true
}

const isTable = (definition: ProcedureDefinition, path: string): boolean => isOfKind(definition, path, 'table')

const pathsOf = ({ forms }: ProcedureDefinition): Set<string> =>
  new Set(
    Object.entries(forms).flatMap(([form, { fields }]) =>
      fields.filter(({ kind }) => kind !== 'table').map(({ key }) => `${form}.${key}`),
    ),
  )

function* stepRecordFaults(path: string, step: Step, { steps, fees, documents }: ProcedureDefinition) {
  if (step.does === 'pay') {
    if (fees[step.fee] === undefined) yield fault(`${path}.fee`, 'fee-unknown', step.fee)
    const next = steps.find(({ key }) => key === step.next)
    if (next?.does !== 'judge' || next.by === step.by) yield fault(`${path}.next`, 'pay-unconfirmed', step.key)
  }
  if ((step.does === 'issue' || step.does === 'standing') && documents[step.document] === undefined)
    yield fault(`${path}.document`, 'document-unknown', step.document)
}

/** Whether there is an amount for everybody: a row without a condition, or one for each choice of a field that has to be answered. */
function isCovered(conditions: readonly (Condition | undefined)[], { forms, choices }: ProcedureDefinition): boolean {
  const given = conditions.filter((one) => one !== undefined)
  if (given.length < conditions.length) return true
  const [form = '', key = ''] = (given[0]?.field ?? '').split('.')
  const field = forms[form]?.fields.find((one) => one.key === key)
  if (field?.kind !== 'one-of' || !field.required || given.some((one) => one.field !== given[0]?.field)) return false
  return (choices[field.choices ?? ''] ?? []).every((choice) =>
    given.some(({ is }) => [is].flat().includes(choice.key)),
  )
}

function* identityFaults({ starts, forms, steps }: ProcedureDefinition): Generator<DefinitionFault> {
  if (starts.by !== 'applicant' && starts.desk.length > 0) yield fault('starts.desk', 'start-unsaid', 'applicant')
  if (starts.by !== 'applicant') return
  if (starts.terms === undefined) yield fault('starts.terms', 'start-unsaid', 'terms')
  const first = steps[0]
  const isFirst = first?.does === 'fill' && first.by === 'applicant' && first.forms[0] === starts.identity
  if (starts.identity === undefined || !isFirst) yield fault('starts.identity', 'start-unsaid', 'identity')
  const kinds = (forms[starts.identity ?? '']?.fields ?? []).filter(({ required }) => required).map(({ kind }) => kind)
  for (const kind of IDENTITY) if (!kinds.includes(kind)) yield fault('starts.identity', 'identity-lacks', kind)
}
