import { afterEach, beforeEach, expect, it } from 'vitest'
import { tableNow } from '#reads/results/table-now.ts'
import { cycleById } from '#storage/cycle/cycles.ts'
import { approvalsOf } from '#storage/results/results.ts'
import { noteAuditKey } from '#workflows/audit/keep-log.ts'
import { closeStage, openStage, plain, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS, MORNING, type SmallProvince, smallProvince } from '../support/world.ts'
import { pdfFile } from '../support/zip-file.ts'

/** Requirements B6–B9, issue 14: a correction after the lock needs the same signatures and leaves both versions. */
let stage: Stage
let province: SmallProvince
let coordinator: Player
let deputy: Player
let secretary: Player
let corrected: Player
let other: Player
const db = () => stage.app.tools.db
const REASON = 'جمع دو گواهی این شاخص اشتباه ثبت شده بود.'

beforeEach(async () => {
  stage = await openStage({ at: new Date(MORNING.getTime() + 60 * DAY_MS) })
  const approvals = ['FINALISATION', 'DEPUTY', 'COUNCIL'] as const
  const profile = { rankingVisibility: 'everybody' as const, approvals: [...approvals] }
  province = await smallProvince({ db: db(), clock: stage.clock }, { state: 'FINALISATION', profile })
  corrected = await stage.enters(71, 'focal-point', { agencyCode: 'A1' })
  other = await stage.enters(72, 'focal-point', { agencyCode: 'A2' })
  coordinator = await stage.enters(74, 'coordinator')
  deputy = await stage.enters(75, 'deputy')
  secretary = await stage.enters(76, 'council-secretary')
  for (const { id, agencyId, indicator } of await db().item.findMany({ include: { indicator: true } })) {
    // The second agency is ahead until the first is corrected.
    const points = indicator.maximumHundredths * (agencyId === province.agencies[1]?.id ? 0.3 : 0.25)
    const data = {
      state: 'FINAL' as const,
      preliminaryHundredths: points,
      finalHundredths: points,
      submittedAt: stage.clock.now(),
    }
    await db().item.update({ where: { id }, data })
    const note = { evaluatorId: 1, note: '', at: stage.clock.now() }
    const first = { round: 'FIRST', kind: 'SCORE', itemStateBefore: 'SUBMITTED', scoreHundredths: points } as const
    await db().assessment.create({ data: { itemId: id, ...first, ...note } })
  }
  // The log has the hash of every judgement, so that the end of the story finds what would be changed without an entry.
  await noteAuditKey(stage.app.tools, 'first')
})
afterEach(() => closeStage(stage))

async function resolves(number: string): Promise<void> {
  await secretary.taps('نوشتن شماره و تاریخ')
  await secretary.says(number)
  await secretary.says('دیروز')
  await secretary.sends({ name: 'صورت‌جلسه.pdf', bytes: pdfFile(number) })
}

async function released(): Promise<void> {
  await coordinator.says('/approvals')
  await coordinator.taps('نهایی کردن جداول')
  await coordinator.taps('تأیید و نهایی کردن')
  await deputy.says('/approvals')
  await deputy.taps('تأیید نهایی')
  await deputy.taps('تأیید نهایی همین جداول')
  await secretary.says('/approvals')
  await secretary.taps('ثبت تأیید شورا')
  await resolves('۱۲/۴۵')
  await secretary.taps('بازگشت به ثبت شورا')
  await secretary.taps('ثبت تأیید شورا')
  await secretary.taps('تأیید و ثبت')
  await db().cycle.updateMany({ data: { state: 'TRANSMISSION', transmittedAt: stage.clock.now() } })
  await coordinator.says('/approvals')
  await coordinator.taps('انتشار نتایج')
  await coordinator.taps('تأیید و انتشار')
  expect(plain((await corrected.hears()).text)).toContain('رتبهٔ ۲ از ۲')
}

async function proposes(points: string): Promise<string> {
  await coordinator.says('/cycle')
  await coordinator.taps('تصمیم‌های دونفره')
  await coordinator.taps('اصلاح یک امتیاز')
  await coordinator.says('A1')
  await coordinator.says('1-1')
  await coordinator.says(points)
  await coordinator.says(REASON)
  return plain((await coordinator.taps('پیشنهاد به نفر دوم')).text)
}

const tableHash = async (): Promise<string> => {
  const cycle = await cycleById(db(), province.cycleId)
  return cycle === null ? '' : (await tableNow(db(), cycle)).contentHash
}
const posts = () => stage.emulator.channel('@tahavol').messages.map(({ text }) => plain(text ?? ''))

