import { describe, expect, it } from 'vitest'
import { type Clock, MovableClock } from '#shared/clock.ts'
import { SteadyClock } from '#shared/steady-clock.ts'

const AT = new Date('2026-11-22T05:30:00Z')
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const after = (ms: number): Date => new Date(AT.getTime() + ms)
const hoursFrom = (clock: SteadyClock): number => Math.round((clock.now().getTime() - AT.getTime()) / HOUR_MS)

describe('a clock that is 70 days ahead at a start', () => {
  const started = (): SteadyClock => {
    const clock = new SteadyClock(new MovableClock(after(70 * DAY_MS), { frozen: true }))
    clock.startAfter(AT)
    return clock
  }

  it('goes on from the last known time', () => {
    const clock = started()
    expect([clock.isHeld, hoursFrom(clock)]).toEqual([true, 0])
  })

  it('follows the dates of the messenger, which are never later than now', () => {
    const clock = started()
    clock.witness(after(5 * HOUR_MS))
    clock.witness(after(2 * HOUR_MS))
    expect([clock.isHeld, hoursFrom(clock)]).toEqual([true, 5])
  })

  it('is believed as soon as the messenger says the same, or a person', () => {
    for (const confirm of [
      (clock: SteadyClock) => clock.witness(after(70 * DAY_MS)),
      (clock: SteadyClock) => clock.believe(),
    ]) {
      const clock = started()
      confirm(clock)
      expect([clock.isHeld, hoursFrom(clock)]).toEqual([false, 70 * 24])
    }
  })
})

describe('a clock that is set back', () => {
  it('is not followed at a start', () => {
    const clock = new SteadyClock(new MovableClock(after(-DAY_MS), { frozen: true }))
    clock.startAfter(AT)
    expect([clock.isHeld, hoursFrom(clock)]).toEqual([true, 0])
  })
})

describe('a step inside a running process', () => {
  const stepping = () => {
    let now = AT
    const source: Clock = { now: () => now }
    const clock = new SteadyClock(source)
    clock.now()
    return { clock, step: (ms: number) => void (now = new Date(now.getTime() + ms)) }
  }

  it.each([-2, 3, 26])('of %s hours is not followed until it is confirmed', (hours) => {
    const { clock, step } = stepping()
    step(hours * HOUR_MS)
    expect([hoursFrom(clock), clock.isHeld]).toEqual([0, true])
    clock.witness(after(hours * HOUR_MS))
    expect([hoursFrom(clock), clock.isHeld]).toEqual([hours, false])
  })

  it('of seconds is followed', () => {
    const { clock, step } = stepping()
    step(-5_000)
    expect([clock.now(), clock.isHeld]).toEqual([after(-5_000), false])
  })
})

describe('an ordinary start', () => {
  it.each([[null], [after(-HOUR_MS)], [after(30_000)]])('believes the clock (last known: %s)', (last) => {
    const clock = new SteadyClock(new MovableClock(AT, { frozen: true }))
    clock.startAfter(last)
    expect([clock.isHeld, hoursFrom(clock)]).toEqual([false, 0])
  })
})
