import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS } from '../support/world.ts'
import { jpegFile, pdfFile } from '../support/zip-file.ts'

let stage: Stage
let focal: Player

beforeEach(async () => {
  stage = await openProvinceStage()
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
})
afterEach(() => closeStage(stage))

const says = async (text: string): Promise<string> => plain((await focal.says(text)).text)
const taps = async (button: string): Promise<string> => plain((await focal.taps(button)).text)
const sends = async (name: string): Promise<string> => plain((await focal.sends({ name, bytes: pdfFile(name) })).text)

describe('a file that comes while no indicator is open (case 7)', () => {
  it('is kept and asked about after going home, with the indicator looked at last on top', async () => {
    await says('/evidence 1-2')
    await taps('شاخص 1-2')
    await taps('صفحهٔ اصلی')
    expect(await sends('گزارش.pdf')).toContain('این فایل برای کدام شاخص است؟')
    expect(focal.buttons()[0]).toContain('1-2')
    expect(await taps(focal.buttons()[0] ?? '')).toContain('در پیش‌نویس این شاخص نهاده شد')
    expect(await taps('دیدن شاخص')).toContain('گزارش.pdf')
  })

  it('is kept for the indicator that is open', async () => {
    await says('/evidence 1-2')
    await taps('شاخص 1-2')
    expect(await sends('گزارش.pdf')).toContain('شاخص ۱-۲')
  })

  it('waits in the tray, is told of at home and may serve several indicators', async () => {
    await sends('اول.pdf')
    await sends('دوم.pdf')
    expect(plain((await focal.wholeHome()).text)).toContain('۲ فایل در صندوق')
    expect(await taps('صندوق فایل‌ها (۲)')).toContain('۱. اول.pdf')
    await taps('۱. اول.pdf')
    await taps('همهٔ شاخص‌های باز')
    const [first = '', second = ''] = focal.buttons()
    await taps(first)
    await taps('برای شاخص دیگر هم')
    await taps('همهٔ شاخص‌های باز')
    expect(await taps(second)).toContain('نهاده شد')
    expect(await says('/tray')).toContain('۱ فایل بدون شاخص')
    const placed = await stage.app.tools.db.attachment.findMany({ select: { name: true, submissionId: true } })
    expect(placed.map(({ name }) => name)).toEqual(['اول.pdf', 'اول.pdf'])
    expect(new Set(placed.map(({ submissionId }) => submissionId)).size).toBe(2)
  })

  it('is one with its album, and its words are shown', async () => {
    stage.emulator.act(7).sendsAlbum([
      { bytes: jpegFile(), caption: 'عکس‌های جلسه', name: 'a.jpg' },
      { bytes: jpegFile([], 16), name: 'b.jpg' },
    ])
    await stage.settle()
    const shown = plain(focal.messages().at(-1)?.text ?? '')
    expect(shown).toContain('۲ فایل نگه داشته شد')
    await taps('همهٔ شاخص‌های باز')
    expect(await taps(focal.buttons()[0] ?? '')).toContain('تاکنون ۲ فایل')
    expect(await says('/tray')).toContain('فایلی در صندوق نمانده است')
  })

  it('can be removed, and the second press finds nothing', async () => {
    await sends('اول.pdf')
    expect(await taps('حذف فایل')).toContain('حذف شد')
    expect(plain((await focal.wholeHome()).text)).not.toContain('صندوق')
  })

  it('is not shown to another agency, and a stranger keeps none', async () => {
    await sends('اول.pdf')
    const other = await stage.enters(8, 'focal-point', { agencyCode: 'A2' })
    expect(plain((await other.says('/tray')).text)).toContain('فایلی در صندوق نمانده است')
    const stranger = stage.player(99)
    expect(plain((await stranger.sends({ name: 'x.pdf', bytes: pdfFile() })).text)).toContain('ثبت نشد')
    expect(await stage.app.tools.db.trayFile.count()).toBe(1)
  })

  it('is warned of before the deadline, also where every indicator has been submitted, and not after it', async () => {
    const { db } = stage.app.tools
    await sends('اول.pdf')
    await sends('دوم.pdf')
    await stage.waits(8 * DAY_MS)
    const warned = plain((await focal.hears()).text)
    expect(warned).toContain('شاخص مانده')
    expect(warned).toContain('۲ فایل شما در صندوق مانده و در هیچ شاخصی نیست')
    await taps('صندوق فایل‌ها (۲)')
    await taps('۱. اول.pdf')
    await taps('حذف فایل')
    await db.item.updateMany({ where: { agency: { code: 'A1' } }, data: { state: 'SUBMITTED' } })
    await stage.waits(6 * DAY_MS)
    const again = plain((await focal.hears()).text)
    expect(again).toContain('۱ فایل شما در صندوق مانده')
    expect(again).not.toContain('شاخص مانده')
    for (let day = 0; day < 4; day++) await stage.waits(DAY_MS)
    const late = (await focal.hears()).messages.map(({ text = '' }) => plain(text))
    expect(late.filter((text) => text.includes('در صندوق مانده')).length).toBeLessThanOrEqual(2)
    for (let day = 0; day < 3; day++) await stage.waits(DAY_MS)
    expect((await focal.hears()).text).not.toContain('در صندوق مانده')
  })

  it('stays when no indicator takes files any more', async () => {
    await stage.app.tools.db.cycle.updateMany({ data: { state: 'REVIEW' } })
    expect(await sends('دیر.pdf')).toContain('در «صندوق فایل‌ها» می‌ماند')
    expect(await says('/tray')).toContain('دیر.pdf')
  })

  it('is shown the way to the objections while these are open', async () => {
    await stage.app.tools.db.cycle.updateMany({ data: { state: 'PRELIMINARY' } })
    expect(await sends('مدرک اعتراض.pdf')).toContain('اگر برای اعتراض است')
    expect(plain((await focal.taps('اعتراض‌ها')).text)).toContain('اعتراض به امتیازهای سال ۱۴۰۴')
  })
})
