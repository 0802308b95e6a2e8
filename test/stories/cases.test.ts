import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { installProcedure } from '#storage/procedures/procedures.ts'
import { inTransaction } from '#storage/transaction.ts'
import { definitionOf, RAW } from '../domain/procedures/definitions.ts'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS } from '../support/world.ts'

let stage: Stage
let focal: Player
let coordinator: Player

/** A definition that is shipped nowhere: what runs by it needs no line of the program. */
async function installs(raw: unknown = RAW): Promise<void> {
  const { db } = stage.app.tools
  const text = JSON.stringify(raw)
  await inTransaction(db, (tx) =>
    installProcedure(tx, { definition: definitionOf(raw), text, shipped: false, installedBy: null }, stage.clock.now()),
  )
}

beforeEach(async () => {
  stage = await openProvinceStage()
  await installs()
  coordinator = await stage.enters(3, 'coordinator')
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
})
afterEach(() => closeStage(stage))

const begins = async (player: Player) => {
  await player.says('/cases')
  await player.taps('شروع تازه')
  return plain((await player.taps('مجوز میز')).text)
}

describe('a case that runs by a definition', () => {
  it('is filled in question by question, sent back with a note, mended in one answer, granted and told', async () => {
    expect(await begins(focal)).toContain('تکمیل درخواست · پرسش ۱ از ۴')
    expect(plain((await focal.says('میز')).text)).toContain('دست‌کم ۵ نویسه')
    expect(plain((await focal.says('میز کار تازه')).text)).toContain('اندازه')
    expect(plain((await focal.taps('بزرگ')).text)).toContain('دلیل بزرگی')
    expect(plain((await focal.taps('بازگشت')).text)).toContain('پاسخ کنونی: بزرگ')
    await focal.taps('بزرگ')
    await focal.says('اتاق بزرگ است و میز کوچک گم می‌شود.')
    expect(plain((await focal.says('۳۰')).text)).toContain('میان ۱ و ۲۰')
    // On another day, after a restart.
    expect(plain((await focal.taps('ادامه بعداً')).text)).toContain('نگه داشته شد')
    await stage.restart()
    await stage.waits(DAY_MS)
    expect(plain((await focal.says('/menu')).text)).toContain('۱ پرونده در انتظار شما')
    await focal.taps('پرونده‌ها')
    await focal.taps('دستگاه نمونه 1')
    expect(plain((await focal.taps('ادامهٔ پاسخ‌ها')).text)).toContain('تعداد')
    await focal.says('۴')
    const summary = plain((await focal.taps('رد شدن')).text)
    expect(summary).toContain('برای چه: میز کار تازه')
    expect(summary).toContain('یدکی: بدون پاسخ')
    const sent = plain((await focal.taps('ارسال')).text)
    const code = /T[0-9A-Z]-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(sent)?.[0] ?? ''
    expect(sent).toContain('گام بعد: بررسی')
    expect(sent).toContain('به شما پاسخ داده می‌شود')

    expect(plain((await coordinator.says('/work')).text)).toContain('۱ پرونده')
    expect(plain((await coordinator.says(`/cases ${code}`)).text)).toContain('دستگاه نمونه 1')
    expect(plain((await coordinator.taps('دستگاه نمونه 1')).text)).toContain('● بررسی')
    await coordinator.taps('رفع نقص')
    expect(plain((await coordinator.says('کم')).text)).toContain('۱۰')
    await coordinator.says('تعداد را با نامه یکسان کنید.')
    expect(plain((await coordinator.taps('رفع نقص')).text)).toContain('✔ ثبت شد: رفع نقص')

    expect(plain((await focal.hears()).text)).toContain('«تعداد را با نامه یکسان کنید.»')
    await focal.taps('دیدن پرونده')
    await focal.taps('اصلاح یک پاسخ')
    expect(plain((await focal.taps('تعداد')).text)).toContain('پاسخ کنونی: ۴')
    expect(plain((await focal.says('۶')).text)).toContain('تعداد: ۶')
    await focal.taps('ارسال')

    const second = await stage.enters(4, 'coordinator')
    await second.says('/cases')
    await second.taps('دستگاه نمونه 1')
    await coordinator.says('/cases')
    await coordinator.taps('دستگاه نمونه 1')
    await coordinator.taps('برداشتن برای بررسی')
    await second.taps('موافقت')
    expect(plain((await second.taps('موافقت')).text)).toContain('همکار دیگری')
    await coordinator.taps('موافقت')
    expect(plain((await coordinator.taps('موافقت')).text)).toContain('✔ پایان یافت')
    expect(plain((await focal.hears()).text)).toContain('مجوز شما صادر شد.')
    await focal.taps('دیدن پرونده')
    const history = plain((await focal.taps('تاریخچه')).text)
    expect(history.match(/ارسال/g)?.length).toBe(2)
    expect(history).toContain('بررسی ← رفع نقص')
  })

  it('keeps the version it began with, and is nobody else’s', async () => {
    await begins(focal)
    const changed = { ...RAW, title: { fa: 'مجوز میز نو', en: 'New' } }
    await installs(changed)
    const neighbour = await stage.enters(8, 'focal-point', { agencyCode: 'A2' })
    expect(plain((await neighbour.says('/cases')).text)).toContain('در انتظار شما: ۰')
    await neighbour.taps('شروع تازه')
    expect(neighbour.buttons()).toContain('مجوز میز نو')
    await focal.says('/cases')
    expect(plain((await focal.taps('دستگاه نمونه 1')).text)).not.toContain('میز نو')
    expect(plain((await neighbour.says('/cases نمونه 1')).text)).toContain('یافته‌ها: ۰')
  })

  it('is closed with a reason, and opened again with one', async () => {
    await begins(focal)
    await coordinator.says('/cases نمونه')
    await coordinator.taps('دستگاه نمونه 1')
    await coordinator.taps('بستن پرونده')
    await coordinator.says('دستگاه درخواست را پس گرفت.')
    expect(plain((await coordinator.taps('بستن پرونده')).text)).toContain('✔ بسته شد.')
    await focal.says('/cases')
    await focal.taps('دستگاه نمونه 1')
    expect(focal.buttons()).not.toContain('شروع')
    await coordinator.taps('بازگشایی')
    await coordinator.says('دستگاه دوباره خواسته است.')
    expect(plain((await coordinator.taps('بازگشایی')).text)).toContain('✔ بازگشایی شد.')
    expect(plain((await focal.hears()).text)).toContain('نوبت شماست: تکمیل درخواست')
  })

  it('is handed over to a colleague, who is told, and sent back with a ready note', async () => {
    const [first, judge, ...rest] = RAW.steps
    const notes = [{ fa: 'پیوست ناقص است؛ دوباره بفرستید.', en: 'The attachment is incomplete.' }]
    const outcomes = { ...judge?.outcomes, mend: { ...judge?.outcomes?.mend, notes } }
    await installs({
      ...RAW,
      title: { fa: 'مجوز میز دوم', en: 'Second' },
      steps: [first, { ...judge, outcomes }, ...rest],
    })
    const colleague = await stage.enters(4, 'coordinator')
    await stage.confirms()
    await begins(focal)
    await focal.says('میز کار تازه')
    await focal.taps('کوچک')
    await focal.says('۲')
    await focal.taps('رد شدن')
    await focal.taps('ارسال')
    await coordinator.says('/cases')
    await coordinator.taps('دستگاه نمونه 1')
    await coordinator.taps('برداشتن برای بررسی')
    await coordinator.taps('واگذاری به همکار')
    await colleague.hears()
    await coordinator.taps(coordinator.buttons()[0] ?? '')
    expect(coordinator.buttons()).not.toContain('رفع نقص')
    expect(plain((await colleague.hears()).text)).toContain('نوبت شماست: بررسی')
    await colleague.says('/cases')
    await colleague.taps('دستگاه نمونه 1')
    await colleague.taps('رفع نقص')
    expect(plain((await colleague.taps('پیوست ناقص است')).text)).toContain('پیوست ناقص است؛ دوباره بفرستید.')
    await colleague.taps('رفع نقص')
    expect(plain((await focal.hears()).text)).toContain('پیوست ناقص است؛ دوباره بفرستید.')
    await coordinator.says('/cases نمونه')
    await coordinator.taps('دستگاه نمونه 1')
    expect(plain((await coordinator.taps('تاریخچه')).text)).toContain('واگذاری')
  })

  it('keeps the fields it began with when a new version renames one', async () => {
    await begins(focal)
    const { wish } = RAW.forms
    const fields = wish.fields.map((field) =>
      field.key === 'purpose' ? { ...field, key: 'aim', title: { fa: 'هدف', en: 'Aim' } } : field,
    )
    await installs({ ...RAW, forms: { wish: { ...wish, fields } } })
    expect(plain((await focal.says('میز کار تازه')).text)).toContain('اندازه')
    const neighbour = await stage.enters(8, 'focal-point', { agencyCode: 'A2' })
    expect(await begins(neighbour)).toContain('هدف')
    await neighbour.says('میز کار دوم')
    const answers = await stage.app.tools.db.caseAnswer.findMany({ orderBy: { caseId: 'asc' } })
    expect(answers.map(({ path, value }) => [path, value.is])).toEqual([
      ['wish.purpose', 'میز کار تازه'],
      ['wish.aim', 'میز کار دوم'],
    ])
  })
})
