import { Buffer } from 'node:buffer'
import type { MessageFields } from './content.ts'
import { roomOfPerson } from './directory.ts'
import type { FileKind } from './file-vault.ts'
import type { Pressable } from './find-button.ts'
import { imageSize } from './image-size.ts'
import { fileFields } from './media.ts'
import { mimeTypeOf } from './mime.ts'
import { postFromUser } from './post.ts'
import { isRefusal } from './reply.ts'
import type { Room } from './room.ts'
import { formatText } from './text/format.ts'
import { visible, type VisibleMessage } from './visible.ts'
import type { WireEntity, WireMessage, WireUser } from './wire.ts'
import { unixSeconds, type World } from './world.ts'

export interface SentFile {
  name: string
  bytes: Uint8Array
  mimeType?: string
  caption?: string
  albumId?: string
  replyTo?: number
  kind?: FileKind
}

type FormattedFields = { text: string; entities?: WireEntity[] }

export interface OwnChat {
  readonly room: Room
  readonly posted: (fields: MessageFields) => VisibleMessage
  formatted(text: string): FormattedFields
  /** With these words; of a file they are those beside it. */
  rewritten(message: Pressable, text: string): WireMessage
  /** Clients cut long texts; the last piece is the answer. */
  says(text: string, replyTo: number | undefined): VisibleMessage
  sendsFile(file: SentFile, kind: FileKind): VisibleMessage
  existing(message: Pressable): WireMessage
  changesMembership(status: 'member' | 'kicked', before: 'member' | 'kicked'): void
}

const textLimit = 4096

/** The ways by which a person's messages get into the private chat and to the bot. */
export const ownChat = (world: World, user: WireUser): OwnChat => {
  const own = roomOfPerson(world, user.id)
  if (own === undefined) throw new Error(`nobody has the id ${user.id}`)
  const room: Room = own

  const posted = (fields: MessageFields): VisibleMessage => {
    if (room.isBlocked) throw new Error(`${user.id} has blocked the bot`)
    room.isStarted = true
    const message: WireMessage = {
      message_id: ++room.lastMessageId,
      from: user,
      chat: room.chat,
      date: unixSeconds(world),
      ...fields,
    }
    postFromUser(world, room, message)
    world.updates.push('message', message)
    return visible(world, room, message)
  }
  const formatted = (text: string): FormattedFields => {
    const done = formatText(text, undefined, [], { commands: world.hasCommandEntities })
    if (isRefusal(done)) throw new Error(done.description)
    return { text: done.text, ...(done.entities.length === 0 ? {} : { entities: done.entities }) }
  }
  const caption = (text: string | undefined): MessageFields => {
    if (text === undefined || text === '') return {}
    const { text: caption, entities } = formatted(text)
    return { caption, ...(entities === undefined ? {} : { caption_entities: entities }) }
  }
  const album = (id: string | undefined): MessageFields => (id === undefined ? {} : { media_group_id: id })
  const replied = (id: number | undefined): MessageFields => {
    const message = id === undefined ? undefined : room.messages.get(id)
    if (message === undefined) return {}
    const { reply_to_message: _deeper, ...one } = message
    return { reply_to_message: one }
  }
  const sendsFile = (file: SentFile, kind: FileKind): VisibleMessage => {
    const bytes = Buffer.from(file.bytes)
    const mimeType = file.mimeType ?? mimeTypeOf(file.name)
    const size = kind === 'photo' ? (imageSize(bytes) ?? { width: 640, height: 480 }) : {}
    const stored = world.files.add({ kind, name: file.name, mimeType, bytes, ...size })
    return posted({
      ...fileFields(world, stored),
      ...caption(file.caption),
      ...album(file.albumId),
      ...replied(file.replyTo),
    })
  }
  const existing = (message: Pressable): WireMessage => {
    const found = room.messages.get(message.id)
    if (found === undefined) throw new Error(`message ${message.id} is not in the chat of ${user.id}`)
    return found
  }
  const changesMembership = (status: 'member' | 'kicked', before: 'member' | 'kicked'): void => {
    const bot = world.bot.user
    const date = unixSeconds(world)
    const change = { old_chat_member: { user: bot, status: before }, new_chat_member: { user: bot, status } }
    world.updates.push('my_chat_member', { chat: room.chat, from: user, date, ...change })
    world.events.publish('people', () => ({ chatId: room.id }))
  }

  const rewritten = (message: Pressable, text: string): WireMessage => {
    const { text: words, entities: _, caption: __, caption_entities: ___, ...before } = existing(message)
    return { ...before, ...(words === undefined ? caption(text) : formatted(text)) }
  }
  const says = (text: string, replyTo: number | undefined): VisibleMessage => {
    const rest = text.slice(textLimit)
    const fields = formatted(text.slice(0, textLimit))
    if (fields.text === '') throw new Error('an empty text cannot be sent')
    const message = posted({ ...fields, ...replied(replyTo) })
    return rest.trim() === '' ? message : says(rest, replyTo)
  }
  return { room, posted, formatted, rewritten, says, sendsFile, existing, changesMembership }
}
