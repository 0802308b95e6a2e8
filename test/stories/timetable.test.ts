import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dayKey } from 'persian-text'
import { closeStage, openProvinceStage, plain, type Player, readsWhole, type Stage } from '../support/stage.ts'
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
const db = () => stage.app.tools.db

describe('the timetable in the chat', () => {
  it('tells an agency what is missing until when, leads to the first, and shows the year as a picture', async () => {
    const page = plain((await focal.says('/deadlines')).text)
    expect(page).toContain('مانده: ۴ شاخص، ۲٬۰۰۰ امتیاز')
    expect(page).toContain('۱۵ روز · ۱۱ روز کاری مانده')
    const sent = await focal.taps('تصویر زمان‌بندی')
    expect(sent.messages.map(({ file }) => file?.name)).toContain('timetable-1404.png')
    await focal.says('/deadlines')
    expect(plain((await focal.taps('آغاز با شاخص')).text)).toContain('شاخص S-A1')
    await coordinator.says('/cycle')
    const seen = await coordinator.taps('تصویر زمان‌بندی')
    expect(seen.messages.map(({ file }) => file?.name)).toContain('timetable-1404.png')
  })

  it('lets the coordinator set a grace that no agency ever reads of', async () => {
    await coordinator.says('/cycle')
    await coordinator.taps('زمان‌بندی مرحله‌ها')
    expect(plain((await coordinator.taps('خود ارزیابی')).text)).toContain('مهلت پنهان: ندارد')
    expect(plain((await coordinator.taps('مهلت پنهان')).text)).toContain('دستگاه‌ها و ارزیابان آن را نمی‌بینند')
    const done = plain((await coordinator.taps('۳۰ دقیقه')).text)
    expect(done).toContain('۳۰ دقیقه · بسته شدن: دوشنبه ۱۶ آذر ۱۴۰۵، ساعت ۰۹:۳۰')
    expect(plain((await focal.hears()).text)).toBe('')
    expect(plain((await focal.says('/deadlines')).text)).not.toMatch(/پنهان|۰۹:۳۰/)
    await stage.waits(15 * DAY_MS + 60_000)
    expect(plain(await readsWhole(focal, '/deadlines'))).toContain('پایان‌یافته')
    await focal.says('/evidence ۱-۱')
    await focal.taps('شاخص 1-1')
    expect(focal.buttons()).toContain('خود ارزیابی')
  })

  it('names who will be told before a stage is moved, tells them both dates and offers the calendar anew', async () => {
    await stage.enters(8, 'focal-point', { agencyCode: 'A2' })
    const evaluator = await stage.enters(9, 'evaluator')
    await coordinator.says('/cycle')
    await coordinator.taps('زمان‌بندی مرحله‌ها')
    await coordinator.taps('خود ارزیابی')
    await coordinator.taps('تغییر پایان')
    const preview = plain((await coordinator.says('۲۱ آذر ۱۴۰۵')).text)
    expect(preview).toContain('دوشنبه ۱۶ آذر ۱۴۰۵ ← شنبه ۲۱ آذر ۱۴۰۵')
    expect(preview).toContain('به ۳ نفر اعلام می‌شود')
    expect(preview).toContain('رابط ارزیابی دستگاه: ۲ نفر')
    expect(preview).toContain('ارزیاب: ۱ نفر')
    await coordinator.taps('تأیید تاریخ‌ها')
    const told = plain((await focal.hears()).text)
    expect(told).toContain('پایان پیشین: دوشنبه ۱۶ آذر ۱۴۰۵')
    expect(told).toContain('پایان تازه: شنبه ۲۱ آذر ۱۴۰۵')
    const calendar = await focal.taps('افزودن به تقویم')
    expect(calendar.messages.flatMap(({ file }) => file?.name ?? [])).toEqual(['مهلت‌ها.ics'])
    expect(plain((await evaluator.hears()).text)).toContain('زمان‌بندی ارزیابی سال ۱۴۰۴ تغییر کرد')
  })

  it('moves the beginning of a stage as well, tells before whom it concerns, and never of one that has begun', async () => {
    const { opensAt } = await db().stage.findFirstOrThrow({ where: { key: 'review' } })
    await coordinator.says('/cycle')
    await coordinator.taps('زمان‌بندی مرحله‌ها')
    await coordinator.taps('بررسی مستندات')
    await coordinator.taps('تغییر آغاز')
    const later = new Date(opensAt.getTime() + 5 * DAY_MS)
    const written = new Intl.DateTimeFormat('fa-IR-u-ca-persian', { timeZone: 'Asia/Tehran', dateStyle: 'short' })
    const preview = plain((await coordinator.says(written.format(later))).text)
    expect(preview).toContain('آغاز بررسی مستندات و اعلام نظر کارشناسی')
    expect((await db().stage.findFirstOrThrow({ where: { key: 'review' } })).opensAt).toEqual(opensAt)
    await coordinator.taps('تأیید تاریخ‌ها')
    const moved = await db().stage.findFirstOrThrow({ where: { key: 'review' } })
    // A stage begins with its day.
    expect(dayKey(moved.opensAt, 'Asia/Tehran')).toBe(dayKey(later, 'Asia/Tehran'))
    await coordinator.says('/cycle')
    await coordinator.taps('زمان‌بندی مرحله‌ها')
    await coordinator.taps('خود ارزیابی')
    await coordinator.taps('تغییر آغاز')
    const soon = new Date(stage.clock.now().getTime() + 3 * DAY_MS)
    expect(plain((await coordinator.says(written.format(soon))).text)).toContain('هم‌اکنون آغاز شده است')
  })

  it('closes days in one line, shows the end that falls on one, moves it on confirmation, and takes a closure back', async () => {
    const closed = await coordinator.says('/holiday ۱۶ و ۱۷ آذر به‌علت آلودگی هوا')
    expect(plain(closed.text)).toContain('این ۲ روز تعطیل ثبت شد')
    expect(plain(closed.text)).toContain(
      'خود ارزیابی و بارگذاری مستندات: دوشنبه ۱۶ آذر ۱۴۰۵، ساعت ۰۹:۰۰؛ نخستین روز کاری پس از آن چهارشنبه ۱۸ آذر ۱۴۰۵',
    )
    expect(plain((await focal.hears()).text)).toContain('این مهلت اکنون همان است')
    const preview = plain((await coordinator.taps('جابه‌جایی پایان «خود ارزیابی')).text)
    expect(preview).toContain('دوشنبه ۱۶ آذر ۱۴۰۵ ← چهارشنبه ۱۸ آذر ۱۴۰۵')
    await coordinator.taps('تأیید تاریخ‌ها')
    expect(plain((await focal.hears()).text)).toContain('پایان تازه: چهارشنبه ۱۸ آذر ۱۴۰۵')
    expect(plain((await coordinator.says('/holiday لغو ۱۷ آذر')).text)).toContain('تعطیلی این روز برداشته شد')
    expect(await db().holiday.findMany()).toEqual([{ dayKey: '1405-09-16', title: 'آلودگی هوا', kind: 'decree' }])
    expect(plain((await coordinator.says('/holiday لغو ۱۷ آذر')).text)).toContain('روزی هست که تعطیل نیست')
    expect(plain((await coordinator.says('/holiday آلودگی')).text)).toContain('روز را در آغاز بنویسید')
    const entries = await db().auditEntry.findMany({ where: { action: { startsWith: 'holiday' } } })
    expect(entries.map(({ action }) => action)).toEqual(['holiday.close', 'holiday.reopen'])
    expect(plain((await focal.says('/holiday فردا')).text)).toContain('هماهنگ‌کنندهٔ ارزیابی')
  })

  it('owns to an answer that is late, to the agency as to the coordinator', async () => {
    await focal.says('/extension')
    await focal.taps('خود ارزیابی')
    await focal.says('سامانهٔ دستگاه سه روز قطع بود.')
    await focal.says('۱۸ آذر ۱۴۰۵')
    expect(plain((await focal.taps('فرستادن درخواست')).text)).toContain(
      'تا دوشنبه ۲ آذر ۱۴۰۵، ساعت ۱۴:۰۰ به شما پاسخ داده می‌شود',
    )
    await coordinator.says('/cycle')
    expect(coordinator.buttons().join()).not.toContain('گذشته از موعد')
    await stage.waits(3 * DAY_MS)
    expect(plain((await focal.says('/extension')).text)).toContain(
      'مهلت پاسخ سازمان (دوشنبه ۲ آذر ۱۴۰۵، ساعت ۱۴:۰۰) گذشته است (۲ روز کاری).',
    )
    expect(plain((await coordinator.says('/work')).text)).toContain('⏰ موعد آن دوشنبه ۲ آذر ۱۴۰۵ بود')
    await coordinator.says('/cycle')
    const list = plain((await coordinator.taps('گذشته از موعد (۱)')).text)
    expect(list).toContain('دستگاه نمونه 1 · قدیمی‌ترین موعد: دوشنبه ۲ آذر ۱۴۰۵ · ۱ درخواست تمدید')
  })

  it('promises an answer with the receipt of a submission', async () => {
    await db().indicator.updateMany({ data: { evidenceRequired: false } })
    await focal.says('/evidence ۱-۱')
    await focal.taps('شاخص 1-1')
    await focal.taps('خود ارزیابی')
    await focal.says('۱۰۰')
    await focal.taps('توضیح')
    await focal.says('گزارش سالانه در سامانه ثبت شده است.')
    await focal.taps('ثبت نهایی')
    expect(plain((await focal.taps('ثبت نهایی')).text)).toContain('به شما پاسخ داده می‌شود')
  })

  it('warns the coordinator of a calendar that is not whole, with what to do', async () => {
    expect(plain(await readsWhole(coordinator, '/cycle'))).toContain('برگهٔ «تعطیلات»')
    // One row says nothing of the others: only somebody's word does, and it can be taken back.
    await db().holiday.create({ data: { dayKey: '1405-12-10', title: 'نمونه', kind: 'lunar' } })
    expect(plain(await readsWhole(coordinator, '/cycle'))).toContain('برگهٔ «تعطیلات»')
    await coordinator.says('/holiday')
    await coordinator.taps('تعطیلات ۱۴۰۵ کامل است')
    expect(plain(await readsWhole(coordinator, '/cycle'))).not.toContain('برگهٔ «تعطیلات»')
    await coordinator.says('/holiday')
    await coordinator.taps('تعطیلات ۱۴۰۵ کامل نیست')
    expect(plain(await readsWhole(coordinator, '/cycle'))).toContain('برگهٔ «تعطیلات»')
  })
})
