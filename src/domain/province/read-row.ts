import {
  cleanText,
  clipped,
  likelyNumber,
  type NumberFault,
  parseNumber,
  parsePoints,
  searchKey,
  squash,
  toAsciiDigits,
} from 'persian-text'
import type { Hundredths } from '../vocabulary.ts'
import type { Doubt, Fault, FaultCode, Findings, RawRow } from './raw-province.ts'
import { bareCode, type Index, codeKey } from './reference.ts'
import { type ColumnKey, columnOf, NAME_LIMIT, type SheetKey, type WordIn } from './sheets.ts'
import type { Words } from './words.ts'

/** No single indicator may be worth more than a whole dimension. */
const POINTS_LIMIT_HUNDREDTHS = 100_000
const POINT_FAULTS: { [F in NumberFault]?: FaultCode } = { precision: 'points-too-fine', negative: 'not-positive' }

/** Squashed once: a file asks for the same few words ten thousand times. */
const squashedWords = new WeakMap<Words<string>, ReadonlyMap<string, string>>()

const wordOf = (raw: string, words: Words<string>): string | undefined => {
  let known = squashedWords.get(words)
  if (known === undefined) {
    known = new Map(
      Object.entries(words).flatMap(([value, { fa, en }]) =>
        [value, ...fa, ...en].flatMap((word) =>
          // A tick has nothing that could be written in another way.
          [word, ...(squash(word) === '' ? [] : [squash(word)])].map((writing) => [writing, value] as const),
        ),
      ),
    )
    squashedWords.set(words, known)
  }
  const key = squash(raw)
  return known.get(raw) ?? known.get(key) ?? known.get(key.replace(/^گروه/, ''))
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

/** Blank rows between filled ones are a habit of people who make tables. */
const isFilled = ({ cells }: RawRow): boolean => Object.values(cells).some((cell) => writtenIn(cell) !== '')

/** A dash says that the cell is empty on purpose. */
const writtenIn = (cell = ''): string => cleanText(cell).replace(/^[-–—−_.…\s]+$/, '')
/** So do words, where a cell may be empty and is no word of a list. */
const NOTHING = new Set(['ندارد', 'فاقد', 'none', 'null'])

/** Reads the filled rows of a sheet one by one. */
export const readRows = <S extends SheetKey, T>(
  sheet: S,
  rows: readonly RawRow[],
  found: Findings,
  read: (reader: RowReader<S>) => T,
): T[] => {
  const firstRows = new Map<string, number>()
  return rows.filter(isFilled).map((raw) => read(new RowReader(sheet, raw, found, firstRows)))
}

/** The cells of one row; every reading that goes wrong leaves a fault and answers with an empty value. */
export class RowReader<S extends SheetKey> {
  readonly row: number
  readonly #sheet: S
  readonly #cells: RawRow['cells']
  readonly #found: Findings
  readonly #firstRows: Map<string, number>

  /** @param firstRows where the keys of the sheet stood first, by column and key */
  constructor(sheet: S, { row, cells }: RawRow, found: Findings, firstRows: Map<string, number>) {
    this.row = row
    this.#sheet = sheet
    this.#cells = cells
    this.#found = found
    this.#firstRows = firstRows
  }

  /** A cell that nothing hangs on refuses no file. */
  fault(column: ColumnKey<S> | '', code: FaultCode, facts: Fault['facts'] = {}): void {
    if (column !== '' && columnOf(this.#sheet, column).informs === true) return this.warn(column, code, facts)
    this.#found.faults.push({ sheet: this.#sheet, row: this.row, column, code, facts })
  }

  warn(column: ColumnKey<S>, code: FaultCode, facts: Fault['facts'] = {}): void {
    this.#found.warnings.push({ sheet: this.#sheet, row: this.row, column, code, facts })
  }

  doubt(column: ColumnKey<S>, code: FaultCode, facts: Fault['facts'], people: Doubt['people']): void {
    this.#found.doubts.push({ sheet: this.#sheet, row: this.row, column, code, facts, people })
  }

  isEmpty(column: ColumnKey<S>): boolean {
    return this.#written(column) === ''
  }

  #written(column: ColumnKey<S>): string {
    const { required, words, lines } = columnOf(this.#sheet, column)
    const written = writtenIn(this.#cells[column])
    if (required !== true && words === undefined && NOTHING.has(searchKey(written))) return ''
    return (lines === true ? written : written.replace(/\n/g, ' ')).replace(/ {2,}/g, ' ')
  }

  /** Cleaned text, '' where the cell is empty. */
  text(column: ColumnKey<S>): string {
    const value = this.#written(column)
    if (/^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/.test(value)) {
      this.fault(column, 'cell-error', { value })
      return ''
    }
    const { limit = NAME_LIMIT } = columnOf(this.#sheet, column)
    if (value.length > limit) this.fault(column, 'too-long', { length: value.length, limit })
    return clipped(value, limit)
  }

  required(column: ColumnKey<S>): string {
    const before = this.#found.faults.length
    const value = this.text(column)
    if (value === '' && this.#found.faults.length === before) this.fault(column, 'required')
    return value
  }

  code(column: ColumnKey<S>): string {
    const value = toAsciiDigits(this.required(column))
    if (value !== '' && !/^[\p{L}\p{N}](?:[\p{L}\p{N}\u200c]|[-_./–](?=[\p{L}\p{N}]))*$/u.test(value)) {
      this.fault(column, 'code-shape', { value: shown(value) })
    }
    return value
  }

  /** The word of the column's closed list. */
  word<C extends ColumnKey<S>>(column: C, whenEmpty?: NoInfer<WordIn<S, C>>): WordIn<S, C> | undefined {
    const value = whenEmpty === undefined ? this.required(column) : this.text(column)
    if (value === '') return whenEmpty
    const words = columnOf(this.#sheet, column).words ?? {}
    const word = wordOf(value, words)
    if (word === undefined) this.fault(column, 'unknown-word', { value: shown(value), words: wordsOffered(words) })
    return word as WordIn<S, C> | undefined
  }

  points(column: ColumnKey<S>): Hundredths | undefined {
    const value = this.required(column)
    if (value === '') return undefined
    const parsed = this.#likely(column, value, parsePoints)
    if (/[%٪]|درصد/.test(value)) this.fault(column, 'percent-points', { value: shown(value) })
    else if (!parsed.ok) this.fault(column, POINT_FAULTS[parsed.reason] ?? 'not-a-number', { value: shown(value) })
    else if (parsed.value <= 0) this.fault(column, 'not-positive', { value: shown(value) })
    else if (parsed.value > POINTS_LIMIT_HUNDREDTHS) {
      this.fault(column, 'too-large', { value: shown(value), limit: POINTS_LIMIT_HUNDREDTHS / 100 })
    } else return parsed.value
    return undefined
  }

  number(column: ColumnKey<S>): number | undefined {
    const value = this.text(column)
    if (value === '') return undefined
    const parsed = this.#likely(column, value, parseNumber)
    if (parsed.ok) return parsed.value
    this.fault(column, 'not-a-number', { value: shown(value) })
    return undefined
  }

  /** «۷۵/۵» and «ششصد» are read as the number they most likely say, and the remark names it before anything is applied. */
  #likely(column: ColumnKey<S>, value: string, parse: (text: string) => ReturnType<typeof parseNumber>) {
    const parsed = parse(value)
    const likely = parsed.ok || !(parsed.reason === 'slash' || parsed.reason === 'loose') ? null : likelyNumber(value)
    if (likely === null) return parsed
    const meant = parse(likely)
    if (meant.ok) this.warn(column, 'number-likely', { value: shown(value), number: Number(likely) })
    return meant
  }

  /**
   * What the cell names. Nothing, without a fault, where it is empty or the sheet it points into is unknown
   * (`index` null): a broken sheet has its own fault and needs no thousand followers.
   */
  reference<T extends { code?: string; key?: string; name?: string }>(
    column: ColumnKey<S>,
    index: Index<T> | null,
  ): T | undefined {
    const value = index === null ? '' : this.text(column)
    if (value === '' || index === null) return undefined
    const coded = index.byCode.get(codeKey(value))
    if (coded !== undefined) return coded
    // Excel drops the leading zeros of whatever it takes for a number.
    const bare = index.byBareCode.get(bareCode(value)) ?? []
    if (bare.length === 1) {
      this.warn(column, 'reference-likely', { value: shown(value), code: bare[0]?.code ?? bare[0]?.key ?? '' })
      return bare[0]
    }
    const named = index.byName.get(squash(value)) ?? []
    if (named.length === 1) return named[0]
    const code = named.length > 1 ? 'ambiguous-reference' : 'unknown-reference'
    this.fault(column, code, { value: value.slice(0, 60) })
    return undefined
  }

  /** A second row of the sheet with the same key is at fault. Empty keys are no keys. */
  unique(column: ColumnKey<S> | '', key: string, value: string): void {
    if (key === '') return
    const place = `${column}|${key}`
    const first = this.#firstRows.get(place)
    if (first === undefined) this.#firstRows.set(place, this.row)
    else this.fault(column, 'duplicate', { value: value.slice(0, 60), first })
  }
}

/** Fields as a province has them: what the file leaves empty is absent. */
export const filled = <T extends Record<string, string | number | undefined>>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
