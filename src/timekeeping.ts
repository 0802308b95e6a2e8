import type { Clock } from '#shared/clock.ts'
import { errorFacts, type Log } from '#shared/log.ts'
import type { Part } from '#shared/part.ts'
import { AGREE_MS, SteadyClock } from '#shared/steady-clock.ts'
import { lastUpdate } from '#storage/inbox.ts'
import { lastHeartbeat, noteHeartbeat } from '#storage/installation.ts'
import { lastRun } from '#storage/reminders/duty-runs.ts'
import { returnOutage } from '#workflows/extensions/return-outage.ts'
import { CLOCK_CONFIRMED } from '#workflows/services/clock.ts'
import type { Tools } from '#workflows/tools.ts'
import type { Config } from './config.ts'

/** In local mode people move the clock on the page and mean it; elsewhere one that jumps is not believed at once. */
export const clockOf = ({ token }: Config, clock: Clock): Clock => (token === null ? clock : new SteadyClock(clock))

/** Starts by giving back what the time before has taken of a window, so that nothing is closed by it. */
export interface Timekeeping extends Part {
  /** The messenger is there. */
  reached(): Promise<void>
  unanswered(): void
  /** Since when what comes now may have waited; null once that has been kept. */
  awaySince(): Date | null
  caughtUp(): void
  /** Writes down that people can reach the product, and looks whether somebody has confirmed the clock. */
  beat(): Promise<void>
  /** A date that the messenger gave. */
  witness(date: Date): void
}

/** Compares the clock with the last known time before anything else asks for it, and keeps an eye on it. */
export async function timekeepingOf(
  { databaseFile }: Config,
  tools: Tools,
  options: { say: (line: string) => void; onBelieved: () => void },
): Promise<Timekeeping> {
  const { db, clock, log, platform } = tools
  const steady = clock instanceof SteadyClock ? clock : null
  const lastKnown = await lastHeartbeat(databaseFile)
  let isAway = true
  let awaySince = lastKnown
  // From when on what they lost has not been given back.
  let owedFrom = lastKnown

  /** What an outage took is written before the heartbeat that says it is over. */
  async function giveBack(): Promise<void> {
    const from = owedFrom
    if (from === null || steady?.isHeld === true) return
    const to = clock.now()
    owedFrom = isAway ? to : null
    try {
      await returnOutage(tools, { from, to })
      await noteHeartbeat(databaseFile, to)
    } catch (error) {
      log.error('outage-not-returned', errorFacts(error))
    }
  }

  if (steady !== null) {
    const onBelieved = (): void => void giveBack().then(options.onBelieved)
    steady.onChange = (isHeld) => told(steady, isHeld, { log, say: options.say, onBelieved })
    steady.startAfter(lastKnown ?? (await lastUpdate(db, platform))?.receivedAt ?? null)
  }
  return {
    name: 'timekeeping',
    start: giveBack,
    stop: () => undefined,
    async reached() {
      if (!isAway) return
      isAway = false
      await giveBack()
    },
    unanswered() {
      if (isAway) return
      isAway = true
      owedFrom ??= clock.now()
      awaySince ??= owedFrom
    },
    awaySince: () => awaySince,
    caughtUp() {
      awaySince = null
    },
    async beat() {
      try {
        if (steady?.isHeld === true) {
          const confirmed = await lastRun(db, CLOCK_CONFIRMED)
          if (confirmed !== null && Math.abs(steady.claimed.getTime() - confirmed.getTime()) < AGREE_MS)
            steady.believe()
        }
        if (!isAway) await noteHeartbeat(databaseFile, clock.now())
      } catch (error) {
        log.error('heartbeat-not-written', errorFacts(error))
      }
    },
    witness: (date) => steady?.witness(date),
  }
}

function told(
  clock: SteadyClock,
  isHeld: boolean,
  { log, say, onBelieved }: { log: Log; say: (line: string) => void; onBelieved: () => void },
): void {
  const claimed = clock.claimed.toISOString()
  log.warn(isHeld ? 'clock-held' : 'clock-believed', { claimed })
  if (!isHeld) return onBelieved()
  say(
    `The clock of this computer has jumped to ${claimed}. Tahavol goes on from the last time it knows and moves no deadline.`,
  )
  say('If the clock is right, confirm it: npm run tahavol -- clock confirm. If not, set it right.')
}
