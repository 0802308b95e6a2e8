import { afterEach, expect, it } from 'vitest'
import { RAW } from '../domain/procedures/definitions.ts'
import { confirmDefinition, install } from '#workflows/procedures/definitions.ts'
import { callerOf } from '../support/reviewing.ts'
import { closeStage, openProvinceStage, plain, type Stage } from '../support/stage.ts'

let stage: Stage
afterEach(() => closeStage(stage))

const json = (raw: unknown) => ({ name: 'desk-permit.json', bytes: Buffer.from(JSON.stringify(raw)) })

it('a definition sent as a file shows its faults, is played dry, and is installed by a second person', async () => {
  stage = await openProvinceStage()
  const coordinator = await stage.enters(3, 'coordinator')
  const deputy = await stage.enters(9, 'deputy')
  const focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
  await coordinator.says('/cases')
  await coordinator.taps('شروع تازه')
  await coordinator.taps('کاربرگ تازه از اکسل')
  const steps = RAW.steps.map((step) => (step.key === 'judge' ? { ...step, by: 'nobody' } : step))
  const faults = plain((await coordinator.sends(json({ ...RAW, steps }))).text)
  expect(faults).toContain('steps.1.by')
  expect(faults).toContain('نقش «nobody» شناخته نیست')
  expect(coordinator.buttons()).not.toContain('پیشنهاد به نفر دوم')
  expect(plain((await coordinator.sends({ name: 'x.json', bytes: Buffer.from('{') })).text)).toContain('JSON درست نیست')
  const played = plain((await coordinator.sends(json(RAW))).text)
  expect(played).toContain('۱. تکمیل درخواست · پر کردن کاربرگ · دستگاه')
  expect(played).toContain('می‌پرسد (درخواست): برای چه')
  expect(played).toContain('مهلت: ۳ روز کاری')
  expect(played).toContain('با «رفع نقص» ← تکمیل درخواست')
  expect(played).toContain('پیام به دستگاه: «مجوز شما صادر شد.»')
  expect(await stage.app.tools.db.procedure.count({ where: { key: 'desk-permit' } })).toBe(0)
  expect(plain((await coordinator.taps('پیشنهاد به نفر دوم')).text)).toContain('به ۱ نفر خبر داده شد')
  // Nobody is asked anything by it yet, and whoever sent it is no second person.
  expect(await stage.app.tools.db.procedure.count({ where: { key: 'desk-permit' } })).toBe(0)
  await coordinator.taps('شروع تازه')
  expect(plain((await coordinator.taps('در انتظار تأیید: مجوز میز')).text)).toContain('پیشنهاد از شماست')
  expect(coordinator.buttons()).not.toContain('نصب گردش کار')
  const { id: proposalId } = await stage.app.tools.db.definitionProposal.findFirstOrThrow()
  const own = await confirmDefinition(stage.app.tools, await callerOf(stage, 3), { proposalId })
  expect(own).toMatchObject({ ok: false, refusal: { code: 'decision-own' } })
  const text = JSON.stringify(RAW)
  expect(await install(stage.app.tools, await callerOf(stage, 3), { text })).toMatchObject({
    refusal: { code: 'procedure-second' },
  })

  expect(plain((await deputy.hears()).text)).toContain('«مجوز میز» را پیشنهاد کرده است')
  expect(plain((await deputy.taps('دیدن گردش کار')).text)).toContain('۱. تکمیل درخواست · پر کردن کاربرگ · دستگاه')
  expect(plain((await deputy.taps('نصب گردش کار')).text)).toContain('نصب شد (نسخهٔ ۱)')
  expect(plain((await coordinator.hears()).text)).toContain('تأیید کرد و نصب شد')
  await focal.says('/cases')
  await focal.taps('شروع تازه')
  expect(focal.buttons()).toContain('مجوز میز')
})

it('a definition that the second person sends back is not installed, and its sender is told', async () => {
  stage = await openProvinceStage()
  const coordinator = await stage.enters(3, 'coordinator')
  await coordinator.says('/cases')
  await coordinator.taps('شروع تازه')
  await coordinator.taps('کاربرگ تازه از اکسل')
  await coordinator.sends(json(RAW))
  // Alone in the office: said so, and found again once there is somebody.
  expect(plain((await coordinator.taps('پیشنهاد به نفر دوم')).text)).toContain('کس دیگری نیست')
  const deputy = await stage.enters(9, 'deputy')
  await deputy.says('/cases')
  await deputy.taps('شروع تازه')
  await deputy.taps('در انتظار تأیید: مجوز میز')
  expect(plain((await deputy.taps('برگرداندن')).text)).toContain('نصب نمی‌شود')
  expect(plain((await coordinator.hears()).text)).toContain('برگرداند و نصب نشد')
  expect(await stage.app.tools.db.procedure.count({ where: { key: 'desk-permit' } })).toBe(0)
})
