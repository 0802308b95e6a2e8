import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decidesCase, fillsCase, fillsForms, issuesIn, meetsIn, opensCase, savedFile } from '../support/case-player.ts'
import { closeStage, openProvinceStage, plain, type Player, type Stage, tapsWhole } from '../support/stage.ts'
import { DAY_MS } from '../support/world.ts'

let stage: Stage
let coordinator: Player
let focal: Player

beforeEach(async () => {
  stage = await openProvinceStage()
  coordinator = await stage.enters(3, 'coordinator')
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
})
afterEach(() => closeStage(stage))

const AGENCY = 'دستگاه نمونه 1'
const PEOPLE = 'علی رضایی\nمریم احمدی\nزهرا کاظمی'
const LEARNERS = { 'نوع دوره': '@عمومی', 'نام فراگیران': PEOPLE, 'حضور فراگیران': '@دستگاه حضور' }
const PAYMENT = { 'شمارهٔ پیگیری پرداخت': '123456', 'تصویر رسید': '-' }

async function opensRound(): Promise<void> {
  await coordinator.says('/cases')
  await coordinator.taps('شروع تازه')
  await coordinator.taps('گشودن نوبت: دوره‌های آموزشی')
  await coordinator.says('دورهٔ گزارش‌نویسی، دی ۱۴۰۵')
  if (coordinator.buttons().includes('همهٔ دستگاه‌ها')) await coordinator.taps('همهٔ دستگاه‌ها')
  await coordinator.taps('مهلت خود گردش کار')
  await coordinator.taps('گشودن نوبت')
}

async function begins(title: string): Promise<void> {
  await focal.says('/services')
  await focal.taps('دوره‌های آموزشی کارکنان')
  await focal.taps(title)
}

const marks = async (lines: string): Promise<string> => {
  await opensCase(coordinator, AGENCY)
  await coordinator.taps(coordinator.buttons().includes('شروع') ? 'شروع' : 'ادامهٔ پاسخ‌ها')
  await coordinator.says(lines)
  return plain((await coordinator.taps('ارسال')).text)
}

