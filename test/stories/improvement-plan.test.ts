import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeStage, openStage, plain, type Player, type Stage } from '../support/stage.ts'
import { inTransaction } from '#storage/transaction.ts'
import { openItems } from '#storage/evidence/item-moves.ts'
import { DAY_MS, MORNING, type SmallProvince, smallProvince } from '../support/world.ts'

let stage: Stage
let province: SmallProvince
let coordinator: Player
let focal: Player
let head: Player
const db = () => stage.app.tools.db
const text = (heard: { text: string }): string => plain(heard.text)

/** A1 got a tenth of 1-1, half of 1-2 and everything of the rest; A2 nothing at all. */
beforeEach(async () => {
  stage = await openStage({ at: MORNING })
  province = await smallProvince({ db: db(), clock: stage.clock }, { state: 'RELEASED' })
  const share = (agency: number, code: string): number =>
    agency === 1 ? 0 : code === '1-1' ? 0.1 : code === '1-2' ? 0.5 : 1
  for (const [i, { id: agencyId }] of province.agencies.entries())
    for (const { id, indicator } of await db().item.findMany({ where: { agencyId }, include: { indicator: true } })) {
      const points = Math.round(indicator.maximumHundredths * share(i, indicator.code))
      await db().item.update({
        where: { id },
        data: { state: 'FINAL', preliminaryHundredths: points, finalHundredths: points },
      })
    }
  coordinator = await stage.enters(3, 'coordinator')
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
  head = await stage.enters(8, 'agency-head', { agencyCode: 'A1' })
})
afterEach(() => closeStage(stage))

async function opensRound(): Promise<void> {
  await coordinator.says('/cases')
  await coordinator.taps('شروع تازه')
  await coordinator.taps('گشودن نوبت: برنامهٔ بهبود')
  await coordinator.says('برنامهٔ بهبود ۱۴۰۴')
  await coordinator.taps('همهٔ دستگاه‌ها')
  await coordinator.taps('مهلت خود گردش کار')
  await coordinator.taps('گشودن نوبت')
  await stage.settle()
}
const caseOf = (code: string) => db().case.findFirstOrThrow({ where: { agency: { code } } })
const rowsProposed = async (code: string): Promise<unknown> => {
  const { id: caseId } = await caseOf(code)
  const answer = await db().caseAnswer.findFirstOrThrow({ where: { caseId, path: 'proposals.losses' } })
  return answer.value.is
}

async function sees(player: Player): Promise<void> {
  await player.says(`/cases ${(await caseOf('A1')).code}`)
  await player.taps('دستگاه نمونه 1')
}

/** Takes on the first indicator and no other. */
async function plans(): Promise<void> {
  await sees(focal)
  await focal.taps('شروع')
  await focal.taps('بله')
  await focal.says('بازنگری فرایند و آموزش کارکنان')
  await focal.says('ندا رهنما')
  await focal.says('۱ اسفند ۱۴۰۵')
  await focal.taps('خیر')
  await focal.taps('رد شدن')
  await focal.taps('ارسال')
  await stage.settle()
}

