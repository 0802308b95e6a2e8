import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { openSqlite } from 'prisma-sqlite'
import { type Database, databaseOver } from '../database.ts'
import { inTransaction, type Tx } from '../transaction.ts'
import { copyRows } from './copy-rows.ts'

const MARK = '.rehearsal-'

/** Nothing in it has to survive anything: it is thrown away in any case. */
const PRAGMAS = ['journal_mode = MEMORY', 'synchronous = OFF', 'foreign_keys = ON', 'cache_size = -16000']

declare const copy: unique symbol

/** A database that is thrown away. Only `copyForRehearsal` gives one, so that nothing invented gets into the real one: it does not compile. */
export type RehearsalDatabase = Database & { readonly [copy]: 'rehearsal' }
export type RehearsalTx = Tx & { readonly [copy]: 'rehearsal' }

export const inRehearsal = <T>(db: RehearsalDatabase, write: (tx: RehearsalTx) => Promise<T>): Promise<T> =>
  inTransaction(db, (tx) => write(tx as RehearsalTx))

export interface RehearsalCopy {
  db: RehearsalDatabase
  /** Closes it and takes it off the disk. */
  discard(): Promise<void>
}

/**
 * What is still to come in a database, in a file beside it, for trying out what time would bring; nothing done in it reaches the original.
 * Made in one go: not in a process in which somebody waits.
 * @param number tells copies of one process apart
 * @param breathe asked before each statement
 */
export async function copyForRehearsal(
  original: string,
  number: number,
  breathe: () => Promise<void>,
): Promise<RehearsalCopy> {
  const file = `${original}${MARK}${number}`
  await rm(file, { force: true })
  const copy = openSqlite(file)
  try {
    copyRows(copy, original)
  } finally {
    copy.close()
  }
  const client = databaseOver({ open: () => openSqlite(file), pragmas: PRAGMAS, breathe })
  return {
    db: client as RehearsalDatabase,
    async discard() {
      await client.$disconnect()
      for (const rest of ['', '-journal', '-wal', '-shm']) await rm(`${file}${rest}`, { force: true })
    },
  }
}

/** Clears away copies that a killed process has left. Only for the one process that holds the lock. */
export async function sweepRehearsals(databaseFile: string): Promise<void> {
  const folder = path.dirname(databaseFile)
  const left = (await readdir(folder).catch(() => [])).filter((name) =>
    name.startsWith(`${path.basename(databaseFile)}${MARK}`),
  )
  for (const name of left) await rm(path.join(folder, name), { force: true })
}

export async function databaseFileOf(db: Database): Promise<string> {
  const rows = await db.$queryRaw<{ name: string; file: string }[]>`PRAGMA database_list`
  const main = rows.find(({ name }) => name === 'main')
  if (main === undefined || main.file === '') throw new Error('the database has no file to copy')
  return main.file
}
