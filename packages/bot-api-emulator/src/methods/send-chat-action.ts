import { type Method, textOf } from '../call.ts'
import { closedDoor, roomNamed } from '../directory.ts'
import { answer, badRequest, isRefusal, tooManyRequests } from '../reply.ts'

const lastsMs = 5_000

export const sendChatAction: Method = (world, call) => {
  const room = roomNamed(world, call.params)
  if (isRefusal(room)) return room
  const closed = closedDoor(room)
  if (closed !== undefined) return closed
  const action = textOf(call.params, 'action') ?? ''
  if (action === '') return badRequest('wrong parameter action in request')
  const now = world.clock.now().getTime()
  // Soroush Plus answers a second action within five seconds with 429.
  if (world.rules.hasSlowChatActions && world.limits.isOn && room.typingUntil > now) {
    return tooManyRequests(Math.ceil((room.typingUntil - now) / 1000))
  }
  room.typingUntil = now + lastsMs
  world.events.publish('typing', () => ({ chatId: room.id, action }))
  return answer(true)
}
