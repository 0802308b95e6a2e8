import { type ApiRefusal, badRequest } from '../reply.ts'
import type { WireEntity } from '../wire.ts'
import { cleanText, type FormattedText } from './clean.ts'
import { foundEntities } from './found-entities.ts'
import { parseHtml } from './html.ts'
import { parseMarkdown } from './markdown.ts'
import { parseMarkdownV2 } from './markdown-v2.ts'
import { readUnaskedMarkdown, UNASKED_MARKDOWN } from './unasked-markdown.ts'

const parsed = (text: string, parseMode: string): FormattedText | string => {
  switch (parseMode.toLowerCase()) {
    case 'html':
      return parseHtml(text)
    case 'markdownv2':
      return parseMarkdownV2(text)
    case 'markdown':
      return parseMarkdown(text)
    case UNASKED_MARKDOWN:
      return readUnaskedMarkdown(text)
    default:
      return `Unsupported parse_mode`
  }
}

/** Text as the reader gets it: marks parsed (or given as entities), cleaned as the platform cleans, links and commands found. */
export const formatText = (
  text: string,
  parseMode: string | undefined,
  explicit: readonly WireEntity[],
  options: { commands: boolean } = { commands: true },
): FormattedText | ApiRefusal => {
  const raw =
    parseMode === undefined || parseMode === ''
      ? { text, entities: explicit.map((entity) => ({ ...entity })) }
      : parsed(text, parseMode)
  if (typeof raw === 'string') {
    return badRequest(raw === 'Unsupported parse_mode' ? 'unsupported parse_mode' : `can't parse entities: ${raw}`)
  }
  const clean = cleanText(raw)
  const found = foundEntities(clean.text, clean.entities, options)
  if (found.length === 0) return clean
  return cleanText({ text: clean.text, entities: [...clean.entities, ...found] })
}
