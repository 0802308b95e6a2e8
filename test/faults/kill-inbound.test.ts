import { describe, expect, it } from 'vitest'
import { createEmulator, type Emulator } from 'bot-api-emulator'
import { systemClock } from '#shared/clock.ts'
import { newSecretCode, sha256 } from '#shared/ids.ts'
import { verifyAudit } from '#storage/audit.ts'
import { type Database, openDatabase } from '#storage/database.ts'
import { goingOn } from '../support/broadcast.ts'
import { seeded, startProduct, until } from '../support/product-process.ts'
import { newDatabaseFolder } from '../support/template-database.ts'

const NEWCOMERS = 500
const KILLS = 10

describe('kill -9 among inbound updates (reliability R2, short form)', () => {
  it('loses none of 1,000 updates and applies each once', { timeout: 240_000 }, async () => {
    const { folder, url } = newDatabaseFolder()
    const codes = Array.from({ length: NEWCOMERS }, newSecretCode)
    const db = openDatabase(url)
    const now = systemClock.now()
    await db.startCode.createMany({
      data: codes.map((code, i) => ({
        hash: sha256(code),
        role: 'auditor',
        reason: 'story',
        name: `ناظر ${i}`,
        createdAt: now,
        expiresAt: new Date(now.getTime() + 3_600_000),
      })),
    })

    const emulator = createEmulator({ clock: systemClock, token: '1000:local-token' })
    const { root } = await emulator.start()
    const actors = codes.map((_, i) => emulator.act(emulator.addUser({ id: 5000 + i, firstName: `ن${i}` }).id))
    const random = seeded(20)
    let product = startProduct({ apiRoot: root, databaseUrl: url, dataDir: folder })
    await product.polling
    // Each person says two things: takes up the invitation, then tries a code that nobody issued.
    let sent = 0
    for (let kill = 0; kill <= KILLS; kill++) {
      const upTo = Math.round(((kill + 1) * NEWCOMERS) / (KILLS + 1))
      for (; sent < upTo; sent++) {
        actors[sent]?.says(`/start ${codes[sent] ?? ''}`)
        actors[sent]?.says(`/start ${newSecretCode()}`)
      }
      if (kill === KILLS) break
      await underWay(db, emulator)
      await new Promise((resolve) => setTimeout(resolve, random() * 120))
      await product.kill()
      product = startProduct({ apiRoot: root, databaseUrl: url, dataDir: folder })
      await product.polling
    }
    const heard = (i: number): string[] =>
      emulator
        .chat(5000 + i)
        .messages.filter((message) => message.from === 'bot')
        .map((message) => message.text ?? '')
    let answered = 0
    const allAnswered = (): boolean => {
      while (answered < NEWCOMERS && heard(answered).length >= 2) answered++
      return answered === NEWCOMERS
    }
    // An answer that went out just before a kill is heard while its update still waits to be done again.
    const allDone = async (): Promise<boolean> => (await db.inboxUpdate.count({ where: { state: 'PENDING' } })) === 0
    await until(async () => allAnswered() && (await allDone()), 120_000, 'everybody has been answered twice')
    expect(await product.end()).toBe(0)

    const seats = await db.seat.count()
    const people = await db.person.count()
    const entries = await db.auditEntry.count({ where: { action: 'start-code.redeem' } })
    const attempts = await db.codeAttempt.count()
    const open = await db.inboxUpdate.groupBy({ by: ['state'], _count: { _all: true } })
    const audit = await verifyAudit(db)
    await db.$disconnect()
    await emulator.stop()
    expect({ seats, people, entries, attempts }).toEqual({
      seats: NEWCOMERS,
      people: NEWCOMERS,
      entries: NEWCOMERS,
      attempts: NEWCOMERS,
    })
    expect(open.map((group) => [group.state, group._count._all])).toEqual([['DONE', 2 * NEWCOMERS]])
    expect(audit.brokenAt).toBeNull()
    const greeted = codes.filter((_, i) => heard(i).some((text) => text.includes('خوش آمدید')))
    expect(greeted).toHaveLength(NEWCOMERS)
  })
})

/**
 * A process that is killed before it has done anything proves nothing; and an update at which it is killed three times is given up
 * on purpose, so no kill hits one at its third try.
 */
const underWay = (db: Database, emulator: Emulator): Promise<void> => {
  const works = goingOn(emulator)
  const spared = async (): Promise<boolean> =>
    (await db.inboxUpdate.count({ where: { state: 'PENDING', attempts: { gte: 2 } } })) === 0
  return until(async () => works() && (await spared()), 60_000, 'some answers')
}
