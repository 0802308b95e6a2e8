import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeStage, openProvinceStage, plain, type Player, readsWhole, type Stage } from '../support/stage.ts'
import { DAY_MS } from '../support/world.ts'

let stage: Stage
let focal: Player
let neighbour: Player
let coordinator: Player

beforeEach(async () => {
  stage = await openProvinceStage()
  coordinator = await stage.enters(3, 'coordinator')
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
  neighbour = await stage.enters(8, 'focal-point', { agencyCode: 'A2' })
})
afterEach(() => closeStage(stage))
const reason = 'سامانهٔ دستگاه سه روز قطع بود.'

async function asksFor(player: Player, day: string): Promise<string> {
  await player.says('/extension')
  await player.taps('خود ارزیابی')
  await player.says(reason)
  await player.says(day)
  return plain((await player.taps('فرستادن درخواست')).text)
}
const opens = async (player: Player) => {
  await player.says('/evidence ۱-۱')
  return plain((await player.taps('شاخص 1-1')).text)
}

describe('more time in the chat (requirement F6, peers row 4)', () => {
  it('is asked for in a few messages, granted with one tap, and moves this agency’s deadline alone', async () => {
    await focal.says('/extension')
    expect(plain((await focal.taps('خود ارزیابی')).text)).toContain('دلیل درخواست')
    expect(plain((await focal.says('کوتاه')).text)).toContain('۱۰')
    expect(plain((await focal.says(reason)).text)).toContain('تا چه روزی زمان می‌خواهید')
    const summary = plain((await focal.says('۲۰ آذر ۱۴۰۵')).text)
    expect(summary).toContain('مهلت کنونی: دوشنبه ۱۶ آذر ۱۴۰۵')
    expect(summary).toContain('شنبه ۲۱ آذر ۱۴۰۵، ساعت ۱۴:۰۰')
    expect(plain((await focal.taps('فرستادن درخواست')).text)).toContain(
      'تا دوشنبه ۲ آذر ۱۴۰۵، ساعت ۱۴:۰۰ به شما پاسخ داده می‌شود',
    )
    expect(plain((await coordinator.hears()).text)).toContain(reason)
    expect(plain((await coordinator.taps('تأیید همان تاریخ')).text)).toContain('✔ موافقت شد')
    const told = plain((await focal.hears()).text)
    expect(told).toContain('مهلت پیشین: دوشنبه ۱۶ آذر ۱۴۰۵')
    expect(told).toContain('مهلت تازه: شنبه ۲۱ آذر ۱۴۰۵')
    await stage.waits(16 * DAY_MS)
    expect(await opens(focal)).toContain('فایل')
    expect(focal.buttons()).toContain('خود ارزیابی')
    await opens(neighbour)
    expect(neighbour.buttons()).not.toContain('خود ارزیابی')
  })

  it('is offered to who writes while the deadline passes, and starts with the reason', async () => {
    await opens(focal)
    await focal.taps('توضیح')
    await stage.waits(15 * DAY_MS + 120_000)
    await focal.hears()
    expect(plain((await focal.says('متنی که دیر رسید')).text)).toContain('«متنی که دیر رسید»')
    expect(plain((await focal.taps('درخواست تمدید')).text)).toContain('دلیل درخواست')
    expect(plain((await focal.taps('بازگشت')).text)).toContain('درخواستی فرستاده نشد')
    expect(await opens(focal)).toContain('تمدید')
    expect(focal.buttons()).toContain('درخواست تمدید')
  })

  it('asks for another day and keeps the reason when the day does not fit', async () => {
    await focal.says('/extension')
    await focal.taps('خود ارزیابی')
    await focal.says(reason)
    const early = await focal.says('۱۰ آذر ۱۴۰۵')
    expect(plain(early.text)).toContain('باید پس از مهلت کنونی')
    expect(plain((await focal.says('۱۸ آذر ۱۴۰۵')).text)).toContain(reason)
  })

  it('is refused with a reason that the agency reads, and stands in the register with the granted ones', async () => {
    expect(await asksFor(focal, '۱۸ آذر ۱۴۰۵')).toContain('ثبت شد')
    await coordinator.hears()
    await coordinator.taps('رد با دلیل')
    await coordinator.says('همهٔ دستگاه‌ها یک زمان داشته‌اند.')
    expect(plain((await coordinator.taps('رد درخواست')).text)).toContain('پذیرفته نشد')
    expect(plain((await focal.hears()).text)).toContain('همهٔ دستگاه‌ها یک زمان داشته‌اند.')
    await asksFor(neighbour, '۱۸ آذر ۱۴۰۵')
    const register = plain(await readsWhole(coordinator, '/extension'))
    expect(register.indexOf('دستگاه نمونه 2')).toBeLessThan(register.indexOf('دستگاه نمونه 1'))
    expect(register).toContain('پاسخ هماهنگ‌کننده: «همهٔ دستگاه‌ها یک زمان داشته‌اند.»')
    await coordinator.taps('پاسخ به')
    await coordinator.taps('تاریخ دیگر')
    await coordinator.says('۱۷ آذر ۱۴۰۵')
    expect(plain((await coordinator.taps('بدون توضیح')).text)).toContain('سه‌شنبه ۱۷ آذر ۱۴۰۵')
    await coordinator.taps('ثبت مهلت تازه')
    expect(plain((await neighbour.hears()).text)).toContain('سه‌شنبه ۱۷ آذر ۱۴۰۵')
  })

  it('is decided once: the second coordinator’s button shows what the first has done', async () => {
    const second = await stage.enters(4, 'coordinator')
    await asksFor(focal, '۱۸ آذر ۱۴۰۵')
    await second.hears()
    await coordinator.hears()
    await coordinator.taps('تأیید همان تاریخ')
    const late = plain((await second.taps('تأیید همان تاریخ')).text)
    expect(late).toContain('پاسخ شما ثبت نشد')
    expect(late).toContain('✔ موافقت شد')
    await second.taps('دفتر تمدیدها')
  })

  it('has no open request twice, and a stranger to the matter is told whose it is', async () => {
    await asksFor(focal, '۱۸ آذر ۱۴۰۵')
    const again = plain((await focal.says('/extension')).text)
    expect(again).toContain('در انتظار پاسخ است')
    expect(again).toContain('درخواست ۱')
    const evaluator = await stage.enters(9, 'evaluator')
    expect(plain((await evaluator.says('/extension')).text)).toContain('رابط ارزیابی دستگاه')
  })
})

describe('progress and calendar in the chat', () => {
  it('shows the gauge, the list to telephone by, and the way there from the home screen', async () => {
    expect(plain((await coordinator.wholeHome()).text)).toContain('۰ دستگاه آغاز کرده‌اند · هدف ۳')
    expect(plain((await coordinator.taps('پیشرفت و مشارکت')).text)).toContain('۰ از ۳ لازم')
    const list = plain((await coordinator.taps('آغاز نکرده و عقب‌مانده')).text)
    expect(list).toContain('شخص 7 · در دسترس')
    expect(list).toContain('رابطی ندارد')
    expect(plain((await focal.says('/progress')).text)).toContain('هماهنگ‌کنندهٔ ارزیابی')
  })

  it('sends the reader’s own deadlines as a file', async () => {
    await focal.says('/deadlines')
    const sent = await focal.taps('افزودن به تقویم')
    expect(sent.messages.flatMap((message) => message.file?.name ?? [])).toEqual(['مهلت‌ها.ics'])
  })
})
