import { cleanText, squash } from 'persian-text'
import { refuse } from '#shared/outcome.ts'
import { checkDefinition } from './check-definition.ts'
import type { ProcedureDefinition } from './definition.ts'
import type { FormFault } from './form-sheets.ts'

/** A row of a sheet by the titles of its columns, each cell with its place. */
export interface SurveyRow {
  row: number
  cells: Readonly<Record<string, { at: string; text: string }>>
}
export interface SurveySheets {
  survey: { name: string; columns: readonly { at: string; title: string }[]; rows: readonly SurveyRow[] }
  choices: { name: string; columns: readonly { at: string; title: string }[]; rows: readonly SurveyRow[] } | null
  /** Empty: the file names none. */
  title: string
}

export type ReadSurvey =
  | { ok: true; definition: ProcedureDefinition; text: string }
  | { ok: false; faults: FormFault[] }

const TYPES: Record<string, string> = {
  text: 'text',
  string: 'text',
  integer: 'whole',
  int: 'whole',
  decimal: 'decimal',
  date: 'date',
  geopoint: 'place',
  image: 'photos',
  file: 'files',
}
const LISTS: Record<string, string> = { select_one: 'one-of', select_multiple: 'some-of' }
const SURVEY_COLUMNS = [
  'type',
  'name',
  'label',
  'hint',
  'required',
  'constraint',
  'constraint_message',
  'relevant',
  'appearance',
]
const CHOICE_COLUMNS = ['list_name', 'list name', 'name', 'label']
const TRUE = new Set(['yes', 'true', 'true()', '1', 'بله'])
const FALSE = new Set(['', 'no', 'false', 'false()', '0', 'خیر'])

/** `label::fa`, `label::Persian (fa)`: the same column in a language. */
const languageOf = (title: string): { column: string; language: 'fa' | 'en' | null } => {
  const [column = '', language = ''] = title
    .toLowerCase()
    .split('::')
    .map((part) => part.trim())
  const code = /\((\w+)\)$/.exec(language)?.[1] ?? language
  return { column, language: code.startsWith('fa') ? 'fa' : code.startsWith('en') ? 'en' : null }
}

/** A name as our keys are: small first letter, no underscore; `q` before what begins with a number. */
const keyOf = (name: string): string | null => {
  const plain = name.trim().replace(/[_.]/g, '-')
  const key = /^\d/.test(plain) ? `q${plain}` : plain.replace(/^[A-Z]/, (first) => first.toLowerCase())
  return /^[a-z][a-zA-Z0-9-]{0,39}$/.test(key) ? key : null
}

/** `. >= 0 and . <= 100`, `string-length(.) <= 50`, `regex(., '…')`; null: beyond the subset. */
function boundsOf(constraint: string, isText: boolean): { least?: number; most?: number; pattern?: string } | null {
  const found: { least?: number; most?: number; pattern?: string } = {}
  for (const part of constraint.split(/\s+and\s+/i)) {
    const bound = /^(\.|string-length\(\s*\.\s*\))\s*(>=|<=|=)\s*(-?\d+(?:\.\d+)?)$/.exec(part.trim())
    const regex = /^regex\(\s*\.\s*,\s*(?:'([^']+)'|"([^"]+)")\s*\)$/.exec(part.trim())
    if (bound !== null && (bound[1] === '.') !== isText) {
      if (bound[2] !== '<=') found.least = Number(bound[3])
      if (bound[2] !== '>=') found.most = Number(bound[3])
    } else if (regex !== null && isText) found.pattern = (regex[1] ?? regex[2] ?? '').replace(/^\^|\$$/g, '')
    else return null
  }
  return found
}

/** `${size} = 'large'`, `selected(${sizes}, 'large')`, several of one question joined by `or`; null: beyond the subset. */
function relevantOf(relevant: string): { name: string; values: string[] } | null {
  const parts = relevant.split(/\s+or\s+/i).map((part) => {
    const equal = /^\$\{([^}]+)\}\s*=\s*(?:'([^']*)'|"([^"]*)"|(-?\d+(?:\.\d+)?))$/.exec(part.trim())
    const selected = /^selected\(\s*\$\{([^}]+)\}\s*,\s*(?:'([^']*)'|"([^"]*)")\s*\)$/.exec(part.trim())
    const match = equal ?? selected
    return match === null ? null : { name: match[1] ?? '', value: match[2] ?? match[3] ?? match[4] ?? '' }
  })
  const [first] = parts
  if (first == null || parts.some((part) => part?.name !== first.name)) return null
  return { name: first.name, values: parts.flatMap((part) => part?.value ?? []) }
}

