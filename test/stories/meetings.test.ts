import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS } from '../support/world.ts'

const HOUR_MS = 3_600_000
let stage: Stage
let coordinator: Player
let focal: Player
let head: Player

beforeEach(async () => {
  stage = await openProvinceStage()
  coordinator = await stage.enters(3, 'coordinator')
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
  head = await stage.enters(8, 'agency-head', { agencyCode: 'A1' })
  await coordinator.says('/cases')
  await coordinator.taps('شروع تازه')
  await coordinator.taps('گشودن نوبت: جلسات شبکه')
  await coordinator.says('جلسات شبکه ۱۴۰۵')
  if (coordinator.buttons().includes('همهٔ دستگاه‌ها')) await coordinator.taps('همهٔ دستگاه‌ها')
  await coordinator.taps('مهلت خود گردش کار')
  expect(plain((await coordinator.taps('گشودن نوبت')).text)).toContain('۳ پرونده گشوده شد')
})
afterEach(() => closeStage(stage))

const calendarOf = (player: Player): string => {
  const file = player
    .messages()
    .flatMap((message) => message.file ?? [])
    .at(-1)
  return Buffer.from(file?.bytes() ?? [])
    .toString('utf8')
    .replace(/\r\n /g, '')
}

async function plans(): Promise<void> {
  await focal.hears()
  await focal.taps('دیدن پرونده')
  await focal.taps('تعیین زمان و مکان')
  await focal.says('۱ دی ۱۴۰۵')
  await focal.taps('۱۰')
  expect(plain((await focal.says('سالن جلسات')).text)).toContain('سالن جلسات')
  expect(plain((await focal.taps('دعوت')).text)).toContain('۲ نفر دعوت شدند')
}

const opens = async (player: Player, name: string): Promise<string> => {
  await player.says('/events')
  return plain((await player.taps(name)).text)
}

