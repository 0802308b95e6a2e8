import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { bySystem } from '#workflows/tools.ts'
import { invite } from '#workflows/people/invite.ts'
import { until } from '../support/product-process.ts'
import type { Stage } from '../support/stage.ts'
import { FIRST, openCrowd } from './crowd.ts'
import { figure, isLong } from './long.ts'

let stage: Stage | undefined
afterEach(async () => {
  vi.useRealTimers()
  await stage?.close()
  stage = undefined
})

const answersTo = ({ emulator }: Stage, id: number): string[] =>
  emulator.chat(id).messages.flatMap(({ from, text }) => (from === 'bot' ? [text ?? ''] : []))

const rowsOf = ({ app }: Stage): Promise<number> => app.tools.db.inboxUpdate.count()

const STRANGERS = Array.from({ length: 60 }, (_, i) => 90_001 + i)

/** The long form lets each of them send for a minute. */
const ROUNDS = isLong ? 180 : 12

describe('a flood', () => {
  it('of sixty strangers takes an answer and a row from each, and nothing from the officials', async () => {
    // So many that none of them writes on without reading.
    const crowd = await openCrowd(isLong ? 60 : 20, { messagesPerMinute: 20 })
    ;({ stage } = crowd)
    const { emulator } = stage
    for (const id of STRANGERS) stage.player(id)
    for (let round = 0; round < ROUNDS; round++) {
      for (const id of STRANGERS) emulator.act(id).says(`پیام ${round}`)
      const official = crowd.people[round % crowd.people.length] ?? FIRST
      emulator.act(official).says('/help')
    }
    await stage.settle()
    expect(STRANGERS.map((id) => answersTo(stage as Stage, id).length)).toEqual(STRANGERS.map(() => 1))
    expect(crowd.people.reduce((sum, id) => sum + answersTo(stage as Stage, id).length, 0)).toBe(ROUNDS)
    expect(await rowsOf(stage)).toBe(STRANGERS.length + ROUNDS)
    figure(`60 strangers, ${60 * ROUNDS} messages`, 'one answer and one row each', 'one and one')
  })

  it.runIf(isLong)(
    'of sixty strangers at three messages a second leaves officials their answers',
    async () => {
      const crowd = await openCrowd(60, { messagesPerMinute: 20 })
      ;({ stage } = crowd)
      const { emulator } = stage
      for (const id of STRANGERS) stage.player(id)
      const took: number[] = []
      for (let third = 0; third < 90; third++) {
        const begun = performance.now()
        for (const id of STRANGERS) emulator.act(id).says(`پیام ${third}`)
        const official = crowd.people[third % crowd.people.length] ?? FIRST
        const before = answersTo(stage, official).length
        emulator.act(official).says('/menu')
        await until(() => answersTo(stage as Stage, official).length > before, 10_000, 'the answer')
        took.push(performance.now() - begun)
        await delay(Math.max(0, begun + 333 - performance.now()))
      }
      const p95 = took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? Infinity
      figure('60 strangers at 3 messages a second for half a minute', 'p95 of officials ≤ 1 s', `${p95.toFixed(0)} ms`)
      expect(p95).toBeLessThanOrEqual(1_000)
    },
    120_000,
  )

  it('of an official is answered twelve times at most, in order and with a word about it, and holds up nobody', async () => {
    const crowd = await openCrowd(2, { messagesPerMinute: 20 })
    ;({ stage } = crowd)
    const [flooder = 0, other = 0] = crowd.people
    for (let i = 0; i < 1_000; i++) stage.emulator.act(flooder).says(`پیام ${i}`)
    stage.emulator.act(other).says('/help')
    const slowed = (): string[] => answersTo(stage as Stage, flooder).filter((text) => text.includes('پشت سر هم'))
    await until(() => answersTo(stage as Stage, other).length * slowed().length === 1, 30_000, 'the answers')
    const { db } = stage.app.tools
    const aside = () => db.inboxUpdate.count({ where: { state: 'DEAD', reason: 'too many at once' } })
    await until(async () => (await aside()) >= 880, 30_000, 'what is set aside')
    expect(answersTo(stage, flooder).length).toBeLessThanOrEqual(12)
    expect(slowed()).toHaveLength(1)
    figure('an official sends 1,000 at once', '≤ 12 answers', `${answersTo(stage, flooder).length}`)
  })

  it('of an official who reads each answer and writes again at once is answered twelve times at most', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const crowd = await openCrowd(1, { messagesPerMinute: 20 })
    ;({ stage } = crowd)
    const [flooder = 0] = crowd.people
    const { log, emulator, app } = stage
    const answered = (): number => answersTo(stage as Stage, flooder).length
    const isSlowed = (): boolean => log.some((line) => line.includes('person-slowed'))
    let sent = 0
    const write = (): void => {
      vi.advanceTimersByTime(150)
      emulator.act(flooder).says(sent++ % 2 === 0 ? `پیام ${sent}` : '/help')
    }
    for (let i = 0; i < 100 && !isSlowed(); i++) {
      const before = answered()
      write()
      await until(() => answered() > before || isSlowed(), 30_000, 'an answer or a rest')
    }
    const more = 40
    for (let i = 0; i < more; i++) write()
    const waiting = (): Promise<number> => app.tools.db.inboxUpdate.count({ where: { state: 'PENDING' } })
    await until(async () => (await waiting()) > more, 30_000, 'all the rest to wait in order')
    expect(answered()).toBeLessThanOrEqual(12)
    expect(answersTo(stage, flooder).filter((text) => text.includes('پشت سر هم'))).toHaveLength(1)
    figure('an official writes every 150 ms', '≤ 12 answers', `${answered()}`)
  })

  it('is none where an official presses as quickly: every press is answered', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const crowd = await openCrowd(1, { messagesPerMinute: 20 })
    ;({ stage } = crowd)
    const player = stage.player(crowd.people[0] ?? 0)
    await player.says('/start')
    for (let i = 0; i < 40; i++) {
      vi.advanceTimersByTime(150)
      expect((await player.taps(i % 2 === 0 ? 'خدمت' : 'پرسش')).messages.length).toBeGreaterThan(0)
    }
    expect(stage.log).toEqual([])
  })

  it('of a stranger does not shut out the invitation they have meanwhile got', async () => {
    const crowd = await openCrowd(1, { messagesPerMinute: 20 })
    ;({ stage } = crowd)
    const player = stage.player(90_001)
    for (let i = 0; i < 30; i++) stage.emulator.act(90_001).says('سلام')
    await player.hears()
    const { tools } = stage.app
    const made = await invite(tools, bySystem(tools.clock.now()), { role: 'auditor', name: 'ناظر' })
    if (!made.ok) throw new Error(made.refusal.code)
    expect((await player.says(`/start ${made.value.code}`)).text).toContain('ناظر')
    stage.player(90_002)
    for (let i = 0; i < 15; i++) stage.emulator.act(90_002).says(`/start ${'x'.repeat(22)}`)
    await stage.settle()
    expect(answersTo(stage, 90_002)).toHaveLength(10)
  })
})
