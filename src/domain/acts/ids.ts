declare const kind: unique symbol
declare const brand: unique symbol

/**
 * The number of a row, with what it is the number of. A plain number is taken, another row's is not, so that swapped ids do not
 * compile where the rows say what they are.
 */
export type Id<K extends string> = number & { readonly [kind]?: K }

/** A short hash of what a person had before their eyes. Only functions that reckon one make it, so that no words get into a button. */
export type Mark = string & { readonly [brand]: 'mark' }

/** One thing that a button carries, and how it is read back. */
export interface IdPart<T> {
  /** Null: this is not one. */
  read(text: string): T | null
}

export type IdParts = Readonly<Record<string, IdPart<unknown>>>

export type IdsOf<P extends IdParts | null> = P extends IdParts
  ? {
      [K in keyof P]: P[K] extends { optional: true } ? ReturnType<P[K]['read']> : NonNullable<ReturnType<P[K]['read']>>
    }
  : Record<never, never>

const whole = (text: string): number | null => (/^-?\d{1,15}$/.test(text) ? Number(text) : null)

export const idOf = <const K extends string>(_of: K): IdPart<Id<K>> => ({ read: whole })

/** A page, an hour, hundredths of a point. */
export const count: IdPart<number> = { read: whole }

export const mark: IdPart<Mark> = { read: (text) => (/^[\w-]{4,22}$/.test(text) ? (text as Mark) : null) }

export const oneOf = <const W extends readonly string[]>(words: W): IdPart<W[number]> => ({
  read: (text) => words.find((word) => word === text) ?? null,
})

/** Not named: null. Stands last, so that nothing has to be left empty in the middle. */
export const optional = <T>(part: IdPart<T>): IdPart<T> & { readonly optional: true } => ({
  optional: true,
  read: part.read,
})

const isOptional = (part: IdPart<unknown>): boolean => 'optional' in part

/** What callback data says after the name. Absent optional ones are left out. */
export const writeIds = (parts: IdParts, ids: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(parts).flatMap((key) => {
    const id = ids[key]
    return typeof id === 'string' || typeof id === 'number' ? [String(id)] : []
  })

/** The ids that callback data names; null when it names others or none. */
export function readIds(parts: IdParts, texts: readonly string[]): Record<string, unknown> | null {
  const entries = Object.entries(parts)
  if (texts.length > entries.length) return null
  const ids: Record<string, unknown> = {}
  for (const [i, [key, part]] of entries.entries()) {
    const text = texts[i]
    const id = text === undefined ? null : part.read(text)
    if (id === null && (text !== undefined || !isOptional(part))) return null
    ids[key] = id
  }
  return ids
}
