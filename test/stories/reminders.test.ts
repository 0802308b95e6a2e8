import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { instantOf } from 'persian-text'
import { MovableClock } from '#shared/clock.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { inTransaction } from '#storage/transaction.ts'
import { closeStage, openStage, plain, type Player, type Stage } from '../support/stage.ts'
import { MORNING, type SmallProvince, smallProvince, ZONE } from '../support/world.ts'

const MINUTE = 60_000

/** Self-assessment ends on Monday 16 Azar at nine. */
let stage: Stage
let focal: Player
let province: SmallProvince

beforeEach(async () => {
  stage = await openStage({
    prepare: async (app) => {
      const clock = new MovableClock(MORNING, { frozen: true })
      province = await smallProvince({ db: app.tools.db, clock })
    },
  })
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1', name: 'ندا رهنما' })
})
afterEach(() => closeStage(stage))

/** A time of Azar 1405, with the minute tick that belongs to it. */
async function comes(day: number, hour: number, minute = 0): Promise<void> {
  const at = instantOf({ year: 1405, month: 9, day, hour, minute }, ZONE)
  await stage.waits(at.getTime() - stage.clock.now().getTime())
}
const hears = async (player: Player): Promise<string> => plain((await player.hears()).text)

async function isAsked(): Promise<void> {
  await focal.says('/evidence ۱-۱')
  await focal.taps('شاخص 1-1')
  expect(plain((await focal.taps('خود ارزیابی')).text)).toContain('چند امتیاز')
}

describe('a reminder and an open dialogue (rapidpro 282)', () => {
  it('waits until the person has been silent for ten minutes, and the answer belongs to the dialogue', async () => {
    await comes(9, 7, 55)
    await isAsked()
    await comes(9, 8)
    expect(await hears(focal)).toBe('')
    expect(plain((await focal.says('۲۵۰')).text)).toContain('خود ارزیابی: ۲۵۰ از ۳۰۰')
    await stage.waits(5 * MINUTE)
    expect(await hears(focal)).toContain('۴ شاخص مانده')
  })

  it('comes after an hour at the latest, and even then the next answer still belongs to the dialogue', async () => {
    await comes(9, 7, 55)
    await isAsked()
    // Seven times: after eight answers that cannot be read a talk ends.
    for (let minute = 0; minute < 60; minute += 9) {
      await comes(9, 8, minute)
      expect(plain((await focal.says('نمی‌دانم')).text)).not.toContain('شاخص مانده')
    }
    await comes(9, 9)
    expect(await hears(focal)).toContain('۴ شاخص مانده')
    expect(plain((await focal.says('۲۵۰')).text)).toContain('خود ارزیابی: ۲۵۰ از ۳۰۰')
  })

  it('does not wait on the last day, and the next answer still belongs to the dialogue', async () => {
    await comes(16, 7, 59)
    await isAsked()
    await comes(16, 8)
    expect(await hears(focal)).toContain('امروز آخرین روز است')
    expect(plain((await focal.says('۲۵۰')).text)).toContain('خود ارزیابی: ۲۵۰ از ۳۰۰')
  })
})

describe('reminders through a stage', () => {
  it('go to the focal point, then to the head, then as a list with telephone numbers to the coordinator', async () => {
    const head = await stage.enters(8, 'agency-head', { agencyCode: 'A1', name: 'بهرام کیانی' })
    const coordinator = await stage.enters(9, 'coordinator')
    await stage.app.tools.db.person.updateMany({ where: { name: 'ندا رهنما' }, data: { phone: '09150000001' } })
    await comes(15, 8)
    expect(await hears(focal)).toContain('۱ روز کاری مانده')
    expect(await hears(head)).toBe('')
    await comes(17, 8)
    // The window is shut: the way on is more time, not the first indicator.
    expect(await hears(focal)).toContain('تمدید بخواهید')
    expect(plain((await focal.taps('درخواست تمدید')).text)).toContain('برای کدام مرحله؟')
    expect(await hears(head)).toContain('۴ شاخص دستگاه شما در مهلت ثبت نشده است')
    await comes(18, 8)
    await coordinator.hears()
    // The third day after the deadline is a Thursday: the list is in the digest of Saturday.
    await comes(21, 8)
    const digest = await hears(coordinator)
    expect(digest).toContain('۳ دستگاه پس از پایان مهلت')
    expect(digest).toContain('ندا رهنما · ☎ 09150000001')
    expect(digest).toContain('بهرام کیانی · بدون شماره')
    expect(plain((await coordinator.taps('فهرست کامل تماس')).text)).toContain('دستگاه نمونه')
  })

  it('come one for each deadline, or not at all, as the person wishes; a notice of a moved deadline comes all the same', async () => {
    await stage.app.tools.db.item.update({
      where: { id: await province.itemOf(0, '1-1') },
      data: { state: 'DEFICIENT', deficiencyDueAt: instantOf({ year: 1405, month: 9, day: 12, hour: 14 }, ZONE) },
    })
    await focal.says('/settings')
    await focal.taps('شیوهٔ یادآوری')
    expect(plain((await focal.taps('برای هر مهلت')).text)).toContain('برای هر مهلت یک پیام، ساعت ۸')
    await comes(9, 8)
    const both = (await focal.hears()).messages.map(({ text }) => plain(text ?? ''))
    expect(both).toHaveLength(2)
    expect(both.map((text) => text.split(' مانده')[0])).toEqual(expect.arrayContaining(['۱ شاخص', '۳ شاخص']))
    await focal.says('/settings')
    await focal.taps('شیوهٔ یادآوری')
    const off = plain((await focal.taps('خاموش')).text)
    expect(off).toContain('بخشنامه، نظر کارشناسی، تغییر مهلت و نتیجه همچنان فرستاده می‌شود')
    expect(focal.buttons().some((text) => text.includes('ساعت یادآوری'))).toBe(false)
    await comes(15, 8)
    expect(await hears(focal)).toBe('')
    const { db } = stage.app.tools
    const { id } = await db.person.findFirstOrThrow({ where: { name: 'ندا رهنما' } })
    await inTransaction(db, (tx) =>
      enqueue(tx, stage.clock.now(), {
        kind: 'schedule-changed',
        key: 'moved',
        to: [id],
        args: { year: 1404, moved: '[]' },
      }),
    )
    await stage.waits(MINUTE)
    expect(await hears(focal)).not.toBe('')
  })
})
