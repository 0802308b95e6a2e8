import { describe, expect, it } from 'vitest'
import { type Holidays, instantOf } from 'persian-text'
import { closedDays, collisionsOf, countRoles, isOverloaded, linesOf, loadByDay } from '#domain/rehearsal/load.ts'
import type { RehearsedMessage } from '#domain/rehearsal/rehearsal.ts'

const ZONE = 'Asia/Tehran'
/** Azar 1405 begins on a Sunday. */
const at = (day: number, hour = 8, minute = 0): Date => instantOf({ year: 1405, month: 9, day, hour, minute }, ZONE)
const holidays: Holidays = {
  days: new Set(['1405-09-10']),
  extraWorkingDays: new Set(),
  weekend: new Set(['thursday', 'friday']),
}
const message = (personId: number | null, when: Date, kind = 'reminder'): RehearsedMessage => ({
  at: when,
  kind,
  role: personId === null ? 'channel' : 'focal-point',
  personId,
})
const load = (...messages: RehearsedMessage[]) => loadByDay(messages, holidays, ZONE)

describe('the load of a rehearsed year', () => {
  it('counts by day of the province: the last minute of a day is not the next one', () => {
    const days = load(message(1, at(2, 0, 0)), message(1, at(1, 23, 59)), message(2, at(1)), message(null, at(1)))
    expect(days.map(({ day, total, most }) => [day, total, most])).toEqual([
      ['1405-09-01', 3, 1],
      ['1405-09-02', 1, 1],
    ])
    expect(days[0]?.roles).toEqual([
      { role: 'focal-point', count: 2 },
      { role: 'channel', count: 1 },
    ])
  })

  it('calls a day overloaded from the fourth message to one person on, whatever the others get', () => {
    const three = [1, 2, 3].map(() => message(1, at(1)))
    expect(load(...three, ...[2, 3, 4].map((id) => message(id, at(1)))).map(isOverloaded)).toEqual([false])
    const [four] = load(...three, message(1, at(1, 20)), message(2, at(1)))
    expect([four && isOverloaded(four), four?.overloaded, four?.most]).toEqual([true, 1, 4])
    expect(load(...Array.from({ length: 5 }, () => message(null, at(1)))).map(isOverloaded)).toEqual([false])
  })

  it('calls a day overloaded when one hour takes the messenger more than five minutes', () => {
    const wave = (count: number, hour: number) => Array.from({ length: count }, (_, id) => message(id, at(1, hour)))
    expect(load(...wave(9_000, 8)).map(isOverloaded)).toEqual([false])
    expect(load(...wave(9_001, 8)).map(isOverloaded)).toEqual([true])
    expect(load(...wave(6_000, 8), ...wave(6_000, 9)).map(({ minutes }) => minutes)).toEqual([6_000 / 1_800])
  })

  it('puts together what is of one kind, one role and one hour', () => {
    const lines = linesOf(
      [message(1, at(1)), message(2, at(1, 8, 59)), message(1, at(1, 9)), message(1, at(1), 'circular')],
      'silent',
      ZONE,
    )
    expect(lines.map(({ kind, count, example }) => [kind, count, example])).toEqual([
      ['reminder', 2, 'silent reminder focal-point'],
      ['circular', 1, 'silent circular focal-point'],
      ['reminder', 1, 'silent reminder focal-point'],
    ])
  })

  it('leaves out roles that get nothing', () => expect(countRoles([])).toEqual([]))
})

describe('collisions with closed days', () => {
  const window = (opens: Date, due: Date) => ({ key: 'review' as const, opensAt: opens, dueAt: due })
  const found = (from: Date, ...windows: ReturnType<typeof window>[]) =>
    collisionsOf(windows, load(message(1, at(6))), from, holidays, ZONE).map(({ what, closed }) => [what, closed])

  it('finds beginnings, ends and messages on a weekend or a holiday', () => {
    // Thursday the 5th, Friday the 6th, a holiday on Tuesday the 10th.
    expect(found(at(1), window(at(5), at(10)))).toEqual([
      ['opens', 'weekend'],
      ['messages', 'weekend'],
      ['due', 'holiday'],
    ])
    expect(found(at(1), window(at(4), at(11)))).toEqual([['messages', 'weekend']])
  })

  it('leaves out dates that have passed, and keeps the one of this very instant', () => {
    expect(found(at(5), window(at(5), at(11)))).toEqual([
      ['opens', 'weekend'],
      ['messages', 'weekend'],
    ])
    expect(found(at(5, 8, 1), window(at(5), at(11)))).toEqual([['messages', 'weekend']])
  })

  it('lists the closed days of the time, both ends included', () =>
    expect(closedDays(at(5), at(10), holidays, ZONE)).toEqual(['1405-09-05', '1405-09-06', '1405-09-10']))
})
