import path from 'node:path'
import { expect } from 'vitest'
import { createEmulator, type Emulator } from 'bot-api-emulator'
import { otherContent, unenteredItems } from '#storage/judged.ts'
import type { Role } from '#domain/vocabulary.ts'
import type { SentFile } from 'bot-api-emulator'
import type { VisibleMessage } from 'bot-api-emulator'
import { MovableClock } from '#shared/clock.ts'
import { createLog, type Log } from '#shared/log.ts'
import { setWordingStrict } from 'chat-wording'
import { bySystem } from '#workflows/tools.ts'
import { waitingAccounts } from '#storage/people/accounts.ts'
import { admitAccount } from '#workflows/people/accounts.ts'
import { confirmAllSeats } from '#workflows/people/second-person.ts'
import { invite } from '#workflows/people/invite.ts'
import { type App, buildApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { observeStatements } from '#storage/database.ts'
import { readBroadly } from './plans.ts'
import { newDatabaseFolder } from './template-database.ts'
import { longSettled, MORNING, PROVEN, smallProvince } from './world.ts'

/** The whole product over real HTTP: app and Bot API server in one process, a standing clock, people who act. */
export interface Stage {
  app: App
  emulator: Emulator
  clock: MovableClock
  /** Lines of the log at warning level and above. */
  log: string[]
  folder: string
  /** All that the database was asked since the start, by its text. */
  statements: ReadonlySet<string>
  /** A person of the province by the id of its row in `Person`, or a newcomer by any other id. */
  player(userId: number): Player
  /** Somebody invited comes in with a start code. */
  enters(userId: number, role: Role, seat?: { agencyCode?: string; personId?: number; name?: string }): Promise<Player>
  /** The operator confirms, with a reason, all that waits for a second person, as `tahavol confirm all` does. */
  confirms(): Promise<void>
  /** Waits until everything that was sent has been handled and everything that is due has gone out. */
  settle(): Promise<void>
  /** Moves the clock and lets the minute tick look at it. */
  waits(ms: number): Promise<void>
  /** Ends the product and starts it anew over the same data, as after a restart; `meanwhile` is what happens in between. */
  restart(meanwhile?: () => void | Promise<void>): Promise<void>
  close(): Promise<void>
}

export { plain } from './plain.ts'

const NEXT_PAGE = 'بعدی'

export interface Player {
  userId: number
  says(text: string): Promise<Heard>
  /** The home screen, and everything behind it. */
  wholeHome(): Promise<Heard>
  /** Presses the newest button with this text (or a part of it). */
  taps(text: string): Promise<Heard>
  /** Presses a button of an older message. */
  tapsOn(message: VisibleMessage, text: string): Promise<Heard>
  sends(...files: SentFile[]): Promise<Heard>
  sendsSticker(): Promise<Heard>
  /** A place on the map. */
  sendsPlace(latitude: number, longitude: number): Promise<Heard>
  /** Everything the bot showed since the last act or look. */
  hears(): Promise<Heard>
  /** Labels of all buttons of the newest message that has any. */
  buttons(): string[]
  messages(): VisibleMessage[]
  blocks(): void
}

/** Whether the messenger of this run can keep a message from being handed on. */
export const GUARDS = !['soroush', 'bale'].includes(process.env['STORY_PLATFORM'] ?? '')

/** What comes back, with what a messenger that cannot fold has put behind «ادامه». */
export async function readsWhole(player: Player, text: string): Promise<string> {
  const heard = await player.says(text)
  return player.buttons().includes('ادامه') ? (await player.taps('ادامه')).text : heard.text
}

/** The same of a screen that a button leads to. */
export async function tapsWhole(player: Player, button: string): Promise<string> {
  const heard = await player.taps(button)
  return player.buttons().includes('ادامه') ? (await player.taps('ادامه')).text : heard.text
}

export interface Heard {
  messages: VisibleMessage[]
  /** All texts and captions, one after another. */
  text: string
  last: VisibleMessage | undefined
  /** The short answer to a press. */
  toast: string | undefined
}

export interface StageOptions {
  at?: Date
  /** The product runs in the mode of this messenger, against a server that takes and gives no more than it does. */
  platform?: 'telegram' | 'soroush' | 'bale'
  commandEntities?: boolean
  prepare?(app: App): Promise<void>
  /** Prepares what many stories of one file begin with: once, then its database is copied. */
  sharedStart?: SharedStart
  strict?: boolean
  /** Nobody has entered a PIN. */
  pin?: boolean
  /** The limit for people who write on without reading; no story waits for it. */
  messagesPerMinute?: number
}

export interface SharedStart {
  prepare(app: App): Promise<void>
  /** Where its database lies once it has been prepared. */
  file?: string
}

const TOKEN = '1000:local-token'

/** `STORY_PLATFORM=bale npx vitest run test/stories` plays the stories in the mode of another messenger. */
export const asked = (): StageOptions => {
  const platform = (['telegram', 'soroush', 'bale'] as const).find((name) => name === process.env['STORY_PLATFORM'])
  return platform === undefined ? {} : { platform, commandEntities: platform === 'telegram' }
}

export async function openStage(given: StageOptions = {}): Promise<Stage> {
  const options = { ...asked(), ...given }
  setWordingStrict(true)
  const { sharedStart } = options
  const { folder, url } = newDatabaseFolder(sharedStart?.file)
  const clock = new MovableClock(options.at ?? MORNING, { frozen: true })
  const emulator = createEmulator({
    clock,
    token: TOKEN,
    strict: options.strict ?? true,
    ...(options.platform === undefined ? { BOT_PLATFORM: 'local' } : { platform: options.platform }),
    // Whether Soroush Plus marks commands is not known, so there they come unmarked.
    commandEntities: options.commandEntities ?? options.platform !== 'soroush',
  })
  emulator.addChannel({ username: 'tahavol', title: 'کانال راهبری تحول اداری' })
  const { root } = await emulator.start()
  const read = readConfig({
    DATABASE_URL: url,
    DATA_DIR: folder,
    BOT_CHANNEL: '@tahavol',
    PORT: '0',
    ...(options.platform === undefined
      ? { BOT_PLATFORM: 'local' }
      : { BOT_PLATFORM: options.platform, BOT_TOKEN: TOKEN, BOT_API_ROOT: root }),
  })
  if (!read.ok) throw new Error(read.refusal.list)
  const lines: string[] = []
  const log: Log = createLog('warn', { write: (line) => void lines.push(line) })
  const config = { ...read.value, messagesPerMinute: options.messagesPerMinute ?? null }
  const build = (): Promise<App> => buildApp(config, { apiRoot: root, token: TOKEN }, { clock, log })

  let app = await build()
  if (sharedStart !== undefined && sharedStart.file === undefined) {
    await sharedStart.prepare(app)
    const file = path.join(folder, 'start.db')
    await app.tools.db.$executeRaw`VACUUM INTO ${file}`
    sharedStart.file = file
  }
  await options.prepare?.(app)
  // Stories about the PIN begin without.
  if (options.pin !== true) await app.tools.db.account.updateMany({ data: { pinEnteredAt: PROVEN } })
  await introduce(emulator, app)
  const statements = new Set<string>()
  const begin = (): Promise<void> => {
    observeStatements(app.tools.db, (sql) => statements.add(sql))
    return app.start()
  }
  await begin()
  const players = new Map<number, Player>()

  const settle = async (): Promise<void> => {
    do {
      while (emulator.pendingUpdates.length > 0) await new Promise((resolve) => setTimeout(resolve, 1))
      await app.idle()
    } while (emulator.pendingUpdates.length > 0)
  }
  const stage: Stage = {
    get app() {
      return app
    },
    emulator,
    clock,
    log: lines,
    folder,
    statements,
    player(userId) {
      const known = players.get(userId)
      if (known !== undefined) return known
      if (!emulator.world.people.has(userId)) emulator.addUser({ id: userId, firstName: `کاربر ${userId}` })
      emulator.startedBy(userId)
      const made = playerOf(emulator, userId, settle)
      players.set(userId, made)
      return made
    },
    async enters(userId, role, seat = {}) {
      // The operator answers for whoever a story begins with; stories about the second person invite in the chat.
      const wish = { role, name: `شخص ${userId}`, reason: 'story', ...seat }
      const made = await invite(app.tools, bySystem(clock.now()), wish)
      if (!made.ok) throw new Error(made.refusal.code)
      const player = stage.player(userId)
      await player.says(`/start ${made.value.code}`)
      await app.tools.db.account.updateMany({ where: { userId: String(userId) }, data: longSettled(clock.now()) })
      return player
    },
    async confirms() {
      const by = bySystem(clock.now())
      await confirmAllSeats(app.tools, by, { reason: 'story' })
      for (const { id } of await waitingAccounts(app.tools.db))
        await admitAccount(app.tools, by, { accountId: id, reason: 'story' })
      await settle()
    },
    settle,
    async waits(ms) {
      clock.advance(ms)
      await app.tick()
      await settle()
    },
    async restart(meanwhile) {
      await app.stop()
      await meanwhile?.()
      app = await build()
      await begin()
    },
    async close() {
      await app.stop()
      await emulator.stop()
    },
  }
  return stage
}

/** In the small province of `world.ts` on its first morning. */
export const openProvinceStage = (province: Parameters<typeof smallProvince>[1] = {}): Promise<Stage> =>
  openStage({
    prepare: async ({ tools: { db } }) => {
      await smallProvince({ db, clock: new MovableClock(MORNING, { frozen: true }) }, province)
    },
  })

/**
 * The end of a story: the platform has seen no request it would not take, the log nothing that is out of order, and no statement has
 * read a table from end to end that grows with the years.
 */
export async function closeStage(stage: Stage): Promise<void> {
  expect(stage.emulator.violations).toEqual([])
  expect(stage.log).toEqual([])
  await logKnowsItems(stage)
  expect(readBroadly(path.join(stage.folder, 'tahavol.db'), stage.statements)).toEqual([])
  await stage.close()
}

/** Reliability S17: nothing that an act has entered is another now without an entry of its own. What a story plants itself has none. */
async function logKnowsItems({
  app: {
    tools: { db },
  },
}: Stage): Promise<void> {
  const planted = new Set(await unenteredItems(db))
  expect((await otherContent(db)).filter((id) => !planted.has(id))).toEqual([])
}

/** Whoever has an account has written to the bot before: the messenger knows him. */
async function introduce(emulator: Emulator, app: App): Promise<void> {
  const accounts = await app.tools.db.account.findMany({ select: { userId: true, displayName: true } })
  for (const { userId, displayName } of accounts) {
    emulator.addUser({ id: Number(userId), firstName: displayName || userId })
    emulator.startedBy(Number(userId))
  }
}

function playerOf(emulator: Emulator, userId: number, settle: () => Promise<void>): Player {
  const actor = emulator.act(userId)
  const chat = emulator.chat(userId)
  let mark = chat.mark()
  const hear = async (toast?: Promise<{ text?: string }>): Promise<Heard> => {
    await settle()
    const messages = chat.sinceMark(mark)
    mark = chat.mark()
    const text = messages.map((message) => message.text ?? message.caption ?? '').join('\n')
    return { messages, text, last: messages.at(-1), toast: (await toast)?.text }
  }
  const newestWith = (text: string): VisibleMessage => {
    const found = chat.messages
      .filter((message) => message.from === 'bot')
      .findLast((message) => message.buttons.flat().some((button) => button.text.includes(text)))
    if (found === undefined) throw new Error(`${userId} sees no button «${text}» but: ${labels().join(' | ')}`)
    return found
  }
  const labels = (): string[] =>
    chat.messages
      .findLast((message) => message.from === 'bot' && message.buttons.length > 0)
      ?.buttons.flat()
      .map((button) => button.text) ?? []
  const press = async (message: VisibleMessage, text: string): Promise<Heard> => {
    const { answered } = actor.taps(message, text)
    return hear(answered.then((answer) => (answer.text === undefined ? {} : { text: answer.text })))
  }
  return {
    userId,
    says: (text) => {
      actor.says(text)
      return hear()
    },
    async wholeHome() {
      actor.says('/menu')
      await settle()
      return press(newestWith('بیشتر'), 'بیشتر')
    },
    async taps(text) {
      // The first screen shows what waits; for the rest a person looks behind «بیشتر».
      const more = labels().find((label) => /^(بیشتر|More)( \(|$)/.test(label))
      if (more !== undefined && !labels().some((label) => label.includes(text))) await press(newestWith(more), more)
      // And through the pages of a list.
      for (
        let page = 1;
        page < 8 && labels().includes(NEXT_PAGE) && !labels().some((label) => label.includes(text));
        page++
      )
        await press(newestWith(NEXT_PAGE), NEXT_PAGE)
      return press(newestWith(text), text)
    },
    tapsOn: press,
    sends: (...files) => {
      if (files.length > 1) actor.sendsAlbum(files)
      else for (const file of files) actor.sendsDocument(file)
      return hear()
    },
    sendsSticker: () => {
      actor.sendsSticker()
      return hear()
    },
    sendsPlace: (latitude, longitude) => {
      actor.sendsLocation(latitude, longitude)
      return hear()
    },
    hears: () => hear(),
    buttons: labels,
    messages: () => chat.messages,
    blocks: () => actor.blocksBot(),
  }
}
