import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Bench, startBench } from './support.ts'

interface Delivery {
  secret: unknown
  text: string
}

describe('the webhook', () => {
  let bench: Bench
  let server: Server
  let address: string
  let deliveries: Delivery[]
  let answers: { status: number; body?: unknown }[]
  let arrived: () => void
  const until = (count: number): Promise<void> =>
    new Promise((resolve) => {
      arrived = () => {
        if (deliveries.length >= count) resolve()
      }
      arrived()
    })

  beforeEach(async () => {
    bench = await startBench()
    deliveries = []
    answers = []
    arrived = () => {}
    server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString()
      })
      request.on('end', () => {
        const update = JSON.parse(body) as { message: { text: string } }
        deliveries.push({ secret: request.headers['x-telegram-bot-api-secret-token'], text: update.message.text })
        const { status, body: answer } = answers.shift() ?? { status: 200 }
        response
          .writeHead(status, { 'content-type': 'application/json' })
          .end(answer === undefined ? '' : JSON.stringify(answer))
        arrived()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  })
  afterEach(async () => {
    await bench.stop()
    await new Promise((resolve) => server.close(resolve))
  })

  it('gets updates in order with the secret, those from before as well', async () => {
    const actor = bench.emulator.act(bench.friend())
    actor.says('a')
    await bench.api.setWebhook(address, { secret_token: 'top-secret' })
    actor.says('b')
    actor.says('c')
    await until(3)
    expect(deliveries.map((one) => one.text)).toEqual(['a', 'b', 'c'])
    expect(new Set(deliveries.map((one) => one.secret))).toEqual(new Set(['top-secret']))
  })

  it('gets an update again until it says 200, and the following ones wait', async () => {
    const actor = bench.emulator.act(bench.friend())
    answers.push({ status: 500 }, { status: 503 })
    await bench.api.setWebhook(address)
    actor.says('a')
    actor.says('b')
    await until(4)
    expect(deliveries.map((one) => one.text)).toEqual(['a', 'a', 'a', 'b'])
    expect((await bench.api.getWebhookInfo()).last_error_message).toContain('503')
  })

  it('may answer with a method', async () => {
    const person = bench.friend()
    const chat = bench.emulator.chat(person)
    answers.push({ status: 200, body: { method: 'sendMessage', chat_id: person, text: 'back' } })
    await bench.api.setWebhook(address)
    bench.emulator.act(person).says('a')
    expect((await chat.nextFromBot()).text).toBe('back')
  })

  it('shuts out polling and ends a waiting poll', async () => {
    const waiting = bench.post('getUpdates', { timeout: 50 })
    await bench.api.getMe()
    await bench.api.setWebhook(address)
    expect(await waiting).toMatchObject({ error_code: 409 })
    expect(await bench.post('getUpdates')).toMatchObject({
      error_code: 409,
      description:
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    })
    await bench.api.deleteWebhook()
    expect(await bench.post('getUpdates')).toMatchObject({ ok: true })
  })

  it('refuses a secret with foreign characters', async () => {
    expect(await bench.post('setWebhook', { url: address, secret_token: 'a b' })).toMatchObject({ error_code: 400 })
  })
})
