import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTicker } from '#jobs/ticker.ts'
import { SteadyClock } from '#shared/steady-clock.ts'
import { noteRun } from '#storage/reminders/duty-runs.ts'
import { removeFreeze, writeFreeze } from '#storage/freeze.ts'
import { inTransaction } from '#storage/transaction.ts'
import { BACKED_UP, createHealth, type Health } from '../../src/health.ts'
import { openWorld, type World } from '../support/world.ts'

const HERE = { dataDir: process.cwd(), isPolling: true }

let world: World
let health: Health

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  world = await openWorld()
  health = createHealth(world.tools, HERE)
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  await world.close()
})

const causes = async (): Promise<string[]> => (await health.troubles()).map((trouble) => trouble.split(':', 1)[0] ?? '')

describe('health is red with its reason', () => {
  it('when no poll has been answered and no tick has ended for too long, and green again after', async () => {
    expect(await causes()).toEqual([])
    vi.advanceTimersByTime(91_000)
    expect(await causes()).toEqual(['poll'])
    vi.advanceTimersByTime(91_000)
    expect(await causes()).toEqual(['poll', 'tick'])
    health.polled()
    health.ticked([])
    expect(await causes()).toEqual([])
  })

  it('when polling has ended, which is not so where the messenger is away', async () => {
    for (let i = 0; i < 6; i++) {
      vi.advanceTimersByTime(90_000)
      health.ticked([])
      health.unanswered()
    }
    expect(await causes()).toEqual(['poll'])
    vi.advanceTimersByTime(401_000)
    health.ticked([])
    expect(await causes()).toEqual(['poll', 'deaf'])
    health.polled()
    expect(await causes()).toEqual([])
  })

  it('when no backup has been written within the hours that were set, and when a clock that has jumped is held', async () => {
    health = createHealth(world.tools, { ...HERE, backupHours: 24 })
    expect(await causes()).toEqual(['backup'])
    await inTransaction(world.db, (tx) => noteRun(tx, BACKED_UP, world.clock.now()))
    world.clock.advance(24 * 3_600_000)
    expect(await causes()).toEqual([])
    world.clock.advance(1_000)
    expect(await causes()).toEqual(['backup'])
    const clock = new SteadyClock(world.clock)
    clock.startAfter(new Date(world.clock.now().getTime() - 70 * 24 * 3_600_000))
    health = createHealth({ ...world.tools, clock }, HERE)
    expect(await causes()).toEqual(['clock'])
    clock.believe()
    expect(await causes()).toEqual([])
  })

  it('when what was written is not there', async () => {
    await world.db.$executeRawUnsafe(
      `CREATE TRIGGER lost AFTER INSERT ON DutyRun BEGIN UPDATE DutyRun SET at = '2020-01-01T00:00:00.000Z' WHERE key = NEW.key; END`,
    )
    expect(await causes()).toEqual(['commit'])
  })

  it('when a page of the database is damaged, told to the operator once and to the coordinators once, and when it is over', async () => {
    const coordinator = await world.person('coordinator')
    const lines: string[] = []
    const log = {
      ...world.tools.log,
      error: (event: string, facts?: object) => void lines.push(`${event} ${JSON.stringify(facts)}`),
    }
    health = createHealth({ ...world.tools, log }, { dataDir: process.cwd(), isPolling: false })
    const minutes = async (count: number): Promise<void> => {
      for (let i = 0; i < count; i++) {
        health.ticked([])
        await health.watch()
        world.clock.advance(60_000)
        vi.advanceTimersByTime(60_000)
      }
    }
    health.checked('row 3 missing from index')
    expect(await causes()).toEqual(['pages'])
    await minutes(5)
    const told = () => world.db.notice.findMany({ where: { kind: { startsWith: 'service-' } }, orderBy: { id: 'asc' } })
    expect((await told()).map(({ kind, personId }) => [kind, personId])).toEqual([
      ['service-trouble', coordinator.personId],
    ])
    expect(lines).toEqual([expect.stringMatching(/^unhealthy .*row 3 missing/)])
    health.checked(null)
    await minutes(3)
    expect((await told()).map(({ kind }) => kind)).toEqual(['service-trouble', 'service-well'])
    expect(lines.map((line) => line.split(' ', 1)[0])).toEqual(['unhealthy', 'healthy-again'])
  })

  it('when the disk of the data folder is nearly full, and green again when there is room', async () => {
    let free = 100 * 1024 * 1024
    health = createHealth(world.tools, { ...HERE, freeBytes: () => Promise.resolve(free) })
    expect(await causes()).toEqual([])
    free--
    expect(await causes()).toEqual(['disk'])
    free++
    expect(await causes()).toEqual([])
  })

  it('when an update or a due notice has waited for ten minutes', async () => {
    const { db, clock } = world
    const at = new Date(clock.now().getTime() - 601_000)
    const update = { updateId: 1, chatKey: '1', payload: '{}', receivedAt: at }
    await db.inboxUpdate.create({ data: { platform: world.tools.platform, ...update } })
    expect(await causes()).toEqual(['inbox'])
    await db.notice.create({
      data: { kind: 'circular', args: {}, uniqueKey: 'a', lane: 'reply', notBefore: at, createdAt: at },
    })
    expect(await causes()).toEqual(['inbox', 'outbox'])
    const parked = createHealth(world.tools, { ...HERE, isParked: () => Promise.resolve(true) })
    expect((await parked.troubles()).join()).toContain('run: outbox send|drop')
    writeFreeze(world.tools.files.folder, { frozenAt: world.clock.now().toISOString(), reason: 'x' })
    expect(await causes()).toEqual(['inbox'])
    removeFreeze(world.tools.files.folder)
  })

  it('when a duty fails again and again; it is left out ever longer and then tried again', async () => {
    let calls = 0
    let isBroken = true
    const duty = async (): Promise<void> => {
      calls++
      if (isBroken) throw new Error('full')
    }
    const log = { ...world.tools.log, error: () => undefined }
    const ticker = createTicker({
      tools: { ...world.tools, log },
      wake: () => undefined,
      beat: () => Promise.resolve(),
      ticked: health.ticked,
      duties: { remind: duty },
    })
    const ticks: number[] = []
    for (let i = 0; i < 60; i++) {
      const before = calls
      await ticker.tick()
      if (calls > before) ticks.push(i)
    }
    expect(ticks).toEqual([0, 1, 3, 7, 15, 31, 47])
    expect(await causes()).toEqual(['duty'])
    isBroken = false
    for (let i = 0; i < 16; i++) await ticker.tick()
    expect(await causes()).toEqual([])
  })
})

