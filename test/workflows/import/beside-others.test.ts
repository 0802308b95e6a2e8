import { openSqlite } from 'prisma-sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Province } from '#domain/province/province.ts'
import { profileByKey } from '#storage/cycle/profiles.ts'
import { addCycle } from '#storage/cycle/timetables.ts'
import { itemsDue, lapseItems } from '#storage/evidence/item-moves.ts'
import { lastRun, noteRun } from '#storage/reminders/duty-runs.ts'
import { inTransaction } from '#storage/transaction.ts'
import { applyProvince } from '#workflows/import/apply-province.ts'
import { openLeftItems } from '#workflows/import/open-due-items.ts'
import { bySystem } from '#workflows/tools.ts'
import { loadSampleProvince } from '../../../src/cli/sample-province.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let cycleId: number
beforeEach(async () => {
  world = await openWorld()
  const profile = profileByKey('razavi-khorasan')
  if (profile === null) throw new Error('no profile')
  cycleId = await inTransaction(world.db, async (tx) => {
    const id = await addCycle(tx, { year: 1404, profile, at: world.clock.now(), by: null })
    await tx.cycle.update({ where: { id }, data: { state: 'OPEN' } })
    return id
  })
})
afterEach(() => world.close())

const province = loadSampleProvince()
const apply = (given: Province) => applyProvince(world.tools, bySystem(world.clock.now()), { province: given })

/** The same file; another process writes each time, so many times, when it has been compared with what is kept and nothing is written yet. */
function overtakenBy(times: number): { file: Province; writes: () => number } {
  let writes = 0
  const { agencies } = province
  const file = {
    ...province,
    get agencies() {
      if (writes < times) {
        writes++
        const other = openSqlite(world.url)
        other.exec(`UPDATE "Person" SET "phone" = '0915${1_000_000 + writes}' WHERE "id" = 1`)
        other.exec(`UPDATE "Agency" SET "name" = 'نام گفت‌وگو ${writes}' WHERE "id" = 1`)
        other.close()
      }
      return agencies
    },
  }
  return { file, writes: () => writes }
}

describe('an import beside others that write (issue 8, item 1)', () => {
  it('is judged anew by what another has written since it was judged', async () => {
    expect(await apply(province)).toMatchObject({ ok: true, value: { nothing: false } })
    const { file, writes } = overtakenBy(1)
    const outcome = await apply(file)
    expect(writes()).toBe(1)
    // Judged by what was there before, nothing would have been to do.
    expect(outcome).toMatchObject({ ok: true, value: { nothing: false } })
    const first = await world.db.agency.findUniqueOrThrow({ where: { id: 1 } })
    expect(first.name).toBe(province.agencies.find(({ code }) => code === first.code)?.name)
    expect((await world.db.person.findUniqueOrThrow({ where: { id: 1 } })).phone).toMatch(/^0915/)
  })

  it('is given up, with nothing written, where others never stop', async () => {
    await apply(province)
    const entries = await world.db.auditEntry.count()
    expect(await apply(overtakenBy(1_000).file)).toMatchObject({ ok: false, refusal: { code: 'import-overtaken' } })
    expect((await world.db.agency.findUniqueOrThrow({ where: { id: 1 } })).name).toContain('نام گفت‌وگو')
    expect(await world.db.auditEntry.count()).toBe(entries)
  })

  it('that broke off before all its items were open has them opened by the next tick', async () => {
    await apply(province)
    const all = await world.db.item.count()
    expect([all > 0, await lastRun(world.db, itemsDue(cycleId))]).toEqual([true, null])
    const breakOff = () =>
      inTransaction(world.db, async (tx) => {
        await tx.item.deleteMany({ where: { agencyId: { gt: 20 } } })
        await noteRun(tx, itemsDue(cycleId), world.clock.now())
      })
    await breakOff()
    await openLeftItems(world.tools)
    expect([await world.db.item.count(), await lastRun(world.db, itemsDue(cycleId))]).toEqual([all, null])
    // Or by the end of the stage, before that counts what nobody has answered.
    await breakOff()
    expect(await inTransaction(world.db, (tx) => lapseItems(tx, cycleId, world.clock.now()))).toBe(all)
    expect([await world.db.item.count(), await lastRun(world.db, itemsDue(cycleId))]).toEqual([all, null])
  })

  it('that takes indicators away and is given up after all leaves every item as it was at the next tick', async () => {
    await apply(province)
    const all = await world.db.item.count()
    const { file } = overtakenBy(1_000)
    const [gone, ...rest] = province.indicators
    const heir = rest.find(({ agencyCode }) => agencyCode === gone?.agencyCode)
    if (gone === undefined || heir === undefined) throw new Error('too few indicators')
    const fewer = Object.create(file, {
      indicators: {
        value: rest.map((one) =>
          one === heir ? { ...one, maximumHundredths: one.maximumHundredths + gone.maximumHundredths } : one,
        ),
      },
      assignments: { value: province.assignments.filter(({ indicatorCode }) => indicatorCode !== gone.code) },
      inquiries: { value: province.inquiries.filter(({ indicatorCode }) => indicatorCode !== gone.code) },
    }) as Province
    expect(await apply(fewer)).toMatchObject({ ok: false, refusal: { code: 'import-overtaken' } })
    expect(await world.db.item.count()).toBeLessThan(all)
    await openLeftItems(world.tools)
    expect([await world.db.item.count(), await lastRun(world.db, itemsDue(cycleId))]).toEqual([all, null])
  })
})
