import { cleanText, parseNumber, parsePoints } from 'persian-text'
import { sha256 } from '#shared/ids.ts'
import type { Formula, Hundredths } from '../vocabulary.ts'
import { assess, type Figures } from './assess.ts'

/** Peers row 31: what an agency may fill in without the bot, in the order of the columns. */
export const FORM_CELLS = ['target', 'actual', 'claim', 'explanation'] as const
export type FormCell = (typeof FORM_CELLS)[number]

/** What stood in the cells when the form was given out, as marks: so that what a colleague wrote meanwhile is told from what is old. */
export type FormBase = Readonly<Record<FormCell, string>>

/** A form that came back. */
export interface FilledForm {
  agencyCode: string
  year: number
  sheet: string
  base: Readonly<Record<string, FormBase>>
  rows: readonly FilledRow[]
}

/** `at`: the cell as Excel names it; `text` is null where Excel has made a date of it. Cells that are empty are not there. */
export interface FilledRow {
  row: number
  code: string
  cells: { readonly [C in FormCell]?: { at: string; text: string | null } }
}

export interface FormContent extends Figures {
  explanation: string
}

/** An item as a form meets it; `closed`: nothing can be written to it now. */
export interface FormItem {
  id: number
  code: string
  indicator: { formula: Formula; target: number | null; maximumHundredths: Hundredths }
  content: FormContent
  closed: boolean
}

export interface FormChange {
  at: string
  code: string
  cell: FormCell
  before: string
  after: string
}

export type FormFaultCode =
  | 'number'
  | 'date'
  | 'above-maximum'
  | 'negative'
  | 'locked'
  | 'meanwhile'
  | 'row-twice'
  | 'code-unknown'

export interface FormFault {
  at: string
  code: string
  cell: FormCell | null
  fault: FormFaultCode
  facts: Record<string, string | number>
}

export interface FormPlan {
  changes: FormChange[]
  faults: FormFault[]
  /** Codes of indicators that are closed, in whose rows something was written. */
  closed: string[]
  /** Cells that were emptied; nothing is taken away by an empty cell. */
  emptied: number
  /** Of each item that changes, what its draft will say. */
  contents: { itemId: number; content: FormContent; figures: boolean; words: boolean }[]
}

/** A number the same way, whether it comes out of a cell or out of the database. */
const numberText = (value: number | null): string => (value === null ? '' : String(value))

export const formTexts = ({ claimHundredths, target, actual, explanation }: FormContent): FormBase => ({
  target: numberText(target),
  actual: numberText(actual),
  claim: claimHundredths === null ? '' : numberText(claimHundredths / 100),
  explanation: cleanText(explanation),
})

const markOf = (text: string): string => sha256(text).slice(0, 10)

export const formBase = (content: FormContent): FormBase => {
  const texts = formTexts(content)
  return Object.fromEntries(FORM_CELLS.map((cell) => [cell, markOf(texts[cell])])) as Record<FormCell, string>
}

/** Six letters that stand on the sheet: whether the hidden part belongs to it and is whole. */
export const formCheck = (
  agencyCode: string,
  year: number,
  base: readonly (readonly [code: string, base: FormBase])[],
): string =>
  sha256(JSON.stringify([agencyCode, year, base.map(([code, marks]) => [code, ...FORM_CELLS.map((c) => marks[c])])]))
    .slice(0, 6)
    .toUpperCase()

/** Which cells of an indicator the agency fills in: what is set or computed is not asked for. */
export const mayFill = (cell: FormCell, { formula, target }: FormItem['indicator']): boolean =>
  cell === 'explanation' ||
  (cell === 'claim' ? formula === 'BY_HAND' : formula !== 'BY_HAND' && (cell === 'actual' || target === null))

