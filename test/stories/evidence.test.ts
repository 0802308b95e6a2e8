import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS } from '../support/world.ts'
import { jpegFile, pdfFile, zipFile } from '../support/zip-file.ts'

let stage: Stage
let focal: Player
/** From nine in the morning until the message of the day has gone out. */
const FOUR_O_CLOCK_MS = (7 * 60 + 1) * 60_000

beforeEach(async () => {
  stage = await openProvinceStage()
  focal = await enters(7, 'focal-point')
})
afterEach(() => closeStage(stage))

function enters(userId: number, role: 'focal-point' | 'agency-head' | 'evaluator'): Promise<Player> {
  return stage.enters(userId, role, role === 'evaluator' ? {} : { agencyCode: 'A1' })
}

const opens = async (player: Player, query: string, title: string) => {
  await player.says(`/evidence ${query}`)
  return player.taps(title)
}
const receiptIn = (text: string): string => /T\w-\w{4}-\w{4}/.exec(plain(text))?.[0] ?? 'none'

describe('evidence in the chat', () => {
  it('goes from the axes to the receipt: points, a file, the summary, the submit', async () => {
    const board = await focal.says('/evidence')
    expect(plain(board.text)).toContain('◻ ۴ نیامده')
    await focal.taps('محور 1')
    await focal.taps('شاخص 1-1')
    expect(plain((await focal.taps('خود ارزیابی')).text)).toContain('چند امتیاز')
    expect(plain((await focal.says('۲۵۰٫۵')).text)).toContain('خود ارزیابی: ۲۵۰٫۵ از ۳۰۰')
    expect(plain((await focal.sends({ name: 'گزارش.pdf', bytes: pdfFile() })).text)).toContain('تاکنون ۱ فایل')
    await focal.taps('دیدن شاخص')
    expect(plain((await focal.taps('ثبت نهایی')).text)).toContain('خلاصهٔ آنچه ثبت می‌شود')
    const receipt = await focal.taps('ثبت نهایی')
    expect(receiptIn(receipt.text)).toMatch(/^T/)
    expect(plain((await focal.says('/status')).text)).toContain('✔ ۱ ثبت شده')
  })

  it('takes files one by one, as an album and as a photo, also in the middle of a question', async () => {
    await opens(focal, '۱-۱', 'شاخص 1-1')
    await focal.taps('خود ارزیابی')
    const album = await focal.sends(
      { name: 'a.pdf', bytes: pdfFile('a') },
      { name: 'b.pdf', bytes: pdfFile('b') },
      { name: 'c.exe', bytes: Buffer.from('MZ') },
    )
    expect(new Set(album.messages.map((message) => message.id)).size).toBe(1)
    expect(plain(album.last?.text ?? '')).toContain('۲ فایل از این آلبوم')
    expect(plain(album.last?.text ?? '')).toContain('c.exe ثبت نشد')
    const signs = stage.emulator.requests.filter(({ method }) => method === 'setMessageReaction')
    // A messenger that knows no reactions is not asked for them.
    expect(signs).toHaveLength(stage.app.tools.platform === 'local' ? 2 : 0)
    stage.emulator.act(7).sendsPhoto({ bytes: jpegFile() })
    expect(plain((await focal.hears()).text)).toContain('تاکنون ۳ فایل')
    expect(plain((await focal.says('۱۰')).text)).toContain('خود ارزیابی: ۱۰ از ۳۰۰')
  })

  it('answers a file that nobody could open in words, and keeps the right one under its right name', async () => {
    await opens(focal, '۱-۱', 'شاخص 1-1')
    const webp = Buffer.concat([Buffer.from('RIFF\x20\0\0\0WEBPVP8 '), Buffer.alloc(40)])
    const refused = await focal.sends({ name: 'عکس.jpg', bytes: webp })
    expect(plain(refused.text)).toContain('عکس.jpg ثبت نشد.\nاین تصویر WebP است؛ آن را به صورت عکس بفرستید')
    const locked = await focal.sends({ name: 'همه.zip', bytes: zipFile([{ name: 'a.pdf', flags: 0x801 }]) })
    expect(plain(locked.text)).toContain('این فایل فشرده رمز دارد و ارزیابان نمی‌توانند آن را باز کنند')

    const kept = await focal.sends({ name: 'عکس.png', bytes: jpegFile() })
    expect(plain(kept.text)).toContain('با نام عکس.jpg ثبت شد')
    await focal.taps('دیدن شاخص')
    const sent = await focal.taps('دیدن فایل')
    expect(sent.messages.flatMap(({ file }) => file?.name ?? [])).toEqual(['عکس.jpg'])
  })

  it('keeps target and actual as they come, and computes the points', async () => {
    await opens(focal, '۱-۲', 'شاخص 1-2')
    await focal.taps('خود ارزیابی')
    expect(plain((await focal.says('۸۵/۵')).text)).toContain('۸۵٫۵')
    expect(plain((await focal.says('۱۰۰')).text)).toContain('مقدار عملکرد')
    await focal.says('/menu')
    await opens(focal, '۱-۲', 'شاخص 1-2')
    await focal.taps('خود ارزیابی')
    await focal.taps('همان ۱۰۰')
    expect(plain((await focal.says('۸۰')).text)).toContain('۲۴۰ از ۳۰۰ (هدف ۱۰۰، عملکرد ۸۰)')
  })

  it('asks only for the actual value where the organization has set the target', async () => {
    await stage.app.tools.db.indicator.updateMany({ where: { code: '1-2' }, data: { target: 200 } })
    expect(plain((await opens(focal, '۱-۲', 'شاخص 1-2')).text)).toContain('هدف تعیین‌شده: ۲۰۰')
    expect(plain((await focal.taps('خود ارزیابی')).text)).toContain('هدف تعیین‌شده: ۲۰۰')
    expect(plain((await focal.taps('بازگشت')).text)).not.toContain('چند امتیاز')
    await focal.taps('خود ارزیابی')
    expect(plain((await focal.says('۱۰۰')).text)).toContain('۱۵۰ از ۳۰۰ (هدف ۲۰۰، عملکرد ۱۰۰)')
  })

  it('keeps a text of ten thousand characters, says why it cannot be submitted, and takes a shorter one', async () => {
    await opens(focal, '۱-۱', 'شاخص 1-1')
    await focal.taps('توضیح')
    const long = await focal.says('متن '.repeat(2500))
    expect(plain(long.last?.text ?? '')).toContain('متن در پیش‌نویس مانده است')
    expect(plain(long.last?.text ?? '')).toContain('فایل Word')
    await stage.waits(10_000)
    expect(plain((await focal.says('خلاصهٔ توضیح')).text)).toContain('توضیح: «خلاصهٔ توضیح»')
  })

  it('shows a text back that was written while the deadline passed', async () => {
    await opens(focal, '۱-۱', 'شاخص 1-1')
    await focal.taps('توضیح')
    await stage.waits(15 * DAY_MS + 120_000)
    await focal.hears()
    const heard = await focal.says('متنی که دیر رسید')
    expect(plain(heard.text)).toContain('ثبت نشد')
    expect(plain(heard.text)).toContain('«متنی که دیر رسید»')
  })

  it('refuses a button of an older summary and shows how things stand', async () => {
    await opens(focal, '۱-۱', 'شاخص 1-1')
    await focal.taps('خود ارزیابی')
    await focal.says('۱۰')
    await focal.sends({ name: 'a.pdf', bytes: pdfFile('a') })
    await focal.taps('دیدن شاخص')
    const summary = (await focal.taps('ثبت نهایی')).last
    if (summary === undefined) throw new Error('no summary')
    await focal.sends({ name: 'b.pdf', bytes: pdfFile('b') })
    const heard = await focal.tapsOn(summary, 'ثبت نهایی')
    expect(plain(heard.text)).toContain('پیش‌نویس در این فاصله تغییر کرده است')
    expect(plain(heard.text)).toContain('مستندات: ۲ فایل')
    expect(receiptIn(heard.text)).toBe('none')
  })

  it('is withdrawn, corrected and submitted again with both versions in the list', async () => {
    const head = await enters(8, 'agency-head')
    await opens(focal, '۱-۱', 'شاخص 1-1')
    await focal.taps('خود ارزیابی')
    await focal.taps('۳۰۰')
    await focal.sends({ name: 'a.pdf', bytes: pdfFile('a') })
    await focal.taps('دیدن شاخص')
    await focal.taps('ثبت نهایی')
    const first = receiptIn((await focal.taps('ثبت نهایی')).text)
    await focal.taps('دیدن شاخص')
    await focal.taps('پس گرفتن و اصلاح')
    expect(plain((await focal.taps('پس گرفته شود')).text)).toContain('نسخهٔ ۱ پس گرفته شد')
    await focal.taps('ثبت نهایی')
    const second = receiptIn((await focal.taps('ثبت نهایی')).text)
    await focal.taps('دیدن شاخص')
    const versions = await focal.taps('نسخه‌ها')
    expect(plain(versions.text)).toContain('پس گرفته شده')
    expect(plain(versions.text)).toContain('نسخهٔ ۲')
    // The head hears of it once, at the end of the office's day, and of what stands alone.
    expect((await head.hears()).messages).toEqual([])
    await stage.waits(FOUR_O_CLOCK_MS)
    const told = await head.hears()
    expect(told.messages).toHaveLength(1)
    expect(plain(told.text)).toContain('امروز ۱ شاخص ثبت شد · ۳۰۰ امتیاز')
    expect(plain(told.text)).toContain(second)
    expect(plain(told.text)).not.toContain(first)
    expect(plain((await head.taps('وضعیت شاخص‌ها')).text)).toContain('✔ ۱ ثبت شده')
  })

  it('removes a file and sends the kept ones back', async () => {
    await opens(focal, '۱-۱', 'شاخص 1-1')
    await focal.sends({ name: 'a.pdf', bytes: pdfFile('a') })
    await focal.sends({ name: 'b.pdf', bytes: pdfFile('b') })
    await focal.taps('دیدن شاخص')
    await focal.taps('حذف یک فایل')
    expect(plain((await focal.taps('a.pdf')).text)).toContain('a.pdf از پیش‌نویس حذف شد')
    const files = await focal.taps('دیدن فایل‌ها')
    expect(files.messages.flatMap((message) => message.file?.name ?? [])).toEqual(['b.pdf'])
  })

  it('is refused to an evaluator in words that say whose it is', async () => {
    const evaluator = await enters(9, 'evaluator')
    expect(plain((await evaluator.says('/status')).text)).toContain('رابط ارزیابی دستگاه')
  })

  it('has a part on the home screen that leads to the indicator with most points', async () => {
    const home = await focal.wholeHome()
    expect(plain(home.text)).toContain('◻ ۴ نیامده')
    expect(plain((await focal.taps('ادامهٔ ثبت مستندات')).text)).toContain('S-A۱')
  })
})
