import {
  ColumnTypeEnum,
  DriverAdapterError,
  type IsolationLevel,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
  type Transaction,
} from '@prisma/driver-adapter-utils'
import type { Connection } from './connection.ts'
import { translation } from './errors.ts'
import type { Session } from './session.ts'
import { columnType, fromDriver, toDriver } from './values.ts'

const NAME = 'single-connection-sqlite'
const BASE = { provider: 'sqlite', adapterName: NAME } as const

/**
 * Prisma's driver adapter over ONE connection. The stock adapters roll back writes of others with an interactive transaction,
 * or leak a connection for each of them. Here a query outside an open transaction waits,
 * transactions begin IMMEDIATE, and a failed COMMIT is rolled back.
 */
export class SingleConnectionSqlite implements SqlDriverAdapterFactory {
  readonly provider = 'sqlite' as const
  readonly adapterName = NAME
  readonly #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  // oxlint-disable-next-line require-await -- the interface asks for a promise
  async connect(): Promise<SqlDriverAdapter> {
    const session = this.#session
    const { connection } = session
    const outside = <T>(act: () => T): Promise<T> => session.patiently(act).catch(thrown)
    return {
      ...BASE,
      queryRaw: (query) => outside(() => queried(connection, query)),
      executeRaw: (query) => outside(() => executed(connection, query)),
      executeScript: (script) => outside(() => connection.script(script)),
      // SQLite's own limit; without it Prisma reckons with 999 and refuses lists of a whole province.
      getConnectionInfo: () => ({ maxBindValues: 32_766, supportsRelationJoins: false }),
      startTransaction: (isolation) => startTransaction(session, isolation),
      dispose: async () => connection.close(),
    }
  }
}

async function startTransaction(session: Session, isolation: IsolationLevel | undefined): Promise<Transaction> {
  if (isolation !== undefined && isolation !== 'SERIALIZABLE')
    throw new DriverAdapterError({ kind: 'InvalidIsolationLevel', level: isolation })
  const { connection, breathe } = session
  const end = await session.begin().catch(thrown)
  return {
    ...BASE,
    options: { usePhantomQuery: false },
    queryRaw: async (query) => {
      await breathe?.()
      return translated(() => queried(connection, query))
    },
    executeRaw: async (query) => {
      await breathe?.()
      return translated(() => executed(connection, query))
    },
    // Prisma sends COMMIT itself; what reaches these is only the end. After a failed COMMIT it calls rollback.
    commit: async () => end(),
    rollback: async () => end(),
    createSavepoint: async (savepoint) => translated(() => connection.script(`SAVEPOINT ${savepoint}`)),
    rollbackToSavepoint: async (savepoint) => translated(() => connection.script(`ROLLBACK TO ${savepoint}`)),
    releaseSavepoint: async (savepoint) => translated(() => connection.script(`RELEASE SAVEPOINT ${savepoint}`)),
  }
}

const valuesOf = ({ args, argTypes }: SqlQuery): unknown[] => args.map((arg, i) => toDriver(arg, argTypes[i]))

const queried = (connection: Connection, query: SqlQuery): SqlResultSet =>
  connection.use(query.sql, ({ statement, columns }) => {
    if (columns === undefined) {
      statement.run(valuesOf(query))
      return { columnNames: [], columnTypes: [], rows: [] }
    }
    const rows = statement.all(valuesOf(query)) as unknown[][]
    const columnTypes = columns.map((column, i) => columnType(column.type, rows, i))
    return {
      columnNames: columns.map((column) => column.name),
      columnTypes,
      rows: rows.map((row) => columnTypes.map((type, i) => fromDriver(row[i], type ?? ColumnTypeEnum.Text))),
    }
  })

function executed(connection: Connection, query: SqlQuery): number {
  if (query.sql === 'COMMIT') connection.commit()
  else if (query.sql === 'ROLLBACK') connection.rollback()
  else
    return connection.use(query.sql, ({ statement, columns }) =>
      columns === undefined
        ? statement.run(valuesOf(query)).changes
        : (statement.all(valuesOf(query)) as unknown[]).length,
    )
  return 0
}

const thrown = (error: unknown): never => {
  throw translation(error)
}

function translated<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw translation(error)
  }
}
