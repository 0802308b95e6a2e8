import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS } from '../support/world.ts'
import { pdfFile } from '../support/zip-file.ts'

let stage: Stage
let head: Player
let deputyHead: Player
let coordinator: Player

beforeEach(async () => {
  stage = await openProvinceStage()
  coordinator = await stage.enters(3, 'coordinator')
  head = await stage.enters(7, 'agency-head', { agencyCode: 'A1' })
  deputyHead = await stage.enters(8, 'focal-point', { agencyCode: 'A1' })
})
afterEach(() => closeStage(stage))

const names = async (from: string, until: string): Promise<string> => {
  await head.says('/standin')
  await head.taps('تعیین جانشین: ')
  await head.taps('شخص 8')
  await head.says(from)
  await head.says(until)
  expect(plain((await head.says('گزارش خود ارزیابی آمادهٔ امضاست.')).text)).toContain('جانشین می‌شود')
  return plain((await head.taps('تعیین جانشین')).text)
}
const seats = () => stage.app.tools.db.seat.findMany({ where: { standsInFor: { not: null }, revokedAt: null } })

describe('a stand-in with dates (peers row 29)', () => {
  it('begins and ends by itself, with a note both ways', async () => {
    expect(await names('۳ آذر ۱۴۰۵', '۵ آذر ۱۴۰۵')).toContain('شخص 8 جانشین شد')
    const told = plain((await deputyHead.hears()).text)
    expect(told).toContain('شما جانشین تعیین شدید')
    expect(told).toContain('یادداشت تحویل: «گزارش خود ارزیابی آمادهٔ امضاست.»')
    expect(await seats()).toHaveLength(0)

    await stage.waits(2 * DAY_MS)
    expect(plain((await deputyHead.hears()).text)).toContain('شما اکنون جانشین هستید')
    expect(await seats()).toHaveLength(1)
    // The end of the last day, at midnight.
    await stage.waits(3 * DAY_MS)
    expect(plain((await deputyHead.hears()).text)).toContain('جانشینی شما پایان یافت')
    expect(await seats()).toHaveLength(0)
    await deputyHead.taps('یادداشت برای بازگشت')
    await deputyHead.says('گزارش امضا شد؛ چیزی نماند.')
    expect(plain((await head.hears()).text)).toContain('گزارش امضا شد؛ چیزی نماند.')
  })

  it('acts under their own name, in the place of the absent, with what is asked of that role', async () => {
    await deputyHead.says('1-1')
    await deputyHead.taps('خود ارزیابی')
    await deputyHead.says('۲۵۰')
    await deputyHead.sends({ name: 'گزارش.pdf', bytes: pdfFile() })
    await deputyHead.taps('دیدن شاخص')
    await deputyHead.taps('ثبت نهایی')
    await deputyHead.taps('ثبت نهایی')
    await names('۱ آذر ۱۴۰۵', '۵ آذر ۱۴۰۵')
    const { db } = stage.app.tools
    const [seat] = await seats()
    const own = await db.seat.findFirstOrThrow({ where: { role: 'focal-point', person: { name: 'شخص 8' } } })
    await deputyHead.wholeHome()
    await deputyHead.taps('به جای شخص 7')
    expect(plain((await deputyHead.wholeHome()).text)).toContain('شما به جای شخص 7 کار می‌کنید')
    await deputyHead.says('/report')
    expect(plain((await deputyHead.taps('امضا می‌کنم')).text)).toContain('امضا شد')
    const entry = await db.auditEntry.findFirstOrThrow({ where: { action: 'sign-off.sign' } })
    expect(entry.personId).toBe(own.personId)
    expect(entry.details).toMatchObject({ standsInFor: seat?.standsInFor ?? 0 })
  })

  it('of a role that confirms waits for a second person, who is neither of the two', async () => {
    const second = await stage.enters(9, 'coordinator')
    await stage.enters(10, 'deputy')
    await coordinator.says('/standin')
    await coordinator.taps('تعیین جانشین: ')
    await coordinator.taps('شخص 10')
    await coordinator.says('۱ آذر ۱۴۰۵')
    await coordinator.says('۵ آذر ۱۴۰۵')
    await coordinator.taps('بی‌یادداشت')
    expect(plain((await coordinator.taps('تعیین جانشین')).text)).toContain('پس از تأیید نفر دوم آغاز می‌شود')
    expect(await seats()).toHaveLength(0)
    expect(coordinator.buttons().some((text) => text.includes('تأیید جانشینی'))).toBe(false)
    expect(plain((await second.hears()).text)).toContain('در انتظار تأیید نفر دوم')
    await second.taps('تأیید جانشینی')
    expect(await seats()).toHaveLength(1)
    // Ended before its day by the absent.
    await coordinator.says('/standin')
    expect(plain((await coordinator.taps('پایان جانشینی')).text)).toContain('جانشینی پایان یافت')
    expect(await seats()).toHaveLength(0)
  })

  it('is named by the coordinator for somebody who cannot, and only with the coordinator’s own PIN', async () => {
    const { db } = stage.app.tools
    const accounts = { where: { userId: '3' } }
    await db.account.updateMany({ ...accounts, data: { pinEnteredAt: null } })
    await coordinator.says('/settings')
    await coordinator.taps('رمز')
    await coordinator.says('481516')
    await coordinator.says('481516')
    await db.account.updateMany({ ...accounts, data: { pinEnteredAt: new Date(0) } })
    await coordinator.says('/people')
    await coordinator.taps('بالاترین مقام دستگاه')
    await coordinator.taps('شخص 7')
    expect(plain((await coordinator.taps('تعیین جانشین')).text)).toContain('رمز شما')
    expect((await coordinator.says('999999')).text).not.toContain('رمز درست است')
    await coordinator.says('481516')
    await coordinator.taps('ادامهٔ کار')
    await coordinator.taps('شخص 8')
    await coordinator.says('۱ آذر ۱۴۰۵')
    await coordinator.says('۵ آذر ۱۴۰۵')
    expect(plain((await coordinator.taps('بی‌یادداشت')).text)).toContain('شخص 8 به جای شخص 7')
    expect(plain((await coordinator.taps('تعیین جانشین')).text)).toContain('شخص 8 جانشین شد')
    expect(await seats()).toHaveLength(1)
    expect(plain((await deputyHead.hears()).text).match(/شما اکنون جانشین هستید/g)).toHaveLength(1)
    expect(plain((await head.hears()).text)).toContain('شخص 8')
  })

  it('is one at a time, and nobody of another agency', async () => {
    await stage.enters(11, 'focal-point', { agencyCode: 'A2' })
    await names('۳ آذر ۱۴۰۵', '۵ آذر ۱۴۰۵')
    await head.says('/standin')
    await head.taps('تعیین جانشین: ')
    expect(plain((await head.says('شخص 11')).text)).toContain('کسی با این نام')
    expect(head.buttons()).not.toContain('شخص 11')
    await head.says('شخص')
    await head.taps('شخص 8')
    await head.says('۳ آذر ۱۴۰۵')
    await head.says('۵ آذر ۱۴۰۵')
    await stage.restart()
    await head.taps('بی‌یادداشت')
    expect(plain((await head.taps('تعیین جانشین')).text)).toContain('نخست آن را پایان دهید')
  })
})
