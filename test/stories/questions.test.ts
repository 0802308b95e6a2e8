import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readQuestionFiles } from '#workflows/questions/answer.ts'
import { callerOf } from '../support/reviewing.ts'
import { closeStage, openProvinceStage, plain, type Player, readsWhole, type Stage } from '../support/stage.ts'
import { pdfFile } from '../support/zip-file.ts'

let stage: Stage
let focal: Player
let other: Player
let coordinator: Player
let evaluator: Player
let colleague: Player

beforeEach(async () => {
  stage = await openProvinceStage()
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
  other = await stage.enters(10, 'focal-point', { agencyCode: 'A2' })
  coordinator = await stage.enters(8, 'coordinator')
  evaluator = await stage.enters(71, 'evaluator')
  colleague = await stage.enters(72, 'evaluator')
  const { db } = stage.app.tools
  const team = await db.team.findFirstOrThrow()
  await db.seat.updateMany({ where: { role: 'evaluator' }, data: { teamId: team.id } })
})
afterEach(() => closeStage(stage))

const QUESTION = 'آیا گزارش فصلی برای این شاخص پذیرفته است؟'

async function asksOfItem(): Promise<void> {
  await focal.says('1-1')
  await focal.taps('پرسش')
  await focal.says(QUESTION)
}

