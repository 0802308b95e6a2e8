import { type Api, GrammyError, InputFile } from 'grammy'
import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types'
import {
  type Button,
  type Destination,
  type FileToSend,
  type Progress,
  type DirectedScreen,
  ON_DOCUMENT,
} from '#shared/message.ts'
import { foldQuotes, formOfMarkdownLite, splitText, toHtml, toMarkdownLite, toPlain } from 'chat-wording'
import { isOutage } from './outage.ts'
import type { PlatformProfile } from './profile.ts'

export interface PresentOptions {
  profile: PlatformProfile
  /** Turns what a button does into callback data that only this person can use. */
  sign(act: string, userId: string): string
  /** Where the bytes of a stored file lie. */
  filePath(sha256: string): string
}

export interface Present {
  (api: Api, to: Destination, screen: DirectedScreen, edit?: number, progress?: Progress): Promise<number>
  /**
   * Changes the text and the buttons of one message and never sends another instead.
   * @returns false when it stays as it is: longer than one message, too old, gone, or the messenger does not do it
   * @throws as the Api does when nobody knows, or when it is to be tried later
   */
  change(api: Api, to: Destination, messageId: number, screen: DirectedScreen): Promise<boolean>
}

const TEXT_LIMIT = 4096

/**
 * Shows a screen: text (in parts when it is long, buttons under the last), then its files. With `edit` the message of that id is
 * changed in place where that is possible. Given the Api of the context, so that inside a dialogue the calls are recorded.
 * @returns id of the message that carries the buttons
 */
export function createPresent({ profile, sign, filePath }: PresentOptions): Present {
  const formatted = (part: string): { text: string; parse_mode?: 'HTML' } => {
    switch (profile.format) {
      case 'html':
        return { text: foldQuotes(part), parse_mode: 'HTML' }
      case 'markdown-lite':
        return { text: toMarkdownLite(part) }
      case 'plain':
        return { text: toPlain(part) }
    }
  }
  // HTML is made before the splitting, because it gains direction marks that count.
  const partsOf = ({ text, language }: DirectedScreen): string[] =>
    profile.format === 'html'
      ? splitText(toHtml(text, language))
      : splitText(text, TEXT_LIMIT - (profile.format === 'markdown-lite' ? formOfMarkdownLite(text) : 0))
  const preview = { link_preview_options: { is_disabled: true } }

  // A quotation is unfolded with a touch; where there is none, the button shows the same.
  const withFold = ({ fold, ...screen }: DirectedScreen): DirectedScreen => {
    if (fold === undefined) return screen
    return profile.format === 'html'
      ? { ...screen, text: `${screen.text}\n\n<blockquote>${fold.text}</blockquote>` }
      : { ...screen, buttons: [[fold.more], ...(screen.buttons ?? [])] }
  }
  const messagesOf = (whole: DirectedScreen, { userId }: Destination): { text: string; other: object }[] => {
    const screen = withFold(whole)
    const { buttons, isDocument } = screen
    const keyboard = keyboardOf(buttons, userId, (act, user) => sign(isDocument ? ON_DOCUMENT + act : act, user))
    const parts = partsOf(screen)
    return parts.map((part, i) => {
      const { text, ...mode } = formatted(part)
      const isLast = i === parts.length - 1
      return {
        text,
        other: {
          ...mode,
          ...preview,
          ...(isLast && keyboard !== undefined ? { reply_markup: keyboard } : {}),
          ...(isLast && screen.keyboard === 'away' ? { reply_markup: { remove_keyboard: true } } : {}),
        },
      }
    })
  }

  const documents = lastMessages()
  const guarded = lastMessages()

  const present = async (
    api: Api,
    to: Destination,
    screen: DirectedScreen,
    edit?: number,
    progress?: Progress,
  ): Promise<number> => {
    const chatId = chatIdOf(to)
    const parts = messagesOf(screen, to)
    // Protection is a property of a message from its beginning: what is shown in place of another has what that one had.
    const isKept = edit !== undefined && screen.isDocument !== true && documents.has(chatId, edit)
    const isOpen = edit !== undefined && screen.isProtected === true && !guarded.has(chatId, edit)
    const files = screen.files ?? []
    const target = isKept || isOpen || (screen.filesFirst === true && files.length > 0) ? undefined : edit
    // Given once, with the message: a change of it carries none.
    const guard = screen.isProtected === true ? { protect_content: true } : {}
    const before = progress?.partsSent ?? 0
    let messageId = Number(progress?.messageId ?? 0)
    const texts = parts.map(({ text, other }) => async () => {
      const isEdited =
        target !== undefined &&
        parts.length === 1 &&
        profile.editsMessages &&
        (await edited(api, chatId, target, text, other))
      messageId = isEdited ? target : (await api.sendMessage(chatId, text, { ...other, ...guard })).message_id
    })
    const attached = files.map(
      (file) => () => sendFile(api, chatId, file, { platform: profile.platform, filePath, other: guard }),
    )
    const all = screen.filesFirst === true ? [...attached, ...texts] : [...texts, ...attached]
    // A message carries one kind of buttons: the one that sends a telephone number stands under a line of its own.
    if (typeof screen.keyboard === 'object') all.unshift(contactAsked(api, chatId, screen.keyboard))
    for (const [i, send] of all.entries()) {
      if (i < before) continue
      await send()
      if (i + 1 < all.length) await progress?.note(i + 1, String(messageId))
    }
    if (screen.isDocument === true) documents.add(chatId, messageId)
    if (screen.isProtected === true) guarded.add(chatId, messageId)
    return messageId
  }
  return Object.assign(present, {
    async change(api: Api, to: Destination, messageId: number, screen: DirectedScreen): Promise<boolean> {
      const [only, more] = messagesOf(screen, to)
      if (!profile.editsMessages || only === undefined || more !== undefined) return false
      return changed(api, chatIdOf(to), messageId, only.text, only.other)
    },
  })
}

