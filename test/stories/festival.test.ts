import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { playCase, playStep } from '../support/form-player.ts'
import { closeStage, openStage, plain, type Player, type Stage } from '../support/stage.ts'
import { MORNING, type SmallProvince, smallProvince } from '../support/world.ts'

let stage: Stage
let province: SmallProvince
let coordinator: Player
let deputy: Player
const db = () => stage.app.tools.db
const text = (heard: { text: string }): string => plain(heard.text)

/** A1 has most and A2 less, both having handed everything in; A3 has most of all, and has handed in half. */
async function finalTables(): Promise<void> {
  for (const [i, { id: agencyId }] of province.agencies.entries()) {
    const { group } = await db().agency.findUniqueOrThrow({ where: { id: agencyId } })
    const items = await db().item.findMany({
      where: { agencyId },
      include: { indicator: true },
      orderBy: { id: 'asc' },
    })
    let total = 0
    for (const [place, { id, indicator }] of items.entries()) {
      const finalHundredths = Math.round(indicator.maximumHundredths * ([0.8, 0.4, 0.9][i] ?? 0))
      total += finalHundredths
      const submittedAt = i === 2 && place % 2 === 1 ? null : MORNING
      await db().item.update({ where: { id }, data: { state: 'FINAL', finalHundredths, submittedAt } })
    }
    const points = { generalHundredths: total, specificHundredths: 0, totalHundredths: total }
    await db().agencyResult.create({
      data: { cycleId: province.cycleId, agencyId, group, ...points, rank: i + 1, participated: true },
    })
  }
}
const moves = (state: 'RELEASED' | 'FINALISATION') =>
  db().cycle.update({ where: { id: province.cycleId }, data: { state, version: { increment: 1 } } })

beforeEach(async () => {
  stage = await openStage({ at: MORNING })
  province = await smallProvince({ db: db(), clock: stage.clock }, { state: 'FINALISATION' })
  coordinator = await stage.enters(3, 'coordinator')
  deputy = await stage.enters(4, 'deputy')
})
afterEach(() => closeStage(stage))

async function begins(title: string): Promise<number> {
  await coordinator.says('/cases')
  await coordinator.taps('شروع تازه')
  await coordinator.taps(title)
  return (await db().case.findFirstOrThrow({ orderBy: { id: 'desc' } })).id
}
const nominees = async (caseId: number, prize: string): Promise<unknown> =>
  (await db().caseAnswer.findFirst({ where: { caseId, path: `nominees.${prize}` } }))?.value.is

describe('the jury of the festival (requirement D7, peers row 61)', () => {
  it('gets its nominees by rule, without those who handed in too little, and only out of final tables', async () => {
    const id = await begins('داوری جشنواره')
    const cast = { coordinator, deputy }
    await expect(playStep(stage, id, cast)).rejects.toThrow()
    expect(text(coordinator.messages().at(-1) as { text: string })).toContain('هنوز نهایی نشده است')
    await finalTables()
    await playStep(stage, id, cast)
    expect(await db().case.findUniqueOrThrow({ where: { id } })).toMatchObject({ step: 'jury' })
    const best = (await nominees(id, 'best')) as string[]
    expect(best.toSorted()).toEqual(['دستگاه نمونه 1', 'دستگاه نمونه 2'])
    expect(await nominees(id, 'improved')).toEqual([])
  })

  it('is closed before the release to all who may not read the ranking, by list, search and button', async () => {
    await finalTables()
    const id = await begins('داوری جشنواره')
    await playStep(stage, id, { coordinator })
    const { code } = await db().case.findUniqueOrThrow({ where: { id } })
    const others: Player[] = [
      await stage.enters(21, 'focal-point', { agencyCode: 'A1' }),
      await stage.enters(22, 'agency-head', { agencyCode: 'A1' }),
      await stage.enters(23, 'evaluator'),
      await stage.enters(24, 'committee-member'),
      await stage.enters(25, 'council-member'),
    ]
    const auditor = await stage.enters(26, 'auditor')
    for (const player of [...others, auditor]) {
      const heard = [text(await player.says('/cases')), text(await player.says(`/cases ${code}`))].join('\n')
      expect([player.userId, /نمونه|نامزد|داوری/.test(heard)]).toEqual([player.userId, false])
    }
    expect(text(await deputy.says(`/cases ${code}`))).toContain('داوری')
    await moves('RELEASED')
    expect(text(await auditor.says(`/cases ${code}`))).toContain('داوری')
    for (const player of others.slice(0, 2)) expect(text(await player.says(`/cases ${code}`))).not.toContain('داوری')
  })
})

