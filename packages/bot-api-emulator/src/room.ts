import { Ring } from './ring.ts'
import type { ReplyMarkup, WireChat, WireMessage } from './wire.ts'

const historyLimit = 5_000

/** Something the bot showed: a new message or a new state of an old one. */
export interface Showing {
  message: WireMessage
  isEdit: boolean
}

/** One chat of the bot: with a person, or a channel or group it posts to. */
export interface Room {
  readonly id: number
  readonly chat: WireChat
  /** In the order of ids; the oldest are forgotten. */
  readonly messages: Map<number, WireMessage>
  lastMessageId: number
  /** The newest message of the person that the bot has taken. */
  heardUpTo: number
  readonly shown: Ring<Showing>
  readonly watchers: Set<() => void>
  replyKeyboard: ReplyMarkup | undefined
  readonly pinned: number[]
  readonly reactions: Map<number, string>
  unread: number
  typingUntil: number
  /** The person has written to the bot, so that the bot may write. */
  isStarted: boolean
  isBlocked: boolean
  isDeactivated: boolean
  botIsMember: boolean
}

export const newRoom = (chat: WireChat): Room => ({
  id: chat.id,
  chat,
  messages: new Map(),
  lastMessageId: 0,
  heardUpTo: 0,
  shown: new Ring(historyLimit),
  watchers: new Set(),
  replyKeyboard: undefined,
  pinned: [],
  reactions: new Map(),
  unread: 0,
  typingUntil: 0,
  isStarted: chat.type !== 'private',
  isBlocked: false,
  isDeactivated: false,
  botIsMember: true,
})

/** Puts a message into the chat, or a new state in the place of the old one. */
export const storeMessage = (room: Room, message: WireMessage): void => {
  room.messages.set(message.message_id, message)
  if (message.message_id > room.lastMessageId) room.lastMessageId = message.message_id
  if (room.messages.size <= historyLimit) return
  for (const id of room.messages.keys()) {
    room.messages.delete(id)
    room.reactions.delete(id)
    return
  }
}

export const show = (room: Room, showing: Showing): void => {
  room.shown.push(showing)
  for (const watcher of room.watchers) watcher()
}
