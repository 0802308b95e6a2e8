import { createServer, type Server } from 'node:http'
import { Readable } from 'node:stream'
import { Api, GrammyError, HttpError, InputFile } from 'grammy'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { call } from '#platform/http.ts'
import { createMessenger } from '#platform/messenger.ts'
import { PROFILES } from '#platform/profile.ts'
import { speakAs } from '#platform/transformer.ts'
import type { Present } from '#platform/present.ts'
import { createLimits } from '#platform/limits.ts'
import { systemClock } from '#shared/clock.ts'
import { createTransport, type Transport } from '#platform/transport.ts'
import type { Destination, Screen } from '#shared/message.ts'
import { type Bench, startBench } from '../support/bench.ts'

let bench: Bench
let person: number
let waits: number[]
let transport: Transport
let api: Api

/** Sends the bare text. */
const plainly: Present = Object.assign(
  async (used: Api, { chatId }: Destination, { text }: Screen) =>
    (await used.sendMessage(Number(chatId), text)).message_id,
  { change: async () => false },
)

function apiAt(apiRoot: string): Api {
  const made = new Api(bench.emulator.token, { apiRoot, fetch: transport.fetch as never, timeoutSeconds: 40 })
  speakAs(PROFILES.telegram)(made)
  return made
}

beforeEach(async () => {
  bench = await startBench()
  person = bench.friend()
  waits = []
  transport = createTransport({ limits: createLimits(systemClock), pause: async (ms) => void waits.push(ms) })
  api = apiAt(bench.root)
})
afterEach(() => bench.stop())

const calls = (): number => bench.emulator.requests.length
const arrived = (): number => bench.emulator.chat(person).messages.length
const say = (): Promise<unknown> => api.sendMessage(person, 'سلام')
const upload = (): Promise<unknown> => api.sendDocument(person, new InputFile(Buffer.from('x'), 'a.txt'))

describe('a call that the platform puts off', () => {
  it('obeys a short 429 once and succeeds', async () => {
    bench.emulator.faults.on('sendMessage', { kind: '429', times: 1, retryAfter: 2 })
    await say()
    expect([waits.length, calls(), arrived()]).toEqual([1, 2, 1])
    expect(waits[0]).toBeCloseTo(2_000, -2)
  })

  it('hands a long 429 back at once, and nothing is called into the wait that it announces', async () => {
    bench.emulator.faults.on('sendMessage', { kind: '429', times: 1, retryAfter: 40 })
    for (let i = 0; i < 3; i++) {
      const error: unknown = await (i < 2 ? say() : upload()).catch((thrown: unknown) => thrown)
      expect(error instanceof GrammyError ? error.parameters.retry_after : error).toBe(40)
    }
    expect([waits, calls()]).toEqual([[], 1])
    await api.sendMessage(bench.friend(), 'سلام')
    expect(calls()).toBe(2)
  })

  it('reads the seconds of a 429 in the body where the header is missing', async () => {
    const answers = [
      Response.json({ ok: false, error_code: 429, parameters: { retry_after: 2 } }, { status: 429 }),
      Response.json({ ok: true, result: true }),
    ]
    const server = await answering(answers)
    await apiAt(server.root).deleteMessage(1, 1)
    await server.stop()
    expect(waits[0]).toBeCloseTo(2_000, -2)
  })
})

