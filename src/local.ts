import { createEmulator } from '#emulator/emulator.ts'
import type { MovableClock } from '#shared/clock.ts'
import type { Log } from '#shared/log.ts'
import { lastUpdate } from '#storage/inbox.ts'
import { buildApp } from './app.ts'
import { loadSample, localPeople, localStages } from './cli/load-sample.ts'
import type { Config } from './config.ts'
import type { Running } from './live.ts'

export const LOCAL_TOKEN = '1000:local-token'
export const LOCAL_CHANNEL = '@tahavol'

/** Runs the product over the built-in Bot API server, with the sample province and the chat page. */
export async function startLocal(
  config: Config,
  { clock, log, say }: { clock: MovableClock; log: Log; say: (line: string) => void },
): Promise<Running> {
  const local = { ...config, channel: config.channel ?? LOCAL_CHANNEL }
  let app: Awaited<ReturnType<typeof buildApp>> | undefined
  const emulator = createEmulator({
    clock,
    token: LOCAL_TOKEN,
    botUsername: 'tahavol_bot',
    local: {
      timeZone: config.zone,
      people: async () => (app === undefined ? [] : localPeople(app.tools)),
      stages: async () => (app === undefined ? [] : localStages(app.tools)),
      onClockMoved: async () => {
        await app?.tick()
      },
      health: () => app?.healthy() ?? false,
      metrics: async () => (await app?.metrics()) ?? '',
    },
  })
  emulator.addChannel({ username: LOCAL_CHANNEL.slice(1), title: 'کانال راهبری تحول اداری' })
  const { root } = await emulator.start({ port: config.port, host: config.host })
  app = await buildApp(local, { apiRoot: root, token: LOCAL_TOKEN }, { clock, log })
  await loadSample(app.tools)
  // The server begins anew at each start, the inbox does not: a number it has seen would be taken for a repeated update.
  emulator.skipUpdateIds((await lastUpdate(app.tools.db, config.platform))?.updateId ?? 0)
  await app.start()
  say(`Tahavol runs in local mode: ${root}`)
  say(
    'Open the page, choose a person of the sample province (52 agencies, every role) and chat. No message leaves this machine.',
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
