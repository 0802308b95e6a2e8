import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { MovableClock } from '#shared/clock.ts'
import { openDatabase } from '#storage/database.ts'
import { readConfig } from '../src/config.ts'
import { startLocal } from '../src/local.ts'
import { MORNING } from './support/world.ts'
import { putSampleBeside } from './support/made-sample.ts'
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

describe('local mode', { timeout: 180_000 }, () => {
  it('keeps the clock of the page over a restart, and lets nobody in by the address or key of the start before', async () => {
    const { folder, url } = newDatabaseFolder()
    const port = await freePort()
    const said: string[] = []
    const cookieFrom = async (address: string): Promise<string> =>
      (await fetch(address, { redirect: 'manual' })).headers.get('set-cookie')?.split(';')[0] ?? ''
    const read = readConfig({ DATABASE_URL: url, DATA_DIR: folder, PORT: String(port) })
    if (!read.ok) throw new Error(read.refusal.list)
    await putSampleBeside(read.value)
    const daysAhead = async (then: (address: string) => Promise<unknown>): Promise<number> => {
      const clock = new MovableClock()
      const running = await startLocal(read.value, { clock, log, say: (line) => void said.push(line) })
      await then(/http:\S+/.exec(said.splice(0).join(' '))?.[0] ?? '')
      const ahead = Math.round((clock.now().getTime() - MORNING.getTime()) / DAY_MS)
      await running.stop()
      return ahead
    }
    const before = { address: '', cookie: '' }
    const moved = await daysAhead(async (address) => {
      before.address = address
      before.cookie = await cookieFrom(address)
      await fetch(`http://127.0.0.1:${port}/local/clock`, {
        method: 'POST',
        headers: { 'X-Emulator-Page': '1', cookie: before.cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ advanceMs: 20 * DAY_MS }),
      })
    })
    const answers: number[] = []
    const later = await daysAhead(async (address) => {
      expect(address).not.toBe(before.address)
      const state = `http://127.0.0.1:${port}/local/state`
      for (const cookie of [before.cookie, await cookieFrom(address)])
        answers.push((await fetch(state, { headers: { cookie } })).status)
      answers.push((await fetch(before.address, { redirect: 'manual' })).status)
    })
    expect(answers).toEqual([403, 200, 403])
    expect([moved, later]).toEqual([20, 20])
  })

  it('keeps the chats of the page over a restart', async () => {
    const { folder, url } = newDatabaseFolder()
    const read = readConfig({ DATABASE_URL: url, DATA_DIR: folder, PORT: '0' })
    if (!read.ok) throw new Error(read.refusal.list)
    await putSampleBeside(read.value)
    const visit = async (
      deed: (get: (path: string, init?: RequestInit) => Promise<Response>) => Promise<unknown>,
    ): Promise<void> => {
      const said: string[] = []
      const running = await startLocal(read.value, {
        clock: new MovableClock(),
        log,
        say: (line) => void said.push(line),
      })
      const address = new URL(/http:\S+/.exec(said.join(' '))?.[0] ?? '')
      const entered = await fetch(address, { redirect: 'manual' })
      const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
      await deed((path: string, init?: RequestInit) =>
        fetch(`${address.origin}${path}`, { ...init, headers: { 'X-Emulator-Page': '1', cookie } }),
      )
      await running.stop()
    }
    let chat = ''
    await visit(async (get) => {
      const { people } = (await (await get('/local/state')).json()) as { people: { id: number }[] }
      chat = `/local/chats/${people[0]?.id ?? 0}`
      await get(`${chat}/text`, { method: 'POST', body: JSON.stringify({ text: 'پیش از بازآغاز' }) })
    })
    await visit(async (get) => {
      const { messages } = (await (await get(chat)).json()) as { messages: { text?: string }[] }
      expect(messages.map(({ text }) => text)).toContain('پیش از بازآغاز')
    })
  })

  it('does not start over a database in which somebody has come in on a messenger, or a province without its sample', async () => {
    for (const platform of ['telegram', null]) {
      const { folder, url } = newDatabaseFolder()
      const db = openDatabase(url)
      const at = new Date()
      const { id } = await db.person.create({ data: { name: 'نمونه', searchKey: 'نمونه', createdAt: at } })
      const account = { userId: '1', chatId: '1', personId: id, firstSeenAt: at }
      if (platform !== null) await db.account.create({ data: { ...account, platform } })
      await db.$disconnect()
      const read = readConfig({ DATABASE_URL: url, DATA_DIR: folder, PORT: '0' })
      if (!read.ok) throw new Error(read.refusal.list)
      const starting = startLocal(read.value, { clock: new MovableClock(), log, say: () => undefined })
      await expect(starting).rejects.toThrow('this database holds a province that is not the sample')
    }
  })
})
