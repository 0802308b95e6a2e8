import { cleanText, squash, toAsciiDigits } from 'persian-text'

/** What two writings of one code have in common. Unlike `squash` it keeps signs: 1-12 and 11-2 are two codes. */
export const codeKey = (raw: string): string =>
  toAsciiDigits(cleanText(raw))
    .replace(/[\s\u200c]/g, '')
    .replace(/[–‐‑−]/g, '-')
    .toLowerCase()

/** A code without the zeros before it. */
export const bareCode = (raw: string): string => codeKey(raw).replace(/^0+(?=\d)/, '')

/** What rows of other sheets may point at: by code, or by a name that only one of them bears. */
export interface Index<T> {
  readonly byCode: ReadonlyMap<string, T>
  /** Only codes that begin with a zero, or would: «0101» and «101» stand under one. */
  readonly byBareCode: ReadonlyMap<string, readonly T[]>
  readonly byName: ReadonlyMap<string, readonly T[]>
}

interface Named {
  code?: string
  key?: string
  name?: string
  title?: string
}

/** Things of a sheet by their code or key, and by their name or title. */
export const indexOf = <T extends Named>(things: Iterable<T>): Index<T> => {
  const byCode = new Map<string, T>()
  const byBareCode = new Map<string, T[]>()
  const byName = new Map<string, T[]>()
  const add = (map: Map<string, T[]>, key: string, thing: T): void => {
    const others = map.get(key)
    if (others !== undefined) others.push(thing)
    else if (key !== '') map.set(key, [thing])
  }
  for (const thing of things) {
    const written = thing.code ?? thing.key ?? ''
    const code = codeKey(written)
    if (code !== '' && !byCode.has(code)) {
      byCode.set(code, thing)
      add(byBareCode, bareCode(written), thing)
    }
    add(byName, squash(thing.name ?? thing.title ?? ''), thing)
  }
  return { byCode, byBareCode, byName }
}
