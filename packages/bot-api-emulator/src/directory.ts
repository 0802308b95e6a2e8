import { type ApiRefusal, badRequest, refusal } from './reply.ts'
import { newRoom, type Room } from './room.ts'
import type { Params, WireChat, WireUser } from './wire.ts'
import type { World } from './world.ts'

/** The private chat of a person, made at first need. Undefined for somebody the emulator does not know. */
export const roomOfPerson = (world: World, userId: number): Room | undefined => {
  const existing = world.rooms.get(userId)
  const person = world.people.get(userId)
  if (existing !== undefined || person === undefined) return existing
  const chat: WireChat = {
    id: userId,
    type: 'private',
    first_name: person.first_name,
    ...(person.last_name === undefined ? {} : { last_name: person.last_name }),
    ...(person.username === undefined ? {} : { username: person.username }),
  }
  const room = newRoom(chat)
  world.rooms.set(userId, room)
  return room
}

export const addPerson = (world: World, person: WireUser): void => {
  world.people.set(person.id, person)
  world.events.publish('people', () => ({}))
}

export const addRoom = (world: World, chat: WireChat): Room => {
  const room = world.rooms.get(chat.id) ?? newRoom(chat)
  world.rooms.set(chat.id, room)
  if (chat.username !== undefined) world.usernames.set(chat.username.toLowerCase(), chat.id)
  return room
}

/** The chat that `chat_id` (or another parameter) means: a number, digits, or a channel's @name. */
export const roomNamed = (world: World, params: Params, name = 'chat_id'): Room | ApiRefusal => {
  const value = params[name]
  if (value === undefined || value === '') return badRequest(`${name} is empty`)
  if (typeof value === 'string' && value.startsWith('@')) {
    const id = world.usernames.get(value.slice(1).toLowerCase())
    return (id === undefined ? undefined : world.rooms.get(id)) ?? badRequest('chat not found')
  }
  const id =
    typeof value === 'number'
      ? value
      : typeof value === 'string' && /^-?\d{1,15}$/.test(value)
        ? Number(value)
        : undefined
  if (id === undefined) return badRequest('chat not found')
  return world.rooms.get(id) ?? roomOfPerson(world, id) ?? badRequest('chat not found')
}

/** Why the bot may not write to this chat, if so. */
export const closedDoor = (room: Room): ApiRefusal | undefined => {
  if (room.isDeactivated) return refusal(403, 'user is deactivated')
  if (room.isBlocked) return refusal(403, 'bot was blocked by the user')
  if (!room.isStarted) return refusal(403, "bot can't initiate conversation with a user")
  if (!room.botIsMember) return refusal(403, `bot is not a member of the ${room.chat.type} chat`)
  return undefined
}