/** How each cause comes about and how it ends; what only time brings comes by waiting for it. */
type Cause = { makes: () => unknown; mends: () => unknown; options?: Partial<Parameters<typeof createHealth>[1]> }
let freeBytes = 0
const AGO = (): Date => new Date(world.clock.now().getTime() - 601_000)
const CAUSES: Record<string, Cause> = {
  poll: { makes: () => void (polls = false), mends: () => void (polls = true), options: { isPolling: true } },
  tick: { makes: () => void (ticks = false), mends: () => void (ticks = true) },
  duty: { makes: () => void (failing = ['remind']), mends: () => void (failing = []) },
  pages: { makes: () => health.checked('row 3 missing'), mends: () => health.checked(null) },
  disk: {
    makes: () => void (freeBytes = 1),
    mends: () => void (freeBytes = 1e9),
    options: { freeBytes: async () => freeBytes },
  },
  backup: {
    makes: () => undefined,
    mends: () => inTransaction(world.db, (tx) => noteRun(tx, BACKED_UP, world.clock.now())),
    options: { backupHours: 24 },
  },
  inbox: {
    makes: () =>
      world.db.inboxUpdate.create({
        data: { platform: world.tools.platform, updateId: 1, chatKey: '1', payload: '{}', receivedAt: AGO() },
      }),
    mends: () => world.db.inboxUpdate.deleteMany(),
  },
  outbox: {
    makes: () =>
      world.db.notice.create({
        data: { kind: 'circular', args: {}, uniqueKey: 'a', lane: 'reply', notBefore: AGO(), createdAt: AGO() },
      }),
    mends: () => world.db.notice.deleteMany({ where: { kind: 'circular' } }),
  },
  commit: { makes: () => loses(true), mends: () => loses(false) },
}
let polls = true
let ticks = true
let failing: string[] = []

async function loses(isSo: boolean): Promise<void> {
  await world.db.$executeRawUnsafe(
    isSo
      ? `CREATE TRIGGER lost AFTER UPDATE ON DutyRun WHEN NEW.key = 'health' BEGIN
           UPDATE DutyRun SET at = '2020-01-01T00:00:00.000Z' WHERE key = NEW.key; END`
      : 'DROP TRIGGER lost',
  )
}

describe('each cause', () => {
  it.each(Object.entries(CAUSES))(
    '%s is told once on stderr and once in chat, and once more when it is over',
    async (cause, how) => {
      await world.person('coordinator')
      polls = true
      ;[ticks, failing, freeBytes] = [true, [], 1e9]
      const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
      const log = { ...world.tools.log, error: () => undefined }
      health = createHealth({ ...world.tools, log }, { dataDir: process.cwd(), isPolling: false, ...how.options })
      const minutes = async (count: number): Promise<void> => {
        for (let i = 0; i < count; i++) {
          if (ticks) health.ticked(failing)
          if (polls) health.polled()
          await health.watch()
          world.clock.advance(60_000)
          vi.advanceTimersByTime(60_000)
        }
      }
      const lines = (): string[] => stderr.mock.calls.map(([line]) => String(line).split(':', 2).join(':'))
      const chat = async (): Promise<string[]> =>
        (await world.db.notice.findMany({ where: { kind: { startsWith: 'service-' } }, orderBy: { id: 'asc' } })).map(
          ({ kind, args }) => `${kind} ${(args as { trouble: string }).trouble}`,
        )
      if (cause !== 'backup') {
        await minutes(2)
        expect([lines(), await chat()]).toEqual([[], []])
      }
      await how.makes()
      await minutes(5)
      expect([lines(), await chat()]).toEqual([[`unhealthy: ${cause}`], [`service-trouble ${cause}`]])
      await how.mends()
      await minutes(3)
      expect(lines()).toEqual([`unhealthy: ${cause}`, `healthy-again: ${cause}`])
      expect(await chat()).toEqual([`service-trouble ${cause}`, `service-well ${cause}`])
    },
  )
})
