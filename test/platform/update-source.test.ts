import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RawUpdate } from '#platform/raw-update.ts'
import { createUpdateSource, type UpdateSourceOptions } from '#platform/update-source.ts'
import { createLog } from '#shared/log.ts'
import { MovableClock } from '#shared/clock.ts'
import type { Part } from '#shared/part.ts'
import { NUMBERS_HOLD_MS } from '#shared/update-numbers.ts'
import { type Bench, startBench } from '../support/bench.ts'
import { until } from '../support/product-process.ts'
import { MORNING } from '../support/world.ts'

let bench: Bench
let kept: RawUpdate[]
let waits: number[]
let lines: string[]
let clock: MovableClock
let source: Part | undefined

beforeEach(async () => {
  bench = await startBench()
  clock = new MovableClock(MORNING, { frozen: true })
  kept = []
  waits = []
  lines = []
})
afterEach(async () => {
  await source?.stop()
  source = undefined
  await bench.stop()
})

async function begin(options: Partial<UpdateSourceOptions> = {}): Promise<void> {
  source = createUpdateSource({
    apiRoot: bench.root,
    token: bench.emulator.token,
    allowedUpdates: ['message'],
    log: createLog('debug', { write: (line) => void lines.push(line) }),
    keep: async (updates) => void kept.push(...updates),
    clock,
    lastUpdate: async () => null,
    onUnauthorized: () => undefined,
    wait: async (ms) => void waits.push(ms),
    pollSeconds: 1,
    ...options,
  })
  await source.start()
}

const ids = (): number[] => kept.map(({ updateId }) => updateId)
const offsets = (): unknown[] =>
  bench.emulator.requests.filter(({ method }) => method === 'getUpdates').map(({ params }) => params['offset'])
const message = (update_id: unknown, chat = 7): object => ({
  update_id,
  message: { message_id: 1, date: 1, chat: { id: chat, type: 'private' }, text: 'a' },
})
const keptSome = (count: number): Promise<void> => until(() => kept.length >= count, 5_000, `${count} kept updates`)
const polls = (count: number): Promise<void> => until(() => offsets().length >= count, 5_000, `${count} polls`)

describe('polling', () => {
  it('that ends by a fault of ours is told, for only a new start brings it back', async () => {
    let ended = 0
    await begin({ onPolled: () => Promise.reject(new Error('ours')), onEnded: () => ended++ })
    await until(() => ended === 1, 5_000, 'the end')
    expect(lines.filter((line) => line.includes('update-source-ended'))).toHaveLength(1)
  })

  it('moves the offset only after the batch is kept', async () => {
    let open = (): void => undefined
    const opened = new Promise<void>((resolve) => {
      open = resolve
    })
    bench.emulator.pushRaw(message(41))
    await begin({
      async keep(updates) {
        await opened
        kept.push(...updates)
      },
    })
    await polls(1)
    expect(bench.emulator.pendingUpdates).toHaveLength(1)
    open()
    await polls(2)
    expect([offsets().slice(0, 2), bench.emulator.pendingUpdates]).toEqual([[0, 42], []])
  })

  it('asks for the same updates again, more and more slowly, while they cannot be kept', async () => {
    let refusals = 3
    bench.emulator.pushRaw(message(41))
    await begin({
      async keep(updates) {
        if (refusals-- > 0) throw new Error('disk full')
        kept.push(...updates)
      },
    })
    await keptSome(1)
    expect([ids(), offsets().slice(0, 4), waits]).toEqual([[41], [0, 0, 0, 0], [1000, 2000, 4000]])
  })

  it('begins behind the last kept update after a restart', async () => {
    for (const id of [41, 42, 43]) bench.emulator.pushRaw(message(id))
    await begin({ lastUpdate: async () => ({ updateId: 42, receivedAt: clock.now() }) })
    await keptSome(1)
    expect(offsets()[0]).toBe(43)
  })

  it('asks for everything after a quiet week, when numbers may have begun anew below the last', async () => {
    const receivedAt = clock.now()
    clock.advance(NUMBERS_HOLD_MS + 1)
    bench.emulator.pushRaw(message(7))
    await begin({ lastUpdate: async () => ({ updateId: 42, receivedAt }) })
    await keptSome(1)
    await polls(2)
    expect([offsets().slice(0, 2), ids()]).toEqual([[0, 8], [7]])
  })

  it('still trusts the last number just before that, and forgets it in the middle of polling when it comes', async () => {
    const receivedAt = clock.now()
    clock.advance(NUMBERS_HOLD_MS)
    await begin({ lastUpdate: async () => ({ updateId: 42, receivedAt }), pollSeconds: 0 })
    await polls(1)
    clock.advance(1)
    await polls(offsets().length + 2)
    expect([offsets()[0], offsets().at(-1)]).toEqual([43, 0])
  })

  it('does not start when the inbox cannot be read', async () => {
    const start = begin({ lastUpdate: () => Promise.reject(new Error('no such table')) })
    await expect(start).rejects.toThrow('no such table')
  })

  it('passes gaps by and hands repeated numbers on for the inbox to drop', async () => {
    for (const id of [41, 41, 97]) bench.emulator.pushRaw(message(id))
    await begin()
    await keptSome(3)
    expect(ids()).toEqual([41, 41, 97])
    await polls(2)
    expect(offsets()[1]).toBe(98)
  })

  it('drops what carries no usable number and keeps what belongs to no chat without one', async () => {
    for (const element of [
      null,
      'text',
      [],
      {},
      message('41'),
      message(-3),
      message(4.5),
      message(50),
      { update_id: 51 },
    ])
      bench.emulator.pushRaw(element)
    await begin()
    await keptSome(2)
    expect(kept.map(({ updateId, chatKey }) => [updateId, chatKey])).toEqual([
      [50, '7'],
      [51, null],
    ])
  })

  it('takes a breath when an answer brings nothing at once', async () => {
    bench.emulator.pushRaw('nothing to read')
    await begin({ pollSeconds: 0 })
    await polls(3)
    expect(waits.slice(0, 2)).toEqual([500, 500])
  })
})

