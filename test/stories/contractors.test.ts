import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import { addWorkingDays, jalaliParts, workingDaysBetween } from 'persian-text'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holidayBook } from '#storage/cycle/holidays.ts'
import {
  type CaseAnswers,
  decidesCase,
  fillsCase,
  fillsForms,
  issuesIn,
  opensCase,
  savedFile,
} from '../support/case-player.ts'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS } from '../support/world.ts'

let stage: Stage
let coordinator: Player
let applicant: Player

beforeEach(async () => {
  stage = await openProvinceStage()
  coordinator = await stage.enters(3, 'coordinator')
  applicant = stage.player(901)
})
afterEach(() => closeStage(stage))

const NAME = 'سازه‌گستر البرز'
const APPLICATION: CaseAnswers = {
  'نام شرکت یا شخص': NAME,
  'نوع متقاضی': '@شرکت',
  'شناسهٔ ملی شرکت': '10380284790',
  'مدیرعامل یا خود شخص': 'رضا کاظمی',
  'کد ملی': '1234567891',
  'پایان اعتبار کارت ملی': '۱۴۱۰/۵/۱',
  'تلفن همراه': '09121234567',
  'نوع و پایهٔ گواهینامه': '@پایهٔ ۳ پیمانکار',
  'محل ثبت شرکت': '@استان تهران',
  'شمارهٔ پرونده در ساجات': '1405/7788',
}
const DOCUMENTS: CaseAnswers = {
  'فرم‌های ثبت‌نام و تعهدنامه‌ها': '#file',
  'مدیرعامل، هیئت‌مدیره': 'رضا کاظمی\nسارا امینی',
  'مستندات آنان': '#file',
  'اساسنامه، آگهی‌ها': '#file',
  'نشانی دفتر مرکزی': 'تهران، خیابان آزادی',
  'قراردادها، در صورت': '-',
  'اظهارنامه‌های مالیاتی': '#file',
}
const PAYMENT: CaseAnswers = { 'شمارهٔ پیگیری پرداخت': '123456', 'تصویر رسید': '-' }

async function applies(who: Player, answers: CaseAnswers = APPLICATION): Promise<string> {
  await who.says('/services')
  await who.taps('تشخیص صلاحیت پیمانکاران')
  await who.taps('آغاز درخواست')
  await who.taps('می‌پذیرم')
  return fillsForms(who, answers)
}

/** To the examination. */
async function sent(answers: CaseAnswers = APPLICATION): Promise<void> {
  await applies(applicant, answers)
  await fillsCase(applicant, NAME, DOCUMENTS)
  await fillsCase(applicant, NAME, PAYMENT)
  await decidesCase(coordinator, NAME, 'پرداخت تأیید شد')
}

const only = () =>
  stage.app.tools.db.case.findFirstOrThrow({ orderBy: { id: 'desc' }, select: { id: true, dueAt: true, step: true } })

