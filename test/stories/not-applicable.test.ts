import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeStage, openStage, plain, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS, MORNING, type SmallProvince, smallProvince } from '../support/world.ts'
import { pdfFile } from '../support/zip-file.ts'

let stage: Stage
let province: SmallProvince
let focal: Player
let coordinator: Player
let evaluator: Player
let colleague: Player

const REASON = 'این دستگاه در استان واحد تولیدی ندارد.'

beforeEach(async () => {
  stage = await openStage({
    at: new Date(MORNING.getTime() + 17 * DAY_MS),
    prepare: async (app) => {
      province = await smallProvince({ db: app.tools.db, clock: stageClock() }, { state: 'REVIEW' })
    },
  })
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
  coordinator = await stage.enters(8, 'coordinator')
  evaluator = await stage.enters(71, 'evaluator')
  colleague = await stage.enters(72, 'evaluator')
  const { db } = stage.app.tools
  await db.seat.updateMany({ where: { role: 'evaluator' }, data: { teamId: province.teamId } })
})
afterEach(() => closeStage(stage))

const stageClock = () => ({ now: () => MORNING }) as never
const open = async (who: Player): Promise<void> => {
  await who.says('1-1')
}
const asks = async (): Promise<void> => {
  await open(focal)
  await focal.taps('مصداق ندارد')
  await focal.says(REASON)
}

