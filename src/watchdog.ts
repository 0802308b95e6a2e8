import { execFile } from 'node:child_process'

/** What a new start of the process cures: duties that do not end, a connection that keeps nothing, polling that does not go on. */
const CURED_BY_A_START = /^(?:tick|commit|deaf):/

/** Of systemd, where the unit has WatchdogSec and lets a child of the process speak (NotifyAccess=all). */
export interface WatchdogPlace {
  NOTIFY_SOCKET?: string | undefined
  WATCHDOG_USEC?: string | undefined
}

/** Node cannot write to the socket of systemd; its own program does. Nobody sends it but this process, while its loop turns. */
const notify = (): void => void execFile('systemd-notify', ['WATCHDOG=1'], () => undefined)

/**
 * Feeds the watchdog of systemd three times within the time it waits. A process that hangs, that hears nothing any more or that cannot
 * commit feeds it no more, and is started anew. @returns what ends it
 */
export function feedWatchdog(
  troubles: () => Promise<readonly string[]>,
  place: WatchdogPlace = process.env,
  feed: () => void = notify,
): () => void {
  const everyMs = Number(place.WATCHDOG_USEC) / 3_000
  if (place.NOTIFY_SOCKET === undefined || !(everyMs > 0)) return () => undefined
  let isLooking = false
  const look = async (): Promise<void> => {
    if (isLooking) return
    isLooking = true
    try {
      if (!(await troubles()).some((trouble) => CURED_BY_A_START.test(trouble))) feed()
    } catch {
      // Whoever cannot say how it is, is not well.
    } finally {
      isLooking = false
    }
  }
  const timer = setInterval(() => void look(), everyMs).unref()
  void look()
  return () => clearInterval(timer)
}
