import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { openSqlite, type SqliteDriver } from './open.ts'

const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`

interface Row {
  name: string
  checksum: string
  finishedAt: unknown
}

/**
 * Applies prisma/migrations to a SQLite file without Prisma's command line, which wants a download; it keeps Prisma's own table,
 * so that `prisma migrate status|deploy|dev` agree with it.
 * @returns names of the migrations applied now
 * @throws when an applied migration was edited, an earlier one had failed, or the database has one that is not known here
 */
export function applyMigrations(url: string, directory: string): string[] {
  const db = openSqlite(url)
  try {
    db.exec('PRAGMA journal_mode = WAL')
    db.exec('PRAGMA synchronous = FULL')
    db.exec(TABLE)
    const rows = db
      .prepare(
        'SELECT migration_name AS name, checksum, finished_at AS finishedAt FROM _prisma_migrations WHERE rolled_back_at IS NULL',
      )
      .all([]) as Row[]
    const known = new Map(rows.map((row) => [row.name, row]))
    const names = readdirSync(directory)
      .filter((name) => existsSync(path.join(directory, name, 'migration.sql')))
      .sort()
    const newer = rows.find(({ name }) => !names.includes(name))
    if (newer !== undefined) throw new Error(`the database is of a newer version, with migration ${newer.name}`)
    return names.filter((name) =>
      applyOne(db, name, readFileSync(path.join(directory, name, 'migration.sql'), 'utf8'), known.get(name)),
    )
  } finally {
    // The driver may close the file late; what was applied is to be in it now, for whoever copies it.
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    db.close()
  }
}

function applyOne(db: SqliteDriver, name: string, sql: string, row: Row | undefined): boolean {
  const checksum = createHash('sha256').update(sql).digest('hex')
  if (row !== undefined) {
    if (row.finishedAt === null) throw new Error(`migration ${name} failed earlier; resolve it first`)
    if (row.checksum !== checksum) throw new Error(`migration ${name} was modified after it had been applied`)
    return false
  }
  const startedAt = Date.now()
  // Has no effect inside a transaction, so it is set outside; a table that is made anew would else lose its children.
  db.exec('PRAGMA foreign_keys = OFF')
  db.exec('BEGIN IMMEDIATE')
  try {
    db.exec(sql)
    const broken = db.prepare('PRAGMA foreign_key_check').all([]) as unknown[]
    if (broken.length > 0) throw new Error(`migration ${name} leaves ${broken.length} broken foreign keys`)
    db.prepare(
      'INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)',
    ).run([randomUUID(), checksum, Date.now(), name, startedAt])
    db.exec('COMMIT')
    return true
  } catch (error) {
    try {
      db.exec('ROLLBACK')
    } catch {
      // SQLite had already rolled it back
    }
    throw error
  }
}
