import { toMarkdownLite, toPlain } from 'chat-wording'
import type { PlatformProfile } from './profile.ts'

export type Payload = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Payload =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Turns a call as the newest Bot API has it into one that the messenger knows: newer parameters are written in their classic form
 * or left out. A pure mapping, because inside a dialogue it runs again with every replay.
 */
export function downgrade(method: string, payload: Payload, profile: PlatformProfile): Payload {
  const steps = [withoutUnknown, withReply, withLinkPreview, withButtons, withFormat, withMenu, withWebhook]
  return steps.reduce((known, step) => step(known, profile, method), payload)
}

/** The same call without any form, for a messenger that cannot read ours; null when it carries none. */
export function withoutForm(payload: Payload): Payload | null {
  const plain = mapMedia(plainOf(payload))
  return plain === payload ? null : plain
}

type Step = (payload: Payload, profile: PlatformProfile, method: string) => Payload

const without = (payload: Payload, ...names: readonly string[]): Payload =>
  names.some((name) => name in payload)
    ? Object.fromEntries(Object.entries(payload).filter(([name]) => !names.includes(name)))
    : payload

const withoutUnknown: Step = (payload, profile) => without(payload, ...profile.unknownParameters)

const withReply: Step = (payload, { reply }) => {
  const parameters = payload['reply_parameters']
  if (reply === 'parameters' || parameters === undefined) return payload
  const rest = without(payload, 'reply_parameters')
  // What answers a message of another chat has no classic form.
  if (!isObject(parameters) || (parameters['chat_id'] ?? payload['chat_id']) !== payload['chat_id']) return rest
  const lenient = parameters['allow_sending_without_reply']
  return {
    ...rest,
    reply_to_message_id: parameters['message_id'],
    ...(reply === 'message-id' && lenient !== undefined ? { allow_sending_without_reply: lenient } : {}),
  }
}

const withLinkPreview: Step = (payload, { linkPreview }) => {
  const options = payload['link_preview_options']
  if (linkPreview === 'options' || options === undefined) return payload
  const rest = without(payload, 'link_preview_options')
  return linkPreview === 'classic' && isObject(options) && options['is_disabled'] === true
    ? { ...rest, disable_web_page_preview: true }
    : rest
}

const withButtons: Step = (payload, profile) => {
  const markup = payload['reply_markup']
  if (!isObject(markup) || profile.inlineButtonFields === undefined) return payload
  const inline = rowsOf(markup['inline_keyboard'], profile.inlineButtonFields)
  const keyboard = rowsOf(markup['keyboard'], profile.keyboardButtonFields ?? [])
  const own = without(markup, 'is_persistent', 'input_field_placeholder')
  return {
    ...payload,
    reply_markup: {
      ...own,
      ...(inline === undefined ? {} : { inline_keyboard: inline }),
      ...(keyboard === undefined ? {} : { keyboard }),
    },
  }
}

/** Buttons reduced to the fields that are known; one that then does nothing is left out, and with it an empty row. */
function rowsOf(rows: unknown, fields: readonly string[]): unknown[] | undefined {
  if (!Array.isArray(rows)) return undefined
  const known = (button: unknown): unknown[] => {
    if (!isObject(button)) return [button]
    const kept = Object.fromEntries(Object.entries(button).filter(([name]) => fields.includes(name)))
    const losesItsAct =
      Object.keys(kept).length < 2 && Object.keys(button).length > 1 && fields.includes('callback_data')
    return losesItsAct ? [] : [kept]
  }
  return rows
    .map((row: unknown) => (Array.isArray(row) ? row.flatMap(known) : row))
    .filter((row) => !Array.isArray(row) || row.length > 0)
}

const withFormat: Step = (payload, { format }) => {
  if (format === 'html') return payload
  const write = format === 'markdown-lite' ? toMarkdownLite : toPlain
  return mapMedia(plainOf(payload, write), write)
}

function plainOf(payload: Payload, write: (marked: string) => string = toPlain): Payload {
  const mode = payload['parse_mode']
  if (mode === undefined) return payload
  const rest: Record<string, unknown> = { ...without(payload, 'parse_mode') }
  for (const name of ['text', 'caption'])
    if (typeof rest[name] === 'string' && mode === 'HTML') rest[name] = write(rest[name])
  return rest
}

/** An album or an exchanged medium has captions of its own. */
function mapMedia(payload: Payload, write: (marked: string) => string = toPlain): Payload {
  const media = payload['media']
  const plain = (item: unknown): unknown => (isObject(item) ? plainOf(item, write) : item)
  if (!Array.isArray(media)) return plain(media) === media ? payload : { ...payload, media: plain(media) }
  const items: unknown[] = media
  return items.every((item) => plain(item) === item) ? payload : { ...payload, media: items.map(plain) }
}

const MENU = new Set(['setMyCommands', 'getMyCommands', 'deleteMyCommands'])

const withMenu: Step = (payload, { commandScopes }, method) =>
  commandScopes || !MENU.has(method) ? payload : without(payload, 'scope', 'language_code')

const withWebhook: Step = (payload, profile, method) => {
  if (method === 'setWebhook' && profile.webhookSecret === 'path')
    return without(payload, 'secret_token', 'allowed_updates', 'max_connections', 'drop_pending_updates')
  if (method === 'deleteWebhook' && profile.webhookSecret === 'path') return without(payload, 'drop_pending_updates')
  return method === 'getUpdates' && profile.allowedUpdates === undefined ? without(payload, 'allowed_updates') : payload
}
