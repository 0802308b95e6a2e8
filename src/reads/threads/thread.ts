import type { FileToSend } from '#shared/message.ts'
import { filesToSend } from '#storage/evidence/attachments.ts'
import { messagesOf, type ThreadOf } from '#storage/threads/messages.ts'
import type { Reader } from '#storage/transaction.ts'
import type { MessageKind } from '#storage/words.ts'

export interface MessageLine {
  kind: MessageKind
  text: string
  at: string
  files: number
}

/** What was written to each other, oldest first, nobody's name, and all its files; plain JSON. */
export interface Thread {
  messages: MessageLine[]
  files: FileToSend[]
}

export async function threadOf(db: Reader, of: ThreadOf): Promise<Thread> {
  const messages = await messagesOf(db, of)
  return {
    messages: messages.map(({ kind, text, at, files }) => ({ kind, text, at: at.toISOString(), files: files.length })),
    files: messages.flatMap(({ files }) => filesToSend(files)),
  }
}
