import type { SqliteDriver } from './open.ts'

const COUNTER = 'user_version'
const LARGEST = 2 ** 31 - 1

const counter = (db: SqliteDriver): number =>
  Number((db.prepare(`PRAGMA ${COUNTER}`).raw().all([]) as unknown[][])[0]?.[0])

/**
 * Commits a value and reads it back through a second connection: what only looked written is found out here, and not by a person
 * whose text is gone. The value is a counter in the header of the file, so no table has to be there for it.
 * @throws when it is not in the file
 */
export function proveDurable(db: SqliteDriver, open: () => SqliteDriver): void {
  const value = (counter(db) + 1) % LARGEST
  db.exec('BEGIN IMMEDIATE')
  try {
    db.exec(`PRAGMA ${COUNTER} = ${value}`)
    db.exec('COMMIT')
  } catch (error) {
    // A transaction left open would let everything that follows seem to succeed.
    try {
      db.exec('ROLLBACK')
    } catch {
      // On a full disk SQLite has taken it back by itself, and what it said first is what matters.
    }
    throw error
  }
  const second = open()
  try {
    if (counter(second) !== value)
      throw Object.assign(new Error('a committed write is not in the file'), { code: 'SQLITE_IOERR' })
  } finally {
    second.close()
  }
}
