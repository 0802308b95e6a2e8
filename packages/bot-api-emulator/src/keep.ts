import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { StoredFile } from './file-vault.ts'
import { newRoom, type Room } from './room.ts'
import type { WireMessage, WireUser } from './wire.ts'
import type { World } from './world.ts'

const pauseMs = 300
const roomFile = /^room(-?\d+)\.json$/
const worldFile = 'world.json'

type KeptRoom = Omit<Room, 'messages' | 'reactions' | 'shown' | 'watchers'> & {
  messages: WireMessage[]
  reactions: [number, string][]
}
interface KeptWorld {
  people: WireUser[]
  files: StoredFile[]
  counters: Pick<World['counters'], 'album' | 'poll' | 'person'>
}

const keptRoom = ({ shown: _shown, watchers: _watchers, messages, reactions, ...facts }: Room): KeptRoom => ({
  ...facts,
  messages: [...messages.values()],
  reactions: [...reactions],
})

const keptWorld = ({ people, files, counters }: World): KeptWorld => ({
  people: [...people.values()],
  files: files.all,
  counters: { album: counters.album, poll: counters.poll, person: counters.person },
})

/** Undefined for a file that is not there or was written by something else. */
const read = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

const restore = (world: World, folder: string): void => {
  const kept = read(path.join(folder, worldFile)) as KeptWorld | undefined
  if (kept !== undefined) {
    for (const person of kept.people) world.people.set(person.id, person)
    world.files.restore(kept.files)
    Object.assign(world.counters, kept.counters)
  }
  for (const name of readdirSync(folder).filter((file) => roomFile.test(file))) {
    const room = read(path.join(folder, name)) as KeptRoom | undefined
    if (room === undefined) continue
    const messages = new Map(room.messages.map((message) => [message.message_id, message]))
    world.rooms.set(room.id, { ...newRoom(room.chat), ...room, messages, reactions: new Map(room.reactions) })
  }
}

/**
 * Keeps chats in a folder: each chat a file, written anew a moment after it has changed, so that a deleted message is gone from the disk
 * too; people and files in another one.
 */
export const keepChats = (world: World, folder: string): { stop(): Promise<void> } => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  restore(world, folder)
  const changed = new Set<number>()
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<unknown> = Promise.resolve()

  const put = async (name: string, content: unknown): Promise<void> => {
    const file = path.join(folder, name)
    await writeFile(`${file}.new`, JSON.stringify(content), { mode: 0o600 })
    await rename(`${file}.new`, file)
  }
  const write = async (): Promise<void> => {
    const ids = [...changed]
    changed.clear()
    for (const id of ids) {
      const room = world.rooms.get(id)
      if (room !== undefined) await put(`room${id}.json`, keptRoom(room))
    }
    await put(worldFile, keptWorld(world))
  }
  const flush = (): Promise<unknown> => {
    clearTimeout(timer)
    timer = undefined
    writing = writing.then(write).catch((error: Error) => process.emitWarning(error))
    return writing
  }
  const stopFollowing = world.events.follow(({ name, data }) => {
    if (name === 'request') return
    const { chatId } = data() as { chatId?: number }
    if (chatId !== undefined) changed.add(chatId)
    timer ??= setTimeout(() => void flush(), pauseMs)
  })
  return {
    async stop() {
      stopFollowing()
      await flush()
      await world.files.settled()
    },
  }
}
