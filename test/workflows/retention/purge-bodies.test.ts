import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { purgeBodies } from '#workflows/retention/purge-bodies.ts'
import { DAY_MS, MORNING, openWorld, type World } from '../../support/world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const CANARY = 'راز قناری'
const daysAgo = (days: number): Date => new Date(MORNING.getTime() - days * DAY_MS)
const update = (updateId: number, receivedAt: Date, state: 'DONE' | 'DEAD' | 'PENDING') =>
  world.db.inboxUpdate.create({
    data: { platform: 'local', updateId, chatKey: '1', payload: `${CANARY} ${updateId}`, receivedAt, state },
  })
const kept = async (): Promise<number[]> =>
  (await world.db.inboxUpdate.findMany({ orderBy: { updateId: 'asc' } })).map(({ updateId }) => updateId)

describe('what people wrote (reliability S20)', () => {
  it('is forgotten thirty days after it came and was dealt with, and not a second before', async () => {
    await update(1, new Date(daysAgo(30).getTime() - 1000), 'DONE')
    await update(2, new Date(daysAgo(30).getTime() - 1000), 'DEAD')
    await update(3, daysAgo(30), 'DONE')
    await update(4, daysAgo(90), 'PENDING')
    expect(await purgeBodies(world.tools)).toBe(2)
    expect(await kept()).toEqual([3, 4])
  })

  it('goes with the answers kept against repeated messages', async () => {
    for (const days of [31, 29])
      await world.db.doneRequest.create({ data: { key: `key ${days}`, at: daysAgo(days), outcome: {} } })
    await purgeBodies(world.tools)
    expect((await world.db.doneRequest.findMany()).map(({ key }) => key)).toEqual(['key 29'])
  })

  it('goes in parts, all of it, however much there is: each tick of the clock takes some thousands', async () => {
    const rows = Array.from({ length: 5_600 }, (_, i) => ({
      updateId: i,
      chatKey: '1',
      payload: '',
      state: 'DONE' as const,
    }))
    await world.db.inboxUpdate.createMany({
      data: rows.map((row) => ({ ...row, platform: 'local', receivedAt: daysAgo(40) })),
    })
    expect(await purgeBodies(world.tools)).toBe(5_000)
    expect(await purgeBodies(world.tools)).toBe(600)
    expect(await kept()).toEqual([])
  })

  it('is gone from the bytes of the database', async () => {
    await update(1, daysAgo(40), 'DONE')
    await purgeBodies(world.tools)
    await world.db.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)')
    expect(readFileSync(new URL(world.url)).includes(CANARY)).toBe(false)
  })

  it('is looked for once a day, also when the clock was set back', async () => {
    expect(await purgeBodies(world.tools)).toBe(0)
    await update(1, daysAgo(40), 'DONE')
    world.clock.advance(DAY_MS - 1000)
    expect(await purgeBodies(world.tools)).toBe(0)
    world.clock.advance(1000)
    expect(await purgeBodies(world.tools)).toBe(1)
    await update(2, daysAgo(40), 'DONE')
    world.clock.advance(-2 * DAY_MS)
    expect(await purgeBodies(world.tools)).toBe(1)
  })
})
