import { recentUpdates } from '#storage/inbox.ts'
import type { Tools } from '../tools.ts'

interface File {
  file_unique_id?: string
}

interface Sent {
  message_id?: number
  text?: string
  caption?: string
  photo?: File[]
  document?: File
  video?: File
  audio?: File
  voice?: File
}

interface Written {
  update_id: number
  message?: Sent
  edited_message?: Sent
}

/** The words of a message, alone or beside a file, and what the messenger knows the file by. */
const partsOf = ({ text, caption, photo, document, video, audio, voice }: Sent) => ({
  words: text ?? caption ?? null,
  file: (photo?.at(-1) ?? document ?? video ?? audio ?? voice)?.file_unique_id ?? null,
})

type Parts = ReturnType<typeof partsOf>

/** What a message says since it was corrected by `updateId`, and what it said before, the newest first; nothing where it is forgotten. */
export async function correctionOf(
  tools: Tools,
  chatKey: string,
  { updateId, edited }: { updateId: number; edited: Sent },
): Promise<{ now: Parts; before: Parts[] }> {
  const before: Parts[] = []
  for (const payload of await recentUpdates(tools.db, tools.platform, chatKey)) {
    const update = JSON.parse(payload) as Written
    const message = update.edited_message ?? update.message
    if (message !== undefined && update.update_id !== updateId && message.message_id === edited.message_id)
      before.push(partsOf(message))
  }
  return { now: partsOf(edited), before }
}