describe('a meeting of the transformation network (requirements I1, G3)', () => {
  it('is planned, answered, moved twice and told once, held, written down, confirmed, and counted', async () => {
    await plans()
    const invited = plain((await head.hears()).text)
    expect(invited).toContain('دعوت به جلسه')
    expect(invited).toContain('سالن جلسات')
    expect(calendarOf(head)).toContain('SEQUENCE:0')
    expect(plain((await head.taps('می‌آیم')).text)).toContain('پاسخ شما: می‌آیم')
    await coordinator.hears()
    await coordinator.taps('نماینده می‌فرستم')
    expect(plain((await coordinator.says('مریم رضایی')).text)).toContain('نماینده می‌فرستم (مریم رضایی)')

    // Twice in a minute: one update.
    for (const day of ['۲ دی ۱۴۰۵', '۳ دی ۱۴۰۵']) {
      await opens(focal, 'جلسهٔ کارگروه')
      await focal.taps('جابه‌جایی')
      await focal.says(`${day} ساعت ۱۱`)
      await focal.says('اتاق ۱۲')
      await focal.says('رئیس دستگاه در سفر است.')
      await focal.taps('جابه‌جایی')
    }
    await stage.waits(61_000)
    const moved = await head.hears()
    expect(moved.messages.filter(({ text }) => plain(text ?? '').includes('جلسه جابه‌جا شد'))).toHaveLength(1)
    expect(plain(moved.text)).toContain('۳ دی ۱۴۰۵')
    expect(calendarOf(head)).toContain('SEQUENCE:2')
    expect(plain(moved.text)).toContain('رئیس دستگاه در سفر است.')
    await head.taps('می‌آیم')

    // Not before it has begun.
    await focal.says('/cases')
    await focal.taps('دستگاه نمونه 1')
    expect(focal.buttons().join()).not.toContain('نوشتن صورت‌جلسه')

    const until = (instant: string) => stage.waits(new Date(instant).getTime() - stage.clock.now().getTime())
    await until('2026-12-23T07:35:00Z')
    expect(plain((await head.hears()).text)).toContain('یادآوری جلسه')
    await until('2026-12-24T07:35:00Z')
    const page = await opens(focal, 'جلسهٔ کارگروه')
    const code = /کد حضور: ([0-9۰-۹]{4})/.exec(page)?.[1] ?? ''
    await opens(head, 'جلسهٔ کارگروه')
    await head.taps('حاضرم')
    expect(plain((await head.says('۰')).text)).toContain('این کد جلسه نیست')
    // Four digits are few: whoever guesses them waits.
    for (let tries = 1; tries < 10; tries += 1) {
      await head.taps('حاضرم')
      await head.says(String(1000 + tries === Number(code) ? 999 : 1000 + tries))
    }
    await head.taps('حاضرم')
    expect(plain((await head.says(code)).text)).toContain('چند کد نادرست')
    await stage.waits(61 * 60_000)
    await opens(head, 'جلسهٔ کارگروه')
    await head.taps('حاضرم')
    expect(plain((await head.says(code)).text)).toContain('حضور شما ثبت شده است')
    await focal.taps('فهرست و حضور')
    const names = focal.buttons().filter((text) => text.startsWith('○'))
    expect(plain((await focal.taps(names[0] ?? '○')).text)).toContain('حاضر:')
    await focal.taps('بازگشت به جلسه')

    await focal.taps('دیدن پرونده')
    await focal.taps('افزودن کار')
    await focal.says('تهیهٔ فهرست فرایندها')
    await focal.taps('شخص 8')
    await focal.says('۲۰ دی ۱۴۰۵')
    expect(plain((await focal.taps('ثبت کار')).text)).toContain('تهیهٔ فهرست فرایندها')
    expect(plain((await head.hears()).text)).toContain('کار تازه با شما')

    await focal.taps('نوشتن صورت‌جلسه')
    await focal.says('۱ و ۳')
    await focal.says('فرایندهای اصلی بازبینی شد.')
    await focal.taps('رد شدن')
    await focal.taps('فایل دیگری نیست')
    expect(plain((await focal.taps('ارسال')).text)).toContain('گام بعد: بررسی صورت‌جلسه')
    expect(plain((await head.hears()).text)).toContain('صورت‌جلسه آماده است')
    await head.taps('تأیید صورت‌جلسه')
    const pdf = await head.taps('صورت‌جلسه (PDF)')
    expect(pdf.messages.flatMap(({ file }) => file?.name ?? []).join()).toContain('.pdf')

    await coordinator.says('/cases نمونه 1')
    expect(plain((await coordinator.taps('دستگاه نمونه 1')).text)).toContain('۰ از ۶')
    await coordinator.taps('پذیرش صورت‌جلسه')
    await coordinator.taps('بدون توضیح')
    expect(plain((await coordinator.taps('پذیرش صورت‌جلسه')).text)).toContain('۱ از ۶')
    expect(plain((await focal.hears()).text)).toContain('نوبت شماست: جلسهٔ کارگروه')

    // What was decided is followed until it is done.
    await stage.waits(17 * DAY_MS)
    expect(plain((await head.hears()).text)).toContain('تهیهٔ فهرست فرایندها')
    await head.says('/events')
    await head.taps('انجام شد')
    expect(plain((await head.says('فهرست به سازمان فرستاده شد.')).text)).toContain('انجام کار ثبت شد')
    await focal.says('/cases')
    expect(plain((await focal.taps('دستگاه نمونه 1')).text)).toContain('✔ تهیهٔ فهرست فرایندها')
  })

  it('refuses a day and an hour that have passed where they are written, and loses no answer', async () => {
    await focal.hears()
    await focal.taps('دیدن پرونده')
    await focal.taps('تعیین زمان و مکان')
    expect(plain((await focal.says('دیروز ساعت ۱۰')).text)).toContain('گذشته است')
    expect(plain((await focal.says('دیروز')).text)).toContain('گذشته است')
    expect(plain((await focal.says('امروز')).text)).toContain('چه ساعتی')
    expect(plain((await focal.says('۶')).text)).toContain('گذشته است')
    await focal.says('۲۳:۳۰')
    expect(plain((await focal.says('سالن جلسات')).text)).toContain('سالن جلسات')
    expect(plain((await focal.taps('دعوت')).text)).toContain('۲ نفر دعوت شدند')
  })

  it('is called off with words to everybody, and planned anew', async () => {
    await plans()
    await head.hears()
    await opens(focal, 'جلسهٔ کارگروه')
    await focal.taps('لغو جلسه')
    await focal.says('به دلیل آلودگی هوا برگزار نمی‌شود.')
    expect(plain((await focal.taps('لغو جلسه')).text)).toContain('لغو شد')
    await stage.waits(61_000)
    expect(plain((await head.hears()).text)).toContain('به دلیل آلودگی هوا برگزار نمی‌شود.')
    expect(calendarOf(head)).toContain('STATUS:CANCELLED')
    await focal.says('/cases')
    await focal.taps('دستگاه نمونه 1')
    expect(focal.buttons().join()).toContain('تعیین زمان و مکان')
    await stage.waits(HOUR_MS)
    const neighbour = await stage.enters(9, 'focal-point', { agencyCode: 'A2' })
    await neighbour.says('/events')
    expect(neighbour.buttons().join()).not.toContain('جلسهٔ کارگروه')
  })

  it('takes who was there from a workbook, names what it does not understand, and leaves the others as they were', async () => {
    await plans()
    const until = (instant: string) => stage.waits(new Date(instant).getTime() - stage.clock.now().getTime())
    await until('2026-12-22T06:35:00Z')
    await opens(focal, 'جلسهٔ کارگروه')
    await focal.taps('فهرست و حضور')
    const given = await focal.taps('حضور با اکسل')
    const file = given.messages.flatMap((message) => message.file ?? []).at(-1)
    const sheets = await readXlsx(new Uint8Array(file?.bytes() ?? []))
    const sheet = sheets.sheets.find(({ rows }) => rows.some((row) => row.includes('حاضر')))
    if (sheet === undefined) throw new Error(JSON.stringify(sheets.sheets.map(({ name, rows }) => [name, rows])))
    const { rows, name: title } = sheet
    const head = rows.findIndex((row) => row.includes('حاضر'))
    const names = rows.slice(head + 1).flatMap((row) => (typeof row[0] === 'string' ? [row[0]] : []))
    expect(names).toHaveLength(2)
    const back = async (said: readonly string[]) =>
      Buffer.from(
        await writeXlsx({
          sheets: [{ name: title, rows: [rows[head] ?? [], ...names.map((name, i) => [name, said[i] ?? ''])] }],
        }),
      )
    const first = plain((await focal.sends({ name: 'حضور.xlsx', bytes: await back(['بله', 'شاید']) })).text)
    expect(first).toContain('۱ حاضر، ۱ غایب')
    expect(first).toMatch(/B3/)
    const { db } = stage.app.tools
    const there = () => db.meetingGuest.count({ where: { presentAt: { not: null } } })
    expect(await there()).toBe(1)
    await focal.sends({ name: 'حضور.xlsx', bytes: await back(['', 'بله']) })
    expect(await there()).toBe(2)
    await focal.sends({ name: 'حضور.xlsx', bytes: await back(['خیر', '']) })
    expect(await there()).toBe(1)
  })
})
