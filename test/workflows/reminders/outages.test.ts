import { afterEach, describe, expect, it } from 'vitest'
import { createDispatch } from '#outbox/dispatch.ts'
import type { Messenger } from '#outbox/messenger.ts'
import { plain } from '../../support/plain.ts'
import { remind } from '#workflows/reminders/remind.ts'
import {
  AZAR_1,
  dayOfMinute,
  expectedDays,
  instantOfMinute,
  type OracleDeadline,
  troubledClock,
  wallMinute,
} from '../../support/reminder-oracle.ts'
import { claimMore, scoredProvince } from '../../support/scored-province.ts'
import { type Cast, DAY_MS, MORNING, openWorld, smallProvince, type World } from '../../support/world.ts'

/** Self-assessment of the small province ends on Monday 16 Azar at nine. */
const STAGE: OracleDeadline = { due: wallMinute(16, 9), daysBefore: [9, 13, 15, 16], daysAfter: [17, 19] }
const FROM = wallMinute(7, 0)
const TO = wallMinute(25, 0)

/** The objection window of the small province ends on Friday 11 Dey at nine. */
const OBJECTION: OracleDeadline = { due: wallMinute(41, 9), daysBefore: [38, 40, 41], daysAfter: [] }
const OBJECTING_FROM = wallMinute(33, 0)
const OBJECTING_TO = wallMinute(47, 0)

let world: World
afterEach(() => world.close())

interface People {
  focal: Cast
  head: Cast
}

interface Sent {
  personId: string
  minute: number
  text: string
}

/** An agency that has submitted nothing yet, six days before its last day. */
async function collecting(): Promise<People> {
  world = await openWorld({ at: instantOfMinute(FROM) })
  const province = await smallProvince(world, { profile: { reminders: undefined } as never })
  const agencyId = province.agencies[0]?.id ?? 0
  const focal = await world.person('focal-point', { agencyId })
  const head = await world.person('agency-head', { agencyId })
  await world.db.stage.updateMany({
    where: { key: 'self-assessment' },
    data: { dueAt: new Date(MORNING.getTime() + 15 * DAY_MS) },
  })
  return { focal, head }
}

/** An agency with a score below its claim, at the beginning of the objection window. */
async function objecting(): Promise<People> {
  const scene = await scoredProvince({ reminders: undefined } as never)
  world = scene.world
  world.clock.set(instantOfMinute(OBJECTING_FROM))
  await claimMore(scene, '1-1')
  const head = await world.person('agency-head', { agencyId: scene.province.agencies[0]?.id ?? 0 })
  return { focal: scene.focal, head }
}

/** The whole way over a real database: looks, outbox, dispatch, and a messenger that writes down what it gets. */
async function play(seed: number, prepare: () => Promise<People>, from: number, to: number) {
  const { focal, head } = await prepare()
  const { db, clock, tools } = world
  const sent: Sent[] = []
  const minuteNow = (): number => (clock.now().getTime() - AZAR_1) / 60_000
  const messenger: Messenger = {
    platform: 'local',
    channel: null,
    send: async ({ chatId }, { text }) => {
      sent.push({ personId: chatId, minute: minuteNow(), text: plain(text) })
      return { kind: 'delivered', messageId: '1' }
    },
  }
  await remind(tools)
  const { readings, looks } = troubledClock(seed, from, to, 360)
  for (const minute of readings) {
    clock.set(instantOfMinute(minute))
    await remind(tools)
    // As after a restart: what is due by this clock goes out.
    const dispatch = createDispatch({ ...tools, language: 'fa', messenger })
    await dispatch.start()
    await dispatch.idle()
    await dispatch.stop()
  }
  const planned = async (personId: number): Promise<number[]> => {
    const rows = await db.notice.findMany({ where: { personId, kind: 'reminder' }, orderBy: { id: 'asc' } })
    return rows.map(({ args }) => dayOfMinute((Date.parse((args as { sendAt: string }).sendAt) - AZAR_1) / 60_000))
  }
  return { sent, looks, focal: await planned(focal.personId), head: await planned(head.personId) }
}

describe('through outages and clock steps, over a real database (reliability R16, R17)', () => {
  it.each([3, 11, 29, 42])('seed %i: each due one once, none stale, none twice a day, none at night', async (seed) => {
    const { sent, looks, focal, head } = await play(seed, collecting, FROM, TO)
    expect(focal).toEqual(expectedDays([STAGE], 8, FROM, looks))
    expect(head).toEqual(expectedDays([{ ...STAGE, daysBefore: [] }], 8, FROM, looks))
    const days = sent.map(({ personId, minute }) => `${personId} ${dayOfMinute(minute)}`)
    expect(new Set(days).size).toBe(days.length)
    for (const { minute, text } of sent) {
      expect(text.includes('روز کاری مانده') || text.includes('امروز آخرین روز')).toBe(minute <= STAGE.due)
      expect(minute % 1440 >= 7 * 60 && minute % 1440 < 21 * 60).toBe(true)
    }
    expect(sent.length).toBeGreaterThan(0)
  })

  it.each([3, 11, 29, 42])('seed %i: the same before the objection window ends, and nothing after it', async (seed) => {
    const { sent, looks, focal, head } = await play(seed, objecting, OBJECTING_FROM, OBJECTING_TO)
    expect(focal).toEqual(expectedDays([OBJECTION], 8, OBJECTING_FROM, looks))
    expect(head).toEqual([])
    const days = sent.map(({ minute }) => dayOfMinute(minute))
    expect(new Set(days).size).toBe(days.length)
    expect(sent.every(({ minute, text }) => minute <= OBJECTION.due && text.includes('کمتر از خود ارزیابی'))).toBe(true)
  })
})
