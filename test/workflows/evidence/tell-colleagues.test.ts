import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { instantOf } from 'persian-text'
import { evidenceSubmitted } from '#outbox/kinds/evidence.ts'
import { atItem } from '../../support/evidence.ts'
import { plain } from '../../support/plain.ts'
import { type Cast, openWorld, smallProvince, type SmallProvince, type World, ZONE } from '../../support/world.ts'

/** Of Azar 1405: worlds begin on Sunday the 1st at nine; the 5th and 6th are free. */
const azar = (day: number, hour: number, minute = 0) => instantOf({ year: 1405, month: 9, day, hour, minute }, ZONE)

let world: World
let province: SmallProvince
let focal: Cast
let head: Cast
const agency = (index: number): number => province.agencies[index]?.id ?? 0

beforeEach(async () => {
  world = await openWorld()
  province = await smallProvince(world)
  focal = await world.person('focal-point', { agencyId: agency(0), name: 'سارا احمدی' })
  head = await world.person('agency-head', { agencyId: agency(0) })
})
afterEach(() => world.close())

async function submits(code: string, at: Date, who = focal, sentAt = at) {
  world.clock.set(at)
  const mine = atItem(world, await who.by({ sentAt }), await province.itemOf(0, code))
  const page = await mine.page()
  if (page.claimHundredths === null) await mine.measure(code === '1-2' ? { target: 1, actual: 1 } : {})
  if (code !== '1-2') await mine.assess(20_000)
  await mine.explain('توضیح')
  expect(await mine.submit()).toBe('ok')
  return mine
}
const toHead = (who = head) =>
  world.db.notice.findMany({
    where: { kind: 'evidence-submitted', personId: who.personId },
    orderBy: { id: 'asc' },
  })
const rendering = (personId: number) => ({
  db: world.db,
  files: world.tools.files,
  zone: ZONE,
  now: world.clock.now(),
  language: 'fa' as const,
  personId,
})
/** What the nth message to the head says when it goes out at its time. */
async function heard(index = 0, who = head): Promise<string[] | null> {
  const notice = (await toHead(who))[index]
  if (notice === undefined) throw new Error(`no message ${index}`)
  if (notice.notBefore > world.clock.now()) world.clock.set(notice.notBefore)
  const screen = await evidenceSubmitted.compose(rendering(who.personId), notice.args as never)
  return screen === null
    ? null
    : plain(screen.text)
        .replaceAll(/<\/?\w+>/g, '')
        .split('\n')
}

