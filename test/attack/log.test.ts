import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { headLine, headOf, headText, readHeads } from '#domain/audit/head.ts'
import { endOfAudit } from '#storage/audit.ts'
import { auditKeysOf, openAuditKeys, signHead } from '#storage/audit-keys.ts'
import { checkLog } from '#storage/log-check.ts'
import { inTransaction, type Tx } from '#storage/transaction.ts'
import { noteAuditKey } from '#workflows/audit/keep-log.ts'
import { readAgencyMembers } from '#workflows/people/read-people.ts'
import { claimNext } from '#workflows/review/claim.ts'
import { scoreItem, undoScore } from '#workflows/review/score.ts'
import { figure } from '../faults/long.ts'
import { seeded } from '../support/product-process.ts'
import { openReviewWorld, type ReviewWorld, valueOf } from '../support/review-world.ts'

/** Reliability S17: 1,000 of 1,000; `npm run attack` takes all of them. */
const TRIES = process.env['ATTACK'] === 'long' ? 1000 : 100

let review: ReviewWorld
let heads: ReturnType<typeof readHeads>

beforeAll(async () => {
  review = await openReviewWorld()
  const { world, province, evaluator } = review
  const { tools, db } = world
  for (const code of ['1-1', '1-2', '2-1', 'S-A1']) await review.submit(await province.itemOf(0, code))
  for (const code of ['1-1', '1-2']) await review.submit(await province.itemOf(1, code))
  // Two scores of before the key, as a database has them that was kept by an earlier release.
  const score = async (points: number) => {
    const { task } = valueOf(await claimNext(tools, await evaluator.by(), {}))
    if (task === null) throw new Error('nothing to score')
    const version = { itemId: task.itemId, submissionId: task.submissionId, pointsHundredths: points }
    return valueOf(await scoreItem(tools, await evaluator.by(), version)).assessmentId
  }
  await score(1_000)
  await score(2_000)
  await noteAuditKey(tools, await openAuditKeys(db, world.folder, []))
  await score(3_000)
  await undoScore(tools, await evaluator.by(), { assessmentId: await score(4_000) })
  await score(5_000)
  heads = await headsNow()
  expect(await checkLog(db, heads)).toMatchObject({ faults: [], brokenAt: null, unproven: 0 })
})
afterAll(() => review.world.close())

const headsNow = async () => {
  const { db } = review.world
  const head = headOf('2026-12-08', await endOfAudit(db))
  return readHeads(headLine(head, signHead(auditKeysOf(db), headText(head))))
}

const GUARDS = ['update', 'delete']
const dropped = (verb: string): string => `DROP TRIGGER "AuditEntry_refuses_${verb}"`
const guarded = (verb: string): string =>
  `CREATE TRIGGER "AuditEntry_refuses_${verb}" BEFORE ${verb.toUpperCase()} ON "AuditEntry" BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END`

/** An intruder who knows this source and has the whole database in hand, but not the key; all is undone again. */
async function foundAfter(tamper: (tx: Tx) => Promise<unknown>, against = heads): Promise<string[]> {
  class Undo extends Error {}
  let found: string[] = []
  await inTransaction(review.world.db, async (tx) => {
    for (const verb of GUARDS) await tx.$executeRawUnsafe(dropped(verb))
    // Who tampers well leaves the guards as they were.
    const left = await tamper(tx)
    if (left !== 'unguarded') for (const verb of GUARDS) await tx.$executeRawUnsafe(guarded(verb))
    found = (await checkLog(tx, against)).faults.map(({ kind }) => kind)
    throw new Undo()
  }).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error
  })
  return found
}

const setCounter = (tx: Tx, seq: number) =>
  tx.$executeRawUnsafe(`UPDATE sqlite_sequence SET seq = ${seq} WHERE name = 'AuditEntry'`)

