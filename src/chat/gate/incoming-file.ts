import type { Context } from 'grammy'
import type { IncomingFile } from '../context.ts'

/** The file a message carries, if any: documents, photos (their largest size), and media that officials send as such. */
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
  const media = message.document ?? message.video ?? message.audio
  if (media === undefined) return null
  return {
    fileId: media.file_id,
    fileUniqueId: media.file_unique_id,
    name: media.file_name ?? `file-${message.message_id}`,
    mimeType: media.mime_type ?? 'application/octet-stream',
    sizeBytes: media.file_size,
    kind: 'document',
  }
}