describe('an improvement plan out of the result (peers row 60)', () => {
  it('proposes what cost the agency most, greatest loss first, and nothing of another one', async () => {
    await opensRound()
    expect(await rowsProposed('A1')).toEqual(['1-1 · شاخص 1-1', '1-2 · شاخص 1-2'])
    expect(await rowsProposed('A2')).toEqual(expect.arrayContaining(['S-A2 · شاخص S-A2', '1-1 · شاخص 1-1']) as string[])
  })

  it('proposes nothing of what the agency may not know yet', async () => {
    await db().cycle.update({ where: { id: province.cycleId }, data: { state: 'REVIEW', version: { increment: 1 } } })
    await opensRound()
    expect(await rowsProposed('A1')).toEqual([])
  })

  it('is agreed to by the head of that agency alone, and comes back with a reason', async () => {
    const other = await stage.enters(9, 'agency-head', { agencyCode: 'A2' })
    await opensRound()
    await plans()
    const { code, id } = await caseOf('A1')
    expect(await db().case.findUniqueOrThrow({ where: { id } })).toMatchObject({ step: 'agree', holder: 'agency-head' })
    expect(text(await head.hears())).toContain('موافقت بالاترین مقام')
    expect(text(await other.hears())).not.toContain('موافقت بالاترین مقام')
    expect(text(await other.says(`/cases ${code}`))).not.toContain('دستگاه نمونه 1')
    await sees(focal)
    expect(focal.buttons().filter((button) => /موافقم|برگشت برای/.test(button))).toEqual([])
    await sees(head)
    await head.taps('برگشت برای اصلاح')
    await head.says('تاریخ را زودتر بگذارید؛ اسفند دیر است.')
    await head.taps('برگشت برای اصلاح')
    await stage.settle()
    expect(text(await focal.hears())).toContain('تاریخ را زودتر بگذارید')
    expect(await db().case.findUniqueOrThrow({ where: { id } })).toMatchObject({ step: 'write' })
  })

  it('asks for another day where the one written has passed, in words of the plan', async () => {
    await opensRound()
    await sees(focal)
    await focal.taps('شروع')
    await focal.taps('بله')
    await focal.says('بازنگری فرایند و آموزش کارکنان')
    await focal.says('ندا رهنما')
    const refused = text(await focal.says('۱ فروردین ۱۴۰۴'))
    expect(refused).toContain('تاریخی در آینده')
    expect(refused).not.toContain('مدرکی که اعتبارش تمام شده')
    expect(text(await focal.says('۱ اسفند ۱۴۰۵'))).toContain('شاخص 1-2')
  })

  it('asks for the progress of what was taken on alone, and stands beside the same indicator a year later', async () => {
    await opensRound()
    await plans()
    const { id } = await caseOf('A1')
    await sees(head)
    await head.taps('موافقم')
    await head.taps('بدون توضیح')
    await head.taps('موافقم')
    await stage.settle()
    await sees(focal)
    await focal.taps('شروع')
    await focal.taps('در دست انجام')
    await focal.says('نیمی از کارکنان آموزش دیدند')
    await focal.taps('فایل دیگری نیست')
    await focal.taps('ارسال')
    expect(await db().case.findUniqueOrThrow({ where: { id } })).toMatchObject({ end: 'done' })

    // The year after: the indicator has another code and the same title.
    const before = await db().cycle.findUniqueOrThrow({ where: { id: province.cycleId } })
    await db().cycle.update({ where: { id: before.id }, data: { state: 'CLOSED', version: { increment: 1 } } })
    await coordinator.says('/cycle')
    await coordinator.taps('پیش‌نویس ۱۴۰۵ از روی همین سال')
    const { id: cycleId } = await db().cycle.findFirstOrThrow({ where: { year: 1405 } })
    await db().indicator.updateMany({ where: { cycleId, code: '1-1' }, data: { code: '1-9' } })
    const now = stage.clock.now()
    await db().cycle.update({ where: { id: cycleId }, data: { state: 'OPEN', stateSince: now, publishedAt: now } })
    await db().stage.updateMany({
      where: { cycleId, key: 'self-assessment' },
      data: { opensAt: new Date(now.getTime() - DAY_MS), dueAt: new Date(now.getTime() + 9 * DAY_MS) },
    })
    await inTransaction(db(), (tx) => openItems(tx, cycleId, now))
    await focal.says('/evidence 1-9')
    const item = text(await focal.taps('شاخص 1-1'))
    expect(item).toMatch(/برنامهٔ بهبود · سال ۱۴۰۴[\s\S]*بازنگری فرایند[\s\S]*ندا رهنما[\s\S]*در دست انجام/)
    await focal.says('/evidence 1-2')
    expect(text(await focal.taps('شاخص 1-2'))).not.toContain('برنامهٔ بهبود')
    const second = await stage.enters(17, 'focal-point', { agencyCode: 'A2' })
    await second.says('/evidence 1-9')
    expect(text(await second.taps('شاخص 1-1'))).not.toContain('برنامهٔ بهبود')
  })
})