type Field = Record<string, unknown> & { key: string; kind: string }

/**
 * A form that somebody has written as a workbook in XLSForm's columns, as a definition that a round is opened by: each agency fills it
 * in. What is beyond the subset is refused by its cell, so that nothing that was written is left out in silence.
 */
export function readSurvey(
  { survey, choices, title }: SurveySheets,
  { key, days }: { key: string; days: number },
): ReadSurvey {
  const faults: FormFault[] = []
  const note = (sheet: string, cell: string, { refusal }: Pick<FormFault, 'refusal'>): void =>
    void faults.push({ sheet, cell, refusal })
  const known = (sheet: string, columns: SurveySheets['survey']['columns'], names: readonly string[]): void => {
    for (const { at, title: head } of columns)
      if (!names.includes(languageOf(head).column))
        note(sheet, at, refuse('survey-column', { word: head.slice(0, 40) }))
  }
  known(survey.name, survey.columns, SURVEY_COLUMNS)
  if (choices !== null) known(choices.name, choices.columns, CHOICE_COLUMNS)

  const words = (row: SurveyRow, column: string): { fa: string; en: string } | null => {
    const of = (language: 'fa' | 'en' | null): string =>
      cleanText(
        Object.entries(row.cells).find(([head]) => {
          const found = languageOf(head)
          return found.column === column && found.language === language
        })?.[1].text ?? '',
      )
    const [fa, en] = [of('fa') || of(null) || of('en'), of('en') || of(null) || of('fa')]
    return fa === '' ? null : { fa, en }
  }
  const cell = (row: SurveyRow, column: string): { at: string; text: string } => {
    const found = Object.entries(row.cells).find(([head]) => head.toLowerCase().trim() === column)?.[1]
    return { at: found?.at ?? `A${row.row}`, text: found?.text.trim() ?? '' }
  }

  const lists: Record<string, { key: string; name: string; title: { fa: string; en: string } }[]> = {}
  for (const row of choices?.rows ?? []) {
    const sheet = choices?.name ?? ''
    const list = cell(row, 'list_name').text === '' ? cell(row, 'list name') : cell(row, 'list_name')
    const name = cell(row, 'name')
    const [listKey, itemKey] = [keyOf(list.text), keyOf(name.text)]
    const label = words(row, 'label')
    if (listKey === null) note(sheet, list.at, refuse('survey-name', { word: list.text.slice(0, 40) }))
    else if (itemKey === null) note(sheet, name.at, refuse('survey-name', { word: name.text.slice(0, 40) }))
    else if (label === null) note(sheet, name.at, refuse('survey-label'))
    else {
      const items = (lists[listKey] ??= [])
      if (items.some((one) => one.key === itemKey)) note(sheet, name.at, refuse('survey-twice', { word: name.text }))
      else items.push({ key: itemKey, name: name.text, title: label })
    }
  }

  const fields: Field[] = []
  const names = new Map<string, Field>()
  const places = new Map<string, string>()
  for (const row of survey.rows) {
    const type = cell(row, 'type')
    if (type.text === '' && Object.values(row.cells).every(({ text }) => text === '')) continue
    const [kindWord = '', listWord] = type.text.split(/\s+/)
    const name = cell(row, 'name')
    const fieldKey = keyOf(name.text)
    const label = words(row, 'label')
    const appearance = cell(row, 'appearance')
    const listKind = LISTS[kindWord]
    let kind = listKind ?? TYPES[kindWord]
    const beyond = (listKind === undefined) !== (listWord === undefined) || kind === undefined
    if (beyond) {
      note(survey.name, type.at, refuse('survey-type', { word: type.text.slice(0, 40) }))
      continue
    }
    if (appearance.text !== '') {
      if (appearance.text === 'multiline' && kind === 'text') kind = 'long-text'
      else note(survey.name, appearance.at, refuse('survey-appearance', { word: appearance.text.slice(0, 40) }))
    }
    if (fieldKey === null) note(survey.name, name.at, refuse('survey-name', { word: name.text.slice(0, 40) }))
    else if (fields.some((one) => one.key === fieldKey))
      note(survey.name, name.at, refuse('survey-twice', { word: name.text }))
    if (label === null) note(survey.name, name.at, refuse('survey-label'))
    const required = cell(row, 'required')
    const isRequired = TRUE.has(required.text.toLowerCase())
    if (!isRequired && !FALSE.has(required.text.toLowerCase()))
      note(survey.name, required.at, refuse('survey-required', { word: required.text.slice(0, 40) }))
    if (fieldKey === null || label === null || kind === undefined) continue
    const field: Field = { key: fieldKey, kind, title: label, required: isRequired }
    const hint = words(row, 'hint')
    if (hint !== null) field['hint'] = hint
    if (listWord !== undefined) {
      const listKey = keyOf(listWord)
      if (listKey === null || lists[listKey] === undefined)
        note(survey.name, type.at, refuse('survey-list', { word: listWord.slice(0, 40) }))
      else field['choices'] = listKey
    }
    const constraint = cell(row, 'constraint')
    if (constraint.text !== '') {
      const bounds = boundsOf(constraint.text, kind === 'text' || kind === 'long-text')
      if (bounds === null || listWord !== undefined || kind === 'place' || kind === 'date')
        note(survey.name, constraint.at, refuse('survey-constraint', { word: constraint.text.slice(0, 60) }))
      else {
        const { pattern, ...rest } = bounds
        Object.assign(field, rest)
        if (pattern !== undefined) {
          const says = words(row, 'constraint_message') ?? { fa: pattern, en: pattern }
          field['pattern'] = { is: pattern, says }
        }
      }
    }
    const relevant = cell(row, 'relevant')
    if (relevant.text !== '') {
      const when = relevantOf(relevant.text)
      const of = when === null ? undefined : names.get(when.name)
      const list = lists[String(of?.['choices'] ?? '')]
      if (when === null || of === undefined) {
        note(survey.name, relevant.at, refuse('survey-relevant', { word: relevant.text.slice(0, 60) }))
      } else {
        const values = when.values.map((value) =>
          list === undefined
            ? of.kind === 'whole' || of.kind === 'decimal'
              ? Number(value)
              : value
            : (list.find((one) => one.name === value)?.key ?? null),
        )
        if (values.includes(null))
          note(survey.name, relevant.at, refuse('survey-relevant', { word: relevant.text.slice(0, 60) }))
        else field['when'] = { field: of.key, is: values }
      }
    }
    fields.push(field)
    names.set(name.text, field)
    places.set(fieldKey, name.at)
  }
  if (fields.length === 0 && faults.length === 0) note(survey.name, '', refuse('survey-empty'))
  if (faults.length > 0) return { ok: false, faults }

  const both = (fa: string, en: string) => ({ fa, en })
  const name = cleanText(title) === '' ? both('کاربرگ', 'Form') : both(cleanText(title), cleanText(title))
  const raw = {
    key,
    title: name,
    starts: { by: 'round', subject: 'agency' },
    choices: Object.fromEntries(
      Object.entries(lists).map(([list, items]) => [
        list,
        items.map(({ key: item, title: label }) => ({ key: item, title: label })),
      ]),
    ),
    forms: { form: { title: name, fields } },
    steps: [
      {
        key: 'fill',
        does: 'fill',
        by: 'agency',
        title: both('تکمیل کاربرگ', 'Filling in the form'),
        forms: ['form'],
        within: { days, count: 'working' },
        remind: { before: [3, 1, 0], after: [1, 3] },
        next: 'end',
      },
    ],
  }
  const checked = checkDefinition(raw)
  if (checked.ok) return { ok: true, definition: checked.definition, text: JSON.stringify(raw) }
  return {
    ok: false,
    faults: checked.faults.map(({ path, word }) => {
      const index = Number(/^forms\.form\.fields\.(\d+)/.exec(path)?.[1] ?? -1)
      const at = places.get(fields[index]?.key ?? '') ?? ''
      return { sheet: survey.name, cell: at, ...refuse('survey-unfit', { word: word.slice(0, 60) }) }
    }),
  }
}

/** Whether this is the heading of a survey: what XLSForm cannot do without. */
export const isSurveyHeading = (titles: readonly string[]): boolean =>
  ['type', 'name'].every((wanted) => titles.some((title) => squash(title) === wanted))
