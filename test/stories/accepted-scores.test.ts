import { afterEach, beforeEach, expect, it } from 'vitest'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS, MORNING } from '../support/world.ts'

let stage: Stage
let focal: Player
let coordinator: Player

beforeEach(async () => {
  stage = await openProvinceStage({ state: 'PRELIMINARY' })
  stage.clock.set(new Date(MORNING.getTime() + 32 * DAY_MS))
  await stage.app.tools.db.item.updateMany({ data: { state: 'SCORED', preliminaryHundredths: 1000 } })
  coordinator = await stage.enters(3, 'coordinator')
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
})
afterEach(() => closeStage(stage))

const register = async (): Promise<string> => {
  await coordinator.says('/progress')
  return plain((await coordinator.taps('چه کسی امتیازها را دید')).text)
}

it('an agency says that it has seen the scores and accepts them, and the organization sees who has looked (requirement C8)', async () => {
  expect(await register()).toContain('۰ از ۳ دستگاه دیده‌اند')
  await focal.says('/scores')
  const seen = await register()
  expect(seen).toContain('⏳ دستگاه نمونه 1')
  expect(seen).toContain('◻ دستگاه نمونه 2 · هنوز ندیده است')
  await focal.says('/scores')
  expect(plain((await focal.taps('می‌پذیریم')).text)).toContain('راه اعتراض همچنان باز است')
  expect(focal.buttons()).not.toContain('امتیاز را دیدیم و می‌پذیریم')
  expect(await register()).toContain('۱ دستگاه پذیرفته‌اند')
  // Nothing of the scores, and the way to object stays open.
  expect(await register()).not.toContain('امتیاز ۱۰')
  await focal.says('1-1')
  expect(plain((await focal.says('/objections')).text)).toContain('شاخص')
})
