import { afterEach, beforeEach, expect, it } from 'vitest'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS } from '../support/world.ts'

/** What nobody may do any more is in the coordinator's list, and is given to somebody in the chat; agencies hear that a turn is theirs. */
let stage: Stage
let coordinator: Player
const db = () => stage.app.tools.db
const personOf = async (player: Player): Promise<number> =>
  (await db().account.findFirstOrThrow({ where: { userId: String(player.userId) } })).personId ?? 0

beforeEach(async () => {
  stage = await openProvinceStage({ state: 'REVIEW' })
  coordinator = await stage.enters(3, 'coordinator')
})
afterEach(() => closeStage(stage))

const appoints = async (code: string, name: string): Promise<string> => {
  await coordinator.says('/work')
  await coordinator.taps('تعیین ارزیاب')
  await coordinator.taps(`تعیین برای ${code}`)
  return plain((await coordinator.taps(name)).text)
}

it('an item without an evaluator is given to one by the coordinator, who hears it and has it in the queue', async () => {
  await db().cycle.updateMany({ data: { state: 'OPEN' } })
  await db().indicator.updateMany({ data: { evidenceRequired: false } })
  const focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
  await focal.says('/evidence 1-1')
  for (const press of ['شاخص 1-1', 'خود ارزیابی']) await focal.taps(press)
  await focal.says('۱۰۰')
  await focal.taps('توضیح')
  await focal.says('گزارش سالانه در سامانه ثبت شده است.')
  for (const press of ['ثبت نهایی', 'ثبت نهایی']) await focal.taps(press)
  await db().cycle.updateMany({ data: { state: 'REVIEW' } })
  await db().assignment.deleteMany()
  const evaluator = await stage.enters(9, 'evaluator')
  expect(plain((await evaluator.says('/queue')).text)).not.toContain('در دست شما')
  expect(await appoints('1-1', 'شخص 9')).toContain('سپرده شد')
  expect(plain((await evaluator.hears()).text)).toContain('1-1')
  expect(plain((await evaluator.says('/queue')).text)).toContain('در دست شما')
})

it('an objection that nobody may hear is given to one by the coordinator, and decided', async () => {
  const first = await stage.enters(9, 'evaluator')
  const item = await db().item.findFirstOrThrow({ where: { indicator: { code: '1-1' }, agency: { code: 'A1' } } })
  const scored = { state: 'OBJECTED', preliminaryHundredths: 100, firstScorerId: await personOf(first) } as const
  await db().item.update({ where: { id: item.id }, data: { ...scored, submittedAt: stage.clock.now() } })
  const at = { createdAt: stage.clock.now(), filedAt: stage.clock.now() }
  const words = { text: 'گزارش دوم دیده نشده است.', state: 'FILED' as const }
  await db().objection.create({
    data: { itemId: item.id, cycleId: item.cycleId, draftedBy: 1, filedBy: 1, ...words, ...at },
  })
  await db().assignment.deleteMany()
  await db().cycle.updateMany({ data: { state: 'OBJECTION_REVIEW' } })
  const other = await stage.enters(10, 'evaluator')
  expect(await appoints('1-1', 'شخص 10')).toContain('سپرده شد')
  expect(plain((await other.hears()).text)).toContain('1-1')
  expect(plain((await other.says('/menu')).text)).toContain('۱ اعتراض')
  expect(plain((await coordinator.says('/work')).text)).not.toContain('ارزیاب')
})

it('agencies hear that the self-assessment has begun and until when', async () => {
  await closeStage(stage)
  stage = await openProvinceStage()
  const tomorrow = new Date(stage.clock.now().getTime() + DAY_MS)
  await db().stage.updateMany({ where: { key: 'self-assessment' }, data: { opensAt: tomorrow } })
  await db().cycle.updateMany({ data: { state: 'BRIEFING' } })
  const focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
  const head = await stage.enters(8, 'agency-head', { agencyCode: 'A2' })
  await stage.waits(DAY_MS + 60_000)
  for (const player of [focal, head]) {
    const heard = player.messages().map(({ text }) => plain(text ?? ''))
    expect(heard.filter((text) => text.includes('خود ارزیابی سال ۱۴۰۴ آغاز شد'))).toHaveLength(1)
    expect(heard.join()).toContain('مهلت ثبت: تا')
  }
})
