import { cleanText } from '../text/clean-text.ts'
import { toAsciiDigits } from '../text/digits.ts'
import { parseNumber, parsePoints } from '../text/parse-number.ts'
import { squash } from '../text/search-key.ts'
import type { Hundredths } from '../vocabulary.ts'
import type { ColumnKey, Fault, FaultCode, RawRow, SheetKey } from './raw-province.ts'
import type { Words } from './words.ts'

export const NAME_LIMIT = 160
export const TITLE_LIMIT = 300
export const GUIDANCE_LIMIT = 1500
export const CODE_LIMIT = 24
/** No single indicator may be worth more than a whole dimension. */
const POINTS_LIMIT_HUNDREDTHS = 100_000

/** What two writings of one code have in common. Unlike `squash` it keeps signs: 1-12 and 11-2 are two codes. */
export const codeKey = (raw: string): string =>
  toAsciiDigits(cleanText(raw))
    .replace(/[\s\u200c]/g, '')
    .replace(/[–‐‑−]/g, '-')
    .toLowerCase()

/** The cells of one row; every reading that goes wrong leaves a fault and answers with an empty value. */
export interface RowReader<S extends SheetKey> {
  readonly row: number
  fault(column: ColumnKey<S> | '', code: FaultCode, facts?: Record<string, string | number>): void
  /** Cleaned text, '' where the cell is empty. */
  text(column: ColumnKey<S>, limit: number): string
  required(column: ColumnKey<S>, limit: number): string
  code(column: ColumnKey<S>): string
  word<T extends string>(column: ColumnKey<S>, words: Words<T>, whenEmpty?: NoInfer<T>): T | undefined
  points(column: ColumnKey<S>): Hundredths | undefined
  number(column: ColumnKey<S>): number | undefined
}

/** Squashed once: a file asks for the same few words ten thousand times. */
const squashedWords = new WeakMap<Words<string>, ReadonlyMap<string, string>>()

const wordOf = <T extends string>(raw: string, words: Words<T>): T | undefined => {
  let known = squashedWords.get(words)
  if (known === undefined) {
    const values = Object.keys(words) as T[]
    known = new Map(
      values.flatMap((value) =>
        [value, ...words[value].fa, ...words[value].en].flatMap((word) => [
          [word, value],
          [squash(word), value],
        ]),
      ),
    )
    squashedWords.set(words, known)
  }
  return (known.get(raw) ?? known.get(squash(raw))) as T | undefined
}

/** How a cell is shown in a fault: short, on one line. */
const shown = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

const wordsOffered = (words: Words<string>): string =>
  Object.values(words)
    .map(({ fa }) => fa[0])
    .join('، ')

export const readRow = <S extends SheetKey>(sheet: S, raw: RawRow, faults: Fault[]): RowReader<S> => {
  const fault: RowReader<S>['fault'] = (column, code, facts = {}) =>
    void faults.push({ sheet, row: raw.row, column, code, facts })
  const text: RowReader<S>['text'] = (column, limit) => {
    const value = cleanText(raw.cells[column] ?? '')
    if (/^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/.test(value)) {
      fault(column, 'cell-error', { value })
      return ''
    }
    if (value.length > limit) fault(column, 'too-long', { length: value.length, limit })
    return value
  }
  const required: RowReader<S>['required'] = (column, limit) => {
    const before = faults.length
    const value = text(column, limit)
    if (value === '' && faults.length === before) fault(column, 'required')
    return value
  }
  return {
    row: raw.row,
    fault,
    text,
    required,
    code(column) {
      const value = toAsciiDigits(required(column, CODE_LIMIT))
      if (value !== '' && !/^[\p{L}\p{N}](?:[\p{L}\p{N}\u200c]|[-_./–](?=[\p{L}\p{N}]))*$/u.test(value)) {
        fault(column, 'code-shape', { value: shown(value) })
      }
      return value
    },
    word(column, words, whenEmpty) {
      const value = whenEmpty === undefined ? required(column, NAME_LIMIT) : text(column, NAME_LIMIT)
      if (value === '') return whenEmpty
      const word = wordOf(value, words)
      if (word === undefined) fault(column, 'unknown-word', { value: shown(value), words: wordsOffered(words) })
      return word
    },
    points(column) {
      const value = required(column, NAME_LIMIT)
      if (value === '') return undefined
      const parsed = parsePoints(value)
      if (!parsed.ok) {
        const code =
          parsed.reason === 'precision'
            ? 'points-too-fine'
            : parsed.reason === 'negative'
              ? 'not-positive'
              : 'not-a-number'
        fault(column, code, { value: shown(value) })
        return undefined
      }
      if (parsed.value <= 0) fault(column, 'not-positive', { value: shown(value) })
      else if (parsed.value > POINTS_LIMIT_HUNDREDTHS) {
        fault(column, 'too-large', { value: shown(value), limit: POINTS_LIMIT_HUNDREDTHS / 100 })
      } else return parsed.value
      return undefined
    },
    number(column) {
      const value = text(column, NAME_LIMIT)
      if (value === '') return undefined
      const parsed = parseNumber(value)
      if (parsed.ok) return parsed.value
      fault(column, 'not-a-number', { value: shown(value) })
      return undefined
    },
  }
}

/** Blank rows between filled ones are a habit of people who make tables. */
export const filledRows = (rows: readonly RawRow[]): readonly RawRow[] =>
  rows.filter(({ cells }) => Object.values(cells).some((cell) => cleanText(cell ?? '') !== ''))
