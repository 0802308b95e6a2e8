import { afterEach, beforeEach, expect, it } from 'vitest'
import { closeStage, openStage, plain, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS, MORNING, smallProvince } from '../support/world.ts'

/** What was done by mistake and is taken back: a result that is out, a seat that was given. */
let stage: Stage
let coordinator: Player
let deputy: Player
let focal: Player
let auditor: Player
const db = () => stage.app.tools.db
const REASON = 'جمع محور دوم این دستگاه نادرست وارد شده است.'

beforeEach(async () => {
  stage = await openStage({ at: new Date(MORNING.getTime() + 60 * DAY_MS) })
  const profile = { rankingVisibility: 'everybody' as const, approvals: ['FINALISATION' as const] }
  await smallProvince({ db: db(), clock: stage.clock }, { state: 'FINALISATION', profile })
  focal = await stage.enters(71, 'focal-point', { agencyCode: 'A1' })
  coordinator = await stage.enters(74, 'coordinator')
  deputy = await stage.enters(75, 'deputy')
  auditor = await stage.enters(76, 'auditor')
  for (const { id, indicator } of await db().item.findMany({ include: { indicator: true } }))
    await db().item.update({
      where: { id },
      data: {
        state: 'FINAL',
        preliminaryHundredths: indicator.maximumHundredths / 2,
        finalHundredths: indicator.maximumHundredths / 2,
        submittedAt: stage.clock.now(),
      },
    })
})
afterEach(() => closeStage(stage))

async function released(): Promise<void> {
  await coordinator.says('/approvals')
  await coordinator.taps('نهایی کردن جداول')
  await coordinator.taps('تأیید و نهایی کردن')
  await db().cycle.updateMany({ data: { state: 'TRANSMISSION', transmittedAt: stage.clock.now() } })
  await coordinator.says('/approvals')
  await coordinator.taps('انتشار نتایج')
  await coordinator.taps('تأیید و انتشار')
  expect(plain((await focal.hears()).text)).toContain('رتبهٔ ۱ از ۲')
}

const proposes = async (button: string, ...words: string[]): Promise<void> => {
  await coordinator.says('/cycle')
  await coordinator.taps('تصمیم‌های دونفره')
  await coordinator.taps(button)
  for (const word of words) await coordinator.says(word)
  await coordinator.taps('پیشنهاد به نفر دوم')
}
const confirms = async (): Promise<string> => {
  await deputy.hears()
  await deputy.taps('دیدن پیشنهاد')
  return plain((await deputy.taps('تأیید می‌کنم')).text)
}
const posts = () => stage.emulator.channel('@tahavol').messages.map(({ text }) => plain(text ?? ''))
const table = async (player: Player): Promise<string> => {
  await player.says('/menu')
  await player.taps('نتایج منتشرشده')
  return plain((await player.taps('اقتصادی و مالی')).text)
}

