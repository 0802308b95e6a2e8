/** What the emulator asks of a clock: dates of messages and every time limit come from it. */
export interface Clock {
  now(): Date
}

/** A clock that the page and the control API may move. */
export interface AdjustableClock extends Clock {
  /** By milliseconds, backwards when negative. */
  advance(ms: number): void
  set(instant: Date): void
}

export const isAdjustable = (clock: Clock): clock is AdjustableClock => 'advance' in clock && 'set' in clock

/** Runs on from any instant, or stands still when frozen, and can be moved. */
export class MovableClock implements AdjustableClock {
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
  advance(ms: number): void {
    this.#offsetMs += ms
    this.#frozenAt += ms
  }
  set(instant: Date): void {
    this.advance(instant.getTime() - this.now().getTime())
  }
}

/**
 * Seconds since the call, by a clock that may stand still or be moved: of each stretch of time the longer reading counts, so that
 * whoever waits for time to pass is neither starved by a frozen clock nor held up after a jump.
 */
export const secondsPassed = (clock: Clock): (() => number) => {
  const last = { realMs: performance.now(), clockMs: clock.now().getTime(), passedMs: 0 }
  return () => {
    const realMs = performance.now()
    const clockMs = clock.now().getTime()
    last.passedMs += Math.max(realMs - last.realMs, clockMs - last.clockMs)
    last.realMs = realMs
    last.clockMs = clockMs
    return last.passedMs / 1000
  }
}
