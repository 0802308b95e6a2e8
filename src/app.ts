import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { UserFromGetMe } from 'grammy/types'
import { applyMigrations } from 'prisma-sqlite'
import { type Chat, createChat } from '#chat/chat.ts'
import { openAct } from '#chat/buttons.ts'
import { createLive } from '#chat/circulars/live-progress.ts'
import { publishCommands } from '#chat/command-menu.ts'
import type { Ctx, Surface } from '#chat/context.ts'
import { SHELVES } from '#chat/shelves.ts'
import { createTicker } from '#jobs/ticker.ts'
import { YEAR_PLAY } from '#jobs/year-play.ts'
import { download } from '#platform/download.ts'
import type { Webhook } from '#platform/webhook.ts'
import type { Clock } from '#shared/clock.ts'
import type { Log } from '#shared/log.ts'
import { type Part, startAll } from '#shared/part.ts'
import { readConversation } from '#storage/conversations.ts'
import { openDatabase } from '#storage/database.ts'
import { openFileStore, sweepIncoming } from '#storage/files.ts'
import { sweepRehearsals } from '#storage/rehearsal/rehearsal-copy.ts'
import { secretOf } from '#storage/installation.ts'
import { lockForSingleProcess } from '#storage/single-process-lock.ts'
import { configureWording } from 'chat-wording'
import type { Tools } from '#workflows/tools.ts'
import type { Config } from './config.ts'
import { inboundOf, pumpOf } from './inbound.ts'
import { createMeasures } from './measure.ts'
import { dispatchOf, lineOf, presentOf } from './outbound.ts'
import { MIGRATIONS } from './places.ts'

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
  await mkdir(path.dirname(config.databaseFile), { recursive: true })
  await mkdir(config.dataDir, { recursive: true })
  configureWording({ timeZone: config.zone })
  applyMigrations(config.databaseUrl, MIGRATIONS)
  const db = openDatabase(config.databaseUrl)
  const files = await openFileStore(config.dataDir)
  const tools: Tools = { db, clock, files, log, zone: config.zone, platform: config.platform, year: YEAR_PLAY }
  return { tools, close: () => db.$disconnect() }
}

/** Puts the product together over one Bot API endpoint. The only place that knows every room. */
export async function buildApp(config: Config, endpoint: Endpoint, options: { clock: Clock; log: Log }): Promise<App> {
  const { clock, log } = options
  const unlock = lockOf(config)
  await sweepLeftovers(config)
  const { tools, close } = await openData(config, clock, log)
  const { db } = tools
  const measures = createMeasures(tools)
  const line = lineOf(config, endpoint, { clock, limited: measures.limited })
  const { profile, api } = line
  const buttonKey = await secretOf(db, 'button-key')
  const present = presentOf(profile, buttonKey, tools)
  const dispatch = dispatchOf(config, tools, line, present)
  let me: UserFromGetMe | undefined
  const surface: Surface = {
    platform: config.platform,
    present,
    open: (data, userId) => openAct(buttonKey, data, userId),
    fetchFile: (ctxApi: Ctx['api'], file, take) => download({ api: ctxApi, ...endpoint }, file, take),
    startLink: (code) => profile.startLink?.(me?.username ?? '', code) ?? null,
  }
  let chat: Chat | undefined
  const pump = pumpOf({
    tools,
    chat: () => chat,
    wake: () => dispatch.wake(),
    handled: measures.handled,
  })
  let fatal: (reason: string) => void = (reason) => log.error('fatal', { reason })
  let firstPoll: () => void = () => undefined
  const { source, webhook } = inboundOf({
    config,
    endpoint,
    profile,
    api,
    tools,
    wake: () => pump.wake(),
    onReady: () => firstPoll(),
    onUnauthorized: () => fatal('the platform refuses BOT_TOKEN'),
  })
  const greet: Part = {
    name: 'greet',
    async start() {
      me = await api.getMe()
      // Not waited for: a messenger slow in this must not hold the start up.
      void publishCommands(api, SHELVES, log, profile.commandScopes)
      chat = createChat({
        ...endpoint,
        ...line,
        me,
        tools,
        surface,
        shelves: SHELVES,
        language: config.language,
        readConversation: (key) => readConversation(db, key),
      })
    },
    stop: () => undefined,
  }
  const ticker = createTicker({ tools, wake: () => dispatch.wake() })
  const live = createLive({ tools, api, language: config.language, present })
  let stopAll: (() => Promise<void>) | undefined

  return {
    tools,
    async start() {
      stopAll = await startAll([greet, dispatch, pump, source, ticker, live])
    },
    async stop() {
      await stopAll?.()
      stopAll = undefined
      await close()
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
    metrics: () => measures.metrics.text(),
    webhook,
    onFatal: (told) => {
      fatal = told
    },
    onFirstPoll: (told) => {
      firstPoll = told
    },
  }
}

/** What a killed process has begun and left. */
async function sweepLeftovers({ dataDir, databaseFile }: Config): Promise<void> {
  await sweepIncoming(dataDir)
  await sweepRehearsals(databaseFile)
}

function lockOf(config: Config): () => void {
  return lockForSingleProcess(`${config.databaseFile}.lock`)
}
