import { schedule, type ScheduledTask } from 'node-cron'
import { errorFacts } from '#shared/log.ts'
import type { Part } from '#shared/part.ts'
import { isFrozen } from '#workflows/services/freeze.ts'
import type { Tools } from '#workflows/tools.ts'
import { ALL_DUTIES } from './duties.ts'

export interface Ticker extends Part {
  tick(): Promise<void>
  /** Resolves when the tick of the start is over: what it closes or makes void must not go out before. */
  first(): Promise<void>
}

export interface TickerOptions {
  tools: Tools
  wake: () => void
  /** Writes down that the product runs. */
  beat: () => Promise<void>
  /** A tick has ended; told which duties fail again and again. */
  ticked?: (failing: readonly string[]) => void
  duties?: typeof ALL_DUTIES
}

/**
 * A duty that has failed is tried at the next tick, then after 1, 3, 7 and then always 15 more: it costs little, and is done soon after
 * its cause is gone.
 */
const LONGEST_REST = 15
const FAILING = 3

/**
 * Ticks each minute and once at start. node-cron drops a slot after a stall (reliability.md F7), so nothing hangs on one tick:
 * every duty looks at the clock and at what is recorded as done.
 */
export function createTicker({ tools, wake, beat, ticked, duties = ALL_DUTIES }: TickerOptions): Ticker {
  let task: ScheduledTask | undefined
  let running: Promise<void> = Promise.resolve()
  const failures = new Map<string, { count: number; rest: number }>()

  /** Between two duties others have their turns: each of them may hold the loop for a while, and all together too long. */
  const giveWay = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

  async function carryOut(): Promise<void> {
    for (const [name, duty] of isFrozen(tools) ? [] : Object.entries(duties)) {
      const before = failures.get(name) ?? { count: 0, rest: 0 }
      if (before.rest > 0) {
        before.rest--
        continue
      }
      await giveWay()
      try {
        await duty(tools)
        failures.delete(name)
      } catch (error) {
        const count = before.count + 1
        failures.set(name, { count, rest: Math.min(2 ** (count - 1) - 1, LONGEST_REST) })
        tools.log.error('duty-failed', { duty: name, ...errorFacts(error) })
      }
    }
    ticked?.([...failures].flatMap(([name, { count }]) => (count >= FAILING ? [name] : [])))
    await beat()
    wake()
  }

  // One tick at a time: a slow one is waited for, not overtaken.
  const tick = (): Promise<void> => {
    running = running.then(carryOut)
    return running
  }

  return {
    name: 'ticker',
    start() {
      // A slot that a stall has swallowed is nothing to tell: the next tick looks at the same.
      task = schedule('* * * * *', () => void tick(), { timezone: tools.zone, suppressMissedWarning: true })
      void tick()
    },
    async stop() {
      await task?.destroy()
      await running
      await beat()
    },
    tick,
    first: () => running,
  }
}
