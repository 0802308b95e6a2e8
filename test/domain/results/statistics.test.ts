import { describe, expect, it } from 'vitest'
import { bandsOf, byGroup, meanOf, overall, SENDING, sendingBounds, sendingOf } from '#domain/results/statistics.ts'
import type { RankingGroup } from '#domain/vocabulary.ts'

const row = (group: RankingGroup, share: number) => ({ group, share })
const mean = (own: readonly { share: number }[]): number => meanOf(own.map(({ share }) => share))

describe('figures of a year (requirement I7, peers rows 58, 59)', () => {
  it('counts agencies in tenths, the full maximum in the last one', () => {
    expect(bandsOf([0, 0.0999, 0.1, 0.55, 1])).toEqual([2, 1, 0, 0, 0, 1, 0, 0, 0, 1])
  })

  it('tells no mean behind which too few agencies stand', () => {
    const rows = [row('health', 0.2), row('health', 0.4), row('health', 0.6), row('economy', 1), row('economy', 0)]
    expect(byGroup(rows, 3, mean)).toMatchObject({ health: expect.closeTo(0.4) as number, economy: null, public: null })
    expect(byGroup(rows, 1, mean)).toMatchObject({ economy: 0.5, public: null })
  })

  it('tells no mean of all out of which those of a group that is kept back could be counted', () => {
    const health = [0.2, 0.4, 0.6].map((share) => row('health', share))
    expect(overall([...health, row('economy', 1)], 3, mean)).toBeNull()
    expect(overall([...health, row('economy', 1), row('culture', 1), row('public', 1)], 3, mean)).toBeCloseTo(0.7)
    expect(overall(health, 3, mean)).toBeCloseTo(0.4)
    expect(overall(health.slice(1), 3, mean)).toBeNull()
  })

  it('sorts first submissions by the days that were left, what came later apart', () => {
    const deadline = new Date('2026-03-20T10:30:00Z')
    const bounds = sendingBounds(deadline)
    expect(bounds[0]).toEqual(new Date('2026-03-05T10:30:00Z'))
    expect(bounds.at(-1)).toEqual(deadline)
    const before = (days: number): Date => new Date(deadline.getTime() - days * 86_400_000)
    const sent = [before(40), before(15), before(14.9), before(1), before(0.5), before(0), before(-0.01)]
    const until = bounds.map((bound) => sent.filter((at) => at <= bound).length)
    expect(sendingOf(until, sent.length)).toEqual([2, 1, 0, 0, 1, 2, 1])
    expect(sendingOf(until, sent.length).length).toBe(SENDING.length)
  })
})
