import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'
import { afterEach, expect, it } from 'vitest'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'

let stage: Stage
let coordinator: Player
let focal: Player
afterEach(() => closeStage(stage))

type Rows = (string | number | boolean | null)[][]
const HEAD = [
  'type',
  'name',
  'label::فارسی (fa)',
  'label::English (en)',
  'hint',
  'required',
  'constraint',
  'constraint_message',
  'relevant',
  'appearance',
]
const CHOICES: Rows = [
  ['list_name', 'name', 'label'],
  ['sizes', 'small', 'کوچک'],
  ['sizes', 'very_large', 'خیلی بزرگ'],
]
const SURVEY: Rows = [
  HEAD,
  ['text', 'Unit_name', 'نام واحد', 'Unit', 'همان که بر تابلو است', 'yes', 'string-length(.) <= 40', null, null, null],
  ['integer', 'staff', 'شمار کارکنان', 'Staff', null, 'yes', '. >= 1 and . <= 500', null, null, null],
  ['select_one sizes', 'size', 'اندازه', 'Size', null, 'yes', null, null, null, null],
  ['text', 'why', 'چرا خیلی بزرگ', 'Why', null, 'yes', null, null, "${size} = 'very_large'", 'multiline'],
  ['select_multiple sizes', 'others', 'اندازه‌های دیگر', 'Others', null, false, null, null, null, null],
]

const workbook = async (survey: Rows, choices: Rows = CHOICES, write: typeof writeXlsx | typeof writeOds = writeXlsx) =>
  Buffer.from(
    await write({
      sheets: [
        { name: 'survey', rows: survey },
        { name: 'choices', rows: choices },
        { name: 'settings', rows: [['form_title'], ['آمار فضای اداری']] },
      ],
    }),
  )

async function opens(): Promise<void> {
  stage = await openProvinceStage()
  coordinator = await stage.enters(3, 'coordinator')
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
  await coordinator.says('/cases')
  await coordinator.taps('شروع تازه')
  expect(plain((await coordinator.taps('کاربرگ تازه از اکسل')).text)).toContain('survey')
}

it('a form written in a workbook is looked at, sent to whom it is for, answered and exported (requirement I2)', async () => {
  await opens()
  const seen = plain((await coordinator.sends({ name: 'form.xlsx', bytes: await workbook(SURVEY) })).text)
  expect(seen).toContain('آمار فضای اداری · ۵ پرسش')
  expect(seen).toContain('۱. نام واحد · متن کوتاه · لازم')
  expect(seen).toContain('کوچک، خیلی بزرگ')
  expect(seen).toContain('فقط با پاسخی معین به «اندازه»')
  await coordinator.taps('ادامه: دستگاه‌ها و مهلت')
  expect(plain((await coordinator.says('فضای اداری ۱۴۰۵')).text)).toContain('کدام دستگاه‌ها')
  expect(plain((await coordinator.says('A1\nسازمان ناشناس')).text)).toContain('سازمان ناشناس')
  await coordinator.says('A1')
  expect(plain((await coordinator.taps('مهلت خود گردش کار')).text)).toContain('برای ۱ موضوع')
  expect(plain((await coordinator.taps('گشودن نوبت')).text)).toContain('۰ از ۱ پایان یافته')

  expect(plain((await focal.hears()).text)).toContain('نوبت شماست: تکمیل کاربرگ')
  await focal.taps('شروع')
  await focal.says('ادارهٔ مرکزی')
  expect(plain((await focal.says('۶۰۰')).text)).toContain('میان ۱ و ۵۰۰')
  await focal.says('۱۲۰')
  expect(plain((await focal.taps('خیلی بزرگ')).text)).toContain('چرا خیلی بزرگ')
  await focal.says('همهٔ بخش‌ها در یک ساختمان است.')
  await focal.taps('رد شدن')
  expect(plain((await focal.taps('ارسال')).text)).toContain('کد رهگیری')
  await coordinator.says('/cases')
  await coordinator.taps('نوبت‌ها')
  expect(plain((await coordinator.taps('فضای اداری')).text)).toContain('۱ از ۱ پایان یافته')
  await coordinator.taps('خروجی پاسخ‌ها')
  const json = coordinator
    .messages()
    .flatMap(({ file }) => file ?? [])
    .at(-1)
  expect(String(json?.bytes())).toContain('"form.unit-name":"ادارهٔ مرکزی"')
}, 60_000)