describe('a poll that fails', () => {
  it('with 401 ends the polling and says so', async () => {
    bench.emulator.faults.on('getUpdates', { kind: '401' })
    let told = 0
    await begin({ onUnauthorized: () => void told++ })
    await until(() => told > 0, 5_000, 'the bad news')
    await source?.stop()
    expect([told, offsets().length, waits]).toEqual([1, 1, []])
  })

  it('with 409 waits a quarter of a minute', async () => {
    bench.emulator.faults.on('getUpdates', { kind: '409', times: 2 })
    bench.emulator.pushRaw(message(41))
    await begin()
    await keptSome(1)
    expect(waits).toEqual([15_000, 15_000])
  })

  it('with 429 waits as long as the platform asks', async () => {
    bench.emulator.faults.on('getUpdates', { kind: '429', times: 1, retryAfter: 7 })
    bench.emulator.pushRaw(message(41))
    await begin()
    await keptSome(1)
    expect(waits).toEqual([7000])
  })

  it('with 429 and a wait that cannot be meant waits five minutes at most', async () => {
    bench.emulator.faults.on('getUpdates', { kind: '429', times: 1, retryAfter: 10_000_000 })
    bench.emulator.pushRaw(message(41))
    await begin()
    await keptSome(1)
    expect(waits).toEqual([300_000])
  })

  it.each(['html-502', 'truncated', 'empty', 'reset', '500'] as const)(
    'with %s is repeated and loses nothing',
    async (kind) => {
      bench.emulator.faults.on('getUpdates', { kind, times: 3 })
      bench.emulator.pushRaw(message(41))
      await begin()
      await keptSome(1)
      expect([ids()[0], waits.slice(0, 3)]).toEqual([41, [500, 1000, 2000]])
    },
  )

  it('by a half-open line is given up after the margin', async () => {
    bench.emulator.faults.on('getUpdates', { kind: 'half-open', times: 1 })
    bench.emulator.pushRaw(message(41))
    await begin({ pollSeconds: 0, answerMarginMs: 50 })
    await keptSome(1)
    expect(ids()).toEqual([41])
  })

  it('is asked again after 10 s at the latest, however long nothing has come', async () => {
    bench.emulator.faults.on('getUpdates', { kind: 'refuse', times: 12 })
    bench.emulator.pushRaw(message(41))
    await begin()
    await keptSome(1)
    expect([waits.length, Math.max(...waits)]).toEqual([12, 10_000])
  })

  it('that was refused for 130 s is asked again within 15 s', async () => {
    bench.emulator.faults.on('getUpdates', { kind: 'refuse' })
    bench.emulator.pushRaw(message(41))
    let awayMs = 0
    let afterMs = 0
    await begin({
      wait: async (ms) => {
        afterMs = Math.max(0, awayMs + ms - 130_000)
        awayMs += ms
        if (awayMs >= 130_000) bench.emulator.faults.clear()
      },
    })
    await keptSome(1)
    expect(awayMs).toBeGreaterThanOrEqual(130_000)
    expect(afterMs).toBeLessThanOrEqual(15_000)
  })

  it('never puts the token into the log', async () => {
    bench.emulator.faults.on('getUpdates', { kind: 'reset', times: 3 })
    bench.emulator.pushRaw(message(41))
    await begin()
    await keptSome(1)
    expect(lines.length).toBeGreaterThanOrEqual(3)
    expect(lines.join('')).not.toContain(bench.emulator.token)
  })
})