describe('the qualification of contractors and consultants (requirements N1 to N12)', () => {
  it('examines, sends back with guidance while its clock stands, inquires, draws, certifies and refers to SAJAR', async () => {
    await applicant.says('/services')
    const card = plain((await applicant.taps('تشخیص صلاحیت پیمانکاران')).text)
    expect(card).toContain('ثبت و ارسال در همهٔ ساعت‌ها، بررسی در ساعت اداری') // N7
    const told = await applies(applicant)
    expect(told).toContain('مدارک گروه‌های الف تا ه') // N1, N8
    await fillsCase(applicant, NAME, DOCUMENTS) // N10
    expect(await opensCase(applicant, NAME)).toContain('مبلغ: ۶٬۰۰۰٬۰۰۰ ریال (پایهٔ ۳ پیمانکار، تعرفهٔ ۱۳۹۹)') // N12
    await fillsCase(applicant, NAME, PAYMENT)
    await decidesCase(coordinator, NAME, 'پرداخت تأیید شد')
    const day = (at: Date | null) => {
      const { year, month, day: of } = jalaliParts(at ?? new Date(0), 'Asia/Tehran')
      return [year, month, of].join('/')
    }
    const begun = stage.clock.now()
    const { holidays } = await holidayBook(stage.app.tools.db)
    expect(day((await only()).dueAt)).toBe(day(addWorkingDays(begun, 25, holidays, 'Asia/Tehran')))

    // N3, N6: nine days with the office, twenty with the company: the company's do not count.
    await stage.waits(9 * DAY_MS)
    const guidance = 'آگهی آخرین تغییرات شرکت پیوست نیست.'
    await decidesCase(coordinator, NAME, 'نقص و راهنمایی', guidance)
    await issuesIn(coordinator, NAME)
    expect(plain((await applicant.hears()).text)).toContain('نامهٔ اعلام نواقص')
    const office = workingDaysBetween(begun, stage.clock.now(), holidays, 'Asia/Tehran')
    expect(office).toBeGreaterThan(4)
    await stage.waits(20 * DAY_MS)
    await fillsCase(applicant, NAME, { ...APPLICATION, ...DOCUMENTS })
    expect(day((await only()).dueAt)).toBe(day(addWorkingDays(stage.clock.now(), 25 - office, holidays, 'Asia/Tehran')))

    await decidesCase(coordinator, NAME, 'مدارک کامل است') // N2
    await fillsCase(coordinator, NAME, { نتیجه: '@مطابق اظهار', شماره: '-', 'استعلام کتبی موردی': '۱' }) // N11
    const { id } = await only()
    const { db } = stage.app.tools
    const draw = await db.caseAct.findFirstOrThrow({
      where: { caseId: id, kind: 'draw' },
      select: { note: true, values: true },
    })
    expect((draw.values as Record<string, { is: unknown }>)['lot.drawn']?.is).toEqual(
      ['experience', 'military', 'premises', 'employment'].filter((choice) => isDrawnBy(draw.note, choice, 25)),
    )
    await fillsCase(coordinator, NAME, { پاسخ: '@مطابق اظهار', 'شمارهٔ نامه': '-' })
    await decidesCase(coordinator, NAME, 'تأیید پرونده') // N4
    expect(await issuesIn(coordinator, NAME)).toContain('۱۴۰۵/ص/۱')
    await applicant.hears()
    await applicant.taps('دریافت سند')
    const folder = process.env['KEEP_PDF']
    if (folder !== undefined) writeFileSync(`${folder}/qualification.pdf`, savedFile(applicant).bytes)
    await fillsCase(coordinator, NAME, { وضع: '@درج شد', 'شمارهٔ ارجاع': '-', 'تاریخ ارجاع': 'امروز' })
    expect(plain((await applicant.hears()).text)).toContain('ساجار')
    // N5: the data bank, and the archive of letters for the desk alone.
    expect(plain((await stage.player(903).says('/registers سازه‌گستر')).text)).toContain('پایهٔ ۳ پیمانکار')
    expect(plain((await stage.player(904).says('/registers سازه‌گستر')).text)).not.toContain('ن/')
    expect(plain((await coordinator.says('/registers سازه‌گستر')).text)).toContain('بایگانی نامه‌ها')

    await coordinator.says('/cases سازه‌گستر')
    await coordinator.taps('تشخیص صلاحیت')
    await coordinator.taps('برگهٔ انتقال')
    const { sheets } = await readXlsx(savedFile(coordinator).bytes)
    expect(sheets[0]?.rows.flat()).toContain('1405/7788')
    expect(sheets.map(({ name }) => name)).toContain('ردیف‌های ارجاع')
    await coordinator.says('/registers')
    await coordinator.taps('پیمانکاران و مشاوران')
    await coordinator.taps('در اکسل')
    const bank = await readXlsx(savedFile(coordinator).bytes)
    expect(bank.sheets[0]?.rows[1]?.slice(0, 2)).toEqual([NAME, '1405/ص/1'])
    const stranger = stage.player(907)
    await stranger.says('/registers')
    await stranger.taps('پیمانکاران و مشاوران')
    expect(stranger.buttons().join()).not.toContain('اکسل')
    await stage.waits(4 * 365 * DAY_MS + 10 * DAY_MS)
    expect(plain((await stage.player(905).says('/registers سازه‌گستر')).text)).toContain('پایان یافته')
  }, 120_000)

  it.each([
    ['@پایهٔ ۲ پیمانکار', '@استان تهران'],
    ['@پایهٔ ۳ پیمانکار', '@استان دیگر'],
    ['@پایهٔ ۱ مشاور', '@استان تهران'],
  ])('tells a grade or a place beyond the province (N8, N9): %s, %s', async (grade, place) => {
    const told = await applies(applicant, { ...APPLICATION, 'نوع و پایهٔ گواهینامه': grade, 'محل ثبت شرکت': place })
    expect(told + plain((await applicant.hears()).text)).toContain('در این استان تشخیص صلاحیت نمی‌شود')
  })

  it('asks consultants of grade 3 for two groups more (N9, N10), and refuses with a reason', async () => {
    await applies(applicant, { ...APPLICATION, 'نوع و پایهٔ گواهینامه': '@پایهٔ ۳ مشاور' })
    expect(await fillsCase(applicant, NAME, DOCUMENTS)).toContain('گروه‌های و و ز')
    await fillsCase(applicant, NAME, { 'مستندات ساختار': '#file', 'فرم و مستندات محل': '#file', 'جای دفتر': '-' })
    expect(await opensCase(applicant, NAME)).toContain('۳٬۰۰۰٬۰۰۰ ریال (پایهٔ ۳ مشاور')
    await fillsCase(applicant, NAME, PAYMENT)
    await decidesCase(coordinator, NAME, 'پرداخت تأیید شد')
    await decidesCase(coordinator, NAME, 'مدارک کامل است')
    await fillsCase(coordinator, NAME, { نتیجه: '@مغایر', شماره: '-', 'استعلام کتبی موردی': '۳' })
    await fillsCase(coordinator, NAME, { پاسخ: '@مغایر', 'شمارهٔ نامه': '-' })
    await decidesCase(coordinator, NAME, 'رد صلاحیت', 'مدرک تحصیلی با پاسخ استعلام نمی‌خواند.')
    const told = plain((await applicant.hears()).text)
    expect(told).toContain('مدرک تحصیلی با پاسخ استعلام نمی‌خواند.')
    expect(told).toContain('صلاحیت تأیید نشد')
    // What was inquired, and what chance drew, is for the desk alone; so it is in the copy of the applicant.
    expect(await opensCase(applicant, NAME)).not.toMatch(/قرعه|موردی|مغایر/)
    await applicant.taps('نسخهٔ من')
    expect(Buffer.from(savedFile(applicant).bytes).toString('utf8')).not.toMatch(/lot\.drawn|inquiry\./)
  }, 60_000)

  it('answers each wrong input in its own words', async () => {
    await applicant.says('/services')
    await applicant.taps('تشخیص صلاحیت پیمانکاران')
    await applicant.taps('آغاز درخواست')
    await applicant.taps('می‌پذیرم')
    await applicant.says(NAME)
    await applicant.taps('شرکت')
    const says = async (text: string) => plain((await applicant.says(text)).text)
    expect(await says('12345678901')).toContain('شناسهٔ ملی')
    await says('10380284790')
    expect(await says('رضا')).toContain('نام')
    await says('رضا کاظمی')
    expect(await says('1234567890')).toContain('کد ملی درست نیست')
    await says('1234567891')
    expect(await says('۱۴۰۲/۵/۱')).toContain('مدرکی را بیاورید که اعتبار دارد')
    await says('۱۴۱۰/۵/۱')
    expect(await says('0912')).toContain('شمارهٔ تلفن نیست')
    // Somebody else's card is no answer.
    stage.emulator.act(applicant.userId).sendsContact(3)
    expect(plain((await applicant.hears()).text)).toContain('به کار نرفت')
    await says('09121234567')
    await applicant.taps('پایهٔ ۵ پیمانکار')
    await applicant.taps('استان تهران')
    expect(await says('پرونده')).toContain('تنها رقم')
    await says('1405/1')
    await applicant.taps('ارسال')
    await applicant.taps('ادامهٔ پاسخ‌ها')
    // A scan of 21 MB is more than any of the messengers brings to a bot.
    const large = { name: 'اسکن.pdf', bytes: Buffer.alloc(21 * 1024 * 1024, 37) }
    expect(plain((await applicant.sends(large)).text)).toMatch(/مگابایت|بزرگ/)
  }, 60_000)

  it('takes the own number by the button under the line, which goes again', async () => {
    await applicant.says('/services')
    await applicant.taps('تشخیص صلاحیت پیمانکاران')
    await applicant.taps('آغاز درخواست')
    await applicant.taps('می‌پذیرم')
    for (const words of [NAME, 'شخص (حقیقی)', 'رضا کاظمی', '1234567891', '۱۴۱۰/۵/۱']) await applicant.says(words)
    stage.emulator.act(applicant.userId).presses('📱 فرستادن شمارهٔ من')
    const heard = plain((await applicant.hears()).text)
    expect(heard).toContain('شماره گرفته شد')
    expect(heard).toContain('نوع و پایهٔ گواهینامه')
    const { value } = await stage.app.tools.db.caseAnswer.findFirstOrThrow({ where: { path: 'identity.phone' } })
    expect(value).toEqual({ is: '09120000901' })
    expect(() => stage.emulator.act(applicant.userId).presses('📱 فرستادن شمارهٔ من')).toThrow('no button')
  })

  it('lets two of one company act in one case, and only one of two officers judge it', async () => {
    await applies(applicant)
    await opensCase(applicant, NAME)
    await applicant.taps('همکار من')
    const made = plain((await applicant.says('سارا امینی')).text)
    const colleague = stage.player(902)
    await colleague.says(`/start ${/\/start (\S+)/.exec(made)?.[1] ?? ''}`)
    expect(await opensCase(colleague, NAME)).toContain('همراه متقاضی: ')
    await colleague.taps(colleague.buttons().includes('شروع') ? 'شروع' : 'ادامهٔ پاسخ‌ها')
    // Both at once: what one has answered is asked of nobody again.
    await colleague.sends({ name: 'الف.pdf', bytes: Buffer.from('%PDF-1.7\n% الف\n%%EOF\n') })
    await colleague.taps('فایل دیگری نیست')
    await fillsCase(applicant, NAME, DOCUMENTS)
    const gone = plain((await colleague.says('رضا کاظمی\nسارا امینی')).text)
    expect(gone).not.toContain('خطا')
    await fillsCase(colleague, NAME, PAYMENT)
    const second = await stage.enters(4, 'coordinator')
    await opensCase(coordinator, NAME)
    await opensCase(second, NAME)
    await coordinator.taps('پرداخت تأیید شد')
    await second.taps('پرداخت تأیید شد')
    await coordinator.taps('پرداخت تأیید شد')
    const late = plain((await second.taps('پرداخت تأیید شد')).text)
    expect(late).not.toContain('✔ تصمیم')
    expect((await only()).step).toBe('examine')
    const judged = await stage.app.tools.db.caseAct.count({ where: { kind: 'judge' } })
    expect(judged).toBe(1)
    // A third stranger sees nothing of it.
    expect(plain((await stage.player(906).says('/cases سازه‌گستر')).text)).not.toContain(NAME)
  }, 60_000)

  it('gives its applicant a copy of all they entered, and erases it once its time is over', async () => {
    await sent()
    await opensCase(applicant, NAME)
    await applicant.taps('نسخهٔ من')
    const copy = JSON.parse(Buffer.from(savedFile(applicant).bytes).toString('utf8')) as {
      values: Record<string, unknown>
      history: unknown[]
    }
    expect(copy.values['identity.national-id']).toBe('1234567891')
    expect(copy.values['lot.drawn']).toBeUndefined()
    expect(copy.history.length).toBeGreaterThan(3)
    await opensCase(applicant, NAME)
    await applicant.taps('پس گرفتن')
    await applicant.says('شرکت منحل شد و ادامه نمی‌دهد.')
    await applicant.taps('پس گرفتن')
    await opensCase(applicant, NAME)
    // What cannot be taken back asks for a PIN (reliability S16), which an applicant has never needed before.
    expect(plain((await applicant.taps('پاک کردن')).text)).toContain('رمزی ندارید')
    for (const _ of [1, 2]) await applicant.says('481516')
    await applicant.taps('ادامهٔ کار')
    expect(plain((await applicant.taps('برای همیشه')).text)).toContain('مدت نگهداری')
    await stage.waits(3651 * DAY_MS)
    await opensCase(applicant, NAME)
    expect(plain((await applicant.taps('پاک کردن')).text)).toContain('رمز شما')
    await applicant.says('481516')
    await applicant.taps('ادامهٔ کار')
    expect(plain((await applicant.taps('برای همیشه')).text)).toContain('پاک شد')
    const { db } = stage.app.tools
    const { id } = await only()
    expect(await db.caseAnswer.count({ where: { caseId: id } })).toBe(0)
    expect(await db.caseFile.count({ where: { caseId: id } })).toBe(0)
    const acts = await db.caseAct.findMany({ where: { caseId: id }, select: { kind: true, values: true } })
    expect(acts.every(({ values }) => Object.keys(values).length === 0)).toBe(true)
    expect(acts.map(({ kind }) => kind)).toContain('submit')
    expect(plain((await coordinator.says('/cases سازه‌گستر')).text)).not.toContain(NAME)
    // Nor do the bytes of a file that nothing else refers to stay known, so that the sweep takes them off the disk.
    expect(await db.blob.count({ where: { caseFiles: { none: {} }, attachments: { none: {} } } })).toBe(0)
  }, 60_000)

  it('is erased by the clock where its definition says after how many days, and once only', async () => {
    await sent()
    const { db } = stage.app.tools
    const { id } = await only()
    const { procedureId } = await db.case.findUniqueOrThrow({ where: { id } })
    const procedure = await db.procedure.findUniqueOrThrow({ where: { id: procedureId } })
    await db.procedure.update({
      where: { id: procedureId },
      data: { definition: { ...procedure.definition, erases: 400 } },
    })
    await opensCase(applicant, NAME)
    await applicant.taps('پس گرفتن')
    await applicant.says('شرکت منحل شد و ادامه نمی‌دهد.')
    await applicant.taps('پس گرفتن')
    await stage.waits(399 * DAY_MS)
    expect(await db.caseAnswer.count({ where: { caseId: id } })).toBeGreaterThan(0)
    await stage.waits(2 * DAY_MS)
    expect(await db.caseAnswer.count({ where: { caseId: id } })).toBe(0)
    await stage.waits(2 * DAY_MS)
    expect(await db.caseAct.count({ where: { caseId: id, kind: 'erase' } })).toBe(1)
    expect(await db.auditEntry.count({ where: { action: 'case.forget' } })).toBe(1)
    await opensCase(applicant, NAME)
    expect(plain((await applicant.taps('تاریخچه')).text)).toContain('پاک')
  }, 60_000)
})

/** Said once more by itself: the draw of requirement N11. */
const isDrawnBy = (seed: string, choice: string, percent: number): boolean =>
  createHash('sha256').update(`${seed}:${choice}`).digest().readUInt32BE(0) < (percent / 100) * 4_294_967_296
