import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { GUARDS, closeStage, openStage, plain, type Player, type Stage } from '../support/stage.ts'
import { MORNING, type SmallProvince, smallProvince } from '../support/world.ts'

let stage: Stage
let province: SmallProvince
let coordinator: Player
const db = () => stage.app.tools.db
const TEXT = (what: string): string => `${what}: میانگین امتیازها نسبت به سال پیش بهتر شده است.`

async function open(visibility: 'everybody' | 'own-rank'): Promise<void> {
  stage = await openStage({ at: MORNING })
  const profile = { rankingVisibility: visibility, circularNeedsSecondPerson: true }
  province = await smallProvince({ db: db(), clock: stage.clock }, { state: 'TRANSMISSION', profile })
  for (const [i, { id: agencyId }] of province.agencies.entries()) {
    const { group } = await db().agency.findUniqueOrThrow({ where: { id: agencyId } })
    await db().item.updateMany({ where: { agencyId }, data: { state: 'FINAL', finalHundredths: 1_000 * (i + 1) } })
    const points = { generalHundredths: 4_000, specificHundredths: 0, totalHundredths: 4_000 * (i + 1) }
    await db().agencyResult.create({
      data: { cycleId: province.cycleId, agencyId, group, ...points, rank: i + 1, participated: true },
    })
  }
  coordinator = await stage.enters(41, 'coordinator')
}
beforeEach(() => open('own-rank'))
afterEach(() => closeStage(stage))

const release = (state: 'RELEASED' | 'TRANSMISSION' = 'RELEASED') =>
  db().cycle.update({ where: { id: province.cycleId }, data: { state, version: { increment: 1 } } })

async function opens(): Promise<string> {
  await coordinator.says('/approvals')
  await coordinator.taps('دیدن جداول')
  return plain((await coordinator.taps('گزارش تحلیلی سال')).text)
}
async function writes(): Promise<void> {
  await opens()
  await coordinator.taps('نوشتن متن‌ها')
  for (const part of ['مقدمه', 'یافته', 'پیشنهاد']) await coordinator.says(TEXT(part))
}
const receiptIn = (words: string): string => /T\w-\w{4}-\w{4}/.exec(words)?.[0] ?? ''

describe('the analysis of a year (requirement I7)', () => {
  it('is written text by text, each kept as it comes, and seen as a draft before the release', async () => {
    expect(await opens()).toMatch(/◻ مقدمه[\s\S]*◻ یافته‌ها[\s\S]*◻ پیشنهادها/)
    await coordinator.taps('نوشتن متن‌ها')
    expect(plain((await coordinator.says('کوتاه')).text)).toContain('دست‌کم')
    await coordinator.says(TEXT('مقدمه'))
    await coordinator.says('/cancel')
    expect(await db().analysisDraft.findUniqueOrThrow({ where: { cycleId: province.cycleId } })).toMatchObject({
      opening: TEXT('مقدمه'),
      findings: '',
    })
    await opens()
    await coordinator.taps('نوشتن متن‌ها')
    await coordinator.says(TEXT('یافته'))
    expect(plain((await coordinator.says(TEXT('پیشنهاد'))).text)).toContain('پس از اعلام نتایج نهایی')
    expect(coordinator.buttons()).not.toContain('صدور و آماده کردن اطلاعیه')
    const draft = await coordinator.taps('پیش‌نویس (PDF)')
    const [pdf] = draft.messages.flatMap(({ file }) => file ?? [])
    expect(
      Buffer.from(pdf?.bytes() ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(draft.last?.protected).toBe(GUARDS)
    expect(await db().analysisReport.count()).toBe(0)
  })

  it('is issued only after the release: with a number and a receipt, and laid as an announcement that a second person confirms', async () => {
    await release()
    await writes()
    const issued = await coordinator.taps('صدور و آماده کردن اطلاعیه')
    expect(plain(issued.text)).toContain('1404-T')
    const receipt = receiptIn(plain(issued.text))
    const again = plain((await coordinator.taps('صدور و آماده کردن اطلاعیه')).text)
    expect(receiptIn(again)).toBe(receipt)
    expect([await db().analysisReport.count(), await db().circular.count({ where: { number: '1404-T' } })]).toEqual([
      1, 1,
    ])
    const circular = await db().circular.findFirstOrThrow({
      where: { number: '1404-T' },
      include: { attachments: true },
    })
    expect([circular.state, circular.attachments.length]).toEqual(['DRAFT', 1])
    // Nobody has got anything yet.
    const focal = await stage.enters(71, 'focal-point', { agencyCode: 'A1' })
    expect(plain((await focal.says('/circulars')).text)).not.toContain('تحلیلی')

    const deputy = await stage.enters(42, 'deputy')
    await coordinator.taps('اطلاعیهٔ گزارش')
    await coordinator.taps('پیشنهاد برای تأیید')
    await stage.settle()
    await deputy.hears()
    // The second person has the file before them.
    const preview = await deputy.taps('پیش‌نمایش')
    expect(preview.messages.flatMap(({ file }) => file?.name ?? [])).toHaveLength(1)
    await deputy.taps('تأیید می‌کنم')
    await stage.settle()
    for (const press of ['دیدن پیام', 'فرستادن', 'نفر فرستاده شود']) await coordinator.taps(press)
    await stage.settle()
    expect(plain((await focal.hears()).text)).toContain('گزارش تحلیلی عملکرد دستگاه‌های اجرایی')

    const stranger = stage.player(99)
    const checked = plain((await stranger.says(`/verify ${receipt}`)).text)
    expect(checked).toMatch(/گزارش تحلیلی عملکرد دستگاه‌ها[\s\S]*✔ معتبر/)
    await db().agencyResult.updateMany({ where: { cycleId: province.cycleId }, data: { totalHundredths: 1 } })
    expect(plain((await stranger.says(`/verify ${receipt}`)).text)).not.toContain('✔ معتبر')
    await expect(db().$executeRaw`UPDATE "AnalysisReport" SET "number" = 'x'`).rejects.toThrow(/never changed/)
  })

  it('holds nothing of a single agency where the province publishes no ranking, and the ranking where it does', async () => {
    const facts = async () => {
      await release()
      await writes()
      await coordinator.taps('صدور و آماده کردن اطلاعیه')
      return (await db().analysisReport.findFirstOrThrow()).facts
    }
    const own = await facts()
    expect(own.ranking).toBeNull()
    // Each of these groups has fewer than three agencies.
    const means = own.statistics.axes.flatMap(({ groups }) => Object.values(groups))
    expect(means.filter((mean) => mean !== null)).toEqual([])
    expect(JSON.stringify(own)).not.toContain('دستگاه نمونه')

    await closeStage(stage)
    await open('everybody')
    const all = await facts()
    expect(all.ranking?.flatMap(({ rows }) => rows.map(({ name }) => name)).length).toBe(3)
    expect(all.statistics.axes.flatMap(({ groups }) => Object.values(groups)).some((mean) => mean !== null)).toBe(true)
  })
})
