import { type ApiRefusal, badRequest } from './reply.ts'
import type { InlineButton, ReplyMarkup } from './wire.ts'

const actions = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
  'disabled',
]
const rowLimit = 8
const buttonLimit = 100
const urlForm = /^(https?|tg|ton):\/\/\S+$/i

const buttonFault = (button: InlineButton): string | undefined => {
  if (typeof button !== 'object' || button === null) return "can't parse inline keyboard button: expected an Object"
  if (typeof button.text !== 'string' || button.text === '')
    return 'can\'t parse inline keyboard button: Field "text" must be non-empty'
  const chosen = actions.filter((action) => button[action] !== undefined)
  if (chosen.length === 0)
    return "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
  if (chosen.length > 1)
    return `can't parse inline keyboard button: exactly one action is expected, found ${chosen.join(' and ')}`
  if (button.callback_data !== undefined) {
    const size = Buffer.byteLength(button.callback_data)
    if (size < 1 || size > 64) return 'BUTTON_DATA_INVALID'
  }
  if (button.url !== undefined && !urlForm.test(button.url)) {
    return `inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`
  }
  const copied = button.copy_text?.text
  if (copied !== undefined && (copied.length < 1 || copied.length > 256)) return 'BUTTON_COPY_TEXT_INVALID'
  return undefined
}

const gridFault = (rows: unknown, what: string): string | undefined => {
  if (!Array.isArray(rows) || !rows.every(Array.isArray))
    return `object expected as reply markup: ${what} must be an Array of Arrays`
  const grid = rows as unknown[][]
  if (grid.some((row) => row.length > rowLimit) || grid.flat().length > buttonLimit) return 'REPLY_MARKUP_TOO_LONG'
  return undefined
}

/** The markup as it is stored with the message: empty rows gone. Undefined when there is none. */
export const readMarkup = (
  input: unknown,
  options: { isChannel: boolean; inlineOnly?: boolean },
): ReplyMarkup | ApiRefusal | undefined => {
  if (input === undefined) return undefined
  if (typeof input !== 'object' || input === null) return badRequest('object expected as reply markup')
  const markup = input as ReplyMarkup
  if (markup.inline_keyboard !== undefined) {
    const fault = gridFault(markup.inline_keyboard, 'inline_keyboard')
    if (fault !== undefined) return badRequest(fault)
    const rows = markup.inline_keyboard.filter((row) => row.length > 0)
    const wrong = rows
      .flat()
      .map(buttonFault)
      .find((text) => text !== undefined)
    return wrong === undefined ? { inline_keyboard: rows } : badRequest(wrong)
  }
  if (options.isChannel || options.inlineOnly === true) return badRequest('inline keyboard expected')
  if (markup.keyboard !== undefined) return replyKeyboard(markup)
  return markup
}

const replyKeyboard = (markup: ReplyMarkup): ReplyMarkup | ApiRefusal => {
  const fault = gridFault(markup.keyboard, 'keyboard')
  if (fault !== undefined) return badRequest(fault)
  for (const button of markup.keyboard?.flat() ?? []) {
    if ((typeof button === 'string' ? button : button.text) === '')
      return badRequest('keyboard button text must be non-empty')
    if (typeof button === 'string') continue
    const { text: _text, style: _style, icon_custom_emoji_id: _icon, ...rest } = button
    const chosen = Object.entries(rest).filter(([, value]) => value !== undefined && value !== false)
    if (chosen.length > 1) return badRequest("can't parse keyboard button: only one action is allowed")
  }
  const placeholder = markup.input_field_placeholder
  if (placeholder !== undefined && (placeholder.length < 1 || placeholder.length > 64)) {
    return badRequest('input_field_placeholder must have 1 to 64 characters')
  }
  return markup
}

/** Two keyboards with the same buttons: an edit that changes nothing is refused. */
export const isSameMarkup = (a: ReplyMarkup | undefined, b: ReplyMarkup | undefined): boolean =>
  JSON.stringify(a?.inline_keyboard ?? []) === JSON.stringify(b?.inline_keyboard ?? [])
