export interface SchemaFault {
  /** Where: `reply_markup.inline_keyboard[0][1].callback_data`. */
  path: string
  kind: 'unknown' | 'missing' | 'type' | 'limit' | 'platform'
  detail: string
}

/** What the platform itself says when a required parameter is not there. */
const missingTexts: Record<string, string> = {
  chat_id: 'chat_id is empty',
  text: 'message text is empty',
  document: 'there is no document in the request',
  photo: 'there is no photo in the request',
  video: 'there is no video in the request',
  audio: 'there is no audio in the request',
  voice: 'there is no voice in the request',
  sticker: 'there is no sticker in the request',
  message_id: 'message identifier is not specified',
  media: 'there is no media in the request',
  callback_query_id: 'query is too old and response timeout expired or query ID is invalid',
  file_id: 'file_id not specified',
}

/** The text of the 400 answer for a fault. */
export const faultText = (fault: SchemaFault): string => {
  if (fault.kind === 'platform') return 'NOT_SUPPORTED'
  if (fault.kind === 'missing') return missingTexts[fault.path] ?? `parameter "${fault.path}" is required`
  if (fault.kind === 'limit' && fault.path.endsWith('callback_data')) return 'BUTTON_DATA_INVALID'
  return `${fault.path}: ${fault.detail}`
}
