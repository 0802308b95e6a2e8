import type { WireEntity } from '../wire.ts'
import type { FormattedText } from './clean.ts'

const signs: [string, string, string][] = [
  ['```', '```', 'pre'],
  ['`', '`', 'code'],
  ['*', '*', 'bold'],
  ['_', '_', 'italic'],
  ['[', ']', 'text_link'],
]

/** The older Markdown: nothing nests, `[text](url)` is a link. A string is the platform's complaint. */
export const parseMarkdown = (source: string): FormattedText | string => {
  const entities: WireEntity[] = []
  let text = ''
  let at = 0
  while (at < source.length) {
    if (source[at] === '\\' && '_*`['.includes(source[at + 1] ?? ' ')) {
      text += source.charAt(at + 1)
      at += 2
      continue
    }
    const found = signs.find(([sign]) => source.startsWith(sign, at))
    if (found === undefined) {
      text += source.charAt(at++)
      continue
    }
    const [sign, end, type] = found
    const stop = source.indexOf(end, at + sign.length)
    if (stop === -1)
      return `Can't find end of the entity starting at byte offset ${Buffer.byteLength(source.slice(0, at))}`
    let inner = source.slice(at + sign.length, stop)
    const extra: Partial<WireEntity> = {}
    let next = stop + end.length
    if (type === 'pre') {
      const head = /^([^\s`]*)\n/.exec(inner)
      if (head !== null) inner = inner.slice(head[0].length)
      if (head?.[1] !== undefined && head[1] !== '') extra.language = head[1]
    }
    if (type === 'text_link') {
      const link = /^\(([^)]*)\)/.exec(source.slice(next))
      if (link === null) {
        text += inner
        at = next
        continue
      }
      extra.url = link[1] ?? ''
      next += link[0].length
    }
    if (inner !== '') entities.push({ type, offset: text.length, length: inner.length, ...extra })
    text += inner
    at = next
  }
  return { text, entities }
}
