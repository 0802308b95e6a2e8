import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { openSqlite, type SqliteDriver } from 'prisma-sqlite'
import { sha256 as digestOf } from '#shared/ids.ts'
import { makeFolder } from './make-folder.ts'
import { done, type Outcome, refuse } from '#shared/outcome.ts'
import type { FileStore } from './files.ts'
import { parkedMark } from './parking.ts'
import { isSealKey, type KeyRefusal, sealFile } from './sealed-file.ts'

const FILES = `CREATE TABLE "BackupFile" ("sha256" TEXT PRIMARY KEY NOT NULL, "bytes" BLOB NOT NULL)`

export interface BackupSize {
  files: number
  bytes: number
}

const within = async <T>(file: string, act: (db: SqliteDriver) => Promise<T> | T): Promise<T> => {
  const db = openSqlite(file)
  try {
    return await act(db)
  } finally {
    db.close()
  }
}

const hashesIn = (db: SqliteDriver, table: 'Blob' | 'BackupFile'): string[] =>
  (db.prepare(`SELECT "sha256" FROM "${table}" ORDER BY "sha256"`).all([]) as { sha256: string }[]).map(
    ({ sha256 }) => sha256,
  )

/** The driver hands blobs out as bare buffers. */
const bytesIn = (db: SqliteDriver, sha256: string): Uint8Array => {
  const rows = db.prepare('SELECT "bytes" FROM "BackupFile" WHERE "sha256" = ?').all([sha256]) as {
    bytes: ArrayBuffer
  }[]
  return new Uint8Array(rows[0]?.bytes ?? new ArrayBuffer(0))
}

type BackupRefusal = { code: 'backup-exists' } | { code: 'file-damaged'; sha256: string } | BackupDamaged

/**
 * One file with everything: a snapshot of the database (also while the bot runs), and in it the bytes of every evidence file it
 * names. It is read back before it gets its name. Refusals: backup-exists, file-damaged {sha256}, backup-damaged.
 */
export async function writeBackup(
  databaseFile: string,
  files: FileStore,
  target: string,
): Promise<Outcome<BackupSize, BackupRefusal>> {
  if (existsSync(target)) return refuse('backup-exists')
  const part = `${target}.part`
  try {
    await takeSnapshot(databaseFile, part)
    const checked = await within(part, (db) => fillAndCheck(db, files))
    if (checked.ok) await rename(part, target)
    return checked
  } finally {
    await rm(part, { force: true })
  }
}

/**
 * The same, encrypted to a public key. What is readable of it loses its name before a single file is put into it: it ends with this
 * process, however that ends. Also: seal-key-invalid.
 */
export async function writeSealedBackup(
  databaseFile: string,
  files: FileStore,
  target: string,
  publicKey: string,
): Promise<Outcome<BackupSize, BackupRefusal | KeyRefusal>> {
  if (existsSync(target)) return refuse('backup-exists')
  if (!isSealKey(publicKey)) return refuse('seal-key-invalid')
  const part = `${target}.part`
  const own = await privateFolder(databaseFile)
  const plain = path.join(own, 'plain')
  try {
    await takeSnapshot(databaseFile, plain)
    const handle = await open(plain, 'r')
    try {
      const checked = await within(plain, async (db) => {
        db.exec('PRAGMA journal_mode = MEMORY')
        // Where an open file keeps its name (Windows), it goes at the end.
        await rm(plain, { force: true }).catch(() => undefined)
        return fillAndCheck(db, files)
      })
      if (!checked.ok) return checked
      const sealed = await sealFile(handle.createReadStream({ start: 0, autoClose: false }), part, publicKey)
      if (!sealed.ok) return sealed
      await rename(part, target)
      return checked
    } finally {
      await handle.close()
    }
  } finally {
    for (const file of [own, part]) await rm(file, { recursive: true, force: true })
  }
}

const PRIVATE = /^backup-(\d+)-/

/** A folder that nobody else on the machine may look into, whatever the umask; its name says whose it is. */
export async function privateFolder(databaseFile: string): Promise<string> {
  await sweepPrivateFolders(databaseFile)
  return mkdtemp(path.join(path.dirname(databaseFile), `backup-${process.pid}-`))
}

