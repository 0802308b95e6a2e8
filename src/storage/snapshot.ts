import { sessionOf } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { reading } from './prepared.ts'
import type { Session } from './sqlite/session.ts'
import type { Run } from './sqlite/statement.ts'
import { databaseOf, isOpen, isTransaction, type Reader } from './transaction.ts'

/** A part of the configuration that nearly every act asks for and that hardly ever changes. What is read must not be changed. */
export interface Part<T> {
  /** All tables it is made of. */
  tables: readonly Prisma.ModelName[]
  read(run: Run): T
}

interface Kept {
  value: unknown
  writes: number
  foreignWrites: number
}

const kept = new WeakMap<Session, Map<Part<never>, Kept>>()

/**
 * A part as it stands, from memory until one of its tables is written: by this connection, which counts its writes by table, or by
 * another process. A transaction that has changed such a table reads it itself; nobody else sees that before its end.
 */
export async function snapshotOf<T>(db: Reader, part: Part<T>): Promise<T> {
  const session = sessionOf(databaseOf(db))
  if (!isTransaction(db) || isOpen(db)) {
    const before = partsOf(session).get(part as Part<never>)
    const now = stampOf(session, part)
    if (before?.writes === now.writes && before.foreignWrites === now.foreignWrites) return before.value as T
  }
  return reading(db, (run) => {
    const now = stampOf(session, part)
    const value = frozen(part.read(run))
    // What a transaction has changed it may yet take back.
    if (!session.connection.hasChanged(part.tables)) partsOf(session).set(part as Part<never>, { value, ...now })
    return value
  })
}

function partsOf(session: Session): Map<Part<never>, Kept> {
  const parts = kept.get(session) ?? new Map<Part<never>, Kept>()
  kept.set(session, parts)
  return parts
}

const stampOf = ({ connection }: Session, { tables }: Part<unknown>): Omit<Kept, 'value'> => ({
  writes: tables.reduce((sum, table) => sum + connection.timesWritten(table), 0),
  foreignWrites: connection.foreignWrites(),
})

/** Everybody gets the same objects. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  if (value instanceof Map || value instanceof Set) value.forEach(frozen)
  else if (!(value instanceof Date)) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}
