import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeStage, openStage, plain, type Player, type Stage } from '../support/stage.ts'
import { readLive, readLiveItem, settlePoint, writeNote } from '#workflows/procedures/live.ts'
import { readMinutes } from '#workflows/procedures/read-meetings.ts'
import { callerOf, seated, submitted } from '../support/reviewing.ts'
import { DAY_MS, MORNING, type SmallProvince, smallProvince } from '../support/world.ts'
import { pdfFile } from '../support/zip-file.ts'

let stage: Stage
let province: SmallProvince
let evaluator: Player & { personId: number }
let focal: Player & { personId: number }
let head: Player

beforeEach(async () => {
  stage = await openStage({ at: new Date(MORNING.getTime() + 17 * DAY_MS) })
  province = await smallProvince({ db: stage.app.tools.db, clock: stage.clock }, { state: 'REVIEW' })
  const { teamId, agencies } = province
  evaluator = await seated(stage, 71, 'evaluator', { teamId })
  focal = await seated(stage, 73, 'focal-point', { agencyId: agencies[0]?.id ?? 0 })
  head = await seated(stage, 74, 'agency-head', { agencyId: agencies[0]?.id ?? 0 })
  for (const [i, code] of ['1-1', '1-2'].entries()) await submitted(stage, await province.itemOf(0, code), i)
})
afterEach(() => closeStage(stage))

/** From the page of the agency: planned for tomorrow at ten, and begun. */
async function sitsDown(): Promise<void> {
  await evaluator.says('/agency دستگاه نمونه 1')
  expect(plain((await evaluator.taps('بازبینی حضوری مستندات')).text)).toContain('کد رهگیری')
  await evaluator.taps('تعیین زمان و مکان')
  await evaluator.taps(evaluator.buttons()[0] ?? '')
  await evaluator.taps('۱۰')
  await evaluator.says('اتاق جلسات سازمان')
  expect(plain((await evaluator.taps('دعوت')).text)).toContain('۲ نفر دعوت شدند')
  const invited = plain((await focal.hears()).text)
  expect(invited).toContain('دعوت به جلسه')
  expect(invited).not.toContain('شخص 71')
  await focal.taps('می‌آیم')
  await head.hears()
  const { at } = await stage.app.tools.db.meeting.findFirstOrThrow()
  await stage.waits(at.getTime() - stage.clock.now().getTime() + 60_000)
  const page = await opens(evaluator)
  const code = /کد حضور: ([0-9۰-۹]{4})/.exec(page)?.[1] ?? ''
  await opens(focal)
  await focal.taps('حاضرم')
  await focal.says(code)
}

const opens = async (who: Player): Promise<string> => {
  await who.says('/events')
  return plain((await who.taps('بازبینی حضوری')).text)
}

const allTexts = (who: Player): string =>
  who
    .messages()
    .map(({ text, buttons }) => plain(`${text ?? ''} ${JSON.stringify(buttons)}`))
    .join('\n')

