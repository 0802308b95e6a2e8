import { afterEach, beforeEach, expect, it } from 'vitest'
import { closeStage, openStage, plain, type Player, readsWhole, type Stage } from '../support/stage.ts'
import { DAY_MS, smallProvince, type SmallProvince } from '../support/world.ts'
import { pdfFile } from '../support/zip-file.ts'

/** From the review on, a coordinator who takes every step a week after its last day. */
let stage: Stage
let province: SmallProvince
let coordinator: Player
let deputy: Player
let focal: Player
const db = () => stage.app.tools.db

beforeEach(async () => {
  stage = await openStage()
  province = await smallProvince({ db: db(), clock: stage.clock }, { state: 'REVIEW' })
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
  coordinator = await stage.enters(3, 'coordinator')
  deputy = await stage.enters(4, 'deputy')
  await stage.enters(9, 'evaluator')
  const { personId } = await db().seat.findFirstOrThrow({ where: { role: 'evaluator' } })
  for (const { id, indicator } of await db().item.findMany({ include: { indicator: true } }))
    await db().item.update({
      where: { id },
      data: {
        state: 'SCORED',
        preliminaryHundredths: indicator.maximumHundredths / 2,
        firstScorerId: personId,
        submittedAt: stage.clock.now(),
      },
    })
})
afterEach(() => closeStage(stage))

async function aWeekAfter(key: Column.StageKey): Promise<void> {
  const { dueAt } = await db().stage.findFirstOrThrow({ where: { key } })
  await stage.waits(dueAt.getTime() + 7 * DAY_MS - stage.clock.now().getTime())
  for (const player of [coordinator, deputy, focal]) await player.hears()
}
const state = async () => (await db().cycle.findFirstOrThrow()).state
const ends = async (key: Column.StageKey) => (await db().stage.findFirstOrThrow({ where: { key } })).dueAt

it('comes to the release a week late with everything: the turn is named, dates are told before the press, and no step is shut', {
  timeout: 120_000,
}, async () => {
  await aWeekAfter('objection')
  const board = plain((await coordinator.says('/cycle')).text)
  expect(board).toContain('نوبت با هماهنگ‌کنندهٔ ارزیابی')
  expect(plain((await coordinator.says('/progress')).text)).toContain('نوبت با هماهنگ‌کنندهٔ ارزیابی')
  await coordinator.says('/cycle')
  const preview = plain((await coordinator.taps('انتشار نتایج اولیه')).text)
  expect(preview).toContain('مهلت اعتراض')
  await coordinator.taps('پیشنهاد انتشار نتایج اولیه')
  await deputy.hears()
  await deputy.taps('انتشار نتایج اولیه')
  await deputy.taps('بله، نتایج اولیه منتشر شود')
  expect(await state()).toBe('PRELIMINARY')
  expect((await ends('objection')).getTime()).toBeGreaterThan(stage.clock.now().getTime())

  await aWeekAfter('finalisation')
  const planned = await ends('finalisation')
  expect(plain((await coordinator.says('/work')).text)).toContain('نهایی')
  await coordinator.says('/approvals')
  const asked = plain((await coordinator.taps('نهایی کردن جداول')).text)
  expect(asked).toContain('نفر خبر داده می‌شود')
  expect(await ends('finalisation')).toEqual(planned)
  await coordinator.taps('تأیید و نهایی کردن')
  expect(await state()).toBe('FINALISATION')
  expect((await ends('finalisation')).getTime()).toBeGreaterThan(stage.clock.now().getTime())
  expect(plain((await focal.hears()).text)).toContain('زمان‌بندی ارزیابی سال ۱۴۰۴ تغییر کرد')

  await aWeekAfter('council')
  await deputy.says('/approvals')
  expect(plain((await deputy.taps('تأیید نهایی')).text)).toContain('نفر خبر داده می‌شود')
  await deputy.taps('تأیید نهایی همین جداول')
  const secretary = await stage.enters(6, 'council-secretary')
  await aWeekAfter('council')
  await secretary.says('/approvals')
  await secretary.taps('ثبت تأیید شورا')
  await secretary.taps('نوشتن شماره و تاریخ')
  await secretary.says('۱۲/۳۴۵')
  await secretary.says('امروز')
  await secretary.sends({ name: 'صورت‌جلسه.pdf', bytes: pdfFile('minutes') })
  await secretary.taps('بازگشت به ثبت شورا')
  expect(plain((await secretary.taps('ثبت تأیید شورا')).text)).toContain('نفر خبر داده می‌شود')
  await secretary.taps('تأیید و ثبت')
  expect(await state()).toBe('TRANSMISSION')
  // Not «ready»: the transmission is still owed, and the word says so.
  const approved = plain((await coordinator.hears()).text)
  expect(approved).toContain('همهٔ تأییدهای نتایج سال ۱۴۰۴ ثبت شده است.')
  expect(approved).toContain('ارسال نتایج به سامانهٔ ملی را انجام دهید و ثبت کنید')
  expect(approved).not.toContain('آماده')

  await aWeekAfter('transmission')
  const turn = plain((await coordinator.says('/approvals')).text)
  expect(turn).toContain('گام بعدی شما انتشار نتایج است')
  expect(turn).not.toContain('کار شما: انتشار نتایج')
  await coordinator.taps('دیدن دوره و گام جاری')
  const late = plain(await readsWhole(coordinator, '/cycle'))
  expect(late).toMatch(/ارسال نتایج به سامانهٔ مدیریت عملکرد دولت: .* · مهلت آن گذشته و هنوز تمام نشده است/)
  expect(late).toMatch(/اعلام نتایج به دستگاه‌ها: .* · هنوز آغاز نشده/)
  await coordinator.taps('ارسال به سامانهٔ ملی')
  await coordinator.taps('تأیید و انجام')
  await aWeekAfter('release')
  await coordinator.says('/approvals')
  await coordinator.taps('انتشار نتایج')
  expect(plain((await coordinator.taps('تأیید و انتشار')).text)).toContain('منتشر شد')
  expect(await state()).toBe('RELEASED')
  expect(province.agencies).toHaveLength(3)
  // Whoever grants time is never told to ask for it.
  for (const player of [coordinator, deputy, secretary])
    for (const { text } of player.messages()) expect(plain(text ?? '')).not.toContain('تمدید بخواهید')
})

