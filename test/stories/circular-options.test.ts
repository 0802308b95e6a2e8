import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ANNOUNCED, sendsOut, writes } from '../support/announcing.ts'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS } from '../support/world.ts'

let stage: Stage
let coordinator: Player
let focal: Player
let other: Player

beforeEach(async () => {
  stage = await openProvinceStage()
  coordinator = await stage.enters(7, 'coordinator')
  focal = await stage.enters(8, 'focal-point', { agencyCode: 'A1' })
  other = await stage.enters(9, 'focal-point', { agencyCode: 'A2' })
})
afterEach(() => closeStage(stage))

const HOUR_MS = 3_600_000
const write = (kind: string, number: string): Promise<void> => writes(coordinator, number, { kind })
const sendOut = (): Promise<void> => sendsOut(coordinator)

describe('announcements of every kind and for some', () => {
  it('a congratulation is sent in its own words and asks for nothing', async () => {
    await write('پیام تبریک', '7')
    expect(plain(coordinator.messages().at(-1)?.text ?? '')).toContain('«رؤیت شد»: خواسته نمی‌شود')
    await sendOut()
    const heard = await focal.hears()
    expect(plain(heard.text)).toContain('پیام تبریک شمارهٔ ۷')
    expect(focal.buttons()).toEqual(['بخشنامه‌ها'])
  })

  it('is meant for one agency, found by typing, and reaches it alone', async () => {
    await write('دستورالعمل', '8')
    await coordinator.taps('ویرایش')
    await coordinator.taps('گیرندگان')
    await coordinator.taps('دستگاه')
    await coordinator.taps('یافتن با نوشتن نام')
    await coordinator.says('نمونه 1')
    await coordinator.taps('دستگاه نمونه 1')
    const audience = plain((await coordinator.taps('بازگشت')).text)
    expect(audience).toContain('۱ نفر در ۱ دستگاه')
    expect(audience).toContain('در کانال منتشر نمی‌شود')
    const list = plain((await coordinator.taps('فهرست گیرندگان')).text)
    expect(list).toContain('A۱ · دستگاه نمونه 1: شخص 8')
    await coordinator.taps('دیدن پیام')
    await sendOut()
    expect(plain((await focal.hears()).text)).toContain('دستورالعمل شمارهٔ ۸')
    expect((await other.hears()).messages).toEqual([])
    expect(stage.emulator.channel('tahavol').messages).toEqual([])
    expect(plain((await other.says('/circulars')).text)).not.toContain('عنوان 8')
  })

  it('takes back a condition with a second press and goes by role', async () => {
    await write('بخشنامه', '9')
    await coordinator.taps('ویرایش')
    await coordinator.taps('گیرندگان')
    await coordinator.taps('نقش')
    await coordinator.taps('هماهنگ‌کننده')
    expect(coordinator.buttons()).toContain('✔ هماهنگ‌کنندهٔ ارزیابی')
    await coordinator.taps('✔ هماهنگ‌کننده')
    expect(coordinator.buttons()).not.toContain('✔ هماهنگ‌کنندهٔ ارزیابی')
    expect(plain((await coordinator.taps('گیرندگان')).text)).toContain('در کانال هم منتشر می‌شود')
  })

  it('the preview shows what each kind of reader gets', async () => {
    await write('بخشنامه', '10')
    expect(plain((await coordinator.taps('پیش‌نمایش')).text)).toContain('رابط و بالاترین مقام دستگاه می‌بینند')
    const sample = coordinator.messages().find(({ buttons }) => buttons.flat().some(({ text }) => text === 'رؤیت شد'))
    if (sample === undefined) throw new Error('no sample')
    expect((await coordinator.tapsOn(sample, 'رؤیت شد')).toast).toContain('پیش‌نمایش')
    expect(plain((await coordinator.taps('کانال')).text)).toContain('در کانال منتشر می‌شود')
    expect(coordinator.buttons()).toContain('✔ کانال')
  })

  it('stage, validity and what it replaces are set from the draft and read by everybody', async () => {
    await write('بخشنامه', '11')
    await sendOut()
    await focal.hears()
    await write('بخشنامه', '12')
    await coordinator.taps('ویرایش')
    await coordinator.taps('مرحله')
    await coordinator.taps('خود ارزیابی')
    await coordinator.taps('ویرایش')
    await coordinator.taps('اعتبار')
    expect(plain((await coordinator.says('۳۰ آبان ۱۴۰۵')).text)).toContain('این روز گذشته است')
    await coordinator.taps('ویرایش')
    await coordinator.taps('اعتبار')
    await coordinator.says('۱۴۰۵/۰۹/۰۳')
    await coordinator.taps('ویرایش')
    await coordinator.taps('جایگزین')
    const draft = plain((await coordinator.taps('عنوان 11')).text)
    expect(draft).toContain('مرحله: خود ارزیابی و بارگذاری مستندات')
    expect(draft).toContain('اعتبار: تا پایان سه‌شنبه ۳ آذر ۱۴۰۵')
    expect(draft).toContain('جایگزین شمارهٔ ۱۱')
    await sendOut()
    expect(plain((await focal.hears()).text)).toContain('جایگزین شمارهٔ ۱۱')
    const list = plain((await focal.says('/circulars')).text)
    expect(list).toContain('۱ مورد تازه هست')
    expect(list).toContain('جایگزین شده با شمارهٔ ۱۲')
    await focal.taps('عنوان 11')
    expect(plain((await focal.taps('شمارهٔ ۱۲')).text)).toContain('اعتبار: تا پایان سه‌شنبه')
    stage.clock.advance(3 * DAY_MS)
    expect(plain((await focal.says('/circulars')).text)).toContain('پایان اعتبار')
  })

  it('a time of sending is kept over a restart, and can be taken away before', async () => {
    await write('بخشنامه', '13')
    await coordinator.taps('پیشنهاد برای تأیید')
    await coordinator.taps('زمان فرستادن')
    expect(plain((await coordinator.says('امروز ساعت ۸')).text)).toContain('این زمان گذشته است')
    await coordinator.taps('زمان فرستادن')
    expect(plain((await coordinator.taps('فردا ساعت ۸')).text)).toContain('دوشنبه ۲ آذر ۱۴۰۵، ساعت ۰۸:۰۰ فرستاده می‌شود')
    expect(plain((await coordinator.says('/announce')).text)).toContain('⏰')
    await coordinator.taps('عنوان 13')
    expect(plain((await coordinator.taps('لغو زمان فرستادن')).text)).toContain('زمان فرستادن برداشته شد')
    await coordinator.taps('زمان فرستادن')
    await coordinator.taps('فردا ساعت ۸')
    await stage.restart()
    await stage.waits(23 * HOUR_MS - 60_000)
    expect((await focal.hears()).text).not.toContain('عنوان 13')
    await stage.waits(60_000)
    expect(plain((await focal.hears()).text)).toContain('بخشنامهٔ شمارهٔ ۱۳')
  })

  it('asks again when somebody has come between the question and the sending', async () => {
    await write('بخشنامه', '14')
    await coordinator.taps('پیشنهاد برای تأیید')
    await coordinator.taps('فرستادن')
    await stage.enters(10, 'focal-point', { agencyCode: 'A3' })
    expect(plain((await coordinator.taps('به ۳ نفر')).text)).toContain('از ۳ به ۴ نفر رسیده است')
    await coordinator.taps('به ۴ نفر')
    expect(plain((await focal.hears()).text)).toContain('بخشنامهٔ شمارهٔ ۱۴')
  })

  it('the second part of a text that was cut is not taken for the text', async () => {
    await coordinator.says('/announce')
    await coordinator.taps('پیام تازه')
    await coordinator.taps('اطلاعیه')
    await coordinator.says('15')
    await coordinator.taps('امروز')
    await coordinator.says('عنوان بلند')
    expect(plain((await coordinator.says('متن بلند '.repeat(455).trim())).text)).toContain('۴٬۰۹۴ نویسه')
    expect(plain((await coordinator.says('و این ادامهٔ همان متن است')).text)).toContain('نویسه پذیرفته می‌شود')
    stage.clock.advance(4_000)
    expect(plain((await coordinator.says(ANNOUNCED)).text)).toContain(
      `متن: ${ANNOUNCED.length.toLocaleString('fa')} نویسه`,
    )
  })
})
