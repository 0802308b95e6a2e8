import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDispatch, type Dispatch } from '#outbox/dispatch.ts'
import type { Messenger } from '#outbox/messenger.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { createEitaa } from '#platform/eitaa.ts'
import type { SendResult } from '#shared/message.ts'
import { inTransaction } from '#storage/transaction.ts'
import { openWorld, type World } from '../support/world.ts'

const TOKEN = 'bot1234:letters-of-a-token'

/** A server of Eitaa's send-only API: the last answers first, then «taken». */
async function openEitaa() {
  const posts: { path: string; body: string }[] = []
  const answers: { status: number; body: object }[] = []
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      posts.push({ path: request.url ?? '', body: Buffer.concat(chunks).toString() })
      const { status, body } = answers.shift() ?? {
        status: 200,
        body: { ok: true, result: { message_id: posts.length } },
      }
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { root, posts, answers, close: () => new Promise((resolve) => server.close(resolve)) }
}

describe('the mirror of the channel', () => {
  let world: World
  let eitaa: Awaited<ReturnType<typeof openEitaa>>
  let dispatch: Dispatch
  let toChannel: string[]
  let channelAnswer: SendResult
  let circularId: number

  const start = async (hasMirror = true): Promise<void> => {
    const { db, files, clock, log, zone } = world.tools
    const messenger: Messenger = {
      platform: 'telegram',
      channel: { chatId: '@tahavol', userId: null },
      async send(_to, screen) {
        toChannel.push(screen.text)
        return channelAnswer
      },
    }
    const fileBytes = async (): Promise<Uint8Array> => new Uint8Array([1, 2, 3])
    const mirror = hasMirror
      ? createEitaa({ token: TOKEN, channel: 'tahavol', fileBytes, root: eitaa.root })
      : undefined
    dispatch = createDispatch({ db, files, clock, log, zone, language: 'fa', messenger, mirror })
    await dispatch.start()
  }
  const announce = (key = 'circular:1'): Promise<number> =>
    inTransaction(world.db, (tx) =>
      enqueue(tx, world.clock.now(), { kind: 'circular', args: { circularId }, key, to: 'channel' }),
    )
  const states = async (): Promise<string[]> => {
    const rows = await world.db.notice.findMany({
      orderBy: [{ lane: 'asc' }, { state: 'asc' }],
      select: { lane: true, state: true },
    })
    return rows.map(({ lane, state }) => `${lane} ${state}`)
  }

  beforeEach(async () => {
    world = await openWorld()
    eitaa = await openEitaa()
    toChannel = []
    channelAnswer = { kind: 'delivered', messageId: '1' }
    const author = await world.person('coordinator')
    const at = world.clock.now()
    const circular = await world.db.circular.create({
      data: {
        kind: 'circular',
        number: '1405/12',
        title: 'آغاز',
        body: 'از ۱ < ۲ & بس',
        issuedOn: at,
        state: 'SENT',
        sentAt: at,
        createdAt: at,
        createdBy: author.personId,
      },
    })
    circularId = circular.id
  })
  afterEach(async () => {
    await dispatch.stop()
    await eitaa.close()
    await world.close()
  })

  it('gets every announcement once, as plain words, and its token stays in the address', async () => {
    await start()
    await announce()
    await announce()
    await dispatch.idle()
    expect(await states()).toEqual(['broadcast SENT', 'mirror SENT'])
    expect(toChannel).toHaveLength(1)
    expect(eitaa.posts.map(({ path }) => path)).toEqual([`/api/${TOKEN}/sendMessage`])
    expect(eitaa.posts[0]?.body).toContain('۱۴۰۵/۱۲')
    expect(eitaa.posts[0]?.body).toContain('از ۱ < ۲ & بس')
    expect(eitaa.posts[0]?.body).not.toMatch(/<\/?b>|&lt;|&amp;/)
  })

  it('gets it also while the channel itself cannot be written to', async () => {
    channelAnswer = { kind: 'blocked', error: 'no right to post' }
    await start()
    await announce()
    await dispatch.idle()
    expect(await states()).toEqual(['broadcast PENDING', 'mirror SENT', 'reply BLOCKED'])
  })

  it('is tried again after an outage, and the channel is not posted to twice for it', async () => {
    eitaa.answers.push({ status: 502, body: {} })
    await start()
    await announce()
    await dispatch.idle()
    expect(await states()).toEqual(['broadcast SENT', 'mirror PENDING'])
    expect(eitaa.posts).toHaveLength(1)
    // A restart forgets the pause, the clock brings the date.
    await dispatch.stop()
    world.clock.advance(120_000)
    await start()
    await dispatch.idle()
    expect(await states()).toEqual(['broadcast SENT', 'mirror SENT'])
    expect(toChannel).toHaveLength(1)
  })

  it('does not hold the channel up when it is refused', async () => {
    eitaa.answers.push({ status: 200, body: { ok: false, error_code: 400, description: 'chat not found' } })
    await start()
    await announce()
    await announce('circular:2')
    await dispatch.idle()
    // The first copy may be made before the second announcement comes.
    expect((await states()).toSorted()).toEqual(['broadcast SENT', 'broadcast SENT', 'mirror FAILED', 'mirror SENT'])
  })

  it('is not prepared where there is none', async () => {
    await start(false)
    await announce()
    await dispatch.idle()
    expect(await states()).toEqual(['broadcast SENT'])
  })

  it('sends files behind the text', async () => {
    const messenger = createEitaa({
      token: TOKEN,
      channel: 'tahavol',
      fileBytes: async () => Buffer.from('%PDF-'),
      root: eitaa.root,
    })
    await start(false)
    const file = { sha256: 'a', name: 'دستورالعمل.pdf', mimeType: 'application/pdf', kind: 'document' as const }
    expect(await messenger.send(messenger.channel, { text: 'متن', files: [file] })).toEqual({
      kind: 'delivered',
      messageId: '1',
    })
    expect(eitaa.posts.map(({ path }) => path.split('/').at(-1))).toEqual(['sendMessage', 'sendFile'])
    expect(eitaa.posts[1]?.body).toContain('%PDF-')
  })
})
