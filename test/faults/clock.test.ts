import { dayKey } from 'persian-text'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDispatch } from '#outbox/dispatch.ts'
import type { Messenger } from '#outbox/messenger.ts'
import { SteadyClock } from '#shared/steady-clock.ts'
import { confirmClock, readClock } from '#workflows/services/clock.ts'
import { remind } from '#workflows/reminders/remind.ts'
import type { Tools } from '#workflows/tools.ts'
import { createHealth } from '../../src/health.ts'
import { plain } from '../support/plain.ts'
import { type Cast, DAY_MS, MORNING, openWorld, smallProvince, type World, ZONE } from '../support/world.ts'

const HOUR_MS = 3_600_000

let world: World
let tools: Tools
let clock: SteadyClock
let coordinator: Cast
let focal: Cast
/** How far somebody has turned the computer's clock. */
let turnedMs: number

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  world = await openWorld()
  const start = performance.now()
  turnedMs = 0
  clock = new SteadyClock({ now: () => new Date(MORNING.getTime() + performance.now() - start + turnedMs) })
  tools = { ...world.tools, clock }
  const province = await smallProvince(world, { profile: { reminders: undefined } as never })
  coordinator = await world.person('coordinator')
  focal = await world.person('focal-point', { agencyId: province.agencies[0]?.id ?? 0 })
})
afterEach(async () => {
  vi.useRealTimers()
  await world.close()
})

const turn = (ms: number): void => {
  clock.now()
  turnedMs += ms
  clock.now()
}
const by = async (who: Cast) => ({ ...(await who.by()), sentAt: clock.now() })
const kinds = async (): Promise<string[]> =>
  (
    await world.db.notice.findMany({
      where: { kind: { startsWith: 'service-' }, args: { path: '$.trouble', equals: 'clock' } },
      orderBy: { id: 'asc' },
    })
  ).map(({ kind, personId, args }) => `${personId} ${kind} ${(args as { trouble: string }).trouble}`)
/** How far the computer is ahead of the time that the product goes on with, as the button would carry it. */
async function aheadMinutes(): Promise<number> {
  const held = await readClock(tools, await by(coordinator))
  if (!held.ok || held.value === null) throw new Error('nothing is held')
  return Math.round((Date.parse(held.value.claimedAt) - Date.parse(held.value.knownAt)) / 60_000)
}

describe('a clock that has jumped', () => {
  it('is told to the coordinators once, and that it is over once', async () => {
    const health = createHealth(tools, { dataDir: process.cwd(), isPolling: false })
    const watched = async (times: number): Promise<string[]> => {
      for (let i = 0; i < times; i++) {
        health.ticked([])
        await health.watch()
        vi.advanceTimersByTime(60_000)
      }
      return kinds()
    }
    turn(DAY_MS)
    expect(await watched(1)).toEqual([])
    const began = `${coordinator.personId} service-trouble clock`
    expect(await watched(5)).toEqual([began])
    const restarted = createHealth(tools, { dataDir: process.cwd(), isPolling: false })
    await restarted.watch()
    expect(await kinds()).toEqual([began])
    clock.believe()
    expect(await watched(5)).toEqual([began, `${coordinator.personId} service-well clock`])
  })

  it('is believed when a coordinator confirms it, which stands in the log; nobody else can', async () => {
    turn(DAY_MS)
    const ahead = await aheadMinutes()
    expect(ahead).toBe(1440)
    expect(await confirmClock(tools, await by(focal), { aheadMinutes: ahead })).toMatchObject({
      refusal: { code: 'not-your-role' },
    })
    expect(clock.isHeld).toBe(true)
    expect(await confirmClock(tools, await by(coordinator), { aheadMinutes: ahead })).toMatchObject({ ok: true })
    expect(clock.isHeld).toBe(false)
    const entries = await world.db.auditEntry.findMany({ where: { action: 'clock.confirm' } })
    expect(entries).toMatchObject([{ personId: coordinator.personId, subject: 'service:clock' }])
    expect(await confirmClock(tools, await by(coordinator), { aheadMinutes: ahead })).toMatchObject({
      refusal: { code: 'clock-not-held' },
    })
  })

  it('and jumps again is not believed by the button of the first jump', async () => {
    turn(DAY_MS)
    const ahead = await aheadMinutes()
    turn(2 * HOUR_MS)
    expect(await confirmClock(tools, await by(coordinator), { aheadMinutes: ahead })).toMatchObject({
      refusal: { code: 'clock-changed' },
    })
    expect(clock.isHeld).toBe(true)
  })
})

/** Hour by hour to the end of the window; on the fourth day somebody turns the clock. */
async function playWindow(turnMs: number, isConfirmed: boolean): Promise<{ days: string[]; texts: string[] }> {
  await world.db.stage.updateMany({
    where: { key: 'self-assessment' },
    data: { dueAt: new Date(MORNING.getTime() + 8 * DAY_MS) },
  })
  const days: string[] = []
  const texts: string[] = []
  const messenger: Messenger = {
    platform: 'local',
    channel: null,
    send: async ({ chatId }, { text }) => {
      if (chatId !== focal.userId) return { kind: 'delivered', messageId: '1' }
      days.push(dayKey(clock.now(), ZONE))
      texts.push(plain(text))
      return { kind: 'delivered', messageId: '1' }
    },
  }
  for (let hour = 0; hour < 9 * 24; hour++) {
    vi.advanceTimersByTime(HOUR_MS)
    if (hour === 75) {
      turn(turnMs)
      if (turnMs !== 0 && isConfirmed)
        expect(await confirmClock(tools, await by(coordinator), { aheadMinutes: await aheadMinutes() })).toMatchObject({
          ok: true,
        })
    }
    await remind(tools)
    const dispatch = createDispatch({ ...tools, language: 'fa', messenger })
    await dispatch.start()
    await dispatch.idle()
    await dispatch.stop()
  }
  return { days, texts }
}

describe('reminders of a window, while the clock is set back', () => {
  it.each([
    ['by a day, held', -DAY_MS, false],
    ['by a day, confirmed', -DAY_MS, true],
    ['by an hour, held', -HOUR_MS, false],
    ['by an hour, confirmed', -HOUR_MS, true],
  ])('%s: none twice, and one a day at most', async (_, turnMs, isConfirmed) => {
    const { days, texts } = await playWindow(turnMs, isConfirmed)
    expect(days.length).toBeGreaterThan(1)
    expect(new Set(days).size).toBe(days.length)
    const rows = await world.db.notice.findMany({ where: { kind: 'reminder', personId: focal.personId } })
    expect(rows.length).toBe(days.length)
    expect(new Set(texts).size).toBe(texts.length)
  })
})
