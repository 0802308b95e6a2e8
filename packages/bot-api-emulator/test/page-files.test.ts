import { spawnSync } from 'node:child_process'
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const LIMIT_BYTES = 150 * 1024
let server: Server

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  bytes: number
}

/** As a browser asks, without unpacking. */
const ask = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    request({ port, path, headers: { 'accept-encoding': 'gzip, deflate, br', ...headers } }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes }))
    })
      .on('error', reject)
      .end()
  })

const textOf = async (path: string): Promise<string> => {
  const { port } = server.address() as AddressInfo
  return (await fetch(`http://127.0.0.1:${port}${path}`)).text()
}

beforeAll(async () => {
  const made = spawnSync(process.execPath, [fileURLToPath(new URL('../scripts/build-page.mjs', import.meta.url))])
  expect(made.status).toBe(0)
  // Whether a bundle is there is looked at once, when the module is loaded.
  const afresh = new URL('../src/local/static.ts?built', import.meta.url).href
  const { servePage } = (await import(/* @vite-ignore */ afresh)) as typeof import('../src/local/static.ts')
  server = createServer((asked, response) => void servePage(asked, response, asked.url ?? '/'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

describe('the page that is built', () => {
  it('is a few files, small together, which a browser never asks for again', async () => {
    const html = await textOf('/')
    const names = [...html.matchAll(/(?:href|src)="(\/page\/[^"]+-[A-Z0-9]{8}\.\w+)"/g)].map(([, name = '']) => name)
    expect(new Set(names.map((name) => name.split('.')[1]))).toEqual(new Set(['css', 'js', 'woff2']))
    expect(names).toHaveLength(4)
    const files = await Promise.all(names.map((name) => ask(name)))
    const page = await ask('/')
    expect([page, ...files].reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(LIMIT_BYTES)
    for (const { status, headers } of files) {
      expect(status).toBe(200)
      expect(headers['cache-control']).toContain('immutable')
    }
  })

  it('is asked for anew, and not sent when it is still the same', async () => {
    const first = await ask('/')
    expect([first.headers['cache-control'], first.headers['content-encoding']]).toEqual(['no-cache', 'br'])
    const again = await ask('/', { 'if-none-match': String(first.headers.etag) })
    expect([again.status, again.bytes]).toEqual([304, 0])
  })

  it('comes unpacked to whoever does not unpack', async () => {
    const plain = await ask('/', { 'accept-encoding': 'identity' })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.bytes).toBe(Buffer.byteLength(await textOf('/')))
  })
})
