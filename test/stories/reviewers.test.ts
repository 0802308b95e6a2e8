import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ofHand, seated, submitted } from '../support/reviewing.ts'
import { closeStage, openStage, type Player, type Stage, tapsWhole } from '../support/stage.ts'
import { REVIEW_MORNING } from '../support/review-world.ts'
import { type SmallProvince, smallProvince } from '../support/world.ts'

let stage: Stage
let province: SmallProvince
type Seated = Player & { personId: number }
const cast = new Map<string, Seated>()
const of = (name: string): Seated => {
  const player = cast.get(name)
  if (player === undefined) throw new Error(name)
  return player
}

beforeEach(async () => {
  stage = await openStage({ at: REVIEW_MORNING })
  const { db } = stage.app.tools
  province = await smallProvince({ db, clock: stage.clock }, { state: 'REVIEW' })
  const { teamId } = province
  cast.set('busy', await seated(stage, 71, 'evaluator', { teamId }))
  cast.set('idle', await seated(stage, 72, 'evaluator'))
  cast.set('coordinator', await seated(stage, 74, 'coordinator'))
  for (const agency of [0, 1, 2])
    for (const code of ['1-1', '1-2']) await submitted(stage, await province.itemOf(agency, code), agency)
})
afterEach(() => closeStage(stage))

describe('the coordinator shares work out', () => {
  it('sees each load, reads what a balanced proposal would do by its rule, and the queue follows at once', async () => {
    const board = ofHand((await of('coordinator').says('/reviewers')).text)
    expect(board).toContain('شخص 71: ۶ مورد در انتظار')
    expect(board).toContain('شخص 72: ۰ مورد در انتظار')
    const proposal = ofHand(await tapsWhole(of('coordinator'), 'پیشنهاد توازن'))
    expect(proposal).toContain('پرکارترین ارزیاب پرحجم‌ترین کارش')
    expect(proposal).toContain('+ شخص 72: 1-1')
    expect(proposal).toContain('شخص 71: ۶ ← ۳')
    expect(ofHand((await of('idle').says('/queue')).text)).toContain('اکنون موردی در نوبت بررسی شما نیست')
    expect(ofHand((await of('coordinator').taps('انجام')).text)).toContain('واگذاری انجام شد')
    expect(ofHand((await of('idle').hears()).text)).toContain('کار تازه‌ای به شما سپرده شد')
    expect(ofHand((await of('idle').says('/queue')).text)).toContain('مورد ۱ از ۶')
  })

  it('is told when a proposal is no longer the one that was shown', async () => {
    await of('coordinator').says('/reviewers')
    await of('coordinator').taps('پیشنهاد توازن')
    await of('busy').says('/queue')
    for (let i = 0; i < 6; i++) await of('busy').taps('۲۴۰')
    expect(ofHand((await of('coordinator').taps('انجام')).text)).toContain('تغییر')
    expect(await stage.app.tools.db.assignment.count({ where: { personId: of('idle').personId } })).toBe(0)
  })

  it('lets nobody go beyond their maximum', async () => {
    await of('coordinator').says('/reviewers')
    await of('coordinator').taps('شخص 72')
    await of('coordinator').taps('حداکثر کار')
    expect(ofHand((await of('coordinator').taps('۱۰ مورد')).text)).toContain('حداکثر ۱۰ مورد شد')
    await stage.app.tools.db.reviewLimit.updateMany({ data: { maximum: 1 } })
    await of('coordinator').taps('ارزیابان')
    expect(ofHand((await of('coordinator').taps('پیشنهاد توازن')).text)).toContain('اکنون کار یکنواخت است یا کسی نیست')
  })

  it('hands the work of an absent evaluator to another, with what they had in hand', async () => {
    await of('busy').says('/queue')
    await of('coordinator').says('/reviewers')
    await of('coordinator').taps('شخص 71')
    await of('coordinator').taps('سپردن کارها')
    const done = ofHand((await of('coordinator').taps('شخص 72')).text)
    expect(done).toContain('به شخص 72 سپرده شد و ۱ مورد به نوبت برگشت')
    expect(ofHand((await of('idle').says('/queue')).text)).toContain('مورد ۱ از ۶')
  })

  it('names a second evaluator of an axis, and what is scored already gets its second look', async () => {
    await of('busy').says('/queue')
    await of('busy').taps('۲۴۰')
    await of('coordinator').says('/reviewers')
    await of('coordinator').taps('شخص 72')
    await of('coordinator').taps('ارزیاب دوم محور')
    expect(ofHand((await of('coordinator').taps('محور 1')).text)).toContain('۱ مورد به نگاه دوم رفت')
    expect(ofHand((await of('idle').says('/queue')).text)).toContain('اکنون موردی در نوبت بررسی شما نیست')
    expect(ofHand((await of('idle').says('/second')).text)).toContain('نگاه دوم')
    await of('busy').taps('۲۴۰')
    expect(await stage.app.tools.db.secondLook.count({ where: { origin: 'assigned' } })).toBe(2)
  })
})

describe('the board of consistency', () => {
  it('says nothing before three cases, then names evaluators to the coordinator alone', async () => {
    await of('busy').says('/queue')
    for (let i = 0; i < 2; i++) await of('busy').taps('۲۴۰')
    expect(ofHand((await of('coordinator').says('/quality')).text)).toContain('هنوز کسی به ۳ مورد نرسیده است')
    await of('busy').taps('۲۴۰')
    expect(ofHand((await of('coordinator').says('/quality')).text)).toContain('شخص 71 · ۳ مورد · هم‌سطح همه')
    await stage.app.tools.db.cycle.updateMany({ data: { state: 'PRELIMINARY' } })
    const auditor = await seated(stage, 78, 'auditor')
    const seen = ofHand((await auditor.says('/quality')).text)
    expect(seen).toContain('ارزیاب ۱ · ۳ مورد')
    expect(seen).not.toContain('شخص 71')
    expect(ofHand((await of('idle').says('/quality')).text)).not.toContain('۳ مورد')
  })
})

describe('an evaluator with a conflict of interest', () => {
  it('says so with one tap on a reason, sees nothing of that agency again, and the coordinator is told', async () => {
    const first = ofHand((await of('busy').says('/queue')).text)
    expect(first).toContain('دستگاه نمونه 1')
    await of('busy').taps('تعارض منافع')
    const next = ofHand((await of('busy').taps('خویشاوندم')).text)
    expect(next).toContain('دستگاه نمونه 1 دیگر در نوبت شما نیست')
    expect(next).toContain('مورد ۱ از ۴')
    expect(next).toContain('دستگاه نمونه 2')
    const told = ofHand((await of('coordinator').hears()).text)
    expect(told).toContain('شخص 71 دربارهٔ دستگاه نمونه 1 تعارض منافع اعلام کرد')
    expect(told).toContain('خویشاوندم در این دستگاه است')
    await of('coordinator').says('/reviewers')
    expect(ofHand((await of('coordinator').taps('شخص 71')).text)).toContain('⊘ تعارض منافع: دستگاه نمونه 1')
    expect(ofHand((await of('coordinator').says('/work')).text)).toContain('۲ مورد ارزیاب یا رسیدگی‌کننده ندارد')
  })
})
