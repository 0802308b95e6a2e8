import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'

let stage: Stage
let coordinator: Player
beforeEach(async () => {
  stage = await openProvinceStage()
  coordinator = await stage.enters(7, 'coordinator')
})
afterEach(() => closeStage(stage))

const invitesHalfWay = async (): Promise<void> => {
  await coordinator.says('/people')
  await coordinator.taps('دعوت تازه')
  await coordinator.taps('معاون')
}

describe('a dialogue left in the midst of it', () => {
  it('is offered on the home screen the next day and goes on where it was', async () => {
    await invitesHalfWay()
    await coordinator.says('/deadlines')
    await stage.waits(86_400_000)
    expect(plain((await coordinator.says('/menu')).text)).toContain('نیمه‌تمام: دعوت یک شخص')
    expect(plain((await coordinator.taps('ادامه')).text)).toContain('نام')
    const summary = plain((await coordinator.says('سارا احمدی')).text)
    expect(summary).toContain('سارا احمدی')
    expect(summary).toContain('معاون')
    await coordinator.taps('بازگشت')
    await coordinator.taps('انصراف')
    expect(plain((await coordinator.says('/menu')).text)).not.toContain('نیمه‌تمام')
  })

  it('begins anew on wish, without a word of a new release', async () => {
    await invitesHalfWay()
    await coordinator.says('/menu')
    const again = plain((await coordinator.taps('از نو')).text)
    expect(again).toContain('نقش')
    expect(again).not.toContain('به‌روز شد')
  })

  it('is not offered when nothing was answered', async () => {
    await coordinator.says('/people')
    await coordinator.taps('دعوت تازه')
    expect(plain((await coordinator.says('/menu')).text)).not.toContain('نیمه‌تمام')
  })
})

describe('a confirmation', () => {
  it('sends back to one answer alone', async () => {
    await invitesHalfWay()
    await coordinator.says('سارا احمدی')
    await coordinator.taps('اصلاح نام')
    const summary = plain((await coordinator.says('زهرا احمدی')).text)
    expect(summary).toContain('زهرا احمدی')
    expect(summary).toContain('معاون')
    expect(coordinator.buttons().join()).toContain('اصلاح نقش')
  })
})

describe('where people stop', () => {
  it('is counted by question and stage, for the coordinator and in the metrics', async () => {
    await invitesHalfWay()
    stage.clock.advance(20_000)
    await coordinator.says('سارا احمدی')
    await coordinator.taps('انصراف')
    await coordinator.says('/progress')
    const page = plain((await coordinator.taps('جاهای ماندن')).text)
    expect(page).toContain('دعوت یک شخص، پرسش ۲')
    expect(page).toContain('رسیده ۱ · پاسخ‌داده ۱ · مانده ۰ · نیمی در حداکثر ۳۰ ثانیه')
    expect(page).toContain('پرسش ۳')
    expect(page).toContain('رسیده ۱ · پاسخ‌داده ۰ · مانده ۱')
    expect(page).not.toContain('سارا')
    const metrics = await stage.app.metrics()
    expect(metrics).toMatch(
      /tahavol_dialogue_questions\{dialogue="person\.invite",step="3",stage="\w+",what="left"\} 1/,
    )
  })
})
