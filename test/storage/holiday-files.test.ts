import { readFileSync } from 'node:fs'
import { dayKey, instantOf } from 'persian-text'
import { describe, expect, it } from 'vitest'

const zone = 'Asia/Tehran'

describe('the holiday files', () => {
  const file = (year: number) =>
    JSON.parse(readFileSync(new URL(`../../prisma/holidays/${year}.json`, import.meta.url), 'utf8')) as {
      year: number
      days: { date: string; title: string; kind: string; source: string }[]
    }

  it.each([1405, 1406])('%i holds only real days of its year, in order, each once and with a source', (year) => {
    const { days } = file(year)
    const dates = days.map(({ date }) => date)
    expect([...new Set(dates)].sort()).toEqual(dates)
    for (const { date, title, kind, source } of days) {
      expect(date.startsWith(`${year}-`)).toBe(true)
      const [, month = 0, day = 0] = date.split('-').map(Number)
      // A day that is none would come back as another one.
      expect(dayKey(instantOf({ year, month, day }, zone), zone)).toBe(date)
      expect(['solar', 'lunar', 'decree']).toContain(kind)
      expect(title.length * source.length).toBeGreaterThan(0)
    }
  })

  it.each([1405, 1406])('%i holds every fixed solar holiday', (year) => {
    const dates = new Set(file(year).days.map(({ date }) => date.slice(5)))
    for (const fixed of ['01-01', '01-02', '01-03', '01-04', '01-12', '01-13', '03-14', '03-15', '11-22', '12-29'])
      expect(dates).toContain(fixed)
  })
})
