import type { WireEntity } from '../wire.ts'
import type { FormattedText } from './clean.ts'

/** In the place of a parse mode, where the platform reads every text so. No bot can send it: it is refused before. */
export const UNASKED_MARKDOWN = 'unasked-markdown'

const FORM = /\*([^*\n]+)\*|_([^_\n]+)_|\[([^\]\n]+)\]\(([^)\s]+)\)/

/** As a messenger reads text that was not meant so: what forms no pair stays as it is, and nothing is ever refused. */
export const readUnaskedMarkdown = (text: string): FormattedText => {
  const entities: WireEntity[] = []
  let read = ''
  let rest = text
  for (let found = FORM.exec(rest); found !== null; found = FORM.exec(rest)) {
    const [whole, bold, italic, label, url] = found
    const inner = readUnaskedMarkdown(bold ?? italic ?? label ?? '')
    read += rest.slice(0, found.index)
    const offset = read.length
    const place = { offset, length: inner.text.length }
    if (bold !== undefined) entities.push({ type: 'bold', ...place })
    else if (italic !== undefined) entities.push({ type: 'italic', ...place })
    else entities.push({ type: 'text_link', ...place, url: url ?? '' })
    entities.push(...inner.entities.map((entity) => ({ ...entity, offset: entity.offset + offset })))
    read += inner.text
    rest = rest.slice(found.index + whole.length)
  }
  return { text: read + rest, entities }
}
