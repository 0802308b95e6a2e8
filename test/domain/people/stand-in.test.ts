import { describe, expect, it } from 'vitest'
import { mayStandIn, STAND_IN_DAYS, standInStanding, type StandInTimes } from '#domain/people/stand-in.ts'

const day = (number: number): Date => new Date(Date.UTC(2026, 10, number))
const row = (change: Partial<StandInTimes> = {}): StandInTimes => ({
  fromAt: day(10),
  untilAt: day(20),
  needsSecond: false,
  confirmedAt: null,
  endedAt: null,
  ...change,
})

describe('a stand-in (peers row 29)', () => {
  it('comes, runs from its first instant, and is over with its last', () => {
    expect(standInStanding(row(), day(9))).toBe('to-come')
    expect(standInStanding(row(), day(10))).toBe('running')
    expect(standInStanding(row(), new Date(+day(20) - 1))).toBe('running')
    expect(standInStanding(row(), day(20))).toBe('over')
    expect(standInStanding(row({ endedAt: day(12) }), day(13))).toBe('over')
  })
  it('of a role that confirms waits for a second person, and is over without having begun', () => {
    expect(standInStanding(row({ needsSecond: true }), day(12))).toBe('waits')
    expect(standInStanding(row({ needsSecond: true, confirmedAt: day(11) }), day(12))).toBe('running')
    expect(standInStanding(row({ needsSecond: true }), day(20))).toBe('over')
  })

  const facts = { holderId: 1, personId: 2, isStandInSeat: false, fromAt: day(10), untilAt: day(20) }
  it.each([
    ['ok', {}],
    ['stand-in-self', { personId: 1 }],
    ['stand-in-chain', { isStandInSeat: true }],
    ['stand-in-times', { untilAt: day(10) }],
    ['stand-in-times', { fromAt: day(1), untilAt: day(4) }],
    ['ok', { untilAt: new Date(+day(10) + STAND_IN_DAYS * 86_400_000) }],
    ['stand-in-long', { untilAt: new Date(+day(10) + STAND_IN_DAYS * 86_400_000 + 1) }],
  ])('is %s with %j', (code, change) => {
    const outcome = mayStandIn({ ...facts, ...change }, day(5))
    expect(outcome.ok ? 'ok' : outcome.refusal.code).toBe(code)
  })
})