describe('a call that fails on the way', () => {
  it.each(['500', 'html-502', 'accept-502'] as const)(
    'is tried again after %s, three times in all, where it does no more when it comes twice',
    async (kind) => {
      bench.emulator.faults.on('getMe', { kind, times: 2 })
      await api.getMe()
      expect([waits, calls()]).toEqual([[600, 1200], 3])
      bench.emulator.clearLog()
      bench.emulator.faults.on('getMe', { kind })
      await expect(api.getMe()).rejects.toThrow()
      expect(calls()).toBe(3)
    },
  )

  it.each(['500', 'html-502', 'accept-502'] as const)('is not repeated after %s when it sends', async (kind) => {
    bench.emulator.faults.on('sendMessage', { kind, times: 1 })
    await expect(say()).rejects.toThrow()
    expect([waits, calls(), arrived()]).toEqual([[], 1, kind === 'accept-502' ? 1 : 0])
  })

  it('ends by its own timer when nobody answers, and another call goes on', async () => {
    bench.emulator.faults.on('sendMessage', { kind: 'half-open' })
    const at = `${bench.root}/bot${bench.emulator.token}`
    const body = JSON.stringify({ chat_id: person, text: 'سلام' })
    const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
    const waiting = call(`${at}/sendMessage`, request, 300)
    expect((await call(`${at}/getMe`, {}, 300)).status).toBe(200)
    await expect(waiting).rejects.toThrow('no answer within 0.3 s')
  })

  it('goes over a connection that is kept, and not over one that has been idle for long', async () => {
    const ports: (number | undefined)[] = []
    const server = createServer((request, response) => {
      ports.push(request.socket.remotePort)
      response.end('{}')
    })
    server.keepAliveTimeout = 60_000
    const root = await listening(server)
    for (let i = 0; i < 3; i++) await call(`${root}/getMe`, {}, 1_000)
    await new Promise((resolve) => setTimeout(resolve, 4_300))
    await call(`${root}/getMe`, {}, 1_000)
    server.closeAllConnections()
    server.close()
    expect(ports.map((port) => port === ports[0])).toEqual([true, true, true, false])
  })

  it('carries an upload as it comes, and ends when its stream breaks', async () => {
    await api.sendDocument(person, new InputFile(Readable.from([Buffer.from('ab'), Buffer.from('cd')]), 'a.txt'))
    expect(arrived()).toBe(1)
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('ab')
        await new Promise((resolve) => setTimeout(resolve, 10))
        throw new Error('the disk is gone')
      })(),
    )
    await expect(api.sendDocument(person, new InputFile(broken, 'a.txt'))).rejects.toThrow(HttpError)
    expect(arrived()).toBe(1)
  })

  it('is tried again when the connection is refused, and counts as not sent', async () => {
    const { root } = bench
    await bench.emulator.stop()
    const messenger = createMessenger({
      api: apiAt(root),
      present: plainly,
      platform: 'local',
      channel: null,
    })
    const result = await messenger.send({ chatId: '1', userId: '1' }, { language: 'fa', text: 'سلام' })
    expect([waits.length, result.kind]).toEqual([2, 'later'])
  })

  it.each(['drop-answer', 'truncated', 'reset'] as const)(
    'is not repeated after %s: it may have been accepted',
    async (kind) => {
      bench.emulator.faults.on('sendMessage', { kind, times: 1 })
      const error: unknown = await say().catch((thrown: unknown) => thrown)
      expect(error instanceof HttpError || error instanceof SyntaxError).toBe(true)
      expect([waits, calls()]).toEqual([[], 1])
    },
  )

  it.each(['500', '429', 'reset'] as const)('is tried once when it carries an upload (%s)', async (kind) => {
    bench.emulator.faults.on('sendDocument', { kind, times: 1, retryAfter: 1 })
    await expect(upload()).rejects.toThrow()
    expect([waits, calls(), arrived()]).toEqual([[], 1, 0])
    await upload()
    expect(arrived()).toBe(1)
  })

  it('ends when its asker gives up', async () => {
    bench.emulator.faults.on('getMe', { kind: 'half-open' })
    const giveUp = new AbortController()
    const call = transport.fetch(`${bench.root}/bot${bench.emulator.token}/getMe`, { signal: giveUp.signal })
    giveUp.abort()
    await expect(call).rejects.toThrow(/abort/i)
    expect(waits).toEqual([])
  })
})

/** How each end of a send is told to the outbox. */
describe('the end of a send', () => {
  const ends: [string, Parameters<Bench['emulator']['faults']['on']>[1], object][] = [
    ['403', { kind: '403' }, { kind: 'blocked' }],
    ['429', { kind: '429', retryAfter: 30 }, { kind: 'later', delayMs: 30_000, scope: 'chat' }],
    ['401', { kind: '401' }, { kind: 'later', scope: 'all' }],
    ['500', { kind: '500' }, { kind: 'uncertain' }],
    ['a 502 that came after it was accepted', { kind: 'accept-502' }, { kind: 'uncertain' }],
    ['a lost answer', { kind: 'drop-answer' }, { kind: 'uncertain' }],
    ['a refusal', { kind: 'not-modified' }, { kind: 'rejected' }],
  ]
  it.each(ends)('after %s is told as it is', async (_, plan, end) => {
    bench.emulator.faults.on('sendMessage', plan)
    const messenger = createMessenger({
      api,
      present: plainly,
      platform: 'local',
      channel: null,
    })
    const result = await messenger.send(
      { chatId: String(person), userId: String(person) },
      { language: 'fa', text: 'سلام' },
    )
    expect(result).toMatchObject(end)
    expect(JSON.stringify(result)).not.toContain(bench.emulator.token)
  })
})

async function answering(answers: Response[]): Promise<{ root: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    request.resume()
    const answer = answers.shift() ?? Response.json({ ok: false }, { status: 500 })
    void answer
      .text()
      .then((text) => response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text))
  })
  return {
    root: await listening(server),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
}
