import { describe, expect, it } from 'vitest'
import { InputFile } from 'grammy'
import { downgrade, type Payload, withoutForm } from '#platform/downgrade.ts'
import { PROFILES } from '#platform/profile.ts'

const press = { text: 'a', callback_data: 'b' }

/** Call, what Soroush Plus gets, what Bale gets. Telegram gets every call as it is. */
const TABLE: [rule: string, method: string, given: Payload, soroush: Payload, bale: Payload][] = [
  [
    'an answer names its message in the classic way',
    'sendMessage',
    { chat_id: 1, reply_parameters: { message_id: 5, allow_sending_without_reply: true } },
    { chat_id: 1, reply_to_message_id: 5, allow_sending_without_reply: true },
    { chat_id: 1, reply_to_message_id: 5 },
  ],
  [
    'an answer to a message of another chat is sent without naming it',
    'sendMessage',
    { chat_id: 1, reply_parameters: { message_id: 5, chat_id: 2 } },
    { chat_id: 1 },
    { chat_id: 1 },
  ],
  [
    'no preview of links is asked for where there is a word for it',
    'sendMessage',
    { link_preview_options: { is_disabled: true } },
    { disable_web_page_preview: true },
    {},
  ],
  [
    'options of a preview that is wanted are left out',
    'sendMessage',
    { link_preview_options: { prefer_small_media: true } },
    {},
    {},
  ],
  [
    'buttons keep the fields that are known',
    'editMessageText',
    { reply_markup: { inline_keyboard: [[{ ...press, style: 'success', icon_custom_emoji_id: '1' }]] } },
    { reply_markup: { inline_keyboard: [[press]] } },
    { reply_markup: { inline_keyboard: [[press]] } },
  ],
  [
    'a button that would do nothing is left out with its row',
    'sendMessage',
    { reply_markup: { inline_keyboard: [[{ text: 'a', copy_text: { text: 'x' } }], [press]] } },
    { reply_markup: { inline_keyboard: [[press]] } },
    { reply_markup: { inline_keyboard: [[press]] } },
  ],
  [
    'a reply keyboard keeps text and requests',
    'sendMessage',
    { reply_markup: { keyboard: [[{ text: 'a', request_contact: true, style: 'danger' }, 'b']], is_persistent: true } },
    { reply_markup: { keyboard: [[{ text: 'a', request_contact: true }, 'b']] } },
    { reply_markup: { keyboard: [[{ text: 'a', request_contact: true }, 'b']] } },
  ],
  [
    'form is written with signs where no other is read',
    'sendMessage',
    { text: '<b>a</b> &amp; b', parse_mode: 'HTML' },
    { text: '<b>a</b> &amp; b', parse_mode: 'HTML' },
    { text: '*a* & b' },
  ],
  [
    'the captions of an album likewise',
    'sendMediaGroup',
    {
      media: [
        { type: 'photo', media: 'x', caption: '<i>a</i>', parse_mode: 'HTML' },
        { type: 'photo', media: 'y' },
      ],
    },
    {
      media: [
        { type: 'photo', media: 'x', caption: '<i>a</i>', parse_mode: 'HTML' },
        { type: 'photo', media: 'y' },
      ],
    },
    {
      media: [
        { type: 'photo', media: 'x', caption: '_a_' },
        { type: 'photo', media: 'y' },
      ],
    },
  ],
  [
    'what came after the seventh version is left out',
    'sendDocument',
    { chat_id: 1, protect_content: true, message_effect_id: '5', message_thread_id: 3 },
    { chat_id: 1 },
    { chat_id: 1 },
  ],
  [
    'the command menu is one for all',
    'setMyCommands',
    { commands: [], scope: { type: 'all_private_chats' }, language_code: 'fa' },
    { commands: [] },
    { commands: [] },
  ],
  [
    'a webhook is an address and nothing else',
    'setWebhook',
    { url: 'https://x.ir/h', secret_token: 's', allowed_updates: ['message'] },
    { url: 'https://x.ir/h' },
    { url: 'https://x.ir/h' },
  ],
  [
    'updates are asked for without a list',
    'getUpdates',
    { offset: 1, allowed_updates: ['message'] },
    { offset: 1 },
    { offset: 1 },
  ],
]

describe('a call in the words of the messenger', () => {
  it.each(TABLE)('%s', (_rule, method, given, soroush, bale) => {
    expect(downgrade(method, given, PROFILES.telegram)).toEqual(given)
    expect(downgrade(method, given, PROFILES.soroush)).toEqual(soroush)
    expect(downgrade(method, given, PROFILES.bale)).toEqual(bale)
    // A replay of a dialogue maps the same call again.
    expect(downgrade(method, soroush, PROFILES.soroush)).toEqual(soroush)
    expect(downgrade(method, bale, PROFILES.bale)).toEqual(bale)
  })

  it('a file on its way is handed on as it is', () => {
    const document = new InputFile(new Uint8Array(1), 'a.pdf')
    expect(downgrade('sendDocument', { document, protect_content: true }, PROFILES.bale)['document']).toBe(document)
  })

  it('what has a form can be sent without it, what has none cannot', () => {
    expect(withoutForm({ text: '<b>a</b>', parse_mode: 'HTML' })).toEqual({ text: 'a' })
    expect(withoutForm({ text: 'a' })).toBeNull()
  })
})
