import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fillsCase, fillsForms, meetsIn, opensCase } from '../support/case-player.ts'
import { closeStage, openProvinceStage, plain, type Player, type Stage, tapsWhole } from '../support/stage.ts'
import { DAY_MS } from '../support/world.ts'
import { pdfFile } from '../support/zip-file.ts'

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

/** Somebody whom nobody knows: from the first word to the documents (K2, K4). */
async function applies(who: Player, background: string): Promise<string> {
  await who.says('/start')
  await who.taps('خدمات برای عموم')
  const terms = plain((await who.taps('تأیید صلاحیت مدرسان')).text)
  expect(terms).toContain('می‌پذیرید')
  expect(terms).toContain('۵ درس، ۳۲ ساعت: ۱۰٬۰۰۰٬۰۰۰ ریال')
  expect(plain((await who.taps('می‌پذیرم')).text)).toContain('نام و نام خانوادگی')
  await who.says('مریم دانشور')
  expect(plain((await who.says('0012345678')).text)).toContain('کد ملی درست نیست')
  await who.says('۱۲۳۴۵۶۷۸۹۱')
  expect(plain((await who.says('12')).text)).toContain('شمارهٔ تلفن نیست')
  await who.says('۰۹۱۲۱۲۳۴۵۶۷')
  await who.says('عمومی و موضوعی')
  await who.says('مدیریت عملکرد')
  await who.taps('کارشناسی ارشد')
  await who.says('مدیریت دولتی')
  await who.taps(background)
  await who.says('۱۲')
  await who.sends({ name: 'مدرک.pdf', bytes: pdfFile('مدرک') })
  await who.taps('فایل دیگری نیست')
  const sent = plain((await who.taps('ارسال')).text)
  return /T[0-9A-Z]-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(sent)?.[0] ?? ''
}

async function decides(who: Player, outcome: string, note?: string): Promise<string> {
  await who.says('/cases')
  await who.taps('مریم دانشور')
  await who.taps(outcome)
  if (note !== undefined) await who.says(note)
  return plain((await who.taps(outcome)).text)
}

const NAME = 'مریم دانشور'

/** Prepared for the committee, which meets and accepts; how many courses follows from what was stated and proved (K12). */
async function accepted(isProved: '@بله' | '@خیر'): Promise<void> {
  await fillsCase(coordinator, NAME, { 'با مدرک ثابت شد': isProved, 'یادداشت برای کمیته': '-' })
  await meetsIn(stage, coordinator, NAME, { 'بررسی پرونده': 'سابقه و مدرک دیده شد.' }) // K6
  for (const member of members) await decides(member, 'پذیرش')
}

