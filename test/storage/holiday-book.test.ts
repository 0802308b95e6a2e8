import { afterEach, beforeEach, expect, it } from 'vitest'
import { holidayBook } from '#storage/cycle/holidays.ts'
import { openWorld, type World } from '../support/world.ts'

let world: World
beforeEach(async () => void (world = await openWorld()))
afterEach(() => world.close())

it('loses no shipped holiday because a row of its year was entered', async () => {
  const before = (await holidayBook(world.db)).holidays.days
  expect(before.has('1405-01-01')).toBe(true)
  await world.db.holiday.create({ data: { dayKey: '1405-08-20', title: 'مناسبت', kind: 'solar' } })
  const after = (await holidayBook(world.db)).holidays.days
  expect([...before].filter((day) => !after.has(day))).toEqual([])
  expect(after.has('1405-08-20')).toBe(true)
})
