import { createReadStream } from 'node:fs'
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { createHash, randomBytes } from 'node:crypto'
import { systemClock } from '#shared/clock.ts'
import { makeFolder } from './make-folder.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import { turns } from '#shared/turns.ts'

/** Requirement of platforms.md A4: bots can fetch no more than this anyway. */
export const FILE_LIMIT_BYTES = 20 * 1024 * 1024

/** Longer than any act waits between keeping a file and making it somebody's. */
const ORPHAN_MS = 86_400_000

export interface StoredFile {
  sha256: string
  sizeBytes: number
}

export interface FileStore {
  /**
   * Writes a stream under its sha256: temporary file, fsync, rename, fsync of the folder, so that after `ok` the bytes survive a
   * power cut (reliability.md R15). Refusals: `file-too-large` {limitBytes}, `file-empty`.
   */
  keep(bytes: AsyncIterable<Uint8Array>): Promise<Outcome<StoredFile, FileRefusal>>
  /**
   * The same for bytes of a stranger: judged before they get their place, one file at a time, so that a crowd of them is never in memory
   * together. What `judge` gives back is what is kept; of what it refuses nothing stays on the disk.
   */
  keepJudged<T extends { bytes: Uint8Array }, R extends { code: string }>(
    bytes: AsyncIterable<Uint8Array>,
    judge: (bytes: Uint8Array) => Promise<Outcome<T, R>>,
  ): Promise<Outcome<StoredFile & { judged: T }, FileRefusal | R>>
  path(sha256: string): string
  /** The data folder it lies in. */
  readonly folder: string
  read(sha256: string): Promise<Uint8Array>
  /** The sha256 of what lies there now, or null when nothing does. */
  digest(sha256: string): Promise<string | null>
  /** Clears away what has lain there for a day and is nobody's: its act was refused or never came. @returns how many */
  sweep(known: (hashes: readonly string[]) => Promise<ReadonlySet<string>>): Promise<number>
}

export type FileRefusal = { code: 'file-too-large'; limitBytes: number } | { code: 'file-empty' }

export async function openFileStore(dataDir: string): Promise<FileStore> {
  const root = path.join(dataDir, 'files')
  const incoming = path.join(root, 'incoming')
  makeFolder(incoming)
  const place = (sha256: string): string => path.join(root, sha256.slice(0, 2), sha256)
  const inTurn = turns()
  return {
    keep: (bytes) =>
      received(bytes, incoming, async (temporary, stored) => {
        await settle(temporary, place(stored.sha256))
        return done(stored)
      }),
    keepJudged: (bytes, judge) =>
      received(bytes, incoming, (temporary, arrived) =>
        inTurn(async () => {
          const judged = await judge(await readFile(temporary))
          if (!judged.ok) return judged
          const stored = await rewritten(temporary, judged.value.bytes, arrived)
          await settle(temporary, place(stored.sha256))
          return done({ ...stored, judged: judged.value })
        }),
      ),
    path: place,
    folder: dataDir,
    read: (sha256) => readFile(place(sha256)),
    digest: async (sha256) => {
      if ((await stat(place(sha256)).catch(() => null)) === null) return null
      const hash = createHash('sha256')
      for await (const chunk of createReadStream(place(sha256))) hash.update(chunk as Uint8Array)
      return hash.digest('hex')
    },
    async sweep(known) {
      let swept = 0
      for (const folder of await readdir(root)) {
        if (!/^[0-9a-f]{2}$/.test(folder)) continue
        const hashes = await readdir(path.join(root, folder))
        const kept = await known(hashes)
        for (const sha256 of hashes)
          if (!kept.has(sha256) && (await isOld(place(sha256)))) {
            await rm(place(sha256), { force: true })
            swept++
          }
      }
      return swept
    },
  }
}

/** By the computer's clock, as the file system has it: that of the product may be far ahead. */
const isOld = async (file: string): Promise<boolean> =>
  systemClock.now().getTime() - (await stat(file)).mtimeMs > ORPHAN_MS

/** Writes what comes to a temporary file, which is gone in the end unless `settle` gave it its place. */
async function received<T, R extends { code: string }>(
  bytes: AsyncIterable<Uint8Array>,
  incoming: string,
  then: (temporary: string, stored: StoredFile) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, FileRefusal | R>> {
  const temporary = path.join(incoming, randomBytes(8).toString('hex'))
  const hash = createHash('sha256')
  let sizeBytes = 0
  try {
    const out = await open(temporary, 'wx')
    try {
      for await (const chunk of bytes) {
        sizeBytes += chunk.byteLength
        if (sizeBytes > FILE_LIMIT_BYTES) return refuse('file-too-large', { limitBytes: FILE_LIMIT_BYTES })
        hash.update(chunk)
        await out.writeFile(chunk)
      }
      if (sizeBytes === 0) return refuse('file-empty')
      await out.sync()
    } finally {
      await out.close()
    }
    return await then(temporary, { sha256: hash.digest('hex'), sizeBytes })
  } finally {
    await rm(temporary, { force: true })
  }
}

/** The bytes as the judge left them; the same ones are not written again. */
async function rewritten(temporary: string, bytes: Uint8Array, arrived: StoredFile): Promise<StoredFile> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (sha256 === arrived.sha256) return arrived
  const out = await open(temporary, 'w')
  try {
    await out.writeFile(bytes)
    await out.sync()
  } finally {
    await out.close()
  }
  return { sha256, sizeBytes: bytes.byteLength }
}

async function settle(temporary: string, final: string): Promise<void> {
  const folder = path.dirname(final)
  makeFolder(folder)
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
  makeFolder(path.join(dataDir, 'files', 'incoming'))
}
