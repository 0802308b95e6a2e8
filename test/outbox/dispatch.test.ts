import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDispatch, type Dispatch } from '#outbox/dispatch.ts'
import type { DispatchOptions, Messenger } from '#outbox/messenger.ts'
import { enqueue } from '#outbox/enqueue.ts'
import type { SendResult } from '#shared/message.ts'
import { countDeliveries } from '#storage/notices.ts'
import { reachableAccounts } from '#storage/people/people.ts'
import { inTransaction } from '#storage/transaction.ts'
import { plain } from '../support/plain.ts'
import { seeded } from '../support/product-process.ts'
import { openWorld, type World, longSettled } from '../support/world.ts'

type Script = (chatId: string, text: string) => SendResult | Promise<SendResult>

const delivered: SendResult = { kind: 'delivered', messageId: '1' }

let world: World
let dispatch: Dispatch | undefined

beforeEach(async () => {
  world = await openWorld()
})
afterEach(async () => {
  await dispatch?.stop()
  dispatch = undefined
  await world.close()
})

/** Starts dispatching over a messenger that does what the script says. */
async function begin(script: Script, more: Partial<DispatchOptions> = {}): Promise<Dispatch> {
  const { db, clock } = world
  const { files, log, zone } = world.tools
  const messenger: Messenger = {
    platform: 'local',
    channel: null,
    send: async ({ chatId }, { text }) => script(chatId, text),
  }
  dispatch = createDispatch({ db, files, clock, log, zone, language: 'fa', messenger, ...more })
  await dispatch.start()
  return dispatch
}

/** So many people with an account each; chat ids are `c1`, `c2`, … */
async function audience(count: number): Promise<number[]> {
  const { db, clock } = world
  const at = clock.now()
  const first = (await db.person.count()) + 1
  const ids = Array.from({ length: count }, (_, i) => first + i)
  await db.person.createMany({ data: ids.map((id) => ({ id, name: `ش ${id}`, searchKey: `${id}`, createdAt: at })) })
  await db.seat.createMany({ data: ids.map((personId) => ({ personId, role: 'coordinator', grantedAt: at })) })
  await db.account.createMany({
    data: ids.map((id) => ({
      platform: 'local',
      userId: `${id}`,
      chatId: `c${id}`,
      personId: id,
      firstSeenAt: at,
      ...longSettled(at),
    })),
  })
  return ids
}

const broadcast = (to: readonly number[], key = 'moved'): Promise<number> =>
  inTransaction(world.db, (tx) =>
    enqueue(tx, world.clock.now(), {
      kind: 'schedule-changed',
      key,
      to,
      args: { year: 1404, moved: '[]' },
      subject: 'cycle:1',
    }),
  )

const reply = (to: readonly number[], key = 'seat'): Promise<number> =>
  inTransaction(world.db, (tx) =>
    enqueue(tx, world.clock.now(), {
      kind: 'seat-taken',
      key,
      to,
      args: { name: 'ندا رهنما', role: 'auditor', agency: 'none' },
    }),
  )

/** A reminder of an unseen circular: the kind that is sent at most once. */
async function unseen(personId: number): Promise<void> {
  const { db, clock } = world
  const at = clock.now()
  const agency = await db.agency.create({
    data: { code: 'A1', name: 'د', searchKey: 'd', group: 'health', createdAt: at },
  })
  await db.seat.create({ data: { personId, role: 'focal-point', agencyId: agency.id, grantedAt: at } })
  const body = {
    number: '1',
    title: 'ع',
    body: 'م',
    state: 'SENT',
    issuedOn: at,
    sentAt: at,
    createdAt: at,
    createdBy: 1,
  } as const
  const circular = await db.circular.create({ data: body })
  await db.circularRecipient.create({ data: { circularId: circular.id, personId, agencyId: agency.id } })
  await inTransaction(db, (tx) =>
    enqueue(tx, at, { kind: 'circular-unseen', key: 'unseen', to: [personId], args: { circularId: circular.id } }),
  )
}

const states = async (): Promise<string[]> =>
  (await world.db.notice.findMany({ orderBy: { id: 'asc' } })).map(({ state }) => state)
const only = () => world.db.notice.findFirstOrThrow()
async function later(ms: number): Promise<void> {
  world.clock.advance(ms)
  await dispatch?.idle()
}

