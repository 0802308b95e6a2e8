import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { firstSent } from '#storage/results/statistics.ts'
import { GUARDS, closeStage, openStage, plain, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS, MORNING, type SmallProvince, smallProvince } from '../support/world.ts'

let stage: Stage
let province: SmallProvince
const db = () => stage.app.tools.db

/** A final table in which A1 has half of everything, A2 a quarter, and A3 took no part. */
async function finalTable(visibility: 'everybody' | 'own-rank'): Promise<void> {
  stage = await openStage({ at: MORNING })
  province = await smallProvince(
    { db: db(), clock: stage.clock },
    { state: 'FINALISATION', profile: { rankingVisibility: visibility } },
  )
  for (const [i, { id: agencyId }] of province.agencies.entries()) {
    const { group } = await db().agency.findUniqueOrThrow({ where: { id: agencyId } })
    const items = await db().item.findMany({ where: { agencyId }, include: { indicator: true } })
    let total = 0
    for (const { id, indicator } of items) {
      const finalHundredths = i === 2 ? 0 : indicator.maximumHundredths / (2 + 2 * i)
      total += finalHundredths
      await db().item.update({ where: { id }, data: { state: 'FINAL', finalHundredths } })
    }
    const points = { generalHundredths: total, specificHundredths: 0, totalHundredths: total }
    await db().agencyResult.create({
      data: { cycleId: province.cycleId, agencyId, group, ...points, rank: i === 2 ? null : 1, participated: i !== 2 },
    })
  }
}
beforeEach(() => finalTable('own-rank'))
afterEach(() => closeStage(stage))

const release = () =>
  db().cycle.update({ where: { id: province.cycleId }, data: { state: 'RELEASED', version: { increment: 1 } } })

const pictures = (sent: { messages: { file?: { bytes(): Uint8Array } }[] }) =>
  sent.messages.flatMap(({ file }) => (file === undefined ? [] : [Buffer.from(file.bytes())]))

async function graphs(player: Player) {
  await player.says('/approvals')
  await player.taps('دیدن جداول')
  return player.taps('نمودارهای سال')
}

describe('the year in pictures (peers rows 58, 59)', () => {
  it('comes to whoever approves, cannot be handed on before the release, and fits a telephone', async () => {
    const deputy = await stage.enters(41, 'deputy')
    const sent = await graphs(deputy)
    expect(plain(sent.text)).toMatch(/۲ دستگاه شرکت‌کننده از ۳[\s\S]*محرمانه/)
    const pngs = pictures(sent)
    expect(pngs.length).toBeGreaterThanOrEqual(3)
    for (const png of pngs) {
      expect(png.subarray(1, 4).toString()).toBe('PNG')
      expect(png.readUInt32BE(16)).toBe(1080)
      expect(png.readUInt32BE(20)).toBeLessThanOrEqual(1280)
    }
    expect(sent.messages.every((message) => message.protected)).toBe(GUARDS)
    expect(await db().auditEntry.count({ where: { action: 'ranking.read' } })).toBe(2)
  })

  it('is everybody’s only once the year is released, and only where the ranking is', async () => {
    const head = await stage.enters(42, 'agency-head', { agencyCode: 'A1' })
    await release()
    await head.says('/menu')
    await head.wholeHome()
    await head.taps('نتیجهٔ نهایی')
    expect(head.buttons().filter((button) => /نتایج منتشرشده|نمودار/.test(button))).toEqual([])

    await closeStage(stage)
    await finalTable('everybody')
    const stranger = stage.player(99)
    await stranger.says('/menu')
    expect(stranger.buttons()).not.toContain('نتایج منتشرشده')
    await release()
    await stranger.says('/menu')
    await stranger.taps('نتایج منتشرشده')
    const sent = await stranger.taps('نمودارهای سال')
    expect(pictures(sent).length).toBeGreaterThanOrEqual(3)
    expect(plain(sent.text)).not.toContain('محرمانه')
  })

  it('shows an agency its own years, once there are two of them, and none before the release', async () => {
    const head = await stage.enters(42, 'agency-head', { agencyCode: 'A1' })
    await release()
    const result = async (): Promise<void> => {
      await head.says('/menu')
      await head.wholeHome()
      await head.taps('نتیجهٔ نهایی')
    }
    await result()
    expect(head.buttons()).not.toContain('مقایسه با سال‌های پیش')
    const { id: _, ...cycle } = await db().cycle.findUniqueOrThrow({ where: { id: province.cycleId } })
    const before = await db().cycle.create({ data: { ...cycle, year: 1403, state: 'CLOSED' } as never })
    const { id: __, ...row } = await db().agencyResult.findFirstOrThrow({ where: { agency: { code: 'A1' } } })
    await db().agencyResult.create({ data: { ...row, cycleId: before.id, totalHundredths: 10_000 } })
    await result()
    const sent = await head.taps('مقایسه با سال‌های پیش')
    const [png] = pictures(sent)
    expect(png?.readUInt32BE(16)).toBe(1080)
    expect(png?.readUInt32BE(20)).toBeLessThanOrEqual(1280)
    await db().cycle.update({ where: { id: province.cycleId }, data: { state: 'COUNCIL', version: { increment: 1 } } })
    await db().cycle.update({ where: { id: before.id }, data: { state: 'COUNCIL', version: { increment: 1 } } })
    expect(pictures(await head.taps('مقایسه با سال‌های پیش'))).toEqual([])
  })

  it('counts first submissions by the days that were left, a later version of the same item not at all', async () => {
    const deadline = new Date(MORNING.getTime() + 20 * DAY_MS)
    const items = await db().item.findMany({ take: 4, orderBy: { id: 'asc' } })
    const sent = (itemId: number, number: number, days: number) => {
      const submittedAt = new Date(deadline.getTime() - days * DAY_MS)
      const of = { itemId, number, state: 'SUBMITTED', itemStateBefore: 'DRAFT', claimHundredths: 100 } as const
      return db().submission.create({ data: { ...of, submittedAt, createdAt: submittedAt } })
    }
    const [first = 0, second = 0, third = 0, fourth = 0] = items.map(({ id }) => id)
    await sent(first, 1, 15)
    await sent(first, 2, 1)
    await sent(second, 1, 14.5)
    await sent(third, 1, 0)
    await sent(fourth, 1, -1)
    expect(await firstSent(db(), province.cycleId, deadline)).toEqual([1, 1, 0, 0, 0, 1, 1])
  })
})
