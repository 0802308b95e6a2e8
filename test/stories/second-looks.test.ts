import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NO_SECOND_LOOKS, type SecondLookRules } from '#domain/review/second-look.ts'
import { otherContent, otherPoints } from '#storage/judged.ts'
import { ofHand, seated, submitted } from '../support/reviewing.ts'
import { closeStage, openStage, type Player, type Stage } from '../support/stage.ts'
import { REVIEW_MORNING } from '../support/review-world.ts'
import { DAY_MS, type SmallProvince, smallProvince } from '../support/world.ts'

let stage: Stage
let province: SmallProvince
type Seated = Player & { personId: number }
let [first, second, third, coordinator, deputy, focal]: Seated[] = []
let itemId: number

const is = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('nobody there')
  return value
}

beforeEach(async () => {
  stage = await openStage({ at: REVIEW_MORNING })
  const { db } = stage.app.tools
  province = await smallProvince({ db, clock: stage.clock }, { state: 'REVIEW' })
  const { teamId, agencies } = province
  first = await seated(stage, 71, 'evaluator', { teamId })
  second = await seated(stage, 72, 'evaluator', { teamId })
  third = await seated(stage, 73, 'evaluator', { teamId })
  coordinator = await seated(stage, 74, 'coordinator')
  deputy = await seated(stage, 75, 'deputy')
  focal = await seated(stage, 76, 'focal-point', { agencyId: agencies[0]?.id ?? 0 })
  itemId = await province.itemOf(0, '1-2')
  await submitted(stage, itemId, 0)
})
afterEach(() => closeStage(stage))

async function rules(change: Partial<SecondLookRules>): Promise<void> {
  const { db } = stage.app.tools
  const { profile } = await db.cycle.findUniqueOrThrow({ where: { id: province.cycleId } })
  const secondLooks = { ...NO_SECOND_LOOKS, samplePercent: 100, ...change }
  await db.cycle.update({ where: { id: province.cycleId }, data: { profile: { ...profile, secondLooks } } })
}

/** Figures and points of one's own, with the ready-made reason where the formula gives others. */
async function typesScore(who: Player, points: string): Promise<string> {
  await who.taps('امتیاز دیگر')
  await who.says(points)
  const after = await who.taps('بخشی با مدرک ثابت نشد')
  return ofHand(after.text)
}

async function release(): Promise<void> {
  stage.clock.set(new Date(stage.clock.now().getTime() + 20 * DAY_MS))
  await is(coordinator).says('/menu')
  await is(coordinator).taps('انتشار نتایج اولیه')
  await is(coordinator).taps('پیشنهاد انتشار نتایج اولیه')
  await is(deputy).taps('انتشار نتایج اولیه')
  await is(deputy).taps('بله، نتایج اولیه منتشر شود')
}

/** What is judged is what the log says of it. */
async function logAgrees(): Promise<void> {
  const { db } = stage.app.tools
  expect([await otherContent(db), await otherPoints(db)]).toEqual([[], []])
}

const points = async (): Promise<number | null> =>
  (await stage.app.tools.db.item.findUniqueOrThrow({ where: { id: itemId } })).preliminaryHundredths

describe('two evaluators of one item', () => {
  it('score it apart, the mean is shown to the agency as arithmetic, and nobody is told whose was which', async () => {
    await rules({})
    await is(first).says('/queue')
    expect(ofHand((await is(first).taps('۲۴۰')).text)).toContain('ثبت شد: ۲۴۰')
    expect(ofHand((await is(first).says('/second')).text)).toContain('موردی در انتظار نگاه دوم شما نیست')

    expect(ofHand((await is(second).wholeHome()).text)).toContain('۱ مورد در انتظار نگاه دوم')
    const task = ofHand((await is(second).says('/second')).text)
    expect(task).toContain('امتیاز او به شما گفته نمی‌شود')
    expect(task).toContain('خود ارزیابی: ۲۴۰')
    expect(await typesScore(is(second), '۲۱۰')).toContain('نگاه دوم ثبت شد: ۲۱۰')
    expect(await points()).toBe(22_500)
    await logAgrees()

    await release()
    await is(focal).says('/scores')
    await is(focal).taps('محور 1')
    const sheet = ofHand((await is(focal).taps('شاخص 1-2')).text)
    expect(sheet).toContain('امتیاز: ۲۲۵ از ۳۰۰')
    expect(sheet).toContain('(۲۴۰ + ۲۱۰) ÷ ۲ = ۲۲۵')
    expect(sheet).not.toContain('شخص')
  })

  it('are apart beyond the threshold, so a third decides by the middle, and the release waits for them', async () => {
    await rules({})
    await is(first).says('/queue')
    await is(first).taps('۲۴۰')
    await is(second).says('/second')
    expect(await typesScore(is(second), '۱۰۰')).toContain('نگاه دوم ثبت شد: ۱۰۰')
    expect(ofHand((await is(first).says('/second')).text)).toContain('موردی در انتظار')
    expect(ofHand((await is(second).says('/second')).text)).toContain('موردی در انتظار')
    stage.clock.set(new Date(stage.clock.now().getTime() + 20 * DAY_MS))
    await is(coordinator).says('/menu')
    expect(is(coordinator).buttons()).not.toContain('انتشار نتایج اولیه')
    await is(coordinator).says('/reviewers')
    expect(ofHand((await is(coordinator).taps('نگاه دوم')).text)).toContain('در انتظار ارزیاب سوم: ۱')

    await is(third).says('/second')
    expect(await typesScore(is(third), '۱۲۰')).toContain('نگاه دوم ثبت شد: ۱۲۰')
    expect(await points()).toBe(12_000)
    stage.clock.set(new Date(stage.clock.now().getTime() - 20 * DAY_MS))
    await release()
    await is(focal).says('/scores')
    await is(focal).taps('محور 1')
    expect(ofHand((await is(focal).taps('شاخص 1-2')).text)).toContain('امتیاز میانی: ۱۲۰')
  })

  it('agree with a reason where the profile wants that, and the first cannot take the score back meanwhile', async () => {
    await rules({ beyond: 'agreed' })
    await is(first).says('/queue')
    await is(first).taps('۲۴۰')
    const scored = await stage.app.tools.db.assessment.findFirstOrThrow({ where: { itemId } })
    await is(second).says('/second')
    await typesScore(is(second), '۱۰۰')
    expect(ofHand((await is(first).hears()).text)).toContain('بیش از حد مجاز از هم دور است')
    expect(ofHand((await is(first).taps('دیدن دو امتیاز')).text)).toContain('دو امتیاز: ۲۴۰ و ۱۰۰ از ۳۰۰')
    await is(first).taps('پیشنهاد امتیاز مشترک')
    await is(first).says('۲۰۰')
    expect(ofHand((await is(first).says('نیمی از مدارک مربوط است.')).text)).toContain('پیشنهاد ۲۰۰')
    expect(ofHand((await is(second).hears()).text)).toContain('امتیاز مشترکی پیشنهاد کرده است')
    await is(second).taps('دیدن دو امتیاز')
    expect(ofHand((await is(second).taps('می‌پذیرم')).text)).toContain('امتیاز مشترک ثبت شد: ۲۰۰')
    expect(await points()).toBe(20_000)
    await logAgrees()
    await is(first).says('/agency A1')
    await is(first).taps('پس گرفتن')
    expect(ofHand((await is(first).says('اشتباه بود.')).text)).toContain('ارزیاب دیگری هم')
    expect((await stage.app.tools.db.assessment.findUniqueOrThrow({ where: { id: scored.id } })).undoneAt).toBeNull()
  })
})

