import { Connection, type ConnectionOptions } from './connection.ts'

export interface SessionOptions extends ConnectionOptions {
  /** Awaited before each statement: a driver that never waits would otherwise keep the event loop to itself through long work. */
  breathe?: () => Promise<void>
}

/**
 * Who may use the one connection when: one interactive transaction runs at a time, and everything outside it waits for its end. What
 * runs in one go, without awaiting anything, needs no more than an open gate.
 */
export class Session {
  readonly connection: Connection
  readonly breathe: (() => Promise<void>) | undefined
  #tail: Promise<void> = Promise.resolve()
  #held = 0
  #transaction: symbol | null = null

  constructor(options: SessionOptions) {
    this.connection = new Connection(options)
    this.breathe = options.breathe
  }

  /** The interactive transaction that is open now. */
  get transaction(): symbol | null {
    return this.#transaction
  }

  get isBusy(): boolean {
    return this.#held > 0
  }

  /** Resolves when no transaction is open. */
  async free(): Promise<void> {
    while (this.#held > 0) await this.#tail
  }

  /** Waits for its turn and begins. @returns what ends it: a transaction that was not committed is rolled back */
  async begin(): Promise<() => void> {
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
    try {
      this.connection.begin()
    } catch (error) {
      release()
      throw error
    }
    this.#transaction = Symbol('transaction')
    return () => {
      this.connection.rollback()
      this.#transaction = null
      release()
    }
  }
}
