import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createWebhook, type Webhook } from '#platform/webhook.ts'
import { PROFILES } from '#platform/profile.ts'
import { createListener } from '../../src/listener.ts'
import { figure } from '../faults/long.ts'

/**
 * Issue 9, S10: the product's own address on a network, as its source names it. A route that is added to the listener is tried as well,
 * and has to be said here whether it is for everybody.
 */
const SOURCE = readFileSync('src/listener.ts', 'utf8')
const NAMED = [...SOURCE.matchAll(/path === '(\/[^']*)'/g)].map(([, path = '']) => path)
/** Whether the product is well, and how much it has to do: for programs that watch over it, from this machine or through a proxy. */
const OPEN = ['/healthz', '/metrics']
const SECRET = 'secret-of-sixteen-letters'
const HEADER = 'x-telegram-bot-api-secret-token'
const LIMIT = 1024 * 1024

let kept = 0
let stop: (() => Promise<void>) | undefined
afterEach(async () => {
  await stop?.()
  stop = undefined
})

async function listens(platform: 'telegram' | 'soroush' | 'bale'): Promise<number> {
  kept = 0
  const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
  const options = { url: 'https://bot.example/hook', secret: SECRET, profile: PROFILES[platform], log }
  const webhook: Webhook = createWebhook({
    ...options,
    api: {} as never,
    keep: (updates) => {
      kept += updates.length
      return Promise.resolve()
    },
    onReady: () => undefined,
  })
  const app = { troubles: () => Promise.resolve([]), metrics: () => Promise.resolve('up 1\n'), webhook }
  const server = createListener(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stop = () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return (server.address() as AddressInfo).port
}

interface Asked {
  at: string
  method: string
  headers?: Record<string, string>
  body?: Buffer
}

/** The status, and what came with it. A server that shuts the door on a long body has answered too. */
const ask = (port: number, { at, method, headers = {}, body }: Asked) =>
  new Promise<{ status: number; text: string }>((resolve) => {
    const sent = request({ port, host: '127.0.0.1', path: at, method, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      answer.on('close', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    sent.on('error', () => resolve({ status: 0, text: '' }))
    sent.end(method === 'POST' || method === 'PUT' ? body : undefined)
  })

const update = (text = 'x'): Buffer =>
  Buffer.from(JSON.stringify({ update_id: 1, message: { message_id: 1, date: 1, chat: { id: 7 }, text } }))

describe.each(['telegram', 'soroush', 'bale'] as const)('the listener of %s', (platform) => {
  const genuine = platform === 'telegram' ? '/hook' : `/hook/${SECRET}`
  const wrongSecrets: { at: string; headers: Record<string, string> }[] =
    platform === 'telegram'
      ? [{}, { [HEADER]: '' }, { [HEADER]: `${SECRET}x` }, { [HEADER]: SECRET.toUpperCase() }].map((headers) => ({
          at: '/hook',
          headers: headers as Record<string, string>,
        }))
      : ['', 'x', `${SECRET}x`, `${SECRET}/`, `x/${SECRET}`, `../${SECRET}`, `%2e/${SECRET}`].map((end) => ({
          at: `/hook/${end}`,
          headers: { [HEADER]: SECRET },
        }))

  it('names its routes in its source, each open on purpose or shut by the secret', () => {
    expect(NAMED.toSorted()).toEqual(OPEN)
    // One branch for each, one for the webhook, and the end.
    expect(SOURCE.match(/\bif \(path|} else if|} else response/g)).toHaveLength(NAMED.length + 2)
  })

  it('keeps nothing without the secret, by another method, of too long a body, and tells nothing of people', async () => {
    const port = await listens(platform)
    let tries = 0
    const shut = async (asked: Asked, statuses: readonly number[]): Promise<void> => {
      tries++
      const { status, text } = await ask(port, asked)
      expect([asked.at, asked.method, asked.headers, statuses.includes(status), status]).toMatchObject({ 3: true })
      expect(text).toBe('')
    }
    const hosts = [{}, { host: 'evil.example' }, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }]
    for (const from of hosts) {
      for (const { at, headers } of wrongSecrets)
        for (const method of ['POST', 'GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])
          await shut({ at, method, headers: { ...headers, ...from }, body: update() }, [401, 404, 405])
      for (const at of ['/', '/hooks', `/hooks/${SECRET}`, '/healthz/', '/metrics/x', '/Hook', '//hook', '/never'])
        await shut({ at, method: 'POST', headers: { [HEADER]: SECRET, ...from }, body: update() }, [404])
      for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])
        await shut({ at: genuine, method, headers: { [HEADER]: SECRET, ...from }, body: update() }, [405])
      const long = update('a'.repeat(LIMIT))
      await shut({ at: genuine, method: 'POST', headers: { [HEADER]: SECRET, ...from }, body: long }, [413, 0])
      const chunked = { [HEADER]: SECRET, 'transfer-encoding': 'chunked', ...from }
      await shut({ at: genuine, method: 'POST', headers: chunked, body: long }, [413, 0])
    }
    expect(kept).toBe(0)
    for (const at of OPEN) expect((await ask(port, { at, method: 'GET' })).text).toMatch(/^(\{"ok":true\}|up 1\n)$/)
    // The very secret opens it, whatever stands before the product has made of the host.
    const asked = { at: genuine, method: 'POST', headers: { [HEADER]: SECRET, host: 'bot.example' }, body: update() }
    expect([(await ask(port, asked)).status, kept]).toEqual([200, 1])
    figure(`addresses of the listener (${platform})`, '0 kept without the secret', `${tries} tries, 0`)
  })
})
