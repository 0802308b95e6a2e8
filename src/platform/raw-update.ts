/** An update as it came in, with the two things the inbox needs to know of it. */
export interface RawUpdate {
  updateId: number
  /** Updates of one chat are handled in order; null when the update belongs to no chat and cannot be used. */
  chatKey: string | null
  payload: string
  /** The messenger's own date; null where it gives none: of a press. */
  sentAt: Date | null
}

type Loose = Record<string, unknown>
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads what one element of getUpdates' result is about; one without a number cannot even be confirmed and is dropped. */
export function readRawUpdate(element: unknown): RawUpdate[] {
  const updateId = isObject(element) ? element['update_id'] : undefined
  // A negative offset would tell the platform to forget what waits.
  if (!isObject(element) || typeof updateId !== 'number' || !Number.isSafeInteger(updateId) || updateId < 0) return []
  try {
    return [{ updateId, chatKey: chatKeyOf(element), payload: JSON.stringify(element), sentAt: dateOf(element) }]
  } catch {
    // Nested so deeply that it cannot be written again: confirmed all the same, or it would come for ever and let nothing pass.
    return [{ updateId, chatKey: null, payload: JSON.stringify({ update_id: updateId }), sentAt: null }]
  }
}

/** The year 5138 in seconds, but 1973 in milliseconds: beyond it a date was meant in milliseconds. */
const LATEST_SECONDS = 100_000_000_000

function dateOf({ message }: Loose): Date | null {
  const date = isObject(message) ? message['date'] : undefined
  if (typeof date !== 'number' || !Number.isSafeInteger(date) || date <= 0) return null
  return new Date(date > LATEST_SECONDS ? date : date * 1000)
}

function chatKeyOf(update: Loose): string | null {
  const body = update['message'] ?? update['edited_message'] ?? update['callback_query'] ?? update['my_chat_member']
  if (!isObject(body)) return null
  // A press belongs to the chat of its message; the person's own id is the same in a private chat.
  const message = isObject(body['message']) ? body['message'] : body
  const chat = isObject(message['chat']) ? message['chat'] : body['from']
  if (!isObject(chat)) return null
  const id = chat['id']
  return typeof id === 'number' || typeof id === 'string' ? String(id) : null
}
