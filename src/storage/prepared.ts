import { type Run, statementsOf, type Values } from 'prisma-sqlite'
import type { Prisma } from './generated/client.ts'
import { type Database, sessionOf } from './database.ts'
import { databaseOf, isOpen, isTransaction, type Reader, type Tx } from './transaction.ts'

/** Makes statements over the tables of the schema: `takes<[id: number]>().select('Item', ['state'], 'WHERE "id" = $1')`. */
export const takes = <A extends Values>() => statementsOf<Prisma.TypeMap['model'], A>()

/** Inserts many rows at once: `$1` is a list of lists in JSON (`writeRows`). PostgreSQL, which reads JSON in another way, has a twin. */
export const inBulk = (table: Prisma.ModelName, columns: readonly string[], rest = '') => {
  const [names, into] = [columns.map((column) => `"${column}"`), `INSERT INTO "${table}"`]
  const values = columns.map((_, i) => `"value" ->> ${i}`)
  const pairs = columns.map((column, i) => `'${column}', "value" -> ${i}`)
  return {
    ...takes<[rows: string]>().write(
      `${into} (${names.join(', ')}) SELECT ${values.join(', ')} FROM json_each($1) WHERE true ${rest}`,
    ),
    postgres: `${into} (${names.join(', ')}) SELECT ${names.map((name) => `r.${name}`).join(', ')}
      FROM jsonb_array_elements(CAST($1 AS jsonb)) AS given("value"),
        LATERAL jsonb_populate_record(NULL::"${table}", jsonb_build_object(${pairs.join(', ')})) AS r WHERE true ${rest}`,
  }
}

/** Reads by prepared statements, in one go: `act` awaits nothing. */
export async function reading<T>(db: Reader, act: (run: Run) => T): Promise<T> {
  return isTransaction(db) ? within(db, act) : sessionOf(databaseOf(db)).read(act)
}

/** Writes by prepared statements, in one go; outside a transaction in one of its own. */
export async function writing<T>(db: Database | Tx, act: (run: Run) => T): Promise<T> {
  return isTransaction(db) ? within(db, act) : sessionOf(databaseOf(db)).write(act)
}

/**
 * The same for what may be done again after a power cut, but not after the death of the process: the commit does not wait for the
 * disk, and goes there with the next one that does.
 */
export const noting = <T>(db: Database, act: (run: Run) => T): Promise<T> => sessionOf(databaseOf(db)).write(act, false)

async function within<T>(tx: Reader, act: (run: Run) => T): Promise<T> {
  const session = sessionOf(databaseOf(tx))
  await session.breathe?.()
  if (!isOpen(tx)) throw new Error('this transaction has ended')
  return act(session.run)
}
