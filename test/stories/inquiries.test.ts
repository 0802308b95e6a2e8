import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '#domain/vocabulary.ts'
import { playStep } from '../support/form-player.ts'
import { closeStage, openStage, plain, type Player, type Stage, tapsWhole } from '../support/stage.ts'
import { DAY_MS, longSettled, MORNING, type SmallProvince, smallProvince } from '../support/world.ts'

let stage: Stage
let province: SmallProvince
let coordinator: Player
let respondent: Player

const REVIEW = new Date(MORNING.getTime() + 17 * DAY_MS)

async function seated(userId: number, role: Role, seat: { teamId?: number } = {}): Promise<Player> {
  const { db } = stage.app.tools
  const at = stage.clock.now()
  const name = `شخص ${userId}`
  const { id: personId } = await db.person.create({ data: { name, searchKey: name, createdAt: at } })
  await db.seat.create({ data: { personId, role, ...seat, grantedAt: at } })
  const account = { platform: stage.app.tools.platform, userId: String(userId), chatId: String(userId), personId }
  await db.account.create({ data: { ...account, firstSeenAt: at, ...longSettled(at) } })
  return stage.player(userId)
}

beforeEach(async () => {
  stage = await openStage({ at: REVIEW })
  const { db } = stage.app.tools
  province = await smallProvince({ db, clock: stage.clock }, { state: 'REVIEW' })
  const office = await db.team.create({ data: { name: 'ادارهٔ کل نمونه' } })
  const { cycleId } = province
  await db.inquiry.createMany({
    data: [
      { cycleId, code: 'H1', title: 'حسابداری تعهدی', respondent: office.name, method: 'manual', indicatorCode: '1-2' },
      { cycleId, code: 'H4', title: 'فضاهای اداری', respondent: '', method: 'electronic' },
    ],
  })
  coordinator = await seated(74, 'coordinator')
  respondent = await seated(75, 'inquiry-respondent', { teamId: office.id })
})
afterEach(() => closeStage(stage))

async function opensRound(): Promise<string> {
  await coordinator.says('/cases')
  await coordinator.taps('شروع تازه')
  await coordinator.taps('گشودن نوبت: استعلام')
  await coordinator.says('استعلام‌های ۱۴۰۴')
  await coordinator.taps('مهلت خود گردش کار')
  return plain((await coordinator.taps('گشودن نوبت')).text)
}

async function submitted(): Promise<void> {
  const { db } = stage.app.tools
  const itemId = await province.itemOf(0, '1-2')
  const at = stage.clock.now()
  const content = {
    claimHundredths: 24_000,
    target: 100,
    actual: 80,
    itemStateBefore: 'DRAFT',
    state: 'SUBMITTED',
  } as const
  await db.submission.create({ data: { itemId, number: 1, ...content, createdAt: at, submittedAt: at } })
  await db.item.update({ where: { id: itemId }, data: { state: 'SUBMITTED', submittedAt: at } })
}

async function opensReports(): Promise<number> {
  await coordinator.says('/cases')
  await coordinator.taps('شروع تازه')
  await coordinator.taps('گشودن نوبت: گزارش نظارتی')
  await coordinator.says('نظارت ۱۴۰۴')
  await coordinator.taps('همهٔ دستگاه‌ها')
  await coordinator.taps('مهلت خود گردش کار')
  await coordinator.taps('گشودن نوبت')
  const row = await stage.app.tools.db.case.findFirstOrThrow({ where: { agency: { code: 'A1' } } })
  return row.id
}

