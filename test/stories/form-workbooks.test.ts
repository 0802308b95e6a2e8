import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterEach, expect, it } from 'vitest'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import { pdfFile } from '../support/zip-file.ts'

let stage: Stage
afterEach(() => closeStage(stage))

const AGENCIES = 52

async function opens(): Promise<{ coordinator: Player; respondent: Player }> {
  stage = await openProvinceStage()
  const { db } = stage.app.tools
  const { id: cycleId } = await db.cycle.findFirstOrThrow()
  for (let i = (await db.agency.count()) + 1; i <= AGENCIES; i++) {
    const name = `دستگاه نمونه ${i}`
    const code = `A${i}`
    await db.agency.create({ data: { code, name, searchKey: name, group: 'public', createdAt: stage.clock.now() } })
  }
  await db.inquiry.create({
    data: { cycleId, code: 'H1', title: 'حسابداری تعهدی', respondent: '', method: 'manual', indicatorCode: '1-2' },
  })
  const coordinator = await stage.enters(3, 'coordinator')
  const respondent = await stage.enters(9, 'inquiry-respondent')
  await coordinator.says('/cases')
  await coordinator.taps('شروع تازه')
  await coordinator.taps('گشودن نوبت: استعلام')
  await coordinator.says('استعلام‌های ۱۴۰۴')
  await coordinator.taps('مهلت خود گردش کار')
  await coordinator.taps('گشودن نوبت')
  await coordinator.says('/cases')
  await coordinator.taps('حسابداری')
  await coordinator.taps('تعیین پاسخ‌دهنده')
  await coordinator.taps(coordinator.buttons()[0] ?? '')
  return { coordinator, respondent }
}

/** The newest file that the bot has sent, with the cells that somebody types into it. */
async function filledIn(player: Player, change: (rows: unknown[][], sheet: string) => void) {
  const file = player
    .messages()
    .flatMap(({ file }) => file ?? [])
    .at(-1)
  const { sheets } = await readXlsx(file?.bytes() ?? new Uint8Array())
  for (const { name, rows } of sheets) change(rows, name)
  return {
    name: file?.name ?? '',
    bytes: Buffer.from(await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) })),
  }
}

it('an inquiry of 52 agencies is answered by a workbook: faults by cell, kept as a draft, gone on with in the chat (requirement H)', async () => {
  const { respondent } = await opens()
  await respondent.hears()
  await respondent.taps('دیدن پرونده')
  expect(plain((await respondent.taps('پر کردن با اکسل')).text)).toContain('همین‌جا بفرستید')
  const faulty = await filledIn(respondent, (rows, sheet) => {
    if (sheet === 'فهرست‌ها' || rows.length < AGENCIES) return
    for (const row of rows.slice(1)) row[1] = 70
    rows[3] = [rows[3]?.[0], 'هفتاد تا']
    rows.push(['ادارهٔ بیگانه', 10], [rows[1]?.[0], 20])
  })
  const seen = plain((await respondent.sends(faulty)).text)
  expect(seen).toContain('۵۱ پاسخ در این کارپوشه خوانده شد')
  expect(seen).toContain('۳ خانه خوانده نشد')
  expect(seen).toMatch(/«وضع دستگاه‌ها» .?B4/)
  expect(seen).toContain('«ادارهٔ بیگانه» در این کاربرگ نیست')
  expect(seen).toContain('دو بار آمده است')
  const next = plain((await respondent.taps('نگه داشتن ۵۱ پاسخ')).text)
  expect(next).toContain('هنوز ارسال نشده است')
  // What is left is asked for in the chat, and what was kept outlives a restart.
  expect(next).toContain('مقدار یا درصد تحقق')
  await stage.restart()
  await respondent.says('/cases')
  await respondent.taps('حسابداری')
  await respondent.taps('ادامهٔ پاسخ‌ها')
  await respondent.says('۹۰')
  // A file that is no workbook of answers answers the question that asks for files.
  expect(plain((await respondent.sends({ name: 'نامه.pdf', bytes: pdfFile('نامه') })).text)).toContain('نگه داشته شد')
  await respondent.taps('فایل دیگری نیست')
  await respondent.taps('رد شدن')
  expect(plain((await respondent.taps('ارسال')).text)).toContain('کد رهگیری')
  const { db } = stage.app.tools
  expect(await db.caseAnswer.count({ where: { path: { startsWith: 'answer.agencies.' } } })).toBe(AGENCIES)
  const acts = await db.auditEntry.findMany({ where: { action: { in: ['case.keep-workbook', 'case.take-workbook'] } } })
  expect(acts.length).toBe(2)
}, 60_000)

it('a workbook of more than 10,000 rows is refused in words, and the talk goes on', async () => {
  const { respondent } = await opens()
  await respondent.hears()
  await respondent.taps('دیدن پرونده')
  await respondent.taps('پر کردن با اکسل')
  const large = await filledIn(respondent, (rows, sheet) => {
    if (sheet === 'فهرست‌ها' || rows.length < AGENCIES) return
    for (let i = 0; i <= 10_000; i++) rows.push([`دستگاه ناشناس ${i}`, 70])
  })
  expect(plain((await respondent.sends(large)).text)).toContain('۱۰٬۰۰۰')
  await respondent.says('/cases')
  await respondent.taps('حسابداری')
  expect(respondent.buttons()).toContain('شروع')
}, 60_000)

it('a button of an earlier workbook takes nothing, and one in between is said to be no workbook', async () => {
  const { respondent } = await opens()
  await respondent.hears()
  await respondent.taps('دیدن پرونده')
  await respondent.taps('پر کردن با اکسل')
  const one = await filledIn(respondent, (rows) => void (rows[1] === undefined || (rows[1][1] = 10)))
  const two = await filledIn(respondent, (rows) => void (rows[2] === undefined || (rows[2][1] = 20)))
  await respondent.sends(one)
  const older = respondent.messages().findLast(({ text }) => text?.includes('خوانده شد'))
  await respondent.sends(two)
  if (older === undefined) throw new Error('no preview')
  expect(plain((await respondent.tapsOn(older, 'نگه داشتن')).text)).toContain('دوباره')
  expect(await stage.app.tools.db.caseAnswer.count()).toBe(0)
  expect(plain((await respondent.sends({ name: 'پاسخ.xlsx', bytes: Buffer.from('nothing') })).text)).not.toBe('')
})
