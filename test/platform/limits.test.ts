import { describe, expect, it } from 'vitest'
import { ALL, createLimits } from '#platform/limits.ts'
import { MovableClock } from '#shared/clock.ts'

function opened() {
  const clock = new MovableClock(new Date('2026-11-27T08:00:00Z'), { frozen: true })
  const kept: [string, number][] = []
  const limits = createLimits(clock, (chat, until) => kept.push([chat, until.getTime() - clock.now().getTime()]))
  return { clock, kept, limits }
}

describe('several chats that are limited one after another', () => {
  it('hold nobody else up once one other has been answered, and are not taken for all again', () => {
    const { limits, kept } = opened()
    for (const chat of ['1', '2', '3']) limits.limited(chat, 5_000)
    // One is called to see whether all are meant, nobody else meanwhile.
    expect(['7', '8', '7', '1'].map((chat) => limits.held(chat).ms)).toEqual([0, 5_000, 0, 5_000])
    limits.fine('7')
    expect(['7', '8', '1'].map((chat) => limits.held(chat).ms)).toEqual([0, 0, 5_000])
    expect(kept.at(-1)).toEqual([ALL, 0])
    for (const chat of ['1', '2', '3']) limits.limited(chat, 9_000)
    expect(['8', '9'].map((chat) => limits.held(chat))).toEqual([
      { ms: 0, isAll: false },
      { ms: 0, isAll: false },
    ])
  })

  it('mean all when the one that is called to see is limited too: nobody is called before the end', () => {
    const { limits, clock } = opened()
    for (const chat of ['1', '2', '3']) limits.limited(chat, 5_000)
    expect(limits.held('7').ms).toBe(0)
    limits.limited('7', 5_000)
    expect(['7', '8', '9'].map((chat) => limits.held(chat).ms)).toEqual([5_000, 5_000, 5_000])
    clock.advance(5_000)
    expect(limits.held('8').ms).toBe(0)
    limits.limited('8', 5_000)
    expect(limits.held('9')).toEqual({ ms: 5_000, isAll: true })
  })

  it('are asked for again when whoever was to see has never called', () => {
    const { limits, clock } = opened()
    for (const chat of ['1', '2', '3']) limits.limited(chat, 5_000)
    expect(limits.held('7').ms).toBe(0)
    clock.advance(5_000)
    for (const chat of ['4', '5', '6']) limits.limited(chat, 5_000)
    expect(['8', '9'].map((chat) => limits.held(chat).ms)).toEqual([0, 5_000])
  })
})

describe('chats that are always answered with a fault', () => {
  it('slow nobody once one other has been answered', () => {
    const { limits } = opened()
    for (let round = 0; round < 5; round++) {
      for (const chat of ['1', '2', '3', '4']) limits.faulty(chat)
      limits.held('7')
      limits.fine('7')
      expect(['8', '9'].map((chat) => limits.held(chat).ms)).toEqual([0, 0])
    }
  })

  it('are the messenger when nobody is answered: all wait ever longer', () => {
    const { limits, clock } = opened()
    for (const chat of ['1', '2', '3']) limits.faulty(chat)
    expect(limits.held('7').ms).toBe(0)
    limits.faulty('7')
    expect(limits.held('8')).toEqual({ ms: 2_000, isAll: true })
    clock.advance(2_000)
    limits.faulty('8')
    expect(limits.held('9')).toEqual({ ms: 4_000, isAll: true })
  })
})

describe('a wait that cannot be meant', () => {
  it.each([
    ['a year', 365 * 86_400_000, 3_600_000],
    ['no number', Number.NaN, 3_600_000],
    ['nothing', 0, 1_000],
    ['less than nothing', -5_000, 1_000],
  ])('%s: is held to an hour at most and a second at least', (_, asked, ms) => {
    const { limits } = opened()
    limits.limited('1', asked)
    expect(limits.held('1').ms).toBe(ms)
  })
})