describe('a question of an agency (requirements C2, F8, I9)', () => {
  it('goes from the indicator to its evaluators, is answered once, asked on, and closed by the asker', async () => {
    await focal.says('1-1')
    expect(plain((await focal.taps('پرسش')).text)).toContain('پرسش دربارهٔ شاخص ۱-۱')
    expect((await focal.says('؟')).text).toContain('خیلی کوتاه')
    expect(plain((await focal.says('ک'.repeat(2500))).text)).toContain('۲٬۵۰۰ نویسه')
    // A messenger cuts ten thousand letters into three messages; the last of them alone is no question.
    for (const length of [4096, 4096, 1808]) await focal.says('ک'.repeat(length))
    expect(await stage.app.tools.db.question.count()).toBe(0)
    await stage.waits(60_000)
    const sent = plain((await focal.says(QUESTION)).text)
    expect(sent).toContain('پرسش شما فرستاده شد')
    expect(sent).toContain('پاسخ سازمان: تا')
    expect((await focal.sends({ name: 'نمونه.pdf', bytes: pdfFile() })).text).toContain('پیوست شد')
    expect((await other.hears()).text).toBe('')
    expect((await coordinator.hears()).text).toBe('')

    const told = plain((await evaluator.hears()).text)
    expect(told).toContain('پرسش: دستگاه نمونه 1 · 1-1')
    await colleague.hears()
    expect(plain((await evaluator.says('/work')).text)).toContain('۱ پرسش دستگاه‌ها در انتظار پاسخ شما')
    // Not theirs, as long as somebody has the axis.
    expect(plain((await coordinator.says('/work')).text)).not.toContain('پرسش')
    await evaluator.taps('دیدن پرسش')
    expect((await evaluator.taps('فایل‌ها')).messages.some(({ file }) => file?.name === 'نمونه.pdf')).toBe(true)
    await evaluator.says('/questions')
    await evaluator.taps('آیا گزارش فصلی')
    expect((await evaluator.taps('پاسخ')).text).toContain('در دست شماست')
    await colleague.says('/questions')
    await colleague.taps('آیا گزارش فصلی')
    expect((await colleague.taps('پاسخ')).text).toContain('در دست کارشناس دیگری است')
    expect((await evaluator.says('بله، اگر مهر و امضا داشته باشد.')).text).toContain('پاسخ فرستاده شد')

    const reply = await focal.hears()
    expect(reply.text).toContain('مهر و امضا')
    expect(reply.text).not.toContain('شخص')
    await focal.taps('دیدن پرسش')
    await focal.taps('ادامهٔ پرسش')
    await focal.says('مهر الکترونیکی هم پذیرفته است؟')
    expect((await evaluator.hears()).text).toContain('مهر الکترونیکی')
    await evaluator.taps('دیدن پرسش')
    await evaluator.taps('پاسخ')
    await evaluator.taps('در شیوه‌نامه آمده است')
    expect((await focal.hears()).text).toContain('در شیوه‌نامهٔ ارزیابی')
    await focal.taps('دیدن پرسش')
    expect((await focal.taps('بسته شود')).text).toContain('پرسش بسته شد')
  })

  it('is published without the asker, offered to who asks something near, and counted', async () => {
    await asksOfItem()
    await evaluator.hears()
    await evaluator.taps('دیدن پرسش')
    await evaluator.taps('پاسخ')
    await evaluator.says('بله، اگر مهر و امضا داشته باشد.')
    await evaluator.taps('انتشار برای همه')
    await evaluator.says('آیا گزارش فصلی پذیرفته است؟')
    expect((await evaluator.taps('همین متن خوب است')).text).toContain('بی‌نام برای همه')
    expect((await evaluator.taps('منتشر شود')).text).toContain('منتشر شد')

    const near = await other.says('/ask گزارش‌هاي فصلي پذيرفته است؟')
    expect(near.text).toContain('این پاسخ‌ها نزدیک‌اند')
    expect(near.text).not.toContain('دستگاه نمونه')
    expect((await other.taps('همین پاسخ کافی است')).text).toContain('پرسشی فرستاده نشد')
    await other.says('/faq')
    const all = plain((await other.taps('پرسش‌های دستگاه‌ها')).text)
    expect(all).toContain('پرسش ۲ دستگاه')
    expect(all).not.toContain('دستگاه نمونه')
  })

  it('without an axis is the modernization group’s; unanswered after half a day the coordinators hear of it once', async () => {
    await focal.says('/ask')
    await focal.says('جلسهٔ توجیهی کجا برگزار می‌شود؟')
    await focal.taps('کل ارزیابی')
    expect((await evaluator.hears()).text).toBe('')
    expect((await coordinator.hears()).text).toContain('جلسهٔ توجیهی')

    await asksOfItem()
    await evaluator.hears()
    await coordinator.says('/questions')
    await stage.waits(5 * 86_400_000)
    const late = (await coordinator.hears()).text
    expect(late).toContain('بی‌پاسخ مانده')
    await stage.waits(60_000)
    expect((await coordinator.hears()).text).not.toContain('بی‌پاسخ مانده')
    expect(plain((await coordinator.says('/questions')).text)).toContain('گذشته از موعد: ۲')
    expect((await focal.says('/ask')).text).toContain('پرسش خود را')
  })

  it('lies on the coordinator’s board with its age and on whom it waits, whom no evaluator sees', async () => {
    await asksOfItem()
    await stage.waits(60_000)
    await other.says('/ask')
    await other.says('جلسهٔ توجیهی کجا برگزار می‌شود؟')
    await other.taps('کل ارزیابی')
    await coordinator.hears()
    const board = plain(await readsWhole(coordinator, '/questions'))
    expect(board).toContain('در انتظار: ۲')
    expect(board).toContain('قدیمی‌ترین: از یکشنبه ۱ آذر ۱۴۰۵، ساعت ۰۹:۰۰')
    for (const load of ['شخص 71 · ۱ پرسش', 'شخص 72 · ۱ پرسش', 'با هماهنگ‌کنندگان · ۱ پرسش'])
      expect(board).toContain(load)
    await stage.waits(5 * 86_400_000)
    expect(plain(await readsWhole(coordinator, '/questions'))).toContain('شخص 71 · ۱ پرسش · ⚠ ۱ گذشته از موعد')
    const theirs = plain((await evaluator.says('/questions')).text)
    expect(theirs).toContain('در انتظار: ۱')
    expect(theirs).not.toContain('شخص')
  })

  it('carries files in both directions, and another agency gets none of them', async () => {
    await asksOfItem()
    await focal.sends({ name: 'نمونه.pdf', bytes: pdfFile('a') })
    await evaluator.hears()
    await evaluator.taps('دیدن پرسش')
    const sent = (await evaluator.taps('فایل‌ها')).messages.flatMap(({ file }) => file?.name ?? [])
    expect(sent).toEqual(['نمونه.pdf'])
    await evaluator.taps('بازگشت')
    await evaluator.taps('پاسخ')
    await evaluator.says('راهنمای پیوست را ببینید.')
    expect((await evaluator.sends({ name: 'راهنما.pdf', bytes: pdfFile('b') })).text).toContain('پیوست شد')
    await focal.hears()
    await focal.taps('دیدن پرسش')
    const got = (await focal.taps('فایل‌ها')).messages.flatMap(({ file }) => file?.name ?? [])
    expect(got).toEqual(['نمونه.pdf', 'راهنما.pdf'])
    expect((await other.hears()).messages.flatMap(({ file }) => file?.name ?? [])).toEqual([])
    const { id } = await stage.app.tools.db.question.findFirstOrThrow()
    const outcome = await readQuestionFiles(stage.app.tools, await callerOf(stage, 10), { questionId: id })
    expect(outcome.ok).toBe(false)
  })

  it('of somebody who has left is answered to their colleagues, and others’ is not there', async () => {
    await asksOfItem()
    const mate = await stage.enters(9, 'focal-point', { agencyCode: 'A1' })
    const { db } = stage.app.tools
    const asker = await db.account.findFirstOrThrow({ where: { userId: '7' } })
    await db.seat.updateMany({ where: { personId: asker.personId ?? 0 }, data: { revokedAt: stage.clock.now() } })
    await evaluator.hears()
    await evaluator.taps('دیدن پرسش')
    await evaluator.taps('پاسخ')
    await evaluator.says('بله، پذیرفته است.')
    expect((await mate.hears()).text).toContain('بله، پذیرفته است')
    expect((await focal.hears()).text).toBe('')
  })
})

describe('a question whose asker has left meanwhile', () => {
  it('is answered all the same, to a colleague of the agency and not to who has left', async () => {
    await asksOfItem()
    const mate = await stage.enters(13, 'focal-point', { agencyCode: 'A1' })
    const { db } = stage.app.tools
    const { personId } = await db.account.findFirstOrThrow({ where: { userId: '7' } })
    await db.seat.updateMany({ where: { personId: personId ?? 0 }, data: { revokedAt: stage.clock.now() } })
    await focal.hears()
    await mate.hears()
    await evaluator.hears()
    await evaluator.taps('دیدن پرسش')
    await evaluator.taps('پاسخ')
    expect((await evaluator.says('بله، با مهر و امضا.')).text).toContain('پاسخ فرستاده شد')
    expect((await focal.hears()).text).toBe('')
    expect(plain((await mate.hears()).text)).toContain('مهر و امضا')
  })
})
