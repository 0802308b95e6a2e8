import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { MovableClock } from '#shared/clock.ts'
import { readConfig } from '../src/config.ts'
import { startLocal } from '../src/local.ts'
import { newDatabaseFolder } from './support/template-database.ts'

const DAY_MS = 86_400_000
const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })

describe('local mode', () => {
  it('keeps the clock of the page over a restart', async () => {
    const { folder, url } = newDatabaseFolder()
    const port = await freePort()
    const read = readConfig({ DATABASE_URL: url, DATA_DIR: folder, PORT: String(port) })
    if (!read.ok) throw new Error(read.refusal.list)
    const daysAhead = async (then: () => Promise<unknown>): Promise<number> => {
      const clock = new MovableClock()
      const before = Date.now()
      const running = await startLocal(read.value, { clock, log, say: () => undefined })
      await then()
      const ahead = Math.round((clock.now().getTime() - before) / DAY_MS)
      await running.stop()
      return ahead
    }
    const moved = await daysAhead(() =>
      fetch(`http://127.0.0.1:${port}/local/clock`, {
        method: 'POST',
        headers: { 'X-Emulator-Page': '1', 'content-type': 'application/json' },
        body: JSON.stringify({ advanceMs: 20 * DAY_MS }),
      }),
    )
    expect([moved, await daysAhead(() => Promise.resolve())]).toEqual([20, 20])
  })
})
