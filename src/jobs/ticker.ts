import { schedule, type ScheduledTask } from 'node-cron'
import { errorFacts } from '#shared/log.ts'
import type { Part } from '#shared/part.ts'
import type { Tools } from '#workflows/tools.ts'
import { DUTIES } from './duties.ts'

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
}

/**
 * Ticks each minute and once at start. node-cron drops a slot after a stall (reliability.md F7), so nothing hangs on one tick:
 * every duty looks at the clock and at what is recorded as done.
 */
export function createTicker({ tools, wake, beat }: TickerOptions): Ticker {
  let task: ScheduledTask | undefined
  let running: Promise<void> = Promise.resolve()

  async function carryOut(): Promise<void> {
    for (const [name, duty] of Object.entries(DUTIES)) {
      try {
        await duty(tools)
      } catch (error) {
        tools.log.error('duty-failed', { duty: name, ...errorFacts(error) })
      }
    }
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
      task = schedule('* * * * *', () => void tick(), { timezone: tools.zone })
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
