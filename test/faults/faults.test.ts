import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { remindSilent } from '#workflows/circulars/acknowledge.ts'
import { createEmulator } from 'bot-api-emulator'
import { systemClock } from '#shared/clock.ts'
import { countDeliveries } from '#storage/notices.ts'
import { startProduct, until } from '../support/product-process.ts'
import { newDatabaseFolder } from '../support/template-database.ts'
import { type Crowd, NUMBER, openCrowd, struck } from './crowd.ts'

const HOUR_MS = 3_600_000
const TOKEN = '1000:local-token'

let crowd: Crowd
const open = async (...crowdOf: Parameters<typeof openCrowd>): Promise<Crowd> => {
  crowd = await openCrowd(...crowdOf)
  crowd.stage.emulator.faults.seed(7)
  return crowd
}
const states = async (kind: string): Promise<Record<string, number>> => {
  const where = { kind, channel: false }
  const rows = await crowd.stage.app.tools.db.notice.groupBy({ by: ['state'], where, _count: { _all: true } })
  return Object.fromEntries(rows.map((row) => [row.state, row._count._all]))
}

describe('a broadcast whose answers get lost (reliability R4, short form)', () => {
  afterEach(() => crowd.stage.close())

  it('reaches everybody where it must arrive, and a repetition carries the same number', async () => {
    const { stage, people, announce, heard } = await open(40)
    stage.emulator.faults.on('sendMessage', { kind: 'drop-answer', share: 0.5 })
    const circularId = await announce()
    await stage.settle()
    for (let hours = 0; hours < 24 && (await states('circular'))['SENT'] !== people.length + 1; hours++)
      await stage.waits(HOUR_MS)
    // The coordinator is a reader too.
    expect(await states('circular')).toEqual({ SENT: people.length + 1 })
    const copies = heard(NUMBER)
    expect(copies.filter((count) => count === 0)).toEqual([])
    expect(copies.some((count) => count > 1)).toBe(true)
    const sent = await countDeliveries(stage.app.tools.db, `circular:${circularId}`)
    expect(sent).toMatchObject({ audience: people.length + 1, sent: people.length + 1, pending: 0, failed: 0 })
    for (const id of people) {
      const texts = stage.emulator.chat(id).messages.flatMap(({ text }) => (text?.includes(NUMBER) ? [text] : []))
      expect(new Set(texts).size).toBe(1)
    }
  })

  it('comes at most once where it may come only once, and what is uncertain stays counted as such', async () => {
    const { stage, people, announce, heard, coordinator } = await open(40)
    const circularId = await announce()
    await stage.settle()
    expect(heard(NUMBER)).toEqual(people.map(() => 1))
    stage.emulator.faults.on('sendMessage', { kind: 'drop-answer', share: 0.5 })
    const reminded = await remindSilent(stage.app.tools, coordinator, { circularId })
    expect(reminded).toMatchObject({ ok: true, value: { reminded: people.length } })
    await stage.settle()
    const lost = struck(stage, 'drop-answer')
    stage.emulator.faults.clear()
    for (let hours = 0; hours < 3; hours++) await stage.waits(HOUR_MS)
    expect(lost).toBeGreaterThan(5)
    expect(await states('circular-unseen')).toEqual({ SENT: people.length - lost, UNCERTAIN: lost })
    expect(heard(NUMBER)).toEqual(people.map(() => 2))
  })
})

describe('a storm of 429 (reliability R9, short form)', () => {
  afterEach(() => crowd.stage.close())

  it('loses none of 300 messages, waits as each chat is told to and asks no more than it must', {
    timeout: 60_000,
  }, async () => {
    const { stage, people, announce, heard } = await open(300)
    const waitMs = 100
    const until = new Map<number, number>()
    const early: number[] = []
    stage.emulator.world.events.follow(({ name, data }) => {
      if (name !== 'request') return
      const { method, chatId, ok } = data() as { method: string; chatId?: number; ok: boolean }
      if (method.toLowerCase() !== 'sendmessage' || chatId === undefined) return
      const now = performance.now()
      // A timer may be early by a millisecond.
      if (now < (until.get(chatId) ?? 0) - 2) early.push(chatId)
      if (!ok) until.set(chatId, now + waitMs)
    })
    stage.emulator.faults.on('sendMessage', { kind: '429', share: 0.3, retryAfter: waitMs / 1000 })
    await announce()
    await stage.settle()
    for (let seconds = 0; seconds < 20 && (await states('circular'))['PENDING'] !== undefined; seconds++) {
      // A limit runs out by the real clock, a new try comes by that of the stage.
      await sleep(waitMs)
      await stage.waits(1_000)
    }
    const limited = struck(stage, '429')
    const asked = stage.emulator.requests.filter(({ method }) => method === 'sendMessage').length
    expect(await states('circular')).toEqual({ SENT: people.length + 1 })
    expect(heard(NUMBER)).toEqual(people.map(() => 1))
    expect(early).toEqual([])
    expect(limited).toBeGreaterThan(60)
    // To the people, the coordinator and the channel.
    expect(asked).toBeLessThanOrEqual(1.05 * (people.length + 2) + limited)
  })
})

