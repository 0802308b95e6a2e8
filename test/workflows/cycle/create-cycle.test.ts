import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addDays, instantOf, jalaliParts } from 'persian-text'
import { holidayBook, uncertainAhead, uncertainYears } from '#storage/cycle/holidays.ts'
import { parseProfile, shippedProfiles } from '#storage/cycle/profiles.ts'
import { createCycle, readProposal, replaceDraft } from '#workflows/cycle/create-cycle.ts'
import { publishedCycle } from '#storage/cycle/timetables.ts'
import { readDashboard } from '#workflows/cycle/read-dashboard.ts'
import { readDeadlines } from '#workflows/cycle/read-deadlines.ts'
import { type Cast, openWorld, type World, ZONE } from '../../support/world.ts'
import { answer, draft, windowIn } from './stage.ts'

let world: World
let coordinator: Cast
beforeEach(async () => {
  world = await openWorld()
  coordinator = await world.person('coordinator')
})
afterEach(() => world.close())

const wish = {
  year: 1404,
  profileKey: 'razavi-khorasan',
  startDay: { year: 1405, month: 9, day: 1 },
  choice: 'minimum' as const,
}
const day = (month: number, date: number, hour = 0) => instantOf({ year: 1405, month, day: date, hour }, ZONE)

describe('creating a cycle (requirements A2, E2, 1.2)', () => {
  it('reads the three provinces of the sources without a fault', () => {
    expect(shippedProfiles().map(({ key }) => key)).toEqual(['razavi-khorasan', 'tehran', 'west-azerbaijan'])
  })

  it('names what is wrong in a faulty profile file', () => {
    expect(() => parseProfile('x', '{"key":"x-y"}')).toThrow(/names: .*stages: /)
  })

  it('makes a draft whose dates follow the durations and end at office hours', async () => {
    await draft(world, coordinator)
    expect(await windowIn(world, 'circular')).toMatchObject({ opensAt: day(9, 1), dueAt: day(9, 4, 14) })
    // 45 days from 5 Azar would end on Monday 19 Dey.
    expect(await windowIn(world, 'self-assessment')).toMatchObject({ opensAt: day(9, 5), dueAt: day(10, 19, 14) })
  })

  it('proposes before it writes anything', async () => {
    const proposal = await readProposal(world.tools, await coordinator.by(), { ...wish, cycleId: null })
    expect(proposal.ok && proposal.value.windows.length).toBe(15)
    expect(await world.db.cycle.count()).toBe(0)
  })

  it('lays no stage of the council for a profile without council', async () => {
    await draft(world, coordinator, 'west-azerbaijan')
    expect(await world.db.stage.count({ where: { key: 'council' } })).toBe(0)
  })

  it('refuses everybody but the coordinator', async () => {
    const evaluator = await world.person('evaluator')
    expect(answer(await createCycle(world.tools, await evaluator.by(), wish))).toBe('not-your-role')
  })

  it('refuses a second cycle while one is a draft, and while one is running', async () => {
    await draft(world, coordinator)
    const again = { ...wish, year: 1405 }
    expect(answer(await createCycle(world.tools, await coordinator.by(), again))).toBe('cycle-draft-exists')
    await world.db.cycle.updateMany({ data: { state: 'RELEASED' } })
    expect(answer(await createCycle(world.tools, await coordinator.by(), again))).toBe('cycle-running')
  })

  it('allows the next cycle once the earlier one is closed, but not its year again', async () => {
    await draft(world, coordinator)
    await world.db.cycle.updateMany({ data: { state: 'CLOSED' } })
    expect(answer(await createCycle(world.tools, await coordinator.by(), wish))).toBe('year-taken')
    expect(answer(await createCycle(world.tools, await coordinator.by(), { ...wish, year: 1405 }))).toBe('done')
  })

  it('lays a draft anew, and only by the version that was seen', async () => {
    const cycleId = await draft(world, coordinator)
    const anew = { ...wish, profileKey: 'west-azerbaijan', cycleId, version: 0 }
    expect(answer(await replaceDraft(world.tools, await coordinator.by(), anew))).toBe('done')
    expect(await world.db.stage.count({ where: { key: 'council' } })).toBe(0)
    expect(answer(await replaceDraft(world.tools, await coordinator.by(), anew))).toBe('cycle-changed')
  })

  it('lets one of two coordinators create the cycle when both do at once', async () => {
    const other = await world.person('coordinator')
    const both = [await coordinator.by(), await other.by()]
    const answers = await Promise.all(both.map((by) => createCycle(world.tools, by, wish)))
    expect(answers.map(answer).toSorted()).toEqual(['cycle-draft-exists', 'done'])
  })

  it('shows a draft to the coordinator and to nobody else', async () => {
    await draft(world, coordinator)
    const evaluator = await world.person('evaluator')
    const mine = await readDashboard(world.tools, await coordinator.by())
    expect(mine.ok && mine.value?.cycle.year).toBe(1404)
    expect(answer(await readDashboard(world.tools, await evaluator.by()))).toBe('not-your-role')
    expect(await readDeadlines(world.tools, await evaluator.by())).toEqual({ ok: true, value: null })
    expect(await publishedCycle(world.db)).toBeNull()
  })
})