const contactAsked =
  (api: Api, chatId: string | number, { contact, ask }: Exclude<DirectedScreen['keyboard'], 'away' | undefined>) =>
  async (): Promise<void> => {
    const keyboard = [[{ text: contact, request_contact: true }]]
    await api.sendMessage(chatId, ask, {
      reply_markup: { keyboard, one_time_keyboard: true, resize_keyboard: true },
    })
  }

/**
 * Messages of a kind, by their number; the last few are enough. Documents: a button may be pressed twice, and the second press comes
 * from what was a menu and is a document by now.
 */
function lastMessages() {
  const last = new Set<string>()
  const key = (chatId: string | number, messageId: number): string => `${chatId} ${messageId}`
  return {
    has: (chatId: string | number, messageId: number): boolean => last.has(key(chatId, messageId)),
    add(chatId: string | number, messageId: number): void {
      last.add(key(chatId, messageId))
      for (const oldest of last) {
        if (last.size <= 1_000) return
        last.delete(oldest)
      }
    },
  }
}

// Numbers go out as numbers: not every platform reads them as text.
const chatIdOf = ({ chatId }: Destination): string | number => (/^-?\d+$/.test(chatId) ? Number(chatId) : chatId)

function keyboardOf(
  rows: Button[][] | undefined,
  userId: string | null,
  sign: PresentOptions['sign'],
): InlineKeyboardMarkup | undefined {
  const keyboard = (rows ?? [])
    .map((row) =>
      row.flatMap((button): InlineKeyboardButton[] => {
        if ('url' in button) return [{ text: button.label, url: button.url }]
        if ('copy' in button) return [{ text: button.label, copy_text: { text: button.copy } }]
        const look = button.tone === undefined ? {} : { style: button.tone }
        return userId === null ? [] : [{ text: button.label, callback_data: sign(button.act, userId), ...look }]
      }),
    )
    .filter((row) => row.length > 0)
  return keyboard.length === 0 ? undefined : { inline_keyboard: keyboard }
}

/** The same text again is what the person wanted to see. What cannot be changed any more, a new message says; a limit is waited for. */
async function edited(...call: Parameters<typeof changed>): Promise<boolean> {
  try {
    return await changed(...call)
  } catch (error) {
    if (error instanceof GrammyError && error.error_code >= 500) return false
    throw error
  }
}

/** Unlike `edited` it tells a refusal of this message, which stays, from an outage, after which it is tried again. */
async function changed(
  api: Api,
  chatId: string | number,
  messageId: number,
  text: string,
  other: object,
): Promise<boolean> {
  try {
    await api.editMessageText(chatId, messageId, text, other)
    return true
  } catch (error) {
    if (!(error instanceof GrammyError) || isOutage(error)) throw error
    return error.description.includes('message is not modified')
  }
}

async function sendFile(
  api: Api,
  chatId: string | number,
  file: FileToSend,
  { platform, filePath, other }: { platform: string; filePath: (sha256: string) => string; other: object },
): Promise<void> {
  const send = async (media: string | InputFile): Promise<unknown> =>
    file.kind === 'photo' ? api.sendPhoto(chatId, media, other) : api.sendDocument(chatId, media, other)
  const upload = (): InputFile => new InputFile(file.bytes ?? filePath(file.sha256), sendable(file.name))
  if (!file.fileId || file.platform !== platform) return void (await send(upload()))
  try {
    await send(file.fileId)
  } catch (error) {
    // The platform has forgotten the file: our own bytes are the ones that count.
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error
    await send(upload())
  }
}

// The name is written bare into a header line of the upload, where these signs would end it.
const sendable = (name: string): string =>
  name
    .replace(/[\r\n]+/g, ' ')
    .replaceAll(';', ',')
    .replaceAll('"', "'")

/** True when the platform answered and refused, false when nobody knows whether it took the message. */
export const wasAnswered = (error: unknown): error is GrammyError => error instanceof GrammyError
