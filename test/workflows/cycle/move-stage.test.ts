import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { instantOf } from 'persian-text'
import type { StageKey } from '#domain/vocabulary.ts'
import { scheduleChanged } from '#outbox/kinds/cycle.ts'
import { moveStageDay, previewMove } from '#workflows/cycle/move-stage.ts'
import {
  type Cast,
  DAY_MS,
  openWorld,
  smallProvince,
  type SmallProvince,
  type World,
  ZONE,
} from '../../support/world.ts'
import { answer, draft, windowIn } from './stage.ts'

let world: World
let coordinator: Cast
beforeEach(async () => {
  world = await openWorld()
  coordinator = await world.person('coordinator')
})
afterEach(() => world.close())

const on = (month: number, day: number) => ({ year: 1405, month, day })
const at = (month: number, day: number, hour: number) => instantOf({ ...on(month, day), hour }, ZONE)
const move = async (cycleId: number, key: StageKey, day: ReturnType<typeof on>, version = 0) =>
  moveStageDay(world.tools, await coordinator.by(), { cycleId, version, key, edge: 'due', day })
const look = async (cycleId: number, key: StageKey, day: ReturnType<typeof on>) =>
  previewMove(world.tools, await coordinator.by(), { cycleId, version: 0, key, edge: 'due', day })

describe('moving the end of a stage of a draft (requirements E2, D10)', () => {
  it('shows all that moves without moving it', async () => {
    const cycleId = await draft(world, coordinator)
    const before = await windowIn(world, 'review')
    const preview = await look(cycleId, 'self-assessment', on(10, 26))
    expect(preview.ok && preview.value.moved.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['self-assessment', 'questions', 'national-transfer', 'review', 'council']),
    )
    expect(await windowIn(world, 'review')).toEqual(before)
  })

  it('moves what follows by as many days and tells nobody', async () => {
    const cycleId = await draft(world, coordinator)
    const before = await windowIn(world, 'national-transfer')
    expect(answer(await move(cycleId, 'self-assessment', on(10, 26)))).toBe('done')
    expect((await windowIn(world, 'self-assessment')).dueAt).toEqual(at(10, 26, 14))
    expect(+(await windowIn(world, 'national-transfer')).opensAt - +before.opensAt).toBe(7 * DAY_MS)
    expect(await world.db.notice.count()).toBe(0)
  })

  it('proposes the next working day for a day that is free, and says so', async () => {
    const cycleId = await draft(world, coordinator)
    const thursday = await look(cycleId, 'self-assessment', on(10, 24))
    const saturday = await look(cycleId, 'self-assessment', on(10, 26))
    expect([thursday, saturday].map((it) => it.ok && it.value.wishedDayIsFree)).toEqual([true, false])
    expect(thursday.ok && thursday.value.moved.find(({ key }) => key === 'self-assessment')?.to).toBe(
      at(10, 26, 14).toISOString(),
    )
  })

  it('warns of a stage shorter than its minimum by a day and not of one at its minimum', async () => {
    const cycleId = await draft(world, coordinator)
    const codes = async (day: number) => {
      const preview = await look(cycleId, 'self-assessment', on(10, day))
      return preview.ok
        ? preview.value.warnings.filter(({ stage }) => stage === 'self-assessment').map(({ code }) => code)
        : []
    }
    // 5 Azar to 5 Dey are 31 days, to 2 Dey 28.
    expect(await codes(5)).toEqual([])
    expect(await codes(2)).toEqual(['shorter-than-minimum'])
  })

  it('refuses an end before the beginning', async () => {
    const cycleId = await draft(world, coordinator)
    expect(answer(await move(cycleId, 'self-assessment', on(9, 3)))).toBe('due-before-open')
  })

  it('refuses the date that it has already', async () => {
    const cycleId = await draft(world, coordinator)
    expect(answer(await move(cycleId, 'self-assessment', on(10, 19)))).toBe('nothing-moves')
  })

  it('lets one of two coordinators move it when both do at once', async () => {
    const cycleId = await draft(world, coordinator)
    const answers = await Promise.all([
      move(cycleId, 'self-assessment', on(10, 26)),
      move(cycleId, 'self-assessment', on(10, 27)),
    ])
    expect(answers.map(answer).toSorted()).toEqual(['cycle-changed', 'done'])
  })
})