describe('the free days of the province', () => {
  it('come from the shipped files for a year the table knows nothing of', async () => {
    const { holidays, years } = await holidayBook(world.db)
    expect(holidays.days.has('1405-11-22')).toBe(true)
    expect(years.get(1405)).toBe('partial')
  })

  const enter = (dayKey: string, kind: Column.HolidayKind) =>
    world.db.holiday.create({ data: { dayKey, title: 'نمونه', kind } })

  const whole = (year: number) => world.db.holidayYear.create({ data: { year, wholeAt: new Date() } })

  it('lose no shipped day because some of the year were entered, and are whole when somebody says so', async () => {
    await enter('1405-01-02', 'solar')
    const before = await holidayBook(world.db)
    expect([before.holidays.days.has('1405-01-02'), before.holidays.days.has('1405-11-22')]).toEqual([true, true])
    expect(before.years.get(1405)).toBe('partial')
    await enter('1405-12-01', 'lunar')
    const entered = await holidayBook(world.db)
    // A shipped lunar day stays beside the first one that is entered.
    expect([entered.years.get(1405), entered.holidays.days.has('1405-04-04')]).toEqual(['partial', true])
    await whole(1405)
    expect((await holidayBook(world.db)).years.get(1405)).toBe('whole')
  })

  it('are added to by a closure by decree, which is no calendar by itself', async () => {
    await enter('1405-09-02', 'decree')
    const { holidays, years } = await holidayBook(world.db)
    expect([holidays.days.has('1405-09-02'), holidays.days.has('1405-11-22')]).toEqual([true, true])
    expect(years.get(1405)).toBe('partial')
  })

  it('are warned of sixty days before the year begins, not sixty-one', async () => {
    await whole(1405)
    const book = await holidayBook(world.db)
    const first = instantOf({ year: 1406, month: 1, day: 1 }, ZONE)
    const years = (daysBefore: number, ends: Date[] = []) =>
      uncertainAhead(book, addDays(first, -daysBefore, ZONE), ends, ZONE).map(({ year }) => year)
    expect([years(61), years(60)]).toEqual([[], [1406]])
    expect(years(61, [first])).toEqual([1406])
  })

  it('are not lost when somebody enters one extra working day', async () => {
    await world.db.holiday.create({ data: { dayKey: '1405-09-05', title: 'جبرانی', kind: 'working' } })
    const { holidays } = await holidayBook(world.db)
    expect(holidays.days.has('1405-11-22') && holidays.extraWorkingDays.has('1405-09-05')).toBe(true)
  })

  it('are called uncertain in a year that is missing', async () => {
    const book = await holidayBook(world.db)
    const [from, to] = [day(12, 1), instantOf({ year: 1407, month: 1, day: 1 }, ZONE)]
    expect(uncertainYears(book, from, to, ZONE)).toEqual([
      { year: 1405, known: 'partial' },
      { year: 1406, known: 'partial' },
      { year: 1407, known: 'none' },
    ])
  })

  it('move the end of a stage on', async () => {
    // 4 Azar 1405 is a Tuesday; a decree takes it and the day after away, Thursday and Friday are free.
    for (const dayKey of ['1405-09-04', '1405-09-05'])
      await world.db.holiday.create({ data: { dayKey, title: 'اعلامی', kind: 'decree' } })
    await draft(world, coordinator)
    const { dueAt } = await windowIn(world, 'circular')
    expect(jalaliParts(dueAt, ZONE)).toMatchObject({ month: 9, weekday: 'saturday', hour: 14 })
  })
})
