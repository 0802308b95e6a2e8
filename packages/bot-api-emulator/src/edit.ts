import { numberOf } from './call.ts'
import type { MessageFields } from './content.ts'
import { closedDoor, roomNamed } from './directory.ts'
import { isSameMarkup, readMarkup } from './keyboards.ts'
import { replaceMessage } from './post.ts'
import { type ApiRefusal, type ApiReply, answer, badRequest, isRefusal, tooManyRequests } from './reply.ts'
import type { Room } from './room.ts'
import { isGroup } from './send.ts'
import { isFromBot } from './visible.ts'
import type { Params, ReplyMarkup, WireMessage } from './wire.ts'
import { unixSeconds, type World } from './world.ts'

const unchanged =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'

export interface Editing {
  room: Room
  message: WireMessage
  markup: ReplyMarkup | undefined
}

/** The bot's own message that an edit means. */
export const findEditable = (world: World, params: Params): Editing | ApiRefusal => {
  if (params.inline_message_id !== undefined) return badRequest('MESSAGE_ID_INVALID')
  const room = roomNamed(world, params)
  if (isRefusal(room)) return room
  const id = numberOf(params, 'message_id')
  if (id === undefined) return badRequest('message identifier is not specified')
  const message = room.messages.get(id)
  if (message === undefined) return badRequest('message to edit not found')
  const isKeyboardHolder = message.reply_markup !== undefined && message.reply_markup.inline_keyboard === undefined
  if (!isFromBot(world, message) || isKeyboardHolder) return badRequest("message can't be edited")
  const markup = readMarkup(params.reply_markup, { isChannel: false, inlineOnly: true })
  if (isRefusal(markup)) return markup
  const closed = closedDoor(room)
  if (closed !== undefined) return closed
  if (isGroup(room)) {
    const wait = world.limits.waitFor(room.id, true)
    if (wait > 0) return tooManyRequests(wait)
  }
  return { room, message, markup: markup?.inline_keyboard?.length === 0 ? undefined : markup }
}

const contentOf = (message: WireMessage): string => {
  const { text, entities, caption, caption_entities, photo, document, video, audio, animation } = message
  return JSON.stringify([text, entities, caption, caption_entities, photo, document, video, audio, animation])
}

/** Puts the new state in the place of the old one; an edit that changes nothing is refused. */
export const applyEdit = (
  world: World,
  editing: Editing,
  changed: MessageFields,
  gone: readonly string[] = [],
): ApiReply => {
  const { room, message, markup } = editing
  const { reply_markup: before, ...rest } = message
  const remaining = Object.fromEntries(Object.entries(rest).filter(([name]) => !gone.includes(name))) as WireMessage
  const next: WireMessage = {
    ...remaining,
    ...changed,
    edit_date: unixSeconds(world),
    ...(markup === undefined ? {} : { reply_markup: markup }),
  }
  if (contentOf(next) === contentOf(message) && isSameMarkup(before, markup)) return badRequest(unchanged)
  replaceMessage(world, room, next, { byBot: true })
  return answer(next)
}
