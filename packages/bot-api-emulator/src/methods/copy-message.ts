import { type Call, listOf, type Method, numberOf } from '../call.ts'
import { captionFields, type MessageFields } from '../content.ts'
import { roomNamed } from '../directory.ts'
import { postFromBot } from '../post.ts'
import { type ApiRefusal, answer, badRequest, isRefusal } from '../reply.ts'
import { composed, prepareSending } from '../send.ts'
import type { WireMessage } from '../wire.ts'
import type { World } from '../world.ts'

const copied = [
  'text',
  'entities',
  'caption',
  'caption_entities',
  'photo',
  'document',
  'video',
  'animation',
  'audio',
  'voice',
  'video_note',
]
const alsoCopied = ['sticker', 'contact', 'location', 'poll', 'venue', 'dice']

/** The content of a message without its author, date and keyboard. */
export const contentOf = (message: WireMessage): MessageFields => {
  const names = new Set([...copied, ...alsoCopied])
  return Object.fromEntries(Object.entries(message).filter(([name]) => names.has(name)))
}

/** The messages to be taken from `from_chat_id`, ascending; unknown ones are left out. */
export const sources = (world: World, call: Call, ids: readonly number[]): WireMessage[] | ApiRefusal => {
  const from = roomNamed(world, call.params, 'from_chat_id')
  if (isRefusal(from)) return from
  return ids.map((id) => from.messages.get(id)).filter((message) => message !== undefined)
}

const idsOf = (call: Call): number[] | ApiRefusal => {
  const ids = (listOf(call.params, 'message_ids') ?? []).filter((id) => typeof id === 'number')
  if (ids.length === 0) return badRequest('message identifiers are not specified')
  if (ids.length > 100) return badRequest('too many message identifiers specified')
  return ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? 0))
    ? ids
    : badRequest('message identifiers must be in a strictly increasing order')
}

export const copyMessage: Method = (world, call) => {
  const found = sources(world, call, [numberOf(call.params, 'message_id') ?? 0])
  if (isRefusal(found)) return found
  const source = found[0]
  if (source === undefined) return badRequest('message to copy not found')
  if (source.has_protected_content === true) return badRequest("message can't be copied")
  const caption = call.params.caption === undefined ? {} : captionFields(call.params)
  if (isRefusal(caption)) return caption
  const sending = prepareSending(world, call.params)
  if (isRefusal(sending)) return sending
  const { room, common, markup } = sending
  const fields = {
    ...common,
    ...contentOf(source),
    ...caption,
    ...(markup === undefined ? {} : { reply_markup: markup }),
  }
  return answer({ message_id: postFromBot(world, room, composed(world, room, fields)).message_id })
}

/** Several messages at once; `added` is what the new ones say besides the content. */
export const postSeveral =
  (verb: 'copy' | 'forward', added: (world: World, source: WireMessage) => MessageFields): Method =>
  (world, call) => {
    const ids = idsOf(call)
    if (isRefusal(ids)) return ids
    const found = sources(world, call, ids)
    if (isRefusal(found)) return found
    if (found.length === 0) return badRequest(`there are no messages to ${verb}`)
    const sending = prepareSending(world, call.params)
    if (isRefusal(sending)) return sending
    const { room, common } = sending
    const posted = found
      .filter((source) => source.has_protected_content !== true)
      .map((source) => ({ ...common, ...contentOf(source), ...added(world, source) }))
      .map((fields) => postFromBot(world, room, composed(world, room, fields)))
    return answer(posted.map((message) => ({ message_id: message.message_id })))
  }

export const copyMessages = postSeveral('copy', () => ({}))
