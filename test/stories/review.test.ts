import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sha256 } from '#shared/ids.ts'
import { closeStage, openStage, type Player, type Stage } from '../support/stage.ts'
import { ofHand, seated, submitted } from '../support/reviewing.ts'
import { DAY_MS, MORNING, type SmallProvince, smallProvince } from '../support/world.ts'

let stage: Stage
let province: SmallProvince
let evaluator: Player
let colleague: Player
let focal: Player
let coordinator: Player
let items: number[]

const REVIEW = new Date(MORNING.getTime() + 17 * DAY_MS)

beforeEach(async () => {
  stage = await openStage({ at: REVIEW })
  province = await smallProvince({ db: stage.app.tools.db, clock: stage.clock }, { state: 'REVIEW' })
  const { teamId, agencies } = province
  evaluator = await seated(stage, 71, 'evaluator', { teamId })
  colleague = await seated(stage, 72, 'evaluator', { teamId })
  focal = await seated(stage, 73, 'focal-point', { agencyId: agencies[0]?.id ?? 0 })
  coordinator = await seated(stage, 74, 'coordinator', {})
  items = [await province.itemOf(0, '1-2'), await province.itemOf(1, '1-1')]
  for (const [i, id] of items.entries()) await submit(id, i)
})
afterEach(() => closeStage(stage))

async function submit(itemId: number, minute: number): Promise<void> {
  const { db, files } = stage.app.tools
  const at = new Date(stage.clock.now().getTime() - DAY_MS + minute * 60_000)
  const bytes = Buffer.from(`%PDF-1.4 گزارش ${itemId}`)
  const submissionId = await submitted(stage, itemId, minute)
  const kept = await files.keep(
    (async function* () {
      yield bytes
    })(),
  )
  if (!kept.ok) throw new Error(kept.refusal.code)
  const file = { sha256: sha256(bytes), sizeBytes: bytes.length, mimeType: 'application/pdf' }
  await db.blob.create({ data: { ...file, storedAt: at } })
  await db.attachment.create({
    data: {
      ...file,
      submissionId,
      name: 'گزارش.pdf',
      platform: stage.app.tools.platform,
      fileId: 'forgotten-by-the-platform',
      fileUniqueId: `u${itemId}`,
      kind: 'document',
      // Whoever has added it is tied to the agency and judges none of it.
      addedBy: (await db.seat.findFirstOrThrow({ where: { role: 'focal-point' } })).personId,
      addedAt: at,
    },
  })
}

