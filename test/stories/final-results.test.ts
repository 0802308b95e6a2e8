import type { VisibleMessage } from 'bot-api-emulator'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeStage, openStage, plain, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS, MORNING, type SmallProvince, smallProvince } from '../support/world.ts'
import { pdfFile } from '../support/zip-file.ts'

let stage: Stage
let province: SmallProvince
let focal: Player
let first: Player
let second: Player
let coordinator: Player
const REASON = 'صورت‌جلسهٔ امضاشده پذیرفته شد.'

const day = (number: number): Date => new Date(MORNING.getTime() + number * DAY_MS)
const goTo = (number: number): Promise<void> => stage.waits(day(number).getTime() - stage.clock.now().getTime())
const db = () => stage.app.tools.db

beforeEach(async () => {
  stage = await openStage({ at: day(32) })
  province = await smallProvince(
    { db: db(), clock: stage.clock },
    {
      state: 'PRELIMINARY',
      profile: { rankingVisibility: 'everybody' },
    },
  )
  focal = await stage.enters(71, 'focal-point', { agencyCode: 'A1' })
  first = await stage.enters(72, 'evaluator')
  second = await stage.enters(73, 'evaluator')
  coordinator = await stage.enters(74, 'coordinator')
  await db().seat.updateMany({ where: { role: 'evaluator' }, data: { teamId: province.teamId } })
  const { personId } = await db().seat.findFirstOrThrow({ where: { role: 'evaluator' }, orderBy: { id: 'asc' } })
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

async function objects(): Promise<string> {
  await focal.says('/objections')
  await focal.taps('· شاخص 1-1')
  await focal.taps('ثبت اعتراض برای این شاخص')
  await focal.taps('دلیل دیگر')
  await focal.taps('نوشتن متن اعتراض')
  await focal.says('گزارش تکمیلی پیوست است و پیش‌تر دیده نشده بود.')
  await focal.sends({ name: 'تکمیلی.pdf', bytes: pdfFile('extra') })
  await focal.taps('بازگشت به اعتراض')
  await focal.taps('ثبت نهایی اعتراض')
  return plain((await focal.taps('تأیید و ثبت اعتراض')).text)
}

async function decides(): Promise<string> {
  await second.says('/objections')
  await second.taps('دستگاه نمونه 1')
  await second.taps('تصمیم‌گیری')
  await second.says('۲۰۰٫۵')
  await second.says('کوتاه')
  await second.says(REASON)
  return plain((await second.taps('تأیید و اعلام به دستگاه')).text)
}

describe('an objection by chat (requirements C8, C9, D5, F4)', () => {
  it('goes from a draft with text and file to a receipt, a decision by another evaluator, and the agency’s notice', async () => {
    expect((await focal.wholeHome()).text).toContain('مهلت اعتراض')
    expect(await objects()).toMatch(/رسید: T\w-\w{4}-\w{4}/)
    await goTo(42)
    expect(plain((await first.says('/objections')).text)).toContain('اکنون اعتراضی در انتظار شما نیست')
    expect(plain((await second.wholeHome()).text)).toContain('۱ اعتراض')
    expect(await decides()).toContain('۱۵۰ ← ۲۰۰٫۵')
    const told = plain((await focal.hears()).text)
    expect(told).toContain('امتیاز پیش از اعتراض: ۱۵۰')
    expect(told).toContain(REASON)
    expect(told).not.toContain('شخص 73')
    expect(plain((await focal.taps('دیدن اعتراض')).text)).toContain(REASON)
  })

  it('follows a corrected message while it is a draft, and says how to correct it when it is filed', async () => {
    await focal.says('/objections')
    await focal.taps('· شاخص 1-1')
    await focal.taps('ثبت اعتراض برای این شاخص')
    await focal.taps('دلیل دیگر')
    await focal.taps('نوشتن متن اعتراض')
    await focal.says('گزارش پیوست است.')
    const corrects = async (text: string): Promise<string> => {
      const message = focal.messages().findLast(({ from }) => from === 'user')
      if (message !== undefined) stage.emulator.act(71).edits(message, text)
      return plain((await focal.hears()).text)
    }
    expect(await corrects('گزارش تکمیلی پیوست است.')).toContain('به‌روز شد')
    expect((await db().objection.findFirstOrThrow()).text).toBe('گزارش تکمیلی پیوست است.')
    await focal.sends({ name: 'تکمیلی.pdf', bytes: pdfFile('extra') })
    for (const press of ['بازگشت به اعتراض', 'ثبت نهایی اعتراض', 'تأیید و ثبت اعتراض']) await focal.taps(press)
    const message = focal.messages().findLast(({ from, text }) => from === 'user' && text !== undefined)
    if (message !== undefined) stage.emulator.act(71).edits(message, 'گزارش دیگر')
    expect(plain((await focal.hears()).text)).toMatch(/تغییر نکرد[\s\S]*برای تغییر/)
    expect((await db().objection.findFirstOrThrow()).text).toBe('گزارش تکمیلی پیوست است.')
  })

  it('sends the one who hears it the files of both sides', async () => {
    await objects()
    await goTo(42)
    await second.says('/objections')
    await second.taps('دستگاه نمونه 1')
    const heard = await second.taps('فرستادن فایل‌ها')
    expect(heard.messages.flatMap((message) => message.file?.name ?? [])).toEqual(['تکمیلی.pdf'])
  })

  it('shows a text back that came after the deadline, and keeps nothing of it', async () => {
    await focal.says('/objections')
    await focal.taps('· شاخص 1-1')
    await focal.taps('ثبت اعتراض برای این شاخص')
    await focal.taps('دلیل دیگر')
    await focal.taps('نوشتن متن اعتراض')
    stage.clock.set(new Date(day(40).getTime() + 60_000))
    const late = plain((await focal.says('این متن دیر رسید')).text)
    expect(late).toContain('این متن دیر رسید')
    expect(late).toContain('از میان نرفته است')
    expect((await db().objection.findFirstOrThrow()).text).toBe('')
  })

  it('withdraws after a second look, and takes no other objection', async () => {
    await objects()
    await focal.taps('دیدن اعتراض')
    await focal.taps('پس گرفتن اعتراض')
    expect(plain((await focal.taps('بله، پس گرفته شود')).text)).toContain('پس گرفته شد')
    expect(focal.buttons()).not.toContain('ثبت اعتراض برای این شاخص')
  })

  it('is opened again by the coordinator for whoever telephoned, and filed with a receipt of its own (peers row 53)', async () => {
    await objects()
    const { receipt: first } = await db().objection.findFirstOrThrow()
    for (const press of ['دیدن اعتراض', 'پس گرفتن اعتراض', 'بله، پس گرفته شود']) await focal.taps(press)
    await coordinator.says('/objections')
    expect(plain((await coordinator.taps('اعتراض‌های پس‌گرفته')).text)).toContain('دستگاه نمونه 1')
    await coordinator.taps('باز کردن')
    expect(plain((await coordinator.says('اشتباه')).text)).toContain('دست‌کم')
    expect(plain((await coordinator.says('نماینده تلفنی گفت اشتباه شده است.')).text)).toContain('باز شد')
    await stage.settle()
    const told = plain(focal.messages().at(-1)?.text ?? '')
    expect(told).toMatch(/دوباره باز شد[\s\S]*نماینده تلفنی گفت اشتباه شده است/)
    expect(await db().objection.findFirstOrThrow()).toMatchObject({
      state: 'DRAFT',
      reopened: 1,
      receipt: null,
      text: 'گزارش تکمیلی پیوست است و پیش‌تر دیده نشده بود.',
    })
    for (const press of ['دیدن اعتراض', 'ثبت نهایی اعتراض', 'تأیید و ثبت اعتراض']) await focal.taps(press)
    const { state, receipt } = await db().objection.findFirstOrThrow()
    expect(state).toBe('FILED')
    expect(receipt).not.toBe(first)
    await goTo(42)
    await second.says('/objections')
    expect(plain((await second.taps('دستگاه نمونه 1')).text)).toContain('۱ بار پس گرفته و دوباره باز شده')
  })

  it('is not opened again once the window of its agency is shut', async () => {
    await objects()
    for (const press of ['دیدن اعتراض', 'پس گرفتن اعتراض', 'بله، پس گرفته شود']) await focal.taps(press)
    await coordinator.says('/objections')
    for (const press of ['اعتراض‌های پس‌گرفته', 'باز کردن']) await coordinator.taps(press)
    stage.clock.set(new Date(day(40).getTime() + 60_000))
    const answer = plain((await coordinator.says('نماینده تلفنی گفت اشتباه شده است.')).text)
    expect(answer).toMatch(/باز نیست[\s\S]*مهلت بدهید/)
    expect(await db().objection.findFirstOrThrow()).toMatchObject({ state: 'WITHDRAWN', reopened: 0 })
  })

  it('takes a file out of the draft again', async () => {
    await focal.says('/objections')
    await focal.taps('· شاخص 1-1')
    await focal.taps('ثبت اعتراض برای این شاخص')
    await focal.taps('دلیل دیگر')
    await focal.sends({ name: 'تکمیلی.pdf', bytes: pdfFile('extra') })
    await focal.taps('بازگشت به اعتراض')
    await focal.taps('حذف یک فایل')
    expect(plain((await focal.taps('تکمیلی.pdf')).text)).toContain('حذف شد')
  })
})

describe('the final result by chat (requirements B6 to B9, D8, E17, F7)', () => {
  it('is finalised, approved, confirmed and released, each by its own role, and seen by those it is for', async () => {
    const deputy = await stage.enters(75, 'deputy')
    const secretary = await stage.enters(76, 'council-secretary')
    const written = new Map<string, VisibleMessage>()
    const corrects = async (text: string, now: string): Promise<string> => {
      const sent = (one: VisibleMessage) => one.from === 'user' && one.text === text
      const message = written.get(text) ?? secretary.messages().findLast(sent)
      if (message === undefined) throw new Error(`nobody wrote ${text}`)
      written.set(text, message)
      stage.emulator.act(76).edits(message, now)
      return plain((await secretary.hears()).text)
    }
    await goTo(42)
    await goTo(52)
    await coordinator.says('/approvals')
    await coordinator.taps('نهایی کردن جداول')
    expect(plain((await coordinator.taps('تأیید و نهایی کردن')).text)).toContain('۳ دستگاه، ۳ شرکت‌کننده')
    expect(plain((await deputy.hears()).text)).toContain('در انتظار تأیید شماست')
    await deputy.taps('تأییدها')
    await deputy.taps('تأیید نهایی')
    expect(plain((await deputy.taps('تأیید نهایی همین جداول')).text)).toContain('ثبت شد')
    await secretary.says('/approvals')
    await secretary.taps('ثبت تأیید شورا')
    await secretary.taps('نوشتن شماره و تاریخ')
    await secretary.says('۱۲/۳۴۵')
    await secretary.sends({ name: 'صورت‌جلسه.pdf', bytes: pdfFile('minutes') })
    expect(plain((await secretary.says('امروز ساعت ۹')).text)).toContain('ساعت به کار نمی‌رود')
    // Corrected in the middle of the dialogue, and when its page stands again: both follow.
    expect(await corrects('۱۲/۳۴۵', '۱۲/۳۴۶')).toMatch(/به‌روز شد/)
    await secretary.says('امروز')
    expect(await corrects('۱۲/۳۴۵', '--')).toContain('شماره')
    expect(await corrects('۱۲/۳۴۵', '۱۲/۳۴۷')).toMatch(/به‌روز شد[\s\S]*۱۲\/۳۴۷/)
    expect(await corrects('امروز', 'دیروز')).toMatch(/به‌روز شد/)
    await secretary.taps('ثبت تأیید شورا')
    expect(plain((await secretary.taps('تأیید و ثبت')).text)).toContain('۱۲/۳۴۷')
    expect(await corrects('۱۲/۳۴۵', '۹')).toMatch(/تغییر نکرد[\s\S]*برای تغییر/)
    await db().cycle.updateMany({ data: { transmittedAt: stage.clock.now() } })

    const stranger = stage.player(99)
    await stranger.says('/start')
    expect(stranger.buttons()).not.toContain('نتایج منتشرشده')
    await coordinator.says('/approvals')
    await coordinator.taps('انتشار نتایج')
    expect(plain((await coordinator.taps('تأیید و انتشار')).text)).toContain('منتشر شد')
    const told = plain((await focal.hears()).text)
    expect(told).toContain('رتبهٔ ۱ از ۲ در گروه اقتصادی و مالی')
    await focal.taps('اعلام به کارکنان انجام شد')
    expect(plain((await focal.taps('نامهٔ اداری')).text)).toContain('ثبت شد')
    expect(plain((await focal.taps('نتیجهٔ نهایی')).text)).toMatch(/اعلام به کارکنان: .* · نامهٔ اداری/)
    expect(focal.buttons()).not.toContain('اعلام به کارکنان انجام شد')

    await stranger.says('/start')
    await stranger.taps('نتایج منتشرشده')
    await stranger.taps('اقتصادی و مالی')
    expect(plain((await stranger.taps('دستگاه نمونه 1')).text)).toContain('رتبهٔ ۱ در گروه')
    const posts = stage.emulator.channel('@tahavol').messages.map((post) => plain(post.text ?? ''))
    expect(posts.some((text) => text.includes('نتایج نهایی ارزیابی'))).toBe(true)
    const exported = await coordinator.says('/export')
    expect(exported.messages.flatMap((message) => message.file?.name ?? [])).toEqual([
      'results-1404.xlsx',
      'results-1404.json',
      'results-1404.zip',
    ])
  })

  it('refuses the confirmation of one who was a moment later, and shows how things stand', async () => {
    const other = await stage.enters(75, 'coordinator')
    await goTo(42)
    for (const player of [coordinator, other]) {
      await player.says('/approvals')
      await player.taps('نهایی کردن جداول')
    }
    await coordinator.taps('تأیید و نهایی کردن')
    expect(plain((await other.taps('تأیید و نهایی کردن')).text)).toContain('پیش از این ثبت شده است')
    expect(other.buttons()).not.toContain('نهایی کردن جداول')
  })

  it('names the role that approvals belong to', async () => {
    expect(plain((await focal.says('/approvals')).text)).toContain('معاون توسعهٔ مدیریت')
    expect(plain((await focal.says('/export')).text)).toContain('هماهنگ‌کننده')
  })
})
