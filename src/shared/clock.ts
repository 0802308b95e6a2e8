/** The only room that reads the computer's clock. Everybody else is handed a Clock. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that runs on from any instant and can be moved: local mode, rehearsal and tests. Emulator and product share one. */
export class MovableClock implements Clock {
  #offsetMs: number
  readonly #frozen: boolean
  #frozenAt: number
  constructor(startAt?: Date, options: { frozen?: boolean } = {}) {
    this.#frozen = options.frozen ?? false
    this.#frozenAt = startAt?.getTime() ?? Date.now()
    this.#offsetMs = this.#frozenAt - Date.now()
  }
  now(): Date {
    return new Date(this.#frozen ? this.#frozenAt : Date.now() + this.#offsetMs)
  }
  /** Moves the clock by milliseconds, backwards when negative. */
  advance(ms: number): void {
    this.#offsetMs += ms
    this.#frozenAt += ms
  }
  set(instant: Date): void {
    this.advance(instant.getTime() - this.now().getTime())
  }
}

/** Milliseconds that only grow, for measuring how long something took. */
export const stopwatch = (): (() => number) => {
  const startedAt = performance.now()
  return () => performance.now() - startedAt
}

/**
 * Seconds since the call, by a clock that may stand still or be moved: of each stretch of time the longer reading counts, so that
 * whoever waits for time to pass is neither starved by a frozen clock nor held up after a jump.
 */
export const secondsPassed = (clock: Clock): (() => number) => {
  const sinceStart = stopwatch()
  const seen = { real: 0, told: clock.now().getTime(), passed: 0 }
  return () => {
    const real = sinceStart()
    const told = clock.now().getTime()
    seen.passed += Math.max(real - seen.real, told - seen.told)
    seen.real = real
    seen.told = told
    return seen.passed / 1000
  }
}
