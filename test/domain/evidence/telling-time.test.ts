import { describe, expect, it } from 'vitest'
import { type Holidays, instantOf } from 'persian-text'
import { tellingTime } from '#domain/evidence/telling-time.ts'

const zone = 'Asia/Tehran'
const holidays: Holidays = { days: new Set(), extraWorkingDays: new Set(), weekend: new Set(['thursday', 'friday']) }
/** Of Azar 1405: Tuesday the 3rd, Wednesday the 4th, then two free days. */
const azar = (day: number, hour: number, ms = 0) =>
  new Date(instantOf({ year: 1405, month: 9, day, hour }, zone).getTime() + ms)
const told = (now: Date, hadToday = false) => tellingTime(now, hadToday, { holidays, zone })

describe('when colleagues hear of what is submitted', () => {
  it.each([
    ['a moment before the morning one closes', azar(3, 8, -1), azar(3, 8)],
    ['when it closes', azar(3, 8), azar(3, 16)],
    ['a moment before the afternoon one closes', azar(3, 16, -1), azar(3, 16)],
    ['when it closes: the next working morning', azar(3, 16), azar(4, 8)],
    ['before a weekend', azar(4, 16), azar(7, 8)],
    ['on a free day, at whatever hour', azar(5, 9), azar(7, 8)],
    ['at night before a working day', azar(4, 2), azar(4, 8)],
  ])('%s', (_, now, until) => {
    expect(told(now).until).toEqual(until)
  })

  it('is the next working morning for whoever has had his of today', () => {
    expect(told(azar(3, 9), true)).toEqual({ day: '1405-09-04', until: azar(4, 8) })
    expect(told(azar(4, 9), true)).toEqual({ day: '1405-09-07', until: azar(7, 8) })
  })
})
