import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as inbox from '#storage/inbox.ts'
import { openWorld, type World } from '../support/world.ts'

let world: World

beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const update = (updateId: number, more: Partial<inbox.ArrivedUpdate> = {}): inbox.ArrivedUpdate => ({
  updateId,
  chatKey: '7',
  payload: '{}',
  ...more,
})
const keep = (...updates: inbox.ArrivedUpdate[]): Promise<number> =>
  inbox.keepUpdates(world.db, 'local', updates, world.clock.now())
const waiting = async (after = 0): Promise<number[]> =>
  (await inbox.waitingUpdates(world.db, 'local', after, 100)).map(({ updateId }) => updateId)

describe('the inbox', () => {
  it('keeps an update once, within a batch and across batches', async () => {
    expect([await keep(update(1), update(1), update(2)), await keep(update(2), update(3))]).toEqual([2, 1])
    expect(await waiting()).toEqual([1, 2, 3])
  })

  it('keeps the same number of two messengers apart', async () => {
    await keep(update(1))
    expect(await inbox.keepUpdates(world.db, 'bale', [update(1)], world.clock.now())).toBe(1)
    expect(await waiting()).toEqual([1])
  })

  it('keeps what cannot be used with the reason, and hands it to nobody', async () => {
    await keep(update(1, { chatKey: '', reason: 'belongs to no chat' }), update(2))
    const row = await world.db.inboxUpdate.findFirstOrThrow({ where: { updateId: 1 } })
    expect([row.state, row.reason, await waiting()]).toEqual(['DEAD', 'belongs to no chat', [2]])
  })

  it('names the update that came last, even when the messenger has begun to count anew', async () => {
    expect(await inbox.lastUpdateId(world.db, 'local')).toBeNull()
    await keep(update(900))
    await keep(update(12))
    expect(await inbox.lastUpdateId(world.db, 'local')).toBe(12)
  })

  it('marks an update as done together with what its dialogue has become, or neither', async () => {
    await keep(update(1))
    const [row] = await inbox.waitingUpdates(world.db, 'local', 0, 1)
    const seq = row?.seq ?? 0
    await world.db.$executeRawUnsafe(
      `CREATE TRIGGER shut BEFORE UPDATE ON InboxUpdate BEGIN SELECT RAISE(ABORT, 'full'); END`,
    )
    const dialogue = { key: 'local:7', value: { step: 2 } }
    await expect(inbox.finishUpdate(world.db, seq, world.clock.now(), dialogue)).rejects.toThrow()
    expect([await waiting(), await world.db.conversationState.count()]).toEqual([[1], 0])
    await world.db.$executeRawUnsafe('DROP TRIGGER shut')
    await inbox.finishUpdate(world.db, seq, world.clock.now(), dialogue)
    expect([await waiting(), await world.db.conversationState.count()]).toEqual([[], 1])
  })

  it('forgets what was handled before a day, and keeps what waits or could not be handled', async () => {
    await keep(update(1), update(2), update(3))
    const seqs = (await inbox.waitingUpdates(world.db, 'local', 0, 9)).map(({ seq }) => seq)
    await inbox.finishUpdate(world.db, seqs[0] ?? 0, world.clock.now())
    await inbox.quarantineUpdate(world.db, seqs[1] ?? 0, 'fault', world.clock.now())
    expect(await inbox.purgeHandledUpdates(world.db, world.clock.now())).toBe(0)
    expect(await inbox.purgeHandledUpdates(world.db, new Date(world.clock.now().getTime() + 1))).toBe(1)
    expect(await world.db.inboxUpdate.count()).toBe(2)
  })
})
