import type { Api } from 'grammy'
import type { Destination } from '#shared/message.ts'

/**
 * Hangs a message above its chat, or takes it down; quietly, for its date is no alarm. A messenger that has no pins, or does not let the
 * bot pin, refuses: the message is there all the same, so nobody waits for it and nothing is tried again.
 */
export async function setPinned(
  api: Api,
  { chatId }: Destination,
  messageId: number,
  isPinned: boolean,
): Promise<void> {
  const call = isPinned
    ? api.pinChatMessage(chatId, messageId, { disable_notification: true })
    : api.unpinChatMessage(chatId, messageId)
  await call.catch(() => undefined)
}