describe('a morning of review', () => {
  it('brings items one by one with their files, takes points by a press, and takes them back within the minute', async () => {
    const first = await evaluator.says('/queue')
    expect(ofHand(first.text)).toContain('مورد ۱ از ۲')
    expect(ofHand(first.text)).toContain('دستگاه نمونه 1')
    expect(ofHand(first.text)).toContain('خود ارزیابی: ۲۴۰ از ۳۰۰ (هدف ۱۰۰، عملکرد ۸۰)')
    expect(first.messages.some((message) => message.file?.name === 'گزارش.pdf')).toBe(true)

    const scored = await evaluator.taps('۲۴۰')
    expect(ofHand(scored.text)).toContain('ثبت شد: ۲۴۰ از ۳۰۰')
    expect(ofHand(scored.text)).toContain('دستگاه نمونه 2')

    const back = await evaluator.taps('پس گرفتن')
    expect(ofHand(back.text)).toContain('دوباره در دست شماست')
  })

  it('takes a typed score with a note, after kind refusals of words and of too much', async () => {
    await evaluator.says('/queue')
    await evaluator.taps('امتیاز دیگر')
    expect((await evaluator.says('خوب')).text).toContain('یک عدد لازم است')
    expect(ofHand((await evaluator.says('۳۰۰٫۰۱')).text)).toContain('حداکثر امتیاز این شاخص ۳۰۰ است')
    expect(ofHand((await evaluator.says('۲۰۰٫۵')).text)).toContain('پایین‌تر')
    const scored = await evaluator.says('گزارش کامل نیست.')
    expect(ofHand(scored.text)).toContain('ثبت شد: ۲۰۰٫۵ از ۳۰۰')
    expect(ofHand(scored.text)).toContain('دستگاه نمونه 2')
  })

  it('verifies figures, departs from the formula with a reason, and shows the agency both rows of arithmetic', async () => {
    await evaluator.says('/queue')
    expect((await evaluator.taps('ارقام دیگر')).text).toContain('هدفی را که مستندات نشان می‌دهد')
    await evaluator.taps('همان ۱۰۰')
    expect((await evaluator.says('۵-')).text).toContain('منظورتان')
    const rows = await evaluator.taps('همان ۸۰')
    expect(ofHand(rows.text)).toContain('۸۰ ÷ ۱۰۰ × ۳۰۰ = ۲۴۰')
    await evaluator.taps('بازگشت')
    expect(ofHand((await evaluator.says('۷۰')).text)).toContain('با ارقام دستگاه ۲۴۰ امتیاز می‌شد')
    expect(ofHand((await evaluator.says('۲۰۵')).text)).toContain('حاصل فرمول ۲۱۰ است و امتیاز شما ۲۰۵، یعنی پایین‌تر')
    expect(ofHand((await evaluator.taps('بخشی با مدرک ثابت نشد')).text)).toContain('ثبت شد: ۲۰۵ از ۳۰۰')
    await evaluator.taps('۲۴۰')
    stage.clock.set(new Date(MORNING.getTime() + 31 * DAY_MS))
    await coordinator.says('/menu')
    await coordinator.taps('انتشار نتایج اولیه')
    const deputy = await stage.enters(19, 'deputy')
    await coordinator.taps('پیشنهاد انتشار نتایج اولیه')
    await deputy.taps('انتشار نتایج اولیه')
    await deputy.taps('بله، نتایج اولیه منتشر شود')
    await focal.says('/scores')
    await focal.taps('محور 1')
    const sheet = ofHand((await focal.taps('شاخص 1-2')).text)
    expect(sheet).toContain('۸۰ ÷ ۱۰۰ × ۳۰۰ = ۲۴۰')
    expect(sheet).toContain('۷۰ ÷ ۱۰۰ × ۳۰۰ = ۲۱۰')
    expect(sheet).toContain('حاصل ارقام تأییدشده ۲۱۰ است؛ امتیاز تعیین‌شده ۲۰۵ است')
    expect(sheet).toContain('ثابت نشده است')
    expect(sheet).toContain('تا حداکثر این شاخص ۹۵ امتیاز مانده است')
  })

  it('tells the agency what is missing after a summary, without the evaluator’s name', async () => {
    await evaluator.says('/queue')
    await evaluator.taps('اعلام کاستی')
    await evaluator.taps('امضا یا تاریخ ندارد')
    const summary = await evaluator.taps('همین‌ها کافی است')
    expect(summary.text).toContain('نسخهٔ امضاشده')
    expect((await focal.hears()).text).toBe('')
    const sent = await evaluator.taps('فرستادن')
    expect(ofHand(sent.text)).toContain('کاستی به دستگاه نمونه 1 اعلام شد')
    const told = await focal.hears()
    expect(told.text).toContain('نیازمند اصلاح است')
    expect(told.text).toContain('نسخهٔ امضاشده')
    expect(told.text).not.toContain('شخص ۷۱')
    expect(focal.buttons()).toContain('اصلاح همین شاخص')
  })

  it('joins several ready-made sentences, with the gap filled by a word, into one note', async () => {
    await evaluator.says('/queue')
    await evaluator.taps('کافی نیست')
    await evaluator.taps('سندی کم است')
    expect(ofHand((await evaluator.says('صورت‌جلسهٔ کارگروه')).text)).toContain('نوشته تا اینجا')
    await evaluator.taps('ارقام با سند یکی نیست')
    const summary = ofHand((await evaluator.taps('همین‌ها کافی است')).text)
    expect(summary).toContain('«صورت‌جلسهٔ کارگروه» در میان مستندات نیست')
    expect(summary).toContain('ارقام خود ارزیابی با مستندات یکی نیست')
    await evaluator.taps('فرستادن')
    expect(ofHand((await focal.hears()).text)).toContain('ارقام خود ارزیابی با مستندات یکی نیست')
    const [row] = await stage.app.tools.db.assessment.findMany({ where: { kind: 'DEFICIENCY' } })
    expect(row?.sufficient).toBe(false)
  })

  it('takes no performance below nothing where less is better, and only nothing reaches a target of nothing', async () => {
    const { db } = stage.app.tools
    await db.indicator.updateMany({ data: { formula: 'LESS_IS_BETTER' } })
    await db.submission.updateMany({ data: { target: 0, actual: 5 } })
    expect(ofHand((await evaluator.says('/queue')).text)).toContain('هدف ۰، عملکرد ۵')
    await evaluator.taps('ارقام دیگر')
    await evaluator.taps('همان ۰')
    expect((await evaluator.says('-۵')).text).toContain('کمتر از صفر')
    expect(ofHand((await evaluator.says('۰')).text)).toContain('۳۰۰')
    await evaluator.taps('۳۰۰')
    expect(ofHand((await evaluator.taps('بدون یادداشت')).text)).toContain('ثبت شد: ۳۰۰ از ۳۰۰')
    expect((await db.assessment.findFirstOrThrow({ where: { kind: 'SCORE' } })).verifiedActual).toBe(0)
  })

  it('scores what is not sufficient when there is no time left to mend it, and says so', async () => {
    stage.clock.set(new Date(MORNING.getTime() + 60 * DAY_MS))
    await evaluator.says('/queue')
    expect(ofHand((await evaluator.taps('کافی نیست')).text)).toContain('زمانی در این مرحله نمانده است')
    await evaluator.taps('کافی نیست؛ امتیاز با همین مستندات')
    await evaluator.taps('همان ۱۰۰')
    await evaluator.taps('همان ۸۰')
    await evaluator.taps('۲۴۰')
    expect(ofHand((await evaluator.taps('بدون یادداشت')).text)).toContain('ثبت شد: ۲۴۰')
    expect((await stage.app.tools.db.assessment.findFirstOrThrow({ where: { kind: 'SCORE' } })).sufficient).toBe(false)
  })

  it('says kindly when the time for an item is over, and offers the next', async () => {
    const shown = await evaluator.says('/queue')
    stage.clock.advance(46 * 60_000)
    await colleague.says('/queue')
    const message = shown.messages.find(({ buttons }) => buttons.flat().some(({ text }) => text.includes('۲۴۰')))
    if (message === undefined) throw new Error('no item was shown')
    const late = await evaluator.tapsOn(message, '۲۴۰')
    expect(late.text).toContain('در دست کارشناس دیگری است')
    expect(ofHand(late.text)).toContain('دستگاه نمونه 2')
  })

  it('passes an item over, puts one back, and shows what is reviewed at one agency', async () => {
    await evaluator.says('/queue')
    expect(ofHand((await evaluator.taps('بعدی')).text)).toContain('دستگاه نمونه 2')
    expect((await evaluator.taps('رها کردن')).text).toContain('رها شد')
    const agency = await evaluator.says('/agency نمونه ۱')
    expect(ofHand(agency.text)).toContain('✔ ثبت شده · ۱-۲')
    expect(ofHand((await evaluator.taps('شاخص 1-2')).text)).toContain('دستگاه نمونه 1')
  })

  it('ends with the release: before it nothing, after it scores, note and arithmetic', async () => {
    const before = await focal.says('/scores')
    expect(before.text).toContain('هنوز اعلام نشده')
    await evaluator.says('/queue')
    await evaluator.taps('۲۴۰')
    await evaluator.taps('۲۴۰')
    expect((await evaluator.hears()).text).toBe('')

    stage.clock.set(new Date(MORNING.getTime() + 31 * DAY_MS))
    await coordinator.says('/menu')
    expect(ofHand((await coordinator.taps('انتشار نتایج اولیه')).text)).toContain('امتیاز گرفته: ۲')
    const deputy = await stage.enters(19, 'deputy')
    expect((await coordinator.taps('پیشنهاد انتشار نتایج اولیه')).text).toContain('یک نفر دیگر')
    expect(ofHand((await deputy.taps('انتشار نتایج اولیه')).text)).toContain('شما نفر دوم هستید')
    expect((await deputy.taps('بله، نتایج اولیه منتشر شود')).text).toContain('منتشر شد')

    const told = await focal.hears()
    expect(told.text).toContain('اعلام شد')
    expect(ofHand(told.text)).toContain('جمع: ۲۴۰ از ۲٬۰۰۰')
    expect(ofHand((await focal.taps('دیدن امتیازها')).text)).toContain('جمع: ۲۴۰ از ۲٬۰۰۰')
    expect(ofHand((await focal.taps('محور 1')).text)).toContain('۱-۲')
    const sheet = await focal.taps('شاخص 1-2')
    expect(ofHand(sheet.text)).toContain('محاسبه: ۸۰ ÷ ۱۰۰ × ۳۰۰ = ۲۴۰')
    expect(focal.buttons()).toContain('اعتراض به این امتیاز')
  })
})
