import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEmulator, type Emulator } from 'bot-api-emulator'
import { MovableClock } from '#shared/clock.ts'
import { createLog } from '#shared/log.ts'
import { type Database, openDatabase } from '#storage/database.ts'
import { readConfig } from '../../src/config.ts'
import { type Running, startLive } from '../../src/live.ts'
import { until } from '../support/product-process.ts'
import { newDatabaseFolder } from '../support/template-database.ts'
import { MORNING } from '../support/world.ts'

const TOKEN = '1000:local-token'
const SECRET = 'secret-of-sixteen-letters'
const HEADER = 'x-telegram-bot-api-secret-token'

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

describe.each(['telegram', 'soroush'] as const)('the webhook of %s (S10)', (platform) => {
  let emulator: Emulator
  let running: Running
  let db: Database
  let origin: string
  let apiRoot: string
  let database: { folder: string; url: string }
  let address: string
  const headers = platform === 'telegram' ? { [HEADER]: SECRET } : {}

  async function start(more: NodeJS.ProcessEnv = {}): Promise<Running> {
    const read = readConfig({
      BOT_TOKEN: TOKEN,
      BOT_PLATFORM: platform,
      BOT_API_ROOT: apiRoot,
      DATABASE_URL: database.url,
      DATA_DIR: database.folder,
      // Its people are strangers who do not wait for answers.
      PERSON_MESSAGES_PER_MINUTE: '0',
      PORT: new URL(origin).port,
      ...more,
    })
    if (!read.ok) throw new Error(read.refusal.list)
    const clock = new MovableClock(MORNING, { frozen: true })
    return startLive(read.value, { clock, log: createLog('silent'), say: () => undefined })
  }

  beforeEach(async () => {
    const clock = new MovableClock(MORNING, { frozen: true })
    emulator = createEmulator({ clock, token: TOKEN, platform })
    apiRoot = (await emulator.start()).root
    origin = `http://127.0.0.1:${await freePort()}`
    database = newDatabaseFolder()
    address = platform === 'telegram' ? `${origin}/hook` : `${origin}/hook/${SECRET}`
    running = await start({ WEBHOOK_URL: `${origin}/hook`, WEBHOOK_SECRET: SECRET })
    db = openDatabase(database.url)
    emulator.addUser({ id: 7, firstName: 'Sara' })
    emulator.startedBy(7)
  })
  afterEach(async () => {
    expect(emulator.violations).toEqual([])
    await running.stop()
    await db.$disconnect()
    await emulator.stop()
  })

  const rows = (): Promise<number> => db.inboxUpdate.count()
  const update = (id: number, text = '/help') =>
    JSON.stringify({
      update_id: id,
      message: {
        message_id: id,
        date: 1_790_000_000,
        chat: { id: 7, type: 'private', first_name: 'Sara' },
        from: { id: 7, is_bot: false, first_name: 'Sara' },
        text,
      },
    })
  const post = async (body: string, to = address, given: Record<string, string> = headers): Promise<number> => {
    const answered = await fetch(to, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...given },
    })
    return answered.status
  }
  const heard = (): string[] =>
    emulator
      .chat(7)
      .messages.filter((message) => message.from === 'bot')
      .map((message) => message.text ?? '')

  it(`answers a word that the platform brings (${platform})`, async () => {
    emulator.act(7).says('/start')
    await until(() => heard().length > 0, 10_000, 'an answer')
    expect(heard().join()).toContain('کد دعوت')
    expect(await rows()).toBe(1)
    const [set] = emulator.requests.filter(({ method }) => method === 'setWebhook')
    expect(Object.keys(set?.params ?? {}).toSorted()).toEqual(
      platform === 'telegram' ? ['allowed_updates', 'secret_token', 'url'] : ['url'],
    )
    expect(JSON.stringify(set?.params)).not.toContain(TOKEN)
  })

  it(`refuses a hundred forged posts with 401 and keeps none (${platform})`, async () => {
    const wrong = 'secret-of-sixteen-lettera'
    const forge = (i: number): Promise<number> => {
      if (platform === 'soroush') return post(update(i), `${origin}/hook/${[wrong, '', `${SECRET}x`][i % 3] ?? wrong}`)
      return post(update(i), address, [{ [HEADER]: wrong }, {}, { [HEADER]: '' }][i % 3] ?? {})
    }
    const answers = await Promise.all(Array.from({ length: 100 }, (_, i) => forge(i + 1)))
    expect(new Set(answers)).toEqual(new Set([401]))
    expect(await rows()).toBe(0)
  })

  it(`owns one path only and takes posts only (${platform})`, async () => {
    expect(await post(update(1), `${origin}/`)).toBe(404)
    expect(await post(update(1), `${origin}/hooks/${SECRET}`)).toBe(404)
    expect(await post(update(1), `${origin}/bot${TOKEN}`)).toBe(404)
    expect((await fetch(address, { headers })).status).toBe(405)
    expect(await rows()).toBe(0)
  })

  it(`refuses a body of more than 1 MB, and takes one just below (${platform})`, async () => {
    const limit = 1024 * 1024
    const bare = update(1, '').length
    expect(await post(update(1, 'a'.repeat(limit - bare + 1)))).toBe(413)
    expect(await rows()).toBe(0)
    expect(await post(update(1, 'a'.repeat(limit - bare)))).toBe(200)
    expect(await rows()).toBe(1)
  })

  it(`says 200 for what it can do nothing with, so that it is not brought for ever (${platform})`, async () => {
    expect(await post('no json')).toBe(200)
    expect(await post('{"message":{}}')).toBe(200)
    expect(await rows()).toBe(0)
  })

  it(`has one effect for an update that is brought again, and keeps the order (${platform})`, async () => {
    for (const id of [1, 2, 2, 1, 3, 2]) expect(await post(update(id, `/command_${'abc'[id - 1]}`))).toBe(200)
    await until(() => heard().length >= 3, 10_000, 'three answers')
    expect(heard().map((text) => /\/command_[abc]/.exec(text)?.[0])).toEqual(['/command_a', '/command_b', '/command_c'])
    const kept = await db.inboxUpdate.findMany({ orderBy: { seq: 'asc' }, select: { updateId: true } })
    expect(kept.map((row) => row.updateId)).toEqual([1, 2, 3])
  })

  it(`says 503 while nothing can be kept, and the platform brings it again (${platform})`, async () => {
    await db.$executeRawUnsafe('ALTER TABLE InboxUpdate RENAME TO Away')
    expect(await post(update(1))).toBe(503)
    await db.$executeRawUnsafe('ALTER TABLE Away RENAME TO InboxUpdate')
    expect(await post(update(1))).toBe(200)
    expect(await rows()).toBe(1)
  })

  it(`is taken down when the bot polls again, and nothing is lost between (${platform})`, async () => {
    await running.stop()
    emulator.act(7).says('/start')
    running = await start()
    await until(() => heard().length > 0, 10_000, 'an answer')
    expect(emulator.world.webhook).toBeUndefined()
    expect(emulator.requests.filter(({ method, ok }) => method === 'getUpdates' && !ok)).toEqual([])
  })

  it(`stands beside health and numbers on one address (${platform})`, async () => {
    expect(await (await fetch(`${origin}/healthz`)).json()).toEqual({ ok: true })
    await post(update(1))
    await until(async () => (await db.inboxUpdate.count({ where: { state: 'DONE' } })) === 1, 10_000, 'the end')
    const text = await (await fetch(`${origin}/metrics`)).text()
    expect(text).toContain('tahavol_updates{state="DONE"} 1')
    expect(text).toContain('tahavol_handler_seconds_count 1')
    expect(text).toContain('tahavol_oldest_update_seconds 0')
    expect(text).toMatch(/process_resident_memory_bytes \d+/)
    expect(text).not.toContain('Sara')
  })
})
