import { cleanText, squash } from 'persian-text'
import { refuse } from '#shared/outcome.ts'
import { checkDefinition } from './check-definition.ts'
import type { ProcedureDefinition } from './definition.ts'
import type { FormFault } from './form-sheets.ts'
import { boundsOf, relevantOf } from './survey-expressions.ts'

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
const TRUE = new Set(['yes', 'true', 'true()', '1'])
const FALSE = new Set(['', 'no', 'false', 'false()', '0'])

/** `label::fa`, `label::Persian (fa)`: the same column in a language. */
const languageOf = (title: string): { column: string; language: 'fa' | 'en' | null } => {
  const [column = '', language = ''] = title
    .toLowerCase()
    .split('::')
    .map((part) => part.trim())
  const code = /\((\w+)\)$/.exec(language)?.[1] ?? language
  return { column, language: code.startsWith('fa') ? 'fa' : code.startsWith('en') ? 'en' : null }
}

/** What a form written as a workbook is called by, with the hash of its bytes. */
const OWN_KEY = 'form-'
export const surveyKey = (hash: string): string => `${OWN_KEY}${hash.slice(0, 10)}`
export const isSurveyKey = (key: string): boolean => key.startsWith(OWN_KEY)

/** A name as our keys are: small first letter, no underscore; `q` before what begins with a number. */
const keyOf = (name: string): string | null => {
  const plain = name.trim().replace(/[_.]/g, '-')
  const key = /^\d/.test(plain) ? `q${plain}` : plain.replace(/^[A-Z]/, (first) => first.toLowerCase())
  return /^[a-z][a-zA-Z0-9-]{0,39}$/.test(key) ? key : null
}

type Note = (sheet: string, cell: string, fault: Pick<FormFault, 'refusal'>) => void
type Sheet = SurveySheets['survey']
type BothWords = { fa: string; en: string }
interface Item {
  key: string
  name: string
  title: BothWords
}
type Lists = Record<string, Item[]>
type Field = Record<string, unknown> & { key: string; kind: string; choices?: string }
/** What the program says in a form of somebody else's, in both languages. */
export interface SurveyWords {
  untitled: BothWords
  step: BothWords
  yesNo: { yes: string; no: string }
}
interface Read {
  words: SurveyWords
  sheet: string
  note: Note
  lists: Lists
  fields: Field[]
  /** By the name that the sheet gives it. */
  names: Map<string, Field>
  /** Where the name of each field stands, by its key. */
  places: Map<string, string>
}

/** What a row says in a column, in both languages; null: nothing. */
function words({ cells }: SurveyRow, column: string): BothWords | null {
  const of = (language: 'fa' | 'en' | null): string => {
    const found = Object.entries(cells).find(([head]) => {
      const title = languageOf(head)
      return title.column === column && title.language === language
    })
    return cleanText(found?.[1].text ?? '')
  }
  const fa = of('fa') || of(null) || of('en')
  return fa === '' ? null : { fa, en: of('en') || of(null) || of('fa') }
}

function cell({ row, cells }: SurveyRow, column: string): { at: string; text: string } {
  const found = Object.entries(cells).find(([head]) => head.toLowerCase().trim() === column)?.[1]
  return { at: found?.at ?? `A${row}`, text: found?.text.trim() ?? '' }
}

function onlyKnown({ name, columns }: Sheet, known: readonly string[], note: Note): void {
  for (const { at, title } of columns)
    if (!known.includes(languageOf(title).column)) note(name, at, refuse('survey-column', { word: title.slice(0, 40) }))
}

function choiceLists(sheet: Sheet | null, note: Note): Lists {
  const lists: Lists = {}
  for (const row of sheet?.rows ?? []) {
    const at = sheet?.name ?? ''
    const list = cell(row, 'list_name').text === '' ? cell(row, 'list name') : cell(row, 'list_name')
    const name = cell(row, 'name')
    const [listKey, itemKey] = [keyOf(list.text), keyOf(name.text)]
    const title = words(row, 'label')
    if (listKey === null) note(at, list.at, refuse('survey-name', { word: list.text.slice(0, 40) }))
    else if (itemKey === null) note(at, name.at, refuse('survey-name', { word: name.text.slice(0, 40) }))
    else if (title === null) note(at, name.at, refuse('survey-label'))
    else {
      const items = (lists[listKey] ??= [])
      if (items.some(({ key }) => key === itemKey)) note(at, name.at, refuse('survey-twice', { word: name.text }))
      else items.push({ key: itemKey, name: name.text, title })
    }
  }
  return lists
}

/** Kind and list of a row; null: its type is none of ours. */
function kindOf(row: SurveyRow, { sheet, note, lists }: Read): { kind: string; choices?: string } | null {
  const type = cell(row, 'type')
  const [word = '', list] = type.text.split(/\s+/)
  const kind = list === undefined ? TYPES[word] : LISTS[word]
  if (kind === undefined) {
    note(sheet, type.at, refuse('survey-type', { word: type.text.slice(0, 40) }))
    return null
  }
  const appearance = cell(row, 'appearance')
  const isLong = appearance.text === 'multiline' && kind === 'text'
  if (appearance.text !== '' && !isLong)
    note(sheet, appearance.at, refuse('survey-appearance', { word: appearance.text.slice(0, 40) }))
  if (list === undefined) return { kind: isLong ? 'long-text' : kind }
  const choices = keyOf(list)
  if (choices !== null && lists[choices] !== undefined) return { kind, choices }
  note(sheet, type.at, refuse('survey-list', { word: list.slice(0, 40) }))
  return { kind }
}

