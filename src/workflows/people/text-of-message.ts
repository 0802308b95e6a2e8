import { recentUpdates } from '#storage/inbox.ts'
import type { Tools } from '../tools.ts'

interface Written {
  update_id: number
  message?: { message_id?: number; text?: string }
  edited_message?: { message_id?: number; text?: string }
}

/** What a message said before the correction of `updateId`; null when it is forgotten or was no text. */
export async function textOfMessage(
  tools: Tools,
  chatKey: string,
  { messageId, updateId }: { messageId: number; updateId: number },
): Promise<string | null> {
  for (const payload of await recentUpdates(tools.db, tools.platform, chatKey)) {
    const update = JSON.parse(payload) as Written
    const message = update.edited_message ?? update.message
    if (update.update_id !== updateId && message?.message_id === messageId) return message.text ?? null
  }
  return null
}