/** Clears away what a backup left readable that was killed before its snapshot lost its name. */
export async function sweepPrivateFolders(databaseFile: string): Promise<void> {
  const folder = path.dirname(databaseFile)
  for (const name of await readdir(folder)) {
    const owner = PRIVATE.exec(name)?.[1]
    if (owner !== undefined && !isAlive(Number(owner)))
      await rm(path.join(folder, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function takeSnapshot(databaseFile: string, file: string): Promise<void> {
  makeFolder(path.dirname(file))
  await rm(file, { force: true })
  await within(databaseFile, (db) => db.prepare('VACUUM INTO ?').run([file]))
}

async function fillAndCheck(db: SqliteDriver, files: FileStore): Promise<Outcome<BackupSize, BackupRefusal>> {
  db.exec(FILES)
  const insert = db.prepare('INSERT INTO "BackupFile" ("sha256", "bytes") VALUES (?, ?)')
  for (const sha256 of hashesIn(db, 'Blob')) {
    const bytes = await files.read(sha256).catch(() => null)
    if (bytes === null || digestOf(bytes) !== sha256) return refuse('file-damaged', { sha256 })
    insert.run([sha256, bytes])
  }
  return checkIn(db)
}

export type BackupDamaged = { code: 'backup-damaged'; what: string }

/** Whether a backup is whole: the database, every file against its hash, and no file missing. */
async function checkBackup(file: string): Promise<Outcome<BackupSize, BackupDamaged>> {
  if (!existsSync(file)) return refuse('backup-damaged', { what: 'there is no such file' })
  try {
    return await within(file, checkIn)
  } catch (error) {
    // Only what SQLite itself says of a strange file; anything else is a fault of ours.
    if (!(error instanceof Error) || !('code' in error)) throw error
    return refuse('backup-damaged', { what: 'it is not a backup' })
  }
}

function checkIn(db: SqliteDriver): Outcome<BackupSize, BackupDamaged> {
  const faults = db.prepare('PRAGMA integrity_check').all([]) as { integrity_check: string }[]
  if (faults[0]?.integrity_check !== 'ok') return refuse('backup-damaged', { what: 'the database' })
  const kept = new Set(hashesIn(db, 'BackupFile'))
  const missing = hashesIn(db, 'Blob').find((sha256) => !kept.has(sha256))
  if (missing !== undefined) return refuse('backup-damaged', { what: `file ${missing} is missing` })
  let bytes = 0
  for (const sha256 of kept) {
    const content = bytesIn(db, sha256)
    if (digestOf(content) !== sha256) return refuse('backup-damaged', { what: `file ${sha256}` })
    bytes += content.byteLength
  }
  return done({ files: kept.size, bytes })
}

/** A name that nothing has yet: a second restore must not write over what the first one has kept. */
function freeName(databaseFile: string): string {
  for (let number = 1; ; number++) {
    const name = `${databaseFile}.before-restore${number === 1 ? '' : `-${number}`}`
    if (!existsSync(name) && !existsSync(`${name}-wal`)) return name
  }
}

/**
 * Puts a backup in place of database and files; the bot must not be running. What was there before stays beside it, its log of
 * changes too, under the name `<database>.before-restore`; the outbox is parked. Refusals: backup-damaged {what}.
 */
export async function restoreBackup(
  source: string,
  databaseFile: string,
  files: FileStore,
): Promise<Outcome<BackupSize, BackupDamaged>> {
  const checked = await checkBackup(source)
  if (!checked.ok) return checked
  const part = `${databaseFile}.restored`
  await copyFile(source, part)
  await within(part, async (db) => {
    for (const sha256 of hashesIn(db, 'BackupFile')) {
      const bytes = bytesIn(db, sha256)
      if (bytes.byteLength > 0) await files.keep(oneChunk(bytes))
    }
    db.exec('DROP TABLE "BackupFile"')
    db.exec('VACUUM')
  })
  await writeFile(parkedMark(databaseFile), '')
  // Its log belongs to the old database: it has the last changes, and must not be played into the new one.
  const before = freeName(databaseFile)
  for (const rest of ['', '-wal', '-shm', '.begun'])
    if (existsSync(`${databaseFile}${rest}`)) await rename(`${databaseFile}${rest}`, `${before}${rest}`)
  await rename(part, databaseFile)
  return checked
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve()
  yield bytes
}
