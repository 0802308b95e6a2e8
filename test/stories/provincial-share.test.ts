import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Cast, playStep } from '../support/form-player.ts'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import { pdfFile } from '../support/zip-file.ts'

let stage: Stage
let coordinator: Player
let focal: Player
let cast: Cast

beforeEach(async () => {
  stage = await openProvinceStage()
  coordinator = await stage.enters(3, 'coordinator')
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
  cast = { coordinator, agency: focal }
  await coordinator.says('/cases')
  await coordinator.taps('شروع تازه')
  await coordinator.taps('گشودن نوبت: برش استانی')
  await coordinator.says('برش ۱۴۰۴')
  await coordinator.taps('همهٔ دستگاه‌ها')
  await coordinator.taps('مهلت خود گردش کار')
  await coordinator.taps('گشودن نوبت')
})
afterEach(() => closeStage(stage))

const ofAgency = async () => {
  const { db } = stage.app.tools
  return db.case.findFirstOrThrow({ where: { agency: { code: 'A1' } }, select: { id: true, code: true } })
}

const specifics = () =>
  stage.app.tools.db.indicator.findMany({
    where: { agency: { code: 'A1' }, retired: false },
    orderBy: { position: 'asc' },
    select: { code: true, title: true, maximumHundredths: true, guidance: true, items: { select: { state: true } } },
  })

async function writes(): Promise<string> {
  await focal.says('/evidence S-A1')
  await focal.taps('شاخص S-A1')
  await focal.taps('خود ارزیابی')
  await focal.says('۹۰۰')
  await focal.sends({ name: 'گزارش.pdf', bytes: pdfFile() })
  return plain((await focal.taps('دیدن شاخص')).text)
}

describe('the approved share (requirements C5, E12)', () => {
  it('becomes the specific indicators of that agency alone, one of the same title with what was answered for it', async () => {
    const held = await writes()
    expect(held).toContain('در انتظار تأیید برش استانی')
    expect(focal.buttons()).not.toContain('ثبت نهایی')
    const { id, code } = await ofAgency()
    await focal.says(`/cases ${code}`)
    await focal.taps('دستگاه نمونه 1')
    await focal.taps('شروع')
    for (const [title, points] of [
      ['شاخص S-A1', '۶۰۰'],
      ['کاهش زمان پاسخ', '۴۰۰'],
      ['ندارد', '۰'],
      ['ندارد', '۰'],
      ['ندارد', '۰'],
    ] as const) {
      await focal.says(title)
      await focal.says(points)
      await (title.startsWith('کاهش') ? focal.says('ده روز کاری') : focal.taps('رد شدن'))
    }
    await focal.taps('فایل دیگری نیست')
    expect(plain((await focal.taps('ارسال')).text)).toContain('کد رهگیری')
    await playStep(stage, id, cast)
    await playStep(stage, id, cast)
    expect(await specifics()).toEqual([
      {
        code: 'S-A1',
        title: 'شاخص S-A1',
        maximumHundredths: 60_000,
        guidance: 'گزارش سالانه را بفرستید.',
        items: [{ state: 'DRAFT' }],
      },
      {
        code: 'A1-1',
        title: 'کاهش زمان پاسخ',
        maximumHundredths: 40_000,
        guidance: 'ده روز کاری',
        items: [{ state: 'EMPTY' }],
      },
    ])
    expect(await stage.app.tools.db.indicator.count({ where: { code: 'S-A2', retired: false } })).toBe(1)
    expect(plain((await focal.hears()).text)).toContain('از این پس شاخص‌های اختصاصی همین دوره است')
    await coordinator.says(`/cases ${code}`)
    await coordinator.taps('دستگاه نمونه 1')
    expect(plain((await coordinator.taps('تاریخچه')).text)).toContain('شاخص‌های اختصاصی دوره')
    // Half a claim that is above the new maximum is asked for again; then the part is open.
    await focal.says('/evidence S-A1')
    const open = plain((await focal.taps('شاخص S-A1')).text)
    expect(open).not.toContain('در انتظار تأیید')
    expect(open).toContain('۶۰۰')
  })

  it('holds the specific part until an officer closes the case with a reason', async () => {
    await writes()
    const { code } = await ofAgency()
    await coordinator.says(`/cases ${code}`)
    await coordinator.taps('دستگاه نمونه 1')
    await coordinator.taps('بستن پرونده')
    await coordinator.says('برش سال پیش معتبر است.')
    await coordinator.taps('بستن پرونده')
    await focal.says('/evidence S-A1')
    expect(plain((await focal.taps('شاخص S-A1')).text)).not.toContain('در انتظار تأیید')
    await focal.taps('ثبت نهایی')
    expect(plain((await focal.taps('ثبت نهایی')).text)).toContain('رسید')
  })

  it('names a title that comes twice to whoever wrote it', async () => {
    const { code } = await ofAgency()
    await focal.says(`/cases ${code}`)
    await focal.taps('دستگاه نمونه 1')
    await focal.taps('شروع')
    for (let row = 0; row < 5; row += 1) {
      await focal.says('شاخص یکم')
      await focal.says('۲۰۰')
      await focal.taps('رد شدن')
    }
    await focal.taps('فایل دیگری نیست')
    expect(plain((await focal.taps('ارسال')).text)).toContain('شاخص «شاخص یکم» دو بار آمده است')
  })

  it('is not set once the review has begun', async () => {
    const { id } = await ofAgency()
    await playStep(stage, id, cast)
    await playStep(stage, id, cast)
    await stage.app.tools.db.cycle.updateMany({ data: { state: 'REVIEW' } })
    await expect(playStep(stage, id, cast)).rejects.toThrow('بررسی این دوره آغاز شده است')
    expect((await specifics()).map(({ code }) => code)).toEqual(['S-A1'])
  })

  it('that the clock ends unfit changes nothing, and the coordinators are told so', async () => {
    const { id } = await ofAgency()
    await playStep(stage, id, cast)
    const { db } = stage.app.tools
    const row = await db.case.findUniqueOrThrow({ where: { id } })
    const procedure = await db.procedure.findUniqueOrThrow({ where: { id: row.procedureId } })
    const definition = structuredClone(procedure.definition)
    for (const step of definition.steps)
      if (step.key === row.step && step.does === 'judge')
        Object.assign(step, { within: { days: 1, count: 'calendar' }, silence: { next: 'set', says: step.title } })
    await db.procedure.update({ where: { id: procedure.id }, data: { definition } })
    await db.case.update({ where: { id }, data: { dueAt: new Date(stage.clock.now().getTime() + 60_000) } })
    await db.cycle.updateMany({ data: { state: 'REVIEW' } })
    await stage.waits(180_000)
    const told = plain((await coordinator.hears()).text)
    expect(told).toContain('شاخص‌های اختصاصی ثبت نشد')
    expect(told).toContain('دستگاه نمونه 1')
    expect((await specifics()).map(({ code }) => code)).toEqual(['S-A1'])
    await coordinator.taps('دیدن پرونده')
  })
})