it('a result released by mistake is hidden by two persons, said to be corrected everywhere, and released anew', async () => {
  await released()
  // Somebody of the office has read the figures, and a stranger the public table.
  await coordinator.says('/export')
  const stranger = stage.player(99)
  expect(await table(stranger)).toContain('۱. دستگاه نمونه 1')
  await proposes('برداشتن نتیجهٔ یک دستگاه', 'A1', REASON)
  await focal.says('/menu')
  await focal.taps('نتیجهٔ نهایی')
  expect(await confirms()).toContain('انجام شد')

  const told = plain((await focal.hears()).text)
  expect(told).toContain('در دست اصلاح است')
  expect(told).toContain(REASON)
  // The message that brought the figures has lost them.
  expect(focal.messages().filter(({ text }) => plain(text ?? '').includes('رتبهٔ ۱ از ۲')).length).toBeLessThan(2)
  expect(plain((await focal.says('/scores')).text)).toContain('در دست اصلاح')
  await focal.wholeHome()
  expect(plain((await focal.taps('نتیجهٔ نهایی')).text)).toContain('در دست اصلاح')
  expect(plain((await coordinator.hears()).text)).toContain('در دست اصلاح')
  for (const player of [stranger, coordinator, auditor]) {
    const read = await table(player)
    expect(read).toContain('دستگاه نمونه 1 · در دست اصلاح')
    expect(read).not.toContain('۱. دستگاه نمونه 1')
    expect(plain((await player.taps('دستگاه نمونه 1')).text)).not.toMatch(/مجموع|رتبهٔ/)
  }
  expect(posts().at(-1)).toContain('«دستگاه نمونه 1» در دست اصلاح است')
  expect(posts().find((text) => text.includes('نتایج نهایی ارزیابی'))).toContain('دستگاه نمونه 1 · در دست اصلاح')
  const exported = (await coordinator.says('/export')).messages.flatMap(({ file }) => file ?? [])
  const json = exported.find(({ name }) => name.endsWith('.json'))
  expect(json).toBeDefined()

  // The year is not closed over it, and the list of the coordinator says what is owed.
  expect(plain((await coordinator.says('/work')).text)).toContain('نتیجهٔ ۱ دستگاه در دست اصلاح است')
  await coordinator.says('/cycle')
  expect(coordinator.buttons().some((text) => text.includes('بستن'))).toBe(false)
  await proposes('اعلام دوبارهٔ نتیجهٔ دستگاه نمونه 1', 'محور دوم بازبینی و تأیید شد.')
  await confirms()
  expect(plain((await focal.hears()).text)).toContain('رتبهٔ ۱ از ۲')
  expect(await table(stranger)).toContain('۱. دستگاه نمونه 1')
  expect(posts().at(-1)).toContain('دوباره اعلام شد')
  expect(plain((await coordinator.says('/work')).text)).toContain('دوره را ببندید')
  const kinds = await db().decision.findMany({ select: { kind: true, state: true }, orderBy: { id: 'asc' } })
  expect(kinds).toEqual([
    { kind: 'withhold-result', state: 'CONFIRMED' },
    { kind: 'restore-result', state: 'CONFIRMED' },
  ])
})

it('a seat given by mistake ends with a reason that its person hears, and what was done on it is listed, not undone', async () => {
  const { id } = await db().item.findFirstOrThrow({ where: { agency: { code: 'A1' } } })
  await db().cycle.updateMany({ data: { state: 'REVIEW' } })
  await db().item.update({
    where: { id },
    data: { state: 'SUBMITTED', preliminaryHundredths: null, finalHundredths: null },
  })
  const wrong = await stage.enters(80, 'evaluator', { name: 'شخص اشتباه' })
  await db().seat.updateMany({
    where: { role: 'evaluator' },
    data: { teamId: (await db().team.findFirstOrThrow()).id },
  })
  await wrong.says('/queue')
  await coordinator.says('/people شخص اشتباه')
  await coordinator.taps('شخص اشتباه')
  await coordinator.taps('لغو نقش')
  await coordinator.taps('به اشتباه داده شده بود')
  expect(plain((await coordinator.says('نه')).text)).toContain('۱۰ نویسه')
  await coordinator.says('این شخص با همنام خود اشتباه گرفته شد.')
  const list = plain((await coordinator.taps('بله، نقش لغو شود')).text)
  expect(list).toContain('خودبه‌خود برنگشته است')
  expect(list).toContain('شخص اشتباه، کارشناس ارزیاب')
  const told = plain((await wrong.hears()).text)
  expect(told).toContain('نقش شما پایان یافت')
  expect(told).toContain('با همنام خود اشتباه گرفته شد')
  expect(plain((await wrong.says('/queue')).text)).not.toContain('در دست شما')
  const entry = await db().auditEntry.findFirstOrThrow({ where: { action: 'seat.revoke' } })
  expect(entry.details).toMatchObject({ reason: 'این شخص با همنام خود اشتباه گرفته شد.' })
})
