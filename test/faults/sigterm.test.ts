import { describe, expect, it } from 'vitest'
import { createEmulator } from '#emulator/emulator.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { stopwatch, systemClock } from '#shared/clock.ts'
import { newSecretCode } from '#shared/ids.ts'
import { openDatabase } from '#storage/database.ts'
import { inTransaction } from '#storage/transaction.ts'
import { seeded, startProduct, until } from '../support/product-process.ts'
import { newDatabaseFolder } from '../support/template-database.ts'

const ROUNDS = 10
const PEOPLE = 300

describe('SIGTERM under load (reliability R21)', () => {
  it('ends the product in time, and nothing is lost or done twice over ten restarts', {
    timeout: 240_000,
  }, async () => {
    const { folder, url } = newDatabaseFolder()
    const emulator = createEmulator({ clock: systemClock, token: '1000:local-token', latencyMs: 10 })
    const { root } = await emulator.start()
    const ids = Array.from({ length: PEOPLE }, (_, i) => 5001 + i)
    const actors = ids.map((id) => emulator.act(emulator.addUser({ id, firstName: `ن${id}` }).id))
    for (const id of ids) emulator.startedBy(id)
    const db = openDatabase(url)
    const now = systemClock.now()
    await db.person.createMany({ data: ids.map((id) => ({ id, name: `ن${id}`, searchKey: `${id}`, createdAt: now })) })
    await db.account.createMany({
      data: ids.map((id) => ({
        platform: 'telegram',
        userId: `${id}`,
        chatId: `${id}`,
        personId: id,
        firstSeenAt: now,
      })),
    })
    await inTransaction(db, (tx) =>
      enqueue(tx, now, { kind: 'schedule-changed', key: 'moved', to: ids, args: { year: 1404, moved: '[]' } }),
    )

    const random = seeded(3)
    const product = { apiRoot: root, databaseUrl: url, dataDir: folder }
    const ends: unknown[] = []
    let running = startProduct(product)
    for (let round = 0; round < ROUNDS; round++) {
      await running.polling
      // Everybody tries one code that nobody issued: it is answered and counted.
      for (const actor of actors.slice((round * PEOPLE) / ROUNDS, ((round + 1) * PEOPLE) / ROUNDS))
        actor.says(`/start ${newSecretCode()}`)
      await new Promise((resolve) => setTimeout(resolve, 20 + random() * 180))
      const tookMs = stopwatch()
      const code = await running.end()
      if (code !== 0 || tookMs() > 5_000) ends.push({ round, code, tookMs: tookMs(), output: running.output() })
      running = startProduct(product)
    }
    await running.polling
    const open = async (): Promise<number> =>
      emulator.pendingUpdates.length +
      (await db.inboxUpdate.count({ where: { state: 'PENDING' } })) +
      (await db.notice.count({ where: { state: { in: ['PENDING', 'SENDING'] } } }))
    await until(async () => (await open()) === 0, 60_000, 'nothing is open')
    await running.end()

    const attempts = await db.codeAttempt.groupBy({ by: ['accountId'], _count: { _all: true } })
    const twice = await db.inboxUpdate.count({ where: { OR: [{ attempts: { not: 1 } }, { state: { not: 'DONE' } }] } })
    await db.$disconnect()
    const heard = ids.map((id) => emulator.chat(id).messages.filter(({ from }) => from === 'bot').length)
    await emulator.stop()
    expect(ends).toEqual([])
    expect([attempts.length, attempts.filter(({ _count }) => _count._all !== 1), twice]).toEqual([PEOPLE, [], 0])
    // The notice and the answer, each once.
    expect(heard.filter((count) => count !== 2)).toEqual([])
  })
})
