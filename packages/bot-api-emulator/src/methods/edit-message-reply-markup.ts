import type { Method } from '../call.ts'
import { applyEdit, findEditable } from '../edit.ts'
import { isRefusal } from '../reply.ts'

export const editMessageReplyMarkup: Method = (world, call) => {
  const editing = findEditable(world, call.params)
  return isRefusal(editing) ? editing : applyEdit(world, editing, {})
}
