import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqlite } from 'prisma-sqlite'
import { agencyById } from '#storage/people/agencies.ts'
import { stagesOf } from '#storage/cycle/cycles.ts'
import { observeStatements } from '#storage/database.ts'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { publishedCycle, setGrace } from '#storage/cycle/timetables.ts'
import { installProcedure, proceduresThat, shippedProcedures } from '#storage/procedures/procedures.ts'
import { inTransaction, type Reader } from '#storage/transaction.ts'
import { openWorld, smallProvince, type World } from '../support/world.ts'

let world: World
let cycleId: number

beforeEach(async () => {
  world = await openWorld()
  cycleId = (await smallProvince(world)).cycleId
})
afterEach(() => world.close())

const graceOf = async (db: Reader): Promise<number> => (await stagesOf(db, cycleId))[0]?.graceMinutes ?? -1
const firstStage = async (): Promise<number> => (await stagesOf(world.db, cycleId))[0]?.id ?? 0
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('the snapshot of the configuration', () => {
  it('is read once, and by nobody again while nothing of it is written', async () => {
    const all = async (): Promise<unknown> => [
      await publishedCycle(world.db),
      await graceOf(world.db),
      await holidayBook(world.db),
      await agencyById(world.db, 1),
    ]
    const first = await all()
    const statements: string[] = []
    const stop = observeStatements(world.db, (sql) => statements.push(sql))
    await world.db.person.create({ data: { name: 'a', searchKey: 'a', createdAt: world.clock.now() } })
    const before = statements.length
    expect(await all()).toEqual(first)
    expect(statements.length).toBe(before)
    stop()
  })

  it('is what a write has made of it, whoever writes: a store, Prisma or SQL', async () => {
    const id = await firstStage()
    const writes: (() => Promise<unknown>)[] = [
      () => inTransaction(world.db, (tx) => setGrace(tx, id, 1)),
      () => world.db.stage.update({ where: { id }, data: { graceMinutes: 2 } }),
      () => world.db.$executeRaw`UPDATE "Stage" SET "graceMinutes" = 3 WHERE "id" = ${id}`,
    ]
    for (const [i, write] of writes.entries()) {
      await write()
      expect(await graceOf(world.db)).toBe(i + 1)
    }
  })

  it('shows a transaction its own changes, nobody else before its end, and nobody when it is taken back', async () => {
    const id = await firstStage()
    const before = await graceOf(world.db)
    const seen: number[] = []
    let outside: Promise<number> | undefined
    const act = inTransaction(world.db, async (tx) => {
      await setGrace(tx, id, 77)
      seen.push(await graceOf(tx))
      outside = graceOf(world.db)
      await nextTurn()
      throw new Error('taken back')
    })
    await expect(act).rejects.toThrow('taken back')
    expect([seen, await outside, await graceOf(world.db)]).toEqual([[77], before, before])
  })

  it('serves transactions too with what Prisma has read, and shows each its own changes alone', async () => {
    const count = async (db: Reader): Promise<number> => (await proceduresThat(db, () => true)).length
    const before = await inTransaction(world.db, count)
    const statements: string[] = []
    const stop = observeStatements(world.db, (sql) => statements.push(sql))
    const reads = (): number => statements.filter((sql) => /^SELECT.*"Procedure"/s.test(sql)).length
    expect([await inTransaction(world.db, count), await count(world.db), reads()]).toEqual([before, before, 0])
    const [text] = shippedProcedures()
    if (text === undefined) throw new Error('no procedure is shipped')
    const act = inTransaction(world.db, async (tx) => {
      await installProcedure(tx, { ...text, shipped: false, installedBy: null }, world.clock.now())
      expect(await count(tx)).toBe(before + 1)
      throw new Error('taken back')
    })
    await expect(act).rejects.toThrow('taken back')
    expect(await count(world.db)).toBe(before)
    stop()
  })

  it('notices what another process writes', async () => {
    const id = await firstStage()
    const other = openSqlite(world.url)
    other.prepare('UPDATE "Stage" SET "graceMinutes" = 55 WHERE "id" = ?').run([id])
    await nextTurn()
    expect(await graceOf(world.db)).toBe(55)
    await graceOf(world.db)
    other.prepare('UPDATE "Stage" SET "graceMinutes" = 56 WHERE "id" = ?').run([id])
    expect(await inTransaction(world.db, graceOf)).toBe(56)
    other.close()
  })

  it('goes with a cycle that is deleted, though its stages are deleted by the database itself', async () => {
    expect(await stagesOf(world.db, cycleId)).not.toEqual([])
    await inTransaction(world.db, async (tx) => {
      await tx.item.deleteMany({})
      await tx.indicator.deleteMany({})
      await tx.cycle.delete({ where: { id: cycleId } })
    })
    expect(await stagesOf(world.db, cycleId)).toEqual([])
  })

  it('cannot be changed by whoever has got it', async () => {
    const [stage] = await stagesOf(world.db, cycleId)
    expect(() => Object.assign(stage ?? {}, { graceMinutes: 1 })).toThrow(TypeError)
  })
})
