import { afterEach, beforeEach, expect, it } from 'vitest'
import { closeStage, openStage, plain, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS, MORNING, smallProvince } from '../support/world.ts'

let stage: Stage
let focal: Player
let second: Player
let coordinator: Player
let members: Player[]
const REASON = 'صورت‌جلسهٔ امضاشده پذیرفته شد.'

const day = (number: number): Date => new Date(MORNING.getTime() + number * DAY_MS)
const goTo = (number: number): Promise<void> => stage.waits(day(number).getTime() - stage.clock.now().getTime())

beforeEach(async () => {
  stage = await openStage({ at: day(32) })
  const { db } = stage.app.tools
  const world = { db, clock: stage.clock }
  const province = await smallProvince(world, { state: 'PRELIMINARY', profile: { committee: true } })
  focal = await stage.enters(71, 'focal-point', { agencyCode: 'A1' })
  await stage.enters(72, 'evaluator')
  second = await stage.enters(73, 'evaluator')
  coordinator = await stage.enters(74, 'coordinator')
  members = []
  for (const id of [81, 82, 83]) members.push(await stage.enters(id, 'committee-member'))
  await db.seat.updateMany({ where: { role: 'evaluator' }, data: { teamId: province.teamId } })
  const { personId } = await db.seat.findFirstOrThrow({ where: { role: 'evaluator' }, orderBy: { id: 'asc' } })
  for (const { id, indicator } of await db.item.findMany({ include: { indicator: true } })) {
    const scored = { preliminaryHundredths: indicator.maximumHundredths / 2, firstScorerId: personId }
    await db.item.update({ where: { id }, data: { state: 'SCORED', submittedAt: stage.clock.now(), ...scored } })
  }
})
afterEach(() => closeStage(stage))

/** By the chat alone: a kind of objection with what it asks for, the text, the filing. */
async function objects(): Promise<void> {
  await focal.says('/objections')
  await focal.taps('· شاخص 1-1')
  expect(plain((await focal.taps('ثبت اعتراض برای این شاخص')).text)).toContain('همین امتیاز می‌ماند')
  await focal.taps('مدرک دیده نشده')
  expect(plain((await focal.taps('نوشتن متن اعتراض')).text)).toContain('کدام فایل و کدام صفحه دیده نشده است؟')
  await focal.says('گزارش سالانه، صفحهٔ ۴')
  await focal.says('جدول صفحهٔ چهارم عملکرد را نشان می‌دهد.')
  expect(plain((await focal.taps('ثبت نهایی اعتراض')).text)).toContain('مورد: گزارش سالانه، صفحهٔ ۴')
  await focal.taps('تأیید و ثبت اعتراض')
}

async function hears(): Promise<void> {
  await second.says('/objections')
  expect(plain((await second.taps('دستگاه نمونه 1')).text)).toContain('نوع: مدرک دیده نشده')
  await second.taps('تصمیم‌گیری')
  await second.says('۱۸۰')
  await second.says(REASON)
  await second.taps('تأیید و اعلام به دستگاه')
}

async function votes(member: Player, points: string): Promise<string> {
  await member.says('/objections')
  const page = plain((await member.taps('دستگاه نمونه 1')).text)
  for (const part of ['جدول صفحهٔ چهارم', REASON, 'پاسخ به صفحهٔ چهارم نپرداخته است']) expect(page).toContain(part)
  await member.taps('رأی دادن')
  await member.says(points)
  const summary = plain((await member.says('صفحهٔ چهارم عملکرد را کامل نشان می‌دهد')).text)
  if (points === '۱۰۰') expect(summary).toContain('کمتر است')
  return plain((await member.taps('تأیید و ثبت رأی')).text)
}

it('goes from an objection of a kind to the committee of three, and its middle vote to the agency', async () => {
  await objects()
  await goTo(42)
  await hears()
  expect(plain((await focal.hears()).text)).toContain('می‌توانید موضوع را به کمیتهٔ ارزیابی ببرید')
  await focal.taps('بردن به کمیتهٔ ارزیابی')
  expect(plain((await focal.says('پاسخ به صفحهٔ چهارم نپرداخته است')).text)).toContain('بیشتر، کمتر یا همان ۱۸۰')
  const filed = plain((await focal.taps('تأیید و فرستادن به کمیته')).text)
  expect(filed).toContain('در نوبت رأی')

  const [one, two, three] = members
  if (one === undefined || two === undefined || three === undefined) throw new Error('a committee of three')
  expect(plain((await one.hears()).text)).toContain('پرونده‌ای در انتظار رأی شما')
  expect(plain((await two.wholeHome()).text)).toContain('رأی شما را می‌خواهد')
  expect(await votes(one, '۱۰۰')).toContain('۲ رأی دیگر لازم است')
  expect(await votes(two, '۳۰۰')).toContain('۱ رأی دیگر لازم است')
  expect(plain((await coordinator.wholeHome()).text)).not.toContain('۳۰۰')
  expect(await votes(three, '۲۴۰')).toContain('۲۴۰ از ۳۰۰')

  const told = plain((await focal.hears()).text)
  expect(told).toContain('امتیاز بیشتر شد: ۱۸۰ ← ۲۴۰ از ۳۰۰')
  expect(told).not.toContain('شخص 8')
  expect(plain((await focal.taps('دیدن اعتراض')).text)).toContain('رأی کمیته: ۱۸۰ ← ۲۴۰')
})
