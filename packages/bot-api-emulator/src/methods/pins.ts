import { type Call, type Method, numberOf } from '../call.ts'
import { closedDoor, roomNamed } from '../directory.ts'
import { publishEdit } from '../post.ts'
import { answer, badRequest, isRefusal } from '../reply.ts'
import type { Room } from '../room.ts'
import type { World } from '../world.ts'

const setPinned = (world: World, room: Room, id: number, isPinned: boolean): void => {
  const place = room.pinned.indexOf(id)
  if (place !== -1) room.pinned.splice(place, 1)
  if (isPinned) room.pinned.push(id)
  const message = room.messages.get(id)
  if (message !== undefined) publishEdit(world, room, message)
}

const openRoom = (world: World, call: Call): Room | ReturnType<typeof badRequest> => {
  const room = roomNamed(world, call.params)
  return isRefusal(room) ? room : (closedDoor(room) ?? room)
}

export const pinChatMessage: Method = (world, call) => {
  const room = openRoom(world, call)
  if (isRefusal(room)) return room
  const id = numberOf(call.params, 'message_id')
  if (id === undefined || !room.messages.has(id)) return badRequest('message to pin not found')
  setPinned(world, room, id, true)
  return answer(true)
}

export const unpinChatMessage: Method = (world, call) => {
  const room = openRoom(world, call)
  if (isRefusal(room)) return room
  const id = numberOf(call.params, 'message_id') ?? room.pinned.at(-1)
  if (id === undefined || !room.pinned.includes(id)) return badRequest('message to unpin not found')
  setPinned(world, room, id, false)
  return answer(true)
}

export const unpinAllChatMessages: Method = (world, call) => {
  const room = openRoom(world, call)
  if (isRefusal(room)) return room
  for (const id of room.pinned.slice()) setPinned(world, room, id, false)
  return answer(true)
}
