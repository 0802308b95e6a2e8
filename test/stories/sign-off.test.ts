import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeStage, openStage, plain, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS, MORNING, smallProvince, type SmallProvince } from '../support/world.ts'
import { MovableClock } from '#shared/clock.ts'
import { pdfFile } from '../support/zip-file.ts'

let stage: Stage
let province: SmallProvince
let focal: Player
let head: Player

beforeEach(async () => {
  stage = await openStage({
    prepare: async ({ tools: { db } }) => {
      province = await smallProvince({ db, clock: new MovableClock(MORNING, { frozen: true }) })
    },
  })
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
  head = await stage.enters(8, 'agency-head', { agencyCode: 'A1' })
})
afterEach(() => closeStage(stage))

/** Through all of the dialogue, as a focal point does it. */
async function submits(indicator: string, points: string): Promise<string> {
  await focal.says(indicator)
  await focal.taps('خود ارزیابی')
  await focal.says(points)
  await focal.sends({ name: 'گزارش.pdf', bytes: pdfFile(indicator) })
  await focal.taps('دیدن شاخص')
  await focal.taps('ثبت نهایی')
  return plain((await focal.taps('ثبت نهایی')).text)
}
const receiptIn = (text: string): string => /T\w-\w{4}-\w{4}/.exec(plain(text))?.[0] ?? 'none'
const hands = async (): Promise<string> => {
  await focal.says('/report')
  return plain((await focal.taps('تحویل به رئیس دستگاه')).text)
}
const signs = async (): Promise<string> => {
  await head.says('/report')
  return plain((await head.taps('امضا می‌کنم')).text)
}

describe('the signature of an agency’s head (requirement E4, peers row 27)', () => {
  it('goes from the hand-over to the paper that anybody can check', async () => {
    expect(plain((await focal.says('/report')).text)).toContain('هنوز برای امضا تحویل رئیس دستگاه نشده است')
    expect(focal.buttons()).not.toContain('تحویل به رئیس دستگاه برای امضا')
    await submits('1-1', '۲۵۰')
    expect(await hands()).toContain('تحویل رئیس دستگاه شد')
    const told = plain((await head.hears()).text)
    expect(told).toContain('گزارش خود ارزیابی سال ۱۴۰۴ آمادهٔ امضای شماست')
    expect(told).toContain('تحویل‌دهنده: شخص 7')

    const page = plain((await head.taps('دیدن گزارش')).text)
    expect(page).toContain('بُعد عمومی: ۱ از ۳ شاخص · ادعا ۲۵۰ از ۱٬۰۰۰')
    expect(page).toContain('آنچه امضا می‌کنید: «گزارش خود ارزیابی این دستگاه را خوانده‌ام')
    const draft = await head.taps('دریافت گزارش')
    expect(draft.messages.flatMap(({ file }) => file?.name ?? [])[0]).toMatch(/^گزارش خود ارزیابی.*\.pdf$/)

    const signed = await signs()
    expect(signed).toContain('امضا شد')
    expect(plain((await focal.hears()).text)).toContain('رئیس دستگاه گزارش خود ارزیابی را امضا کرد')
    const answer = plain((await stage.player(99).says(`/verify ${receiptIn(signed)}`)).text)
    expect(answer).toContain('اصیل است')
    expect(answer).toContain('تغییری نکرده است')
    expect(answer).not.toContain('دستگاه نمونه')
    // A second press finds it signed.
    expect(plain((await head.says('/report')).text)).toContain('✔ امضا: شخص 8')
    expect(head.buttons()).not.toContain('امضا می‌کنم')
  })

  it('is returned with a note, mended and handed over again', async () => {
    await submits('1-1', '۲۵۰')
    await hands()
    await head.hears()
    await head.taps('دیدن گزارش')
    await head.taps('بازگرداندن با یادداشت')
    expect((await head.says('کم')).text).toContain('نویسه')
    expect(plain((await head.says('مستندات شاخص ۱-۱ ناقص است.')).text)).toContain('به رابطان برگشت')
    expect(plain((await focal.hears()).text)).toContain('یادداشت: «مستندات شاخص ۱-۱ ناقص است.»')
    expect(plain((await focal.says('/work')).text)).toContain('تحویل رئیس دستگاه دهید')
    expect(await hands()).toContain('تحویل رئیس دستگاه شد')
    expect(plain((await head.says('/work')).text)).toContain('در انتظار امضای شماست')
  })

  it('covers what was signed alone: a colleague changes an item, all are told, and it is signed again', async () => {
    const colleague = await stage.enters(9, 'focal-point', { agencyCode: 'A1' })
    await submits('1-1', '۲۵۰')
    await hands()
    await head.says('/report')
    // The head reads, and meanwhile a colleague hands something in.
    await submits('S-A1', '۱۰۰')
    expect(plain((await head.taps('امضا می‌کنم')).text)).toContain('پس از آنچه دیدید شاخصی تغییر کرد؛ امضا نشد')
    await signs()

    await focal.says('1-1')
    await focal.taps('پس گرفتن و اصلاح')
    await focal.taps('پس گرفته شود')
    for (const player of [focal, head, colleague])
      expect(player.messages().some(({ text }) => plain(text ?? '').includes('دیگر همهٔ گزارش را نمی‌پوشاند'))).toBe(true)
    expect(plain((await head.says('/report')).text)).toContain('پس از امضا تغییر کرده است: شاخص 1-1')

    // The same handed in once more is what was signed.
    await focal.says('1-1')
    await focal.taps('ثبت نهایی')
    await focal.taps('ثبت نهایی')
    expect(plain((await head.says('/report')).text)).not.toContain('تغییر کرده است')

    await focal.says('1-1')
    await focal.taps('پس گرفتن و اصلاح')
    await focal.taps('پس گرفته شود')
    await focal.taps('خود ارزیابی')
    await focal.says('۲۰۰')
    await focal.taps('ثبت نهایی')
    await focal.taps('ثبت نهایی')
    expect(plain((await head.says('/report')).text)).toContain('دوباره امضا بخواهید')
    expect(await signs()).toContain('امضا شد')
  })

  it('is asked for while evidence is taken, and reminded of whose turn it is', async () => {
    await submits('1-1', '۲۵۰')
    await hands()
    await head.hears()
    stage.clock.set(new Date(MORNING.getTime() + 14 * DAY_MS))
    await stage.waits(0)
    const before = head.messages().length
    await stage.waits(60_000)
    expect(before).toBeGreaterThan(0)
    expect(
      plain(
        head
          .messages()
          .map(({ text }) => text ?? '')
          .join('\n'),
      ),
    ).toContain('گزارش خود ارزیابی در انتظار امضای شماست')
    stage.clock.set(new Date(MORNING.getTime() + 16 * DAY_MS))
    await head.says('/report')
    expect(head.buttons()).not.toContain('امضا می‌کنم')
    expect(plain((await head.says('/report')).text)).toContain('مهلت امضا')
  })

  it('stands in the register of the organization, without a word of the content', async () => {
    const coordinator = await stage.enters(10, 'coordinator')
    await submits('1-1', '۲۵۰')
    await hands()
    await signs()
    await coordinator.says('/progress')
    const register = plain((await coordinator.taps('امضای رؤسای دستگاه‌ها')).text)
    expect(register).toContain('۱ از ۳ دستگاه امضا کرده‌اند')
    expect(register).toContain('✔ دستگاه نمونه 1')
    expect(register).toContain('◻ دستگاه نمونه 2 · ۰ شاخص ثبت شده')
    expect(register).not.toContain('۲۵۰')
    expect(province.agencies).toHaveLength(3)
  })
})
