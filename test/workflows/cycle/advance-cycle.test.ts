import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stateWhenSent } from '#domain/cycle/state-when-sent.ts'
import type { CycleState, StageKey } from '#domain/vocabulary.ts'
import { advanceByClock, advanceCycle } from '#workflows/cycle/advance-cycle.ts'
import { markFestivalHeld, markTransmitted } from '#workflows/cycle/marks.ts'
import { readDashboard } from '#workflows/cycle/read-dashboard.ts'
import { type Cast, DAY_MS, openWorld, smallProvince, type World } from '../../support/world.ts'
import { answer, draft, stateOf, windowIn } from './stage.ts'

let world: World
let coordinator: Cast
beforeEach(async () => {
  world = await openWorld()
  coordinator = await world.person('coordinator')
})
afterEach(() => world.close())

const MINUTE_MS = 60_000
const tick = async (at: Date): Promise<CycleState> => {
  world.clock.set(at)
  await advanceByClock(world.tools)
  return stateOf(world)
}
const edge = async (key: StageKey, side: 'opensAt' | 'dueAt', ms: number): Promise<Date> =>
  new Date(+(await windowIn(world, key))[side] + ms)
const version = async (): Promise<number> => (await world.db.cycle.findFirstOrThrow()).version
const now = async (state: CycleState): Promise<void> => {
  await world.db.cycle.updateMany({ data: { state } })
}
const approve = async (cycleId: number, ...steps: Column.ApprovalStep[]): Promise<void> => {
  const rest = { cycleId, personId: coordinator.personId, contentHash: 'h', at: world.clock.now() }
  for (const step of steps) await world.db.approval.create({ data: { ...rest, step } })
}

describe('the clock takes a cycle on (requirements 1.4)', () => {
  it('opens it when the self-assessment begins and not a minute before', async () => {
    await smallProvince(world, { state: 'BRIEFING' })
    expect(await tick(await edge('self-assessment', 'opensAt', -MINUTE_MS))).toBe('BRIEFING')
    expect(await tick(await edge('self-assessment', 'opensAt', 0))).toBe('OPEN')
  })

  it('takes it to the review a minute after the review opens, never while the self-assessment runs', async () => {
    await smallProvince(world)
    expect(await tick(await edge('self-assessment', 'dueAt', -MINUTE_MS))).toBe('OPEN')
    expect(await tick(await edge('review', 'opensAt', -MINUTE_MS))).toBe('OPEN')
    expect(await tick(await edge('review', 'opensAt', MINUTE_MS))).toBe('REVIEW')
  })

  it('closes objections a minute after their end, and not at the end itself', async () => {
    await smallProvince(world, { state: 'PRELIMINARY' })
    expect(await tick(await edge('objection', 'dueAt', 0))).toBe('PRELIMINARY')
    expect(await tick(await edge('objection', 'dueAt', MINUTE_MS))).toBe('OBJECTION_REVIEW')
  })

  it('waits for the silent grace of the stage', async () => {
    await smallProvince(world, { state: 'PRELIMINARY' })
    await world.db.stage.updateMany({ where: { key: 'objection' }, data: { graceMinutes: 10 } })
    expect(await tick(await edge('objection', 'dueAt', 10 * MINUTE_MS))).toBe('PRELIMINARY')
    expect(await tick(await edge('objection', 'dueAt', 11 * MINUTE_MS))).toBe('OBJECTION_REVIEW')
  })

  it('catches up over several stages after an outage, each of them on record', async () => {
    await draft(world, coordinator)
    await now('ISSUED')
    const late = await edge('review', 'opensAt', DAY_MS)
    expect(await tick(late)).toBe('REVIEW')
    const entries = await world.db.auditEntry.findMany({ where: { action: 'cycle.advance' }, orderBy: { seq: 'asc' } })
    expect(entries.map(({ details }) => (details as { to: string }).to)).toEqual([
      'OPEN',
      'NATIONAL_TRANSFER',
      'REVIEW',
    ])
  })

  it('moves it once however often it ticks at the same moment', async () => {
    await smallProvince(world)
    world.clock.set(await edge('review', 'opensAt', MINUTE_MS))
    await Promise.all([advanceByClock(world.tools), advanceByClock(world.tools), advanceByClock(world.tools)])
    expect(await world.db.auditEntry.count({ where: { action: 'cycle.advance' } })).toBe(1)
  })

  it('never takes a step that is a person’s, and never touches a draft', async () => {
    await smallProvince(world, { state: 'REVIEW' })
    expect(await tick(await edge('release', 'dueAt', DAY_MS))).toBe('REVIEW')
    await now('DRAFT')
    expect(await tick(await edge('release', 'dueAt', 2 * DAY_MS))).toBe('DRAFT')
  })
})

