import { Connection, type ConnectionOptions } from './connection.ts'
import { isLockedOut } from './errors.ts'
import { type Run, runOn } from './statement.ts'

export interface SessionOptions extends ConnectionOptions {
  /** Awaited before each statement: a driver that never waits would otherwise keep the event loop to itself through long work. */
  breathe?: () => Promise<void>
  /** So long a write waits for another process that writes; default: 15 seconds. */
  patienceMs?: number
}

const PAUSE_MS = 15

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS))

/**
 * Who may use the one connection when: one interactive transaction runs at a time, and everything outside it waits for its end. What
 * runs in one go, without awaiting anything, needs no more than an open gate.
 */
export class Session {
  readonly connection: Connection
  /** Prepared statements on this connection, for whoever knows that it is their turn. */
  readonly run: Run
  readonly breathe: (() => Promise<void>) | undefined
  readonly #patienceMs: number
  #tail: Promise<void> = Promise.resolve()
  #held = 0
  #transaction: symbol | null = null

  constructor(options: SessionOptions) {
    this.connection = new Connection(options)
    this.run = runOn(this.connection)
    this.breathe = options.breathe
    this.#patienceMs = options.patienceMs ?? 15_000
  }

  /** The interactive transaction that is open now. */
  get transaction(): symbol | null {
    return this.#transaction
  }

  /** Resolves when no transaction is open. */
  async turn(): Promise<void> {
    await this.breathe?.()
    while (this.#held > 0) await this.#tail
  }

  /** Reads by prepared statements outside any transaction, in one go: `act` awaits nothing. */
  async read<T>(act: (run: Run) => T): Promise<T> {
    await this.turn()
    return act(this.run)
  }

  /** Writes by prepared statements in a transaction of their own, in one go. For `isDurable` see `Connection.atomically`. */
  async write<T>(act: (run: Run) => T, isDurable = true): Promise<T> {
    return this.patiently(() => this.connection.atomically(() => act(this.run), isDurable))
  }

  /**
   * Runs what may begin a transaction of its own, when it is its turn. While another process has the lock, it is asked for again
   * and again: SQLite would wait by itself, and hold the event loop for as long.
   */
  async patiently<T>(act: () => T): Promise<T> {
    const from = performance.now()
    for (;;) {
      await this.turn()
      try {
        return act()
      } catch (error) {
        if (!isLockedOut(error) || performance.now() - from > this.#patienceMs) throw error
      }
      await pause()
    }
  }

  /** Waits for its turn and begins. @returns what ends it: a transaction that was not committed is rolled back */
  async begin(): Promise<() => void> {
    const from = performance.now()
    for (;;) {
      const release = await this.#place()
      try {
        this.connection.begin()
        this.#transaction = Symbol('transaction')
        return () => {
          this.connection.rollback()
          this.#transaction = null
          release()
        }
      } catch (error) {
        // Whoever only reads need not wait for the other process.
        release()
        if (!isLockedOut(error) || performance.now() - from > this.#patienceMs) throw error
      }
      await pause()
    }
  }

  /** @returns what gives the place in the row up again */
  async #place(): Promise<() => void> {
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
}
