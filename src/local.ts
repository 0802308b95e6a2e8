import { createEmulator, type LocalTour } from 'bot-api-emulator'
import { type MovableClock, systemClock } from '#shared/clock.ts'
import { newSecretCode } from '#shared/ids.ts'
import type { Log } from '#shared/log.ts'
import { lastUpdate } from '#storage/inbox.ts'
import { anyCycle, isSampleOrEmpty } from '#storage/sample.ts'
import { clockAheadMs, storeClockAhead } from '#storage/installation.ts'
import { inTransaction } from '#storage/transaction.ts'
import type { Tools } from '#workflows/tools.ts'
import { type App, buildApp, openData } from './app.ts'
import { localPeople, localStages } from './cli/training/people.ts'
import { momentsBetween } from './cli/training/moments.ts'
import { makePristine, pristineSince, putPristine } from './cli/training/pristine.ts'
import { tourOf } from './cli/training/tour.ts'
import type { Config } from './config.ts'
import type { Running } from './live.ts'

const LOCAL_CHANNEL = '@tahavol'

interface Around {
  clock: MovableClock
  log: Log
  say: (line: string) => void
}

/** Runs the product over the built-in Bot API server, with the sample province and the chat page. */
export async function startLocal(config: Config, around: Around): Promise<Running> {
  const { say } = around
  // Of this start alone: whoever else is on this machine knows neither.
  const keys = { token: `1000:${newSecretCode()}`, pageKey: newSecretCode() }
  const fatal: ((reason: string) => void)[] = []
  let port = config.port
  let changing: Promise<void> = Promise.resolve()
  await prepare(config, around)
  let world = await open()

  async function open(): Promise<LocalWorld> {
    const opened = await openWorld({ ...config, port }, keys, { ...around, beginAnew })
    port = opened.port
    for (const told of fatal) opened.app.onFatal(told)
    return opened
  }

  /** All of it closes and opens again over the sample as it was made; the page keeps its address and its key. */
  function beginAnew(): Promise<void> {
    changing = changing.then(async () => {
      await world.close()
      await putAnew(config, around)
      world = await open()
    })
    changing.catch((error: unknown) => fatal.forEach((told) => told(String(error))))
    return changing
  }

  say(`Tahavol runs in local mode: ${world.root}/open/${keys.pageKey}`)
  say(
    'Open this address (it is another one at each start), choose a person of the sample province (52 agencies, every role) and chat. No message leaves this machine.',
  )
  say('To go live: put BOT_TOKEN and BOT_PLATFORM into .env (see README) and start again.')
  return {
    onFatal(told) {
      fatal.push(told)
      world.app.onFatal(told)
    },
    async stop() {
      await changing.catch(() => undefined)
      await world.close()
    },
  }
}

interface LocalWorld {
  app: App
  root: string
  port: number
  close(): Promise<void>
}

async function openWorld(
  config: Config,
  { token, pageKey }: { token: string; pageKey: string },
  { clock, log, beginAnew }: Around & { beginAnew: () => Promise<void> },
): Promise<LocalWorld> {
  const local = { ...config, channel: config.channel ?? LOCAL_CHANNEL }
  let app: App | undefined
  const emulator = createEmulator({
    clock,
    token,
    pageKey,
    // Beside the database it belongs to.
    folder: `${config.databaseFile}.chats`,
    botName: 'Tahavol',
    botUsername: 'tahavol_bot',
    local: {
      title: 'پیام‌رسان محلی تحول',
      timeZone: config.zone,
      people: async () => (app === undefined ? [] : localPeople(app.tools)),
      stages: async () => (app === undefined ? [] : localStages(app.tools)),
      moments: async (from, to) => (app === undefined ? [] : momentsBetween(app.tools, from, to)),
      tour: async (userId): Promise<LocalTour> => {
        if (app === undefined) return { steps: [] }
        const mine = emulator.chat(userId).messages.filter(({ from }) => from === 'user')
        return tourOf(app.tools, userId, {
          said: mine.flatMap(({ text }) => text ?? []),
          since: await pristineSince(config),
        })
      },
      onClockMoved: async () => {
        if (app === undefined) return
        await keepClock(app.tools)
        await app.tick()
        await app.idle()
      },
      beginAnew,
      health: () => app?.healthy() ?? false,
      metrics: async () => (await app?.metrics()) ?? '',
    },
  })
  emulator.addChannel({ username: LOCAL_CHANNEL.slice(1), title: 'کانال راهبری تحول اداری' })
  const { root, port } = await emulator.start({ port: config.port, host: config.host })
  try {
    const made = await buildApp(local, { apiRoot: root, token }, { clock, log })
    app = made
    // The server begins anew at each start, the inbox does not: a number it has seen would be taken for a repeated update.
    emulator.skipUpdateIds((await lastUpdate(made.tools.db, config.platform))?.updateId ?? 0)
    await made.start()
    const close = async (): Promise<void> => {
      await made.stop()
      await emulator.stop()
    }
    return { app: made, root, port, close }
  } catch (error) {
    await emulator.stop()
    throw error
  }
}

/** Puts the sample where nothing is yet, and the clock where the year that is there was left. */
async function prepare(config: Config, around: Around): Promise<void> {
  const { clock, log, say } = around
  const { tools, close } = await openData(config, clock, log)
  try {
    await refuseOthers(tools)
    if (await anyCycle(tools.db)) {
      // A year that was played half-way goes on where it stood: after a restart the clock of the page is as far ahead as it was.
      if (config.clockStart === null) clock.advance(await clockAheadMs(tools.db))
      return
    }
  } finally {
    await close()
  }
  say('The sample province is being made: two years that are over and one under way. This takes some seconds, once.')
  await putAnew(config, around)
}

async function putAnew(config: Config, { clock, log }: Around): Promise<void> {
  await makePristine(config, { now: clock.now(), log })
  clock.set(await putPristine(config))
  const { tools, close } = await openData(config, clock, log)
  try {
    await keepClock(tools)
  } finally {
    await close()
  }
}

/** The page plays everybody: never over a database in which real people are. */
async function refuseOthers({ db, platform }: Tools): Promise<void> {
  if (await isSampleOrEmpty(db, platform)) return
  throw new Error(
    'this database holds a province that is not the sample, and in local mode everybody on this machine could play everybody in it. Set BOT_TOKEN and BOT_PLATFORM to go live, or DATABASE_URL to a new file to try.',
  )
}

const keepClock = ({ db, clock }: Tools): Promise<void> =>
  inTransaction(db, (tx) => storeClockAhead(tx, clock.now().getTime() - systemClock.now().getTime()))