describe('a supervision report (requirements E7, E8)', () => {
  it('is offered beside the items of its agency, kept with «used, because», and tells the agency neither that nor by whom', async () => {
    await submitted()
    const focal = await stage.enters(77, 'focal-point', { agencyCode: 'A1' })
    const evaluator = await seated(71, 'evaluator', { teamId: province.teamId })
    const cast = { coordinator, agency: focal, evaluator, respondent: coordinator }
    const id = await opensReports()
    await playStep(stage, id, cast)
    expect(plain((await evaluator.says('/queue')).text)).not.toContain('گزارش نظارتی')
    await playStep(stage, id, cast)
    const task = plain((await evaluator.says('/queue')).text)
    expect(task).toContain('گزارش نظارتی دربارهٔ این دستگاه')
    expect(task).toContain('هنوز گفته نشده')
    expect(await tapsWhole(evaluator, 'گزارش نظارتی را ببینید')).toContain('متن گزارش')
    await evaluator.taps('ادامهٔ پاسخ‌ها')
    await evaluator.taps('بله')
    await evaluator.says('گواهی بازدید با سند نمی‌خواند.')
    await evaluator.taps('ارسال')
    const after = plain((await evaluator.says('/queue')).text)
    expect(after).toContain('استفاده شد: بله')
    expect(after).toContain('زیرا: گواهی بازدید با سند نمی‌خواند.')
    const { code } = await stage.app.tools.db.case.findUniqueOrThrow({ where: { id } })
    await focal.says(`/cases ${code}`)
    const seen = plain((await focal.taps('دستگاه نمونه 1')).text)
    const history = plain((await focal.taps('تاریخچه')).text)
    expect(`${seen}${history}`).not.toContain('نمی‌خواند')
    expect(history).toContain('ارزیاب')
    expect(history).not.toContain('شخص 71')
    await coordinator.says(`/cases ${code}`)
    await coordinator.taps('دستگاه نمونه 1')
    expect(plain((await coordinator.taps('تاریخچه')).text)).toContain('شخص 71')
  })
})