describe('the day’s message of what colleagues submitted', () => {
  it('is one, at four, with code, title, points, who and receipt, most points first, and leads to the status', async () => {
    await submits('1-1', azar(1, 9))
    await submits('S-A1', azar(1, 15, 59))
    const [notice, ...more] = await toHead()
    expect([notice?.notBefore, more]).toEqual([azar(1, 16, 1), []])
    const lines = await heard()
    expect(lines?.[0]).toBe('امروز ۲ شاخص ثبت شد · ۱٬۳۰۰ امتیاز')
    expect(lines?.[1]).toBe('ثبت‌کننده: سارا احمدی')
    expect(lines?.[2]).toMatch(/^✔ S-A۱ شاخص S-A1 · ۱٬۰۰۰ امتیاز · رسید T\w-\w{4}-\w{4}$/)
    expect(lines?.[3]).toContain('1-1')
    expect(lines).toHaveLength(4)
    const screen = await evidenceSubmitted.compose(rendering(head.personId), notice?.args as never)
    expect(screen?.buttons?.[0]?.[0]).toMatchObject({ act: 'evidence.status' })
  })

  it('comes on the next working morning for what is submitted at four, or on a free day, and names the day', async () => {
    await submits('1-1', azar(4, 16))
    await submits('1-2', azar(5, 11))
    const [notice, ...more] = await toHead()
    expect([notice?.notBefore, more]).toEqual([azar(7, 8, 1), []])
    expect((await heard())?.[0]).toBe('۲ شاخص از چهارشنبه ۴ آذر ۱۴۰۵ تاکنون ثبت شد · ۶۰۰ امتیاز')
  })

  it('comes once a day: after one in the morning the next is that of the next morning, and nothing is told twice', async () => {
    await submits('1-1', azar(2, 20))
    expect((await heard())?.[0]).toBe('۱ شاخص در دوشنبه ۲ آذر ۱۴۰۵ ثبت شد · ۳۰۰ امتیاز')
    await submits('1-2', azar(3, 10))
    expect((await toHead()).map(({ notBefore }) => notBefore)).toEqual([azar(3, 8, 1), azar(4, 8, 1)])
    const lines = await heard(1)
    expect(lines?.[0]).toBe('۱ شاخص در سه‌شنبه ۳ آذر ۱۴۰۵ ثبت شد · ۳۰۰ امتیاز')
    expect(lines?.[2]).toContain('1-2')
  })

  it('has what was handled after an outage although its date lies before the message of that day', async () => {
    await submits('1-1', azar(1, 9))
    await heard()
    await submits('1-2', azar(1, 18), focal, azar(1, 15))
    expect((await toHead()).map(({ notBefore }) => notBefore)).toEqual([azar(1, 16, 1), azar(2, 8, 1)])
    expect((await heard(1))?.[2]).toContain('1-2')
  })

  it('tells nobody of his own, and each of two focal points of the other’s', async () => {
    const colleague = await world.person('focal-point', { agencyId: agency(0), name: 'رضا کریمی' })
    await submits('1-1', azar(1, 9))
    await submits('1-2', azar(1, 10), colleague)
    expect((await heard(0, focal))?.slice(1)).toEqual(['ثبت‌کننده: رضا کریمی', expect.stringContaining('1-2')])
    expect((await heard(0, colleague))?.slice(1)).toEqual(['ثبت‌کننده: سارا احمدی', expect.stringContaining('1-1')])
    expect((await heard())?.filter((line) => line.startsWith('ثبت‌کننده'))).toHaveLength(2)
  })

  it('does not come when all was withdrawn, and has what was submitted again once', async () => {
    const mine = await submits('1-1', azar(1, 9))
    expect(await mine.withdraw(1)).toBe('ok')
    expect(await heard()).toBeNull()
    await submits('1-1', azar(1, 15))
    expect(await heard()).toHaveLength(3)
  })

  it('does not come to whoever has silenced reminders', async () => {
    await submits('1-1', azar(1, 9))
    const { personId } = head
    await world.db.person.update({ where: { id: personId }, data: { reminderMode: 'off' } })
    expect(await heard()).toBeNull()
    await world.db.person.update({ where: { id: personId }, data: { reminderMode: 'single' } })
    expect(await heard()).not.toBeNull()
  })

  it('names eight and counts the rest', async () => {
    const { id: indicatorId, ...indicator } = await world.db.indicator.findFirstOrThrow({ where: { code: '1-1' } })
    expect(indicatorId).toBeGreaterThan(0)
    for (let i = 0; i < 9; i++) {
      const { id } = await world.db.indicator.create({ data: { ...indicator, code: `3-${i}` } })
      const item = { cycleId: province.cycleId, agencyId: agency(0), indicatorId: id, changedAt: azar(1, 9) }
      await world.db.item.create({ data: item })
      await submits(`3-${i}`, azar(1, 9, i))
    }
    const lines = await heard()
    expect(lines?.filter((line) => line.startsWith('✔'))).toHaveLength(8)
    expect(lines?.at(-1)).toBe('و ۱ شاخص دیگر')
  })

  it('waits for the morning of a working day when the messenger was away until night, and not a minute before nine in the evening', async () => {
    const waits = async (at: Date) => {
      world.clock.set(at)
      const until = await evidenceSubmitted.waitsUntil?.(rendering(head.personId), { agencyId: 0, from: '', until: '' })
      return until != null && until > at ? until : null
    }
    expect(await waits(azar(4, 20, 59))).toBeNull()
    expect(await waits(azar(4, 21))).toEqual(azar(7, 8))
    expect(await waits(azar(7, 7, 59))).toEqual(azar(7, 8))
    expect(await waits(azar(7, 8))).toBeNull()
  })
})
