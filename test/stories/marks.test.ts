import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterEach, expect, it } from 'vitest'
import { installProcedure } from '#storage/procedures/procedures.ts'
import { inTransaction } from '#storage/transaction.ts'
import { COURSE, definitionOf } from '../domain/procedures/definitions.ts'
import { closeStage, openProvinceStage, plain, type Stage } from '../support/stage.ts'

let stage: Stage
afterEach(() => closeStage(stage))

it('marks are given to many persons by lines and by workbook, and it is said who has passed', async () => {
  stage = await openProvinceStage()
  const { db } = stage.app.tools
  await inTransaction(db, (tx) =>
    installProcedure(
      tx,
      { definition: definitionOf(COURSE), text: JSON.stringify(COURSE), shipped: false, installedBy: null },
      stage.clock.now(),
    ),
  )
  const focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
  await focal.says('/cases')
  await focal.taps('شروع تازه')
  await focal.taps('دورهٔ کوتاه')
  expect(plain((await focal.says('علی رضایی\nمریم احمدی\nعلی رضایی')).text)).toContain('دو بار آمده است')
  await focal.says('علی رضایی\nمریم احمدی\nزهرا کاظمی')
  await focal.taps('ارسال')
  await focal.says('/cases')
  await focal.taps('دستگاه نمونه 1')
  await focal.taps('پر کردن با اکسل')
  const file = focal
    .messages()
    .flatMap(({ file: one }) => one ?? [])
    .at(-1)
  const { sheets } = await readXlsx(file?.bytes() ?? Buffer.from(''))
  expect(sheets[0]?.rows.map(([name]) => name)).toEqual(['عنوان', 'علی رضایی', 'مریم احمدی', 'زهرا کاظمی'])
  const rows = [
    ['عنوان', 'نمره'],
    ['علی رضایی', 18],
    ['مریم احمدی', 'بیست'],
    ['حسن بیگانه', 15],
  ]
  const seen = plain(
    (
      await focal.sends({
        name: 'نمره.xlsx',
        bytes: Buffer.from(await writeXlsx({ sheets: [{ name: 'نمره‌های آزمون', rows }] })),
      })
    ).text,
  )
  expect(seen).toContain('«حسن بیگانه» در این کاربرگ نیست')
  await focal.taps('نگه داشتن')
  expect(plain((await focal.says('مریم احمدی: ۱۱\nزهرا کاظمی: ۱۲')).text)).toContain('بفرستید')
  await focal.taps('ارسال')
  await focal.says('/cases')
  expect(plain((await focal.taps('دستگاه نمونه 1')).text)).toContain('قبول: ۲ نفر از ۳ نفر')
}, 60_000)