describe('the two lanes', () => {
  it('carry at most four of a broadcast at once', async () => {
    await broadcast(await audience(60))
    let now = 0
    let most = 0
    const running = await begin(async () => {
      most = Math.max(most, ++now)
      await new Promise((resolve) => setTimeout(resolve, 1))
      now--
      return delivered
    })
    await running.idle()
    expect([most, new Set(await states())]).toEqual([4, new Set(['SENT'])])
  })

  it('let an answer pass by a broadcast of 500', async () => {
    const people = await audience(510)
    await broadcast(people.slice(0, 500))
    const order: string[] = []
    const running = await begin(async (_, text) => {
      await new Promise((resolve) => setTimeout(resolve, 2))
      order.push(text.includes('ندا رهنما') ? 'reply' : 'broadcast')
      if (order.length === 40) {
        await reply(people.slice(500))
        running.wake()
      }
      return delivered
    })
    await running.idle()
    expect(order).toHaveLength(510)
    expect(order.lastIndexOf('reply')).toBeLessThan(120)
  })
})

describe('a notice', () => {
  it('with a key that is already there is not written again', async () => {
    const people = await audience(3)
    expect([await broadcast(people.slice(0, 2)), await broadcast(people), await broadcast(people)]).toEqual([2, 1, 0])
    const sent: string[] = []
    await (await begin((chat) => (sent.push(chat), delivered))).idle()
    expect(sent.toSorted()).toEqual(['c1', 'c2', 'c3'])
  })

  it('that is wanted no more when its turn comes is dropped unsent', async () => {
    const [personId = 0] = await audience(1)
    await unseen(personId)
    await world.db.circularRecipient.updateMany({ data: { seenAt: world.clock.now() } })
    let sent = 0
    await (await begin(() => (sent++, delivered))).idle()
    expect([await states(), sent]).toEqual([['DROPPED'], 0])
  })

  it('for a chat that is limited waits without stopping others', async () => {
    await broadcast(await audience(20))
    let limited = 0
    const running = await begin((chat) => {
      if (chat !== 'c3') return delivered
      return limited++ === 0 ? { kind: 'later', delayMs: 300, error: 'Too Many Requests', scope: 'chat' } : delivered
    })
    await running.idle()
    expect((await states()).filter((state) => state !== 'SENT')).toEqual(['PENDING'])
    await later(299)
    expect(limited).toBe(1)
    await new Promise<void>((resolve) => setTimeout(resolve, 310))
    await later(1_000)
    expect([limited, new Set(await states())]).toEqual([2, new Set(['SENT'])])
  })

  it('waits with all others when the whole messenger asks for it', async () => {
    await broadcast(await audience(20))
    let calls = 0
    const running = await begin(() => {
      calls++
      return { kind: 'later', delayMs: 60_000, error: 'Bad Gateway', scope: 'all' }
    })
    await running.idle()
    await later(59_000)
    expect([calls, new Set(await states())]).toEqual([4, new Set(['PENDING'])])
  })

  it('to somebody who has shut the bot out is tried once and makes him unreachable', async () => {
    const [personId = 0] = await audience(1)
    await broadcast([personId])
    let calls = 0
    const running = await begin(() => (calls++, { kind: 'blocked', error: 'bot was blocked by the user' }))
    await running.idle()
    await later(86_400_000)
    expect([calls, await states()]).toEqual([1, ['BLOCKED']])
    expect(await reachableAccounts(world.db, 'local', personId)).toEqual([])
    await broadcast([personId], 'again')
    await later(0)
    expect([calls, await states()]).toEqual([1, ['BLOCKED', 'BLOCKED']])
  })

  it('that the messenger refuses has failed at once', async () => {
    await broadcast(await audience(1))
    let calls = 0
    await (await begin(() => (calls++, { kind: 'rejected', error: 'message is too long' }))).idle()
    expect([calls, (await only()).state, (await only()).lastError]).toEqual([1, 'FAILED', 'message is too long'])
  })

  it('to a chat that is told to have moved, and has not, is not tried for ever', async () => {
    await broadcast(await audience(1))
    let calls = 0
    const running = await begin(() => (calls++, { kind: 'moved', chatId: '-1007', error: 'upgraded' }))
    await running.idle()
    await later(3_600_000)
    expect([calls, await states()]).toEqual([1, ['FAILED']])
  })

  it('to the channel follows it to its new number, which is told to the coordinators once', async () => {
    const [coordinator = 0] = await audience(1)
    let channel = '@tahavol'
    const sent: string[] = []
    const messenger: Messenger = {
      platform: 'local',
      get channel() {
        return { chatId: channel, userId: null }
      },
      send: async ({ chatId }, { text }) => {
        if (chatId === '@tahavol') {
          channel = '-1007'
          return { kind: 'moved', chatId: channel, error: 'upgraded' }
        }
        sent.push(`${chatId} ${plain(text).split('\n', 1)[0] ?? ''}`)
        return delivered
      },
    }
    await inTransaction(world.db, (tx) =>
      enqueue(tx, world.clock.now(), {
        kind: 'log-head-public',
        key: 'head',
        to: 'channel',
        args: { at: world.clock.now().toISOString(), count: 1, line: 'x' },
      }),
    )
    await (await begin(() => delivered, { messenger })).idle()
    await later(1_000)
    expect(sent.map((line) => line.split(' ', 1)[0])).toEqual(expect.arrayContaining(['-1007', `c${coordinator}`]))
    expect(sent).toHaveLength(2)
  })

  it('that cannot be put together is tried three times', async () => {
    const [personId = 0] = await audience(1)
    await broadcast([personId])
    await world.db.notice.updateMany({ data: { args: { year: 1404, moved: 'no JSON' } } })
    const running = await begin(() => delivered)
    for (let i = 0; i < 5; i++) {
      await running.idle()
      await later(3_600_000)
    }
    expect([(await only()).state, (await only()).attempts]).toEqual(['FAILED', 3])
  })

  it('of a kind that only an older program knew has failed', async () => {
    await broadcast(await audience(1))
    await world.db.notice.updateMany({ data: { kind: 'greeting' } })
    await (await begin(() => delivered)).idle()
    expect((await only()).lastError).toBe('unknown kind greeting')
  })

  it('that went out is written down although the database was shut for a moment', async () => {
    await broadcast(await audience(1))
    const { db } = world
    const trigger = `CREATE TRIGGER shut BEFORE UPDATE ON Notice WHEN NEW.state = 'SENT' BEGIN SELECT RAISE(ABORT, 'full'); END`
    await db.$executeRawUnsafe(trigger)
    let calls = 0
    const running = await begin(() => (calls++, delivered))
    const idle = running.idle()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await states()).toEqual(['SENDING'])
    await db.$executeRawUnsafe('DROP TRIGGER shut')
    await idle
    expect([calls, await states()]).toEqual([1, ['SENT']])
  })
})

