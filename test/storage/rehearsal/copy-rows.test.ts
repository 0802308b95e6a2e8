import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyForRehearsal, type RehearsalCopy } from '#storage/rehearsal/rehearsal-copy.ts'
import { MORNING, openWorld, smallProvince, type SmallProvince, type World } from '../../support/world.ts'

let world: World
let province: SmallProvince
let copy: RehearsalCopy | undefined
beforeEach(async () => {
  world = await openWorld()
  province = await smallProvince(world)
  await world.person('coordinator')
})
afterEach(async () => {
  await copy?.discard()
  copy = undefined
  await world.close()
})

const copied = async (): Promise<RehearsalCopy['db']> => {
  copy = await copyForRehearsal(world.url.replace('file:', ''), 7, () => Promise.resolve())
  return copy.db
}

const countsOf = async (db: World['db']) => ({
  cycles: await db.cycle.count(),
  agencies: await db.agency.count(),
  people: await db.person.count(),
  stages: await db.stage.count(),
  indicators: await db.indicator.count(),
  items: await db.item.count(),
  assignments: await db.assignment.count(),
})

describe('the copy in which a year is rehearsed', () => {
  it('has all of a cycle that runs', async () => {
    const before = await countsOf(world.db)
    expect(before.items).toBeGreaterThan(0)
    expect(await countsOf(await copied())).toEqual(before)
  })

  it('has nothing of a closed cycle but its name, and no reference into the void', async () => {
    const { cycleId } = province
    await world.db.cycle.update({ where: { id: cycleId }, data: { state: 'CLOSED' } })
    const { id: _id, ...closed } = await world.db.cycle.findUniqueOrThrow({ where: { id: cycleId } })
    const next = await world.db.cycle.create({
      data: { ...closed, profile: closed.profile as never, year: closed.year + 1, state: 'DRAFT' },
    })
    await world.db.stage.create({
      data: { cycleId: next.id, key: 'questions', position: 0, opensAt: MORNING, dueAt: MORNING },
    })
    const before = await countsOf(world.db)
    const db = await copied()
    expect(await countsOf(db)).toEqual({ ...before, stages: 1, indicators: 0, items: 0, assignments: 0 })
    expect(await db.$queryRaw`PRAGMA foreign_key_check`).toEqual([])
    expect((await db.stage.findFirstOrThrow()).cycleId).toBe(next.id)
  })

  it('has the same indexes and triggers', async () => {
    const parts = (db: World['db']) =>
      db.$queryRaw`SELECT "type", "name", "sql" FROM sqlite_master WHERE "name" NOT LIKE 'sqlite_%' ORDER BY "type", "name"`
    expect(await parts(await copied())).toEqual(await parts(world.db))
  })
})
