import { setTimeout as sleep } from 'node:timers/promises'
import { errorFacts, type Log } from '#shared/log.ts'
import { isOutage } from './outage.ts'

const LONGEST_PAUSE_MS = 10_000

/**
 * Asks until the messenger answers: whoever starts while it is away waits for it, and says so once.
 * @throws what is no outage, such as a refused token, and what came last when `stopping` is aborted
 */
export async function untilReached<T>(
  ask: () => Promise<T>,
  { stopping, log, say }: { stopping: AbortSignal; log: Log; say: (line: string) => void },
): Promise<T> {
  for (let pauseMs = 500; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    try {
      return await ask()
    } catch (error) {
      if (!isOutage(error) || stopping.aborted) throw error
      log.warn('platform-unreachable', errorFacts(error))
      if (pauseMs === 500) say('The messenger cannot be reached. Tahavol waits for it and goes on by itself.')
      await sleep(pauseMs, undefined, { signal: stopping }).catch(() => undefined)
    }
  }
}
