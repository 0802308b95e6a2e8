import { closeSync, existsSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createEmulator, type Emulator } from 'bot-api-emulator'
import { systemClock } from '#shared/clock.ts'
import { restoreBackup, writeBackup } from '#storage/backup.ts'
import { parkedMark, unpark } from '#storage/parking.ts'
import { inTransaction } from '#storage/transaction.ts'
import { openDatabase } from '#storage/database.ts'
import { openFileStore } from '#storage/files.ts'
import { noteHeartbeat } from '#storage/installation.ts'
import { createLog } from '#shared/log.ts'
import { integrityOf } from '../../src/integrity.ts'
import { type ProductProcess, startProduct, until } from '../support/product-process.ts'
import { newDatabaseFolder } from '../support/template-database.ts'

let folder: string
let url: string
let file: string
beforeEach(() => {
  ;({ folder, url } = newDatabaseFolder())
  file = url.replace('file:', '')
})

/** The root page of a table that nothing reads by itself. */
async function damagePage(databaseUrl: string): Promise<void> {
  const db = openDatabase(databaseUrl)
  const [{ page } = {}] = await db.$queryRawUnsafe<{ page: number }[]>(
    `SELECT "rootpage" AS "page" FROM sqlite_master WHERE "name" = 'CouncilDraft'`,
  )
  await db.$disconnect()
  const handle = openSync(databaseUrl.replace('file:', ''), 'r+')
  writeSync(handle, Buffer.alloc(2_000, 0x5a), 0, 2_000, (Number(page) - 1) * 4_096)
  closeSync(handle)
}

describe('a restore', () => {
  it('keeps what it replaces, its log of changes too, and a second one writes over nothing', async () => {
    const files = await openFileStore(folder)
    const backup = path.join(folder, 'all.backup')
    expect(await writeBackup(file, files, backup)).toMatchObject({ ok: true })
    for (const text of ['first', 'second']) {
      writeFileSync(`${file}-wal`, text)
      expect(await restoreBackup(backup, file, files)).toMatchObject({ ok: true })
    }
    const kept = readdirSync(path.dirname(file)).filter(
      (name) => name.includes('before-restore') && !name.endsWith('-shm'),
    )
    const name = path.basename(file)
    expect(kept.toSorted()).toEqual(
      ['', '-2', '-2-wal', '-wal'].map((rest) => `${name}.before-restore${rest}`).toSorted(),
    )
    expect(existsSync(parkedMark(file))).toBe(true)
  })
})

describe('a database', () => {
  it('is looked at when the product starts and each day, and a page damaged meanwhile is found', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const found: (string | null)[] = []
    const integrity = integrityOf(file, createLog('silent'), (fault) => found.push(fault))
    await integrity.start()
    await until(() => found.length === 1, 30_000, 'the look of the start')
    await damagePage(url)
    for (let day = 2; day <= 3; day++) {
      vi.advanceTimersByTime(86_400_000)
      await until(() => found.length === day, 30_000, `the look of day ${day}`)
    }
    await integrity.stop()
    vi.useRealTimers()
    expect(found).toEqual([null, expect.any(String), expect.any(String)])
  })
})

describe('the product', () => {
  let emulator: Emulator
  let running: ProductProcess | undefined
  let product: Parameters<typeof startProduct>[0]
  beforeEach(async () => {
    emulator = createEmulator({ clock: systemClock, token: '1000:local-token' })
    const { root } = await emulator.start()
    product = { apiRoot: root, databaseUrl: url, dataDir: folder }
  })
  afterEach(async () => {
    await running?.kill()
    running = undefined
    await emulator.stop()
  })
  const refusal = async (): Promise<string> => {
    running = startProduct(product)
    const code = await new Promise((resolve) => running?.child.once('exit', resolve))
    return `${String(code)}: ${running.output()}`
  }

  it('sends nothing after a restore until a person says so', { timeout: 60_000 }, async () => {
    const db = openDatabase(url)
    const at = systemClock.now()
    const sara = emulator.addUser({ firstName: 'Sara' })
    emulator.startedBy(sara.id)
    await db.person.create({ data: { id: 1, name: 'Sara', searchKey: 'sara', createdAt: at } })
    const account = { platform: 'telegram', userId: String(sara.id), chatId: String(sara.id) }
    await db.account.create({ data: { ...account, personId: 1, firstSeenAt: at } })
    const notice = { kind: 'welcome', args: {}, uniqueKey: 'one', personId: 1, lane: 'reply' } as const
    await db.notice.create({ data: { ...notice, notBefore: at, createdAt: at } })
    const state = async (): Promise<string | undefined> => (await db.notice.findFirst())?.state
    writeFileSync(parkedMark(file), '')
    running = startProduct(product)
    await running.polling
    emulator.act(sara.id).says('/help')
    const isAnswered = (): boolean => emulator.chat(sara.id).messages.some(({ from }) => from === 'bot')
    await until(isAnswered, 20_000, 'whoever asks is answered')
    expect([running.output().includes('outbox send|drop'), await state()]).toEqual([true, 'PENDING'])
    await inTransaction(db, unpark)
    await until(async () => (await state()) !== 'PENDING', 20_000, 'the outbox goes on')
    await db.$disconnect()
  })

  it('with a damaged page is red from its start, says so once and goes on answering', { timeout: 60_000 }, async () => {
    await damagePage(url)
    const port = 20_000 + (process.pid % 20_000)
    running = startProduct({ ...product, env: { PORT: String(port) } })
    await running.polling
    const health = async (): Promise<string> => {
      const answer = await fetch(`http://127.0.0.1:${port}/healthz`)
      return `${answer.status} ${await answer.text()}`
    }
    await until(async () => (await health()).startsWith('503'), 30_000, 'health is red')
    expect(await health()).toMatch(/pages: the database is damaged/)
    const sara = emulator.addUser({ firstName: 'Sara' })
    emulator.act(sara.id).says('/start')
    await until(() => emulator.chat(sara.id).messages.some(({ from }) => from === 'bot'), 20_000, 'she is answered')
  })

  it('does not begin anew where its database was and is gone', { timeout: 60_000 }, async () => {
    await noteHeartbeat(file, systemClock.now())
    rmSync(file)
    expect(await refusal()).toMatch(/^1: .*was there and is gone/s)
    expect(existsSync(file)).toBe(false)
  })

  it('refuses a database of a newer version', { timeout: 60_000 }, async () => {
    const db = openDatabase(url)
    await db.$executeRawUnsafe(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, started_at, applied_steps_count)
      VALUES ('x', 'x', '29990101000000_later', 1, 1, 1)`)
    await db.$disconnect()
    expect(await refusal()).toMatch(/^1: .*newer version/s)
  })
})
