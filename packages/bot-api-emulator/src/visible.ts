import type { StoredFile } from './file-vault.ts'
import type { Room } from './room.ts'
import type { InlineButton, ReplyMarkup, WireEntity, WireChat, WireFile, WireMessage, WireUser } from './wire.ts'
import type { World } from './world.ts'

export interface VisibleFile {
  name: string
  mimeType: string
  size: number
  uniqueId: string
  width?: number
  height?: number
  /** Throws when the contents have been forgotten. */
  bytes: () => Buffer
}
export interface VisibleButton {
  text: string
  data?: string
  url?: string
  copyText?: string
  style?: string
}
export interface VisibleReplyKeyboard {
  rows: { text: string; requestContact: boolean; requestLocation: boolean }[][]
  oneTime: boolean
  placeholder?: string
}
export type MessageKind =
  | 'text'
  | 'photo'
  | 'document'
  | 'video'
  | 'animation'
  | 'audio'
  | 'voice'
  | 'sticker'
  | 'contact'
  | 'location'
  | 'poll'
  | 'other'

/** A message as a person sees it in a chat. */
export interface VisibleMessage {
  id: number
  from: 'bot' | 'user'
  kind: MessageKind
  text?: string
  caption?: string
  entities: WireEntity[]
  file?: VisibleFile
  contact?: { phoneNumber: string; firstName: string; lastName?: string; userId?: number }
  location?: { latitude: number; longitude: number }
  poll?: { question: string; options: string[] }
  albumId?: string
  replyTo?: number
  /** Who wrote it first. */
  forwardedFrom?: string
  buttons: VisibleButton[][]
  replyKeyboard?: VisibleReplyKeyboard
  edited: boolean
  pinned: boolean
  protected: boolean
  reaction?: string
  /** ISO instant. */
  date: string
}

const mediaKinds = ['photo', 'video', 'animation', 'audio', 'voice', 'sticker', 'document'] as const
const otherKinds = ['contact', 'location', 'poll'] as const

const kindOf = (message: WireMessage): MessageKind => {
  if (message.text !== undefined) return 'text'
  return [...mediaKinds, ...otherKinds].find((kind) => message[kind] !== undefined) ?? 'other'
}

export const wireFileOf = (message: WireMessage): WireFile | undefined =>
  message.photo?.at(-1) ??
  message.video ??
  message.animation ??
  message.audio ??
  message.voice ??
  message.sticker ??
  message.document

const visibleFile = (world: World, file: StoredFile): VisibleFile => ({
  name: file.name,
  mimeType: file.mimeType,
  size: file.size,
  uniqueId: file.uniqueId,
  ...(file.width === undefined ? {} : { width: file.width }),
  ...(file.height === undefined ? {} : { height: file.height }),
  bytes: () => {
    const bytes = world.files.bytesOf(file)
    if (bytes === undefined) throw new Error(`the contents of ${file.path} have been forgotten`)
    return bytes
  },
})

const visibleButton = (button: InlineButton): VisibleButton => ({
  text: button.text,
  ...(button.callback_data === undefined ? {} : { data: button.callback_data }),
  ...(button.url === undefined ? {} : { url: button.url }),
  ...(button.copy_text === undefined ? {} : { copyText: button.copy_text.text }),
  ...(button.style === undefined ? {} : { style: button.style }),
})

export const visibleKeyboard = (markup: ReplyMarkup | undefined): VisibleReplyKeyboard | undefined => {
  if (markup?.keyboard === undefined) return undefined
  return {
    rows: markup.keyboard.map((row) =>
      row.map((button) => ({
        text: typeof button === 'string' ? button : button.text,
        requestContact: typeof button !== 'string' && button.request_contact === true,
        requestLocation: typeof button !== 'string' && button.request_location === true,
      })),
    ),
    oneTime: markup.one_time_keyboard === true,
    ...(markup.input_field_placeholder === undefined ? {} : { placeholder: markup.input_field_placeholder }),
  }
}

export const isFromBot = (world: World, message: WireMessage): boolean =>
  message.from === undefined || message.from.id === world.bot.user.id

export const visible = (world: World, room: Room, message: WireMessage): VisibleMessage => {
  const wireFile = wireFileOf(message)
  const file = wireFile === undefined ? undefined : world.files.byUniqueId(wireFile.file_unique_id)
  const keyboard = visibleKeyboard(message.reply_markup)
  const reaction = room.reactions.get(message.message_id)
  const { contact, poll } = message
  const author = firstAuthor(message)
  return {
    id: message.message_id,
    from: isFromBot(world, message) ? 'bot' : 'user',
    kind: kindOf(message),
    ...(message.text === undefined ? {} : { text: message.text }),
    ...(message.caption === undefined ? {} : { caption: message.caption }),
    entities: message.entities ?? message.caption_entities ?? [],
    ...(file === undefined ? {} : { file: visibleFile(world, file) }),
    ...(contact === undefined ? {} : { contact: visibleContact(contact) }),
    ...(message.location === undefined ? {} : { location: message.location }),
    ...(poll === undefined
      ? {}
      : { poll: { question: poll.question, options: poll.options.map((option) => option.text) } }),
    ...(message.media_group_id === undefined ? {} : { albumId: message.media_group_id }),
    ...(message.reply_to_message === undefined ? {} : { replyTo: message.reply_to_message.message_id }),
    ...(author === undefined ? {} : { forwardedFrom: author }),
    buttons: (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map(visibleButton)),
    ...(keyboard === undefined ? {} : { replyKeyboard: keyboard }),
    edited: message.edit_date !== undefined,
    pinned: room.pinned.includes(message.message_id),
    protected: message.has_protected_content === true,
    ...(reaction === undefined ? {} : { reaction }),
    date: new Date(message.date * 1000).toISOString(),
  }
}

/** From the newer form of a forward or the classic one. */
const firstAuthor = (message: WireMessage): string | undefined => {
  const { sender_user, chat } = (message['forward_origin'] ?? {}) as { sender_user?: WireUser; chat?: WireChat }
  const user = sender_user ?? (message['forward_from'] as WireUser | undefined)
  const place = chat ?? (message['forward_from_chat'] as WireChat | undefined)
  return user === undefined ? place?.title : [user.first_name, user.last_name].filter(Boolean).join(' ')
}

const visibleContact = (contact: NonNullable<WireMessage['contact']>): NonNullable<VisibleMessage['contact']> => ({
  phoneNumber: contact.phone_number,
  firstName: contact.first_name,
  ...(contact.last_name === undefined ? {} : { lastName: contact.last_name }),
  ...(contact.user_id === undefined ? {} : { userId: contact.user_id }),
})
