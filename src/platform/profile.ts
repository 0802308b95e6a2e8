import { type AnswerRule, ANSWERS } from './answers.ts'

export type Platform = 'telegram' | 'soroush' | 'bale' | 'local'

/** A bucket of so many tokens that fills up again at a rate. */
export interface Pace {
  perSecond: number
  burst: number
  /** The same for one chat. */
  chatPerSecond: number
  chatBurst: number
}

/**
 * Thirty messages a second in all and one to a chat (platforms.md A2), less a little for the ways of the network. Soroush Plus and Bale
 * publish no numbers: until somebody has measured, they are treated alike.
 */
const BULK: Pace = { perSecond: 29, burst: 30, chatPerSecond: 1, chatBurst: 3 }

/** What one messenger takes and gives (platforms.md B5). Data: `doctor` shows what to correct here. */
export interface PlatformProfile {
  platform: Platform
  apiRoot: string
  /** How the neutral text leaves. Where it is not `html`, parse_mode is never sent. */
  format: 'html' | 'markdown-lite' | 'plain'
  /** How a message says which one it answers. */
  reply: 'parameters' | 'message-id' | 'message-id-only'
  /** How a message asks for no preview of its links; `none`: it cannot. */
  linkPreview: 'options' | 'classic' | 'none'
  /** Parameters of newer or other servers, taken out of every call. */
  unknownParameters: readonly string[]
  /** Fields of a button that the messenger knows; undefined: all. */
  inlineButtonFields: readonly string[] | undefined
  keyboardButtonFields: readonly string[] | undefined
  /** Whether an old message can be changed, or a new one is sent instead. */
  editsMessages: boolean
  /** Whether a command menu can differ by kind of chat and by language. */
  commandScopes: boolean
  /** Whether a message can be answered by a sign on it. */
  reactions: boolean
  /** At most one chat action to a chat in this time; 0: as many as one likes. */
  chatActionEveryMs: number
  /** How fast messages may go out; null: as fast as they can. */
  pace: Pace | null
  /** What refusals mean. */
  answers: readonly AnswerRule[]
  /** Named in getUpdates and setWebhook; undefined where the messenger is not known to take such a list. */
  allowedUpdates: readonly string[] | undefined
  /** `https://t.me/<bot>?start=` and the like; null: only the typed code. */
  startLink: ((botUsername: string, code: string) => string) | null
  /** Where a webhook's secret travels: in a header of Telegram's, or as the last part of the path. */
  webhookSecret: 'header' | 'path'
  /** Ports on which the messenger delivers; undefined: any. */
  webhookPorts: readonly number[] | undefined
}

const UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member']

const CLASSIC = {
  inlineButtonFields: ['text', 'url', 'callback_data'],
  keyboardButtonFields: ['text', 'request_contact', 'request_location'],
  editsMessages: true,
  commandScopes: false,
  reactions: false,
  pace: BULK,
  answers: ANSWERS,
  allowedUpdates: undefined,
  webhookSecret: 'path',
} as const

const AFTER_BOT_API_7 = [
  'protect_content',
  'has_spoiler',
  'message_effect_id',
  'message_thread_id',
  'direct_messages_topic_id',
  'business_connection_id',
  'show_caption_above_media',
  'allow_paid_broadcast',
  'suggested_post_parameters',
  'ephemeral_message_parameters',
] as const

const TELEGRAM: PlatformProfile = {
  platform: 'telegram',
  apiRoot: 'https://api.telegram.org',
  format: 'html',
  reply: 'parameters',
  linkPreview: 'options',
  unknownParameters: [],
  inlineButtonFields: undefined,
  keyboardButtonFields: undefined,
  editsMessages: true,
  commandScopes: true,
  reactions: true,
  chatActionEveryMs: 0,
  pace: BULK,
  answers: ANSWERS,
  allowedUpdates: UPDATES,
  startLink: (bot, code) => `https://t.me/${bot}?start=${code}`,
  webhookSecret: 'header',
  webhookPorts: [443, 80, 88, 8443],
}

export const PROFILES: Readonly<Record<Platform, PlatformProfile>> = {
  telegram: TELEGRAM,
  soroush: {
    ...CLASSIC,
    platform: 'soroush',
    apiRoot: 'https://api.splus.ir',
    format: 'html',
    reply: 'message-id',
    linkPreview: 'classic',
    unknownParameters: AFTER_BOT_API_7,
    chatActionEveryMs: 5_000,
    startLink: (bot, code) => `https://splus.ir/${bot}?start=${code}`,
    webhookPorts: [443, 80, 88, 8443],
  },
  bale: {
    ...CLASSIC,
    platform: 'bale',
    apiRoot: 'https://tapi.bale.ai',
    // Every text is read as Markdown there (platforms.md), so what is no form has to be kept from being read as such.
    format: 'markdown-lite',
    reply: 'message-id-only',
    linkPreview: 'none',
    unknownParameters: [...AFTER_BOT_API_7, 'entities', 'caption_entities', 'cache_time'],
    chatActionEveryMs: 0,
    startLink: (bot, code) => `https://ble.ir/${bot}?start=${code}`,
    webhookPorts: [443, 88],
  },
  local: {
    ...TELEGRAM,
    platform: 'local',
    apiRoot: 'http://127.0.0.1',
    pace: null,
    startLink: null,
    webhookPorts: undefined,
  },
}
