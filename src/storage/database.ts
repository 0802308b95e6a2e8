import { openSqlite, Session, type SessionOptions, SingleConnectionSqlite, type SqliteDriver } from 'prisma-sqlite'
// What the columns of the client are, wherever a database is.
import './column-types.ts'
import { PrismaClient } from './generated/client.ts'

export type Database = PrismaClient

/** WAL with synchronous FULL: the only setting that survives a power cut (reliability.md F10). */
const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'secure_delete = ON',
  'cache_size = -4000',
  // SQLite holds the event loop while it waits for a lock; after this the session asks again with a timer of its own.
  'busy_timeout = 10',
]

const sessions = new WeakMap<Database, Session>()
const origins = new WeakMap<Database, SessionOptions>()

/** A database over one connection, which Prisma and the prepared statements of this room share. */
export function databaseOver(options: SessionOptions): Database {
  const session = new Session(options)
  const db = new PrismaClient({ adapter: new SingleConnectionSqlite(session) })
  sessions.set(db, session)
  origins.set(db, options)
  return db
}

/** The same database through a connection of its own that only reads: what it reads in one transaction is of one instant. */
export function readerBeside(db: Database): Database {
  const options = origins.get(db)
  if (options === undefined) throw new Error('not a database of this room')
  return databaseOver({ ...options, pragmas: [...options.pragmas, 'query_only = ON'], begin: 'BEGIN' })
}

/** @param url `file:<path>` of a migrated SQLite database */
export const openDatabase = (
  url: string,
  open: () => SqliteDriver = () => openSqlite(url),
  options: Pick<SessionOptions, 'patienceMs'> = {},
): Database => databaseOver({ open, pragmas: PRAGMAS, ...options })

export function sessionOf(db: Database): Session {
  const session = sessions.get(db)
  if (session === undefined) throw new Error('not a database of this room')
  return session
}

/** For tests that count what an act costs. @returns what ends it */
export function observeStatements(db: Database, observe: (sql: string) => void): () => void {
  const { connection } = sessionOf(db)
  connection.observe = observe
  return () => {
    connection.observe = undefined
  }
}
