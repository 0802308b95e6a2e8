/** All that others may use of this package; everything else may change. */
export { SingleConnectionSqlite } from './adapter.ts'
export type { Connection, ConnectionOptions } from './connection.ts'
export { applyMigrations } from './migrations.ts'
export { openSqlite, type SqliteDriver, type SqliteStatement } from './open.ts'
export { Session, type SessionOptions } from './session.ts'
export { type Run, runOn, type Statement, statementsOf, type Value, type Values } from './statement.ts'
