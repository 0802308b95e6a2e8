import { type Clock, MovableClock, stopwatch } from './clock.ts'

/** A clock this much ahead of the last known time has jumped, unless the messenger says the same. */
const JUMP_AHEAD_MS = 6 * 3_600_000
/** Set back by more than this it would do a day twice. */
const JUMP_BACK_MS = 60_000
/** In a running process the computer knows how much time has passed. */
const RUNNING_AHEAD_MS = 3_600_000
/** So near to each other two clocks agree. */
export const AGREE_MS = 10 * 60_000

/**
 * The computer's clock, but not believed when it has jumped: until the messenger's dates or a person confirm the new time, it goes on
 * from the last known one. So a wrong clock at one start moves nothing, and one that is set back does no day twice.
 */
export class SteadyClock implements Clock {
  readonly #source: Clock
  readonly #elapsedMs = stopwatch()
  #seen: { at: number; elapsedMs: number } | null = null
  #held: { from: number; elapsedMs: number } | null = null
  /** Told when the clock is held, and when it is believed again. */
  onChange: (isHeld: boolean) => void = () => undefined

  constructor(source: Clock) {
    this.#source = source
  }

  get isHeld(): boolean {
    return this.#held !== null
  }

  /** What the computer says. */
  get claimed(): Date {
    return this.#source.now()
  }

  now(): Date {
    const at = this.#source.now().getTime()
    const elapsedMs = this.#elapsedMs()
    if (this.#held === null && this.#seen !== null && !(this.#source instanceof MovableClock)) {
      const expected = this.#seen.at + elapsedMs - this.#seen.elapsedMs
      if (at - expected > RUNNING_AHEAD_MS || expected - at > JUMP_BACK_MS) this.#hold(expected)
    }
    this.#seen = { at, elapsedMs }
    return new Date(this.#held === null ? at : this.#held.from + elapsedMs - this.#held.elapsedMs)
  }

  /** At the start: when the product was last known to run. */
  startAfter(last: Date | null): void {
    if (last === null) return
    const ahead = this.#source.now().getTime() - last.getTime()
    if (ahead > JUMP_AHEAD_MS || ahead < -JUMP_BACK_MS) this.#hold(last.getTime())
  }

  /** What the messenger dates by its own clock is never later than now. */
  witness(date: Date): void {
    if (this.#held === null) return
    if (Math.abs(this.#source.now().getTime() - date.getTime()) <= AGREE_MS) this.believe()
    else if (date > this.now()) this.#held = { from: date.getTime(), elapsedMs: this.#elapsedMs() }
  }

  /** A person says that the computer's clock is right. */
  believe(): void {
    if (this.#held === null) return
    this.#held = null
    this.#seen = null
    this.onChange(false)
  }

  #hold(from: number): void {
    this.#held = { from, elapsedMs: this.#elapsedMs() }
    this.onChange(true)
  }
}
