import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '#shared/ids.ts'
import { appendAudit, verifyAudit } from '#storage/audit.ts'
import { inTransaction, type Tx } from '#storage/transaction.ts'
import { seeded } from '../support/product-process.ts'
import { openWorld, type World } from '../support/world.ts'

const ENTRIES = 80
const TRIES = 40

let world: World

beforeAll(async () => {
  world = await openWorld()
  await inTransaction(world.db, async (tx) => {
    for (let i = 1; i <= ENTRIES; i++)
      await appendAudit(tx, {
        at: new Date(world.clock.now().getTime() + i * 1000),
        personId: i % 3 === 0 ? null : i,
        accountId: i % 5 === 0 ? i : null,
        actor: i % 3 === 0 ? 'system' : 'evaluator',
        action: 'scores.read',
        subject: `item:${i}`,
        agencyId: i % 4 === 0 ? null : i % 52,
        details: { points: i, note: `یادداشت ${i}`, late: i % 2 === 0 },
      })
  })
})
afterAll(() => world.close())

/** What an intruder with the database in hand finds, and how the log then reads; all of it is undone again. */
async function after(tamper: (tx: Tx) => Promise<unknown>): Promise<number | null> {
  class Undo extends Error {}
  let brokenAt: number | null = null
  await inTransaction(world.db, async (tx) => {
    for (const trigger of ['update', 'delete'])
      await tx.$executeRawUnsafe(`DROP TRIGGER "AuditEntry_refuses_${trigger}"`)
    await tamper(tx)
    brokenAt = (await verifyAudit(tx)).brokenAt
    throw new Undo()
  }).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error
  })
  return brokenAt
}

const swap = async (tx: Tx, a: number, b: number): Promise<void> => {
  for (const [from, to] of [
    [a, -1],
    [b, a],
    [-1, b],
  ])
    await tx.$executeRawUnsafe(`UPDATE AuditEntry SET seq = ${to} WHERE seq = ${from}`)
}

const CHANGES = [
  { at: new Date(0) },
  { personId: 999 },
  { accountId: 999 },
  { actor: 'operator' },
  { action: 'scores.change' },
  { subject: 'item:0' },
  { agencyId: 77 },
  { details: { points: -1 } },
  { hash: sha256('x') },
  { previousHash: sha256('y') },
]

describe('the audit log', () => {
  it('reads as intact when nobody touched it', async () => {
    expect(await verifyAudit(world.db)).toMatchObject({ entries: ENTRIES, brokenAt: null })
  })

  it.each(['UPDATE AuditEntry SET action = action', 'DELETE FROM AuditEntry'])('refuses «%s»', async (sql) => {
    await expect(world.db.$executeRawUnsafe(sql)).rejects.toThrow('append-only')
  })

  it(`shows a change at each of ${TRIES} random places`, async () => {
    const random = seeded(1)
    for (let i = 0; i < TRIES; i++) {
      const seq = 1 + Math.floor(random() * ENTRIES)
      const data = CHANGES[i % CHANGES.length] ?? {}
      expect(await after((tx) => tx.auditEntry.update({ where: { seq }, data })), JSON.stringify(data)).toBe(seq)
    }
  })

  it(`shows a deletion at each of ${TRIES} random places`, async () => {
    const random = seeded(2)
    for (let i = 0; i < TRIES; i++) {
      const seq = 1 + Math.floor(random() * ENTRIES)
      expect(await after((tx) => tx.auditEntry.delete({ where: { seq } }))).toBe(seq === ENTRIES ? ENTRIES : seq + 1)
    }
  })

  it(`shows an insertion at each of ${TRIES} random places`, async () => {
    const random = seeded(3)
    for (let i = 0; i < TRIES; i++) {
      const seq = 1 + Math.floor(random() * ENTRIES)
      const brokenAt = await after(async (tx) => {
        const { details, ...before } = await tx.auditEntry.findUniqueOrThrow({ where: { seq } })
        await tx.$executeRawUnsafe(`UPDATE AuditEntry SET seq = -seq - 1 WHERE seq > ${seq}`)
        await tx.$executeRawUnsafe(`UPDATE AuditEntry SET seq = -seq WHERE seq < 0`)
        const forged = {
          ...before,
          details: details ?? {},
          seq: seq + 1,
          previousHash: before.hash,
          hash: sha256(`${i}`),
        }
        await tx.auditEntry.create({ data: forged })
      })
      expect(brokenAt).toBe(seq + 1)
    }
  })

  it(`shows a changed order at each of ${TRIES} random places`, async () => {
    const random = seeded(4)
    for (let i = 0; i < TRIES; i++) {
      const a = 1 + Math.floor(random() * (ENTRIES - 1))
      const b = a + 1 + Math.floor(random() * (ENTRIES - a))
      expect(await after((tx) => swap(tx, a, b))).toBe(a)
    }
  })

  it(`shows a cut tail at each of ${TRIES} random places`, async () => {
    const random = seeded(5)
    for (let i = 0; i < TRIES; i++) {
      const last = Math.floor(random() * ENTRIES)
      expect(await after((tx) => tx.auditEntry.deleteMany({ where: { seq: { gt: last } } }))).toBe(last + 1)
    }
  })

  it('cannot show a tail that was cut by somebody who set the counter back: that takes a checkpoint kept elsewhere', async () => {
    const brokenAt = await after(async (tx) => {
      await tx.auditEntry.deleteMany({ where: { seq: { gt: 50 } } })
      await tx.$executeRawUnsafe(`UPDATE sqlite_sequence SET seq = 50 WHERE name = 'AuditEntry'`)
    })
    expect(brokenAt).toBeNull()
  })

  it('chains an entry without an account as it did before there were accounts in it', async () => {
    const [entry] = await world.db.auditEntry.findMany({ take: 1 })
    const { at, personId, actor, action, subject, agencyId } = entry ?? {}
    const details = [
      ['late', false],
      ['note', 'یادداشت 1'],
      ['points', 1],
    ]
    const asBefore = ['0'.repeat(64), at?.toISOString(), personId, actor, action, subject, agencyId, details]
    expect(entry?.hash).toBe(sha256(JSON.stringify(asBefore)))
  })

  it('goes on after an act that was rolled back', async () => {
    const own = await openWorld()
    const fact = { at: own.clock.now(), personId: null, actor: 'system', action: 'a', subject: 's' }
    const failed = inTransaction(own.db, async (tx) => {
      await appendAudit(tx, fact)
      throw new Error('refused')
    })
    await expect(failed).rejects.toThrow('refused')
    await inTransaction(own.db, (tx) => appendAudit(tx, fact))
    expect(await verifyAudit(own.db)).toMatchObject({ entries: 1, brokenAt: null })
    await own.close()
  })
})
