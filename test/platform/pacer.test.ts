import { Api } from 'grammy'
import { describe, expect, it } from 'vitest'
import { createPacer, noteSends, type Pacer, takeTurns } from '#platform/pacer.ts'
import type { Fetch } from '#platform/http.ts'
import type { Pace } from '#platform/profile.ts'
import { MovableClock } from '#shared/clock.ts'
import { MORNING } from '../support/world.ts'

/** Ten a second, of thirty at once ten are kept for answers. */
const PACE: Pace = { perSecond: 10, burst: 30, chatPerSecond: 1, chatBurst: 3 }

function begin(pace = PACE) {
  const clock = new MovableClock(MORNING, { frozen: true })
  const waits: number[] = []
  const pacer = createPacer(pace, clock, async (ms) => void waits.push(Math.round(ms / 100) / 10))
  /** Turns for so many different chats. @returns the seconds each had to wait, those at once left out */
  const turns = async (count: number, chat?: string): Promise<number[]> => {
    waits.length = 0
    for (let i = 0; i < count; i++) await pacer.turn(chat ?? `c${i}`)
    return [...waits]
  }
  return { clock, pacer, turns }
}

describe('the pace of a broadcast', () => {
  it('lets the free part of the bucket go at once and the rest one after another', async () => {
    const { turns } = begin()
    expect([await turns(20), await turns(3)]).toEqual([[], [0.1, 0.2, 0.3]])
  })

  it('goes on with what has flowed in meanwhile, and never with more than the bucket holds', async () => {
    const { clock, turns } = begin()
    await turns(20)
    clock.advance(500)
    expect([await turns(5), await turns(1)]).toEqual([[], [0.1]])
    clock.advance(3_600_000)
    expect([await turns(20), await turns(1)]).toEqual([[], [0.1]])
  })

  it('gives way to answers, which never wait, and does not pay for what an empty bucket could not give', async () => {
    const { pacer, turns } = begin()
    for (let i = 0; i < 5; i++) pacer.note()
    expect([await turns(15), await turns(1)]).toEqual([[], [0.1]])
    const flood = begin()
    for (let i = 0; i < 500; i++) flood.pacer.note()
    const [first = 0] = await flood.turns(1)
    expect(first).toBeGreaterThan(0.9)
    expect(first).toBeLessThanOrEqual(1.1)
  })

  it('sends three to one chat at once, then one a second', async () => {
    const { clock, turns } = begin()
    expect([await turns(3, 'a'), await turns(2, 'a'), await turns(1, 'b')]).toEqual([[], [1, 2], []])
    clock.advance(3_000)
    expect(await turns(1, 'a')).toEqual([])
  })
})

const ANSWER = { status: 200, ok: true, headers: {}, json: async () => ({ ok: true, result: true }) }

describe('what counts', () => {
  const counting = () => {
    const seen: string[] = []
    const pacer: Pacer = { note: () => void seen.push('note'), turn: async (chat) => void seen.push(chat) }
    const answer: Fetch = async (url) => ({ ...ANSWER, url })
    return { seen, pacer, answer }
  }

  it('for a broadcast is every message to a chat, not a chat action or a question to the messenger', async () => {
    const { seen, pacer, answer } = counting()
    const api = new Api('1:a', { fetch: answer as never })
    api.config.use(takeTurns(pacer))
    await api.sendMessage(7, 'a')
    await api.sendDocument('@channel', 'file')
    await api.editMessageText(8, 1, 'b')
    await api.sendChatAction(7, 'typing')
    await api.getMe()
    expect(seen).toEqual(['7', '@channel', '8'])
  })

  it('for an answer is the same, and the call goes on unchanged', async () => {
    const { seen, pacer, answer } = counting()
    const api = new Api('1:a', { fetch: noteSends(pacer, answer) as never })
    await api.sendMessage(7, 'a')
    await api.sendChatAction(7, 'typing')
    await api.answerCallbackQuery('1')
    expect(seen).toEqual(['note'])
  })
})
