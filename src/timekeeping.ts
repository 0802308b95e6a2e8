import type { Clock } from '#shared/clock.ts'
import { errorFacts, type Log } from '#shared/log.ts'
import { SteadyClock } from '#shared/steady-clock.ts'
import { lastUpdate } from '#storage/inbox.ts'
import { lastHeartbeat, noteHeartbeat } from '#storage/installation.ts'
import { lastRun } from '#storage/reminders/duty-runs.ts'
import type { Tools } from '#workflows/tools.ts'
import type { Config } from './config.ts'

/** Written by the operator's command when the computer's clock is right although it has jumped. */
export const CLOCK_CONFIRMED = 'clock-confirmed'
const CONFIRMED_FOR_MS = 10 * 60_000

/** In local mode people move the clock on the page and mean it; elsewhere one that jumps is not believed at once. */
export const clockOf = ({ token }: Config, clock: Clock): Clock => (token === null ? clock : new SteadyClock(clock))

export interface Timekeeping {
  /** When the product was last known to run before this start. */
  lastKnown: Date | null
  /** Writes down that the product runs, and looks whether somebody has confirmed the clock. */
  beat(): Promise<void>
  /** A date that the messenger gave. */
  witness(date: Date): void
}

/** Compares the clock with the last known time before anything else asks for it, and keeps an eye on it. */
export async function timekeepingOf(
  { databaseFile }: Config,
  { db, clock, log, platform }: Tools,
  options: { say: (line: string) => void; onBelieved: () => void },
): Promise<Timekeeping> {
  const steady = clock instanceof SteadyClock ? clock : null
  const lastKnown = await lastHeartbeat(databaseFile)
  if (steady !== null) {
    steady.onChange = (isHeld) => told(steady, isHeld, { log, ...options })
    steady.startAfter(lastKnown ?? (await lastUpdate(db, platform))?.receivedAt ?? null)
  }
  return {
    lastKnown,
    async beat() {
      try {
        if (steady?.isHeld === true) {
          const confirmed = await lastRun(db, CLOCK_CONFIRMED)
          if (confirmed !== null && Math.abs(steady.claimed.getTime() - confirmed.getTime()) < CONFIRMED_FOR_MS)
            steady.believe()
        }
        await noteHeartbeat(databaseFile, clock.now())
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
