import { isTrouble, noteLockedOut } from './errors.ts'
import type { SqliteDriver, SqliteStatement } from './open.ts'
import { proveDurable } from './proof.ts'
import { tableWritten } from './tables.ts'

export interface ConnectionOptions {
  open: () => SqliteDriver
  pragmas: readonly string[]
  /** Default: a transaction takes the lock of writers at once. */
  begin?: 'BEGIN' | 'BEGIN IMMEDIATE'
}

export interface Prepared {
  /** Hands rows out as arrays of values. */
  statement: SqliteStatement
  /** Undefined for statements that return no rows. */
  columns: { name: string; type: string | null }[] | undefined
  /** The table it writes to; null when it only reads. */
  writes: string | null
}

/** The usual setting: each commit waits for the disk. */
const DURABLE = 'synchronous = FULL'
const CACHED_STATEMENTS = 400
const ANY_TABLE = '*'

/**
 * The one SQLite connection of a database with its prepared statements. Every write runs in an explicit transaction: libsql does not
 * reset a write of its own that met a locked database, and all that follows on that connection then seems to succeed and reaches no
 * disk. After trouble with lock or disk the connection is opened anew, and before the next write is trusted a
 * committed value is read back through another one.
 */
export class Connection {
  /** Told of each statement before it runs, for tests that count them. */
  observe: ((sql: string) => void) | undefined
  readonly #options: ConnectionOptions
  readonly #prepared = new Map<string, Prepared>()
  readonly #writes = new Map<string, number>()
  /** Of which nobody knows the tables: scripts. */
  #manyWrites = 0
  readonly #changed = new Set<string>()
  /** Commits of other processes, as far as this connection has noticed; looked at once in a turn of the event loop. */
  #foreign: number | undefined
  #driver: SqliteDriver | undefined
  #isOpenAnew = false
  #isProven = true
  #isInTransaction = false
  #waits = true
  /** Set when the open transaction has met trouble: SQLite may have rolled it back already, and what came after would stay. */
  #broken: unknown

  constructor(options: ConnectionOptions) {
    this.#options = options
  }

  get isInTransaction(): boolean {
    return this.#isInTransaction
  }

  /** How often rows of a table were written or such a write was taken back, by this connection. */
  timesWritten(table: string): number {
    return this.#manyWrites + (this.#writes.get(table) ?? 0)
  }

