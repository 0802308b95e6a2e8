import { existsSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import path from 'node:path'
import type { Api } from 'grammy'
import type { UserFromGetMe } from 'grammy/types'
import { applyMigrations } from 'prisma-sqlite'
import { type Chat, createChat } from '#chat/chat.ts'
import { openAct } from '#chat/buttons.ts'
import { createLive } from '#chat/circulars/live-progress.ts'
import { publishCommands } from '#chat/command-menu.ts'
import type { Surface } from '#chat/context.ts'
import { SHELVES } from '#chat/shelves.ts'
import { createTicker, type Ticker } from '#jobs/ticker.ts'
import { YEAR_PLAY } from '#jobs/year-play.ts'
import { scanByClamd } from '#platform/clamd.ts'
import { download } from '#platform/download.ts'
import { untilReached } from '#platform/reach.ts'
import type { Webhook } from '#platform/webhook.ts'
import type { Clock } from '#shared/clock.ts'
import { sha256 } from '#shared/ids.ts'
import { makeFolder } from '#storage/make-folder.ts'
import { once } from '#shared/once.ts'
import { done, refuse } from '#shared/outcome.ts'
import type { Log } from '#shared/log.ts'
import { type Part, startAll } from '#shared/part.ts'
import { sweepPrivateFolders } from '#storage/backup.ts'
import { parkedAsOf, parkRestored } from '#storage/parking.ts'
import { openBegun } from '#storage/begun.ts'
import { readConversation } from '#storage/conversations.ts'
import { openAuditKeys } from '#storage/audit-keys.ts'
import { openDatabase } from '#storage/database.ts'
import { installShipped } from '#storage/procedures/procedures.ts'
import { openFileStore, sweepIncoming } from '#storage/files.ts'
import { sweepRehearsals } from '#storage/rehearsal/rehearsal-copy.ts'
import { lastHeartbeat, secretOf } from '#storage/installation.ts'
import { lockForSingleProcess } from '#storage/single-process-lock.ts'
import { configureWording } from 'chat-wording'
import { noteAuditKey } from '#workflows/audit/keep-log.ts'
import type { Tools } from '#workflows/tools.ts'
import type { Config } from './config.ts'
import { inboundOf, pumpOf, unsavedTeller } from './inbound.ts'
import { createHealth, type Health } from './health.ts'
import { createMeasures } from './measure.ts'
import { dispatchOf, limitsOf, lineOf, presentOf } from './outbound.ts'
import { MIGRATIONS } from './places.ts'
import { clockOf, timekeepingOf } from './timekeeping.ts'

export interface Endpoint {
  /** `https://host` of the Bot API server, without the token. */
  apiRoot: string
  token: string
}

export interface App {
  readonly tools: Tools
  start(): Promise<void>
  stop(): Promise<void>
  /** The minute tick, now: for the local page's clock and for tests. */
  tick(): Promise<void>
  /** Resolves when inbox and outbox have nothing left to do. */
  idle(): Promise<void>
  healthy(): boolean
  /** Why it is not; empty when all is well. */
  troubles(): Promise<string[]>
  /** The pages of the database have been looked at. */
  checked(fault: string | null): void
  /** Text format of monitoring programs. */
  metrics(): Promise<string>
  /** Null with long polling. */
  readonly webhook: Pick<Webhook, 'owns' | 'receive'> | null
  onFatal(told: (reason: string) => void): void
  onFirstPoll(told: () => void): void
}

/** The database and files of one data folder, locked for this process. The command line works with these alone. */
export async function openData(
  config: Config,
  clock: Clock,
  log: Log,
): Promise<{ tools: Tools; close: () => Promise<void> }> {
  makeFolder(path.dirname(config.databaseFile), 0o700)
  makeFolder(config.dataDir, 0o700)
  configureWording({ timeZone: config.zone })
  if (!existsSync(config.databaseFile) && (await lastHeartbeat(config.databaseFile)) !== null)
    throw new Error(
      `${config.databaseFile} was there and is gone: restore a backup, or remove ${config.databaseFile}.heartbeat`,
    )
  applyMigrations(config.databaseUrl, MIGRATIONS)
  // Also one that an earlier release has made for everybody; SQLite gives the files beside it the same rights.
  await chmod(config.databaseFile, 0o600)
  const db = openDatabase(config.databaseUrl)
  const files = await openFileStore(config.dataDir)
  const tools: Tools = {
    db,
    clock,
    files,
    log,
    zone: config.zone,
    platform: config.platform,
    headsInChannel: config.headsInChannel,
    ...(config.clamd === null ? {} : { scan: scannerOf(config.clamd, log) }),
    year: YEAR_PLAY,
  }
  await parkRestored(db, config.databaseFile)
  await installShipped(db, clock.now())
  await noteAuditKey(tools, await openAuditKeys(db, config.dataDir, config.auditKeys))
  return { tools, close: () => db.$disconnect() }
}

/** Reliability S11: a file is shown to the scanner before it is anybody's; what it does not judge is taken only where that is wished. */
const scannerOf =
  ({ address, whenAway }: NonNullable<Config['clamd']>, log: Log): NonNullable<Tools['scan']> =>
  async (bytes) => {
    const scan = await scanByClamd(address, bytes)
    if (scan.kind === 'clean') return done(undefined)
    log.warn(scan.kind === 'found' ? 'file-infected' : 'scanner-away', { ...scan })
    if (scan.kind === 'found') return refuse('file-infected')
    return whenAway === 'take' ? done(undefined) : refuse('file-unscanned')
  }

export interface AppOptions {
  clock: Clock
  log: Log
  /** Says something to whoever has started the product. */
  say?: (line: string) => void
  /** Ends the wait for a messenger that is away. */
  stopping?: AbortSignal
}

/** Puts the product together over one Bot API endpoint. The only place that knows every room. */
export async function buildApp(config: Config, endpoint: Endpoint, options: AppOptions): Promise<App> {
  const { log, say = () => undefined, stopping = new AbortController().signal } = options
  const clock = clockOf(config, options.clock)
  const unlock = await lockedAndSwept(config)
  const { tools, close } = await openData(config, clock, log)
  const { db } = tools
  const time = await timekeepingOf(config, tools, { say, onBelieved: () => void ticker.tick() })
  const health = healthOf(config, tools)
  const measures = createMeasures(tools, health)
  const line = lineOf(config, endpoint, { clock, limits: await limitsOf(tools), limited: measures.limited })
  const { profile, api } = line
  const buttonKey = await secretOf(db, 'button-key')
  const present = presentOf(profile, buttonKey, tools)
  const dispatch = dispatchOf(config, tools, line, present)
  let me: UserFromGetMe | undefined
  const surface: Surface = {
    ...surfaceOf(config, endpoint, buttonKey),
    commandScopes: profile.commandScopes,
    reactions: profile.reactions,
    present,
    startLink: (code) => profile.startLink?.(me?.username ?? '', code) ?? null,
  }
  let chat: Chat | undefined
  const wake = (): void => dispatch.wake()
  const begun = await openBegun(db, config.databaseFile)
  const unsaved = unsavedTeller(tools, () => chat)
  const pump = pumpOf({ config, tools, begun, chat: () => chat, unsaved, wake, handled: measures.handled })
  const fatal = once()
  const firstPoll = once()
  const { source, webhook } = inboundOf({
    config,
    endpoint,
    profile,
    api,
    tools,
    unsaved,
    wake: () => pump.wake(),
    reach: (ask) => untilReached(ask, { stopping, log, say }),
    ...time,
    ...heardBy(health, time),
    onReady: () => firstPoll.happens('a poll was sent'),
    onUnauthorized: () => fatal.happens('the platform refuses BOT_TOKEN'),
    onEnded: () => fatal.happens('polling has ended by a fault'),
  })
  const greet = greetBy(api, { stopping, log, say }, async (self) => {
    await time.reached()
    me = self
    // Not waited for: a messenger slow in this must not hold the start up.
    void publishCommands(api, SHELVES, log, profile.commandScopes)
    const { language, channel } = config
    const readState = (key: string): Promise<unknown> => readConversation(db, key)
    const room = { tools, surface, shelves: SHELVES, language, channel, wake, readConversation: readState }
    chat = createChat({ ...endpoint, ...line, ...room, me })
  })
  const ticker = createTicker({ tools, wake, beat: time.beat, ticked: health.ticked })
  const live = createLive({ tools, api, language: config.language, present })
  let stopAll: (() => Promise<void>) | undefined

  return {
    tools,
    async start() {
      const outbox = outboxAfter(ticker, dispatch, () => isParked(tools), say)
      stopAll = await startAll([time, ticker, greet, pump, source, outbox, live, health])
    },
    async stop() {
      await stopAll?.()
      stopAll = undefined
      await close()
      begun.close()
      unlock()
    },
    async tick() {
      await ticker.tick()
      await live.poll()
    },
    async idle() {
      await pump.idle()
      await dispatch.idle()
    },
    healthy: () => stopAll !== undefined,
    troubles: async () => (stopAll === undefined ? ['start: not running'] : health.troubles()),
    checked: health.checked,
    metrics: () => measures.metrics.text(),
    webhook,
    onFatal: fatal.listen,
    onFirstPoll: firstPoll.listen,
  }
}

/** What a poll has brought, for the state of health and the record of outages alike. */
const heardBy = (health: Health, time: Awaited<ReturnType<typeof timekeepingOf>>) => ({
  reached: () => {
    health.polled()
    return time.reached()
  },
  unanswered: () => {
    health.unanswered()
    time.unanswered()
  },
})

const isParked = async ({ db }: Tools): Promise<boolean> => (await parkedAsOf(db)) !== null

const healthOf = (config: Config, tools: Tools): Health =>
  createHealth(tools, {
    ...config,
    isPolling: config.webhook === null,
    isParked: () => isParked(tools),
  })

const surfaceOf = ({ platform }: Config, endpoint: Endpoint, buttonKey: string) => ({
  platform,
  installation: sha256(buttonKey).slice(0, 16),
  open: (data: string, userId: string) => openAct(buttonKey, data, userId),
  fetchFile: ((api, file, take) => download({ api, ...endpoint }, file, take)) satisfies Surface['fetchFile'],
})

/** Waits for the messenger to say who the bot is. */
const greetBy = (
  api: Api,
  waiting: Parameters<typeof untilReached>[1],
  met: (me: UserFromGetMe) => Promise<void>,
): Part => ({
  name: 'greet',
  start: async () => met(await untilReached(() => api.getMe(), waiting)),
  stop: () => undefined,
})

/**
 * The outbox begins when the clock has closed what is over, so that nothing goes out that is void by now; after a restore when a
 * person has said what becomes of what waits.
 */
function outboxAfter(ticker: Ticker, dispatch: Part, waits: () => Promise<boolean>, say: (line: string) => void): Part {
  let isOver = false
  const later = (): void => void setTimeout(() => void begin().catch(later), 1_000).unref()
  const begin = async (): Promise<void> => {
    if (isOver) return
    if (await waits()) return later()
    if (!isOver) await dispatch.start()
  }
  return {
    ...dispatch,
    async start() {
      await ticker.first()
      if (!(await waits())) return dispatch.start()
      say(
        'The database was restored and nothing goes out. A coordinator says in chat what becomes of what waits, or you do: npm run tahavol -- outbox send|drop',
      )
      later()
    },
    close() {
      isOver = true
      dispatch.close?.()
    },
    async stop() {
      isOver = true
      await dispatch.stop()
    },
  }
}

/** The data folder for this process alone, without what a killed one has begun and left. @returns what lets others in */
async function lockedAndSwept({ dataDir, databaseFile }: Config): Promise<() => void> {
  const unlock = lockForSingleProcess(`${databaseFile}.lock`)
  await sweepIncoming(dataDir)
  await sweepRehearsals(databaseFile)
  await sweepPrivateFolders(databaseFile)
  return unlock
}