describe('a notice whose fate is unknown', () => {
  const lost: SendResult = { kind: 'uncertain', error: 'Network request failed' }

  it('is sent again with growing pauses where it must arrive', async () => {
    await broadcast(await audience(1))
    let calls = 0
    const running = await begin(() => (++calls <= 3 ? lost : delivered))
    await running.idle()
    const pauses: number[] = []
    for (let i = 0; i < 3; i++) {
      const { notBefore } = await only()
      pauses.push(notBefore.getTime() - world.clock.now().getTime())
      await later((pauses.at(-1) ?? 0) - 1)
      expect(calls).toBe(i + 1)
      await later(1)
    }
    expect([calls, (await only()).state]).toEqual([4, 'SENT'])
    for (const [i, pause] of pauses.entries()) {
      expect(pause).toBeGreaterThanOrEqual(5_000 * 2 ** i * 0.75)
      expect(pause).toBeLessThanOrEqual(5_000 * 2 ** i * 1.25)
    }
  })

  it('is shown as uncertain and not sent again where it may come only once', async () => {
    const [personId = 0] = await audience(1)
    await unseen(personId)
    let calls = 0
    const running = await begin(() => (calls++, lost))
    await running.idle()
    await later(86_400_000)
    expect([calls, await states()]).toEqual([1, ['UNCERTAIN']])
  })

  it('is sent to nobody else for a while when the messenger is out of order', async () => {
    await broadcast(await audience(20))
    let calls = 0
    const running = await begin(() => (++calls, { ...lost, pauseMs: 400 }))
    await running.idle()
    const atFirst = calls
    expect(atFirst).toBeLessThanOrEqual(4)
    await new Promise((resolve) => setTimeout(resolve, 200))
    await running.idle()
    expect(calls).toBe(atFirst)
    await new Promise((resolve) => setTimeout(resolve, 300))
    await running.idle()
    expect(calls).toBeGreaterThan(atFirst)
  })

  it('is settled by its guarantee after a crash', async () => {
    const [first = 0, second = 0] = await audience(2)
    await broadcast([first])
    await unseen(second)
    await world.db.notice.updateMany({ data: { state: 'SENDING' } })
    const sent: string[] = []
    await (await begin((chat) => (sent.push(chat), delivered))).idle()
    expect([sent, await states()]).toEqual([['c1'], ['SENT', 'UNCERTAIN']])
  })
})

