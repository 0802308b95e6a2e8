import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ArgType, SqlQuery } from '@prisma/driver-adapter-utils'
import { afterEach } from 'vitest'
import { openSqlite, Session, type SessionOptions, SingleConnectionSqlite, type SqliteDriver } from '../src/index.ts'

export const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'prisma-sqlite-'))

const open: Session[] = []
afterEach(() => {
  for (const session of open.splice(0)) session.connection.close()
})

/** A new file with a table of notes, and a session on it. */
export function newNotes(options: Partial<SessionOptions> = {}): { url: string; session: Session } {
  const url = `file:${path.join(newFolder(), 'notes.db')}`
  const setUp = openSqlite(url)
  setUp.exec('PRAGMA journal_mode = WAL')
  setUp.exec('CREATE TABLE "Note" ("text" TEXT NOT NULL PRIMARY KEY, "at" DATETIME, "pinned" BOOLEAN)')
  setUp.close()
  return { url, session: sessionOn(url, options) }
}

export function sessionOn(url: string, options: Partial<SessionOptions> = {}): Session {
  const session = new Session({
    open: () => openSqlite(url, 50),
    pragmas: ['journal_mode = WAL', 'synchronous = FULL'],
    ...options,
  })
  open.push(session)
  return session
}

export const adapterOf = (session: Session) => new SingleConnectionSqlite(session).connect()

export function query(sql: string, args: unknown[] = [], scalarType: ArgType['scalarType'] = 'string'): SqlQuery {
  return { sql, args, argTypes: args.map(() => ({ scalarType, arity: 'scalar' })) }
}

export const addNote = (text: string): SqlQuery => query('INSERT INTO "Note" ("text") VALUES (?)', [text])

/** What stands in the file, as another process sees it. */
export function notesIn(url: string): string[] {
  const db = openSqlite(url)
  try {
    return (db.prepare('SELECT "text" FROM "Note" ORDER BY "text"').raw().all([]) as string[][]).flat()
  } finally {
    db.close()
  }
}

export const succeeds = async (work: Promise<unknown>): Promise<boolean> => {
  try {
    await work
    return true
  } catch {
    return false
  }
}

export interface Fault {
  code: string
  /** Which statement it meets. */
  nth: number
  /** Whether the statement takes effect before it fails. */
  isRun: boolean
}

/** Counts the statements of a driver and lets the n-th fail. */
export function failing(url: string, plan: () => Fault | null): () => SqliteDriver {
  let count = 0
  const strike = <T>(act: () => T): T => {
    const fault = plan()
    if (fault === null || ++count !== fault.nth) return act()
    if (fault.isRun) act()
    throw Object.assign(new Error(`${fault.code}: injected`), { code: fault.code })
  }
  type Prepared = ReturnType<SqliteDriver['prepare']>
  const wrapped = (statement: Prepared): Prepared => ({
    reader: statement.reader,
    raw: () => wrapped(statement.raw()),
    all: (args) => strike(() => statement.all(args)),
    run: (args) => strike(() => statement.run(args)),
    columns: () => statement.columns(),
  })
  return () => {
    const driver = openSqlite(url, 50)
    return {
      prepare: (sql) => wrapped(driver.prepare(sql)),
      exec: (sql) => strike(() => driver.exec(sql)),
      defaultSafeIntegers: (on) => driver.defaultSafeIntegers(on),
      close: () => driver.close(),
    }
  }
}
