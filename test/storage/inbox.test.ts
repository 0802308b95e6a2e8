import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NUMBERS_HOLD_MS } from '#shared/update-numbers.ts'
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
    expect(await inbox.lastUpdate(world.db, 'local')).toBeNull()
    await keep(update(900))
    await keep(update(12))
    expect(await inbox.lastUpdate(world.db, 'local')).toEqual({ updateId: 12, receivedAt: world.clock.now() })
  })

  it('keeps a new update that bears the number of one from before a quiet week', async () => {
    await keep(update(900, { payload: 'old' }))
    world.clock.advance(NUMBERS_HOLD_MS)
    expect(await keep(update(900, { payload: 'the same, repeated' }))).toBe(0)
    world.clock.advance(1)
    expect(await keep(update(900, { payload: 'new' }))).toBe(1)
    const rows = await inbox.waitingUpdates(world.db, 'local', 0, 9)
    expect(rows.map(({ updateId, payload }) => [updateId, payload])).toEqual([
      [-(rows[0]?.seq ?? 0), 'old'],
      [900, 'new'],
    ])
    expect(await keep(update(900, { payload: 'the new one, repeated' }))).toBe(0)
  })

  it('marks an update as done together with what its dialogue has become, or neither', async () => {
    await keep(update(1))
    const [row] = await inbox.waitingUpdates(world.db, 'local', 0, 1)
    const seq = row?.seq ?? 0
    await world.db.$executeRawUnsafe(
      `CREATE TRIGGER shut BEFORE UPDATE ON InboxUpdate BEGIN SELECT RAISE(ABORT, 'full'); END`,
    )
    const handled = { seq, dialogue: { key: 'local:7', json: '{"step":2}' } }
    await expect(inbox.finishUpdates(world.db, [handled], world.clock.now())).rejects.toThrow()
    expect([await waiting(), await world.db.conversationState.count()]).toEqual([[1], 0])
    await world.db.$executeRawUnsafe('DROP TRIGGER shut')
    await inbox.finishUpdates(world.db, [handled], world.clock.now())
    expect([await waiting(), await world.db.conversationState.count()]).toEqual([[], 1])
  })

  it('forgets what came before a day and has ended, and keeps what waits', async () => {
    await keep(update(1), update(2), update(3))
    const seqs = (await inbox.waitingUpdates(world.db, 'local', 0, 9)).map(({ seq }) => seq)
    await inbox.finishUpdates(world.db, [{ seq: seqs[0] ?? 0 }], world.clock.now())
    await inbox.quarantineUpdates(world.db, [{ seq: seqs[1] ?? 0, reason: 'fault' }], world.clock.now())
    expect(await inbox.purgeHandledUpdates(world.db, world.clock.now())).toBe(0)
    expect(await inbox.purgeHandledUpdates(world.db, new Date(world.clock.now().getTime() + 1))).toBe(2)
    expect(await world.db.inboxUpdate.count()).toBe(1)
  })
})
