import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MovableClock } from '#shared/clock.ts'
import { createLog } from '#shared/log.ts'
import { readConfig } from '../../src/config.ts'
import { startLocal } from '../../src/local.ts'
import { figure } from '../faults/long.ts'
import { newDatabaseFolder } from '../support/template-database.ts'

const SOURCES = 'packages/bot-api-emulator/src'
/** Everybody on the machine may ask whether the product is well, and monitoring programs how much it has to do. */
const OPEN = ['/healthz', '/metrics']

/** Every address that the source names, be it as a string or as an expression: one that is added later is tried too. */
function addresses(token: string): string[] {
  const files = ['http', 'local'].flatMap((folder) =>
    readdirSync(path.join(SOURCES, folder)).map((name) => path.join(SOURCES, folder, name)),
  )
  const found = files.flatMap((file) => {
    const source = readFileSync(file, 'utf8')
    const strings = [...source.matchAll(/'(\/[\w/.-]*)'/g)].map(([, text = '']) => text)
    const expressions = [...source.matchAll(/\/\^((?:\\\/|\[[^\]]*\]|[^/\n])+)\$\//g)].flatMap(([, text = '']) =>
      text.startsWith('\\/') ? [text] : [],
    )
    return [...strings, ...expressions.flatMap((text) => samples(text, token))]
  })
  return [...new Set(found)]
}

/** `^\/bot([^/]+)\/([^/]+)\/?$` as `/bot<token>/x`; with an ending that may be left out, both ways. */
function samples(expression: string, token: string): string[] {
  const path = expression
    .replaceAll('\\/', '/')
    .replace(/\/\?$/, '')
    .replace(/bot\(\[\^\/\]\+\)/, `bot${token}`)
  const endings = path.endsWith(')?')
    ? [path.replace(/\([^)]*\)\?$/, ''), path.replace(/\(([^)]*)\)\?$/, '$1')]
    : [path]
  return endings.map((ending) => ending.replace(/\([^)]*\)/g, '1'))
}

let root: string
let stop: () => Promise<void>
let cookie: string
let all: string[]
let key: string

const ask = (at: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number; cookie: string }>((resolve, reject) => {
    const asked = request(root + at, { headers, method }, (answer) => {
      const [given = ''] = (answer.headers['set-cookie']?.[0] ?? '').split(';')
      resolve({ status: answer.statusCode ?? 0, cookie: given })
      answer.destroy()
    })
    asked.on('error', reject).end()
  })

beforeAll(async () => {
  const { folder, url } = newDatabaseFolder()
  const config = readConfig({ DATABASE_URL: url, DATA_DIR: folder, PORT: '0', BOT_PLATFORM: 'local' })
  if (!config.ok) throw new Error(config.refusal.list)
  const said: string[] = []
  const options = { clock: new MovableClock(), log: createLog('silent'), say: (line: string) => void said.push(line) }
  const running = await startLocal(config.value, options)
  stop = () => running.stop()
  const [, found = '', open = ''] = /(http:\/\/\S+?)\/open\/(\S+)/.exec(said.join('\n')) ?? []
  ;[root, key] = [found, open]
  cookie = (await ask(`/open/${key}`)).cookie
  all = addresses('1000:wrong')
  // The sample is made by the product's own acts.
}, 180_000)
afterAll(() => stop())

const FOREIGN: Record<string, string>[] = [
  { host: 'evil.example' },
  { host: 'evil.example', origin: 'http://evil.example' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
]

describe('every address of local mode', () => {
  it('is found in the source', () => {
    for (const known of [
      '/',
      '/page/',
      '/open/',
      '/local/state',
      '/local/clock',
      '/local/chats/1',
      '/local/chats/1/1',
      ...OPEN,
    ])
      expect(all).toContain(known)
    expect(all).toEqual(expect.arrayContaining(['/bot1000:wrong/1', '/file/bot1000:wrong/1', '/local/files/1']))
  })

  it('is shut to another name, another site, and whoever has not the key or the token', async () => {
    let tried = 0
    for (const at of [...all, '/', '/never', `/open/${key}`])
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
        for (const sign of FOREIGN) {
          const headers = { cookie, 'x-emulator-page': '1', ...sign }
          tried++
          expect([at, method, sign, (await ask(at, headers, method)).status]).toEqual([at, method, sign, 403])
        }
        if (OPEN.includes(at) || at === `/open/${key}`) continue
        const wrong = cookie.replace(/=.*/, `=${'x'.repeat(key.length)}`)
        const keyless: Record<string, string>[] = [
          {},
          { 'x-emulator-page': '1' },
          { cookie: wrong, 'x-emulator-page': '1' },
        ]
        for (const headers of keyless) {
          tried++
          const { status } = await ask(at, headers, method)
          expect([at, method, [401, 403, 404].includes(status), status]).toEqual([at, method, true, status])
        }
      }
    expect(tried).toBeGreaterThan(500)
    figure(
      'addresses of local mode, shut to foreign names and sites, without key or token',
      '0 open',
      `${all.length} addresses, ${tried} tries, 0 open`,
    )
  })

  it('lets the page in, and changes nothing without its header', async () => {
    expect((await ask('/local/state', { cookie })).status).toBe(200)
    expect((await ask('/local/clock', { cookie }, 'POST')).status).toBe(403)
  })
})
