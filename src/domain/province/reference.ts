import { cleanText } from '../text/clean-text.ts'
import { squash } from '../text/search-key.ts'
import type { ColumnKey, SheetKey } from './raw-province.ts'
import { codeKey, type RowReader } from './read-row.ts'

/** What rows of other sheets may point at: by code, or by a name that only one of them bears. */
export interface Index<T> {
  readonly byCode: ReadonlyMap<string, T>
  readonly byName: ReadonlyMap<string, readonly T[]>
}

export const indexOf = <T>(
  things: readonly T[],
  codeOf: (thing: T) => string,
  nameOf: (thing: T) => string,
): Index<T> => {
  const byCode = new Map<string, T>()
  const byName = new Map<string, T[]>()
  for (const thing of things) {
    const code = codeKey(codeOf(thing))
    if (code !== '' && !byCode.has(code)) byCode.set(code, thing)
    const name = squash(nameOf(thing))
    const namesakes = byName.get(name)
    if (namesakes !== undefined) namesakes.push(thing)
    else if (name !== '') byName.set(name, [thing])
  }
  return { byCode, byName }
}

/**
 * The thing a cell names. Nothing, without a fault, where the cell is empty or the sheet it points into is unknown
 * (`index` null): a broken sheet has its own fault and needs no thousand followers.
 */
export const referTo = <S extends SheetKey, T>(
  reader: RowReader<S>,
  column: ColumnKey<S>,
  raw: string | undefined,
  index: Index<T> | null,
): T | undefined => {
  const value = cleanText(raw ?? '')
  if (value === '' || index === null) return undefined
  const coded = index.byCode.get(codeKey(value))
  if (coded !== undefined) return coded
  const named = index.byName.get(squash(value)) ?? []
  if (named.length === 1) return named[0]
  reader.fault(column, named.length > 1 ? 'ambiguous-reference' : 'unknown-reference', { value: value.slice(0, 60) })
  return undefined
}
