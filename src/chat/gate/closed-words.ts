import type { Update } from 'grammy/types'
import { CLOSED, unsealed } from '#workflows/people/sealed.ts'

/** The conversation as it is stored, as far as it says which dialogue is open. */
type Stored = { state?: Record<string, unknown> } | undefined

/**
 * What was closed because a PIN was awaited, but came when its question was no longer open, is an ordinary answer: it is opened again,
 * for this one handling.
 */
export async function openedWords(update: Update, read: (userId: string) => Promise<unknown>): Promise<Update> {
  const message = update.message
  const words = message?.text
  if (message === undefined || words === undefined || !words.startsWith(CLOSED)) return update
  const [open = ''] = Object.keys(((await read(String(message.from?.id))) as Stored)?.state ?? {})
  return open.startsWith('pin.') ? update : { ...update, message: { ...message, text: unsealed(words) ?? '' } }
}
