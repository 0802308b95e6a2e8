import type { Clock } from '#shared/clock.ts'
import type { Log } from '#shared/log.ts'
import { buildApp } from './app.ts'
import type { Config } from './config.ts'
import { integrityOf } from './integrity.ts'
import { createListener } from './listener.ts'
import { feedWatchdog } from './watchdog.ts'

/** For requests that are being answered when the product ends. */
const LAST_ANSWERS_MS = 200

export interface Running {
  stop(): Promise<void>
  onFatal(told: (reason: string) => void): void
}

/** Runs the product on a messaging platform. */
export async function startLive(
  config: Config,
  options: { clock: Clock; log: Log; say: (line: string) => void; stopping?: AbortSignal },
): Promise<Running> {
  if (config.token === null || config.apiRoot === null) throw new Error('no token')
  const app = await buildApp(config, { apiRoot: config.apiRoot, token: config.token }, options)
  const listener = createListener(app)
  // Open before the start: the first thing a webhook brings may come while it is being set.
  await new Promise<void>((resolve, reject) =>
    listener.once('error', reject).listen(config.port, config.host, () => resolve()),
  )
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      listener.close(() => resolve())
      listener.closeIdleConnections()
      // A connection on which nobody has asked anything counts as busy, and would hold up the end (F18).
      setTimeout(() => listener.closeAllConnections(), LAST_ANSWERS_MS).unref()
    })
  // From the beginning: the wait for a messenger that is away is no hang.
  const unfed = feedWatchdog(app.troubles)
  try {
    await app.start()
  } catch (error) {
    unfed()
    await close()
    throw error
  }
  const integrity = integrityOf(config.databaseFile, options.log, app.checked)
  await integrity.start()
  options.say(`Tahavol is live on ${config.platform}.`)
  return {
    onFatal: app.onFatal,
    async stop() {
      unfed()
      await integrity.stop()
      await close()
      await app.stop()
    },
  }
}
