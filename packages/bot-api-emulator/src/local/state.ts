import { isAdjustable } from '../clock.ts'
import { registerPeople } from '../dispatch.ts'
import { commandsFor } from '../methods/my-commands.ts'
import type { Room } from '../room.ts'
import { visibleKeyboard } from '../visible.ts'
import type { WireMessage, WireUser } from '../wire.ts'
import type { World } from '../world.ts'
import { matcher, squash } from '../../page/fold.js'
import type { LocalPerson } from './hooks.ts'
import { forPage } from './page-message.ts'

const previewLength = 80

const newest = (room: Room | undefined): { lastMessageAt?: string; preview?: string } => {
  const message =
    room?.messages.get(room.lastMessageId) ?? (room === undefined ? undefined : [...room.messages.values()].at(-1))
  if (message === undefined) return {}
  const text = (message.text ?? message.caption ?? message.document?.file_name ?? '').replace(/\s+/g, ' ')
  return { lastMessageAt: new Date(message.date * 1000).toISOString(), preview: text.slice(0, previewLength) }
}

export const personForPage = (world: World, user: WireUser, facts?: LocalPerson): Record<string, unknown> => {
  const room = world.rooms.get(user.id)
  return {
    id: user.id,
    name: [user.first_name, user.last_name].filter((part) => part !== undefined).join(' '),
    firstName: user.first_name,
    ...(user.last_name === undefined ? {} : { lastName: user.last_name }),
    ...(user.username === undefined ? {} : { username: user.username }),
    label: facts?.label ?? '',
    searchText: facts?.searchText ?? '',
    ...(facts?.role === undefined ? {} : { role: facts.role }),
    ...(facts?.place === undefined ? {} : { place: facts.place }),
    language: user.language_code ?? 'fa',
    unread: room?.unread ?? 0,
    blocked: room?.isBlocked ?? false,
    started: room?.isStarted ?? false,
    ...newest(room),
  }
}

const stagesForPage = async (world: World): Promise<unknown[]> => {
  const stages = (await world.hooks?.stages?.()) ?? []
  return stages.map(({ key, label, at }) => ({ key, label, at: typeof at === 'string' ? at : at.toISOString() }))
}

export const stateForPage = async (world: World): Promise<unknown> => {
  const lastEventId = world.events.lastId
  const facts = await registerPeople(world)
  const channels = [...world.rooms.values()].filter((room) => room.chat.type !== 'private')
  return {
    bot: {
      id: world.bot.user.id,
      username: world.bot.user.username,
      name: world.bot.names.get('fa') ?? world.bot.names.get('') ?? world.bot.user.first_name,
    },
    people: [...world.people.values()].map((user) => personForPage(world, user, facts.get(user.id))),
    channels: channels.map((room) => ({
      id: room.id,
      username: room.chat.username ?? '',
      title: room.chat.title ?? '',
      ...newest(room),
    })),
    clock: {
      now: world.clock.now().toISOString(),
      movable: isAdjustable(world.clock),
      stages: await stagesForPage(world),
    },
    mayBeginAnew: world.hooks?.beginAnew !== undefined,
    platform: world.rules.name,
    ...(world.hooks?.title === undefined ? {} : { title: world.hooks.title }),
    ...(world.hooks?.timeZone === undefined ? {} : { timeZone: world.hooks.timeZone }),
    faults: world.faults.planned,
    lastEventId,
  }
}

const usualLimit = 50
const mostMessages = 200

export const chatForPage = (world: World, room: Room, query: URLSearchParams): unknown => {
  const before = Number(query.get('before') ?? Number.POSITIVE_INFINITY)
  const limit = Math.min(mostMessages, Math.max(1, Math.trunc(Number(query.get('limit') ?? usualLimit)) || usualLimit))
  const older = [...room.messages.values()].filter((message) => !(message.message_id >= before))
  const replyKeyboard = visibleKeyboard(room.replyKeyboard)
  const language = world.people.get(room.id)?.language_code ?? 'fa'
  const description = world.bot.descriptions.get(language) ?? world.bot.descriptions.get('')
  const pinned = room.messages.get(room.pinned.at(-1) ?? 0)
  return {
    chatId: room.id,
    messages: older.slice(-limit).map((message) => forPage(world, room, message)),
    hasMore: older.length > limit,
    ...(replyKeyboard === undefined ? {} : { replyKeyboard }),
    typing: room.typingUntil > world.clock.now().getTime(),
    unread: room.unread,
    heardUpTo: room.heardUpTo,
    commands: room.chat.type === 'private' ? commandsFor(world, room.id, language) : [],
    ...(description === undefined ? {} : { description }),
    ...(pinned === undefined ? {} : { pinned: forPage(world, room, pinned) }),
  }
}

/** The ids of the messages in which all these words stand, the newest first; letters are compared as the page compares them. */
export const foundInChat = (room: Room, words: string): number[] => {
  const fits = matcher(words)
  if (squash(words) === '') return []
  const all = [...room.messages.values()]
  const textOfMessage = ({ text, caption, document }: WireMessage): string =>
    squash([text, caption, document?.file_name].filter((part) => part !== undefined).join(' '))
  return all
    .filter((message) => fits(textOfMessage(message)))
    .map((message) => message.message_id)
    .reverse()
}
