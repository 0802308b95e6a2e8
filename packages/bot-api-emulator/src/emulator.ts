import { type Actor, createActor } from './actor.ts'
import { CallbackBook } from './callback-book.ts'
import { type ChatView, createChatView } from './chat-view.ts'
import { MovableClock } from './clock.ts'
import { createCourier } from './courier.ts'
import { addPerson, addRoom, roomOfPerson } from './directory.ts'
import { dispatch } from './dispatch.ts'
import { EventStream } from './events.ts'
import { createFaults, type FaultScript } from './faults.ts'
import { FileVault } from './file-vault.ts'
import { type Listening, listen } from './http/server.ts'
import { keepChats } from './keep.ts'
import { releasePoll } from './methods/get-updates.ts'
import { noteHeard } from './post.ts'
import { platformProfile, platformRules } from './platform-rules.ts'
import { createRateLimits, type RateLimits } from './rate-limits.ts'
import { createRequestLog, type RecordedRequest, type Violation } from './request-log.ts'
import type { Room } from './room.ts'
import { createRequestCheck } from './schema.ts'
import { UpdateQueue } from './update-queue.ts'
import type { WireUser } from './wire.ts'
import type { EmulatorOptions, World } from './world.ts'

export type { EmulatorOptions } from './world.ts'

export interface NewUser {
  id?: number
  firstName: string
  lastName?: string
  username?: string
  languageCode?: string
}

export interface Emulator {
  readonly token: string
  readonly world: World
  start(at?: { port?: number; host?: string }): Promise<{ root: string; port: number }>
  stop(): Promise<void>
  addUser(user: NewUser): WireUser
  addChannel(channel: { username: string; title: string; id?: number }): { id: number; username: string; title: string }
  addGroup(group: { title: string; id?: number }): { id: number; title: string }
  /** The person's own chat becomes open to the bot without a first message. */
  startedBy(userId: number): void
  act(userId: number): Actor
  chat(userId: number): ChatView
  channel(name: string): ChatView
  pushRaw(update: unknown): void
  /** Leaves a gap in the update ids. */
  skipUpdateIds(count: number): void
  readonly requests: readonly RecordedRequest[]
  readonly violations: readonly Violation[]
  readonly faults: FaultScript
  readonly limits: RateLimits
  readonly pendingUpdates: readonly unknown[]
  readonly openCallbacks: number
  clearLog(): void
}

const firstUserId = 100_000
const firstChannelId = -1_001_000_000_000

const createWorld = (options: EmulatorOptions): World => {
  const { clock = new MovableClock(), platform = 'telegram' } = options
  const rules = platformRules(typeof platform === 'string' ? platformProfile(platform) : platform)
  const token = options.token ?? '1000:local-token'
  const events = new EventStream()
  const world: World = {
    clock,
    token,
    pageKey: options.pageKey,
    rules,
    isStrict: options.strict ?? true,
    hasCommandEntities: options.commandEntities ?? true,
    latencyMs: options.latencyMs ?? 0,
    bot: {
      user: {
        id: Number(token.split(':')[0]) || 1000,
        is_bot: true,
        first_name: options.botName ?? 'Bot',
        username: options.botUsername ?? 'local_bot',
      },
      names: new Map(),
      descriptions: new Map(),
      shortDescriptions: new Map(),
      commands: new Map(),
    },
    people: new Map(),
    rooms: new Map(),
    usernames: new Map(),
    files: new FileVault(options.folder),
    updates: new UpdateQueue(clock, rules.updateKinds),
    callbacks: new CallbackBook(),
    check: createRequestCheck(rules),
    faults: createFaults(() => events.publish('faults', () => ({ faults: world.faults.planned }))),
    limits: createRateLimits(clock, options.rateLimits ?? false),
    events,
    log: createRequestLog(),
    webhook: undefined,
    onWebhookChange: () => {},
    hooks: options.local,
    counters: { album: 0, poll: 0, channel: 0, person: 0 },
  }
  world.updates.onTaken = (update) => noteHeard(world, update)
  return world
}

const newUser = (world: World, input: NewUser): WireUser => {
  const user: WireUser = {
    id: input.id ?? firstUserId + ++world.counters.person,
    is_bot: false,
    first_name: input.firstName,
    ...(input.lastName === undefined ? {} : { last_name: input.lastName }),
    ...(input.username === undefined ? {} : { username: input.username }),
    language_code: input.languageCode ?? 'fa',
  }
  addPerson(world, user)
  return user
}

/** A Bot API server for one bot, with people who act and chats that can be watched. */
export const createEmulator = (options: EmulatorOptions = {}): Emulator => {
  const world = createWorld(options)
  const views = new Map<number, ChatView>()
  let listening: Listening | undefined
  const courier = createCourier(world, (method, params) =>
    dispatch(world, method, { method, params, uploads: new Map(), onHangUp: () => {} }),
  )
  const keeper = options.folder === undefined ? undefined : keepChats(world, options.folder)
  world.onWebhookChange = () => courier.wake()

  const viewOf = (room: Room | undefined, name: string): ChatView => {
    if (room === undefined) throw new Error(`the emulator knows no chat ${name}`)
    const view = views.get(room.id) ?? createChatView(world, room)
    views.set(room.id, view)
    return view
  }
  const person = (userId: number): WireUser => {
    const user = world.people.get(userId)
    if (user === undefined) throw new Error(`the emulator knows no person ${userId}`)
    return user
  }

  return {
    token: world.token,
    world,
    async start(at = {}) {
      listening = await listen(world, { port: at.port ?? 0, host: at.host ?? '127.0.0.1' })
      return { root: listening.root, port: listening.port }
    },
    async stop() {
      courier.stop()
      releasePoll(world)
      world.callbacks.giveUp()
      await listening?.stop()
      listening = undefined
      await keeper?.stop()
    },
    addUser: (user) => newUser(world, user),
    addChannel({ username, title, id }) {
      const name = username.replace(/^@/, '')
      const channelId = id ?? firstChannelId - ++world.counters.channel
      addRoom(world, { id: channelId, type: 'channel', title, username: name })
      return { id: channelId, username: name, title }
    },
    addGroup({ title, id }) {
      const groupId = id ?? firstChannelId - ++world.counters.channel
      addRoom(world, { id: groupId, type: 'supergroup', title })
      return { id: groupId, title }
    },
    startedBy(userId) {
      const room = roomOfPerson(world, person(userId).id)
      if (room !== undefined) room.isStarted = true
    },
    act: (userId) => createActor(world, person(userId)),
    chat: (userId) => viewOf(userId < 0 ? world.rooms.get(userId) : roomOfPerson(world, userId), String(userId)),
    channel: (name) => viewOf(world.rooms.get(world.usernames.get(name.replace(/^@/, '').toLowerCase()) ?? 0), name),
    pushRaw: (update) => world.updates.pushRaw(update),
    skipUpdateIds: (count) => world.updates.skipIds(count),
    get requests() {
      return world.log.requests.items
    },
    get violations() {
      return world.log.violations.items
    },
    faults: world.faults,
    limits: world.limits,
    get pendingUpdates() {
      return world.updates.pending
    },
    get openCallbacks() {
      return world.callbacks.open
    },
    clearLog() {
      world.log.requests.clear()
      world.log.violations.clear()
    },
  }
}
