import { HttpError } from 'grammy'
import { afterEach, describe, expect, it } from 'vitest'
import { onBehalfOf, outsideNow } from '#platform/call-scope.ts'
import { createInboxPump, type InboxPump, type InboxPumpOptions, type KeptUpdate } from '#platform/inbox-pump.ts'
import { systemClock } from '#shared/clock.ts'
import type { Log } from '#shared/log.ts'
import { tokenBuckets } from '#shared/token-buckets.ts'
import { until } from '../support/product-process.ts'

interface Row extends KeptUpdate {
  state: 'PENDING' | 'DONE' | 'DEAD'
  reason?: string
}

const silent: Log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

/** An inbox in memory: what stays when the pump is thrown away and made anew. */
function inboxOf(...chats: string[]) {
  const rows: Row[] = chats.map((chatKey, i) => ({
    seq: i + 1,
    updateId: 100 + i,
    chatKey,
    payload: '{}',
    attempts: 0,
    state: 'PENDING',
  }))
  const row = (seq: number): Row => {
    const found = rows.find((candidate) => candidate.seq === seq)
    if (found === undefined) throw new Error(`no row ${seq}`)
    return found
  }
  const told: number[] = []
  const states = (): string => rows.map(({ state }) => state).join(' ')
  const store: Omit<InboxPumpOptions, 'handle'> = {
    log: silent,
    waiting: async (after, limit) =>
      rows
        .filter(({ state, seq }) => state === 'PENDING' && seq > after)
        .slice(0, limit)
        .map((kept) => ({ ...kept })),
    countAttempt: (seq, { attempts, isAlone }) => void Object.assign(row(seq), { attempts, inCompany: !isAlone }),
    release: async (seq) => void row(seq).attempts--,
    finish: async (seq) => void Object.assign(row(seq), { state: 'DONE' }),
    quarantine: async (seq, reason) => void Object.assign(row(seq), { state: 'DEAD', reason }),
    onQuarantine: async ({ seq }) => void told.push(seq),
    wait: async () => undefined,
  }
  return { rows, row, told, states, store }
}

/** Waits as a call does that answers this chat. */
const outside = (chatKey: string, wait: () => Promise<unknown>): Promise<unknown> =>
  onBehalfOf(chatKey)(() => outsideNow()(wait) as never, 'getMe', {})

