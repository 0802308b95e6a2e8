import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Bench, startBench } from './support.ts'

const KEY = 'a-key-of-this-start'
let bench: Bench
beforeEach(async () => {
  bench = await startBench({ pageKey: KEY })
})
afterEach(() => bench.stop())

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number; cookie: string; to: string }>((resolve, reject) =>
    request(bench.root + path, { headers, method }, (answer) => {
      const [cookie = ''] = (answer.headers['set-cookie']?.[0] ?? '').split(';')
      resolve({ status: answer.statusCode ?? 0, cookie, to: answer.headers.location ?? '' })
      answer.destroy()
    })
      .on('error', reject)
      .end(),
  )

const READ = [
  '/',
  '/page/index.html',
  '/local/state',
  '/local/events',
  '/local/requests',
  '/local/chats/1',
  '/local/files/a',
]
const CHANGE = ['/local/people', '/local/clock', '/local/faults', '/local/chats/1/text', '/local/chats/1/file']
const CHANGES = { 'x-emulator-page': '1' }

describe('a page with a key', () => {
  it('is shown to nobody without it, address by address', async () => {
    for (const path of READ) expect([path, (await ask(path)).status]).toEqual([path, 403])
    for (const path of CHANGE) expect([path, (await ask(path, CHANGES, 'POST')).status]).toEqual([path, 403])
    for (const path of ['/open/', '/open/another', `/open/${KEY}x`]) expect((await ask(path)).status).toBe(403)
    const wrong = { cookie: `emulator-page-${new URL(bench.root).port}=another-key-of-a-st` }
    expect((await ask('/local/state', wrong)).status).toBe(403)
  })

  it('is shown to whoever opens the address with the key, and from then on', async () => {
    for (const path of [`/open/${KEY}`, `/open/${KEY}/`]) {
      const { status, cookie, to } = await ask(path)
      expect([status, to]).toEqual([303, '/'])
      for (const read of READ.slice(0, 5)) expect([read, (await ask(read, { cookie })).status]).toEqual([read, 200])
    }
  })

  it('stays shut to other sites and names, whatever they bring along', async () => {
    const { cookie } = await ask(`/open/${KEY}`)
    const foreign = [{ host: 'evil.example' }, { origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]
    for (const sign of foreign) {
      for (const path of READ) expect([path, (await ask(path, { cookie, ...sign })).status]).toEqual([path, 403])
      for (const path of CHANGE)
        expect([path, (await ask(path, { cookie, ...CHANGES, ...sign }, 'POST')).status]).toEqual([path, 403])
    }
    expect((await ask(`/open/${KEY}`, { host: 'evil.example' })).status).toBe(403)
    expect((await ask('/local/clock', { cookie }, 'POST')).status).toBe(403)
  })
})
