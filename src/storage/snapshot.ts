import type { Run, Session } from 'prisma-sqlite'
import { type Database, sessionOf } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { reading } from './prepared.ts'
import { databaseOf, isOpen, isTransaction, type Reader } from './transaction.ts'

/** A part of the configuration that nearly every act asks for and that hardly ever changes. What is read must not be changed. */
export interface Part<T, A extends Args = []> {
  /** All tables it is made of. */
  tables: readonly Prisma.ModelName[]
  read(run: Run, ...args: A): T
}

type Args = readonly (string | number)[]

interface Kept {
  values: Map<string, unknown>
  /** As they were counted when these values were read. */
  writes: number
  foreignWrites: number
}

/** Of a part that is kept for each person, so many people; then all is forgotten at once. */
const KEPT_VALUES = 4_000

const kept = new WeakMap<Session, Map<object, Kept>>()

/**
 * A part as it stands, from memory until a table of its part is written: by this connection, which counts its writes by table, or by
 * another process. A transaction that has changed such a table reads it itself; nobody else sees that before its end.
 */
export async function snapshotOf<T, A extends Args>(db: Reader, part: Part<T, A>, ...args: A): Promise<T> {
  const key = args.length === 0 ? '' : args.join(' ')
  const session = sessionOf(databaseOf(db))
  const known = (): Map<string, unknown> | undefined => valuesOf(session, part, kept.get(session)?.get(part))
  const isUsable = !isTransaction(db) || isOpen(db)
  if (isUsable && known()?.has(key) === true) return known()?.get(key) as T
  return reading(db, (run) => {
    // Another has read it while this one waited for its turn.
    if (isUsable && known()?.has(key) === true) return known()?.get(key) as T
    const value = frozen(part.read(run, ...args))
    // What a transaction has changed it may yet take back.
    if (!session.connection.hasChanged(part.tables)) store(session, part, key, value)
    return value
  })
}

export const isKept = <T, A extends Args>(db: Database, part: Part<T, A>, ...args: A): boolean => {
  const session = sessionOf(databaseOf(db))
  return valuesOf(session, part, kept.get(session)?.get(part))?.has(args.join(' ')) === true
}

/** Keeps what was read for many in the same turn. */
export function keepSnapshot<T, A extends Args>(db: Database, part: Part<T, A>, value: T, ...args: A): void {
  const session = sessionOf(databaseOf(db))
  if (!session.connection.hasChanged(part.tables)) store(session, part, args.join(' '), frozen(value))
}

/**
 * The same for what Prisma reads: kept until something of its tables is written. `of` says what it is made of, and is one object
 * for all that is read in this way.
 */
export async function keptOf<T>(
  db: Reader,
  of: Pick<Part<T>, 'tables'>,
  read: () => Promise<T>,
  ...args: Args
): Promise<T> {
  const part = of as Part<unknown, never>
  const session = sessionOf(databaseOf(db))
  const key = args.join(' ')
  const isOwn = isTransaction(db) && (!isOpen(db) || session.connection.hasChanged(part.tables))
  const values = isOwn ? undefined : valuesOf(session, part, kept.get(session)?.get(part))
  if (values?.has(key) === true) return values.get(key) as T
  if (isTransaction(db)) {
    const before = [timesWritten(session.connection, part), session.connection.foreignWrites()].join()
    const found = frozen(await read())
    const after = [timesWritten(session.connection, part), session.connection.foreignWrites()].join()
    // What it has changed it may yet take back; what it has not is read for all.
    if (!isOwn && before === after) store(session, part, key, found)
    return found
  }
  // Kept at once, so that those who ask meanwhile wait for the same answer; what is written meanwhile drops it.
  const value = read().then(frozen)
  store(session, part, key, value)
  value.catch(() => kept.get(session)?.get(part)?.values.delete(key))
  return value
}

function valuesOf(
  { connection }: Session,
  part: Part<unknown, never>,
  before?: Kept,
): Map<string, unknown> | undefined {
  return before?.writes === timesWritten(connection, part) && before.foreignWrites === connection.foreignWrites()
    ? before.values
    : undefined
}

function store(session: Session, part: Part<unknown, never>, key: string, value: unknown): void {
  const parts = kept.get(session) ?? new Map<object, Kept>()
  kept.set(session, parts)
  const values = valuesOf(session, part, parts.get(part)) ?? new Map<string, unknown>()
  if (values.size >= KEPT_VALUES) values.clear()
  const { connection } = session
  const [writes, foreignWrites] = [timesWritten(connection, part), connection.foreignWrites()]
  parts.set(part, { values: values.set(key, value), writes, foreignWrites })
}

function timesWritten(connection: Session['connection'], { tables }: Part<unknown, never>): number {
  let sum = 0
  for (const table of tables) sum += connection.timesWritten(table)
  return sum
}

/** Everybody gets the same objects. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  if (value instanceof Map || value instanceof Set) value.forEach(frozen)
  else if (!(value instanceof Date)) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}
