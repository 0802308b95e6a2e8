import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '#storage/database.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { readOnce } from '#storage/read-once.ts'
import { databaseOf, inTransaction } from '#storage/transaction.ts'
import { openWorld, smallProvince, type World } from '../support/world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const add = (db: Database, key: string): Promise<unknown> => db.secret.create({ data: { name: key, value: key } })

describe('the database of one screen', () => {
  it('answers the same question once, another one afresh', async () => {
    const screen = readOnce(world.db)
    await add(world.db, 'a')
    const count = (key: string): Promise<number> => screen.secret.count({ where: { name: key } })
    expect([await count('a'), await count('b')]).toEqual([1, 0])
    await add(world.db, 'b')
    expect([await count('b'), await screen.secret.count()]).toEqual([0, 2])
    expect(await readOnce(world.db).secret.count({ where: { name: 'b' } })).toBe(1)
  })

  it('answers those who ask at the same time alike', async () => {
    const screen = readOnce(world.db)
    const rows = await Promise.all([screen.secret.findMany(), screen.secret.findMany()])
    expect(rows[0]).toBe(rows[1])
  })

  it('writes through, and reads afresh inside a transaction, on the same database', async () => {
    const screen = readOnce(world.db)
    expect([await screen.secret.count(), databaseOf(screen)]).toEqual([0, world.db])
    await add(screen, 'a')
    const seen = await inTransaction(screen, async (tx) => [await tx.secret.count(), databaseOf(tx)])
    expect(seen).toEqual([1, world.db])
  })

  it('tells a refusal of the database to everybody who asks', async () => {
    const screen = readOnce(world.db)
    const ask = (): Promise<unknown> => screen.secret.findUniqueOrThrow({ where: { name: 'none' } })
    await expect(ask()).rejects.toThrow()
    await expect(ask()).rejects.toThrow()
  })

  it('gives the stores what they get without it', async () => {
    await smallProvince(world)
    expect(await publishedCycle(readOnce(world.db))).toEqual(await publishedCycle(world.db))
  })
})