/** Bounds or pattern of a field. */
function constraintOf(row: SurveyRow, kind: string, { sheet, note }: Read): Record<string, unknown> {
  const { at, text } = cell(row, 'constraint')
  if (text === '') return {}
  const isText = kind === 'text' || kind === 'long-text'
  const bounds = isText || kind === 'whole' || kind === 'decimal' ? boundsOf(text, isText) : null
  if (bounds === null) {
    note(sheet, at, refuse('survey-constraint', { word: text.slice(0, 60) }))
    return {}
  }
  const { pattern, ...rest } = bounds
  if (pattern === undefined) return rest
  const says = words(row, 'constraint_message') ?? { fa: pattern, en: pattern }
  return { ...rest, pattern: { is: pattern, says } }
}

/** When a field is asked. */
function whenOf(row: SurveyRow, { sheet, note, lists, names }: Read): Record<string, unknown> {
  const { at, text } = cell(row, 'relevant')
  if (text === '') return {}
  const when = relevantOf(text)
  const of = names.get(when?.name ?? '')
  const list = of?.choices === undefined ? undefined : lists[of.choices]
  const isNumber = of?.kind === 'whole' || of?.kind === 'decimal'
  const values = (when?.values ?? []).map((value) =>
    list !== undefined ? list.find(({ name }) => name === value)?.key : isNumber ? Number(value) : value,
  )
  if (of !== undefined && values.length > 0 && !values.includes(undefined))
    return { when: { field: of.key, is: values } }
  note(sheet, at, refuse('survey-relevant', { word: text.slice(0, 60) }))
  return {}
}

function isRequired(row: SurveyRow, { sheet, note, words: { yesNo } }: Read): boolean {
  const { at, text } = cell(row, 'required')
  const is = TRUE.has(text.toLowerCase()) || text === yesNo.yes
  if (!is && !FALSE.has(text.toLowerCase()) && text !== yesNo.no)
    note(sheet, at, refuse('survey-required', { word: text.slice(0, 40) }))
  return is
}

function addField(row: SurveyRow, read: Read): void {
  if (Object.values(row.cells).every(({ text }) => text === '')) return
  const { sheet, note, fields, names, places } = read
  const kind = kindOf(row, read)
  if (kind === null) return
  const name = cell(row, 'name')
  const key = keyOf(name.text)
  const title = words(row, 'label')
  if (key === null) note(sheet, name.at, refuse('survey-name', { word: name.text.slice(0, 40) }))
  else if (places.has(key)) note(sheet, name.at, refuse('survey-twice', { word: name.text }))
  if (title === null) note(sheet, name.at, refuse('survey-label'))
  const required = isRequired(row, read)
  const hint = words(row, 'hint')
  const rules = { ...constraintOf(row, kind.kind, read), ...whenOf(row, read), ...(hint === null ? {} : { hint }) }
  if (key === null || title === null) return
  const field: Field = { key, ...kind, title, required, ...rules }
  fields.push(field)
  names.set(name.text, field)
  places.set(key, name.at)
}

/** What each agency fills in, once. */
const rawOf = (key: string, title: BothWords, days: number, { fields, lists, words }: Read) => ({
  key,
  title,
  starts: { by: 'round', subject: 'agency' },
  choices: Object.fromEntries(
    Object.entries(lists).map(([list, items]) => [
      list,
      items.map(({ key: item, title: says }) => ({ key: item, title: says })),
    ]),
  ),
  forms: { form: { title, fields } },
  steps: [
    {
      key: 'fill',
      does: 'fill',
      by: 'agency',
      title: words.step,
      forms: ['form'],
      within: { days, count: 'working' },
      remind: { before: [3, 1, 0], after: [1, 3] },
      next: 'end',
    },
  ],
})

/**
 * A form that somebody has written as a workbook in XLSForm's columns, as a definition that a round is opened by: each agency fills it
 * in. What is beyond the subset is refused by its cell, so that nothing that was written is left out in silence.
 */
export function readSurvey(
  { survey, choices, title }: SurveySheets,
  { key, days, words }: { key: string; days: number; words: SurveyWords },
): ReadSurvey {
  const faults: FormFault[] = []
  const note: Note = (sheet, at, { refusal }) => void faults.push({ sheet, cell: at, refusal })
  onlyKnown(survey, SURVEY_COLUMNS, note)
  if (choices !== null) onlyKnown(choices, CHOICE_COLUMNS, note)
  const lists = choiceLists(choices, note)
  const read: Read = { words, sheet: survey.name, note, lists, fields: [], names: new Map(), places: new Map() }
  for (const row of survey.rows) addField(row, read)
  if (read.fields.length === 0 && faults.length === 0) note(survey.name, '', refuse('survey-empty'))
  if (faults.length > 0) return { ok: false, faults }
  const name = cleanText(title)
  const raw = rawOf(key, name === '' ? words.untitled : { fa: name, en: name }, days, read)
  const checked = checkDefinition(raw)
  if (checked.ok) return { ok: true, definition: checked.definition, text: JSON.stringify(raw) }
  return {
    ok: false,
    faults: checked.faults.map(({ path, word }) => {
      const index = Number(/^forms\.form\.fields\.(\d+)/.exec(path)?.[1] ?? -1)
      const at = read.places.get(read.fields[index]?.key ?? '') ?? ''
      return { sheet: survey.name, cell: at, ...refuse('survey-unfit', { word: word.slice(0, 60) }) }
    }),
  }
}

/** Whether this is the heading of a survey: what XLSForm cannot do without. */
export const isSurveyHeading = (titles: readonly string[]): boolean =>
  ['type', 'name'].every((wanted) => titles.some((title) => squash(title) === wanted))
