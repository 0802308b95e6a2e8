import { afterEach, describe, expect, it } from 'vitest'
import { closeStage, openStage, plain, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS, MORNING, smallProvince } from '../support/world.ts'
import { pdfFile } from '../support/zip-file.ts'

let stage: Stage
let coordinator: Player
let deputy: Player
let secretary: Player
let head: Player
let one: Player
let two: Player

const day = (number: number): Date => new Date(MORNING.getTime() + number * DAY_MS)
const db = () => stage.app.tools.db
const says = async (player: Player, text: string): Promise<string> => plain((await player.says(text)).text)
const taps = async (player: Player, ...buttons: string[]): Promise<string> => {
  let heard = ''
  for (const button of buttons) heard = plain((await player.taps(button)).text)
  return heard
}
const POINT = 'برنامهٔ سال آینده'

afterEach(() => closeStage(stage))

/** Finalised and approved by the deputy, so that the tables are due before the council. */
async function beforeCouncil(platform?: 'telegram' | 'soroush' | 'bale', ballot: 'open' | 'secret' = 'open') {
  stage = await openStage({ at: day(32), ...(platform === undefined ? {} : { platform }) })
  await smallProvince(
    { db: db(), clock: stage.clock },
    { state: 'PRELIMINARY', profile: { council: { ballot, quorumPercent: 60 } } },
  )
  coordinator = await stage.enters(74, 'coordinator')
  deputy = await stage.enters(75, 'deputy')
  secretary = await stage.enters(76, 'council-secretary')
  head = await stage.enters(77, 'organization-head')
  one = await stage.enters(78, 'council-member')
  two = await stage.enters(79, 'council-member')
  for (const { id, indicator } of await db().item.findMany({ include: { indicator: true } }))
    await db().item.update({
      where: { id },
      data: { state: 'SCORED', preliminaryHundredths: indicator.maximumHundredths / 2, submittedAt: stage.clock.now() },
    })
  for (const number of [42, 52]) await stage.waits(day(number).getTime() - stage.clock.now().getTime())
  await coordinator.says('/approvals')
  await taps(coordinator, 'نهایی کردن جداول', 'تأیید و نهایی کردن')
  // What the deputy is approving is not before the council yet.
  expect(await says(one, '/approvals')).toContain('اکنون')
  await deputy.says('/approvals')
  await taps(deputy, 'تأیید نهایی', 'تأیید نهایی همین جداول')
}

async function invites(): Promise<void> {
  expect(await says(secretary, '/agenda')).toContain('جداول نتایج در انتظار شوراست')
  expect(await taps(secretary, 'تهیهٔ دستور جلسه')).toContain('جداول نتایج ارزیابی سال ۱۴۰۴')
  await taps(secretary, 'افزودن موضوع')
  await secretary.says(POINT)
  expect(await says(secretary, 'پیشنهاد سه شاخص تازه')).toContain('به دستور افزوده شد')
  expect(plain((await secretary.sends({ name: 'برنامه.pdf', bytes: pdfFile('plan') })).text)).toContain('برنامه.pdf')
  // A member sees no draft of it, and no table.
  expect(await says(one, '/agenda')).toContain('هنوز جلسه‌ای نیست')
  await says(secretary, '/agenda')
  await taps(secretary, 'دستور در دست تهیه', 'دعوت از اعضا')
  expect(await says(secretary, 'دیروز ساعت ۱۰')).toContain('گذشته است')
  await secretary.says('فردا')
  await taps(secretary, '۱۰')
  expect(await says(secretary, 'سالن جلسات استانداری')).toContain('۲ موضوع')
  expect(secretary.buttons()).toContain('اصلاح مکان')
  expect(await taps(secretary, 'دعوت')).toContain('۳ نفر دعوت شدند')
}

async function sits(): Promise<void> {
  const told = await one.hears()
  expect(plain(told.text)).toContain('دعوت به شورای راهبری')
  expect(told.messages.flatMap((message) => message.file?.name ?? [])).toEqual(['جلسه-شورا.ics'])
  expect(await taps(one, 'می‌آیم')).toContain('پاسخ شما: می‌آیم')
  expect(await taps(one, POINT, 'فرستادن پیوست‌ها')).toContain('پیوست‌های این موضوع')
  await stage.waits(DAY_MS)
  await says(secretary, '/agenda')
  await secretary.taps('جلسهٔ')
  const results = await taps(secretary, 'جداول نتایج', 'رأی‌گیری')
  expect(results).toContain('۰ نفر حاضر از ۲ نفر لازم')
  await taps(secretary, 'بازگشت به دستور جلسه', 'حضور')
  const names = secretary.buttons().filter((text) => text.includes('شخص 77') || text.includes('شخص 78'))
  for (const name of names) expect(await taps(secretary, name)).toContain('حاضر')
  await taps(secretary, 'بازگشت به دستور جلسه', 'جداول نتایج')
  expect(await taps(secretary, 'رأی‌گیری')).toContain('۲ عضو حاضر')
}

