import { describe, expect, it } from 'vitest'
import { createEmulator } from '#emulator/emulator.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { systemClock } from '#shared/clock.ts'
import { openDatabase } from '#storage/database.ts'
import { inTransaction } from '#storage/transaction.ts'
import { seeded, startProduct, until } from '../support/product-process.ts'
import { newDatabaseFolder } from '../support/template-database.ts'

const AUDIENCE = 500
const KILLS = 5
/** Of a broadcast in flight at once. */
const IN_FLIGHT = 4

describe('kill -9 in a broadcast (reliability R1, short form)', () => {
  it('loses none of 500 messages and repeats no more than were in flight', { timeout: 240_000 }, async () => {
    const { folder, url } = newDatabaseFolder()
    const ids = Array.from({ length: AUDIENCE }, (_, i) => 5001 + i)
    const emulator = createEmulator({ clock: systemClock, token: '1000:local-token', latencyMs: 20 })
    const { root } = await emulator.start()
    for (const id of ids) {
      emulator.addUser({ id, firstName: `ن${id}` })
      emulator.startedBy(id)
    }
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

    const heard = (): number[] => ids.map((id) => emulator.chat(id).messages.length)
    const reached = (): number => heard().filter((count) => count > 0).length
    const random = seeded(7)
    const product = { apiRoot: root, databaseUrl: url, dataDir: folder }
    for (let kill = 0; kill < KILLS; kill++) {
      const running = startProduct(product)
      const before = reached()
      const goesOn = (): boolean => {
        if (running.child.exitCode !== null) throw new Error(running.output())
        return reached() > before
      }
      await until(goesOn, 20_000, 'the broadcast goes on')
      await new Promise((resolve) => setTimeout(resolve, random() * 350))
      await running.kill()
    }
    // What was killed had not come to the end of it.
    expect(reached()).toBeLessThan(AUDIENCE)
    const last = startProduct(product)
    await until(async () => (await db.notice.count({ where: { state: { not: 'SENT' } } })) === 0, 60_000, 'all is sent')
    expect(await last.end()).toBe(0)

    const repeated = heard().reduce((sum, count) => sum + Math.max(0, count - 1), 0)
    const sound = await db.$queryRaw<{ integrity_check: string }[]>`PRAGMA integrity_check`
    await db.$disconnect()
    await emulator.stop()
    expect(heard().filter((count) => count === 0)).toEqual([])
    expect(repeated).toBeLessThanOrEqual(KILLS * IN_FLIGHT)
    expect(sound.map((row) => row.integrity_check)).toEqual(['ok'])
  })
})
