import { afterEach, expect, it } from 'vitest'
import { RAW } from '../domain/procedures/definitions.ts'
import { closeStage, openProvinceStage, plain, type Stage } from '../support/stage.ts'

let stage: Stage
afterEach(() => closeStage(stage))

const json = (raw: unknown) => ({ name: 'desk-permit.json', bytes: Buffer.from(JSON.stringify(raw)) })

it('a definition sent as a file shows its faults, is played dry, and is installed by a button', async () => {
  stage = await openProvinceStage()
  const coordinator = await stage.enters(3, 'coordinator')
  const focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
  await coordinator.says('/cases')
  await coordinator.taps('شروع تازه')
  await coordinator.taps('کاربرگ تازه از اکسل')
  const steps = RAW.steps.map((step) => (step.key === 'judge' ? { ...step, by: 'nobody' } : step))
  const faults = plain((await coordinator.sends(json({ ...RAW, steps }))).text)
  expect(faults).toContain('steps.1.by')
  expect(faults).toContain('نقش «nobody» شناخته نیست')
  expect(coordinator.buttons()).not.toContain('نصب گردش کار')
  expect(plain((await coordinator.sends({ name: 'x.json', bytes: Buffer.from('{') })).text)).toContain('JSON درست نیست')
  const played = plain((await coordinator.sends(json(RAW))).text)
  expect(played).toContain('۱. تکمیل درخواست · پر کردن کاربرگ · دستگاه')
  expect(played).toContain('می‌پرسد (درخواست): برای چه')
  expect(played).toContain('مهلت: ۳ روز کاری')
  expect(played).toContain('با «رفع نقص» ← تکمیل درخواست')
  expect(played).toContain('پیام به دستگاه: «مجوز شما صادر شد.»')
  expect(await stage.app.tools.db.procedure.count({ where: { key: 'desk-permit' } })).toBe(0)
  expect(plain((await coordinator.taps('نصب گردش کار')).text)).toContain('نصب شد (نسخهٔ ۱)')
  await focal.says('/cases')
  await focal.taps('شروع تازه')
  expect(focal.buttons()).toContain('مجوز میز')
})