/** The chain computed anew over whatever the entries say now; seals as they were, of another key, or none. */
async function recompute(tx: Tx, seal: (seal: string | null) => string | null): Promise<void> {
  let previousHash = '0'.repeat(64)
  for (const row of await tx.auditEntry.findMany({ orderBy: { seq: 'asc' } })) {
    const details = Object.entries(row.details ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
    const { at, personId, accountId, actor, action, subject, agencyId } = row
    const fields = [previousHash, at.toISOString(), personId, actor, action, subject, agencyId, details]
    const text = JSON.stringify([...fields, ...(accountId === null ? [] : [accountId])])
    const hash = createHash('sha256').update(text).digest('hex')
    await tx.auditEntry.update({ where: { seq: row.seq }, data: { hash, previousHash, seal: seal(row.seal) } })
    previousHash = hash
  }
}

type Random = (below: number) => number
const kinds: Record<string, (tx: Tx, random: Random, last: number) => Promise<unknown>> = {
  async 'an emptied log'(tx) {
    await tx.auditEntry.deleteMany()
    await setCounter(tx, 0)
  },
  async 'a cut tail, the counter set back'(tx, random, last) {
    const kept = random(last)
    await tx.auditEntry.deleteMany({ where: { seq: { gt: kept } } })
    await setCounter(tx, kept)
  },
  async 'a chain recomputed over a changed entry'(tx, random, last) {
    const change =
      [{ personId: 999 }, { subject: 'item:0' }, { at: new Date(0) }, { details: { points: -1 } }][random(4)] ?? {}
    await tx.auditEntry.update({ where: { seq: 1 + random(last) }, data: change })
    await recompute(tx, (seal) => seal)
  },
  async 'a chain recomputed without seals'(tx, random, last) {
    await tx.auditEntry.update({ where: { seq: 1 + random(last) }, data: { actor: 'operator' } })
    await recompute(tx, () => null)
  },
  async 'a chain recomputed with a key of the intruder'(tx, random, last) {
    await tx.auditEntry.update({ where: { seq: 1 + random(last) }, data: { action: 'home' } })
    await recompute(tx, (seal) => seal && `0a0b0c0d:${'f'.repeat(64)}`)
  },
  'dropped triggers': () => Promise.resolve('unguarded'),
  async 'a changed entry'(tx, random, last) {
    await tx.auditEntry.update({ where: { seq: 1 + random(last) }, data: { accountId: 999 } })
  },
  async 'a changed score'(tx, random) {
    const scores = await tx.assessment.findMany()
    const { id, itemId, scoreHundredths } = scores[random(scores.length)] ?? { id: 0, itemId: 0, scoreHundredths: 0 }
    const points = (scoreHundredths ?? 0) + 100 + random(5_000)
    await tx.assessment.update({ where: { id }, data: { scoreHundredths: points } })
    await tx.item.update({ where: { id: itemId }, data: { preliminaryHundredths: points } })
  },
  async 'changed points of an item alone'(tx, random) {
    const items = await tx.item.findMany()
    const { id, preliminaryHundredths } = items[random(items.length)] ?? { id: 0, preliminaryHundredths: 0 }
    const points = (preliminaryHundredths ?? 0) + 1 + random(5_000)
    const data = random(2) === 0 ? { preliminaryHundredths: points } : { finalHundredths: points }
    await tx.item.update({ where: { id }, data })
  },
  async 'changed evidence'(tx, random) {
    const versions = await tx.submission.findMany()
    const { id } = versions[random(versions.length)] ?? { id: 0 }
    const change = [{ claimHundredths: random(9_000) + 1 }, { explanation: 'دیگر' }, { submittedAt: new Date(0) }]
    await tx.submission.update({ where: { id }, data: change[random(3)] ?? {} })
  },
  async 'a score given past the log'(tx, random) {
    const items = await tx.item.findMany()
    const { id: itemId } = items[random(items.length)] ?? { id: 0 }
    const evaluatorId = review.evaluator.personId
    const scoreHundredths = 1 + random(900)
    const score = { itemId, evaluatorId, round: 'FIRST', kind: 'SCORE', itemStateBefore: 'SUBMITTED' } as const
    await tx.assessment.create({ data: { ...score, at: new Date(), scoreHundredths } })
    await tx.item.update({ where: { id: itemId }, data: { preliminaryHundredths: scoreHundredths } })
  },
}

it(`convicts ${TRIES} of ${TRIES} random tamperings`, { timeout: 300_000 }, async () => {
  const next = seeded(17)
  const random: Random = (below) => Math.floor(next() * below)
  const { seq: last } = await endOfAudit(review.world.db)
  const names = Object.keys(kinds)
  const missed: string[] = []
  for (let i = 0; i < TRIES; i++) {
    const name = names[i % names.length] ?? ''
    const found = await foundAfter(async (tx) => kinds[name]?.(tx, random, last))
    if (found.length === 0) missed.push(`${i}: ${name}`)
  }
  expect(missed).toEqual([])
  figure('tampering with the log', '1,000 of 1,000 found', `${TRIES - missed.length} of ${TRIES}`)
})

it('finds without any head what has left a trace, and by the next head what has left none', async () => {
  const { world, coordinator, province } = review
  const last = (await endOfAudit(world.db)).seq
  const blind: string[] = []
  for (const [name, tamper] of Object.entries(kinds))
    if ((await foundAfter((tx) => tamper(tx, (below) => below - 1, last), [])).length === 0) blind.push(name)
  expect(blind).toEqual([])
  const agencyId = province.agencies[0]?.id ?? 0
  valueOf(await readAgencyMembers(world.tools, await coordinator.by(), { agencyId }))
  const newer = await headsNow()
  const forget = async (tx: Tx) => {
    await tx.auditEntry.delete({ where: { seq: last + 1 } })
    await setCounter(tx, last)
  }
  expect([await foundAfter(forget), await foundAfter(forget, newer)]).toEqual([[], ['head-beyond-log']])
})

it('takes a head as it was copied, forwarded and broken over lines, and no forged one', async () => {
  const [first] = heads
  if (first === undefined) throw new Error('no head')
  const line = headLine(first.head, first.signature)
  const forwarded = `از: بات تحول\n\u2066${line.replaceAll(' ', '\u200f\n ').replaceAll('1', '۱')}\u2069\nبررسی`
  expect(readHeads(forwarded)).toEqual(heads)
  const forged = readHeads(line.replace(/ (\d+) (\d+) /, ' 1 1 '))
  expect((await checkLog(review.world.db, forged)).faults).toMatchObject([{ kind: 'head-unsigned' }])
})

it('enters and tells a new key also when a start has ended between the key and its entry', async () => {
  const { tools, db, folder } = review.world
  const [{ secret } = { secret: null }] = auditKeysOf(db).slice(-1)
  expect(await openAuditKeys(db, folder, ['another secret that nobody has entered'])).toBe('changed')
  expect(await openAuditKeys(db, folder, ['another secret that nobody has entered'])).toBe('changed')
  await noteAuditKey(tools, 'changed')
  expect(await openAuditKeys(db, folder, ['another secret that nobody has entered'])).toBeNull()
  expect(await openAuditKeys(db, folder, [secret ?? ''])).toBe('lost')
})
