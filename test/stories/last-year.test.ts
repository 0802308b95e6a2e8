import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import { pdfFile } from '../support/zip-file.ts'

let stage: Stage
let focal: Player

/** The year that was just handed in becomes the year before: another cycle with the same indicators begins. */
async function nextYear(): Promise<void> {
  const { db } = stage.app.tools
  const cycle = await db.cycle.findFirstOrThrow({ where: { year: 1404 } })
  const { id: _, profile, ...rest } = cycle
  await db.cycle.update({ where: { id: cycle.id }, data: { state: 'CLOSED' } })
  const next = await db.cycle.create({ data: { ...rest, year: 1405, profile: profile as never } })
  const stages = await db.stage.findMany({ where: { cycleId: cycle.id } })
  await db.stage.createMany({ data: stages.map(({ id: _id, ...one }) => ({ ...one, cycleId: next.id })) })
  const indicator = await db.indicator.findFirstOrThrow({ where: { code: '1-1' }, include: { axis: true } })
  const { id: _axis, ...axis } = indicator.axis
  const newAxis = await db.axis.create({ data: { ...axis, cycleId: next.id } })
  const { id: _indicator, axis: _of, ...copy } = indicator
  const newIndicator = await db.indicator.create({
    data: { ...copy, cycleId: next.id, axisId: newAxis.id, searchKey: 'شاخص11' },
  })
  const agency = await db.agency.findFirstOrThrow({ where: { code: 'A1' } })
  await db.item.create({
    data: { cycleId: next.id, agencyId: agency.id, indicatorId: newIndicator.id, changedAt: stage.clock.now() },
  })
}

beforeEach(async () => {
  stage = await openProvinceStage()
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
  await focal.says('1-1')
  await focal.taps('خود ارزیابی')
  await focal.says('۲۵۰')
  await focal.taps('توضیح')
  await focal.says('گزارش سالانهٔ مدیریت سبز پیوست است.')
  await focal.sends({ name: 'گزارش ۱۴۰۴.pdf', bytes: pdfFile() })
  await focal.taps('دیدن شاخص')
  await focal.taps('ثبت نهایی')
  await focal.taps('ثبت نهایی')
  await nextYear()
})
afterEach(() => closeStage(stage))

describe('last year beside this year (peers row 26)', () => {
  it('stands on the indicator, and its files and words come into the draft on wish; figures never do', async () => {
    const page = plain((await focal.says('1-1')).text)
    expect(page).toContain('سال ۱۴۰۴: ۲۵۰ از ۳۰۰ · ۱ فایل')
    const carried = plain((await focal.taps('آوردن فایل‌ها و توضیح سال پیش')).text)
    expect(carried).toContain('از سال ۱۴۰۴ به پیش‌نویس آمد: ۱ فایل و توضیح')
    expect(carried).toContain('گزارش ۱۴۰۴.pdf')
    expect(carried).not.toContain('خود ارزیابی: ۲۵۰')
    expect(plain((await focal.taps('آوردن فایل‌ها و توضیح سال پیش')).text)).toContain('چیزی نمانده است')
  })

  it('asks about a figure far from last year’s, keeps the answer, and locks nothing', async () => {
    await focal.says('1-1')
    await focal.taps('آوردن فایل‌ها')
    await focal.taps('خود ارزیابی')
    const odd = plain((await focal.says('۲۰')).text)
    expect(odd).toContain('فاصلهٔ زیادی دارد')
    expect(odd).toContain('مانع ثبت نیست')
    await focal.taps('علت تفاوت با سال پیش')
    expect((await focal.says('کم')).text).toContain('نویسه')
    const explained = plain((await focal.says('دو ساختمان از دستگاه جدا شد.')).text)
    expect(explained).toContain('علت تفاوت، به گفتهٔ دستگاه: «دو ساختمان از دستگاه جدا شد.»')
    await focal.taps('ثبت نهایی')
    expect(plain((await focal.taps('ثبت نهایی')).text)).toContain('ثبت شد')
    const submission = await stage.app.tools.db.submission.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(submission).toMatchObject({ claimHundredths: 2000, oddityNote: 'دو ساختمان از دستگاه جدا شد.' })
  })
})
