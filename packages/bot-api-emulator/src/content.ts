import { listOf, textOf } from './call.ts'
import { type ApiRefusal, badRequest, isRefusal } from './reply.ts'
import { formatText } from './text/format.ts'
import type { Params, WireEntity, WireMessage } from './wire.ts'

export type MessageFields = Partial<WireMessage>

const textLimit = 4096
const captionLimit = 1024

/** The text of a message after its marks are parsed; the limit counts what the reader sees. */
export const textFields = (params: Params): MessageFields | ApiRefusal => {
  const entities = (listOf(params, 'entities') ?? []) as WireEntity[]
  const formatted = formatText(textOf(params, 'text') ?? '', textOf(params, 'parse_mode'), entities)
  if (isRefusal(formatted)) return formatted
  if (formatted.text === '') return badRequest('message text is empty')
  if (formatted.text.length > textLimit) return badRequest('message is too long')
  return { text: formatted.text, ...(formatted.entities.length === 0 ? {} : { entities: formatted.entities }) }
}

/** The caption of a file; an empty one is no caption. */
export const captionFields = (params: Params): MessageFields | ApiRefusal => {
  const entities = (listOf(params, 'caption_entities') ?? []) as WireEntity[]
  const formatted = formatText(textOf(params, 'caption') ?? '', textOf(params, 'parse_mode'), entities)
  if (isRefusal(formatted)) return formatted
  if (formatted.text === '') return {}
  if (formatted.text.length > captionLimit) return badRequest('message caption is too long')
  return {
    caption: formatted.text,
    ...(formatted.entities.length === 0 ? {} : { caption_entities: formatted.entities }),
  }
}
