import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unfolded } from '#screens/kit.ts'
import { callListScreen, progressScreen } from '#screens/progress/progress.ts'
import { participationOf } from '#storage/progress/participation.ts'
import { readCallList, readParticipation, readProgressHome } from '#workflows/progress/read-participation.ts'
import { atItem } from '../../support/evidence.ts'
import { codeOf, valueOf } from '../../support/review-world.ts'
import { type Cast, openWorld, type SmallProvince, smallProvince, type World } from '../../support/world.ts'

let world: World
let province: SmallProvince
let focal: Cast
let coordinator: Cast
const agency = (index: number): number => province.agencies[index]?.id ?? 0
beforeEach(async () => {
  world = await openWorld()
  province = await smallProvince(world)
  focal = await world.person('focal-point', { agencyId: agency(0), name: 'سارا احمدی' })
  coordinator = await world.person('coordinator')
})
afterEach(() => world.close())

const page = async (cast = coordinator) => valueOf(await readParticipation(world.tools, await cast.by()))
const callList = async (cast = coordinator) => valueOf(await readCallList(world.tools, await cast.by(), { page: 0 }))
const slow = async (cast = coordinator) => (await callList(cast)).page.items
async function submits(): Promise<void> {
  const mine = atItem(world, await focal.by(), await province.itemOf(0, '1-1'))
  await mine.assess(10_000)
  await mine.send('a.pdf')
  expect(await mine.submit()).toBe('ok')
}

describe('participation (requirements G1, G2)', () => {
  it('counts an agency as started with its first draft and as taking part with its first submission', async () => {
    expect((await page()).gauge).toMatchObject({ started: 0, submitted: 0, finished: 0, total: 3, target: 3 })
    await atItem(world, await focal.by(), await province.itemOf(0, '1-1')).assess(10_000)
    expect((await page()).gauge).toMatchObject({ started: 1, submitted: 0 })
    await submits()
    expect((await page()).gauge).toMatchObject({ started: 1, submitted: 1, finished: 0 })
  })

  it('takes an agency back that has withdrawn its only submission', async () => {
    await submits()
    await atItem(world, await focal.by(), await province.itemOf(0, '1-1')).withdraw(1)
    expect((await page()).gauge).toMatchObject({ started: 1, submitted: 0 })
  })

  it('dates what an agency handed in by its first version that stands, however often it comes again', async () => {
    const firstAt = async () => (await participationOf(world.db, province.cycleId))[0]?.firstAt ?? null
    expect(await firstAt()).toBeNull()
    await submits()
    const first = world.clock.now()
    const { id, ...version } = await world.db.submission.findFirstOrThrow()
    const submittedAt = new Date(first.getTime() + 3_600_000)
    await world.db.submission.create({ data: { ...version, number: 2, receipt: 'R-2', submittedAt } })
    await world.db.item.update({ where: { id: version.itemId }, data: { submittedAt } })
    expect(await firstAt()).toEqual(first)
    await world.db.submission.update({ where: { id }, data: { withdrawnAt: first } })
    expect(await firstAt()).toEqual(submittedAt)
  })

  it('counts an agency as finished when nothing is left, and lapsed items as nothing done', async () => {
    const where = { agencyId: agency(1) }
    await world.db.item.updateMany({ where, data: { state: 'SUBMITTED', submittedAt: world.clock.now() } })
    expect((await page()).gauge.finished).toBe(1)
    await world.db.item.updateMany({ where, data: { state: 'SCORED', submittedAt: null, preliminaryHundredths: 0 } })
    expect((await page()).gauge).toMatchObject({ finished: 0, started: 0 })
  })

  it('is shown by ranking group and adds up to all', async () => {
    await submits()
    expect((await page()).groups).toMatchObject([
      { group: 'economy', started: 1, submitted: 1, total: 2 },
      { group: 'health', started: 0, submitted: 0, total: 1 },
    ])
  })

  it('lists who has not started before who is behind, with the people and whether they are reached', async () => {
    await submits()
    await world.db.account.updateMany({ where: { id: focal.accountId }, data: { blockedAt: world.clock.now() } })
    expect(
      (await slow()).map(({ name, standing, people }) => [name, standing, people.map(({ reach }) => reach)]),
    ).toEqual([
      ['دستگاه نمونه 2', 'not-started', []],
      ['دستگاه نمونه 3', 'not-started', []],
      ['دستگاه نمونه 1', 'behind', ['blocked']],
    ])
  })

  it('gives telephone numbers to the coordinator and to nobody else', async () => {
    await world.db.person.update({ where: { id: focal.personId }, data: { phone: '+989151112233' } })
    const phones = async (cast: Cast) => (await slow(cast)).flatMap(({ people }) => people.map(({ phone }) => phone))
    expect(await phones(coordinator)).toEqual(['+989151112233'])
    for (const role of ['deputy', 'organization-head', 'auditor'] as const)
      expect(await phones(await world.person(role))).toEqual([null])
  })

  it('writes down who has read the list to telephone by, and nobody who was refused', async () => {
    await slow()
    await readCallList(world.tools, await focal.by(), { page: 0 })
    const entries = await world.db.auditEntry.findMany({ where: { action: 'progress.call-list' } })
    expect(entries.map(({ personId, subject }) => [personId, subject])).toEqual([
      [coordinator.personId, `cycle:${province.cycleId}`],
    ])
  })

  it('says once how far those are who stand below it', async () => {
    const { text } = callListScreen('fa', await callList())
    expect(text.split('آغاز نکرده')).toHaveLength(1 + 2)
    expect(text).not.toContain('صفحهٔ')
  })

  it('is no agency’s and no evaluator’s', async () => {
    const evaluator = await world.person('evaluator', { teamId: province.teamId })
    expect(codeOf(await readParticipation(world.tools, await focal.by()))).toBe('not-your-role')
    expect(codeOf(await readCallList(world.tools, await evaluator.by(), { page: 0 }))).toBe('not-your-role')
    expect(await readProgressHome(world.tools, await focal.by())).toBeNull()
  })

  it('says on the home screens of those who answer for it how many have started', async () => {
    await submits()
    expect(await readProgressHome(world.tools, await coordinator.by())).toEqual({ started: 1, target: 3 })
    expect(await readProgressHome(world.tools, await (await world.person('deputy')).by())).toEqual({
      started: 1,
      target: 3,
    })
    await world.db.cycle.updateMany({ data: { state: 'PRELIMINARY' } })
    expect(await readProgressHome(world.tools, await coordinator.by())).toEqual({ started: null, target: 3 })
  })

  it('shows no points anywhere, whatever was scored', async () => {
    await submits()
    const data = { state: 'SCORED', preliminaryHundredths: 12_345 } as const
    await world.db.item.updateMany({ where: { agencyId: agency(0), indicator: { code: '1-1' } }, data })
    const shown = unfolded(progressScreen('fa', await page())).text + callListScreen('fa', await callList()).text
    expect(shown).toContain('از ۳ لازم')
    expect(shown).not.toMatch(/۱۲۳|امتیاز/)
    expect(JSON.stringify([await page(), await slow()])).not.toContain('12345')
  })
})
