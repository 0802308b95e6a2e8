import type { CallbackAnswer } from './callback-book.ts'
import { type Pressable, findButton } from './find-button.ts'
import { forwardFields } from './forward.ts'
import { fileFields } from './media.ts'
import { contentOf } from './methods/copy-message.ts'
import { ownChat, type SentFile } from './own-chat.ts'
import { publishKeyboard, removeMessage, replaceMessage } from './post.ts'
import { visible, type VisibleMessage } from './visible.ts'
import type { WireMessage, WireUser } from './wire.ts'
import { unixSeconds, type World } from './world.ts'

export type { SentFile } from './own-chat.ts'

/** What a person does in the private chat with the bot. Every deed becomes an update. */
export interface Actor {
  readonly user: WireUser
  says(text: string, options?: { replyTo?: number }): VisibleMessage
  sendsDocument(file: SentFile): VisibleMessage
  sendsPhoto(file: { bytes: Uint8Array; name?: string; caption?: string; albumId?: string }): VisibleMessage
  /** One update per file, as the platforms do; the caption of the first is the album's. */
  sendsAlbum(files: readonly SentFile[]): VisibleMessage[]
  sendsSticker(): VisibleMessage
  sendsLocation(latitude: number, longitude: number): VisibleMessage
  /** The own contact, or somebody else's. */
  sendsContact(ofUserId?: number, phoneNumber?: string): VisibleMessage
  /** From the own chat, or from another one that the person sees. */
  forwards(message: Pressable, fromChat?: number): VisibleMessage
  /** Presses a button under a message, found by its text, its data or a part of its text. */
  taps(message: Pressable, button: string): { callbackQueryId: string; answered: Promise<CallbackAnswer> }
  /** Presses a button of the reply keyboard. */
  presses(button: string): VisibleMessage
  edits(message: Pressable, text: string): VisibleMessage
  /** For both sides, so that the bot finds it no more. */
  deletes(message: Pressable): void
  blocksBot(): void
  unblocksBot(): void
  deactivates(): void
}

export const createActor = (world: World, user: WireUser): Actor => {
  const chat = ownChat(world, user)
  const { room, posted } = chat

  return {
    user,
    says: (text, options = {}) => chat.says(text, options.replyTo),
    sendsDocument: (file) => chat.sendsFile(file, file.kind ?? 'document'),
    sendsPhoto: (file) => chat.sendsFile({ mimeType: 'image/jpeg', ...file, name: file.name ?? 'photo.jpg' }, 'photo'),
    sendsAlbum(files) {
      const albumId = String(14_000_000_000 + ++world.counters.album)
      return files.map((file) => chat.sendsFile({ albumId, ...file }, file.kind ?? 'document'))
    },
    sendsSticker() {
      const stored = world.files.add({
        kind: 'sticker',
        name: 'sticker.webp',
        mimeType: 'image/webp',
        bytes: Buffer.from('RIFF'),
      })
      return posted(fileFields(world, stored))
    },
    sendsLocation: (latitude, longitude) => posted({ location: { latitude, longitude } }),
    sendsContact(ofUserId = user.id, phoneNumber = `98912${String(ofUserId).padStart(7, '0').slice(-7)}`) {
      const person = world.people.get(ofUserId)
      const contact = {
        phone_number: phoneNumber,
        first_name: person?.first_name ?? '-',
        ...(person?.last_name === undefined ? {} : { last_name: person.last_name }),
        user_id: ofUserId,
      }
      if (room.replyKeyboard?.one_time_keyboard === true) {
        room.replyKeyboard = undefined
        publishKeyboard(world, room)
      }
      return posted({ contact })
    },
    forwards(message, fromChat = room.id) {
      const source = world.rooms.get(fromChat)?.messages.get(message.id) ?? chat.existing(message)
      return posted({ ...contentOf(source), ...forwardFields(world, source) })
    },
    taps(message, button) {
      const current = room.messages.get(message.id)
      const found = findButton(
        current === undefined ? [] : visible(world, room, current).buttons,
        message.buttons ?? [],
        button,
      )
      const { id, answered } = world.callbacks.ask(user.id, world.clock.now().getTime())
      room.unread = 0
      const gone = { message_id: message.id, date: 0, chat: room.chat }
      const query = {
        id,
        from: user,
        message: current ?? gone,
        chat_instance: String(9_000_000_000 + user.id),
        data: found.data,
      }
      world.updates.push('callback_query', query)
      return { callbackQueryId: id, answered }
    },
    presses(button) {
      const key = room.replyKeyboard?.keyboard
        ?.flat()
        .find((one) => (typeof one === 'string' ? one : one.text) === button)
      if (key === undefined) throw new Error(`no button "${button}" on the reply keyboard of ${user.id}`)
      return typeof key !== 'string' && key.request_contact === true ? this.sendsContact() : this.says(button)
    },
    edits(message, text) {
      const next: WireMessage = { ...chat.rewritten(message, text), edit_date: unixSeconds(world) }
      replaceMessage(world, room, next, { byBot: false })
      world.updates.push('edited_message', next)
      return visible(world, room, next)
    },
    deletes: (message) => removeMessage(world, room, chat.existing(message).message_id),
    blocksBot() {
      if (room.isBlocked) return
      room.isBlocked = true
      chat.changesMembership('kicked', 'member')
    },
    unblocksBot() {
      if (!room.isBlocked) return
      room.isBlocked = false
      chat.changesMembership('member', 'kicked')
    },
    deactivates() {
      room.isDeactivated = true
    },
  }
}
