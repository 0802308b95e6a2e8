import { afterEach, describe, expect, it } from 'vitest'
import { receiptFrom } from '#domain/receipts/receipt.ts'
import { figure } from '../faults/long.ts'
import { everything, shown } from '../support/everything.ts'
import { playCase } from '../support/form-player.ts'
import { closeStage, openStage, type Player, type Stage } from '../support/stage.ts'
import { DAY_MS, MORNING, smallProvince } from '../support/world.ts'

let stage: Stage
afterEach(() => closeStage(stage))

const AGENCY = ['/menu', '/status', '/scores', '/cases', '/circulars', '/deadlines', '/evidence']
const OTHERS = ['/cases', '/circulars', '/deadlines', '/approvals']
const CODE = receiptFrom(new Uint8Array([1, 2, 3, 4, 5]))
const TEXTS = { 1: 'دستگاه نمونه 2 بسیار بهتر شده و جایزه می‌گیرد.', 2: 'دستگاه نمونه 3 بسیار بهتر شده و جایزه می‌گیرد.' }

/** A year with final tables in which A1 stands the same; who of the others is better, chosen by the jury and praised in the analysis is the secret. */
async function play(better: 1 | 2): Promise<string[]> {
  stage = await openStage({ at: MORNING })
  const { db } = stage.app.tools
  const province = await smallProvince(
    { db, clock: stage.clock },
    { state: 'FINALISATION', profile: { rankingVisibility: 'own-rank' } },
  )
  for (const [i, { id: agencyId }] of province.agencies.entries()) {
    const { group } = await db.agency.findUniqueOrThrow({ where: { id: agencyId } })
    const share = i === 0 ? 0.9 : i === better ? 0.7 : 0.2
    let total = 0
    for (const { id, indicator } of await db.item.findMany({ where: { agencyId }, include: { indicator: true } })) {
      const finalHundredths = Math.round(indicator.maximumHundredths * share)
      total += finalHundredths
      await db.item.update({ where: { id }, data: { state: 'FINAL', finalHundredths, submittedAt: MORNING } })
    }
    const points = { generalHundredths: total, specificHundredths: 0, totalHundredths: total }
    const row = {
      cycleId: province.cycleId,
      agencyId,
      group,
      rank: i === 0 || i === better ? 1 : 2,
      participated: true,
    }
    await db.agencyResult.create({ data: { ...row, ...points } })
  }
  const coordinator = await stage.enters(3, 'coordinator')
  const deputy = await stage.enters(4, 'deputy')
  const focal = await stage.enters(21, 'focal-point', { agencyCode: 'A1' })
  const head = await stage.enters(22, 'agency-head', { agencyCode: 'A1' })
  const others: Player[] = [
    await stage.enters(23, 'evaluator'),
    await stage.enters(24, 'committee-member'),
    await stage.enters(25, 'council-member'),
    await stage.enters(26, 'auditor'),
    stage.player(99),
  ]

  await coordinator.says('/cases')
  await coordinator.taps('شروع تازه')
  await coordinator.taps('داوری جشنواره')
  const { id: caseId } = await db.case.findFirstOrThrow()
  // A code is drawn by chance: it is two installations that are compared.
  await db.case.update({ where: { id: caseId }, data: { code: CODE } })
  expect(await playCase(stage, caseId, { coordinator, deputy })).toEqual(['call', 'jury', 'approval'])
  await coordinator.says('/approvals')
  await coordinator.taps('دیدن جداول')
  await coordinator.taps('گزارش تحلیلی سال')
  await coordinator.taps('نوشتن متن‌ها')
  for (let part = 0; part < 3; part++) await coordinator.says(TEXTS[better])

  const heard: string[] = []
  const look = async (): Promise<void> => {
    await stage.waits(DAY_MS)
    for (const player of [focal, head])
      heard.push(...shown(await player.hears()), ...(await everything(player, [...AGENCY, `/cases ${CODE}`])))
    for (const player of others)
      heard.push(...shown(await player.hears()), ...(await everything(player, [...OTHERS, `/cases ${CODE}`])))
  }
  await look()
  await db.cycle.update({ where: { id: province.cycleId }, data: { state: 'RELEASED', version: { increment: 1 } } })
  // From here on an auditor and those who sat may read the ranking; agencies and the public still read their own alone.
  others.splice(1, 3)
  await look()
  // The seal of the log that an auditor keeps is a hash over other rows.
  return heard.map((line) => line.replace(/[0-9a-f]{32,}/g, 'seal'))
}

describe('two provinces whose final tables differ in what the others got (reliability S5, requirements D7, I7)', () => {
  it('show nobody else a difference: by the jury, the graphs, the analysis that is being written, before and after the release', {
    timeout: 120_000,
  }, async () => {
    const one = await play(1)
    await closeStage(stage)
    const two = await play(2)
    expect(two).toEqual(one)
    expect(one.length).toBeGreaterThan(100)
    expect(one.join()).toContain('نتیجهٔ نهایی')
    figure('two worlds with final tables', '0 differing bytes', `${one.length} messages and answers, 0`)
  })
})
