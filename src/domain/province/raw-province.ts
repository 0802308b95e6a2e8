import type { ProvincePerson } from './province.ts'
import type { ColumnKey, SheetKey } from './sheets.ts'

/** One row as text; `row` is the number that Excel shows. An absent cell is an empty one. */
export interface RawRow {
  row: number
  cells: { readonly [C in ColumnKey]?: string }
}

/** A sheet that is absent here is unknown (missing or broken): its rows, and references to it, are not judged. */
export type RawProvince = { [S in SheetKey]?: readonly RawRow[] }

/**
 * One thing that is wrong in the file, in the words `fault-<code>`. `row` 0 means the sheet as a whole, an empty
 * `column` the row as a whole, an empty `sheet` the file as a whole.
 */
export interface Fault {
  sheet: string
  row: number
  column: string
  code: FaultCode
  facts: Record<string, string | number>
}

/** Two rows that may be of one person: the earlier first. Somebody says which, before anything is applied. */
export interface Doubt extends Fault {
  people: readonly [DoubledPerson, DoubledPerson]
}
export type DoubledPerson = ProvincePerson & { row: number }

/** What the reading of a file has found so far. */
export interface Findings {
  faults: Fault[]
  /** Nothing that forbids the import, all of it worth showing. */
  warnings: Fault[]
  doubts: Doubt[]
}

export const FAULT_CODES = [
  // The file
  'not-workbook',
  'old-workbook',
  'locked-workbook',
  'macro-workbook',
  'file-too-large',
  'zip-suspicious',
  // A sheet
  'sheet-missing',
  'sheet-twice',
  'sheet-unknown',
  'sheet-hidden',
  'sheet-guessed',
  'column-missing',
  'column-twice',
  'columns-unread',
  'rows-hidden',
  'columns-hidden',
  'total-row',
  'note-row',
  'header-missing',
  'too-many-rows',
  'far-cell',
  // A cell
  'required',
  'too-long',
  'cell-error',
  'is-a-date',
  'formula-empty',
  'unknown-word',
  'not-a-number',
  'number-likely',
  'percent-points',
  'not-positive',
  'too-large',
  'points-too-fine',
  'code-shape',
  'phone-shape',
  'phone-one-of',
  'phone-of-another',
  'name-of-another',
  'not-a-day',
  'day-gregorian',
  'unknown-reference',
  'reference-likely',
  'ambiguous-reference',
  'duplicate',
  'key-of-another',
  // A row in its place
  'agency-missing',
  'agency-not-wanted',
  'team-missing',
  'axis-of-other-dimension',
  'one-reviewer',
  'one-subject',
  'respondent-without-person',
  // Totals
  'general-total',
  'specific-total',
  'no-specific',
  'agency-without-focal-point',
  'axis-without-reviewer',
] as const
export type FaultCode = (typeof FAULT_CODES)[number]