describe('an indicator that has no matter in an agency (requirements E13, F3)', () => {
  it('is asked for with reason and file, asked back, answered, and granted with its arithmetic', async () => {
    await open(focal)
    expect((await focal.taps('مصداق ندارد')).text).toContain('چرا این شاخص در دستگاه شما مصداق ندارد')
    expect((await focal.says('نه')).text).toContain('نویسه')
    const asked = plain((await focal.says(REASON)).text)
    expect(asked).toContain('درخواست عدم مصداق شاخص ۱-۱ فرستاده شد')
    expect(asked).toContain('پاسخ سازمان: تا')
    expect((await focal.sends({ name: 'اساسنامه.pdf', bytes: pdfFile() })).text).toContain('پیوست شد')

    const told = plain((await evaluator.hears()).text)
    expect(told).toContain('درخواست عدم مصداق: دستگاه نمونه 1')
    expect(told).toContain(REASON)
    expect(told).toContain('پاسخ تا')
    expect(plain((await evaluator.says('/work')).text)).toContain('۱ درخواست عدم مصداق در انتظار تصمیم شما')
    const page = plain((await evaluator.taps('دیدن درخواست')).text)
    expect(page).toContain('۱ فایل')
    expect(page).toContain('هنوز تصمیم دیگری گرفته نشده است')
    const files = await evaluator.taps('فایل‌ها')
    expect(files.messages.some(({ file }) => file?.name === 'اساسنامه.pdf')).toBe(true)

    await evaluator.taps('توضیح بیشتر')
    await evaluator.says('کدام بند اساسنامه این را می‌گوید؟')
    expect((await focal.hears()).text).toContain('کدام بند اساسنامه')
    expect((await focal.taps('دیدن درخواست')).text).not.toContain('شخص')
    await focal.taps('پاسخ به پرسش')
    expect((await focal.says('بند چهارم اساسنامه پیوست است.')).text).toContain('پاسخ فرستاده شد')
    expect((await evaluator.hears()).text).toContain('بند چهارم')
    expect((await evaluator.taps('پذیرش عدم مصداق')).text).toContain('پذیرفته شد')
    expect((await focal.hears()).text).toContain('میان شاخص‌های دیگر پخش می‌شود')
    expect(plain((await focal.says('1-1')).text)).toContain('عدم مصداق: پذیرفته شد')
  })

  it('may be refused, and a refusal is objected to once and heard by another', async () => {
    await asks()
    await evaluator.hears()
    await evaluator.taps('رد با دلیل')
    await evaluator.says('اساسنامه این وظیفه را دارد.')
    expect((await focal.hears()).text).toContain('اساسنامه این وظیفه را دارد')
    await focal.taps('دیدن درخواست')
    await focal.taps('اعتراض به رد')
    await focal.says('آن وظیفه در سال ۱۴۰۲ واگذار شده است.')
    expect((await evaluator.hears()).text).not.toContain('اعتراض به رد')
    expect((await colleague.hears()).text).toContain('اعتراض به رد عدم مصداق')
    // Whoever refused presses the button of the earlier message.
    expect((await evaluator.taps('پذیرش عدم مصداق')).text).toMatch(/دیگر|نخست|خود/)
    expect((await colleague.taps('پذیرش عدم مصداق')).text).toContain('پذیرفته شد')
    expect((await focal.hears()).text).toContain('پذیرفته شد')
  })

  it('is asked for once, decided by one of two, and a withdrawn one is decided by nobody', async () => {
    await asks()
    const mate = await stage.enters(9, 'focal-point', { agencyCode: 'A1' })
    await open(mate)
    expect(mate.buttons()).not.toContain('مصداق ندارد')
    await evaluator.hears()
    await colleague.hears()
    await open(focal)
    await focal.taps('درخواست عدم مصداق')
    expect((await focal.taps('پس گرفتن')).text).toContain('پس گرفته شد')
    expect((await evaluator.taps('پذیرش عدم مصداق')).text).toContain('دستگاه آن را پس گرفته است')

    await asks()
    await evaluator.hears()
    await colleague.hears()
    await evaluator.taps('پذیرش عدم مصداق')
    await colleague.taps('رد با دلیل')
    expect((await colleague.says('به این دستگاه مربوط است.')).text).toContain('پذیرفته شده است')
  })

  it('is one request when two colleagues ask at once, and the second is told what became of theirs', async () => {
    const mate = await stage.enters(9, 'focal-point', { agencyCode: 'A1' })
    for (const who of [focal, mate]) {
      await open(who)
      await who.taps('مصداق ندارد')
    }
    const heard = await Promise.all([focal.says(REASON), mate.says(`${REASON} (همکار)`)])
    const answers = heard.map(({ text }) => plain(text))
    expect(answers.filter((text) => text.includes('فرستاده شد'))).toHaveLength(1)
    expect(answers.filter((text) => text.includes('برای این شاخص درخواستی هست'))).toHaveLength(1)
    expect(await stage.app.tools.db.notApplicable.count()).toBe(1)
    expect((await evaluator.hears()).text.match(/درخواست عدم مصداق: /g)).toHaveLength(1)
  })

  it('says nothing of a score that was given meanwhile, and takes it out of the sum', async () => {
    const { db } = stage.app.tools
    for (const [code, points] of [
      ['1-1', 10_000],
      ['1-2', 15_000],
    ] as const)
      await db.item.update({
        where: { id: await province.itemOf(0, code) },
        data: { state: 'SCORED', preliminaryHundredths: points },
      })
    await asks()
    await evaluator.hears()
    await evaluator.taps('پذیرش عدم مصداق')
    await db.cycle.updateMany({ data: { state: 'PRELIMINARY' } })
    const scores = plain((await focal.says('/scores')).text)
    // 300 of the 1000 general points do not apply: 150 of 300 that are left in hand here.
    expect(scores).toContain('عدم مصداق در')
    expect(scores).toMatch(/۱۵۰ ÷ [۰-۹٬]+ × [۰-۹٬]+ = [۰-۹٬٫]+/)
    expect(scores).not.toContain('۲۵۰')
  })

  it('may be one decision for a whole group, which is shown before it is taken', async () => {
    const other = await stage.enters(10, 'focal-point', { agencyCode: 'A2' })
    const third = await stage.enters(11, 'focal-point', { agencyCode: 'A3' })
    await asks()
    await coordinator.says('/applicability')
    await coordinator.taps('دستگاه نمونه 1')
    const preview = plain((await coordinator.taps('همهٔ گروه')).text)
    expect(preview).toContain('۲ دستگاه را در بر می‌گیرد')
    expect(preview).toContain('دستگاه نمونه 1 · ◻ نیامده · درخواست داده است')
    expect(preview).not.toContain('دستگاه نمونه 3')
    expect(plain((await coordinator.taps('پذیرش برای ۲ دستگاه')).text)).toContain('برای ۲ دستگاه')
    expect((await other.hears()).text).toContain('برای همهٔ دستگاه‌های گروه')
    expect((await focal.hears()).text).toContain('پذیرفته شد')
    expect((await third.hears()).text).toBe('')
    await third.says('/applicability')
    expect((await third.hears()).text).not.toContain('دستگاه نمونه 1')
    await evaluator.says('/applicability')
    expect(plain((await evaluator.taps('دستگاه نمونه 2')).text)).toContain('هم‌گروه: دستگاه نمونه 1')
  })
})
