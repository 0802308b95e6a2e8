import { type Method, numberOf } from '../call.ts'
import { roomNamed } from '../directory.ts'
import { publishEdit } from '../post.ts'
import { answer, badRequest, isRefusal } from '../reply.ts'

export const getChat: Method = (world, call) => {
  const room = roomNamed(world, call.params)
  if (isRefusal(room)) return room
  if (room.chat.type === 'private' && !room.isStarted) return badRequest('chat not found')
  const pinned = room.messages.get(room.pinned.at(-1) ?? 0)
  const extra = { accent_color_id: 0, max_reaction_count: 11, accepted_gift_types: {} }
  return answer({ ...room.chat, ...extra, ...(pinned === undefined ? {} : { pinned_message: pinned }) })
}

export const getChatMember: Method = (world, call) => {
  const room = roomNamed(world, call.params)
  if (isRefusal(room)) return room
  const id = numberOf(call.params, 'user_id')
  if (id === world.bot.user.id) {
    const status = !room.botIsMember ? 'left' : room.chat.type === 'private' ? 'member' : 'administrator'
    return answer({
      user: world.bot.user,
      status,
      ...(status === 'administrator' ? { can_be_edited: false, can_post_messages: true } : {}),
    })
  }
  const user = world.people.get(id ?? 0)
  return user === undefined ? badRequest('PARTICIPANT_ID_INVALID') : answer({ user, status: 'member' })
}

export const getChatAdministrators: Method = (world, call) => {
  const room = roomNamed(world, call.params)
  if (isRefusal(room)) return room
  if (room.chat.type === 'private') return badRequest('there are no administrators in the private chat')
  return answer([{ user: world.bot.user, status: 'administrator', can_be_edited: false, can_post_messages: true }])
}

export const getChatMemberCount: Method = (world, call) => {
  const room = roomNamed(world, call.params)
  return isRefusal(room) ? room : answer(room.chat.type === 'private' ? 2 : world.people.size + 1)
}

export const leaveChat: Method = (world, call) => {
  const room = roomNamed(world, call.params)
  if (isRefusal(room)) return room
  if (room.chat.type === 'private') return badRequest("chat member status can't be changed in private chats")
  room.botIsMember = false
  return answer(true)
}

export const setMessageReaction: Method = (world, call) => {
  const room = roomNamed(world, call.params)
  if (isRefusal(room)) return room
  const message = room.messages.get(numberOf(call.params, 'message_id') ?? 0)
  if (message === undefined) return badRequest('message to react not found')
  const first = (call.params.reaction as { emoji?: string }[] | undefined)?.[0]?.emoji
  if (first === undefined) room.reactions.delete(message.message_id)
  else room.reactions.set(message.message_id, first)
  publishEdit(world, room, message)
  return answer(true)
}
