import { expect, it } from 'vitest'
import { dayRoute } from '#domain/procedures/visits.ts'

const at = (name: string, latitude: number, longitude: number) => ({ name, place: { latitude, longitude } })

it('goes from each unit to the nearest one, with those of no known place at the end, and no more than a day holds', () => {
  const units = [
    at('a', 36, 59),
    at('far', 37, 60),
    { name: 'nowhere', place: null },
    at('b', 36.01, 59),
    at('c', 36.02, 59.01),
  ]
  expect(dayRoute(units, 8).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'far', 'nowhere'])
  expect(dayRoute(units, 2).map(({ name }) => name)).toEqual(['a', 'b'])
  expect(dayRoute([], 8)).toEqual([])
})