async function remarksAndVotes(): Promise<void> {
  expect(plain((await one.hears()).text)).toContain('رأی‌گیری باز است')
  await taps(one, 'جداول نتایج', 'نوشتن نظر')
  expect(await says(one, 'با جداول موافقم.')).toContain('نظر شما ثبت شد')
  expect(await taps(one, 'موافق')).toContain('رأی داده: ۱ از ۲ حاضر')
  expect(one.buttons()).not.toContain('مخالف')
  // Whoever is not there has no vote, and nobody reads a count before all is counted.
  await says(two, '/agenda')
  await two.taps('جلسهٔ')
  expect(await taps(two, 'جداول نتایج')).not.toContain('موافق ۱')
  expect(two.buttons()).not.toContain('موافق')
  await taps(head, 'جداول نتایج', 'موافق')
}

async function closes(): Promise<string> {
  await says(secretary, '/agenda')
  await secretary.taps('جلسهٔ')
  expect(secretary.buttons()).not.toContain('پایان جلسه')
  await taps(secretary, 'جداول نتایج')
  const counted = await taps(secretary, 'شمارش رأی‌ها')
  expect(counted).toContain('تصویب شد')
  await taps(secretary, 'بازگشت به دستور جلسه', 'پایان جلسه')
  await secretary.says('۱۲/۳۴۵')
  expect(await taps(secretary, 'پایان جلسه')).toContain('جلسه پایان یافت')
  return counted
}

describe.each(['telegram', 'soroush', 'bale'] as const)(
  'a council that sits in chat (peers row 56, %s)',
  (platform) => {
    it(`goes from its agenda to a vote, minutes with a number, and the confirmation of the tables (${platform})`, async () => {
      await beforeCouncil(platform)
      await invites()
      await sits()
      await remarksAndVotes()
      await secretary.says('/approvals')
      expect(await closes()).toContain('موافق ۲ · مخالف ۰ · ممتنع ۰')
      const held = await one.hears()
      expect(plain(held.text)).toContain('صورت‌جلسهٔ شورا آماده است')
      const minutes = await one.taps('صورت‌جلسه (PDF)')
      expect(minutes.messages.flatMap((message) => message.file?.name ?? [])[0]).toMatch(/^صورت‌جلسه-شورا-.*\.pdf$/)
      expect(await db().approval.count()).toBe(2)
      await taps(secretary, 'ثبت تأیید شورا')
      await secretary.sends({ name: 'امضاشده.pdf', bytes: pdfFile('signed') })
      await taps(secretary, 'بازگشت به ثبت شورا', 'ثبت تأیید شورا')
      expect(await taps(secretary, 'تأیید و ثبت')).toContain('۱۲/۳۴۵')
      const [council] = await db().approval.findMany({ where: { step: 'COUNCIL' }, include: { attachments: true } })
      expect(council?.attachments.map(({ name }) => name)).toEqual(['امضاشده.pdf'])
      expect((await db().councilPoint.findMany()).map(({ state }) => state)).toEqual(['ADOPTED', 'DEFERRED'])
    })
  },
)

describe('what a council may not do (peers row 56)', () => {
  it('keeps no way of voting beside a name where the vote is secret', async () => {
    await beforeCouncil(undefined, 'secret')
    await invites()
    await sits()
    await remarksAndVotes()
    expect(await closes()).not.toContain('شخص 78: موافق')
    expect((await db().councilVote.findMany()).map(({ choice }) => choice)).toEqual([null, null])
    const entries = await db().auditEntry.findMany({ where: { action: 'session.vote' } })
    expect(entries.map(({ details }) => (details as { choice?: string | null } | null)?.choice ?? null)).toEqual([
      null,
      null,
    ])
  })

  it('confirms no tables while its vote is open or after it said no', async () => {
    await beforeCouncil()
    await invites()
    await sits()
    await secretary.says('/approvals')
    await taps(secretary, 'ثبت تأیید شورا', 'نوشتن شماره و تاریخ')
    await secretary.says('۱۲/۳۴۵')
    await secretary.says('امروز')
    await secretary.sends({ name: 'امضاشده.pdf', bytes: pdfFile('signed') })
    await taps(secretary, 'بازگشت به ثبت شورا', 'ثبت تأیید شورا')
    expect(await taps(secretary, 'تأیید و ثبت')).toContain('رأی‌گیری آن پایان نیافته است')
    await taps(one, 'جداول نتایج', 'مخالف')
    await says(secretary, '/agenda')
    await secretary.taps('جلسهٔ')
    await taps(secretary, 'جداول نتایج')
    expect(await taps(secretary, 'شمارش رأی‌ها')).toContain('تصویب نشد')
    await taps(secretary, 'بازگشت به دستور جلسه', 'پایان جلسه')
    await secretary.says('۱۲/۳۴۵')
    await taps(secretary, 'پایان جلسه')
    await secretary.says('/approvals')
    await taps(secretary, 'ثبت تأیید شورا', 'ثبت تأیید شورا')
    expect(await taps(secretary, 'تأیید و ثبت')).toContain('شورا این جداول را تأیید نکرد')
    expect(await db().approval.count({ where: { step: 'COUNCIL' } })).toBe(0)
  })

  it('shows a member no table that is not on the agenda of a session they are invited to', async () => {
    await beforeCouncil()
    await says(one, '/approvals')
    expect(await taps(one, 'دیدن جداول')).toContain('هنوز در دستور جلسهٔ شورا نیست')
    expect(await says(stage.player(98), '/agenda')).not.toContain('دستور جلسه')
  })
})