/** A promise that is opened from outside. */
function gate(): { opened: Promise<void>; open(): void } {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

const running: InboxPump[] = []
function started(options: InboxPumpOptions): InboxPump {
  const pump = createInboxPump(options)
  running.push(pump)
  void pump.start()
  return pump
}
afterEach(async () => {
  for (const pump of running.splice(0)) await pump.stop()
})

describe('the order of updates', () => {
  it('is kept within a chat, while other chats go on', async () => {
    const { store, states } = inboxOf('a', 'a', 'b', 'a')
    const slow = gate()
    const seen: number[] = []
    const others = gate()
    const pump = started({
      ...store,
      async handle({ seq }) {
        seen.push(seq)
        if (seq === 3) others.open()
        if (seq === 1) await slow.opened
      },
    })
    await others.opened
    expect(seen).toEqual([1, 3])
    slow.open()
    await pump.idle()
    expect(seen).toEqual([1, 3, 2, 4])
    expect(states()).toBe('DONE DONE DONE DONE')
  })

  it('leaves no more than the asked number in flight', async () => {
    const { store } = inboxOf(...Array.from({ length: 12 }, (_, i) => `chat ${i}`))
    let now = 0
    let most = 0
    const pump = started({
      ...store,
      inFlight: 5,
      async handle() {
        most = Math.max(most, ++now)
        await new Promise((resolve) => setImmediate(resolve))
        now--
      },
    })
    await pump.idle()
    expect(most).toBe(5)
  })
})

describe('an update that cannot be handled', () => {
  it('is tried three times, then quarantined with the reason, and the person is told', async () => {
    const { store, row, told, states } = inboxOf('a', 'a', 'b')
    const tries: number[] = []
    const pump = started({
      ...store,
      async handle({ seq }) {
        tries.push(seq)
        if (seq === 1) throw new Error('no such agency')
      },
    })
    await pump.idle()
    expect(tries.filter((seq) => seq === 1)).toEqual([1, 1, 1])
    expect([states(), row(1).reason, row(1).attempts, told]).toEqual(['DEAD DONE DONE', 'no such agency', 3, [1]])
  })

  it('is handled after all when only the first two tries fail', async () => {
    const { store, states, told } = inboxOf('a')
    let tries = 0
    const pump = started({
      ...store,
      async handle() {
        if (++tries < 3) throw new Error('not yet')
      },
    })
    await pump.idle()
    expect([states(), told]).toEqual(['DONE', []])
  })

  it('is quarantined too when it never ends, and holds up nobody else', async () => {
    const { store, row, states, told } = inboxOf('a', 'b')
    const pump = started({
      ...store,
      limitMs: 20,
      handle: ({ seq }) => (seq === 1 ? new Promise<void>(() => undefined) : Promise.resolve()),
    })
    await pump.idle()
    expect([states(), row(1).reason, told]).toEqual(['DEAD DONE', 'no end after 0.02 s', [1]])
  })

  it('is quarantined although the person cannot be told', async () => {
    const { store, states } = inboxOf('a')
    const pump = started({
      ...store,
      handle: () => Promise.reject(new Error('fault')),
      onQuarantine: () => Promise.reject(new Error('blocked')),
    })
    await pump.idle()
    expect(states()).toBe('DEAD')
  })

  it('is quarantined after it has ended the process three times, not after two', async () => {
    const twice = inboxOf('a')
    twice.row(1).attempts = 2
    await started({ ...twice.store, handle: async () => undefined }).idle()
    const thrice = inboxOf('a')
    thrice.row(1).attempts = 3
    await started({ ...thrice.store, handle: async () => undefined }).idle()
    expect([twice.states(), thrice.states(), thrice.row(1).reason]).toEqual([
      'DONE',
      'DEAD',
      'the process ended while this update was handled',
    ])
  })

  it('takes no other along that was in flight when it ended the process', async () => {
    const { store, rows, states, row } = inboxOf(...Array.from({ length: 10 }, (_, i) => `chat ${i}`))
    // The first time it is not known which of those in flight it was.
    for (let crash = 1; crash <= 4; crash++) {
      // A process that ends writes nothing any more; the counted attempts are what is left of it.
      let ended = false
      const dead = new Promise<never>(() => undefined)
      const crashed = gate()
      started({
        ...store,
        countAttempt: (...count) => (ended ? undefined : store.countAttempt(...count)),
        finish: (seq) => (ended ? dead : store.finish(seq)),
        async handle({ seq }) {
          if (seq !== 3) await new Promise((resolve) => setImmediate(resolve))
          else {
            ended = true
            crashed.open()
          }
          if (ended) await dead
        },
      })
      await crashed.opened
      running.pop()
    }
    expect(Math.max(...rows.filter(({ seq }) => seq !== 3).map(({ attempts }) => attempts))).toBeLessThan(3)
    await started({ ...store, handle: async () => undefined }).idle()
    expect([states(), row(3).state]).toEqual(['DONE DONE DEAD DONE DONE DONE DONE DONE DONE DONE', 'DEAD'])
  })
})

describe('an update that waits', () => {
  const crowd = Array.from({ length: 30 }, (_, i) => `slow ${i}`)

  it('for something outside gives its place to others', async () => {
    const { store, states } = inboxOf(...crowd, 'a')
    const slow = gate()
    const reached = gate()
    const pump = started({
      ...store,
      inFlight: 5,
      async handle({ seq }) {
        if (seq <= crowd.length) return slow.opened
        reached.open()
      },
    })
    await reached.opened
    slow.open()
    await pump.idle()
    expect(new Set(states().split(' '))).toEqual(new Set(['DONE']))
  })

  it('for the answer of the messenger gives its place to others at once', async () => {
    const { store } = inboxOf(...crowd)
    const slow = gate()
    let begun = 0
    const pump = started({
      ...store,
      inFlight: 5,
      async handle({ chatKey }) {
        begun++
        await outside(chatKey, () => slow.opened)
      },
    })
    // In so few turns no timer takes a place away.
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve))
    expect(begun).toBe(crowd.length)
    slow.open()
    await pump.idle()
  })

  it('and is back holds a place, so that nobody new begins before there are few again', async () => {
    const { store } = inboxOf(...crowd)
    const [slow, late] = [gate(), gate()]
    const begun: number[] = []
    const pump = started({
      ...store,
      inFlight: 5,
      async handle({ seq, chatKey }) {
        begun.push(seq)
        if (seq <= 4) await outside(chatKey, () => slow.opened)
        await late.opened
        if (seq <= 4) await outside(chatKey, async () => undefined)
      },
    })
    await until(() => begun.length === 9, 2_000, 'nine to begin')
    slow.open()
    await new Promise((resolve) => setImmediate(resolve))
    expect(begun.length).toBe(9)
    late.open()
    await pump.idle()
    expect(begun.length).toBe(crowd.length)
  })

  it('in an outage gives its place to others at once', async () => {
    const { store, rows } = inboxOf(...crowd, 'a')
    const later = gate()
    const reached = gate()
    let isOut = true
    const pump = started({
      ...store,
      inFlight: 5,
      wait: () => later.opened,
      async handle({ seq }) {
        if (seq > crowd.length) reached.open()
        else if (isOut) throw new HttpError('limited', null)
      },
    })
    await reached.opened
    isOut = false
    later.open()
    await pump.idle()
    expect(rows.map(({ attempts }) => attempts)).toEqual(rows.map(() => 1))
  })
})

