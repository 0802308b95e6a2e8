import { type Method, objectOf } from '../call.ts'
import { captionFields } from '../content.ts'
import { applyEdit, findEditable } from '../edit.ts'
import type { FileKind } from '../file-vault.ts'
import { fileFields, fileNamed } from '../media.ts'
import { badRequest, isRefusal } from '../reply.ts'

const replaced = ['photo', 'document', 'video', 'animation', 'audio', 'caption', 'caption_entities', 'text', 'entities']
const kinds: readonly string[] = ['photo', 'document', 'video', 'animation', 'audio']

export const editMessageMedia: Method = (world, call) => {
  const media = objectOf(call.params, 'media')
  if (media === undefined || !kinds.includes(String(media.type))) return badRequest("can't parse InputMedia")
  const caption = captionFields(media)
  if (isRefusal(caption)) return caption
  const editing = findEditable(world, call.params)
  if (isRefusal(editing)) return editing
  const file = fileNamed(world, call, media.media, media.type as FileKind)
  if (isRefusal(file)) return file
  return applyEdit(world, editing, { ...fileFields(world, file, media), ...caption }, replaced)
}
