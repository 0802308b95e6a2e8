import type { Method } from '../call.ts'
import { textFields } from '../content.ts'
import { applyEdit, findEditable } from '../edit.ts'
import { badRequest, isRefusal } from '../reply.ts'

export const editMessageText: Method = (world, call) => {
  const text = textFields(call.params)
  if (isRefusal(text)) return text
  const editing = findEditable(world, call.params)
  if (isRefusal(editing)) return editing
  if (editing.message.text === undefined) return badRequest('there is no text in the message to edit')
  return applyEdit(world, editing, text, ['entities'])
}
