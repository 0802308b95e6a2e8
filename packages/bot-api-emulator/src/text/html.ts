import type { WireEntity } from '../wire.ts'
import type { FormattedText } from './clean.ts'

interface OpenTag {
  name: string
  offset: number
  attributes: Map<string, string>
}

const simpleTags: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  code: 'code',
  pre: 'pre',
}
const knownTags = new Set([...Object.keys(simpleTags), 'a', 'span', 'blockquote', 'tg-emoji', 'tg-time'])
const namedCharacters: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }

/** Byte offsets in the platform's complaints count UTF-8. */
const byteOffset = (html: string, at: number): number => Buffer.byteLength(html.slice(0, at))

const decodeCharacter = (html: string, at: number): { text: string; next: number } => {
  const found = /^&(?:#(x[0-9a-f]{1,6}|\d{1,7})|([a-z]+));/i.exec(html.slice(at, at + 12))
  const [whole = '', numeric, name] = found ?? []
  if (numeric !== undefined) {
    const code = numeric.startsWith('x') ? Number.parseInt(numeric.slice(1), 16) : Number(numeric)
    if (code > 0 && code <= 0x10ffff) return { text: String.fromCodePoint(code), next: at + whole.length }
  }
  const plain = name === undefined ? undefined : namedCharacters[name]
  return plain === undefined ? { text: '&', next: at + 1 } : { text: plain, next: at + whole.length }
}

const decodeAll = (value: string): string => {
  let out = ''
  for (let at = 0; at < value.length; ) {
    if (value[at] !== '&') out += value.charAt(at++)
    else {
      const character = decodeCharacter(value, at)
      out += character.text
      at = character.next
    }
  }
  return out
}

/** Reads `name="value" flag>` from `at`; a string is a complaint. */
const readAttributes = (
  html: string,
  start: number,
  tag: string,
): { attributes: Map<string, string>; next: number } | string => {
  const attributes = new Map<string, string>()
  let at = start
  const skipBlanks = (): void => {
    while (/\s/.test(html[at] ?? '')) at++
  }
  for (;;) {
    skipBlanks()
    if (at >= html.length) return `Unclosed start tag "${tag}" at byte offset ${byteOffset(html, start)}`
    if (html[at] === '>') return { attributes, next: at + 1 }
    const nameAt = at
    while (at < html.length && !/[\s=>/"']/.test(html.charAt(at))) at++
    const name = html.slice(nameAt, at).toLowerCase()
    if (name === '') return `Empty attribute name in the tag "${tag}" at byte offset ${byteOffset(html, nameAt)}`
    skipBlanks()
    if (html[at] !== '=') {
      attributes.set(name, '')
      continue
    }
    at++
    skipBlanks()
    const quote = html[at] === '"' || html[at] === "'" ? html.charAt(at) : undefined
    const valueAt = quote === undefined ? at : at + 1
    at = valueAt
    while (at < html.length && (quote === undefined ? !/[\s>]/.test(html.charAt(at)) : html[at] !== quote)) at++
    if (at >= html.length) return `Unclosed start tag "${tag}" at byte offset ${byteOffset(html, start)}`
    attributes.set(name, decodeAll(html.slice(valueAt, at)))
    if (quote !== undefined) at++
  }
}

const entityOf = (tag: OpenTag, text: string): WireEntity | undefined => {
  const offset = tag.offset
  const length = text.length - offset
  if (length === 0) return undefined
  const simple = simpleTags[tag.name]
  if (simple !== undefined) return { type: simple, offset, length }
  if (tag.name === 'a') {
    const url = tag.attributes.get('href') ?? text.slice(offset)
    return /^(https?|tg|mailto|tel|ton):/i.test(url) || url.includes('.')
      ? { type: 'text_link', offset, length, url }
      : undefined
  }
  if (tag.name === 'span') return { type: 'spoiler', offset, length }
  if (tag.name === 'blockquote') {
    return { type: tag.attributes.has('expandable') ? 'expandable_blockquote' : 'blockquote', offset, length }
  }
  if (tag.name === 'tg-emoji')
    return { type: 'custom_emoji', offset, length, custom_emoji_id: tag.attributes.get('emoji-id') ?? '' }
  return { type: 'date_time', offset, length, unix_time: Number(tag.attributes.get('unix')) || 0 }
}

/** `<pre><code class="language-x">` is one entity with a language, and code in pre is no entity of its own. */
const joinPreAndCode = (entities: WireEntity[], languages: Map<WireEntity, string>): WireEntity[] => {
  const isSame = (a: WireEntity, b: WireEntity): boolean => a.offset === b.offset && a.length === b.length
  const gone = new Set<WireEntity>()
  for (const pre of entities.filter((entity) => entity.type === 'pre')) {
    const code = entities.find((entity) => entity.type === 'code' && isSame(entity, pre))
    if (code === undefined) continue
    gone.add(code)
    const language = languages.get(code)
    if (language !== undefined) pre.language = language
  }
  return entities.filter((entity) => !gone.has(entity))
}

/** A string is the platform's complaint. */
export const parseHtml = (html: string): FormattedText | string => {
  const open: OpenTag[] = []
  const entities: WireEntity[] = []
  const languages = new Map<WireEntity, string>()
  let text = ''
  let at = 0
  while (at < html.length) {
    const unit = html.charAt(at)
    if (unit === '&') {
      const character = decodeCharacter(html, at)
      text += character.text
      at = character.next
      continue
    }
    if (unit !== '<') {
      const stop = html.slice(at).search(/[<&]/)
      const next = stop === -1 ? html.length : at + stop
      text += html.slice(at, next)
      at = next
      continue
    }
    const step = html[at + 1] === '/' ? closeTag(html, at, open) : openTag(html, at)
    if (typeof step === 'string') return step
    if (step.closed === undefined) open.push({ name: step.name, offset: text.length, attributes: step.attributes })
    else {
      const entity = entityOf(step.closed, text)
      if (entity !== undefined) {
        entities.push(entity)
        const language = /^language-(.+)$/.exec(step.closed.attributes.get('class') ?? '')?.[1]
        if (language !== undefined) languages.set(entity, language)
      }
    }
    at = step.next
  }
  const unclosed = open.at(-1)
  if (unclosed !== undefined) return `Can't find end tag corresponding to start tag "${unclosed.name}"`
  return { text, entities: joinPreAndCode(entities, languages) }
}

interface Step {
  name: string
  attributes: Map<string, string>
  closed?: OpenTag
  next: number
}

const openTag = (html: string, at: number): Step | string => {
  const name = (/^[^\s>]*/.exec(html.slice(at + 1, at + 40))?.[0] ?? '').toLowerCase()
  if (!knownTags.has(name)) return `Unsupported start tag "${name}" at byte offset ${byteOffset(html, at)}`
  const read = readAttributes(html, at + 1 + name.length, name)
  if (typeof read === 'string') return read
  if (name === 'span' && read.attributes.get('class') !== 'tg-spoiler') {
    return `Tag "span" must have class "tg-spoiler" at byte offset ${byteOffset(html, at)}`
  }
  return { name, attributes: read.attributes, next: read.next }
}

const closeTag = (html: string, at: number, open: OpenTag[]): Step | string => {
  const tag = open.pop()
  if (tag === undefined) return `Unexpected end tag at byte offset ${byteOffset(html, at)}`
  const end = html.indexOf('>', at)
  if (end === -1) return `Unclosed end tag at byte offset ${byteOffset(html, at)}`
  const name = html
    .slice(at + 2, end)
    .trim()
    .toLowerCase()
  if (name !== '' && name !== tag.name) {
    return `Unmatched end tag at byte offset ${byteOffset(html, at)}, expected "</${tag.name}>", found "</${name}>"`
  }
  return { name: tag.name, attributes: tag.attributes, closed: tag, next: end + 1 }
}