describe('one inquiry, all agencies (requirements H1–H9, beyond 14)', () => {
  it('goes to whoever answers for the office, is answered by rows and by one, and stands in the evaluator’s task', async () => {
    expect(await opensRound()).toContain('۲ پرونده گشوده شد')
    expect(plain((await respondent.hears()).text)).toContain('نوبت شماست: پاسخ به استعلام')
    expect(plain((await respondent.taps('شروع')).text)).toContain('دستگاه نمونه 1 · مقدار یا درصد تحقق')
    const unread = plain((await respondent.says('دستگاه نمونه 1: ۷۰\nدستگاه نمونه 2: صد\nهیچ‌کس: ۱۰')).text)
    expect(unread).toContain('۱ سطر ثبت شد')
    expect(unread).toContain('دستگاه نمونه 2: صد')
    // What was written is kept whatever happens now.
    await stage.restart()
    await respondent.says('/menu')
    await respondent.taps('پرونده‌ها')
    await respondent.taps('حسابداری')
    expect(plain((await respondent.taps('ادامهٔ پاسخ‌ها')).text)).toContain('دستگاه نمونه 2')
    await respondent.says('۹۰')
    expect(plain((await respondent.taps('رد شدن')).text)).toContain('نامه یا فهرست پیوست')
    await respondent.taps('فایل دیگری نیست')
    const summary = plain((await respondent.taps('رد شدن')).text)
    expect(summary).toContain('دستگاه نمونه 1 · مقدار یا درصد تحقق: ۷۰')
    expect(plain((await respondent.taps('ارسال')).text)).toContain('کد رهگیری')
    await submitted()
    const evaluator = await seated(71, 'evaluator', { teamId: province.teamId })
    const task = plain((await evaluator.says('/queue')).text)
    expect(task).toContain('استعلام حسابداری تعهدی · ادارهٔ کل نمونه: ۷۰')
    expect(task).toContain('امتیاز محاسبه‌ای ۲۱۰')
    expect(task).toContain('یکی نیست')
    // After the release it stands in the agency's own arithmetic, of its agency alone.
    const { db } = stage.app.tools
    const itemId = await province.itemOf(0, '1-2')
    await db.item.update({ where: { id: itemId }, data: { state: 'SCORED', preliminaryHundredths: 21_000 } })
    await db.cycle.updateMany({ data: { state: 'PRELIMINARY' } })
    const focal = await stage.enters(77, 'focal-point', { agencyCode: 'A1' })
    await focal.says('/scores')
    await focal.taps('محور 1')
    const score = plain((await focal.taps('شاخص 1-2')).text)
    expect(score).toContain('استعلام حسابداری تعهدی · ادارهٔ کل نمونه: ۷۰')
    expect(score).not.toContain('۹۰')
  })

  it('that nobody was named for is the coordinator’s, and can be given to somebody', async () => {
    await opensRound()
    await coordinator.says('/work')
    await coordinator.taps('پرونده‌ها')
    await coordinator.taps('فضاهای اداری')
    expect(coordinator.buttons()).toContain('شروع')
    await coordinator.taps('تعیین پاسخ‌دهنده')
    expect(plain((await coordinator.taps('شخص 75')).text)).toContain('پاسخ‌دهنده: شخص 75')
    expect(coordinator.buttons()).not.toContain('شروع')
    expect(plain((await respondent.hears()).text)).toContain('فضاهای اداری')
  })

  it('is reminded, ends by the rule for silence with what was entered kept, and is opened again with a reason', async () => {
    await opensRound()
    await respondent.hears()
    await respondent.taps('شروع')
    await respondent.says('۷۰')
    await respondent.taps('ادامه بعداً')
    await stage.waits(6 * DAY_MS)
    expect(plain((await respondent.hears()).text)).toContain('یادآوری')
    await coordinator.hears()
    await stage.waits(3 * DAY_MS)
    expect(plain((await coordinator.hears()).text)).toContain('پاسخ کامل نرسید')
    await coordinator.says('/cases حسابداری')
    await coordinator.taps('حسابداری')
    expect(plain((await coordinator.taps('تاریخچه')).text)).toContain('پایان مهلت')
    await coordinator.taps('بازگشت به پرونده')
    await coordinator.taps('بازگشایی')
    await coordinator.says('پاسخ این استعلام لازم است.')
    await coordinator.taps('بازگشایی')
    await respondent.hears()
    await respondent.taps('شروع')
    expect(plain((await respondent.hears()).text + respondent.messages().at(-1)?.text)).toContain('دستگاه نمونه 2')
    await coordinator.says('/cases')
    await coordinator.taps('نوبت‌ها')
    await coordinator.taps('استعلام‌های ۱۴۰۴')
    expect(plain((await coordinator.taps('یادآوری به کسانی')).text)).toContain('۱ پرونده یادآوری')
  })

  it('is answered without a seat by whoever brings its one-time code, which opens nothing else and works once', async () => {
    await opensRound()
    await coordinator.says('/cases')
    await coordinator.taps('فضاهای اداری')
    await coordinator.taps('تعیین پاسخ‌دهنده')
    const made = []
    for (const name of ['خانم نخست', 'آقای دوم']) {
      await coordinator.taps('کد یک‌باره')
      const shown = plain((await coordinator.says(name)).text)
      expect(shown).toContain(name)
      made.push(/\/start (\S+)/.exec(shown)?.[1] ?? '')
      await coordinator.taps('بازگشت به پرونده')
      await coordinator.taps('تعیین پاسخ‌دهنده')
    }
    const first = stage.player(900)
    const second = stage.player(901)
    const welcome = plain((await first.says(`/start ${made[0]}`)).text)
    expect(welcome).toContain('خانم نخست، خوش آمدید')
    expect(plain((await coordinator.hears()).text)).toContain('خانم نخست دعوت شما را پذیرفت')
    await first.taps('دیدن پرونده')
    expect(first.buttons()).toContain('شروع')
    // Nothing but the case: no seat, no other case, no list of people.
    const { db } = stage.app.tools
    const { personId } = await db.account.findFirstOrThrow({ where: { userId: '900' } })
    expect(await db.seat.count({ where: { personId: personId ?? 0 } })).toBe(0)
    expect(plain((await first.says('/cases حسابداری')).text)).not.toContain('تعهدی')
    expect(plain((await first.says('/cases')).text)).toContain('در انتظار شما: ۱')
    // The same code in other hands: refused, and its maker hears of it once.
    for (let i = 0; i < 2; i++) expect(plain((await second.says(`/start ${made[0]}`)).text)).toContain('به کار رفته')
    expect(plain((await coordinator.hears()).text).match(/باطل است/g)).toHaveLength(1)
    await second.says(`/start ${made[1]}`)
    await coordinator.says('/cases فضاهای')
    expect(plain((await coordinator.taps('فضاهای اداری')).text)).toContain('پاسخ‌دهنده: خانم نخست، آقای دوم')
    await second.taps('دیدن پرونده')
    await second.taps('شروع')
    await second.says('دستگاه نمونه 1: ۷۰')
    expect(await db.caseAnswer.count()).toBeGreaterThan(0)
    // What the maker does not know is nobody’s: the account goes, and with it the case.
    await coordinator.hears()
    await coordinator.tapsOn(
      coordinator.messages().findLast(({ text }) => plain(text ?? '').includes('آقای دوم دعوت شما')) ?? never(),
      'نیست',
    )
    expect((await db.caseParty.findMany({ where: { case: { inquiry: { code: 'H4' } } } })).length).toBe(1)
    expect(
      JSON.stringify(await db.startCode.findMany()) + JSON.stringify(await db.inboxUpdate.findMany()),
    ).not.toContain(made[0])
  })
})

const never = (): never => {
  throw new Error('no such message')
}