describe('courses of government employees (requirements M1 to M11)', () => {
  it('registers learners in time, takes their fee, holds the course, marks, certifies in bulk and measures its effect', async () => {
    await opensRound()
    expect(plain((await focal.hears()).text)).toContain('ثبت‌نام فراگیران')
    await fillsCase(focal, AGENCY, LEARNERS) // M6, M8
    expect(await opensCase(focal, AGENCY)).toContain('مبلغ: ۳٬۶۰۰٬۰۰۰ ریال (هر فراگیر × ۳ نفر') // M10
    await fillsCase(focal, AGENCY, PAYMENT)
    await decidesCase(coordinator, AGENCY, 'پرداخت تأیید شد')
    await meetsIn(stage, coordinator, AGENCY, { 'ارزیابی و نظارت': 'دوره مطابق برنامه برگزار شد.' }) // M4
    expect(plain((await focal.hears()).text)).toContain('دعوت به جلسه')
    await marks('علی رضایی: ۱۸\nمریم احمدی: ۱۱٫۵\nزهرا کاظمی: ۱۲') // M9
    expect(await opensCase(coordinator, AGENCY)).toContain('قبول: ۲ نفر از ۳ نفر')
    await decidesCase(coordinator, AGENCY, 'نمره‌ها درج شد')
    expect(await issuesIn(coordinator, AGENCY)).toContain('۱۴۰۵/آ/۱') // M5
    const entries = await stage.app.tools.db.registerEntry.findMany({
      orderBy: { place: 'asc' },
      select: { name: true },
    })
    expect(entries.map(({ name }) => name)).toEqual(['علی رضایی', 'زهرا کاظمی'])
    const { answers } = await stage.app.tools.db.registerEntry.findFirstOrThrow({ select: { answers: true } })
    expect(answers).toMatchObject({ round: { value: 'دورهٔ گزارش‌نویسی، دی ۱۴۰۵' }, mark: { value: 18 } })
    await opensCase(focal, AGENCY)
    expect(plain((await focal.taps('همهٔ ۲ سند')).text)).toContain('هر کدام در یک صفحه')
    const folder = process.env['KEEP_PDF']
    if (folder !== undefined) writeFileSync(`${folder}/certificates.pdf`, savedFile(focal).bytes)
    await fillsCase(focal, AGENCY, { محتوا: '@خوب', استاد: '@خوب', پیشنهاد: '-' })
    await stage.waits(91 * DAY_MS)
    expect(plain((await focal.hears()).text)).toContain('اثربخشی سطح دو')
    const last = await fillsCase(focal, AGENCY, { به‌کارگیری: '@خوب', 'یک نمونه': 'گزارش‌ها کوتاه‌تر شد.' })
    expect(last + plain((await focal.hears()).text)).toContain('پروندهٔ دوره پایان یافت')
  }, 90_000)

  it('registers nobody after the time, and issues nothing where nobody has passed', async () => {
    await opensRound()
    const other = await stage.enters(9, 'focal-point', { agencyCode: 'A2' })
    await fillsCase(focal, AGENCY, LEARNERS)
    await stage.waits(17 * DAY_MS)
    expect(plain((await other.hears()).text)).toContain('مهلت ثبت‌نام این دوره پایان یافت')
    await fillsCase(focal, AGENCY, PAYMENT)
    await decidesCase(coordinator, AGENCY, 'پرداخت تأیید شد')
    await meetsIn(stage, coordinator, AGENCY, { 'ارزیابی و نظارت': 'برگزار شد.' })
    await marks('علی رضایی: ۱۰\nمریم احمدی: ۱۱\nزهرا کاظمی: ۵')
    await decidesCase(coordinator, AGENCY, 'نمره‌ها درج شد')
    expect(await issuesIn(coordinator, AGENCY)).toContain('کسی به حد نصاب نمره نرسیده است')
    expect(await stage.app.tools.db.registerEntry.count()).toBe(0)
  }, 60_000)

  it('plans a course of one agency at its place, but managers’ appointment courses by the centre alone', async () => {
    await begins('دورهٔ اختصاصی')
    const request = {
      'عنوان دوره': 'اخلاق اداری',
      'نوع دوره': '@حین انتصاب',
      برگزارکننده: '@مؤسسهٔ دارای پروانه',
      ساعت: '۱۶',
      'بازهٔ پیشنهادی': '۱ دی ۱۴۰۵ تا ۱۰ دی ۱۴۰۵',
      'فضای آموزشی': 'سالن طبقهٔ دوم دستگاه',
      'ملزومات و پذیرایی': 'ویدئوپروژکتور و پذیرایی', // M7
    }
    const told = await fillsForms(focal, request)
    expect(told + plain((await focal.hears()).text)).toContain('۱۳۳۵۲۶۸') // M11
    await opensCase(focal, AGENCY)
    await focal.taps('اصلاح یک پاسخ')
    await focal.taps('برگزارکننده')
    await focal.taps('مرکز آموزش سازمان')
    await focal.taps('ارسال')
    await decidesCase(coordinator, AGENCY, 'در برنامه است') // M3
    await fillsCase(focal, AGENCY, LEARNERS)
    await fillsCase(focal, AGENCY, PAYMENT)
    await decidesCase(coordinator, AGENCY, 'پرداخت تأیید شد')
    await meetsIn(stage, coordinator, AGENCY, { 'ارزیابی و نظارت': 'برگزار شد.' })
    await marks('علی رضایی: ۱۸\nمریم احمدی: ۱۵\nزهرا کاظمی: ۱۲')
    await decidesCase(coordinator, AGENCY, 'نمره‌ها درج شد')
    expect(await issuesIn(coordinator, AGENCY)).toContain('۱۴۰۵/آ/۱')
  }, 60_000)

  it('refuses a course of one agency with a reason', async () => {
    await begins('دورهٔ اختصاصی')
    await fillsForms(focal, {
      'عنوان دوره': 'زبان',
      'نوع دوره': '@عمومی',
      برگزارکننده: '@مرکز آموزش',
      ساعت: '۴۰',
      'بازهٔ پیشنهادی': '۱ دی ۱۴۰۵ تا ۱۰ دی ۱۴۰۵',
      'فضای آموزشی': 'کلاس دستگاه',
      'ملزومات و پذیرایی': 'پذیرایی دستگاه',
    })
    await decidesCase(coordinator, AGENCY, 'رد درخواست', 'این دوره در نیازسنجی نیامده است.')
    const told = plain((await focal.hears()).text)
    expect(told).toContain('این دوره در نیازسنجی نیامده است.')
    expect(told).toContain('موافقت نشد')
  })

  it('assesses needs on request, and publishes the yearly calendar once the deputy has agreed', async () => {
    await begins('نیازسنجی')
    await fillsForms(focal, { 'دلیل درخواست': 'تغییر ساختار', 'شمار نفر': '۱۲', ساعت: '۱۶', اولویت: '@زیاد' }) // M1
    await decidesCase(coordinator, AGENCY, 'پذیرش')
    await fillsCase(coordinator, AGENCY, { نفرساعت: '۹۶۰', جمع‌بندی: 'پنج نوع دوره لازم است.' })
    expect(plain((await focal.hears()).text)).toContain('نیازسنجی آموزشی دستگاه انجام شد')

    const deputy = await stage.enters(5, 'deputy')
    await coordinator.says('/cases')
    await coordinator.taps('شروع تازه')
    await coordinator.taps('برنامه و تقویم سالانه') // M2
    await fillsForms(coordinator, {
      سال: '۱۴۰۶',
      'شمار دوره': '۱۰',
      آغاز: '۱ اردیبهشت ۱۴۰۶',
      'ساعت هر دوره': '۱۶',
      'تقویم کامل': '-',
    })
    await deputy.says('/cases')
    const name = deputy.buttons().find((text) => text.includes('برنامه و تقویم')) ?? ''
    await deputy.taps(name)
    await deputy.taps('تأیید و انتشار')
    await deputy.taps('تأیید و انتشار')
    expect(plain((await focal.hears()).text)).toContain('تقویم سالانهٔ دوره‌های آموزشی منتشر شد')
    expect(plain(await tapsWhole(focal, 'دیدن پرونده'))).toContain('توجیهی')
  })
})