describe('who may look a second time', () => {
  it('a third with a conflict is passed over, and the coordinator appoints somebody where nobody is left', async () => {
    const { db } = stage.app.tools
    await rules({})
    await db.assignment.create({
      data: {
        cycleId: province.cycleId,
        kind: 'conflict',
        personId: is(third).personId,
        agencyId: province.agencies[0]?.id ?? 0,
      },
    })
    await is(first).says('/queue')
    await is(first).taps('۲۴۰')
    await is(second).says('/second')
    await typesScore(is(second), '۱۰۰')
    expect(ofHand((await is(third).says('/second')).text)).toContain('موردی در انتظار')
    const outsider = await seated(stage, 77, 'evaluator')
    await is(coordinator).says('/work')
    const orphans = ofHand((await is(coordinator).taps('تعیین ارزیاب')).text)
    expect(orphans).toContain('۱ نگاه دوم بی‌ارزیاب')
    await is(coordinator).taps('تعیین برای')
    await is(coordinator).taps('شخص 77')
    expect(ofHand((await outsider.says('/second')).text)).toContain('نگاه دوم')
    expect(await typesScore(outsider, '۹۰')).toContain('نگاه دوم ثبت شد: ۹۰')
    expect(await points()).toBe(10_000)
  })

  it('the agency is not named where the profile hides it', async () => {
    await rules({ hidesAgency: true })
    await is(first).says('/queue')
    await is(first).taps('۲۴۰')
    const task = ofHand((await is(second).says('/second')).text)
    expect(task).toContain('دستگاه بی‌نام')
    expect(task).not.toContain('دستگاه نمونه')
    await is(second).taps('ارقام دیگر')
    expect(ofHand((await is(second).hears()).text)).not.toContain('دستگاه نمونه')
  })

  it('an evaluator who is revoked in between leaves the item to the others', async () => {
    await rules({})
    await is(first).says('/queue')
    await is(first).taps('۲۴۰')
    await is(second).says('/second')
    const { db } = stage.app.tools
    await db.seat.updateMany({ where: { personId: is(second).personId }, data: { revokedAt: stage.clock.now() } })
    await is(second).taps('۲۴۰')
    expect(await db.lookScore.count()).toBe(0)
    stage.clock.set(new Date(stage.clock.now().getTime() + 3_600_000))
    expect(ofHand((await is(third).says('/second')).text)).toContain('دستگاه نمونه 1')
    expect(ofHand((await is(third).taps('۲۴۰')).text)).toContain('نگاه دوم ثبت شد: ۲۴۰')
    expect(await points()).toBe(24_000)
  })
})

describe('the sample', () => {
  it('is set by the coordinator, drawn by a line of the log that stands in the log, and keeps what was drawn', async () => {
    const { db } = stage.app.tools
    await is(first).says('/queue')
    await is(first).taps('۲۴۰')
    expect(await db.secondLook.count()).toBe(0)
    await is(coordinator).says('/reviewers')
    await is(coordinator).taps('نگاه دوم')
    await is(coordinator).taps('تغییر نمونه')
    expect(ofHand((await is(coordinator).taps('۱۰۰٪')).text)).toContain('۱ مورد به نگاه دوم رفت')
    const { sampleSeed } = await db.cycle.findUniqueOrThrow({ where: { id: province.cycleId } })
    const drawn = await db.auditEntry.findFirstOrThrow({ where: { action: 'second-look.draw' } })
    expect(drawn.details).toEqual({ seed: sampleSeed })
    expect(await db.auditEntry.count({ where: { hash: sampleSeed ?? '' } })).toBe(1)
  })
})
