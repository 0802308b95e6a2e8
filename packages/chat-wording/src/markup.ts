/** Whose direction and digits a text has. */
export type Language = 'fa' | 'en'

/** The little tag language in which texts travel until they are sent: these four tags, closed in order, and three entities. */
export const TAGS = ['b', 'i', 'code', 'blockquote'] as const
export type Tag = (typeof TAGS)[number]

export type Token =
  | { kind: 'text'; raw: string; text: string }
  | { kind: 'open'; raw: string; tag: Tag }
  | { kind: 'close'; raw: string; tag: Tag }
  | { kind: 'wrong'; raw: string }

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }
const PIECE = /<\/?(?:b|i|code|blockquote)>|&(?:amp|lt|gt);|[<>&]|[^<>&]+/g

/** Cuts marked text into tags and texts; an entity is a text of its own. A bare `<`, `>` or `&` is `wrong`. */
export const tokens = (marked: string): Token[] =>
  Array.from(marked.matchAll(PIECE), ([raw]): Token => {
    const entity = ENTITIES[raw]
    if (entity !== undefined) return { kind: 'text', raw, text: entity }
    if (/^[<>&]$/.test(raw)) return { kind: 'wrong', raw }
    if (!raw.startsWith('<')) return { kind: 'text', raw, text: raw }
    if (raw.startsWith('</')) return { kind: 'close', raw, tag: raw.slice(2, -1) as Tag }
    return { kind: 'open', raw, tag: raw.slice(1, -1) as Tag }
  })

/** The first fault of the markup in words for a developer, null when it is whole. */
export const markupFault = (marked: string): string | null => {
  const open: Tag[] = []
  for (const token of tokens(marked)) {
    if (token.kind === 'wrong') return `bare ${token.raw}`
    if (token.kind === 'open') open.push(token.tag)
    if (token.kind === 'close' && open.pop() !== token.tag) return `${token.raw} closes nothing`
  }
  return open.length > 0 ? `<${open.at(-1)}> is not closed` : null
}
