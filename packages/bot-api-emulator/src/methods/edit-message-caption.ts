import type { Method } from '../call.ts'
import { captionFields } from '../content.ts'
import { applyEdit, findEditable } from '../edit.ts'
import { badRequest, isRefusal } from '../reply.ts'
import { wireFileOf } from '../visible.ts'

export const editMessageCaption: Method = (world, call) => {
  const caption = captionFields(call.params)
  if (isRefusal(caption)) return caption
  const editing = findEditable(world, call.params)
  if (isRefusal(editing)) return editing
  if (wireFileOf(editing.message) === undefined) return badRequest('there is no caption in the message to edit')
  return applyEdit(world, editing, caption, ['caption', 'caption_entities'])
}
