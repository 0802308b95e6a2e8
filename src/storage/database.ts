import { PrismaClient } from './generated/client.ts'
import { SingleConnectionSqlite } from './sqlite/adapter.ts'
import { openSqlite } from './sqlite/open.ts'

export type Database = PrismaClient

/** WAL with synchronous FULL: the only setting that survives a power cut (reliability.md F10). */
const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'busy_timeout = 5000',
  'secure_delete = ON',
  'cache_size = -16000',
]

/** @param url `file:<path>` of a migrated SQLite database */
export const openDatabase = (url: string): Database =>
  new PrismaClient({ adapter: new SingleConnectionSqlite({ open: () => openSqlite(url), pragmas: PRAGMAS }) })
