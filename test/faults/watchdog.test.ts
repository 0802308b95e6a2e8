import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createEmulator } from 'bot-api-emulator'
import { systemClock } from '#shared/clock.ts'
import { createHealth, type Health } from '../../src/health.ts'
import { feedWatchdog } from '../../src/watchdog.ts'
import { startProduct, until } from '../support/product-process.ts'
import { newDatabaseFolder } from '../support/template-database.ts'
import { openWorld, type World } from '../support/world.ts'

const PLACE = { NOTIFY_SOCKET: '/nowhere', WATCHDOG_USEC: '180000000' }

describe('the watchdog of systemd (item 11)', () => {
  let world: World
  let health: Health
  let fed: number
  let end: () => void
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] })
    world = await openWorld()
    health = createHealth(world.tools, { dataDir: process.cwd(), isPolling: true })
    fed = 0
    end = () => undefined
  })
  afterEach(async () => {
    end()
    vi.useRealTimers()
    await world.close()
  })
  const looks: Promise<unknown>[] = []
  const settled = async (): Promise<void> => {
    await Promise.allSettled(looks.splice(0))
    // What comes of a look runs after it.
    await new Promise((resolve) => setImmediate(resolve))
  }
  const begin = async (): Promise<void> => {
    const troubles = (): Promise<string[]> => {
      const look = health.troubles()
      looks.push(look)
      return look
    }
    end = feedWatchdog(troubles, PLACE, () => fed++)
    await settled()
    expect(fed).toBe(1)
  }
  /** How often it is fed in so many minutes. */
  const feedsIn = async (minutes: number, each: () => void): Promise<number> => {
    const before = fed
    for (let minute = 0; minute < minutes; minute++) {
      vi.advanceTimersByTime(60_000)
      each()
      await settled()
    }
    return fed - before
  }

  it('is fed three times within its time, also while the messenger is away', async () => {
    await begin()
    const isWell = (): void => {
      health.ticked([])
      health.polled()
    }
    const isAway = (): void => {
      health.ticked([])
      health.unanswered()
    }
    expect(await feedsIn(10, isWell)).toBe(10)
    expect(await feedsIn(30, isAway)).toBe(30)
  })

  it('is not fed any more once polling has ended', async () => {
    await begin()
    await feedsIn(7, () => health.ticked([]))
    expect(await feedsIn(10, () => health.ticked([]))).toBe(0)
  })

  it('is not fed any more once the duties do not end', async () => {
    await begin()
    await feedsIn(4, health.polled)
    expect(await feedsIn(10, health.polled)).toBe(0)
  })

  it('is not fed any more once a commit cannot be read back', async () => {
    await begin()
    const isWell = (): void => {
      health.ticked([])
      health.polled()
    }
    await feedsIn(2, isWell)
    await world.db.$executeRawUnsafe(
      `CREATE TRIGGER lost AFTER UPDATE ON DutyRun BEGIN UPDATE DutyRun SET at = '2020-01-01T00:00:00.000Z' WHERE key = NEW.key; END`,
    )
    expect(await feedsIn(10, isWell)).toBe(0)
  })

  it('is left alone where the unit asks for none', async () => {
    end = feedWatchdog(health.troubles, { NOTIFY_SOCKET: '/nowhere' }, () => fed++)
    expect(await feedsIn(5, () => undefined)).toBe(0)
  })
})

it('is fed by the product through systemd-notify, and no more while its loop stands still', {
  timeout: 60_000,
}, async () => {
  const bin = mkdtempSync(path.join(tmpdir(), 'tahavol-bin-'))
  const seen = path.join(bin, 'seen')
  const program = path.join(bin, 'systemd-notify')
  writeFileSync(program, `#!/bin/sh\necho "$1" >> ${seen}\n`)
  chmodSync(program, 0o755)
  const { folder, url } = newDatabaseFolder()
  const emulator = createEmulator({ clock: systemClock, token: '1000:local-token' })
  const { root } = await emulator.start()
  const env = { PATH: `${bin}:${process.env['PATH']}`, NOTIFY_SOCKET: '/nowhere', WATCHDOG_USEC: '900000' }
  const running = startProduct({ apiRoot: root, databaseUrl: url, dataDir: folder, env })
  const count = (): number => (existsSync(seen) ? readFileSync(seen, 'utf8').split('WATCHDOG=1').length - 1 : 0)
  await running.polling
  const atStart = count()
  await until(() => count() > atStart + 2, 20_000, 'it is fed')
  running.child.kill('SIGSTOP')
  await new Promise((resolve) => setTimeout(resolve, 500))
  const whenStopped = count()
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  expect(count()).toBe(whenStopped)
  running.child.kill('SIGCONT')
  await until(() => count() > whenStopped, 20_000, 'it is fed again')
  expect(await running.end()).toBe(0)
  await emulator.stop()
})

const RECEIVER = `use IO::Socket::UNIX; $| = 1; my $s = IO::Socket::UNIX->new(Type => SOCK_DGRAM, Local => $ARGV[0]) or die; print "ready\n"; while (defined $s->recv(my $m, 4096)) { print "$m\n" }`
const has = (command: string): boolean => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0

it.runIf(has('systemd-notify') && has('perl'))(
  'is fed by the real systemd-notify over a real socket of datagrams',
  { timeout: 60_000 },
  async () => {
    const { folder, url } = newDatabaseFolder()
    const socket = path.join(folder, 'notify')
    const receiver = spawn('perl', ['-e', RECEIVER, socket], { stdio: ['ignore', 'pipe', 'inherit'] })
    let received = ''
    receiver.stdout.on('data', (chunk: Buffer) => (received += chunk.toString()))
    const count = (): number => received.split('WATCHDOG=1').length - 1
    await until(() => received.includes('ready'), 10_000, 'the socket is there')
    const emulator = createEmulator({ clock: systemClock, token: '1000:local-token' })
    const { root } = await emulator.start()
    const env = { NOTIFY_SOCKET: socket, WATCHDOG_USEC: '900000' }
    const running = startProduct({ apiRoot: root, databaseUrl: url, dataDir: folder, env })
    await running.polling
    await until(() => count() > 2, 20_000, 'it is fed')
    expect(await running.end()).toBe(0)
    await emulator.stop()
    const atEnd = count()
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(count()).toBeLessThanOrEqual(atEnd + 1)
    receiver.kill()
  },
)
