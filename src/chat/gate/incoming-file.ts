import type { Context } from 'grammy'
import type { IncomingFile } from '../context.ts'

/** What a message is that has neither words nor a file; null where it has. */
export function wordlessKind(message: Context['message']): string | null {
  if (message === undefined || message.text !== undefined || message.caption !== undefined) return null
  return WORDLESS.find((kind) => message[kind] !== undefined) ?? 'other'
}

const WORDLESS = ['location', 'contact', 'poll', 'sticker'] as const

/** The file a message carries: documents, photos (their largest size), and what is refused in words: videos, recordings. A sticker is none. */
export function incomingFile(ctx: Context): IncomingFile | null {
  const message = ctx.message
  if (message === undefined) return null
  const photo = message.photo?.at(-1)
  if (photo !== undefined)
    return {
      fileId: photo.file_id,
      fileUniqueId: photo.file_unique_id,
      name: `photo-${message.message_id}.jpg`,
      mimeType: 'image/jpeg',
      sizeBytes: photo.file_size,
      kind: 'photo',
    }
  const { document, video, audio, voice, video_note: note } = message
  const media = document ?? video ?? audio ?? voice ?? note
  if (media === undefined) return null
  const kind = document ? '' : (video ?? note) ? '.mp4' : '.ogg'
  return {
    fileId: media.file_id,
    fileUniqueId: media.file_unique_id,
    name: ('file_name' in media ? media.file_name : undefined) ?? `file-${message.message_id}${kind}`,
    mimeType: ('mime_type' in media ? media.mime_type : undefined) ?? 'application/octet-stream',
    sizeBytes: media.file_size,
    kind: 'document',
  }
}
