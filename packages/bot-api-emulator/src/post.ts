import { forPage } from './local/page-message.ts'
import { storeMessage, type Room, show } from './room.ts'
import { visibleKeyboard } from './visible.ts'
import type { WireMessage, WireUpdate } from './wire.ts'
import type { World } from './world.ts'

/** A new message of the bot stands in the chat from here on. */
export const postFromBot = (world: World, room: Room, message: WireMessage): WireMessage => {
  storeMessage(room, message)
  room.unread++
  room.typingUntil = 0
  show(room, { message, isEdit: false })
  const unread = room.unread
  world.events.publish('message', () => ({ chatId: room.id, message: forPage(world, room, message), unread }))
  const markup = message.reply_markup
  if (markup?.keyboard !== undefined || markup?.remove_keyboard === true) {
    room.replyKeyboard = markup.keyboard === undefined ? undefined : markup
    publishKeyboard(world, room)
  }
  return message
}

export const publishKeyboard = (world: World, room: Room): void => {
  const replyKeyboard = visibleKeyboard(room.replyKeyboard) ?? null
  world.events.publish('keyboard', () => ({ chatId: room.id, replyKeyboard }))
}

/** A message of a person: it stands in the chat; whether the bot hears of it is the caller's matter. */
export const postFromUser = (world: World, room: Room, message: WireMessage): WireMessage => {
  storeMessage(room, message)
  room.unread = 0
  world.events.publish('message', () => ({ chatId: room.id, message: forPage(world, room, message), unread: 0 }))
  return message
}

/** The bot has taken an update: whoever wrote the message in it sees that it has arrived. */
export const noteHeard = (world: World, update: unknown): void => {
  const message = (update as Partial<WireUpdate> | null)?.message
  const room = world.rooms.get(message?.chat?.id ?? 0)
  if (message === undefined || room === undefined || !(message.message_id > room.heardUpTo)) return
  const upTo = message.message_id
  room.heardUpTo = upTo
  world.events.publish('heard', () => ({ chatId: room.id, upTo }))
}

/** A new state of a message. */
export const replaceMessage = (world: World, room: Room, message: WireMessage, options: { byBot: boolean }): void => {
  storeMessage(room, message)
  if (options.byBot) show(room, { message, isEdit: true })
  publishEdit(world, room, message)
}

export const publishEdit = (world: World, room: Room, message: WireMessage): void => {
  world.events.publish('edit', () => ({ chatId: room.id, message: forPage(world, room, message) }))
}

export const removeMessage = (world: World, room: Room, messageId: number): void => {
  room.messages.delete(messageId)
  room.reactions.delete(messageId)
  const place = room.pinned.indexOf(messageId)
  if (place !== -1) room.pinned.splice(place, 1)
  for (const watcher of room.watchers) watcher()
  world.events.publish('delete', () => ({ chatId: room.id, messageId }))
}
