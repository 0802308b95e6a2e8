import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { createHash, randomBytes } from 'node:crypto'
import { done, type Outcome, refuse } from '#shared/outcome.ts'

/** Requirement of platforms.md A4: bots can fetch no more than this anyway. */
export const FILE_LIMIT_BYTES = 20 * 1024 * 1024

export interface StoredFile {
  sha256: string
  sizeBytes: number
  /** The first bytes, for telling the kind of file. */
  head: Uint8Array
}

export interface FileStore {
  /**
   * Writes a stream under its sha256: temporary file, fsync, rename, fsync of the folder, so that after `ok` the bytes survive a
   * power cut (reliability.md R15). Refusals: `file-too-large` {limitBytes}, `file-empty`.
   */
  keep(bytes: AsyncIterable<Uint8Array>): Promise<Outcome<StoredFile, FileRefusal>>
  path(sha256: string): string
  /** The data folder it lies in. */
  readonly folder: string
  read(sha256: string): Promise<Uint8Array>
  /** The sha256 of what lies there now, or null when nothing does. */
  digest(sha256: string): Promise<string | null>
}

export type FileRefusal = { code: 'file-too-large'; limitBytes: number } | { code: 'file-empty' }

export async function openFileStore(dataDir: string): Promise<FileStore> {
  const root = path.join(dataDir, 'files')
  const incoming = path.join(root, 'incoming')
  await mkdir(incoming, { recursive: true })
  const place = (sha256: string): string => path.join(root, sha256.slice(0, 2), sha256)
  return {
    keep: (bytes) => keep(bytes, incoming, place),
    path: place,
    folder: dataDir,
    read: (sha256) => readFile(place(sha256)),
    digest: async (sha256) => {
      if ((await stat(place(sha256)).catch(() => null)) === null) return null
      const hash = createHash('sha256')
      for await (const chunk of createReadStream(place(sha256))) hash.update(chunk as Uint8Array)
      return hash.digest('hex')
    },
  }
}

async function keep(
  bytes: AsyncIterable<Uint8Array>,
  incoming: string,
  place: (sha256: string) => string,
): Promise<Outcome<StoredFile, FileRefusal>> {
  const temporary = path.join(incoming, randomBytes(8).toString('hex'))
  const hash = createHash('sha256')
  let sizeBytes = 0
  let head: Uint8Array = new Uint8Array()
  const out = await open(temporary, 'wx')
  try {
    for await (const chunk of bytes) {
      sizeBytes += chunk.byteLength
      if (sizeBytes > FILE_LIMIT_BYTES) return refuse('file-too-large', { limitBytes: FILE_LIMIT_BYTES })
      if (head.byteLength < 8192) head = Buffer.concat([head, chunk]).subarray(0, 8192)
      hash.update(chunk)
      await out.writeFile(chunk)
    }
    if (sizeBytes === 0) return refuse('file-empty')
    await out.sync()
    const sha256 = hash.digest('hex')
    await settle(temporary, place(sha256))
    return done({ sha256, sizeBytes, head })
  } finally {
    await out.close()
    await rm(temporary, { force: true })
  }
}

async function settle(temporary: string, final: string): Promise<void> {
  const folder = path.dirname(final)
  await mkdir(folder, { recursive: true })
  await rename(temporary, final)
  await synced(folder)
  await synced(path.dirname(folder))
}

async function synced(target: string): Promise<void> {
  const handle = await open(target, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Clears away what a killed process had begun to write. Only for the one process that holds the lock. */
export async function sweepIncoming(dataDir: string): Promise<void> {
  await rm(path.join(dataDir, 'files', 'incoming'), { recursive: true, force: true })
  await mkdir(path.join(dataDir, 'files', 'incoming'), { recursive: true })
}
