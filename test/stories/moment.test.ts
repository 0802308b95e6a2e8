import { afterEach, beforeEach, expect, it } from 'vitest'
import { otherPoints } from '#storage/judged.ts'
import { closeStage, openStage, plain, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS, MORNING, type SmallProvince, smallProvince } from '../support/world.ts'

/** Peers, beyond 11 and reliability S18: a year can be read as it stood, and its scores put back to that. */
let stage: Stage
let province: SmallProvince
let coordinator: Player
let second: Player
let evaluator: Player
let auditor: Player
const db = () => stage.app.tools.db
const HOUR_MS = 3_600_000
const REASON = 'امتیازها با حساب گم‌شدهٔ یکی از همکاران ثبت شده است.'

beforeEach(async () => {
  stage = await openStage({ at: new Date(MORNING.getTime() + 17 * DAY_MS) })
  province = await smallProvince({ db: db(), clock: stage.clock }, { state: 'REVIEW' })
  evaluator = await stage.enters(72, 'evaluator')
  coordinator = await stage.enters(74, 'coordinator')
  second = await stage.enters(75, 'deputy')
  auditor = await stage.enters(76, 'auditor')
  await db().cycle.updateMany({ data: { stateSince: new Date(MORNING.getTime() + 16 * DAY_MS) } })
  await db().seat.updateMany({ where: { role: 'evaluator' }, data: { teamId: province.teamId } })
  for (const code of ['1-1', '1-2']) {
    const itemId = await province.itemOf(0, code)
    const at = stage.clock.now()
    const version = { state: 'SUBMITTED', claimHundredths: 10_000, createdAt: at, submittedAt: at } as const
    await db().submission.create({
      data: { itemId, number: 1, explanation: 'گزارش', itemStateBefore: 'DRAFT', ...version },
    })
    await db().item.update({ where: { id: itemId }, data: { state: 'SUBMITTED', submittedAt: at } })
  }
})
afterEach(() => closeStage(stage))

async function scores(points: string): Promise<void> {
  await evaluator.says('/queue')
  await evaluator.taps('امتیاز دیگر')
  await evaluator.says(points)
  await evaluator.taps('بدون یادداشت')
}
const points = async (code: string) => {
  const { state, preliminaryHundredths } = await db().item.findUniqueOrThrow({
    where: { id: await province.itemOf(0, code) },
  })
  return [state, preliminaryHundredths]
}

it('scores given since a moment are put back by two persons, and the evaluator is told', async () => {
  await scores('۱۰۰')
  await stage.waits(2 * HOUR_MS)
  const moment = stage.clock.now()
  await stage.waits(2 * HOUR_MS)
  await scores('۲')
  expect(await points('1-2')).toEqual(['SCORED', 200])
  await stage.waits(HOUR_MS)

  await coordinator.says('/audit')
  await coordinator.taps('سال در یک زمان')
  await coordinator.taps('۱۸ آذر')
  const screen = plain((await coordinator.says('11')).text)
  expect(moment.toISOString()).toContain('T07:30')
  expect(screen).toContain('در انتظار بررسی: ۱')
  expect(screen).toContain('امتیازگرفته: ۱')
  expect(screen).toContain('۱ امتیاز و جمع')
  const { messages } = await coordinator.taps('جدول آن زمان')
  expect(messages.flatMap(({ file }) => file?.name ?? [])).toEqual(['جدول-نتایج-۱۴۰۴-آن-زمان-و-اکنون.xlsx'])

  await coordinator.taps('بازگرداندن امتیازها')
  await coordinator.says(REASON)
  await coordinator.taps('پیشنهاد به نفر دوم')
  await second.hears()
  expect(plain((await second.taps('دیدن پیشنهاد')).text)).toContain('ساعت ۱۱:۰۰')
  expect(plain((await second.taps('تأیید می‌کنم')).text)).toContain('انجام شد')
  expect(await points('1-1')).toEqual(['SCORED', 10_000])
  expect(await points('1-2')).toEqual(['SUBMITTED', null])
  expect(await otherPoints(db())).toEqual([])
  const told = plain((await evaluator.hears()).text)
  expect(told).toContain('۱ امتیاز شما')
  expect(told).toContain(REASON)
})

it('a moment to come is refused, and the auditor reads no score before it is told', async () => {
  await coordinator.says('/audit')
  await coordinator.taps('سال در یک زمان')
  await coordinator.says('۲۰ بهمن ۱۴۰۵ ساعت ۱۰')
  expect(coordinator.messages().at(-1)?.text).toMatch(/هنوز نرسیده|نرسیده/)
  await auditor.says('/audit')
  await auditor.taps('سال در یک زمان')
  await auditor.taps('۱۷ آذر')
  expect(plain((await auditor.says('8')).text)).not.toContain('امتیازگرفته')
})
