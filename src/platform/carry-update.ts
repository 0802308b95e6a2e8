import { stopwatch } from '#shared/clock.ts'
import { errorFacts, type Log } from '#shared/log.ts'
import { isOutage } from './outage.ts'

export interface KeptUpdate {
  seq: number
  updateId: number
  chatKey: string
  payload: string
  attempts: number
}

/** What the pump asks of the inbox and of the chat. */
export interface InboxPumpOptions {
  log: Log
  waiting(afterSeq: number, limit: number): Promise<KeptUpdate[]>
  countAttempt(seq: number): Promise<void>
  finish(seq: number): Promise<void>
  quarantine(seq: number, reason: string): Promise<void>
  handle(update: KeptUpdate): Promise<void>
  /** Called when an update is given up, so that the person can be told. */
  onQuarantine(update: KeptUpdate, error: unknown): Promise<void>
  /** Longer than the longest honest work: a file of 20 MB over a slow line. */
  limitMs?: number
  tries?: number
  inFlight?: number
  /** Waits between tries in an outage; replaced in tests. */
  wait?: (ms: number) => Promise<void>
}

const LONGEST_OUTAGE_MS = 30 * 60_000

type Waiting = InboxPumpOptions & Required<Pick<InboxPumpOptions, 'wait'>>

/** Carries one update to its end: done, quarantined, or left to the next start when the pump stops meanwhile. */
export function carryWith(options: Waiting, isRunning: () => boolean): (update: KeptUpdate) => Promise<void> {
  const { log, tries = 3, limitMs = 120_000, wait } = options

  async function carry(update: KeptUpdate): Promise<void> {
    for (let attempt = update.attempts + 1; ; attempt++) {
      try {
        if (attempt > tries) throw new Error('the process ended while this update was handled')
        await stored(() => options.countAttempt(update.seq))
        await handled(update)
        return await options.finish(update.seq)
      } catch (error) {
        log.error('update-failed', { update: update.updateId, attempt, ...errorFacts(error) })
        if (!isRunning()) return
        if (attempt < tries) continue
        await options
          .onQuarantine(update, error)
          .catch((fault: unknown) => log.error('fault-not-told', errorFacts(fault)))
        return await stored(() =>
          options.quarantine(update.seq, error instanceof Error ? error.message : String(error)),
        )
      }
    }
  }

  /** One try; as long as the messenger is out of reach it is the same one. */
  async function handled(update: KeptUpdate): Promise<void> {
    const outageMs = stopwatch()
    for (let pauseMs = 1_000; ; pauseMs = Math.min(2 * pauseMs, 60_000)) {
      try {
        return await within(limitMs, options.handle(update))
      } catch (error) {
        if (!isRunning() || !isOutage(error) || outageMs() > LONGEST_OUTAGE_MS) throw error
        log.warn('update-waits', { update: update.updateId, ...errorFacts(error) })
        await wait(pauseMs)
      }
    }
  }

  /** Writes as soon as the database takes it; a stop leaves the update to the next start. */
  async function stored(write: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await write()
      } catch (error) {
        log.error('inbox-not-written', errorFacts(error))
        if (!isRunning()) return
        await wait(1_000)
      }
    }
  }

  return carry
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${ms / 1000} s`)), ms)
  })
  try {
    await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