describe('a message sent in time (reliability R19)', () => {
  it('counts for the objections when the clock has gone on meanwhile, and one sent a minute late does not', async () => {
    await smallProvince(world)
    const windows = [{ key: 'objection' as const, ...(await windowIn(world, 'objection')) }]
    const due = await edge('objection', 'dueAt', 0)
    expect(stateWhenSent('OBJECTION_REVIEW', windows, due)).toBe('PRELIMINARY')
    expect(stateWhenSent('OBJECTION_REVIEW', windows, new Date(+due + MINUTE_MS))).toBe('OBJECTION_REVIEW')
    expect(stateWhenSent('FINALISATION', windows, due)).toBe('FINALISATION')
  })
})

describe('the coordinator takes a cycle on', () => {
  const go = async (cycleId: number, to: CycleState, cast = coordinator, seen?: number) =>
    advanceCycle(world.tools, await cast.by(), { cycleId, version: seen ?? (await version()), to })

  it('is refused with the number of open objections until the last is decided', async () => {
    const province = await smallProvince(world, { state: 'OBJECTION_REVIEW' })
    const { cycleId } = province
    const id = await province.itemOf(0, '1-1')
    await world.db.item.update({ where: { id }, data: { state: 'OBJECTED' } })
    const refused = await go(cycleId, 'FINALISATION')
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'objections-undecided', pending: 1 } })
    await world.db.item.update({ where: { id }, data: { state: 'OBJECTION_DECIDED' } })
    expect(answer(await go(cycleId, 'FINALISATION'))).toBe('done')
    expect(await stateOf(world)).toBe('FINALISATION')
  })

  it('is told the next step when a step is left out', async () => {
    const { cycleId } = await smallProvince(world, { state: 'OBJECTION_REVIEW' })
    const refused = await go(cycleId, 'RELEASED')
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'step-not-next', next: 'FINALISATION' } })
  })

  it('is told the date on which a running stage ends', async () => {
    const { cycleId } = await smallProvince(world, { state: 'PRELIMINARY' })
    const refused = await go(cycleId, 'OBJECTION_REVIEW')
    const dueAt = (await windowIn(world, 'objection')).dueAt.toISOString()
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'stage-running', dueAt } })
  })

  it('is sent to the place of a step that is more than a step', async () => {
    const { cycleId } = await smallProvince(world, { state: 'FINALISATION' })
    await approve(cycleId, 'FINALISATION', 'DEPUTY')
    expect(answer(await go(cycleId, 'COUNCIL'))).toBe('step-has-own-place')
  })

  it('closes a released cycle, once of two at once', async () => {
    const { cycleId } = await smallProvince(world, { state: 'RELEASED' })
    const other = await world.person('coordinator')
    const answers = await Promise.all([go(cycleId, 'CLOSED', coordinator, 0), go(cycleId, 'CLOSED', other, 0)])
    expect(answers.map(answer).toSorted()).toEqual(['cycle-changed', 'done'])
  })

  it('is refused to everybody else', async () => {
    const { cycleId } = await smallProvince(world, { state: 'RELEASED' })
    expect(answer(await go(cycleId, 'CLOSED', await world.person('auditor')))).toBe('not-your-role')
  })
})

describe('what is recorded on the way (requirements C12, D7)', () => {
  it('the transmission is recorded in its own state, and once', async () => {
    const { cycleId } = await smallProvince(world, { state: 'COUNCIL' })
    const mark = async () =>
      answer(await markTransmitted(world.tools, await coordinator.by(), { cycleId, version: await version() }))
    expect(await mark()).toBe('not-now')
    await now('TRANSMISSION')
    expect(await mark()).toBe('done')
    expect(await mark()).toBe('already-transmitted')
  })

  it('the festival waits for the last approval, and the release waits for the festival', async () => {
    const { cycleId } = await smallProvince(world, { state: 'TRANSMISSION', profile: { releaseAfterFestival: true } })
    await world.db.cycle.updateMany({ data: { transmittedAt: world.clock.now() } })
    const mark = async () =>
      answer(await markFestivalHeld(world.tools, await coordinator.by(), { cycleId, version: await version() }))
    const lacks = async () => {
      const board = await readDashboard(world.tools, await coordinator.by())
      return board.ok ? (board.value?.next?.refusal?.code ?? 'nothing') : board.refusal.code
    }
    await approve(cycleId, 'FINALISATION', 'DEPUTY')
    expect([await mark(), await lacks()]).toEqual(['approval-missing', 'approval-missing'])
    await approve(cycleId, 'COUNCIL')
    expect(await lacks()).toBe('festival-awaited')
    expect([await mark(), await lacks()]).toEqual(['done', 'nothing'])
  })

  it('a profile without council lacks no approval of the council', async () => {
    const cycleId = await draft(world, coordinator, 'west-azerbaijan')
    await now('TRANSMISSION')
    await world.db.cycle.updateMany({ data: { transmittedAt: world.clock.now() } })
    await approve(cycleId, 'FINALISATION')
    const next = async () => {
      const board = await readDashboard(world.tools, await coordinator.by())
      return board.ok ? board.value?.next : null
    }
    expect(await next()).toMatchObject({ to: 'RELEASED', refusal: { code: 'approval-missing', step: 'DEPUTY' } })
    await approve(cycleId, 'DEPUTY')
    expect(await next()).toMatchObject({ to: 'RELEASED', refusal: null })
  })
})