it('a released score is corrected under all signatures, and both tables stay', async () => {
  await released()
  const before = await tableHash()
  expect(await proposes('۳۰۰')).toContain('تا کامل شدن امضاها جدول اعلام‌شده پابرجاست')
  expect(await tableHash()).toBe(before)

  // The deputy hears of it, sees whom it moves, and signs; nothing has changed yet.
  expect(plain((await deputy.hears()).text)).toContain('در انتظار امضای شماست')
  const page = plain((await deputy.taps('دیدن اصلاح')).text)
  expect(page).toContain('جمع یا رتبهٔ ۲ دستگاه')
  expect(page).toContain(REASON)
  expect(plain((await deputy.taps('امضا می‌کنم')).text)).toContain('امضا ثبت شد')
  expect(await tableHash()).toBe(before)

  // The council signs with a resolution of its own.
  expect(plain((await secretary.hears()).text)).toContain('تأیید شورا')
  expect(plain((await secretary.taps('دیدن اصلاح')).text)).toContain('نخست شماره و تاریخ مصوبه')
  await secretary.taps('مصوبهٔ شورا')
  await resolves('۱۲/۵۱')
  await secretary.taps('بازگشت به ثبت شورا')
  await secretary.taps('رفتن به امضای اصلاح')
  expect(plain((await secretary.taps('امضا می‌کنم')).text)).toContain('هر دو نگه داشته می‌شود')

  expect(await tableHash()).not.toBe(before)
  const approvals = await approvalsOf(db(), province.cycleId)
  expect(approvals.map(({ step, number }) => [step, number])).toEqual([
    ['FINALISATION', null],
    ['DEPUTY', null],
    ['COUNCIL', '۱۲/۵۱'],
  ])
  expect(new Set(approvals.map(({ contentHash }) => contentHash))).toEqual(new Set([await tableHash()]))
  // The earlier approvals and their minutes are kept.
  expect(await db().approval.count({ where: { withdrawnAt: { not: null } } })).toBe(3)
  expect(await db().attachment.count({ where: { approvalId: { not: null }, removedAt: null } })).toBe(2)

  // Both agencies are told what is theirs, and neither the other's figures.
  const own = plain((await corrected.hears()).text)
  expect(own).toContain('امتیاز شاخص 1-1')
  const moved = plain((await other.hears()).text)
  expect(moved).toContain('از ۱ به ۲')
  expect(moved).not.toContain('دستگاه نمونه 1')
  expect(posts().join('\n')).toContain('جدول نتایج سال')

  // Both tables can be read.
  await coordinator.says('/approvals')
  const versions = plain((await coordinator.taps('نسخه‌های جدول')).text)
  expect(versions).toContain('نسخهٔ ۲')
  expect(versions).toContain('نسخهٔ ۱')
  expect(versions).toContain(before.slice(0, 8))
  const taken = await coordinator.taps('گرفتن نسخهٔ ۱')
  expect(taken.messages.flatMap((message) => message.file?.name ?? [])).toEqual(['جدول-نتایج-۱۴۰۴-نسخهٔ-۱.xlsx'])
})

it('somebody signs once, in their turn, and what the table has become meanwhile', async () => {
  await released()
  await proposes('۳۰۰')
  await secretary.says('/approvals')
  expect(plain((await secretary.taps('اصلاح در انتظار امضا')).text)).not.toContain('امضا می‌کنم')
  expect(secretary.buttons()).not.toContain('امضا می‌کنم')

  await deputy.hears()
  await deputy.taps('دیدن اصلاح')
  // A second correction takes effect first.
  const item = await province.itemOf(1, '1-2')
  await db().item.update({ where: { id: item }, data: { finalHundredths: 100 } })
  expect(plain((await deputy.taps('امضا می‌کنم')).text)).toMatch(/محتوای جداول|گام پیشین/)
  expect(await db().decisionSignature.count()).toBe(1)
})

it('a correction that is put aside leaves the table as it was', async () => {
  await released()
  const before = await tableHash()
  await proposes('۳۰۰')
  await deputy.hears()
  await deputy.taps('دیدن اصلاح')
  await deputy.taps('تأیید نمی‌کنم')
  expect(await tableHash()).toBe(before)
  await coordinator.says('/menu')
  expect(await db().tableVersion.count()).toBe(1)
})

it('the deputy asks before signing, the coordinator answers there, and nobody else hears it', async () => {
  await released()
  await proposes('۳۰۰')
  await deputy.hears()
  await deputy.taps('دیدن اصلاح')
  await deputy.taps('پرسش یا پاسخ')
  expect(plain((await deputy.says('؟')).text)).toContain('دست‌کم دو نویسه')
  expect(plain((await deputy.says('گواهی دوم کدام است؟')).text)).toContain('برای ۱ نفر')
  expect(plain((await coordinator.hears()).text)).toContain('گواهی دوم کدام است؟')
  await coordinator.taps('پرسش یا پاسخ')
  await coordinator.says('گواهی شمارهٔ ۱۲ که در پیوست سوم است.')
  expect(plain((await deputy.hears()).text)).toContain('پیوست سوم')
  expect(plain((await secretary.hears()).text)).not.toContain('پیوست سوم')
  await deputy.says('/approvals')
  const page = plain((await deputy.taps('اصلاح در انتظار امضا')).text)
  expect(page).toContain('گواهی دوم کدام است؟')
  expect(page).toContain('پیوست سوم')
  await deputy.taps('امضا می‌کنم')
})
