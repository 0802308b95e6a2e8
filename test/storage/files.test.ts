import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '#shared/clock.ts'
import { sha256 } from '#shared/ids.ts'
import { done, refuse } from '#shared/outcome.ts'
import { FILE_LIMIT_BYTES, type FileStore, openFileStore, sweepIncoming } from '#storage/files.ts'

let folder: string
let store: FileStore

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tahavol-files-'))
  store = await openFileStore(folder)
})

async function* stream(...chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}

/** All files that lie below, temporary ones included. */
const lying = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)

const chunked = (size: number): Uint8Array[] => {
  const chunk = Buffer.alloc(1024 * 1024, 5)
  const whole = Array.from({ length: Math.floor(size / chunk.length) }, () => chunk)
  return size % chunk.length === 0 ? whole : [...whole, chunk.subarray(0, size % chunk.length)]
}

describe('the file store', () => {
  it('keeps a file under its sha256 and gives it back byte for byte', async () => {
    const bytes = Buffer.from('گزارش عملکرد')
    const outcome = await store.keep(stream(bytes.subarray(0, 3), bytes.subarray(3)))
    const hash = sha256(bytes)
    expect(outcome).toMatchObject({ ok: true, value: { sha256: hash, sizeBytes: bytes.length } })
    expect(Buffer.from(await store.read(hash)).equals(bytes)).toBe(true)
    expect([await store.digest(hash), lying()]).toEqual([hash, [hash]])
  })

  it('takes exactly 20 MB and refuses one byte more', async () => {
    const whole = await store.keep(stream(...chunked(FILE_LIMIT_BYTES)))
    expect(whole.ok && statSync(store.path(whole.value.sha256)).size).toBe(20 * 1024 * 1024)
    const more = await store.keep(stream(...chunked(FILE_LIMIT_BYTES + 1)))
    expect(more).toEqual({ ok: false, refusal: { code: 'file-too-large', limitBytes: FILE_LIMIT_BYTES } })
    expect(lying()).toHaveLength(1)
  })

  it('stops reading as soon as a file is too large', async () => {
    let given = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given++
        yield Buffer.alloc(1024 * 1024)
      }
    }
    await store.keep(endless())
    expect(given).toBe(21)
  })

  it('refuses a file without a byte', async () => {
    expect(await store.keep(stream())).toMatchObject({ refusal: { code: 'file-empty' } })
    expect(await store.keep(stream(Buffer.alloc(0)))).toMatchObject({ refusal: { code: 'file-empty' } })
    expect(lying()).toEqual([])
  })

  it('holds the same bytes once, also when they come at the same time', async () => {
    const bytes = Buffer.from('%PDF-1.4 نامه')
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => store.keep(stream(bytes))))
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
    expect(lying()).toEqual([sha256(bytes)])
  })

  it('leaves nothing of what the judge refuses, and keeps what the judge left of the rest', async () => {
    const refused = await store.keepJudged(stream(Buffer.from('bad')), () => Promise.resolve(refuse('file-macro')))
    expect([refused.ok, lying()]).toEqual([false, []])
    const judged = (bytes: Uint8Array) => Promise.resolve(done({ bytes: bytes.subarray(1) }))
    const kept = await store.keepJudged(stream(Buffer.from('xgood')), judged)
    expect(kept).toMatchObject({ value: { sha256: sha256('good'), sizeBytes: 4 } })
    expect(lying()).toEqual([sha256('good')])
  })

  it('judges one file at a time, also after a judge that failed', async () => {
    let running = 0
    const judge = async (bytes: Uint8Array) => {
      expect(++running).toBe(1)
      await new Promise(setImmediate)
      running--
      if (bytes.length === 1) throw new Error('fault')
      return done({ bytes })
    }
    const sent = ['a', 'bb', 'cc'].map((text) => store.keepJudged(stream(Buffer.from(text)), judge))
    const outcomes = await Promise.allSettled(sent)
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
  })

  it('leaves nothing behind when the bytes break off', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half')
      throw new Error('short body')
    }
    await expect(store.keep(broken())).rejects.toThrow('short body')
    expect(lying()).toEqual([])
  })

  it('fails towards its caller only when nothing can be written', async () => {
    const incoming = path.join(folder, 'files', 'incoming')
    rmSync(incoming, { recursive: true })
    writeFileSync(incoming, '')
    await expect(store.keep(stream(Buffer.from('x')))).rejects.toThrow(/ENOTDIR/)
  })

  it('tells bytes that have changed on the disk, and ones that are gone', async () => {
    const hash = sha256('a')
    await store.keep(stream(Buffer.from('a')))
    writeFileSync(store.path(hash), 'b')
    expect(await store.digest(hash)).toBe(sha256('b'))
    rmSync(store.path(hash))
    expect(await store.digest(hash)).toBeNull()
  })

  it('loses what has been nobody’s for a day, and nothing that is somebody’s or has just come', async () => {
    for (const text of ['somebody’s', 'nobody’s', 'just come']) await store.keep(stream(Buffer.from(text)))
    const dayAgo = new Date(systemClock.now().getTime() - 86_460_000)
    for (const text of ['somebody’s', 'nobody’s']) utimesSync(store.path(sha256(text)), dayAgo, dayAgo)
    const known = new Set([sha256('somebody’s')])
    expect(await store.sweep(async () => known)).toBe(1)
    expect(new Set(lying())).toEqual(new Set([sha256('somebody’s'), sha256('just come')]))
  })

  it('loses what a killed process had begun to write, and nothing that was kept', async () => {
    const kept = await store.keep(stream(Buffer.from('ماندگار')))
    writeFileSync(path.join(folder, 'files', 'incoming', 'half'), 'نیمه')
    await sweepIncoming(folder)
    expect(lying()).toEqual(kept.ok ? [kept.value.sha256] : [])
  })
})
