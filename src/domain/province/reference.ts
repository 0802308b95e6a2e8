import { cleanText, squash, toAsciiDigits } from 'persian-text'

/** What two writings of one code have in common. Unlike `squash` it keeps signs: 1-12 and 11-2 are two codes. */
export const codeKey = (raw: string): string =>
  toAsciiDigits(cleanText(raw))
    .replace(/[\s\u200c]/g, '')
    .replace(/[–‐‑−]/g, '-')
    .toLowerCase()

/** What rows of other sheets may point at: by code, or by a name that only one of them bears. */
export interface Index<T> {
  readonly byCode: ReadonlyMap<string, T>
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
  const byName = new Map<string, T[]>()
  for (const thing of things) {
    const code = codeKey(thing.code ?? thing.key ?? '')
    if (code !== '' && !byCode.has(code)) byCode.set(code, thing)
    const name = squash(thing.name ?? thing.title ?? '')
    const namesakes = byName.get(name)
    if (namesakes !== undefined) namesakes.push(thing)
    else if (name !== '') byName.set(name, [thing])
  }
  return { byCode, byName }
}
