import { createReadStream, promises } from 'node:fs'
import type { Api } from 'grammy'
import { GrammyError, HttpError } from 'grammy'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { isStorageOutage } from './outage.ts'
import { open } from './http.ts'

export type DownloadRefusal = { code: 'file-too-large'; limitBytes: number } | { code: 'file-unavailable' }

const LIMIT_BYTES = 20 * 1024 * 1024
const LIMIT_MS = 60_000
const TRIES = 3
/** The file is there no more: asking again brings nothing. */
const GONE = new Set([404, 410])
/** Downloads at once. They wait for each other, and for nobody else. */
const LANE = 32

/**
 * Fetches a file of the platform as a stream of bytes and gives it to `take`. A body shorter than announced (seen on reused
 * connections, platforms.md B1) is fetched again over a fresh one.
 */
export async function download<T>(...call: Parameters<typeof fetchFile<T>>): ReturnType<typeof fetchFile<T>> {
  await lane.enter()
  try {
    return await fetchFile(...call)
  } finally {
    lane.leave()
  }
}

const lane = {
  free: LANE,
  waiting: [] as (() => void)[],
  async enter(): Promise<void> {
    if (this.free > 0) this.free--
    else await new Promise<void>((resolve) => this.waiting.push(resolve))
  },
  leave(): void {
    const next = this.waiting.shift()
    if (next === undefined) this.free++
    else next()
  },
}

async function fetchFile<T>(
  source: { api: Api; apiRoot: string; token: string },
  file: { fileId: string; sizeBytes: number | undefined },
  take: (bytes: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<Outcome<T, DownloadRefusal>> {
  if ((file.sizeBytes ?? 0) > LIMIT_BYTES) return refuse('file-too-large', { limitBytes: LIMIT_BYTES })
  for (let attempt = 1; ; attempt++) {
    const found = await locate(source.api, file.fileId)
    if (found === 'too-big') return refuse('file-too-large', { limitBytes: LIMIT_BYTES })
    if (found === null) return refuse('file-unavailable')
    if (found.path.startsWith('/')) return onDisk(found.path, source.token, take)
    try {
      const url = `${source.apiRoot}/file/bot${source.token}/${found.path}`
      const { answer, end } = await open(url, {}, { limitMs: LIMIT_MS, isFresh: attempt > 1 })
      try {
        if (GONE.has(answer.statusCode ?? 0)) return refuse('file-unavailable')
        if (answer.statusCode !== 200) throw new Error(`download answered ${answer.statusCode}`)
        return done(await take(whole(answer, found.sizeBytes ?? file.sizeBytes)))
      } finally {
        end()
      }
    } catch (error) {
      // Our own disk, and not the messenger.
      if (isStorageOutage(error)) throw error
      // The URL carries the token, so the error itself is not passed on.
      if (attempt >= TRIES)
        throw new HttpError(`download failed: ${error instanceof Error ? error.name : 'unknown'}`, null)
    }
  }
}

/**
 * A Bot API server of one's own in `--local` mode names the file where it lies, in a folder named after the token. Nothing else on the
 * machine is read, whatever the answer says.
 */
async function onDisk<T>(
  file: string,
  token: string,
  take: (bytes: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<Outcome<T, DownloadRefusal>> {
  const parts = file.split('/')
  const found = parts.includes(token) && !parts.includes('..') ? await promises.stat(file).catch(() => null) : null
  if (found === null || !found.isFile()) return refuse('file-unavailable')
  if (found.size > LIMIT_BYTES) return refuse('file-too-large', { limitBytes: LIMIT_BYTES })
  return done(await take(whole(createReadStream(file), found.size)))
}

async function locate(api: Api, fileId: string): Promise<{ path: string; sizeBytes?: number } | null | 'too-big'> {
  try {
    const { file_path: path, file_size: sizeBytes } = await api.getFile(fileId)
    if ((sizeBytes ?? 0) > LIMIT_BYTES) return 'too-big'
    return path === undefined ? null : { path, ...(sizeBytes === undefined ? {} : { sizeBytes }) }
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error
    return error.description.includes('too big') ? 'too-big' : null
  }
}

async function* whole(body: AsyncIterable<unknown>, expected: number | undefined): AsyncGenerator<Uint8Array> {
  let received = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    received += chunk.byteLength
    yield chunk
  }
  if (expected !== undefined && received < expected) throw new Error('short body')
}
