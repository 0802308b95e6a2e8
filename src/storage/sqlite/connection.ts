import { ColumnTypeEnum, DriverAdapterError, type SqlQuery, type SqlResultSet } from '@prisma/driver-adapter-utils'
import type { SqliteDriver, SqliteStatement } from './open.ts'
import { columnType, fromDriver, toDriver } from './values.ts'

interface Prepared {
  statement: SqliteStatement
  /** Undefined for statements that return no rows. */
  columns: { name: string; type: string | null }[] | undefined
}

const CACHED_STATEMENTS = 300

/** One SQLite connection with a cache of prepared statements, answering in Prisma's terms. */
export class Connection {
  readonly #driver: SqliteDriver
  readonly #prepared = new Map<string, Prepared>()

  constructor(driver: SqliteDriver) {
    this.#driver = driver
    driver.defaultSafeIntegers(true)
  }

  query({ sql, args, argTypes }: SqlQuery): SqlResultSet {
    return translated(() => {
      const { statement, columns } = this.#prepare(sql)
      const values = args.map((arg, i) => toDriver(arg, argTypes[i]))
      if (columns === undefined) {
        statement.run(values)
        return { columnNames: [], columnTypes: [], rows: [] }
      }
      const rows = statement.all(values) as unknown[][]
      const columnTypes = columns.map((column, i) => columnType(column.type, rows, i))
      return {
        columnNames: columns.map((column) => column.name),
        columnTypes,
        rows: rows.map((row) => columnTypes.map((type, i) => fromDriver(row[i], type ?? ColumnTypeEnum.Text))),
      }
    })
  }

  execute({ sql, args, argTypes }: SqlQuery): number {
    return translated(() => {
      const { statement, columns } = this.#prepare(sql)
      const values = args.map((arg, i) => toDriver(arg, argTypes[i]))
      return columns === undefined ? statement.run(values).changes : (statement.all(values) as unknown[]).length
    })
  }

  script(sql: string): void {
    translated(() => this.#driver.exec(sql))
  }

  close(): void {
    this.#prepared.clear()
    this.#driver.close()
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql)
    if (known !== undefined) return known
    const statement = this.#driver.prepare(sql)
    const prepared: Prepared = {
      statement: statement.reader ? statement.raw() : statement,
      columns: statement.reader ? statement.columns() : undefined,
    }
    if (this.#prepared.size >= CACHED_STATEMENTS) {
      const oldest = this.#prepared.keys().next().value
      if (oldest !== undefined) this.#prepared.delete(oldest)
    }
    this.#prepared.set(sql, prepared)
    return prepared
  }
}

function translated<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw translation(error)
  }
}

/** SQLite's errors in the words Prisma's client understands (P2002, P2003, …). */
function translation(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (!(error instanceof Error) || !code.startsWith('SQLITE_')) return error
  const message = error.message.replace(/^SQLITE_[A-Z_]+: /, '')
  const original = { originalCode: code, originalMessage: error.message }
  const fields = message
    .split('constraint failed: ')
    .at(1)
    ?.split(', ')
    .map((field) => field.split('.').at(-1) ?? field)
  const constraint = fields === undefined ? {} : { constraint: { fields } }
  if (message.startsWith('UNIQUE constraint'))
    return new DriverAdapterError({ ...original, kind: 'UniqueConstraintViolation', ...constraint })
  if (message.startsWith('NOT NULL constraint'))
    return new DriverAdapterError({ ...original, kind: 'NullConstraintViolation', ...constraint })
  if (message.startsWith('FOREIGN KEY constraint'))
    return new DriverAdapterError({
      ...original,
      kind: 'ForeignKeyConstraintViolation',
      constraint: { foreignKey: {} },
    })
  if (code.startsWith('SQLITE_BUSY')) return new DriverAdapterError({ ...original, kind: 'SocketTimeout' })
  if (message.startsWith('no such table'))
    return new DriverAdapterError({ ...original, kind: 'TableDoesNotExist', table: message.split(': ').at(1) ?? '' })
  return new DriverAdapterError({ ...original, kind: 'sqlite', extendedCode: 1, message })
}