describe('a live review (requirement D3, peers row 40)', () => {
  it('goes item after item before both, keeps notes and files, and ends in minutes that both confirm', async () => {
    await sitsDown()
    await opens(evaluator)
    await evaluator.taps('بازبینی شاخص‌ها')
    const begun = plain((await evaluator.taps('آغاز بازبینی')).text)
    expect(begun).toContain('۲ شاخص در فهرست است')
    expect(begun).toContain('حاضر: ۱ از ۲ · بررسی‌شده: ۰ از ۲')

    const told = plain((await focal.hears()).text)
    expect(told).toContain('اکنون: شاخص ۱-۱')
    const item = plain((await focal.taps('دیدن شاخص')).text)
    expect(item).toContain('▶ اکنون بررسی می‌شود')
    expect(item).toContain('ادعا: ۲۴۰')
    expect(focal.buttons().join()).not.toContain('بعدی')
    // A file given on the spot, and words for everybody there.
    const kept = await focal.sends({ name: 'صورت‌جلسه.pdf', bytes: pdfFile('صورت‌جلسه') })
    expect(plain(kept.text)).toContain('برای شاخص ۱-۱ نگه داشته شد')
    expect(plain((await evaluator.hears()).text)).toContain('فایل تازه از دستگاه: صورت‌جلسه.pdf')
    await focal.says('/events')
    await focal.taps('بازبینی حضوری')
    await focal.taps('بازبینی شاخص‌ها')
    await focal.taps('▶ ')
    await focal.taps('یادداشت مشترک')
    expect(plain((await focal.says('نسخهٔ امضاشده را آوردیم.')).text)).toContain('«نسخهٔ امضاشده را آوردیم.»')
    await focal.taps('یادداشت محرمانه')
    await focal.says('رقم را دوباره بررسی کنیم.')

    await evaluator.hears()
    const seen = plain((await evaluator.taps('دیدن شاخص')).text)
    expect(seen).toContain('شخص 73: «نسخهٔ امضاشده را آوردیم.»')
    expect(seen).not.toContain('رقم را دوباره')
    expect((await evaluator.taps('دیدن فایل‌ها')).messages.flatMap(({ file }) => file?.name ?? [])).toEqual([
      'صورت‌جلسه.pdf',
    ])
    await evaluator.taps('بازگشت به شاخص')
    await evaluator.taps('یادداشت محرمانه')
    await evaluator.says('احتمالاً نیم امتیاز.')
    await evaluator.taps('یادداشت مشترک')
    await evaluator.says('مهر واحد حراست لازم است.')
    expect(plain((await focal.hears()).text)).toContain('سازمان: «مهر واحد حراست لازم است.»')
    expect(plain((await evaluator.taps('نیازمند اصلاح؛ بعدی')).text)).toContain('شاخص ۱-۲')
    expect(plain((await focal.hears()).text)).toContain('اکنون: شاخص ۱-۲')
    const last = plain((await evaluator.taps('بررسی شد؛ بعدی')).text)
    expect(last).toContain('بررسی‌شده: ۲ از ۲')
    expect(last).toContain('اکنون صورت‌جلسه را بنویسید')

    await evaluator.taps('بازگشت به جلسه')
    await evaluator.taps('نوشتن صورت‌جلسه')
    await evaluator.says('دو شاخص با نمایندگان دستگاه دیده شد.')
    await evaluator.taps('رد شدن')
    expect(plain((await evaluator.taps('ارسال')).text)).toContain('کد رهگیری')
    expect(plain((await focal.hears()).text)).toContain('صورت‌جلسه آماده است')
    await focal.taps('تأیید صورت‌جلسه')
    const pdf = await focal.taps('صورت‌جلسه (PDF)')
    expect(pdf.messages.flatMap(({ file }) => file?.name ?? []).join()).toContain('.pdf')
    const guest = await stage.app.tools.db.meetingGuest.findFirstOrThrow({ where: { personId: focal.personId } })
    expect(guest.word).toBe('confirmed')

    // Who evaluates, and what the office said to itself, never reaches the agency.
    for (const who of [focal, head]) {
      await who.says('/cases')
      if (who.buttons().some((text) => text.includes('دستگاه نمونه 1'))) {
        await who.taps('دستگاه نمونه 1')
        await who.taps('تاریخچه')
      }
      expect(allTexts(who)).not.toMatch(/شخص 71|نیم امتیاز/)
    }
    const caller = await callerOf(stage, 73)
    const { meetingId } = await stage.app.tools.db.meetingItem.findFirstOrThrow()
    const minutes = await readMinutes(stage.app.tools, caller, { meetingId, language: 'fa' })
    expect(minutes).toMatchObject({ ok: true, value: { organizer: '', points: [{ files: ['صورت‌جلسه.pdf'] }, {}] } })
    expect(JSON.stringify(minutes)).not.toMatch(/شخص 71|نیم امتیاز|رقم را دوباره/)
    // It stands where the item is judged.
    await evaluator.says('/agency دستگاه نمونه 1')
    const task = plain((await evaluator.taps('۱-۱')).text)
    expect(task).toContain('↩ نیازمند اصلاح')
    expect(task).toContain('«احتمالاً نیم امتیاز.» (تنها برای سازمان)')
    expect(task).not.toContain('رقم را دوباره')
  })

  it('lets nobody speak who is not there, before it begins, after its minutes, or of another agency', async () => {
    await seated(stage, 79, 'focal-point', { agencyId: province.agencies[1]?.id ?? 0 })
    await sitsDown()
    await opens(evaluator)
    await evaluator.taps('بازبینی شاخص‌ها')
    await evaluator.taps('آغاز بازبینی')
    await opens(head)
    expect(head.buttons().join()).not.toContain('بازبینی شاخص‌ها')
    const { id } = await stage.app.tools.db.meetingItem.findFirstOrThrow({ orderBy: { id: 'asc' } })
    const { id: meetingId } = await stage.app.tools.db.meeting.findFirstOrThrow()
    const { tools } = stage.app
    const note = { pointId: id, isShared: true, text: 'سخن کسی که نیست' }
    const by = (userId: number) => callerOf(stage, userId)
    expect(await writeNote(tools, await by(74), note)).toMatchObject({ refusal: { code: 'live-not-present' } })
    expect(await readLiveItem(tools, await by(79), { pointId: id })).toMatchObject({ ok: false })
    expect(await readLive(tools, await by(79), { meetingId, page: 0 })).toMatchObject({ ok: false })
    const settles = async (userId: number) => settlePoint(tools, await by(userId), { pointId: id, state: 'settled' })
    expect(await settles(73)).toMatchObject({ refusal: { code: 'live-not-yours' } })
    // Recused meanwhile: it is no longer theirs.
    const { cycleId, agencies } = province
    const conflict = {
      cycleId,
      kind: 'conflict',
      personId: evaluator.personId,
      agencyId: agencies[0]?.id ?? 0,
    } as const
    await tools.db.assignment.create({ data: conflict })
    expect(await settles(71)).toMatchObject({ ok: false })
    expect((await tools.db.meetingItem.findFirstOrThrow({ where: { id } })).state).toBe('open')
    await tools.db.meeting.update({ where: { id: meetingId }, data: { state: 'held' } })
    expect(await writeNote(tools, await by(73), note)).toMatchObject({ refusal: { code: 'meeting-over' } })
    expect(await tools.db.meetingNote.count()).toBe(0)
  })
})
