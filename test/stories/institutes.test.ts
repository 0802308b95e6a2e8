import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type CaseAnswers,
  decidesCase,
  fillsCase,
  fillsForms,
  issuesIn,
  meetsIn,
  opensCase,
  savedFile,
} from '../support/case-player.ts'
import { closeStage, openProvinceStage, plain, type Player, type Stage, tapsWhole } from '../support/stage.ts'
import { DAY_MS } from '../support/world.ts'

let stage: Stage
let coordinator: Player
let applicant: Player
let members: Player[]

beforeEach(async () => {
  stage = await openProvinceStage()
  coordinator = await stage.enters(3, 'coordinator')
  members = [await stage.enters(21, 'committee-member'), await stage.enters(22, 'committee-member')]
  applicant = stage.player(901)
})
afterEach(() => closeStage(stage))

const NAME = 'مؤسسهٔ دانش‌پژوهان'
const APPLICATION: CaseAnswers = {
  'نام مؤسسه': NAME,
  'شناسهٔ ملی مؤسسه': '10380284790',
  'نام و نام خانوادگی مدیرعامل': 'رضا کاظمی',
  'کد ملی مدیرعامل': '1234567891',
  'پایان اعتبار کارت ملی': '۱۴۱۰/۵/۱',
  'تلفن همراه برای پیگیری': '09121234567',
  'درخواست شما': '@پروانهٔ نخست',
  'بخشنامهٔ اعتبارسنجی': '@خوانده‌ام',
  'اساسنامه و آگهی': '#file',
  'مجوز فعالیت': '#file',
  'مدرک تحصیلی و سوابق': '#file',
}
const FORMS: CaseAnswers = {
  'حیطه‌های درخواستی': '۱ و ۳',
  'محدودهٔ فعالیت': '@تنها در استان تهران',
  'شمار کارکنان': '۶',
  'نام مدرسان': 'مریم دانشور\nعلی رضایی',
  'شمار کلاس‌ها': '۴',
  مساحت: '۲۲۰/۵',
  'جای مؤسسه': '-',
  'تجهیزات آموزشی': 'چهار کلاس با ویدئوپروژکتور',
}
const DELIVERY: CaseAnswers = { 'کارشناس مطلع': 'سارا امینی', 'معرفی‌نامهٔ کتبی': '#file' }
const VISIT: CaseAnswers = {
  وضع: '@مطابق بخشنامه',
  یادداشت: '-',
  'عکس‌های بازدید': '-',
  'جمع‌بندی بازدید': 'همه مطابق بخشنامه بود.',
}
const RECORD: CaseAnswers = {
  'گواهی عدم سوءپیشینه': '#file',
  'تاریخ صدور گواهی عدم سوءپیشینه': '۱۴۰۵/۸/۱',
  'گواهی عدم اعتیاد': '#file',
  'تاریخ صدور گواهی عدم اعتیاد': '۱۴۰۵/۸/۲',
}
const SUPERVISION: CaseAnswers = {
  'قوانین و مقررات': '@بله',
  'در حیطهٔ پروانه': '@بله',
  'محدودهٔ استان بوده': '@بله',
  یافته‌ها: 'دوره‌ها مطابق برنامه است.',
}

async function begins(): Promise<string> {
  await applicant.says('/services')
  await applicant.taps('اعتبارسنجی مراکز')
  await applicant.taps('آغاز درخواست')
  await applicant.taps('می‌پذیرم')
  return fillsForms(applicant, APPLICATION)
}

const keeps = (name: string, bytes: Uint8Array): void => {
  const folder = process.env['KEEP_PDF']
  if (folder !== undefined) writeFileSync(`${folder}/${name}.pdf`, bytes)
}

async function paper(who: Player, name: string): Promise<void> {
  await who.taps('دریافت سند')
  const { bytes } = savedFile(who)
  expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-')
  keeps(name, bytes)
}

/** From the first word to the licence. */
async function licensed(): Promise<void> {
  await begins()
  await fillsCase(applicant, NAME, FORMS)
  await fillsCase(applicant, NAME, DELIVERY)
  await decidesCase(coordinator, NAME, 'کامل است')
  await issuesIn(coordinator, NAME)
  await decidesCase(coordinator, NAME, 'بی‌نقص')
  await fillsCase(applicant, NAME, { 'عکس فضای آموزشی': '#photos' })
  await meetsIn(stage, coordinator, NAME, VISIT)
  await decidesCase(coordinator, NAME, 'مطابق بخشنامه')
  await issuesIn(coordinator, NAME)
  await fillsCase(applicant, NAME, RECORD)
  await meetsIn(stage, coordinator, NAME, { 'معرفی مؤسسه': 'اهداف مؤسسه گفته شد.', 'بحث کمیته': '-' })
  for (const member of members) await decidesCase(member, NAME, 'موافقت با صدور پروانه')
  await issuesIn(coordinator, NAME)
  await applicant.hears()
}

