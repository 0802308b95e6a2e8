/** The part of the Bot API's JSON that this server builds itself. Everything else passes through unread. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined }
export type Params = Record<string, unknown>

export interface WireUser {
  id: number
  is_bot: boolean
  first_name: string
  last_name?: string
  username?: string
  language_code?: string
}

export interface WireChat {
  id: number
  type: 'private' | 'group' | 'supergroup' | 'channel'
  title?: string
  username?: string
  first_name?: string
  last_name?: string
}

export interface WireEntity {
  type: string
  offset: number
  length: number
  url?: string
  language?: string
  user?: unknown
  custom_emoji_id?: string
  unix_time?: number
  date_time_format?: string
}

export interface WireFile {
  file_id: string
  file_unique_id: string
  file_size?: number
  file_name?: string
  mime_type?: string
  width?: number
  height?: number
  duration?: number
  length?: number
  type?: string
  is_animated?: boolean
  is_video?: boolean
  emoji?: string
}

export interface InlineButton {
  text: string
  callback_data?: string
  url?: string
  copy_text?: { text: string }
  style?: string
  [field: string]: unknown
}

export interface ReplyButton {
  text: string
  request_contact?: boolean
  request_location?: boolean
  [field: string]: unknown
}

export interface ReplyMarkup {
  inline_keyboard?: InlineButton[][]
  keyboard?: (ReplyButton | string)[][]
  one_time_keyboard?: boolean
  input_field_placeholder?: string
  remove_keyboard?: boolean
  force_reply?: boolean
}

export interface WireContact {
  phone_number: string
  first_name: string
  last_name?: string
  user_id?: number
}

export interface WireMessage {
  message_id: number
  date: number
  edit_date?: number
  chat: WireChat
  from?: WireUser
  sender_chat?: WireChat
  text?: string
  entities?: WireEntity[]
  caption?: string
  caption_entities?: WireEntity[]
  photo?: WireFile[]
  document?: WireFile
  video?: WireFile
  animation?: WireFile
  audio?: WireFile
  voice?: WireFile
  video_note?: WireFile
  sticker?: WireFile
  contact?: WireContact
  location?: { latitude: number; longitude: number }
  poll?: { id: string; question: string; options: { text: string; voter_count: number }[]; [field: string]: unknown }
  media_group_id?: string
  reply_to_message?: WireMessage
  reply_markup?: ReplyMarkup
  has_protected_content?: boolean
  [field: string]: unknown
}

export interface WireUpdate {
  update_id: number
  message?: WireMessage
  edited_message?: WireMessage
  callback_query?: { id: string; from: WireUser; message?: WireMessage; chat_instance: string; data?: string }
  [kind: string]: unknown
}
