import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sendsOut, writes } from '../support/announcing.ts'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'

let stage: Stage
let coordinator: Player
let focal: Player

beforeEach(async () => {
  stage = await openProvinceStage()
  coordinator = await stage.enters(7, 'coordinator')
  focal = await stage.enters(8, 'focal-point', { agencyCode: 'A1' })
})
afterEach(() => closeStage(stage))

const HOUR_MS = 3_600_000
describe('answers nobody has thought of', () => {
  it('a sign of two units at the edge of a label is never cut in two', async () => {
    await writes(coordinator, '21', { title: `${'ا'.repeat(39)}😀${'ب'.repeat(10)}` })
    await sendsOut(coordinator)
    expect(plain((await focal.says('/circulars')).text)).toContain('😀')
    expect(focal.buttons().join()).toContain('ااا')
    expect(plain((await focal.says(`/circulars ${'پ'.repeat(99)}😀`)).text)).toContain('یافت نشد')
    await coordinator.says('/announce')
    expect(coordinator.buttons().join()).toContain('ااا')
  })

  it('«tomorrow» is the day after the answer, though the question has stood there overnight', async () => {
    await writes(coordinator, '23')
    await coordinator.taps('پیشنهاد برای تأیید')
    await coordinator.taps('زمان فرستادن')
    stage.clock.advance(24 * HOUR_MS)
    expect(plain((await coordinator.says('فردا ساعت ۱۸')).text)).toContain('سه‌شنبه ۳ آذر ۱۴۰۵، ساعت ۱۸:۰۰')
    await coordinator.taps('زمان فرستادن')
    stage.clock.advance(24 * HOUR_MS)
    expect(plain((await coordinator.taps('فردا ساعت ۸')).text)).toContain('چهارشنبه ۴ آذر ۱۴۰۵، ساعت ۰۸:۰۰')
  })

  it('an hour, a day or a month that is none is named, and the question stays', async () => {
    await writes(coordinator, '22')
    await coordinator.taps('پیشنهاد برای تأیید')
    await coordinator.taps('زمان فرستادن')
    expect(plain((await coordinator.says('فردا ساعت ۲۵:۰۰')).text)).toContain('این ساعت خوانده نشد')
    expect(plain((await coordinator.says('2026-11-25')).text)).toContain('میلادی')
    expect(plain((await coordinator.says('۱۴۰۶/۱۲/۳۰')).text)).toContain('۲۹ روز دارد')
    expect(plain((await coordinator.sendsSticker()).text)).toContain('پاسخ نوشتاری')
    expect(plain((await coordinator.says('۳۰ اسفند ۱۴۰۸ ساعت ٠٩:٣٠')).text)).toContain('۳۰ اسفند ۱۴۰۸، ساعت ۰۹:۳۰')
  })

  it('a button pressed after a refusal is answered where the reader looks, not above it', async () => {
    await coordinator.says('/announce')
    await coordinator.taps('پیام تازه')
    await coordinator.taps('بخشنامه')
    const asked = await coordinator.says('27')
    const refused = await coordinator.says('2026-11-25')
    const next = await coordinator.taps('امروز')
    expect(plain(next.text)).toContain('عنوان را')
    expect(next.last?.id).toBeGreaterThanOrEqual(refused.last?.id ?? 0)
    expect(refused.last?.id).toBeGreaterThan(asked.last?.id ?? 0)
  })

  it('a very long name that is looked for comes back short', async () => {
    await writes(coordinator, '26')
    for (const press of ['ویرایش', 'گیرندگان', 'دستگاه', 'یافتن با نوشتن نام']) await coordinator.taps(press)
    const heard = await coordinator.says('ن'.repeat(4096))
    expect(heard.messages.filter(({ from }) => from === 'bot').map(({ text }) => (text ?? '').length < 300)).toEqual([
      true,
    ])
    await coordinator.says('نمونه')
    await coordinator.taps('دستگاه نمونه 1')
    await stage.restart()
    await coordinator.taps('دستگاه نمونه 1')
    expect(plain((await coordinator.taps('بازگشت')).text)).toContain('در کانال هم منتشر می‌شود')
  })
})