describe('the accreditation of institutes (requirements L1 to L17)', () => {
  it('goes its sixteen steps over a deficiency letter and a hearing to a licence that is supervised each season', async () => {
    // L1, L2: circular and forms stand on the card, before anything is begun.
    await applicant.says('/services')
    const card = plain(await tapsWhole(applicant, 'اعتبارسنجی مراکز'))
    expect(card).toContain('رایگان')
    expect(card).toContain('۱۵۵۸۵۰۵')
    const asked = plain((await applicant.taps('چه می‌پرسیم')).text)
    expect(asked).toContain('فرم ۲: مدارک')
    expect(asked).toContain('فرم ۸')
    expect(await begins()).toContain('فرم‌های ۱، ۳، ۴، ۵ و ۶') // L3
    await fillsCase(applicant, NAME, FORMS) // L4
    expect(await fillsCase(applicant, NAME, DELIVERY)).toContain('بررسی نخست') // L6

    await decidesCase(coordinator, NAME, 'کامل است') // L7
    expect(await issuesIn(coordinator, NAME)).toContain('۱۴۰۵/د/۱')
    expect(plain((await applicant.hears()).text)).toContain('رسید ثبت پرونده')

    await decidesCase(coordinator, NAME, 'نقص مدارک', 'آگهی آخرین تغییرات پیوست نیست.') // L8, L9
    await issuesIn(coordinator, NAME)
    expect(plain((await applicant.hears()).text)).toContain('نامهٔ اعلام نواقص')
    await paper(applicant, 'deficiency')
    await fillsCase(applicant, NAME, { ...APPLICATION, ...FORMS, ...DELIVERY })
    await decidesCase(coordinator, NAME, 'بی‌نقص')
    await fillsCase(applicant, NAME, { 'عکس فضای آموزشی': '#photos' }) // L10
    await meetsIn(stage, coordinator, NAME, VISIT) // L11
    await decidesCase(coordinator, NAME, 'مطابق بخشنامه')
    await issuesIn(coordinator, NAME) // L12
    const heard = plain((await applicant.hears()).text)
    expect(heard).toContain('دعوت به جلسه')
    expect(heard).toContain('معرفی‌نامهٔ دریافت گواهی')
    await fillsCase(applicant, NAME, RECORD)
    await meetsIn(stage, coordinator, NAME, { 'معرفی مؤسسه': 'اهداف مؤسسه گفته شد.', 'بحث کمیته': '-' }) // L13
    expect(plain((await applicant.hears()).text)).toContain('کمیتهٔ اعتبارسنجی')
    for (const member of members) await decidesCase(member, NAME, 'موافقت با صدور پروانه')
    expect(await issuesIn(coordinator, NAME)).toContain('۱۴۰۵/پ/۱') // L14
    await applicant.hears()
    await paper(applicant, 'licence')
    await meetsIn(stage, coordinator, NAME, { تحویل‌گیرنده: 'رضا کاظمی', 'الزامات یادآوری': 'حیطه و استان' }) // L15

    // L16: each season; a warning tells, a suspension stops the licence until the committee has heard the director.
    await fillsCase(coordinator, NAME, SUPERVISION)
    await decidesCase(coordinator, NAME, 'مطلوب')
    const stranger = stage.player(902)
    expect(plain((await stranger.says('/registers دانش‌پژوهان')).text)).toContain('عمومی، مدیریت')
    await stage.waits(110 * DAY_MS)
    await fillsCase(coordinator, NAME, { ...SUPERVISION, 'محدودهٔ استان بوده': '@خیر' }) // L17
    await decidesCase(coordinator, NAME, 'اخطار', 'دوره‌ای در استان دیگر آگهی شده است.')
    expect(plain((await applicant.hears()).text)).toContain('دوره‌ای در استان دیگر آگهی شده است.')
    await stage.waits(95 * DAY_MS)
    await fillsCase(coordinator, NAME, { ...SUPERVISION, 'محدودهٔ استان بوده': '@خیر' })
    await decidesCase(coordinator, NAME, 'تعلیق و دعوت', 'دوره در استان دیگر برگزار شده است.')
    expect(plain((await applicant.hears()).text)).toContain('تعلیق شده است')
    expect(plain((await stranger.says('/registers دانش‌پژوهان')).text)).toContain('تعلیق شده است')
    await meetsIn(stage, coordinator, NAME, { 'گفته‌های مدیرعامل': 'از دایرهٔ پروانه خبر نداشته است.' })
    for (const member of members) await decidesCase(member, NAME, 'لغو پروانه', 'تخلف تکرار شده است.')
    expect(plain((await applicant.hears()).text)).toContain('لغو')
    expect(plain((await stranger.says('/registers دانش‌پژوهان')).text)).toContain('لغو شده است')
  }, 120_000)

  it('asks an institute that wants a higher domain for its self-assessment, and refuses it with a reason', async () => {
    await applicant.says('/services')
    await applicant.taps('اعتبارسنجی مراکز')
    await applicant.taps('آغاز درخواست')
    await applicant.taps('می‌پذیرم')
    await fillsForms(applicant, { ...APPLICATION, 'درخواست شما': '@ارتقای حیطه', 'شمارهٔ پروانهٔ کنونی': '۱۴۰۳/پ/۷' })
    expect(await fillsCase(applicant, NAME, FORMS)).toContain('خودارزیابی (فرم ۸)') // L5
    await fillsCase(applicant, NAME, { امتیاز: '۲۰' })
    expect(await opensCase(applicant, NAME)).toContain('جمع خودارزیابی: ۸۰')
    await fillsCase(applicant, NAME, DELIVERY)
    await decidesCase(coordinator, NAME, 'بیرون از صلاحیت استان', 'محل ثبت مؤسسه در استان دیگر است.')
    const told = plain((await applicant.hears()).text)
    expect(told).toContain('محل ثبت مؤسسه در استان دیگر است.')
    expect(told).toContain('موافقت نشد')
  }, 60_000)

  it('ends a licence by its time, and tells its holder before', async () => {
    await licensed()
    await stage.waits((2 * 365 - 60) * DAY_MS)
    await stage.waits(DAY_MS)
    expect(plain((await applicant.hears()).text)).toContain('پایان می‌یابد')
    await stage.waits(70 * DAY_MS)
    expect(plain((await stage.player(903).says('/registers دانش‌پژوهان')).text)).toContain('پایان یافته')
  }, 120_000)
})
