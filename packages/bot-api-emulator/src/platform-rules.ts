/** What a platform takes, where it takes less than the newest Telegram. Data only; the schema check reads it. */
export type PlatformName = 'telegram' | 'soroush' | 'bale'

export interface PlatformRules {
  /** Undefined: everything the schema knows. */
  methods?: ReadonlySet<string>
  parameters?: ReadonlySet<string>
  /** Older names that the newest schema has dropped, with their types. */
  classicParameters: Readonly<Record<string, string>>
  /** Fields of nested objects, where fewer are known. */
  typeFields: Readonly<Record<string, readonly string[]>>
  parseModes: readonly string[]
  /** Parameters that one method takes in a narrower set than `parameters`. */
  methodParameters: Readonly<Record<string, readonly string[]>>
  updateKinds?: ReadonlySet<string>
  /** Incoming messages carry forward_from and the like instead of forward_origin. */
  hasClassicForwards: boolean
  hasWebhookSecret: boolean
  /** At most one chat action in five seconds. */
  hasSlowChatActions: boolean
}

const words = (text: string): string[] => text.trim().split(/\s+/)

const classic = {
  reply_to_message_id: 'Number',
  allow_sending_without_reply: 'Boolean',
  disable_web_page_preview: 'Boolean',
}

const sharedMethods = words(`
  getMe sendMessage forwardMessage copyMessage sendPhoto sendAudio sendDocument sendVideo sendAnimation sendVoice sendMediaGroup
  sendLocation sendContact sendSticker sendChatAction getFile editMessageText editMessageCaption editMessageReplyMarkup deleteMessage
  answerCallbackQuery getChat getUpdates setWebhook deleteWebhook getWebhookInfo setMyCommands getMyCommands deleteMyCommands`)

const sharedParameters = words(`
  chat_id text caption reply_markup reply_to_message_id photo audio document video animation voice media sticker latitude longitude
  phone_number first_name last_name action file_id from_chat_id message_id callback_query_id show_alert url offset limit timeout
  commands duration performer title width height disable_notification user_id`)

const classicTypeFields = {
  InlineKeyboardButton: words('text url callback_data'),
  InlineKeyboardMarkup: words('inline_keyboard'),
  KeyboardButton: words('text request_contact request_location'),
  ReplyKeyboardMarkup: words('keyboard resize_keyboard one_time_keyboard selective'),
  ReplyKeyboardRemove: words('remove_keyboard selective'),
  ForceReply: words('force_reply selective'),
  InputMediaPhoto: words('type media caption parse_mode'),
  InputMediaDocument: words('type media caption parse_mode'),
  InputMediaVideo: words('type media caption parse_mode width height duration'),
  InputMediaAudio: words('type media caption parse_mode duration performer title'),
}

const classicMethodParameters = {
  getUpdates: words('offset limit timeout'),
  setWebhook: words('url'),
  deleteWebhook: [],
  setMyCommands: words('commands'),
  getMyCommands: [],
  deleteMyCommands: [],
}

export const platformRules: Readonly<Record<PlatformName, PlatformRules>> = {
  telegram: {
    classicParameters: {},
    typeFields: {},
    parseModes: ['HTML', 'MarkdownV2', 'Markdown'],
    methodParameters: {},
    hasClassicForwards: false,
    hasWebhookSecret: true,
    hasSlowChatActions: false,
  },
  soroush: {
    methods: new Set([
      ...sharedMethods,
      ...words('sendVideoNote pinChatMessage unpinChatMessage getUserProfilePhotos getStickerSet'),
    ]),
    parameters: new Set([
      ...sharedParameters,
      ...words(
        'parse_mode entities caption_entities allow_sending_without_reply disable_web_page_preview thumb video_note length',
      ),
      ...words('cache_time name'),
    ]),
    classicParameters: { ...classic, thumb: 'InputFile' },
    typeFields: classicTypeFields,
    parseModes: ['HTML', 'MarkdownV2', 'Markdown'],
    methodParameters: classicMethodParameters,
    updateKinds: new Set(words('message edited_message callback_query')),
    hasClassicForwards: true,
    hasWebhookSecret: false,
    hasSlowChatActions: true,
  },
  bale: {
    methods: new Set([
      ...sharedMethods,
      ...words(
        'getChatMember getChatAdministrators pinChatMessage unpinChatMessage setMyName setMyDescription setMyShortDescription',
      ),
    ]),
    parameters: new Set([...sharedParameters, ...words('name description short_description')]),
    classicParameters: classic,
    typeFields: {
      ...classicTypeFields,
      InputMediaPhoto: words('type media caption'),
      InputMediaDocument: words('type media caption'),
      InputMediaVideo: words('type media caption width height duration'),
      InputMediaAudio: words('type media caption duration title'),
    },
    parseModes: [],
    methodParameters: classicMethodParameters,
    updateKinds: new Set(words('message edited_message callback_query pre_checkout_query')),
    hasClassicForwards: true,
    hasWebhookSecret: false,
    hasSlowChatActions: false,
  },
}
