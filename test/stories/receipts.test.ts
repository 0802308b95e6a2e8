import { afterEach, beforeEach, expect, it } from 'vitest'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import { pdfFile } from '../support/zip-file.ts'

let stage: Stage
let focal: Player
let stranger: Player

beforeEach(async () => {
  stage = await openProvinceStage()
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
  stranger = stage.player(99)
})
afterEach(() => closeStage(stage))

async function submits(indicator: string, points: string): Promise<string> {
  await focal.says(indicator)
  await focal.taps('خود ارزیابی')
  await focal.says(points)
  await focal.sends({ name: 'گزارش.pdf', bytes: pdfFile(indicator) })
  await focal.taps('دیدن شاخص')
  await focal.taps('ثبت نهایی')
  return /T\w-\w{4}-\w{4}/.exec(plain((await focal.taps('ثبت نهایی')).text))?.[0] ?? 'none'
}
const checks = async (receipt: string): Promise<string> => plain((await stranger.says(`/verify ${receipt}`)).text)

it('is bound to its content and to the receipt before it, and anybody can check that (peers row 20)', async () => {
  const first = await submits('1-1', '۲۵۰')
  const second = await submits('S-A1', '۱۰')
  const answer = await checks(second)
  expect(answer).toContain(`رسید ${second} اصیل است`)
  expect(answer).toContain('از آن هنگام تغییری نکرده است')
  expect(answer).toContain('شمارهٔ ۲ در زنجیرهٔ رسیدهای همان دستگاه')
  expect(answer).toMatch(/شناسهٔ محتوا: \w{4}-\w{4}-\w{4}-\w{4}/)
  // Nothing of what it is for.
  for (const told of ['۱۰ ', 'شاخص', 'گزارش', 'دستگاه نمونه']) expect(answer).not.toContain(told)
  // As a square on paper brings it.
  expect(plain((await stranger.says(`/start ${first}`)).text)).toContain(`رسید ${first} اصیل است`)

  const { db } = stage.app.tools
  await db.submission.updateMany({ where: { receipt: second }, data: { claimHundredths: 2000 } })
  expect(await checks(second)).toContain('نمی‌خواند')
  expect(await checks(first)).toContain('تغییری نکرده است')
  // Whoever bends the first link breaks the second as well.
  await db.submission.updateMany({ where: { receipt: second }, data: { claimHundredths: 1000 } })
  expect(await checks(second)).toContain('تغییری نکرده است')
  await db.receiptLink.update({ where: { receipt: first }, data: { content: 'x' } })
  expect(await checks(second)).toContain('نمی‌خواند')
  await db.receiptLink.deleteMany({ where: { receipt: first } })
  expect(await checks(second)).toContain('نمی‌خواند')
  expect(await checks(first)).toContain('پیش از زنجیرهٔ رسیدها')
})
