import { describe, expect, it } from 'vitest'
import { newSecretCode } from '#shared/ids.ts'
import { openBroadcast } from '../support/broadcast.ts'
import { seeded, until } from '../support/product-process.ts'

const ROUNDS = 10
const PEOPLE = 300
/** Who are being answered when the end comes. */
const AT_ONCE = 20

describe('SIGTERM under load (reliability R21)', () => {
  it('ends the product, and nothing is lost or done twice over ten restarts', {
    timeout: 240_000,
  }, async () => {
    const broadcast = await openBroadcast(PEOPLE, { latencyMs: 10 })
    const { emulator, db, ids } = broadcast
    const actors = ids.map((id) => emulator.act(id))
    const random = seeded(3)
    const ends: unknown[] = []
    let running = broadcast.start()
    for (let round = 0; round < ROUNDS; round++) {
      await running.polling
      // Everybody tries one code that nobody issued: it is answered and counted.
      for (const actor of actors.slice((round * PEOPLE) / ROUNDS, ((round + 1) * PEOPLE) / ROUNDS))
        actor.says(`/start ${newSecretCode()}`)
      await new Promise((resolve) => setTimeout(resolve, 20 + random() * 180))
      const code = await running.end()
      if (code !== 0) ends.push({ round, code, output: running.output() })
      running = broadcast.start()
    }
    await running.polling
    const open = async (): Promise<number> =>
      emulator.pendingUpdates.length +
      (await db.inboxUpdate.count({ where: { state: 'PENDING' } })) +
      (await broadcast.unsent())
    await until(async () => (await open()) === 0, 60_000, 'nothing is open')
    await running.end()

    const attempts = await db.codeAttempt.groupBy({ by: ['accountId'], _count: { _all: true } })
    const twice = await db.inboxUpdate.count({ where: { OR: [{ attempts: { gt: 1 } }, { state: { not: 'DONE' } }] } })
    const heard = broadcast.heard()
    await broadcast.close()
    expect(ends).toEqual([])
    expect([attempts.length, attempts.filter(({ _count }) => _count._all !== 1), twice]).toEqual([PEOPLE, [], 0])
    // The notice and the answer, each once.
    expect(heard.filter((count) => count !== 2)).toEqual([])
  })

  it('cuts short what a silent messenger holds up, and answers nobody twice', { timeout: 120_000 }, async () => {
    const broadcast = await openBroadcast(AT_ONCE, { latencyMs: 10 })
    const { emulator, db, ids } = broadcast
    const first = broadcast.start()
    await first.polling
    await until(async () => (await broadcast.unsent()) === 0, 30_000, 'the notice is sent')
    // Half the answers are shown and never confirmed, half never arrive at all.
    for (const [i, chatId] of ids.entries())
      emulator.faults.on('sendMessage', { kind: i % 2 === 0 ? 'accept-silent' : 'half-open', chatId })
    for (const id of ids) emulator.act(id).says(`/start ${newSecretCode()}`)
    const asked = (): number => emulator.requests.filter(({ fault }) => fault !== undefined).length
    await until(() => asked() === AT_ONCE, 30_000, 'every answer is under way')
    const from = performance.now()
    const code = await first.end()
    const seconds = (performance.now() - from) / 1_000
    emulator.faults.clear()
    const second = broadcast.start()
    await second.polling
    const open = () => db.inboxUpdate.count({ where: { state: 'PENDING' } })
    await until(async () => (await open()) === 0, 30_000, 'nothing is open')
    await second.end()
    const done = await db.inboxUpdate.count({ where: { state: 'DONE', attempts: { lte: 1 }, answered: null } })
    const tries = await db.codeAttempt.count()
    const heard = broadcast.heard()
    await broadcast.close()
    expect([code, done, tries, first.output()]).toEqual([
      0,
      AT_ONCE,
      AT_ONCE,
      expect.not.stringContaining('Ended after'),
    ])
    expect(seconds).toBeLessThan(5.5)
    // The notice and, where it was shown, the answer: nobody can tell the one kind from the other, and a second copy would be wrong.
    expect(heard).toEqual(ids.map((_, i) => (i % 2 === 0 ? 2 : 1)))
  })
})
