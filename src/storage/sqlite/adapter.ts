import {
  DriverAdapterError,
  type IsolationLevel,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type Transaction,
} from '@prisma/driver-adapter-utils'
import { Connection } from './connection.ts'
import type { SqliteDriver } from './open.ts'

export interface SqliteAdapterOptions {
  open: () => SqliteDriver
  pragmas: readonly string[]
  /** Awaited before each statement: a driver that never waits would otherwise keep the event loop to itself through long work. */
  breathe?: () => Promise<void>
}

const NAME = 'single-connection-sqlite'

/** Lets one interactive transaction run at a time, and everything outside it wait for its end. */
class Gate {
  #tail: Promise<void> = Promise.resolve()
  #held = 0

  async acquire(): Promise<() => void> {
    const previous = this.#tail
    let release!: () => void
    this.#tail = new Promise<void>((resolve) => {
      release = () => {
        this.#held--
        resolve()
      }
    })
    this.#held++
    await previous
    return release
  }

  async open(): Promise<void> {
    while (this.#held > 0) await this.#tail
  }
}

/**
 * Prisma's driver adapter over ONE connection. The stock adapters roll back writes of others with an interactive transaction,
 * or leak a connection for each of them (docs/decisions/0001-sqlite-adapter.md). Here a query outside an open transaction waits,
 * transactions begin IMMEDIATE, and a failed COMMIT is rolled back.
 */
export class SingleConnectionSqlite implements SqlDriverAdapterFactory {
  readonly provider = 'sqlite' as const
  readonly adapterName = NAME
  readonly #options: SqliteAdapterOptions

  constructor(options: SqliteAdapterOptions) {
    this.#options = options
  }

  // oxlint-disable-next-line require-await -- the interface asks for a promise
  async connect(): Promise<SqlDriverAdapter> {
    const connection = new Connection(this.#options.open())
    for (const pragma of this.#options.pragmas) connection.script(`PRAGMA ${pragma}`)
    const gate = new Gate()
    const base = { provider: this.provider, adapterName: NAME }
    const { breathe } = this.#options
    return {
      ...base,
      queryRaw: async (query) => {
        await breathe?.()
        await gate.open()
        return connection.query(query)
      },
      executeRaw: async (query) => {
        await breathe?.()
        await gate.open()
        return connection.execute(query)
      },
      executeScript: async (script) => {
        await gate.open()
        connection.script(script)
      },
      // SQLite's own limit; without it Prisma reckons with 999 and refuses lists of a whole province.
      getConnectionInfo: () => ({ maxBindValues: 32_766, supportsRelationJoins: false }),
      startTransaction: (isolation) => startTransaction(connection, gate, base, { isolation, breathe }),
      dispose: async () => connection.close(),
    }
  }
}

async function startTransaction(
  connection: Connection,
  gate: Gate,
  base: { provider: 'sqlite'; adapterName: string },
  { isolation, breathe }: { isolation: IsolationLevel | undefined; breathe: SqliteAdapterOptions['breathe'] },
): Promise<Transaction> {
  if (isolation !== undefined && isolation !== 'SERIALIZABLE')
    throw new DriverAdapterError({ kind: 'InvalidIsolationLevel', level: isolation })
  const release = await gate.acquire()
  try {
    connection.script('BEGIN IMMEDIATE')
  } catch (error) {
    release()
    throw error
  }
  // Prisma sends COMMIT itself; what reaches these is only the end. After a failed COMMIT it calls rollback.
  const end = (undo: boolean): void => {
    try {
      if (undo) connection.script('ROLLBACK')
    } catch {
      // nothing was open any more
    } finally {
      release()
    }
  }
  return {
    ...base,
    options: { usePhantomQuery: false },
    queryRaw: async (query) => {
      await breathe?.()
      return connection.query(query)
    },
    executeRaw: async (query) => {
      await breathe?.()
      return connection.execute(query)
    },
    commit: async () => end(false),
    rollback: async () => end(true),
    createSavepoint: async (savepoint) => connection.script(`SAVEPOINT ${savepoint}`),
    rollbackToSavepoint: async (savepoint) => connection.script(`ROLLBACK TO ${savepoint}`),
    releaseSavepoint: async (savepoint) => connection.script(`RELEASE SAVEPOINT ${savepoint}`),
  }
}
