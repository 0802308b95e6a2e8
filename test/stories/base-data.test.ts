import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import { pdfFile } from '../support/zip-file.ts'
import { DAY_MS } from '../support/world.ts'

let stage: Stage
let focal: Player
let coordinator: Player

beforeEach(async () => {
  stage = await openProvinceStage()
  coordinator = await stage.enters(3, 'coordinator')
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
})
afterEach(() => closeStage(stage))

async function opensRound(title: string): Promise<void> {
  await coordinator.says('/cases')
  await coordinator.taps('شروع تازه')
  await coordinator.taps('گشودن نوبت: آمار')
  await coordinator.says(title)
  await coordinator.taps('همهٔ دستگاه‌ها')
  await coordinator.says('۲۳ آذر ۱۴۰۵')
  expect(plain((await coordinator.taps('گشودن نوبت')).text)).toContain('۳ پرونده گشوده شد')
}

async function fillsNumbers(): Promise<void> {
  for (const number of ['۱۲', '۳۰', '۲۰۰', '۱۵۰', '۵۰', '۸۰', '۴۰', '۱۰']) await focal.says(number)
}

describe('base data of the agencies (requirement E5)', () => {
  it('are filled in by each agency until a day, with a file, checked, and stand beside the questions a year later', async () => {
    await opensRound('آمار پایهٔ ۱۴۰۴')
    expect(plain((await focal.hears()).text)).toContain('تا دوشنبه ۲۳ آذر ۱۴۰۵')
    await focal.taps('شروع')
    await fillsNumbers()
    expect(plain((await focal.taps('مصوب و ابلاغ‌شده')).text)).toContain('تاریخ تصویب')
    expect(plain((await focal.says('۱ مهر ۱۴۰۴')).text)).toContain('متن مصوب')
    expect(plain((await focal.says('فردا می‌فرستم')).text)).toContain('فایل‌ها را همین‌جا بفرستید')
    expect(plain((await focal.sends({ name: 'برنامه.pdf', bytes: pdfFile('برنامه') })).text)).toContain('نگه داشته شد')
    await focal.taps('فایل دیگری نیست')
    const summary = plain((await focal.taps('رد شدن')).text)
    expect(summary).toContain('جمع کارکنان: ۲۰۰')
    expect(summary).toContain('سهم زنان: ۰٫۴')
    expect(summary).toContain('متن مصوب: ۱ فایل')
    await focal.taps('ارسال')

    await coordinator.says('/cases')
    await coordinator.taps('نوبت‌ها')
    const board = plain((await coordinator.taps('آمار پایهٔ ۱۴۰۴')).text)
    expect(board).toContain('۰ از ۳ پایان یافته')
    expect(board).toContain('گام کنونی: بررسی و تأیید سازمان')
    await coordinator.taps('دستگاه نمونه 1')
    expect((await coordinator.taps('فایل‌ها')).messages.flatMap(({ file }) => file?.name ?? [])).toEqual(['برنامه.pdf'])
    await coordinator.taps('بازگشت به پرونده')
    await coordinator.taps('تأیید')
    await coordinator.taps('تأیید')
    expect(plain((await focal.hears()).text)).toContain('تأیید شد')

    await stage.waits(2 * DAY_MS)
    await opensRound('آمار پایهٔ ۱۴۰۵')
    await focal.hears()
    expect(plain((await focal.taps('شروع')).text)).toContain('بار پیش: ۱۲')
  })
})