describe('a broadcast against the bucket of the messenger (goal P4, short form)', () => {
  afterEach(() => crowd.stage.close())

  it('is refused no message, asks once for each and lets answers pass', { timeout: 120_000 }, async () => {
    const { stage, people, announce, heard } = await open(150, { platform: 'telegram' })
    const { emulator } = stage
    emulator.limits.isOn = true
    await announce()
    await stage.app.tick()
    await until(() => heard(NUMBER).some((count) => count > 0), 30_000, 'the broadcast begins')
    const talkers = people.slice(-8)
    for (const id of talkers) emulator.act(id).says('/deadlines')
    const answered = (id: number): boolean =>
      emulator.chat(id).messages.some(({ from, text }) => from === 'bot' && !(text ?? '').includes(NUMBER))
    await until(() => talkers.every(answered), 30_000, 'whoever asks is answered')
    // The answers did not wait for the end of it.
    expect((await states('circular'))['PENDING']).toBeGreaterThan(0)
    await stage.settle()
    await until(async () => (await states('circular'))['SENT'] === people.length + 1, 60_000, 'all is sent')
    await stage.settle()
    expect(heard(NUMBER)).toEqual(people.map(() => 1))
    const asked = emulator.requests.filter(({ method }) => method === 'sendMessage')
    expect(asked.filter(({ ok }) => !ok).length).toBeLessThanOrEqual(1)
    // To the people, the coordinator, the channel and those who asked.
    expect(asked.length).toBeLessThanOrEqual(people.length + 2 + talkers.length + 1)
  })
})

describe('a messenger that is away (reliability R10, short form)', () => {
  afterEach(() => crowd.stage.close())

  it.each(['reset', 'html-502'] as const)(
    'answers everybody once it is back after %s',
    { timeout: 120_000 },
    async (kind) => {
      const { stage, people } = await open(30)
      const { emulator } = stage
      emulator.faults.on('sendMessage', { kind })
      const speakers = people.slice(0, 15)
      for (const id of speakers) emulator.act(id).says('/deadlines')
      await until(() => struck(stage, kind) >= speakers.length, 30_000, 'the outage is noticed')
      // Then nothing goes at all, and more people speak to a bot that hears nothing.
      emulator.faults.on('*', { kind })
      for (const id of people.slice(15)) emulator.act(id).says('/deadlines')
      const pollFails = (): boolean =>
        emulator.requests.some((one) => one.method === 'getUpdates' && one.fault === kind)
      await until(pollFails, 30_000, 'polling fails too')
      emulator.faults.clear()
      const answers = (id: number): number => emulator.chat(id).messages.filter(({ from }) => from === 'bot').length
      await until(() => people.every((id) => answers(id) > 0), 60_000, 'everybody who spoke is answered')
      await stage.settle()
      expect(people.map(answers)).toEqual(people.map(() => 1))
      const { db } = stage.app.tools
      expect(await db.inboxUpdate.count({ where: { state: { not: 'DONE' } } })).toBe(0)
    },
  )

  it('brings a whole broadcast once it is back', async () => {
    const { stage, people, announce, heard } = await open(60)
    stage.emulator.faults.on('*', { kind: 'reset' })
    await announce()
    await stage.app.idle()
    expect(heard(NUMBER)).toEqual(people.map(() => 0))
    stage.clock.advance(10 * 60_000)
    await stage.app.tick()
    await stage.app.idle()
    stage.emulator.faults.clear()
    for (let minutes = 0; minutes < 60 && (await states('circular'))['PENDING'] !== undefined; minutes++)
      await stage.waits(60_000)
    expect(await states('circular')).toEqual({ SENT: people.length + 1 })
    expect(heard(NUMBER)).toEqual(people.map(() => 1))
  })
})

describe('a platform that sends the bot away (reliability R12, short form)', () => {
  const begin = async () => {
    const { folder, url } = newDatabaseFolder()
    const emulator = createEmulator({ clock: systemClock, token: TOKEN })
    const { root } = await emulator.start()
    return { emulator, product: { apiRoot: root, databaseUrl: url, dataDir: folder } }
  }

  it('ends with code 1 and says that the token is refused', async () => {
    const { emulator, product } = await begin()
    emulator.faults.on('getUpdates', { kind: '401' })
    const running = startProduct(product)
    const code = await new Promise((resolve) => running.child.once('exit', resolve))
    expect(code).toBe(1)
    expect(running.output()).toContain('the platform refuses BOT_TOKEN')
    expect(running.output()).not.toContain(TOKEN)
    await emulator.stop()
  })

  it('ends with code 1 when the token is refused at once', async () => {
    const { emulator, product } = await begin()
    const running = startProduct({ ...product, env: { BOT_TOKEN: '1000:wrong' } })
    const code = await new Promise((resolve) => running.child.once('exit', resolve))
    expect(code).toBe(1)
    expect(running.output()).toContain('401')
    expect(running.output()).not.toContain('1000:wrong')
    await emulator.stop()
  })

  it('stays up and asks again when another copy of the bot polls', async () => {
    const { emulator, product } = await begin()
    emulator.faults.on('getUpdates', { kind: '409', times: 1 })
    const running = startProduct(product)
    await running.polling
    await until(() => running.output().includes('terminated by other getUpdates'), 20_000, 'the conflict is told')
    expect(running.child.exitCode).toBeNull()
    expect(await running.end()).toBe(0)
    await emulator.stop()
  })
})