describe('an update that was in flight when the process died', () => {
  it('runs with nobody beside it, and a death in company does not count', async () => {
    const { store, row, rows, states } = inboxOf('a', 'b', 'c', 'd')
    for (const seq of [2, 3]) Object.assign(row(seq), { attempts: 3, inCompany: true })
    const beside: string[] = []
    const now = new Set<number>()
    const pump = started({
      ...store,
      async handle({ seq }) {
        now.add(seq)
        await new Promise((resolve) => setImmediate(resolve))
        beside.push([...now].join('+'))
        now.delete(seq)
      },
    })
    await pump.idle()
    expect([beside.slice(0, 2), states()]).toEqual([['2', '3'], 'DONE DONE DONE DONE'])
    expect(rows.map(({ attempts }) => attempts)).toEqual([1, 3, 3, 1])
  })

  it('keeps its place while it is alone and waits for an answer', async () => {
    const { store, row } = inboxOf('a', 'b')
    row(1).attempts = 1
    const beside: number[] = []
    const now = new Set<number>()
    const pump = started({
      ...store,
      async handle({ seq, chatKey }) {
        now.add(seq)
        await outside(chatKey, () => new Promise((resolve) => setImmediate(resolve)))
        beside.push(now.size)
        now.delete(seq)
      },
    })
    await pump.idle()
    expect(beside).toEqual([1, 1])
  })

  it('holds the others up no longer than a moment', async () => {
    const { store, row } = inboxOf('a', 'b')
    row(1).attempts = 1
    const never = new Promise<void>(() => undefined)
    const reached = gate()
    started({ ...store, limitMs: 2_000, handle: async ({ seq }) => (seq === 1 ? never : reached.open()) })
    const from = performance.now()
    await reached.opened
    expect(performance.now() - from).toBeLessThan(1_000)
  })

  it('is no suspect when the product was ended in an orderly way', async () => {
    const { store, row } = inboxOf('a')
    const began = gate()
    const slow = gate()
    const pump = started({
      ...store,
      async handle() {
        began.open()
        await slow.opened
        throw new Error('the database is closed')
      },
    })
    await began.opened
    const stopped = Promise.resolve(pump.stop())
    slow.open()
    await stopped
    expect(row(1)).toMatchObject({ state: 'PENDING', attempts: 0 })
  })
})

describe('an outage', () => {
  it('of the disk is waited for within the same try, and told', async () => {
    const { store, row, states } = inboxOf('a', 'b')
    const unsaved: number[] = []
    let calls = 0
    const pump = started({
      ...store,
      onUnsaved: ({ seq }) => void unsaved.push(seq),
      async handle({ seq }) {
        if (seq > 1) throw new Error('a fault of ours')
        calls++
        const cause = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
        if (calls < 6) throw new Error('Invalid `prisma.draft.create()` invocation', { cause })
      },
    })
    await pump.idle()
    expect([calls, row(1).attempts, states(), unsaved]).toEqual([6, 1, 'DONE DEAD', [1, 1, 1, 1, 1]])
  })

  it('of the messenger is waited for within the same try', async () => {
    const { store, row, states } = inboxOf('a')
    const waits: number[] = []
    let calls = 0
    const pump = started({
      ...store,
      wait: async (ms) => void waits.push(ms),
      async handle() {
        if (++calls <= 8) throw new HttpError('Network request failed', null)
      },
    })
    await pump.idle()
    expect([states(), row(1).attempts]).toEqual(['DONE', 1])
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60].map((seconds) => seconds * 1000))
  })

  it('of the database spends no try of the update', async () => {
    const { store, row, states } = inboxOf('a')
    let full = 10
    const pump = started({
      ...store,
      countAttempt(...count) {
        if (full-- > 0) throw new Error('disk full')
        store.countAttempt(...count)
      },
      handle: async () => undefined,
    })
    await pump.idle()
    expect([states(), row(1).attempts]).toEqual(['DONE', 1])
  })

  it('of the database at the quarantine is outlasted', async () => {
    const { store, states, told } = inboxOf('a')
    let full = 3
    const pump = started({
      ...store,
      quarantine: (seq, why) => (full-- > 0 ? Promise.reject(new Error('disk full')) : store.quarantine(seq, why)),
      handle: () => Promise.reject(new Error('fault')),
    })
    await pump.idle()
    expect([states(), told]).toEqual(['DEAD', [1]])
  })
})

