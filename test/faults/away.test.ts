import { writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEmulator, type Emulator, MovableClock } from 'bot-api-emulator'
import { systemClock } from '#shared/clock.ts'
import { lastHeartbeat, noteHeartbeat } from '#storage/installation.ts'
import { type ProductProcess, startProduct, until } from '../support/product-process.ts'
import { newDatabaseFolder } from '../support/template-database.ts'
import { figure, isLong } from './long.ts'

const DAY_MS = 86_400_000
let emulator: Emulator
let running: ProductProcess | undefined
let product: Parameters<typeof startProduct>[0]

beforeEach(async () => {
  const { folder, url } = newDatabaseFolder()
  emulator = createEmulator({ clock: systemClock, token: '1000:local-token' })
  const { root } = await emulator.start()
  product = { apiRoot: root, databaseUrl: url, dataDir: folder }
})
afterEach(async () => {
  await running?.kill()
  running = undefined
  await emulator.stop()
})

describe('a messenger that is away when the product starts (reliability R10)', () => {
  it('is waited for, which is said, and then spoken to', { timeout: 60_000 }, async () => {
    emulator.faults.on('*', { kind: 'refuse' })
    running = startProduct(product)
    const { output } = running
    await until(() => output().includes('cannot be reached'), 30_000, 'it says so')
    expect(running.child.exitCode).toBeNull()
    emulator.faults.clear()
    const from = performance.now()
    await running.polling
    expect(performance.now() - from).toBeLessThan(15_000)
  })

  it('is not waited for when the product is told to end', { timeout: 60_000 }, async () => {
    emulator.faults.on('*', { kind: 'refuse' })
    running = startProduct(product)
    const { output } = running
    await until(() => output().includes('cannot be reached'), 30_000, 'it says so')
    const from = performance.now()
    expect(await running.end()).toBe(0)
    expect(performance.now() - from).toBeLessThan(3_000)
  })
})

describe('an idle connection to the product (reliability F18)', () => {
  it('does not hold up its end', { timeout: 60_000 }, async () => {
    const port = 20_000 + (process.pid % 20_000)
    running = startProduct({ ...product, env: { PORT: String(port) } })
    await running.polling
    const idle = connect(port, '127.0.0.1')
    await new Promise((resolve) => idle.once('connect', resolve))
    const from = performance.now()
    expect(await running.end()).toBe(0)
    idle.destroy()
    expect(performance.now() - from).toBeLessThan(2_000)
  })
})

describe('a start with a clock that is 70 days ahead', () => {
  const wrong = (): string => new Date(systemClock.now().getTime() + 70 * DAY_MS).toISOString()
  const file = (): string => product.databaseUrl.replace('file:', '')
  const known = async (): Promise<number> => {
    const at = await lastHeartbeat(file())
    return Math.abs(Math.round(((at?.getTime() ?? 0) - systemClock.now().getTime()) / DAY_MS))
  }

  it('goes on from the last known time and asks a person', { timeout: 60_000 }, async () => {
    await noteHeartbeat(file(), systemClock.now())
    running = startProduct({ ...product, env: { CLOCK_START: wrong() } })
    await running.polling
    expect(running.output()).toContain('clock confirm')
    expect(await running.end()).toBe(0)
    expect(await known()).toBe(0)
  })

  it('is believed when the messenger says the same', { timeout: 60_000 }, async () => {
    await noteHeartbeat(file(), systemClock.now())
    await emulator.stop()
    emulator = createEmulator({ clock: new MovableClock(new Date(wrong())), token: '1000:local-token' })
    const { root } = await emulator.start()
    running = startProduct({ ...product, apiRoot: root, env: { CLOCK_START: wrong() } })
    await running.polling
    const { output } = running
    emulator.act(emulator.addUser({ firstName: 'Sara' }).id).says('/start')
    await until(() => output().includes('clock-believed'), 30_000, 'the clock is believed')
    expect(await running.end()).toBe(0)
    expect(await known()).toBe(70)
  })
})

/** The computer's clock as this process sees it, turned from outside while it runs: what a file says is added to it. */
const turnable = (file: string): string =>
  `data:text/javascript,${encodeURIComponent(
    `import { readFileSync } from 'node:fs'
    const Real = Date
    const turned = () => { try { return Number(readFileSync(${JSON.stringify(file)}, 'utf8')) } catch { return 0 } }
    globalThis.Date = class extends Real {
      constructor(...of) { if (of.length === 0) super(Real.now() + turned()); else super(...of) }
      static now() { return Real.now() + turned() }
    }`,
  )}`

describe('a clock that is turned under a running process', () => {
  it.each([
    ['70 days ahead', 70 * DAY_MS],
    ['a day back', -DAY_MS],
  ])('%s: is not believed, which is said, and is again once it is right', { timeout: 90_000 }, async (_, turnMs) => {
    const turned = path.join(product.dataDir, 'turned')
    running = startProduct({ ...product, env: { NODE_OPTIONS: `--import ${turnable(turned)}` } })
    const { output } = running
    await running.polling
    const someone = emulator.addUser({ firstName: 'Sara' }).id
    emulator.act(someone).says('/start')
    await until(() => emulator.chat(someone).messages.some(({ from }) => from === 'bot'), 30_000, 'an answer')
    expect(output()).not.toContain('clock-held')
    writeFileSync(turned, String(turnMs))
    emulator.act(someone).says('/start')
    await until(() => output().includes('clock-held'), 30_000, 'the clock is held')
    writeFileSync(turned, '0')
    emulator.act(someone).says('/start')
    await until(() => output().includes('clock-believed'), 40_000, 'the clock is believed again')
    expect(await running.end()).toBe(0)
    const at = await lastHeartbeat(product.databaseUrl.replace('file:', ''))
    expect(Math.abs((at?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
  })
})

describe('connections that are refused for long', () => {
  const AWAY_MS = isLong ? 130_000 : 8_000
  it('are tried again within 15 s of the return', { timeout: AWAY_MS + 60_000 }, async () => {
    running = startProduct(product)
    await running.polling
    emulator.faults.on('*', { kind: 'refuse' })
    await new Promise((resolve) => setTimeout(resolve, AWAY_MS))
    const someone = emulator.addUser({ firstName: 'Sara' }).id
    emulator.act(someone).says('/start')
    emulator.faults.clear()
    const from = performance.now()
    await until(() => emulator.chat(someone).messages.some(({ from: by }) => by === 'bot'), 30_000, 'an answer')
    const ms = performance.now() - from
    figure(
      `polling and an answer after ${AWAY_MS / 1000} s of refused connections`,
      '≤ 15 s',
      `${(ms / 1000).toFixed(1)} s`,
    )
    expect(ms).toBeLessThan(15_000)
  })
})