describe('the ceremony', () => {
  it('tells whoever goes on by themselves that it is their turn, and leads them there', async () => {
    await finalTables()
    await begins('داوری جشنواره')
    await coordinator.says('جشنوارهٔ شهید رجایی')
    await coordinator.taps('رد شدن')
    const sent = text(await coordinator.taps('ارسال'))
    expect(sent).toContain('نوبت شما: نشست هیئت داوران')
    expect(sent).not.toContain('به شما پاسخ داده می‌شود')
    expect(text(await coordinator.taps('دیدن پرونده'))).toContain('● نشست هیئت داوران')
  })

  it('honours whom the jury has chosen, with certificates that anybody can check, and is told to all once it was held', async () => {
    await finalTables()
    const head = await stage.enters(22, 'agency-head', { agencyCode: 'A1' })
    const jury = await begins('داوری جشنواره')
    expect(await playCase(stage, jury, { coordinator, deputy })).toEqual(['call', 'jury', 'approval'])
    await stage.settle()
    expect(text(await head.hears())).not.toContain('داوری')

    const ceremony = await begins('مراسم جشنواره')
    await playStep(stage, ceremony, { coordinator })
    expect(await db().caseAnswer.count({ where: { caseId: ceremony, path: 'winners.names' } })).toBe(0)
    await playStep(stage, ceremony, { coordinator })
    expect(text(await head.hears())).toContain('سالن همایش')
    // Nothing is approved yet, so that the year does not count it as held.
    expect((await db().cycle.findUniqueOrThrow({ where: { id: province.cycleId } })).festivalHeldAt).toBeNull()
    const winners = await db().caseAnswer.findFirstOrThrow({ where: { caseId: ceremony, path: 'winners.names' } })
    expect((winners.value.is as string[]).toSorted()).toEqual(['دستگاه نمونه 1', 'دستگاه نمونه 2'])
    await playStep(stage, ceremony, { coordinator })
    const { code } = await db().case.findUniqueOrThrow({ where: { id: ceremony } })
    await coordinator.says(`/cases ${code}`)
    await coordinator.taps(coordinator.buttons()[0] ?? '')
    await coordinator.taps('صدور')
    await stage.settle()
    expect(await db().case.findUniqueOrThrow({ where: { id: ceremony } })).toMatchObject({ end: 'done' })
    const entries = await db().registerEntry.findMany({ where: { caseId: ceremony } })
    expect(entries.map(({ name }) => name).toSorted()).toEqual(['دستگاه نمونه 1', 'دستگاه نمونه 2'])
    const stranger = stage.player(99)
    expect(text(await stranger.says(`/verify ${entries[0]?.receipt}`))).toContain('لوح تقدیر')
    expect(text(await head.hears())).toContain('برگزیدگان جشنواره اعلام شدند')
    expect(text(await head.says(`/cases ${code}`))).toContain('مراسم جشنواره')
  })

  it('is the festival of the year once its minutes are handed in, for which the release may wait', async () => {
    await finalTables()
    await db().cycle.update({
      where: { id: province.cycleId },
      data: { state: 'TRANSMISSION', version: { increment: 1 } },
    })
    const { personId } = await db().seat.findFirstOrThrow({ where: { role: 'coordinator' } })
    const { profile } = await db().cycle.findUniqueOrThrow({ where: { id: province.cycleId } })
    const { approvals } = profile as { approvals: ('FINALISATION' | 'DEPUTY' | 'COUNCIL')[] }
    for (const step of approvals)
      await db().approval.create({
        data: { cycleId: province.cycleId, step, personId, contentHash: 'a'.repeat(64), at: MORNING },
      })
    const ceremony = await begins('مراسم جشنواره')
    await playStep(stage, ceremony, { coordinator })
    await playStep(stage, ceremony, { coordinator })
    const { festivalHeldAt } = await db().cycle.findUniqueOrThrow({ where: { id: province.cycleId } })
    expect(festivalHeldAt).not.toBeNull()
    expect(await db().auditEntry.count({ where: { action: 'cycle.festival-held' } })).toBe(1)
  })
})