describe('the qualification of instructors (requirements K1 to K13)', () => {
  it('stands in the chat with its circular and forms before anything is begun (K2, K3, K11)', async () => {
    await applicant.says('/services')
    const whole = plain(await tapsWhole(applicant, 'تأیید صلاحیت مدرسان'))
    for (const words of ['۴۶۴۱۸۵', '۵ درس، ۳۲ ساعت', 'Enlists', 'مدرسان دارای گواهینامه'])
      expect(whole).toContain(words)
    expect(plain((await applicant.taps('چه می‌پرسیم')).text)).toContain('موضوع تدریس')
    await applicant.taps('بازگشت به شناسنامه')
    expect(plain((await applicant.taps('آغاز درخواست')).text)).toContain('می‌پذیرید')
  })

  it('leads somebody unknown over a deficiency, two courses and a returned payment to a certificate that everybody can verify', async () => {
    const code = await applies(applicant, 'معلم')
    expect(code).not.toBe('')
    expect(plain((await applicant.says('/menu')).text)).toContain('درخواست‌ها و پرونده‌های خود')
    await applicant.says(`/cases ${code}`)
    expect(plain((await applicant.hears()).text) + applicant.buttons().join()).toContain('مریم دانشور')

    await decides(coordinator, 'نقص مدارک', 'پشت مدرک هم لازم است.')
    expect(plain((await applicant.hears()).text)).toContain('پشت مدرک هم لازم است.')
    await applicant.taps('شروع')
    await applicant.taps('ارسال')
    await decides(coordinator, 'هویت و مدارک درست است')

    await accepted('@بله')

    const told = plain((await applicant.hears()).text)
    expect(told).toContain('جمعاً ۸ ساعت') // K7
    await applicant.says('/cases')
    expect(plain((await applicant.taps('مریم دانشور')).text)).toContain(
      'مبلغ: ۲٬۵۰۰٬۰۰۰ ریال (۲ درس، ۸ ساعت، تعرفهٔ ۱۴۰۵)',
    )
    expect(
      plain((await applicant.taps(applicant.buttons().includes('ادامهٔ پاسخ‌ها') ? 'ادامهٔ پاسخ‌ها' : 'شروع')).text),
    ).toContain('مبلغ: ۲٬۵۰۰٬۰۰۰ ریال')
    await applicant.says('۱۲۳۴۵۶')
    await applicant.taps('فایل دیگری نیست')
    await applicant.taps('ارسال')
    await decides(coordinator, 'پرداخت یافت نشد', 'این شمارهٔ پیگیری در گردش حساب نیست.')
    await applicant.hears()
    await applicant.says('/cases')
    await applicant.taps('مریم دانشور')
    await applicant.taps('اصلاح یک پاسخ')
    await applicant.taps('شمارهٔ پیگیری')
    await applicant.says('۶۵۴۳۲۱')
    await applicant.taps('ارسال')
    await decides(coordinator, 'پرداخت تأیید شد')

    await meetsIn(stage, coordinator, NAME, { 'ساعت حضور': '۸', 'نمرهٔ پایانی': '۱۷٫۵', نظارت: '-' }) // K8
    expect(plain((await applicant.hears()).text)).toContain('دعوت به جلسه')
    await decides(coordinator, 'قبول')
    await coordinator.says('/cases')
    await coordinator.taps('مریم دانشور')
    const issued = plain((await coordinator.taps('صدور سند')).text)
    expect(issued).toContain('شمارهٔ ۱۴۰۵/م/۱') // K9
    const receipt = /راستی‌آزمایی: (T\S+)/.exec(issued)?.[1] ?? ''

    const heard = plain((await applicant.hears()).text)
    expect(heard).toContain('گواهینامهٔ تأیید صلاحیت تدریس')
    expect(heard).toContain('✔ معتبر')
    const paper = await applicant.taps('دریافت سند')
    const file = paper.messages.find((message) => message.file !== undefined)?.file
    expect(file?.name).toBe('گواهینامهٔ تأیید صلاحیت تدریس مریم دانشور.pdf')
    if (process.env['KEEP_PDF'] !== undefined) writeFileSync(process.env['KEEP_PDF'], file?.bytes() ?? new Uint8Array())

    const stranger = stage.player(902)
    const verified = plain((await stranger.says(`/start ${receipt}`)).text)
    expect(verified).toContain('به نام مریم دانشور')
    expect(verified).toContain('✔ معتبر')
    // Everybody finds the name and the subject, nobody the phone (K10, K13).
    const focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
    const found = plain((await focal.says('/registers دانشور')).text)
    expect(found).toContain('مدیریت عملکرد')
    expect(found).not.toContain('۰۹۱۲')
    const entered = () => stage.app.tools.db.auditEntry.count({ where: { action: { startsWith: 'register.' } } })
    expect(await entered()).toBe(0)
    expect(plain((await coordinator.says('/registers دانشور')).text)).toContain('۰۹۱۲۱۲۳۴۵۶۷')
    // A telephone number leaves an entry; what everybody is told leaves none.
    expect(await entered()).toBe(1)

    await coordinator.taps('مریم دانشور')
    await coordinator.taps('تعلیق')
    await coordinator.says('گزارش دستگاه از ترک دوره بررسی می‌شود.')
    expect(plain((await coordinator.taps('تعلیق')).text)).toContain('⏸ تعلیق شده است')
    expect(plain((await applicant.hears()).text)).toContain('گزارش دستگاه از ترک دوره')
    const again = stage.player(903)
    expect(plain((await again.says(`/start ${receipt}`)).text)).toContain('⏸ تعلیق شده است')
    await coordinator.taps('رفع تعلیق')
    await coordinator.says('گزارش نادرست بود و پس گرفته شد.')
    await coordinator.taps('رفع تعلیق')
    await applicant.hears()

    // K8: level one at once, level two after three months; whoever does not answer keeps what they have.
    await fillsCase(applicant, NAME, { محتوا: '@خوب', استاد: '@خوب', پیشنهاد: '-' })
    await stage.waits(80 * DAY_MS)
    expect(await opensCase(applicant, NAME)).not.toContain('نوبت شما')
    await stage.waits(11 * DAY_MS)
    expect(plain((await applicant.hears()).text)).toContain('اثربخشی سطح دو')
    const last = await fillsCase(applicant, NAME, { 'آموخته‌ها را': '@متوسط', 'یک نمونه': 'ارزیابی پایان جلسه' })
    expect(last + plain((await applicant.hears()).text)).toContain('پروندهٔ شما پایان یافت')

    // Its end is told two months before, once.
    await stage.waits((3 * 365 - 50 - 95) * DAY_MS)
    await stage.waits(DAY_MS)
    const ends = plain((await applicant.hears()).text)
    expect(ends.match(/پایان می‌یابد/g)?.length).toBe(1)
  })

  it('sends whoever has not proved what they stated, and whoever is no teacher, to five courses', async () => {
    await applies(applicant, 'معلم')
    await decides(coordinator, 'هویت و مدارک درست است')
    await accepted('@خیر')
    expect(plain((await applicant.hears()).text)).toContain('۵ درس به مدت ۳۲ ساعت')
    await opensCase(applicant, NAME)
    expect(plain((await applicant.hears()).text + (await opensCase(applicant, NAME)))).toContain('۱۰٬۰۰۰٬۰۰۰ ریال')
  })

  it('is refused by the committee with a reason', async () => {
    await applies(applicant, 'هیچ‌کدام')
    await decides(coordinator, 'هویت و مدارک درست است')
    await fillsCase(coordinator, NAME, { 'با مدرک ثابت شد': '@خیر', 'یادداشت برای کمیته': '-' })
    await meetsIn(stage, coordinator, NAME, { 'بررسی پرونده': 'سابقه دیده شد.' })
    for (const member of members) await decides(member, 'رد درخواست', 'سابقهٔ تدریس با مدارک نمی‌خواند.')
    const told = plain((await applicant.hears()).text)
    expect(told).toContain('سابقهٔ تدریس با مدارک نمی‌خواند.')
    expect(told).toContain('موافقت نشد')
  })

  it('is closed by the clock where nobody completes it', async () => {
    await applicant.says('/start')
    await applicant.taps('خدمات برای عموم')
    await applicant.taps('تأیید صلاحیت مدرسان')
    await applicant.taps('می‌پذیرم')
    await stage.waits(40 * DAY_MS)
    expect(plain((await applicant.hears()).text)).toContain('پرونده بسته شد')
  })

  it('enters a request that came to the centre another way, and hands it to its applicant by a code (K5)', async () => {
    await coordinator.says('/services')
    await coordinator.taps('تأیید صلاحیت مدرسان')
    await coordinator.taps('ثبت پرونده')
    await fillsForms(coordinator, {
      'نام و نام خانوادگی': NAME,
      'کد ملی': '1234567891',
      'تلفن همراه': '09121234567',
      'بخش‌های گواهینامه': '۱',
      'موضوع تدریس': 'حسابداری',
      'آخرین مدرک': '@دکتری',
      'رشتهٔ تحصیلی': 'حسابداری',
      'وضع شما': '@هیچ‌کدام',
      'سابقهٔ تدریس': '۳',
      'تصویر مدرک': '#file',
    })
    await opensCase(coordinator, NAME)
    await coordinator.taps('همکار من')
    const made = plain((await coordinator.says('مریم دانشور')).text)
    const code = /\/start (\S+)/.exec(made)?.[1] ?? ''
    await applicant.says(`/start ${code}`)
    await decides(coordinator, 'نقص مدارک', 'پشت مدرک هم لازم است.')
    expect(plain((await applicant.hears()).text)).toContain('پشت مدرک هم لازم است.')
    await opensCase(applicant, NAME)
    expect(applicant.buttons()).toContain('ادامهٔ پاسخ‌ها')
    await coordinator.says('/cases')
    expect(coordinator.buttons().join()).not.toContain(NAME)
  })

  it('lets nobody begin more than three at a time', async () => {
    await applies(applicant, 'معلم')
    for (const _ of [1, 2, 3]) {
      await applicant.says('/menu')
      await applicant.taps('خدمات برای عموم')
      await applicant.taps('تأیید صلاحیت مدرسان')
      await applicant.taps('می‌پذیرم')
    }
    expect(plain((await applicant.hears()).text) + plain(applicant.messages().at(-1)?.text ?? '')).toContain(
      '۳ درخواست باز',
    )
  })
})