describe('stopping', () => {
  it('waits for what is being handled and begins nothing new', async () => {
    const { store, states } = inboxOf('a', 'a')
    const slow = gate()
    const began = gate()
    const pump = started({
      ...store,
      async handle() {
        began.open()
        await slow.opened
      },
    })
    await began.opened
    const stopped = Promise.resolve(pump.stop())
    slow.open()
    await stopped
    expect(states()).toBe('DONE PENDING')
  })

  it('leaves an update that fails meanwhile to the next start', async () => {
    const { store, states, told } = inboxOf('a')
    const slow = gate()
    const began = gate()
    const pump = started({
      ...store,
      async handle() {
        began.open()
        await slow.opened
        throw new Error('the database is closed')
      },
    })
    await began.opened
    const stopped = Promise.resolve(pump.stop())
    slow.open()
    await stopped
    expect([states(), told]).toEqual(['PENDING', []])
  })
})

describe('who writes on without reading', () => {
  const paceOf = (told: { slowed: number; aside: number[]; caughtUp: number }, perSecond: number) => ({
    ...tokenBuckets({ capacity: 9, perSecond, atLeast: 5 }, systemClock),
    onSlowed: () => void told.slowed++,
    setAside: ({ seq }: KeptUpdate) => void told.aside.push(seq),
    onCaughtUp: (_last: KeptUpdate, count: number) => void (told.caughtUp += count),
  })

  it('is answered in order to the hundredth, told once that it takes time, and how many were set aside', async () => {
    const { store } = inboxOf(...Array.from({ length: 130 }, () => 'a'))
    const told = { slowed: 0, aside: [] as number[], caughtUp: 0 }
    const seen: number[] = []
    const handle = async ({ seq }: KeptUpdate): Promise<void> => void seen.push(seq)
    const pump = started({ ...store, pace: paceOf(told, 2_000), handle })
    await pump.idle()
    expect(seen).toEqual(Array.from({ length: 100 }, (_, i) => i + 1))
    expect(told).toMatchObject({ slowed: 1, caughtUp: 30 })
    expect(told.aside).toHaveLength(30)
  })

  it('rests without a place, and a stop does not wait for it', async () => {
    const { store, states } = inboxOf(...Array.from({ length: 12 }, () => 'a'), 'b')
    const told = { slowed: 0, aside: [], caughtUp: 0 }
    const other = gate()
    const handle = async ({ chatKey }: KeptUpdate): Promise<void> => {
      if (chatKey === 'b') other.open()
    }
    const pump = started({ ...store, pace: paceOf(told, 0.001), handle, inFlight: 1 })
    await other.opened
    await pump.stop()
    expect(
      states()
        .split(' ')
        .filter((state) => state === 'PENDING').length,
    ).toBeGreaterThanOrEqual(2)
  })
})

describe('places', () => {
  it('are not held by strangers who wait for an answer', async () => {
    const { rows, store } = inboxOf(...Array.from({ length: 60 }, (_, i) => `s${i}`))
    for (const row of rows) row.isStranger = true
    const [all, answered] = [gate(), gate()]
    let waiting = 0
    const pump = started({
      ...store,
      async handle({ chatKey }) {
        await outside(chatKey, () => {
          if (++waiting === rows.length) all.open()
          return answered.opened
        })
      },
    })
    await all.opened
    answered.open()
    await pump.idle()
  })

  it('are left for people with seats, however many strangers there are', async () => {
    const { rows, store } = inboxOf(...Array.from({ length: 60 }, (_, i) => `s${i}`), 'official')
    for (const row of rows) row.isStranger = row.chatKey !== 'official'
    const held = gate()
    const begun: string[] = []
    const official = gate()
    const pump = started({
      ...store,
      async handle({ chatKey }) {
        begun.push(chatKey)
        if (chatKey === 'official') return official.open()
        await held.opened
      },
    })
    await official.opened
    expect(begun).toHaveLength(16)
    held.open()
    await pump.idle()
  })
})