  /** Changes when another process has written anything. */
  foreignWrites(): number {
    if (this.#foreign !== undefined) return this.#foreign
    const { statement } = this.#guarded(() => this.#prepare('PRAGMA data_version'))
    const [row] = statement.all([]) as [unknown[]]
    setImmediate(() => {
      this.#foreign = undefined
    })
    this.#foreign = Number(row[0])
    return this.#foreign
  }

  /** Whether the transaction that is open has written to one of these tables. */
  hasChanged(tables: readonly string[]): boolean {
    return this.#changed.has(ANY_TABLE) || tables.some((table) => this.#changed.has(table))
  }

  /** Runs one statement. Outside a transaction a write gets one of its own. */
  use<T>(sql: string, act: (prepared: Prepared) => T): T {
    const prepared = this.#guarded(() => this.#prepare(sql))
    const run = (): T => this.#guarded(() => this.#act(sql, prepared, act))
    return prepared.writes === null || this.#isInTransaction ? run() : this.atomically(run)
  }

  /**
   * All or nothing, in one go. `isDurable` false: the commit does not wait for the disk; it survives the death of the process, and a
   * power cut takes it only together with all that came after it.
   */
  atomically<T>(act: () => T, isDurable = true): T {
    try {
      this.begin(isDurable)
      const result = act()
      this.commit()
      return result
    } catch (error) {
      this.rollback()
      throw error
    }
  }

  begin(isDurable = true): void {
    if (!this.#isProven && this.#isPragma(DURABLE)) {
      this.#guarded(() => proveDurable(this.#live(), this.#options.open))
      this.#isProven = true
    }
    this.#guarded(() => this.#waitForDisk(isDurable))
    this.#lock(this.#options.begin ?? 'BEGIN IMMEDIATE')
    this.#isInTransaction = true
    // From here on nobody else writes, but until now they may have.
    this.#foreign = undefined
  }

  /** Whether commits wait for the disk from now on, where the usual setting is that they do. */
  #waitForDisk(waits: boolean): void {
    if (!this.#isPragma(DURABLE)) return
    const driver = this.#live()
    if (this.#waits === waits) return
    driver.exec(`PRAGMA ${waits ? DURABLE : 'synchronous = NORMAL'}`)
    this.#waits = waits
  }

  commit(): void {
    if (this.#broken !== undefined) throw this.#broken
    this.#told('COMMIT')
    this.#end()
  }

  /** Also after a commit that failed; when SQLite has already rolled back by itself, there is nothing left to do. */
  rollback(): void {
    if (!this.#isInTransaction) return
    try {
      this.#driver?.exec('ROLLBACK')
    } catch {
      this.#distrust()
    }
    // What was read from memory meanwhile may be of what is now taken back.
    for (const table of this.#changed) this.#writes.set(table, (this.#writes.get(table) ?? 0) + 1)
    if (this.#changed.has(ANY_TABLE)) this.#manyWrites++
    this.#end()
  }

  /** Several statements at once, or one that knows no transaction. */
  script(sql: string): void {
    this.#told(sql)
    if (/^(?:SAVEPOINT|RELEASE) /.test(sql)) return
    this.#manyWrites++
    if (this.#isInTransaction) this.#changed.add(ANY_TABLE)
  }

  close(): void {
    this.#prepared.clear()
    this.#driver?.close()
    this.#driver = undefined
  }

  #end(): void {
    this.#isInTransaction = false
    this.#broken = undefined
    this.#changed.clear()
  }

  #act<T>(sql: string, prepared: Prepared, act: (prepared: Prepared) => T): T {
    this.observe?.(sql)
    const { writes } = prepared
    if (writes !== null) {
      this.#writes.set(writes, (this.#writes.get(writes) ?? 0) + 1)
      this.#changed.add(writes)
    }
    return act(prepared)
  }

  /** A lock that is taken is no trouble of this connection: whoever asked may ask again (`isLockedOut`). */
  #lock(sql: string): void {
    const driver = this.#guarded(() => this.#live())
    this.observe?.(sql)
    try {
      driver.exec(sql)
    } catch (error) {
      if (isTrouble(error) && !(noteLockedOut(error) && this.#isIdle())) this.#distrust()
      throw error
    }
  }

  /** Whether really nothing is open; a BEGIN that has failed and yet begun would let everything after it seem to succeed. */
  #isIdle(): boolean {
    try {
      this.#driver?.exec('ROLLBACK')
      return false
    } catch {
      return true
    }
  }

  #told(sql: string): void {
    this.#guarded(() => {
      this.observe?.(sql)
      this.#bare(sql)
    })
  }

  #bare(sql: string): void {
    this.#live().exec(sql)
  }

  #isPragma(pragma: string): boolean {
    return this.#options.pragmas.includes(pragma)
  }

  #guarded<T>(act: () => T): T {
    if (this.#broken !== undefined) throw this.#broken
    try {
      return act()
    } catch (error) {
      if (isTrouble(error)) {
        this.#distrust()
        if (this.#isInTransaction) this.#broken = error
      }
      throw error
    }
  }

  #distrust(): void {
    this.#isOpenAnew = false
    this.#isProven = false
  }

  #live(): SqliteDriver {
    if (this.#driver !== undefined && (this.#isOpenAnew || this.#isInTransaction)) return this.#driver
    // The driver closes late, when nothing holds its statements any more: what it had begun would keep the lock until then.
    try {
      this.#driver?.exec('ROLLBACK')
    } catch {
      // nothing was open
    }
    this.close()
    const driver = this.#options.open()
    try {
      driver.defaultSafeIntegers(true)
      for (const pragma of this.#options.pragmas) driver.exec(`PRAGMA ${pragma}`)
    } catch (error) {
      driver.close()
      throw error
    }
    this.#driver = driver
    this.#waits = true
    this.#isOpenAnew = true
    // Another connection counts the commits of others from another number on.
    this.#manyWrites++
    this.#foreign = undefined
    return driver
  }

  #prepare(sql: string): Prepared {
    const driver = this.#live()
    const known = this.#prepared.get(sql)
    if (known !== undefined) return known
    const statement = driver.prepare(sql)
    const prepared: Prepared = {
      statement: statement.reader ? statement.raw() : statement,
      columns: statement.reader ? statement.columns() : undefined,
      writes: tableWritten(sql),
    }
    if (this.#prepared.size >= CACHED_STATEMENTS) {
      const oldest = this.#prepared.keys().next().value
      if (oldest !== undefined) this.#prepared.delete(oldest)
    }
    this.#prepared.set(sql, prepared)
    return prepared
  }
}
