import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Screen } from '#shared/message.ts'
import { reminder } from '#outbox/kinds/reminders.ts'
import { plain } from '../../support/plain.ts'
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

const ARGS = { single: null, dueAt: new Date(DUE).toISOString(), hour: 8, quietFrom: 21 }

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
  return reminder.compose(rendering, {
    ...ARGS,
    cycleId: province.cycleId,
    escalated,
    sendAt: world.clock.now().toISOString(),
  })
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

  it('names each deadline in its line where they differ, and none where they are one', async () => {
    await world.db.item.update({
      where: { id: await province.itemOf(0, '1-1') },
      data: { state: 'DEFICIENT', deficiencyDueAt: new Date(DUE - 4 * DAY_MS) },
    })
    world.clock.set(new Date(DUE - 7 * DAY_MS))
    const text = plain((await shown(focal))?.text ?? '')
    expect(text).toContain('↩ ۱-۱ شاخص 1-1 · ۳۰۰ امتیاز · تا ۱۲ آذر')
    expect(text).toContain('تا پنجشنبه ۱۲ آذر')
    world.clock.set(new Date(DUE - 3 * DAY_MS))
    const later = plain((await shown(focal))?.text ?? '')
    expect(later).toContain('۳۰۰ امتیاز · مهلت ۱۲ آذر گذشت')
    // What can still be met stands on top.
    expect(later).toContain('تا دوشنبه ۱۶ آذر')
    await world.db.item.updateMany({ data: { state: 'EMPTY', deficiencyDueAt: null } })
    expect(plain((await shown(focal))?.text ?? '')).not.toContain('تا ۱۶ آذر')
  })

  it('leaves out what is far off, and is dropped when nothing else is left', async () => {
    world.clock.set(new Date(DUE - 7 * DAY_MS))
    expect(await shown(focal)).not.toBeNull()
    world.clock.set(new Date(DUE - 8 * DAY_MS))
    expect(await shown(focal)).toBeNull()
  })

  it('passes over nothing that is late, though it has been given up', async () => {
    await world.db.item.update({
      where: { id: await province.itemOf(0, '1-1') },
      data: { state: 'DEFICIENT', deficiencyDueAt: new Date(DUE - 15 * DAY_MS) },
    })
    world.clock.set(new Date(DUE - 7 * DAY_MS))
    expect((await shown(focal))?.text).toContain('۴ شاخص مانده')
    // Alone it brings none from the seventh day on.
    world.clock.set(new Date(DUE - 9 * DAY_MS))
    expect(await shown(focal)).not.toBeNull()
    world.clock.set(new Date(DUE - 8 * DAY_MS))
    expect(await shown(focal)).toBeNull()
  })

  it('speaks of all agencies of a person', async () => {
    const agencyId = province.agencies[1]?.id ?? 0
    const seat = { personId: focal.personId, role: 'focal-point', agencyId, grantedAt: MORNING } as const
    await world.db.seat.create({ data: seat })
    await at(DUE - 7 * DAY_MS)
    expect(await sentTo(focal)).toBe(1)
    expect((await shown(focal))?.text).toContain('۸ شاخص مانده')
  })

  it('is dropped when the person has silenced reminders meanwhile', async () => {
    world.clock.set(new Date(DUE - 7 * DAY_MS))
    await world.db.person.update({ where: { id: focal.personId }, data: { reminderMode: 'off' } })
    expect(await shown(focal)).toBeNull()
  })

  it('that could not go out on its day gives way to the one of the day it can', async () => {
    const sendAt = new Date(DUE - 7 * DAY_MS).toISOString()
    await at(DUE - 7 * DAY_MS)
    world.clock.set(new Date(DUE - 6 * DAY_MS))
    const { db, files } = world.tools
    const late = () =>
      reminder.compose(
        { db, files, zone: ZONE, now: world.clock.now(), language: 'fa', personId: focal.personId },
        { ...ARGS, cycleId: province.cycleId, escalated: false, sendAt },
      )
    expect(await late()).not.toBeNull()
    await at(DUE - DAY_MS)
    expect(await late()).toBeNull()
  })

  it('looks again after a clock that was years ahead has been set right', async () => {
    await at(DUE + 4000 * DAY_MS)
    await at(DUE - 7 * DAY_MS)
    expect(await sentTo(focal)).toBe(1)
  })
})