describe('people whom the messenger calls gone', () => {
  const gone: SendResult = { kind: 'blocked', error: 'Forbidden' }
  const marked = (): Promise<number> => world.db.account.count({ where: { blockedAt: { not: null } } })

  it('all of them in an outage of ours are reachable again after it, and each gets everything once', async () => {
    const people = await audience(40)
    await broadcast(people)
    await broadcast(people.slice(0, 20), 'second')
    const got = new Map<string, number>()
    let isOut = true
    let calls = 0
    const running = await begin((chat) => {
      calls++
      if (!isOut) got.set(chat, (got.get(chat) ?? 0) + 1)
      return isOut ? gone : delivered
    })
    for (let hours = 0; hours < 12; hours++) {
      await running.idle()
      await later(3_600_000)
    }
    expect(calls).toBeLessThan(60 * 14)
    isOut = false
    for (let hours = 0; hours < 3; hours++) {
      await later(3_600_000)
      await running.idle()
    }
    expect([...got.values()].reduce((sum, count) => sum + count, 0)).toBe(60)
    expect([await marked(), new Set(await states())]).toEqual([0, new Set(['SENT'])])
  })

  it('some before our token is refused are reachable again too', async () => {
    await broadcast(await audience(3))
    let calls = 0
    const running = await begin(() => {
      calls++
      if (calls <= 2) return gone
      return calls === 3
        ? { kind: 'later', delayMs: 250, error: 'Unauthorized', scope: 'all', refused: true }
        : delivered
    })
    await running.idle()
    for (let i = 0; i < 3; i++) {
      await new Promise((resolve) => setTimeout(resolve, 270))
      await later(120_000)
    }
    expect([await marked(), await states()]).toEqual([0, ['SENT', 'SENT', 'SENT']])
  })

  it('ten who are gone indeed, among others, cost one call more at the most and stay marked', async () => {
    await broadcast(await audience(50))
    const calls = new Map<string, number>()
    const isGone = (chat: string): boolean => Number(chat.slice(1)) <= 10
    const running = await begin((chat) => {
      calls.set(chat, (calls.get(chat) ?? 0) + 1)
      return isGone(chat) ? gone : delivered
    })
    for (let i = 0; i < 10; i++) {
      await running.idle()
      await later(3_600_000)
    }
    expect(Math.max(...[...calls].flatMap(([chat, count]) => (isGone(chat) ? [count] : [])))).toBeLessThanOrEqual(2)
    expect([...calls].filter(([chat, count]) => !isGone(chat) && count !== 1)).toEqual([])
    expect([await marked(), (await states()).filter((state) => state === 'BLOCKED')]).toEqual([
      10,
      Array(10).fill('BLOCKED'),
    ])
  })
})

describe('the account of a broadcast', () => {
  it.each([1, 2, 3])('adds up to its audience at every moment (seed %i)', async (seed) => {
    const random = seeded(seed)
    const size = 150
    await broadcast(await audience(size))
    await world.db.notice.updateMany({ where: { id: { lte: 5 } }, data: { kind: 'circular', args: { circularId: 0 } } })
    const ends: SendResult[] = [
      delivered,
      delivered,
      { kind: 'blocked', error: 'b' },
      { kind: 'later', delayMs: 250, error: 'l', scope: 'chat' },
      { kind: 'uncertain', error: 'u' },
      { kind: 'rejected', error: 'r' },
    ]
    const faults: unknown[] = []
    const looks: number[] = []
    const look = async (): Promise<number> => {
      const { audience: all, pending, ...rest } = await countDeliveries(world.db, 'cycle:1')
      const sum = pending + Object.values(rest).reduce((a, b) => a + b, 0)
      looks.push(sum)
      if (all !== size || sum !== size) faults.push({ all, pending, ...rest })
      return pending
    }
    const running = await begin(async () => {
      if (random() < 0.1) await look()
      return ends[Math.floor(random() * ends.length)] ?? delivered
    })
    for (let round = 0; round < 60 && (await look()) > 0; round++) {
      await running.idle()
      // Most chats are limited for a quarter of a second of real time: the clock alone does not free them.
      await new Promise((resolve) => setTimeout(resolve, 20))
      world.clock.advance(600_000)
    }
    expect([faults, await look()]).toEqual([[], 0])
    expect(looks.length).toBeGreaterThan(20)
    expect((await countDeliveries(world.db, 'cycle:1')).dropped).toBe(5)
  })
})
