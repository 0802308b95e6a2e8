import { listOf, type Method, numberOf } from '../call.ts'
import { roomNamed } from '../directory.ts'
import { removeMessage } from '../post.ts'
import { answer, badRequest, isRefusal } from '../reply.ts'
import type { WireMessage } from '../wire.ts'
import { unixSeconds, type World } from '../world.ts'

const deletableForSeconds = 48 * 60 * 60

const isTooOld = (world: World, message: WireMessage): boolean =>
  unixSeconds(world) - message.date > deletableForSeconds

export const deleteMessage: Method = (world, call) => {
  const room = roomNamed(world, call.params)
  if (isRefusal(room)) return room
  const id = numberOf(call.params, 'message_id')
  if (id === undefined) return badRequest('message identifier is not specified')
  const message = room.messages.get(id)
  if (message === undefined) return badRequest('message to delete not found')
  if (isTooOld(world, message)) return badRequest("message can't be deleted")
  removeMessage(world, room, id)
  return answer(true)
}

/** Messages that are gone or too old are passed over without a word. */
export const deleteMessages: Method = (world, call) => {
  const room = roomNamed(world, call.params)
  if (isRefusal(room)) return room
  const ids = listOf(call.params, 'message_ids') ?? []
  if (ids.length === 0) return badRequest('message identifiers are not specified')
  if (ids.length > 100) return badRequest('too many message identifiers specified')
  for (const id of ids) {
    const message = typeof id === 'number' ? room.messages.get(id) : undefined
    if (message !== undefined && !isTooOld(world, message)) removeMessage(world, room, message.message_id)
  }
  return answer(true)
}