/** What a form would change, cell by cell, by what stood in it, what stands now, and what was written (three-way). */
export function planForm(form: FilledForm, items: readonly FormItem[]): FormPlan {
  const plan: FormPlan = { changes: [], faults: [], closed: [], emptied: 0, contents: [] }
  const byCode = new Map(items.map((item) => [item.code, item]))
  const seen = new Set<string>()
  for (const row of form.rows) {
    const item = byCode.get(row.code)
    const whole = (fault: FormFaultCode): void =>
      void plan.faults.push({ at: `A${row.row}`, code: row.code, cell: null, fault, facts: {} })
    if (item === undefined) whole('code-unknown')
    else if (seen.has(row.code)) whole('row-twice')
    else planRow(plan, row, item, form.base[row.code] ?? formBase(NOTHING))
    seen.add(row.code)
  }
  return plan
}

export const NOTHING: FormContent = { claimHundredths: null, target: null, actual: null, explanation: '' }

function planRow(plan: FormPlan, row: FilledRow, item: FormItem, base: FormBase): void {
  const now = formTexts(item.content)
  const changes: FormChange[] = []
  const faults: FormFault[] = []
  for (const cell of FORM_CELLS) {
    const filled = row.cells[cell]
    if (filled === undefined) {
      if (base[cell] !== EMPTY && mayFill(cell, item.indicator)) plan.emptied++
      continue
    }
    const { at } = filled
    const note = (fault: FormFaultCode, facts: FormFault['facts'] = {}): void =>
      void faults.push({ at, code: row.code, cell, fault, facts })
    const after = filled.text === null ? null : readCell(cell, filled.text)
    // Untouched, or what has been written already.
    if (after !== null && (markOf(after) === base[cell] || after === now[cell])) continue
    if (filled.text === null) note('date')
    else if (after === null) note('number', { text: filled.text.slice(0, SHOWN) })
    else if (!mayFill(cell, item.indicator)) note('locked')
    else if (markOf(now[cell]) !== base[cell]) note('meanwhile', { now: now[cell].slice(0, SHOWN) })
    else changes.push({ at, code: row.code, cell, before: now[cell], after })
  }
  if (item.closed) {
    if (changes.length + faults.length > 0) plan.closed.push(row.code)
    return
  }
  takeOver(plan, item, { changes, faults })
}

const EMPTY = markOf('')
const SHOWN = 60

/** What has been written as the text it is compared by; null: no number. */
function readCell(cell: FormCell, text: string): string | null {
  if (cell === 'explanation') return cleanText(text)
  const read = cell === 'claim' ? parsePoints(text) : parseNumber(text)
  if (!read.ok) return null
  return numberText(cell === 'claim' ? read.value / 100 : read.value)
}

/** The figures of a row are judged together, as in the chat: one that is refused takes none of the others with it. */
function takeOver(plan: FormPlan, item: FormItem, found: Pick<FormPlan, 'changes' | 'faults'>): void {
  let content = item.content
  const kept: FormChange[] = []
  for (const change of found.changes) {
    const { cell, after, at, code } = change
    if (cell === 'explanation') content = { ...content, explanation: after }
    else {
      const value = cell === 'claim' ? { claimHundredths: Math.round(Number(after) * 100) } : { [cell]: Number(after) }
      const assessed = assess(item.indicator, content, value)
      if (!assessed.ok) {
        const isAbove = assessed.refusal.code === 'claim-above-maximum'
        const facts = isAbove ? { maximum: item.indicator.maximumHundredths } : {}
        found.faults.push({ at, code, cell, fault: isAbove ? 'above-maximum' : 'negative', facts })
        continue
      }
      content = { ...content, ...assessed.value }
    }
    kept.push(change)
  }
  plan.changes.push(...kept)
  plan.faults.push(...found.faults)
  const words = kept.some(({ cell }) => cell === 'explanation')
  const figures = kept.some(({ cell }) => cell !== 'explanation')
  if (kept.length > 0) plan.contents.push({ itemId: item.id, content, figures, words })
}
