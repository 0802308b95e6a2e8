import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Screen } from '#shared/message.ts'
import { reminder } from '#outbox/kinds/reminders.ts'
import { remind } from '#workflows/reminders/remind.ts'
import {
  type Cast,
  DAY_MS,
  MORNING,
  openWorld,
  type SmallProvince,
  smallProvince,
  type World,
  ZONE,
} from '../../support/world.ts'

const HOUR_MS = 3_600_000
/** Self-assessment of the small province ends fifteen days after the first morning. */
const DUE = MORNING.getTime() + 15 * DAY_MS

let world: World
let province: SmallProvince
let focal: Cast
let head: Cast
beforeEach(async () => {
  world = await openWorld()
  province = await smallProvince(world)
  const agencyId = province.agencies[0]?.id ?? 0
  focal = await world.person('focal-point', { agencyId })
  head = await world.person('agency-head', { agencyId })
  await remind(world.tools)
})
afterEach(() => world.close())

const at = async (instant: number): Promise<number> => {
  world.clock.set(new Date(instant))
  return remind(world.tools)
}
const sentTo = async (person: Cast): Promise<number> => world.db.notice.count({ where: { personId: person.personId } })
const finish = async (): Promise<void> => {
  await world.db.item.updateMany({ where: { agencyId: province.agencies[0]?.id ?? 0 }, data: { state: 'SUBMITTED' } })
}

async function shown(person: Cast, escalated = false): Promise<Screen | null> {
  const { db, files } = world.tools
  const rendering = {
    db,
    files,
    zone: ZONE,
    now: world.clock.now(),
    language: 'fa' as const,
    personId: person.personId,
  }
  return reminder.compose(rendering, { cycleId: province.cycleId, escalated, dueAt: new Date(DUE).toISOString() })
}

describe('reminders (F6, peers rows 10–17)', () => {
  it('speaks seven days before the last day, at the hour of delivery', async () => {
    await at(DUE - 7 * DAY_MS)
    expect(await sentTo(focal)).toBe(1)
  })

  it('is silent one minute before the hour of delivery', async () => {
    await at(DUE - 7 * DAY_MS - HOUR_MS - 60_000)
    expect(await sentTo(focal)).toBe(0)
  })

  it('leaves alone whoever has nothing pending', async () => {
    await finish()
    await at(DUE - 7 * DAY_MS)
    expect(await sentTo(focal)).toBe(0)
  })

  it('puts in nothing twice when the minute is looked at again, or the clock is set back', async () => {
    await at(DUE - 7 * DAY_MS)
    await at(DUE - 7 * DAY_MS + 60_000)
    await at(DUE - 7 * DAY_MS - 2 * HOUR_MS)
    await at(DUE - 7 * DAY_MS)
    expect(await sentTo(focal)).toBe(1)
  })

  it('after an outage over several steps of the ladder sends one message, not all of them', async () => {
    await at(DUE - DAY_MS)
    expect(await sentTo(focal)).toBe(1)
  })

  it('tells the head of the agency only once the work is overdue', async () => {
    await at(DUE - DAY_MS)
    expect(await sentTo(head)).toBe(0)
    await at(DUE + DAY_MS)
    expect(await sentTo(head)).toBe(1)
  })

  it('names count, points and the time left, most points first, with a way into the first item', async () => {
    world.clock.set(new Date(DUE - 7 * DAY_MS))
    const screen = await shown(focal)
    expect(screen?.text).toContain('۴ شاخص مانده · ۲٬۰۰۰ امتیاز')
    expect(screen?.text).toContain('روز کاری مانده')
    const first = await province.itemOf(0, 'S-A1')
    expect(screen?.buttons?.[0]?.[0]).toMatchObject({ act: `evidence.item:${first}` })
  })

  it('is dropped when everything was submitted between the enqueueing and the sending', async () => {
    await finish()
    expect(await shown(focal)).toBeNull()
  })

  it('never speaks of days left once the deadline has passed', async () => {
    world.clock.set(new Date(DUE + DAY_MS))
    const screen = await shown(head, true)
    expect(screen?.text).toContain('در مهلت ثبت نشده')
    expect(screen?.text).not.toContain('مانده')
  })
})