it('of two who press at once one releases, the other reads where the cycle stands, and whoever proposed it hears it', async () => {
  await aWeekAfter('objection')
  const colleague = await stage.enters(31, 'coordinator')
  await coordinator.says('/cycle')
  await coordinator.taps('انتشار نتایج اولیه')
  await coordinator.taps('پیشنهاد انتشار نتایج اولیه')
  for (const second of [deputy, colleague]) {
    await second.hears()
    await second.taps('انتشار نتایج اولیه')
  }
  const press = 'بله، نتایج اولیه منتشر شود'
  const answers = await Promise.all([deputy.taps(press), colleague.taps(press)])
  const texts = answers.map(({ text }) => plain(text))
  expect(texts.filter((text) => text.includes('منتشر شد.'))).toHaveLength(1)
  expect(texts.find((text) => !text.includes('منتشر شد.'))).toContain('دوره از آن گذشته است و اکنون در «')
  const heard = plain((await coordinator.hears()).text)
  expect(heard).toMatch(/نتایج اولیهٔ سال ۱۴۰۴ را .+ منتشر کرد/)
  const told = await db().notice.findMany({ where: { kind: 'release-done' }, select: { personId: true } })
  expect(told).toHaveLength(2)
})

it('goes on after a rest with the dates that were shown before the second person pressed', async () => {
  const proposes = async (what: string) => {
    await coordinator.says('/cycle')
    await coordinator.taps('تصمیم‌های دونفره')
    await coordinator.taps(what)
    await coordinator.says('ساختمان سازمان تا اطلاع بعدی بسته است.')
    await coordinator.taps('پیشنهاد به نفر دوم')
    await deputy.hears()
    return plain((await deputy.taps('دیدن پیشنهاد')).text)
  }
  expect(await proposes('توقف موقت دوره')).not.toContain('نفر خبر داده می‌شود')
  await deputy.taps('تأیید می‌کنم')
  const planned = await ends('objection')
  await stage.waits(9 * DAY_MS)
  for (const player of [coordinator, deputy, focal]) await player.hears()
  expect(plain((await coordinator.says('/work')).text)).toContain('برای ازسرگیری پیشنهاد دهید')
  await coordinator.taps('تصمیم‌های دونفره')
  const shown = await proposes('ازسرگیری دوره')
  expect(shown).toContain('نفر خبر داده می‌شود')
  expect(await ends('objection')).toEqual(planned)
  await deputy.taps('تأیید می‌کنم')
  const { dueAt } = await db().stage.findFirstOrThrow({ where: { key: 'objection' } })
  expect(dueAt.getTime() - planned.getTime()).toBeGreaterThanOrEqual(9 * DAY_MS)
  const day = new Intl.DateTimeFormat('fa-IR-u-ca-persian', { day: 'numeric', month: 'long', timeZone: 'Asia/Tehran' })
  expect(shown).toContain(day.format(dueAt))
})
