import { createEmulator } from 'bot-api-emulator'
import { type MovableClock, systemClock } from '#shared/clock.ts'
import { newSecretCode } from '#shared/ids.ts'
import type { Log } from '#shared/log.ts'
import { lastUpdate } from '#storage/inbox.ts'
import { isSampleOrEmpty } from '#storage/sample.ts'
import { clockAheadMs, storeClockAhead } from '#storage/installation.ts'
import { inTransaction } from '#storage/transaction.ts'
import type { Tools } from '#workflows/tools.ts'
import { buildApp } from './app.ts'
import { loadSample, localPeople, localStages } from './cli/load-sample.ts'
import type { Config } from './config.ts'
import type { Running } from './live.ts'

const LOCAL_CHANNEL = '@tahavol'

/** Runs the product over the built-in Bot API server, with the sample province and the chat page. */
export async function startLocal(
  config: Config,
  { clock, log, say }: { clock: MovableClock; log: Log; say: (line: string) => void },
): Promise<Running> {
  const local = { ...config, channel: config.channel ?? LOCAL_CHANNEL }
  // Of this start alone: whoever else is on this machine knows neither.
  const [token, pageKey] = [`1000:${newSecretCode()}`, newSecretCode()]
  let app: Awaited<ReturnType<typeof buildApp>> | undefined
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
      onClockMoved: async () => {
        if (app === undefined) return
        await keepClock(app.tools)
        await app.tick()
      },
      health: () => app?.healthy() ?? false,
      metrics: async () => (await app?.metrics()) ?? '',
    },
  })
  emulator.addChannel({ username: LOCAL_CHANNEL.slice(1), title: 'کانال راهبری تحول اداری' })
  const { root } = await emulator.start({ port: config.port, host: config.host })
  app = await buildApp(local, { apiRoot: root, token }, { clock, log })
  await refuseOthers(app.tools).catch(async (error: unknown) => {
    await emulator.stop()
    throw error
  })
  if (config.clockStart === null) await findClock(app.tools, clock)
  await loadSample(app.tools)
  // The server begins anew at each start, the inbox does not: a number it has seen would be taken for a repeated update.
  emulator.skipUpdateIds((await lastUpdate(app.tools.db, config.platform))?.updateId ?? 0)
  await app.start()
  say(`Tahavol runs in local mode: ${root}/open/${pageKey}`)
  say(
    'Open this address (it is another one at each start), choose a person of the sample province (52 agencies, every role) and chat. No message leaves this machine.',
  )
  say('To go live: put BOT_TOKEN and BOT_PLATFORM into .env (see README) and start again.')
  const running = app
  return {
    onFatal: (told) => running.onFatal(told),
    async stop() {
      await running.stop()
      await emulator.stop()
    },
  }
}

/** The page plays everybody: never over a database in which real people are. */
async function refuseOthers({ db, platform }: Tools): Promise<void> {
  if (await isSampleOrEmpty(db, platform)) return
  await db.$disconnect()
  throw new Error(
    'this database holds a province that is not the sample, and in local mode everybody on this machine could play everybody in it. Set BOT_TOKEN and BOT_PLATFORM to go live, or DATABASE_URL to a new file to try.',
  )
}

const keepClock = ({ db, clock }: Tools): Promise<void> =>
  inTransaction(db, (tx) => storeClockAhead(tx, clock.now().getTime() - systemClock.now().getTime()))

/** A year that was played half-way goes on where it stood: after a restart the clock of the page is as far ahead as it was. */
async function findClock({ db }: Tools, clock: MovableClock): Promise<void> {
  clock.advance(await clockAheadMs(db))
}
