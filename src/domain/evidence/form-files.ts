import { toAsciiDigits } from 'persian-text'
import { FILES_LIMIT } from './explanation.ts'

/** Parts of a code, or of the word a name begins with: «۱_۲گواهی» is 1, 2, گواهی. */
const partsOf = (text: string): string[] =>
  toAsciiDigits(text)
    .toLowerCase()
    .match(/\d+|\p{L}+/gu) ?? []

/** The indicator whose code a name begins with, the longest code first: «1-10 …» is not 1-1. */
function codeAtHead<T>(name: string, coded: readonly (readonly [parts: string[], item: T])[]): T | undefined {
  const head = partsOf(name.trim().split(/\s/u)[0] ?? '')
  const found = coded.filter(([parts]) => parts.length > 0 && parts.every((part, i) => head[i] === part))
  return found.toSorted(([a], [b]) => b.length - a.length)[0]?.[1]
}

export interface FormFile {
  path: string
  sizeBytes: number
  /** Where it goes; null: into the tray, for the reason that stands beside. */
  itemId: number | null
  why: 'no-code' | 'closed' | 'too-many' | null
}

/**
 * Peers row 31: which indicator each file of an archive is for, by the folder nearest to it that begins with a code, else by its own
 * name. What belongs to none, to a closed one, or is one too many, waits in the tray.
 */
export function placeFiles(
  files: readonly { path: string; sizeBytes: number }[],
  items: readonly { id: number; code: string; closed: boolean; fileCount: number }[],
): FormFile[] {
  const coded = items.map((item) => [partsOf(item.code), item] as const)
  const counts = new Map(items.map(({ id, fileCount }) => [id, fileCount]))
  return files.map(({ path, sizeBytes }) => {
    const [name = '', ...folders] = path.split('/').toReversed()
    const item = [...folders, name].map((part) => codeAtHead(part, coded)).find((found) => found !== undefined)
    if (item === undefined) return { path, sizeBytes, itemId: null, why: 'no-code' }
    if (item.closed) return { path, sizeBytes, itemId: null, why: 'closed' }
    const count = (counts.get(item.id) ?? 0) + 1
    if (count > FILES_LIMIT) return { path, sizeBytes, itemId: null, why: 'too-many' }
    counts.set(item.id, count)
    return { path, sizeBytes, itemId: item.id, why: null }
  })
}