it('names what is beyond the subset by its cell, and installs nothing', async () => {
  await opens()
  const survey: Rows = [
    [...HEAD.slice(0, 9), 'calculation'],
    ['begin_group', 'g', 'گروه', null, null, null, null, null, null, null],
    ['select_one colours', 'c', 'رنگ', null, null, null, null, null, null, null],
    ['text', '9 lives', '', null, null, null, null, null, null, null],
    ['integer', 'n', 'شمار', null, null, 'شاید', '. > ${other}', null, "${later} = 'x'", null],
    ['integer', 'n', 'باز هم', null, null, null, null, null, null, 'یک'],
    ['text', 'slow', 'کند', null, null, null, "regex(., '(a+)+b')", null, null, null],
  ]
  const seen = plain((await coordinator.sends({ name: 'form.xlsx', bytes: await workbook(survey) })).text)
  for (const [cell, word] of [
    ['J1', 'calculation'],
    ['A2', 'begin.group'],
    ['A3', 'colours'],
    ['B4', '9 lives'],
    ['F5', 'شاید'],
    ['G5', '${other}'],
    ['I5', '${later}'],
    ['B6', '«n» دو بار'],
  ] as const)
    expect(seen).toMatch(new RegExp(`«survey» .?${cell}.? [^]*${word.replace(/[${}]/g, '.')}`))
  const slow = await workbook([HEAD, ...survey.slice(6)])
  expect(plain((await coordinator.sends({ name: 'form.xlsx', bytes: slow })).text)).toMatch(/B2.? این پرسش پذیرفته نشد/)
  expect(plain((await coordinator.sends({ name: 'x.xlsx', bytes: await workbook([['a'], ['b']]) })).text)).toContain(
    'survey',
  )
  expect(plain((await coordinator.sends({ name: 'x.xlsx', bytes: Buffer.from('x') })).text)).not.toBe('')
  expect(await stage.app.tools.db.procedure.count({ where: { shipped: false } })).toBe(0)
}, 60_000)

it('a form that says no title of itself is called like its file, so that two of them are told apart', async () => {
  await opens()
  const bytes = Buffer.from(await writeXlsx({ sheets: [{ name: 'survey', rows: SURVEY.slice(0, 2) }] }))
  const seen = plain((await coordinator.sends({ name: 'آمار_پیشخوان.xlsx', bytes })).text)
  expect(seen).toContain('آمار پیشخوان · ۱ پرسش')
})

it('a form that is put away is offered no more, its open cases go on, and the same file brings it back', async () => {
  await opens()
  const file = async () => ({ name: 'form.xlsx', bytes: await workbook(SURVEY.slice(0, 2)) })
  const sends = async () => {
    await coordinator.sends(await file())
    await coordinator.taps('ادامه: دستگاه‌ها و مهلت')
  }
  const offered = async (): Promise<boolean> => {
    await coordinator.says('/cases')
    await coordinator.taps('شروع تازه')
    for (;;) {
      if (coordinator.buttons().some((text) => text.includes('گشودن نوبت: آمار فضای اداری'))) return true
      if (!coordinator.buttons().some((text) => text.includes('بعدی'))) return false
      await coordinator.taps('بعدی')
    }
  }
  await sends()
  await coordinator.says('فضای اداری ۱۴۰۵')
  await coordinator.says('A1')
  await coordinator.taps('مهلت خود گردش کار')
  await coordinator.taps('گشودن نوبت')
  expect(await offered()).toBe(true)
  expect(plain((await coordinator.taps('کاربرگ‌های خودمان')).text)).toContain('آمار فضای اداری · ۱ پروندهٔ باز')
  await coordinator.taps('کنار گذاشتن: آمار فضای اداری')
  expect(plain((await coordinator.taps('کنار گذاشتن')).text)).toContain('«آمار فضای اداری» کنار گذاشته شد')
  expect(await offered()).toBe(false)
  await focal.hears()
  await focal.taps('شروع')
  await focal.says('ادارهٔ مرکزی')
  expect(plain((await focal.taps('ارسال')).text)).toContain('کد رهگیری')
  await coordinator.taps('کاربرگ تازه از اکسل')
  await sends()
  await coordinator.says('انصراف')
  expect(await offered()).toBe(true)
}, 60_000)
