import type { Connection, Prepared } from './connection.ts'
import { instantText } from './values.ts'

export type Value = string | number | boolean | Date | null
export type Values = readonly Value[]

declare const types: unique symbol

/**
 * A statement that is prepared once for each connection. Its SQL is understood by PostgreSQL too: names in double quotes,
 * parameters `$1`, `$2` … in the order in which they first come.
 */
export interface Statement<A extends Values, R> {
  readonly sql: string
  readonly [types]?: (args: A) => R
}

/** The models of a generated Prisma client: its `Prisma.TypeMap['model']`. */
export type Models = Record<string, { payload: { scalars: object } }>

type Scalars<T extends Models, M extends keyof T> = T[M]['payload']['scalars']

interface Kinds<T extends Models, A extends Values> {
  /** Columns of one table, typed by the schema; `rest` is all that follows FROM. */
  select<M extends keyof T & string, C extends keyof Scalars<T, M> & string>(
    model: M,
    columns: readonly C[],
    rest: string,
  ): Statement<A, Pick<Scalars<T, M>, C>>
  /** Rows of several tables or of expressions. */
  rows<R extends object>(sql: string): Statement<A, R>
  write(sql: string): Statement<A, never>
}

/**
 * `const takes = <A extends Values>() => statementsOf<Prisma.TypeMap['model'], A>()`, then
 * `takes<[id: number]>().select('Item', ['state'], 'WHERE "id" = $1')`
 */
export const statementsOf = <T extends Models, A extends Values>(): Kinds<T, A> => ({
  select: (model, columns, rest) => ({
    sql: `SELECT ${columns.map((column) => `"${column}"`).join(', ')} FROM "${model}" ${rest}`,
  }),
  rows: (sql) => ({ sql }),
  write: (sql) => ({ sql }),
})

/** Runs prepared statements on one connection, each in one go. */
export interface Run {
  all<A extends Values, R>(statement: Statement<A, R>, ...args: A): R[]
  first<A extends Values, R>(statement: Statement<A, R>, ...args: A): R | undefined
  /** @returns how many rows were changed */
  write<A extends Values>(statement: Statement<A, never>, ...args: A): number
}

export function runOn(connection: Connection): Run {
  const all = <A extends Values, R>({ sql }: Statement<A, R>, ...args: A): R[] =>
    connection.use(sql, (prepared) => {
      const read = rowReader(prepared)
      return (prepared.statement.all(args.map(bound)) as unknown[][]).map(read) as R[]
    })
  return {
    all,
    first: (statement, ...args) => all(statement, ...args)[0],
    write: ({ sql }, ...args) => connection.use(sql, ({ statement }) => statement.run(args.map(bound)).changes),
  }
}

const bound = (value: Value): unknown => {
  if (value instanceof Date) return instantText(value)
  return typeof value === 'boolean' ? Number(value) : value
}

type RowReader = (row: unknown[]) => Record<string, unknown>
const readers = new WeakMap<Prepared, RowReader>()

function rowReader(prepared: Prepared): RowReader {
  const known = readers.get(prepared)
  if (known !== undefined) return known
  const columns = (prepared.columns ?? []).map(({ name, type }) => ({ name, read: READ[type ?? ''] ?? plain }))
  // Copied at one go, where a row that grows by one column after the other leaves as many pieces behind.
  const empty: Record<string, unknown> = Object.fromEntries(columns.map(({ name }) => [name, null]))
  const reader: RowReader = (row) => {
    const read = { ...empty }
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i]
      const value = row[i]
      if (column !== undefined) read[column.name] = value === null || value === undefined ? null : column.read(value)
    }
    return read
  }
  readers.set(prepared, reader)
  return reader
}

const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value)

/** By the declared type of a column. */
const READ: Record<string, ((value: unknown) => unknown) | undefined> = {
  DATETIME: (value) => new Date(typeof value === 'string' ? value : Number(value)),
  JSONB: (value) => JSON.parse(value as string) as unknown,
  BOOLEAN: (value) => Number(value) !== 0,
}
