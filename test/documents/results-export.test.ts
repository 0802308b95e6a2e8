import { readXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { resultsJson } from '#documents/results-json.ts'
import { resultsWorkbook } from '#documents/results-workbook.ts'
import { canonicalJson } from '#domain/results/canonical-json.ts'
import type { ResultsExport } from '#domain/results/results-export.ts'
import { sha256 } from '#shared/ids.ts'
import { bySystem } from '#workflows/tools.ts'
import { finaliseTables } from '#workflows/results/finalise-tables.ts'
import { readResultsExport } from '#workflows/results/read-results-export.ts'
import { DAY, type ScoredProvince, scoredProvince } from '../support/scored-province.ts'
import { DAY_MS, MORNING } from '../support/world.ts'

let scene: ScoredProvince
beforeEach(async () => {
  scene = await scoredProvince()
  scene.world.clock.set(new Date(MORNING.getTime() + DAY.finalisation * DAY_MS))
})
afterEach(() => scene.world.close())

async function exported(): Promise<ResultsExport> {
  const { world } = scene
  const outcome = await readResultsExport(world.tools, bySystem(world.clock.now()), { year: 1404 })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
async function finalised(): Promise<void> {
  const { world, province, coordinator, moveTo } = scene
  const itemId = await province.itemOf(0, '1-1')
  await world.db.item.update({ where: { id: itemId }, data: { state: 'OBJECTION_DECIDED', finalHundredths: 20_050 } })
  const at = world.clock.now()
  const drafted = {
    itemId,
    cycleId: province.cycleId,
    draftedBy: 1,
    createdAt: at,
    filedAt: at,
    state: 'DECIDED',
  } as const
  const decided = { beforeHundredths: 15_000, afterHundredths: 20_050, reason: '=HYPERLINK("x")' }
  await world.db.objection.create({ data: { ...drafted, ...decided } })
  await moveTo('OBJECTION_REVIEW')
  const { version } = await world.db.cycle.findUniqueOrThrow({ where: { id: province.cycleId } })
  const input = { cycleId: province.cycleId, version, shownAt: at }
  const outcome = await finaliseTables(world.tools, await coordinator.by(), input)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
}
const sheetsOf = async (results: ResultsExport) => {
  const { sheets } = await readXlsx(await resultsWorkbook('fa', results))
  return new Map(sheets.map(({ name, rows }) => [name, rows]))
}

describe('the export of results (requirements E14, E18, J2)', () => {
  it('writes ranks, all items with their objections, and approvals, and they read back the same', async () => {
    await finalised()
    const results = await exported()
    const sheets = await sheetsOf(results)
    const groups = sheets.get('اقتصادی و مالی') ?? []
    expect(groups.slice(1).map(([rank, code, , , , total]) => [rank, code, total])).toEqual([
      [1, 'A1', 1050.5],
      [2, 'A2', 1000],
    ])
    const items = sheets.get('ریز امتیازها') ?? []
    expect(items).toHaveLength(13)
    expect(items[1]?.slice(10, 14)).toEqual([150, 150, 200.5, 200.5])
    expect(sheets.get('اعتراض‌ها')?.[1]?.at(-1)).toBe('=HYPERLINK("x")')
    expect(sheets.get('تأییدها')?.[1]?.[5]).toBe(results.contentHash)
  })

  it('gives JSON whose content hashes to what was approved', async () => {
    await finalised()
    const text = [...resultsJson(await exported())].join('')
    const read = JSON.parse(text) as ResultsExport & { form: string }
    expect(read.form).toBe('tahavol-export-1')
    expect(sha256(canonicalJson(read.content))).toBe(read.contentHash)
    expect(read.approvals.map(({ contentHash }) => contentHash)).toEqual([read.contentHash])
    expect(text).toBe(`${canonicalJson(read)}\n`)
    expect(read.items).toHaveLength(12)
  })

  it('gives points without ranks before the tables are finalised', async () => {
    const results = await exported()
    expect(results.agencies.map(({ code, rank, totalHundredths }) => [code, rank, totalHundredths])).toEqual([
      ['A1', null, 100_000],
      ['A2', null, 100_000],
      ['A3', null, 0],
    ])
    expect((await sheetsOf(results)).size).toBe(5)
  })

  it('is written down, and refused to agencies and evaluators', async () => {
    const { world, focal, first, coordinator } = scene
    const codes = await Promise.all(
      [focal, first, coordinator].map(async (who) => {
        const outcome = await readResultsExport(world.tools, await who.by(), { year: 1404 })
        return outcome.ok ? 'done' : outcome.refusal.code
      }),
    )
    expect(codes).toEqual(['not-your-role', 'not-your-role', 'done'])
    const written = await world.db.auditEntry.findMany({ where: { action: 'result.export' } })
    expect(written.map((entry) => entry.personId)).toEqual([coordinator.personId])
  })

  it('knows no cycle of a year that was not evaluated', async () => {
    const outcome = await readResultsExport(scene.world.tools, bySystem(scene.world.clock.now()), { year: 1399 })
    expect(outcome).toMatchObject({ refusal: { code: 'cycle-unknown' } })
  })
})
