import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { workingDaysBetween } from 'persian-text'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { loadSample, localPeople, localStages } from '../../src/cli/load-sample.ts'
import { countDeliveries } from '#storage/notices.ts'
import { openWorld, type World, ZONE } from '../support/world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

describe('the sample of local mode', () => {
  it('stands in the middle of the self-assessment', async () => {
    expect(await loadSample(world.tools)).toBe(true)
    const cycle = await world.db.cycle.findFirstOrThrow({ include: { stages: true } })
    expect([cycle.year, cycle.state]).toEqual([1404, 'OPEN'])
    const window = cycle.stages.find((stage) => stage.key === 'self-assessment')
    const { holidays } = await holidayBook(world.db)
    expect(workingDaysBetween(world.clock.now(), window?.dueAt ?? new Date(0), holidays, ZONE)).toBe(13)
    expect(await world.db.item.count()).toBe(52 * 28 + 52 * 6)
    expect(await world.db.circularRecipient.count({ where: { seenAt: null } })).toBeGreaterThan(0)
  })

  it('is loaded once and never into a province that has a cycle', async () => {
    await loadSample(world.tools)
    const people = await world.db.person.count()
    expect(await loadSample(world.tools)).toBe(false)
    expect(await world.db.person.count()).toBe(people)
  })

  it('has a circular that reached everybody it went to', async () => {
    await loadSample(world.tools)
    const { id } = await world.db.circular.findFirstOrThrow({ where: { state: 'SENT' } })
    const audience = await world.db.circularRecipient.count({ where: { circularId: id } })
    expect(audience).toBeGreaterThan(100)
    expect(await countDeliveries(world.db, `circular:${id}`)).toMatchObject({ audience, sent: audience, pending: 0 })
  })

  it('lets the page play every person, told by role and agency', async () => {
    await loadSample(world.tools)
    const people = await localPeople(world.tools)
    expect(people).toHaveLength(await world.db.person.count())
    const coordinator = people.find((person) => person.label === 'هماهنگ‌کنندهٔ ارزیابی')
    const focal = people.find((person) => person.label.startsWith('رابط ارزیابی دستگاه، '))
    expect([coordinator?.id, focal === undefined]).toEqual([10_001, false])
    expect((await localStages(world.tools)).map((stage) => stage.key)).toContain('self-assessment')
  })
})
