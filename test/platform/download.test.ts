import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Api } from 'grammy'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { download } from '#platform/download.ts'
import { isOutage } from '#platform/outage.ts'
import { type Bench, startBench } from '../support/bench.ts'

let bench: Bench
let person: number

beforeEach(async () => {
  bench = await startBench()
  person = bench.friend()
})
afterEach(() => bench.stop())

/** The id under which a file of this size came in. */
async function sent(bytes: Uint8Array): Promise<string> {
  bench.emulator.act(person).sendsDocument({ name: 'گزارش.pdf', bytes })
  const updates = await bench.api.getUpdates({ limit: 100 })
  return updates.at(-1)?.message?.document?.file_id ?? ''
}

const wholeOf = async (bytes: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const fetched = (fileId: string, sizeBytes?: number) =>
  download({ api: bench.api, apiRoot: bench.root, token: bench.emulator.token }, { fileId, sizeBytes }, wholeOf)

const looks = (): number => bench.emulator.requests.filter(({ method }) => method === 'getFile').length

describe('a file of the messenger', () => {
  it('comes byte for byte', async () => {
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, i) => i % 251))
    const outcome = await fetched(await sent(bytes), bytes.length)
    expect(outcome.ok && outcome.value.equals(bytes)).toBe(true)
  })

  it.each(['truncated', 'empty', 'reset', '404', 'html-502'])('is fetched again after %s', async (kind) => {
    const bytes = Buffer.alloc(5000, 7)
    const fileId = await sent(bytes)
    bench.emulator.faults.on('file', { kind: kind === '404' ? '403' : (kind as 'empty'), times: 2 })
    // The size that the messenger itself names counts, also where the message named none.
    const outcome = await fetched(fileId)
    expect([outcome.ok && outcome.value.length, looks()]).toEqual([5000, 3])
  })

  it.each([404, 410])('that is there no more (%s) is refused at once', async (status) => {
    const fileId = await sent(Buffer.alloc(100))
    const gone = createServer((_, response) => response.writeHead(status).end()).listen(0, '127.0.0.1')
    await once(gone, 'listening')
    const apiRoot = `http://127.0.0.1:${(gone.address() as AddressInfo).port}`
    const source = { api: bench.api, apiRoot, token: bench.emulator.token }
    const outcome = await download(source, { fileId, sizeBytes: 100 }, wholeOf)
    gone.close()
    expect([outcome, looks()]).toEqual([{ ok: false, refusal: { code: 'file-unavailable' } }, 1])
  })

  it('of a server of one’s own in --local mode is read where it lies, and nothing else on the machine is', async () => {
    const { token } = bench.emulator
    const folder = mkdtempSync(path.join(tmpdir(), 'bot-api-'))
    mkdirSync(path.join(folder, token))
    const bytes = Buffer.from('نامهٔ بلند '.repeat(20_000))
    const inside = path.join(folder, token, 'file_0.pdf')
    writeFileSync(inside, bytes)
    writeFileSync(path.join(folder, 'other.txt'), 'secret')
    const at = async (file_path: string) => {
      const api = { getFile: () => Promise.resolve({ file_id: 'a', file_unique_id: 'a', file_path }) } as never
      return download({ api, apiRoot: 'http://127.0.0.1:9', token }, { fileId: 'a', sizeBytes: bytes.length }, wholeOf)
    }
    const read = await at(inside)
    expect(read.ok && read.value.equals(bytes)).toBe(true)
    for (const other of [
      path.join(folder, 'other.txt'),
      `${folder}/${token}/../other.txt`,
      '/etc/passwd',
      path.join(folder, token),
      path.join(folder, token, 'gone.pdf'),
    ])
      expect(await at(other)).toEqual({ ok: false, refusal: { code: 'file-unavailable' } })
    rmSync(folder, { recursive: true })
  })

  it('is given up after three tries as an outage, without the token', async () => {
    const fileId = await sent(Buffer.alloc(100))
    bench.emulator.faults.on('file', { kind: 'truncated' })
    const error: unknown = await fetched(fileId).catch((thrown: unknown) => thrown)
    expect([isOutage(error), looks()]).toEqual([true, 3])
    expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain(bench.emulator.token)
  })

  it('of 0 bytes comes as 0 bytes, for the file store to refuse', async () => {
    const outcome = await fetched(await sent(Buffer.alloc(0)), 0)
    expect(outcome.ok && outcome.value.length).toBe(0)
  })

  it('above 20 MB is refused without a call when the message says so', async () => {
    expect(await fetched('any', 20 * 1024 * 1024 + 1)).toMatchObject({ refusal: { code: 'file-too-large' } })
    expect(looks()).toBe(0)
  })

  it('above 20 MB is refused when only the messenger says so', async () => {
    const fileId = await sent(Buffer.alloc(20 * 1024 * 1024 + 1))
    expect(await fetched(fileId)).toMatchObject({ refusal: { code: 'file-too-large', limitBytes: 20 * 1024 * 1024 } })
  })

  it('that nobody knows is unavailable', async () => {
    expect(await fetched('doc_unknown')).toMatchObject({ refusal: { code: 'file-unavailable' } })
  })

  it('is an outage when the messenger cannot be asked', async () => {
    const api = new Api(bench.emulator.token, { apiRoot: 'http://127.0.0.1:9' })
    const call = download({ api, apiRoot: bench.root, token: 'x' }, { fileId: 'a', sizeBytes: 1 }, wholeOf)
    expect(isOutage(await call.catch((thrown: unknown) => thrown))).toBe(true)
  })
})
