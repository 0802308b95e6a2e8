import path from 'node:path'
import { openSqlite, type SqliteDriver } from 'prisma-sqlite'
import { makeFolder } from './make-folder.ts'

/**
 * One process for one database (reliability.md F11): holds BEGIN EXCLUSIVE on a small file of its own. There is no time-out and
 * no stale lock: the kernel frees it the moment its holder dies, however it dies.
 * @throws Error `locked` when another process holds it
 */
export function lockForSingleProcess(file: string): () => void {
  makeFolder(path.dirname(file))
  const db: SqliteDriver = openSqlite(file, 0)
  try {
    db.exec('PRAGMA journal_mode = DELETE')
    db.exec('BEGIN EXCLUSIVE')
  } catch {
    db.close()
    throw new Error('locked')
  }
  return () => {
    db.exec('ROLLBACK')
    db.close()
  }
}
