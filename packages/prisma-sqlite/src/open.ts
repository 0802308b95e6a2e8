import Database from 'libsql'

/** The part of a synchronous SQLite driver that the adapter needs (libsql and better-sqlite3 share it). */
export interface SqliteStatement {
  readonly reader: boolean
  raw(): SqliteStatement
  all(args: unknown[]): unknown
  run(args: unknown[]): { changes: number }
  columns(): { name: string; type: string | null }[]
}

export interface SqliteDriver {
  prepare(sql: string): SqliteStatement
  exec(sql: string): unknown
  defaultSafeIntegers(on: boolean): unknown
  close(): unknown
}

/**
 * Opens a SQLite file (`file:./x.db` or a path). Everything goes through here: two SQLite libraries on one file in one process
 * break each other's POSIX locks.
 */
export const openSqlite = (url: string, busyTimeoutMs = 5000): SqliteDriver =>
  new Database(url.replace(/^file:/, ''), { timeout: busyTimeoutMs })
