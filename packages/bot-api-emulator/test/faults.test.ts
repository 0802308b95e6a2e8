import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FaultKind } from '../src/faults.ts'
import { type Bench, type Reply, startBench } from './support.ts'

describe('planned faults', () => {
  let bench: Bench
  let person: number
  const say = (): Promise<Reply> => bench.post('sendMessage', { chat_id: person, text: 'a' })
  const outcome = async (): Promise<string> => {
    try {
      return String((await say()).error_code ?? 'ok')
    } catch {
      return 'broken'
    }
  }
  const delivered = (): number => bench.emulator.chat(person).messages.length
  beforeEach(async () => {
    bench = await startBench()
    person = bench.friend()
  })
  afterEach(() => bench.stop())

  it.each<[FaultKind, string, number]>([
    ['refuse', 'broken', 0],
    ['reset', 'broken', 0],
    ['drop-answer', 'broken', 1],
    ['truncated', 'broken', 1],
    ['empty', 'broken', 0],
    ['html-502', 'broken', 0],
    ['accept-502', 'broken', 1],
    ['500', '500', 0],
    ['429', '429', 0],
    ['403', '403', 0],
    ['401', '401', 0],
    ['409', '409', 0],
    ['not-modified', '400', 0],
    ['slow', 'ok', 1],
  ])('%s ends in %s with %i messages delivered', async (kind, seen, count) => {
    bench.emulator.faults.on('sendMessage', { kind, times: 1 })
    expect(await outcome()).toBe(seen)
    expect(delivered()).toBe(count)
    expect(await outcome()).toBe('ok')
    expect(bench.emulator.requests.map((request) => request.fault)).toEqual([kind, undefined])
  })

  it('429 names its seconds in the answer and in the header', async () => {
    bench.emulator.faults.on('sendMessage', { kind: '429', retryAfter: 7 })
    const answered = await bench.raw(`/bot${bench.emulator.token}/sendMessage?chat_id=${person}&text=a`)
    expect(answered.headers.get('retry-after')).toBe('7')
    expect(await answered.json()).toEqual({
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 7',
      parameters: { retry_after: 7 },
    })
  })

  it('a half-open request gets no answer until its asker gives up', async () => {
    bench.emulator.faults.on('getMe', { kind: 'half-open', times: 1 })
    const address = `/bot${bench.emulator.token}/getMe`
    await expect(bench.raw(address, { signal: AbortSignal.timeout(50) })).rejects.toThrow(/timeout/i)
    expect((await bench.raw(address)).status).toBe(200)
  })

  it('strikes at the n-th request and as often as told', async () => {
    bench.emulator.faults.on('sendMessage', { kind: '500', nth: 2, times: 2 })
    expect([await outcome(), await outcome(), await outcome(), await outcome()]).toEqual(['ok', '500', '500', 'ok'])
  })

  it('strikes one chat only, and until it is taken away', async () => {
    const other = bench.friend('Reza')
    bench.emulator.faults.on('*', { kind: '500', chatId: other })
    const toOther = (): Promise<Reply> => bench.post('sendMessage', { chat_id: other, text: 'a' })
    expect([await outcome(), (await toOther()).error_code, (await toOther()).error_code]).toEqual(['ok', 500, 500])
    bench.emulator.faults.clear()
    expect((await toOther()).ok).toBe(true)
  })

  it('strikes the same requests for the same seed', async () => {
    const run = async (seed: number): Promise<string> => {
      bench.emulator.faults.clear()
      bench.emulator.faults.seed(seed)
      bench.emulator.faults.on('sendMessage', { kind: '500', share: 0.5 })
      const seen: string[] = []
      for (let i = 0; i < 20; i++) seen.push(await outcome())
      return seen.join()
    }
    const first = await run(7)
    expect(await run(7)).toBe(first)
    expect(await run(8)).not.toBe(first)
    expect(first).toContain('500')
    expect(first).toContain('ok')
  })

  it('downloads break off too', async () => {
    bench.emulator.act(person).sendsDocument({ name: 'a.bin', bytes: Buffer.alloc(1000) })
    const file = (await bench.api.getUpdates())[0]?.message?.document?.file_id ?? ''
    const address = `/file/bot${bench.emulator.token}/${(await bench.api.getFile(file)).file_path}`
    bench.emulator.faults.on('file', { kind: 'truncated', times: 1 })
    await expect(bench.raw(address).then((answered) => answered.arrayBuffer())).rejects.toThrow()
    bench.emulator.faults.on('file', { kind: 'empty', times: 1 })
    expect((await (await bench.raw(address)).arrayBuffer()).byteLength).toBe(0)
    expect((await (await bench.raw(address)).arrayBuffer()).byteLength).toBe(1000)
  })
})

describe('rate limits', () => {
  let bench: Bench
  afterEach(() => bench.stop())
  const codes = async (chats: number[]): Promise<(number | undefined)[]> => {
    const seen: (number | undefined)[] = []
    for (const chat_id of chats) seen.push((await bench.post('sendMessage', { chat_id, text: 'a' })).error_code)
    return seen
  }

  it('let three messages to a chat pass, then one a second', async () => {
    bench = await startBench({ rateLimits: true })
    const person = bench.friend()
    expect(await codes([person, person, person, person])).toEqual([undefined, undefined, undefined, 429])
    bench.clock.advance(1_000)
    expect(await codes([person])).toEqual([undefined])
    expect(await codes([person])).toEqual([429])
  })

  it('let thirty messages a second pass over all chats', async () => {
    bench = await startBench({ rateLimits: true })
    const people = Array.from({ length: 90 }, () => bench.friend())
    const seen = (await Promise.all(people.map((person) => codes([person])))).flat()
    expect(seen.filter((code) => code === undefined).length).toBeGreaterThanOrEqual(30)
    expect(seen).toContain(429)
  })

  it('let twenty messages a minute pass in a group', async () => {
    bench = await startBench({ rateLimits: true })
    const { id } = bench.emulator.addGroup({ title: 'ارزیابان' })
    const seen = await codes(Array.from({ length: 21 }, () => id))
    expect(seen.indexOf(429)).toBe(20)
  })

  it('can be switched off and on', async () => {
    bench = await startBench()
    const person = bench.friend()
    expect(await codes([person, person, person, person])).not.toContain(429)
    bench.emulator.limits.isOn = true
    expect(await codes([person, person, person, person])).toContain(429)
  })
})
