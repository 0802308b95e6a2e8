import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { installProcedure, currentProcedures } from '#storage/procedures/procedures.ts'
import { addCase } from '#storage/procedures/cases.ts'
import { inTransaction } from '#storage/transaction.ts'
import { definitionOf, RAW } from '../domain/procedures/definitions.ts'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS } from '../support/world.ts'

let stage: Stage
let focal: Player
let coordinator: Player

beforeEach(async () => {
  stage = await openProvinceStage()
  const { db } = stage.app.tools
  const definition = definitionOf(RAW)
  await inTransaction(db, (tx) =>
    installProcedure(
      tx,
      { definition, text: JSON.stringify(RAW), shipped: false, installedBy: null },
      stage.clock.now(),
    ),
  )
  coordinator = await stage.enters(3, 'coordinator')
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
})
afterEach(() => closeStage(stage))

describe('the days of cases', () => {
  it('stand on the page of deadlines and in the calendar of whoever owes them, and of nobody else', async () => {
    await focal.says('/cases')
    await focal.taps('شروع تازه')
    await focal.taps('مجوز میز')
    await focal.taps('ادامه بعداً')
    const { db } = stage.app.tools
    const { id } = await db.case.findFirstOrThrow({ orderBy: { id: 'desc' } })
    await db.case.updateMany({ where: { id }, data: { dueAt: new Date(stage.clock.now().getTime() + 2 * DAY_MS) } })
    const page = plain((await focal.says('/deadlines')).text)
    expect(page).toContain('پرونده‌ها و کارهای شما: ۱ مورد')
    expect(page).toContain('تکمیل درخواست · دستگاه نمونه 1: تا')
    const file = (await focal.taps('افزودن به تقویم')).last?.file
    const calendar = new TextDecoder().decode(file?.bytes()).replaceAll('\r\n ', '')
    expect(calendar).toContain(`-case-${id}@tahavol`)
    expect(calendar).toContain('تکمیل درخواست')
    expect(plain((await coordinator.says('/deadlines')).text)).not.toContain('پرونده‌ها و کارهای شما')
    await stage.waits(3 * DAY_MS)
    expect(plain((await focal.says('/deadlines')).text)).toContain('مهلت آن')
    const late = '۱ گام عقب‌مانده در پرونده‌ها: دستگاه ۱'
    expect(plain((await coordinator.says('/progress')).text)).toContain(late)
    const digest = coordinator.messages().findLast(({ text }) => plain(text ?? '').includes('· امروز'))
    expect(plain(digest?.text ?? '')).toContain(late)
  })
})

describe('a desk of five hundred', () => {
  it('is read a page at a time, the one that ends first on top', async () => {
    const { db } = stage.app.tools
    const procedureId = (await currentProcedures(db)).find(({ definition: { key } }) => key === RAW.key)?.id ?? 0
    const now = stage.clock.now()
    await inTransaction(db, async (tx) => {
      for (let i = 0; i < 500; i += 1)
        await addCase(tx, {
          code: `TD-${i}`,
          procedureId,
          name: `میز ${i}`,
          step: 'judge',
          stepSince: now,
          holder: 'coordinator',
          dueAt: new Date(now.getTime() + (500 - i) * DAY_MS),
        })
    })
    const first = plain((await coordinator.says('/cases')).text)
    expect(first).toContain('در انتظار شما: ۵۰۰')
    expect(first).toContain('میز 499')
    expect(first).not.toContain('میز 493')
    expect(plain((await coordinator.taps('بعدی')).text)).toContain('میز 493')
    const found = plain((await coordinator.says('/cases میز 4')).text)
    expect(found).toContain('یافته‌ها: ۱۰۰ پرونده')
    expect(found).toContain('کد رهگیری را بنویسید')
  })
})
