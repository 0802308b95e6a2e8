import { type Call, flagOf, numberOf, objectOf } from './call.ts'
import type { MessageFields } from './content.ts'
import { closedDoor, roomNamed } from './directory.ts'
import { readMarkup } from './keyboards.ts'
import { postFromBot } from './post.ts'
import { type ApiRefusal, type ApiReply, answer, badRequest, isRefusal, tooManyRequests } from './reply.ts'
import type { Room } from './room.ts'
import type { Params, ReplyMarkup, WireMessage } from './wire.ts'
import { unixSeconds, type World } from './world.ts'

export interface Sending {
  room: Room
  /** What every message of this request carries besides its content. */
  common: MessageFields
  markup: ReplyMarkup | undefined
}

export const isGroup = (room: Room): boolean => room.chat.type === 'group' || room.chat.type === 'supergroup'

/** The messages a reply may point to; the platform keeps one level only. */
const repliedMessage = (room: Room, params: Params): WireMessage | ApiRefusal | undefined => {
  const reply = objectOf(params, 'reply_parameters')
  const id = reply === undefined ? numberOf(params, 'reply_to_message_id') : numberOf(reply, 'message_id')
  if (id === undefined) return undefined
  const message = room.messages.get(id)
  if (message !== undefined) {
    const { reply_to_message: _deeper, ...one } = message
    return one
  }
  const mayGoWithout = flagOf(reply ?? params, 'allow_sending_without_reply')
  return mayGoWithout ? undefined : badRequest('message to be replied not found')
}

/** Everything that can stop a message besides its content: the chat, its owner's will, the keyboard, the rate. */
export const prepareSending = (world: World, params: Params): Sending | ApiRefusal => {
  const room = roomNamed(world, params)
  if (isRefusal(room)) return room
  const markup = readMarkup(params.reply_markup, { isChannel: room.chat.type === 'channel' })
  if (isRefusal(markup)) return markup
  const closed = closedDoor(room)
  if (closed !== undefined) return closed
  const replied = repliedMessage(room, params)
  if (isRefusal(replied)) return replied
  const wait = world.limits.waitFor(room.id, isGroup(room))
  if (wait > 0) return tooManyRequests(wait)
  const common: MessageFields = {
    ...(replied === undefined ? {} : { reply_to_message: replied }),
    ...(flagOf(params, 'protect_content') ? { has_protected_content: true } : {}),
  }
  return { room, common, markup }
}

/** A message of the bot in this chat, with the next id; not yet posted. */
export const composed = (world: World, room: Room, fields: MessageFields): WireMessage => ({
  message_id: ++room.lastMessageId,
  date: unixSeconds(world),
  chat: room.chat,
  ...(room.chat.type === 'channel' ? { sender_chat: room.chat } : { from: world.bot.user }),
  ...fields,
})

/** What the sender gets back: the platform tells only inline keyboards. */
export const asReturned = (message: WireMessage): WireMessage => {
  if (message.reply_markup === undefined || message.reply_markup.inline_keyboard !== undefined) return message
  const { reply_markup: _markup, ...rest } = message
  return rest
}

/** The one way by which single messages leave the bot. */
export const send = (world: World, call: Call, content: MessageFields | ApiRefusal): ApiReply => {
  if (isRefusal(content)) return content
  const sending = prepareSending(world, call.params)
  if (isRefusal(sending)) return sending
  const { room, common, markup } = sending
  const fields: MessageFields = { ...common, ...content, ...(markup === undefined ? {} : { reply_markup: markup }) }
  return answer(asReturned(postFromBot(world, room, composed(world, room, fields))))
}
