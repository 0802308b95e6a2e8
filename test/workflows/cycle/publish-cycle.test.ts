import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publishCycle } from '#workflows/cycle/publish-cycle.ts'
import { readDashboard } from '#workflows/cycle/read-dashboard.ts'
import { readDeadlines } from '#workflows/cycle/read-deadlines.ts'
import { type Cast, DAY_MS, openWorld, profileFile, smallProvince, type World } from '../../support/world.ts'
import { addCircular, answer, draft, stateOf, windowIn } from './stage.ts'

let world: World
let coordinator: Cast
let cycleId: number
beforeEach(async () => {
  world = await openWorld()
  ;({ cycleId } = await smallProvince(world, { state: 'DRAFT' }))
  coordinator = await world.person('coordinator')
  await world.db.item.deleteMany()
})
afterEach(() => world.close())

const publish = async (cast = coordinator, version = 0) =>
  publishCycle(world.tools, await cast.by(), { cycleId, version })

describe('publishing a cycle (requirements C1, D10)', () => {
  it.each(['DRAFT', 'PROPOSED', 'CANCELLED'] as const)('is refused while its circular is %s', async (state) => {
    await addCircular(world, cycleId, state)
    expect(answer(await publish())).toBe('circular-missing')
    expect(await stateOf(world)).toBe('DRAFT')
  })

  it.each(['CONFIRMED', 'SENT'] as const)('goes through once its circular is %s', async (state) => {
    await addCircular(world, cycleId, state)
    expect(answer(await publish())).toBe('done')
    expect(await stateOf(world)).toBe('ISSUED')
  })

  it('opens an item for each agency and indicator, and keeps when and by whom', async () => {
    await addCircular(world, cycleId, 'SENT')
    await publish()
    expect(await world.db.item.count()).toBe(3 * 3 + 3)
    const cycle = await world.db.cycle.findUniqueOrThrow({ where: { id: cycleId } })
    expect(cycle.publishedAt).toEqual(world.clock.now())
    const entry = await world.db.auditEntry.findFirstOrThrow({ where: { action: 'cycle.publish' } })
    expect(entry.personId).toBe(coordinator.personId)
  })

  it('is the work of one of two coordinators who publish at once', async () => {
    await addCircular(world, cycleId, 'SENT')
    const other = await world.person('coordinator')
    const answers = await Promise.all([publish(), publish(other)])
    expect(answers.map(answer).toSorted()).toEqual(['done', 'not-now'])
    expect(await world.db.item.count()).toBe(12)
  })

  it('is refused by a screen that shows an earlier version', async () => {
    await addCircular(world, cycleId, 'SENT')
    await world.db.cycle.updateMany({ data: { version: 1 } })
    expect(answer(await publish())).toBe('cycle-changed')
  })

  it('begins the self-assessment where it should have begun a week ago, with its whole minimum, told before', async () => {
    await world.db.cycle.deleteMany()
    cycleId = await draft(world, coordinator)
    await addCircular(world, cycleId, 'SENT')
    const planned = await windowIn(world, 'self-assessment')
    const review = await windowIn(world, 'review')
    const board = async () => {
      const read = await readDashboard(world.tools, await coordinator.by())
      return read.ok ? (read.value?.shifts.moved ?? []).map(({ key }) => key) : []
    }
    expect(await board()).toEqual([])
    world.clock.set(new Date(planned.opensAt.getTime() + 20 * DAY_MS))
    expect(await board()).toContain('self-assessment')
    expect(answer(await publish())).toBe('done')
    const laid = await windowIn(world, 'self-assessment')
    expect(laid.opensAt).toEqual(world.clock.now())
    const minimum = profileFile('razavi-khorasan').stages.find(({ key }) => key === 'self-assessment')?.minimum ?? 0
    expect(laid.dueAt.getTime() - laid.opensAt.getTime()).toBeGreaterThanOrEqual((minimum - 1) * DAY_MS)
    expect((await windowIn(world, 'review')).opensAt.getTime()).toBeGreaterThan(review.opensAt.getTime())
    expect(await world.db.notice.count({ where: { kind: 'schedule-changed' } })).toBe(0)
  })

  it('in time leaves every date where it was', async () => {
    await world.db.cycle.deleteMany()
    cycleId = await draft(world, coordinator)
    await addCircular(world, cycleId, 'SENT')
    const planned = await world.db.stage.findMany()
    expect(answer(await publish())).toBe('done')
    expect(await world.db.stage.findMany()).toEqual(planned)
  })

  it('is not for the deputy', async () => {
    await addCircular(world, cycleId, 'SENT')
    expect(answer(await publish(await world.person('deputy')))).toBe('not-your-role')
  })

  it('makes the dates public, to strangers too', async () => {
    await addCircular(world, cycleId, 'SENT')
    const stranger = { ...(await coordinator.by()), actor: { kind: 'stranger' as const, language: 'fa' as const } }
    expect(await readDeadlines(world.tools, stranger)).toEqual({ ok: true, value: null })
    await publish()
    const seen = await readDeadlines(world.tools, stranger)
    expect(seen.ok && seen.value?.year).toBe(1404)
  })

  it('tells on the board what is missing, then that nothing is', async () => {
    const next = async () => {
      const board = await readDashboard(world.tools, await coordinator.by())
      return board.ok ? board.value?.next : null
    }
    expect(await next()).toMatchObject({ to: 'ISSUED', refusal: { code: 'circular-missing' } })
    await addCircular(world, cycleId, 'SENT')
    expect(await next()).toMatchObject({ to: 'ISSUED', refusal: null })
  })
})
