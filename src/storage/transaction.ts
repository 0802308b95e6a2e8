import { type Database, readerBeside, sessionOf } from './database.ts'
import type { Prisma } from './generated/client.ts'

declare const brand: unique symbol

/**
 * A database handle inside one transaction. Store functions that write take only this, so that a write outside a transaction does
 * not compile. Never await the network inside: the whole database waits.
 */
export type Tx = Prisma.TransactionClient & { readonly [brand]: 'Tx' }

/** For store functions that only read: inside or outside a transaction. */
export type Reader = Database | Tx

const owners = new WeakMap<object, Database>()

const views = new WeakMap<object, Database>()

/** The database a handle works on, inside a transaction too. */
export const databaseOf = (reader: Reader): Database => owners.get(reader) ?? views.get(reader) ?? (reader as Database)

export const isTransaction = (reader: Reader): boolean => owners.has(reader)

/** Makes known which database a view looks at. */
export function viewOf(db: Database, view: Database): Database {
  views.set(view, databaseOf(db))
  return view
}

const turns = new WeakMap<object, symbol>()

/** Whether this is the transaction that is open now: one that has run out of time was rolled back behind the back of its act. */
export const isOpen = (tx: Reader): boolean => {
  const turn = turns.get(tx)
  return turn !== undefined && turn === sessionOf(databaseOf(tx)).transaction
}

export const inTransaction = <T>(db: Database, act: (tx: Tx) => Promise<T>, timeout = 30_000): Promise<T> =>
  db.$transaction(
    (tx) => {
      owners.set(tx, databaseOf(db))
      const turn = sessionOf(databaseOf(db)).transaction
      if (turn !== null) turns.set(tx, turn)
      return act(tx as Tx)
    },
    { maxWait: 15_000, timeout },
  )

/** Everything that `read` asks is of one instant; whoever writes meanwhile is not stopped, in this process or another. */
export async function atOneInstant<T>(db: Reader, read: (tx: Reader) => Promise<T>): Promise<T> {
  if (isTransaction(db)) return read(db)
  const own = readerBeside(databaseOf(db))
  try {
    return await inTransaction(own, read, 600_000)
  } finally {
    await own.$disconnect()
  }
}