describe('moving the end of a stage of a published cycle (requirement F1)', () => {
  let province: SmallProvince
  beforeEach(async () => {
    province = await smallProvince(world)
  })

  it('tells people of active agencies, evaluators and whose own stage moves, each once, and nobody else', async () => {
    const agencyId = province.agencies[0]?.id ?? 0
    const told = [
      await world.person('focal-point', { agencyId }),
      await world.person('agency-head', { agencyId: province.agencies[1]?.id ?? 0 }),
      await world.person('evaluator', { teamId: province.teamId }),
      await world.person('inquiry-respondent'),
    ]
    await world.db.seat.create({
      data: { personId: told[0]?.personId ?? 0, role: 'agency-head', agencyId, grantedAt: world.clock.now() },
    })
    await world.db.agency.update({ where: { id: province.agencies[2]?.id ?? 0 }, data: { active: false } })
    await world.person('focal-point', { agencyId: province.agencies[2]?.id ?? 0 })
    // What follows moves, also behind stages that this timetable has not.
    told.push(await world.person('deputy'))
    await world.person('auditor')
    const preview = await look(province.cycleId, 'self-assessment', on(9, 21))
    expect(preview.ok && preview.value.told).toEqual([
      { role: 'focal-point', people: 1 },
      { role: 'agency-head', people: 1 },
      { role: 'evaluator', people: 1 },
      { role: 'deputy', people: 1 },
      { role: 'inquiry-respondent', people: 1 },
    ])
    expect(answer(await move(province.cycleId, 'self-assessment', on(9, 21)))).toBe('done')
    const notices = await world.db.notice.findMany({ where: { kind: 'schedule-changed' } })
    const reached = notices.map(({ personId }) => personId ?? 0)
    expect(reached.toSorted((a, b) => a - b)).toEqual(told.map(({ personId }) => personId))
  })

  it('shows the old and the new date side by side', async () => {
    const focal = await world.person('focal-point', { agencyId: province.agencies[0]?.id ?? 0 })
    const evaluator = await world.person('evaluator', { teamId: province.teamId })
    await move(province.cycleId, 'self-assessment', on(9, 21))
    const { args } = await world.db.notice.findFirstOrThrow()
    const rendering = {
      db: world.db,
      files: world.tools.files,
      zone: ZONE,
      now: world.clock.now(),
      language: 'fa' as const,
    }
    const shownTo = ({ personId }: { personId: number }) =>
      scheduleChanged.compose({ ...rendering, personId }, args as never)
    const screen = await shownTo(focal)
    // The own stages with both dates, those of others in a line each.
    const others = (await shownTo(evaluator))?.text ?? ''
    expect(others.split('پایان پیشین')).toHaveLength(4)
    expect(others).toContain('خود ارزیابی و بارگذاری مستندات: ۱۶ آذر ← ۲۱ آذر')
    expect(screen?.text).toContain('پایان پیشین: دوشنبه ۱۶ آذر ۱۴۰۵')
    expect(screen?.text).toContain('پایان تازه: <b>شنبه ۲۱ آذر ۱۴۰۵</b>')
    expect(screen?.buttons?.flat()).toContainEqual({ label: 'افزودن به تقویم', act: 'deadlines.calendar' })
  })

  it('refuses an end that has passed and takes one that is still to come today', async () => {
    world.clock.set(at(9, 8, 14))
    expect(answer(await move(province.cycleId, 'self-assessment', on(9, 8)))).toBe('due-in-past')
    world.clock.advance(-60_000)
    expect(answer(await move(province.cycleId, 'self-assessment', on(9, 8)))).toBe('done')
  })

  it('refuses to move a stage that the cycle has left', async () => {
    await world.db.cycle.updateMany({ data: { state: 'REVIEW' } })
    expect(answer(await move(province.cycleId, 'self-assessment', on(9, 21)))).toBe('stage-over')
    expect(answer(await move(province.cycleId, 'review', on(10, 7)))).toBe('done')
  })

  it('refuses what would make a stage that has begun begin later', async () => {
    expect(answer(await move(province.cycleId, 'circular', on(9, 15)))).toBe('stage-began')
  })
})
