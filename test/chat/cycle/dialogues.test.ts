import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '#domain/vocabulary.ts'
import { bySystem } from '#workflows/tools.ts'
import { invite } from '#workflows/people/invite.ts'
import { openStage, type Player, type Stage } from '../../support/stage.ts'

let stage: Stage
let coordinator: Player
beforeEach(async () => {
  stage = await openStage()
  coordinator = await comesIn(7, 'coordinator')
})
afterEach(async () => {
  expect(stage.emulator.violations).toEqual([])
  expect(stage.log).toEqual([])
  await stage.close()
})

async function comesIn(userId: number, role: Role, agencyCode?: string): Promise<Player> {
  const wish = {
    role,
    name: `شخص ${userId}`,
    reason: 'معرفی با نامه',
    ...(agencyCode === undefined ? {} : { agencyCode }),
  }
  const made = await invite(stage.app.tools, bySystem(stage.clock.now()), wish)
  if (!made.ok) throw new Error(made.refusal.code)
  const player = stage.player(userId)
  await player.says(`/start ${made.value.code}`)
  return player
}

async function makesDraft(): Promise<string> {
  await coordinator.says('/cycle')
  await coordinator.taps('ساخت دورهٔ تازه')
  await coordinator.taps('سال ۱۴۰۴')
  await coordinator.taps('خراسان رضوی')
  await coordinator.taps('امروز')
  const summary = await coordinator.taps('بیشترین مدت')
  await coordinator.taps('ساخت پیش‌نویس دوره')
  return summary.text
}

const confirmCircular = async (): Promise<void> => {
  const { db } = stage.app.tools
  const { id: cycleId } = await db.cycle.findFirstOrThrow()
  const at = stage.clock.now()
  const words = { number: '۱', title: 'بخشنامه', body: 'متن' }
  await db.circular.create({
    data: { ...words, cycleId, issuedOn: at, state: 'CONFIRMED', createdBy: 1, createdAt: at },
  })
}

describe('the coordinator in chat', () => {
  it('creates a cycle by buttons, sees all dates before, and is then told what is missing', async () => {
    const summary = await makesDraft()
    expect(summary).toContain('ابلاغ بخشنامه و دستورالعمل شاخص‌ها: یکشنبه ۱ آذر ۱۴۰۵ تا چهارشنبه ۴ آذر ۱۴۰۵')
    expect(summary).toContain('تعطیلات سال ۱۴۰۵ کامل نیست')
    const board = await coordinator.taps('بازگشت به دوره')
    expect(board.text).toContain('پیش‌نویس')
    expect(board.text).toContain('بخشنامهٔ این دوره هنوز آماده و تأیید نشده است')
    expect((await coordinator.taps('انتشار دوره')).text).toContain('هنوز آماده و تأیید نشده است')
  })

  it('goes back a step, types a year and a day, and is corrected in one sentence', async () => {
    await coordinator.says('/cycle')
    await coordinator.taps('ساخت دورهٔ تازه')
    expect((await coordinator.says('سال بعد')).text).toContain('سال خوانده نشد')
    expect((await coordinator.says('۱۴۰۴')).text).toContain('کدام استان')
    await coordinator.taps('بازگشت')
    await coordinator.says('1405')
    await coordinator.taps('تهران')
    expect((await coordinator.says('2026/12/01')).text).toContain('میلادی')
    expect((await coordinator.says('۳ آذر')).text).toContain('کدام مدت')
    expect((await coordinator.taps('انصراف')).text).toContain('بیرون آمدید')
    expect(await stage.app.tools.db.cycle.count()).toBe(0)
  })

  it('changes the end of a stage and sees before what that moves', async () => {
    await makesDraft()
    await coordinator.taps('بازگشت به دوره')
    await coordinator.taps('زمان‌بندی مرحله‌ها')
    expect((await coordinator.taps('خود ارزیابی و بارگذاری')).text).toContain('۳۰ تا ۴۵ روز تقویمی')
    await coordinator.taps('تغییر پایان')
    expect((await coordinator.says('۲ آذر')).text).toContain('پس از آغاز آن')
    // 24 Dey is a Thursday.
    const preview = await coordinator.says('۲۴ دی ۱۴۰۵')
    expect(preview.text).toContain('نخستین روز کاری پس از آن پیشنهاد می‌شود: شنبه ۲۶ دی ۱۴۰۵')
    expect(preview.text).toContain('مدت ۵۲ است و بیشترین مدت شناسنامهٔ خدمت ۴۵')
    expect((await coordinator.taps('تأیید تاریخ‌ها')).text).toContain('جابه‌جا شد')
  })

  it('publishes with a question before, and an old button afterwards is refused kindly', async () => {
    await makesDraft()
    await confirmCircular()
    const old = (await coordinator.says('/cycle')).last
    if (old === undefined) throw new Error('no board')
    await coordinator.says('/cycle')
    expect((await coordinator.taps('انتشار دوره')).text).toContain('منتشر شود؟')
    expect((await coordinator.taps('تأیید و انجام')).text).toContain('منتشر شد')
    expect((await coordinator.tapsOn(old, 'انتشار دوره')).text).toContain('دوره در این فاصله تغییر کرده است')
    const later = (await coordinator.says('/cycle')).text
    expect(later).toContain('ابلاغ شده')
    expect(later).toContain('ممکن می‌شود')
    const dates = await stage.player(99).says('/deadlines')
    expect(dates.text).toContain('مهلت‌های ارزیابی سال ۱۴۰۴')
  })

  it('keeps a draft from everybody else', async () => {
    await makesDraft()
    expect((await stage.player(99).says('/deadlines')).text).toContain('منتشر نشده')
    expect((await stage.player(99).says('/cycle')).text).toContain('هماهنگ‌کنندهٔ ارزیابی')
  })

  it('sees the cycle move by itself when the day comes, and his own first line on the home screen', async () => {
    await makesDraft()
    await confirmCircular()
    await coordinator.says('/cycle')
    await coordinator.taps('انتشار دوره')
    await coordinator.taps('تأیید و انجام')
    const evaluator = await comesIn(8, 'evaluator')
    expect((await evaluator.says('/menu')).text).toContain('خود ارزیابی از پنجشنبه ۵ آذر ۱۴۰۵ آغاز می‌شود')
    await stage.waits(4 * 86_400_000)
    const home = await evaluator.says('/menu')
    expect(home.text).toContain('ارزیابی عملکرد سال ۱۴۰۴')
    expect(home.text).toContain('مرحلهٔ جاری: خود ارزیابی و بارگذاری مستندات')
    expect(home.text).toMatch(/تا شنبه ۱۹ دی ۱۴۰۵، ساعت ۱۴:۰۰ · ⁨?[۰-۹]+⁩? روز کاری مانده/)
    expect((await evaluator.taps('مهلت‌ها')).text).toMatch(/نوبت شما[\s\S]*مرحله‌های دیگر[\s\S]*بررسی مستندات/)
  })
})
