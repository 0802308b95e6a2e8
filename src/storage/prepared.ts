import { type Database, sessionOf } from './database.ts'
import type { Session } from './sqlite/session.ts'
import { type Run, runOn } from './sqlite/statement.ts'
import { databaseOf, isOpen, isTransaction, type Reader, type Tx } from './transaction.ts'

/** Reads by prepared statements, in one go: `act` awaits nothing. */
export async function reading<T>(db: Reader, act: (run: Run) => T): Promise<T> {
  const { connection } = await turnOf(db)
  return act(runOn(connection))
}

/** Writes by prepared statements, in one go; outside a transaction in one of its own. */
export async function writing<T>(db: Database | Tx, act: (run: Run) => T): Promise<T> {
  const { connection } = await turnOf(db)
  const run = runOn(connection)
  return isTransaction(db) ? act(run) : connection.atomically(() => act(run))
}

/**
 * The same for what may be done again after a power cut, but not after the death of the process: the commit does not wait for the
 * disk, and goes there with the next one that does.
 */
export async function noting<T>(db: Database, act: (run: Run) => T): Promise<T> {
  const { connection } = await turnOf(db)
  return connection.atomically(() => act(runOn(connection)), false)
}

async function turnOf(db: Reader): Promise<Session> {
  const session = sessionOf(databaseOf(db))
  await session.breathe?.()
  if (isTransaction(db)) {
    if (!isOpen(db)) throw new Error('this transaction has ended')
  } else if (session.isBusy) await session.free()
  return session
}
