import { stopwatch } from '#shared/clock.ts'
import { errorFacts, type Log } from '#shared/log.ts'
import { answeredBy, type Answers, answering, newAnswers, type Outside, spentSends } from './call-scope.ts'
import { askedToWaitMs, isOutage, isStorageOutage, isTokenRefused } from './outage.ts'

export interface KeptUpdate {
  seq: number
  updateId: number
  chatKey: string
  payload: string
  receivedAt?: Date
  sentAfter?: Date | null
  attempts: number
  /** What it had been answered with when a stop came in between (`answeredBy`). */
  answered?: string | null
  /** The same, while it is handled. */
  answers?: Answers
  /** The last attempt that was counted ran beside others: if the process died in it, one of those may have been the cause. */
  inCompany?: boolean
  /** It was given up, and an operator has let it be handled once more. */
  isReplayed?: boolean
  /** Of somebody without a seat. */
  isStranger?: boolean
}

/** Where an update runs in the pump. */
export interface Place {
  isAlone: boolean
  /** It waits for something that only time brings. */
  giveBack(): void
  /** While a call is answered its place is another's. */
  outside: Outside
}

export interface Pace {
  /** Takes a token, or with `count` 0 only looks. @returns milliseconds for which this chat is to rest */
  take(chatKey: string, count?: number): number
  /** Told once when a chat begins to rest. */
  onSlowed(update: KeptUpdate): void
  /** Too many of them wait already. */
  setAside(update: KeptUpdate): void
  /** The chat has been answered; so many of its updates had been set aside. */
  onCaughtUp(last: KeptUpdate, aside: number): void
}

/** What the pump asks of the inbox and of the chat. */
export interface InboxPumpOptions {
  log: Log
  waiting(afterSeq: number, limit: number): Promise<KeptUpdate[]>
  /** Written where it outlives the process; throws when it cannot be. */
  countAttempt(seq: number, count: { attempts: number; isAlone: boolean }): void
  /** Takes the count of an attempt back that an orderly stop has cut short, and keeps what has been answered. */
  release?(seq: number, answered: string | null): Promise<void>
  finish(seq: number): Promise<void>
  quarantine(seq: number, reason: string): Promise<void>
  handle(update: KeptUpdate): Promise<void>
  /** Called each time nothing can be saved of what an update brings about; it is done as soon as that is possible. */
  onUnsaved?(update: KeptUpdate): void
  /** Called when an update is given up, so that the person can be told. */
  onQuarantine(update: KeptUpdate, error: unknown): Promise<void>
  /** How fast one person is answered who does not wait for the answers; left out: as fast as they write. */
  pace?: Pace | undefined
  limitMs?: number
  tries?: number
  inFlight?: number
  /** Waits between tries in an outage; replaced in tests. */
  wait?: (ms: number) => Promise<void>
}

/** Longer than the longest honest work: files that wait for each other, one of 20 MB over a slow line. */
const LIMIT_MS = 300_000
const LONGEST_OUTAGE_MS = 30 * 60_000

type Waiting = InboxPumpOptions & Required<Pick<InboxPumpOptions, 'wait'>>

/** Carries one update to its end: done, quarantined, or left to the next start when the pump stops meanwhile. */
export function carryWith(
  options: Waiting,
  isRunning: () => boolean,
): (update: KeptUpdate, place: Place) => Promise<void> {
  const { log, tries = 3, limitMs = LIMIT_MS, wait } = options

  async function carry(update: KeptUpdate, place: Place): Promise<void> {
    const { seq, updateId } = update
    const answers = newAnswers(update.answered)
    update.answers = answers
    for (let attempts = update.attempts + 1; ; attempts++) {
      try {
        if (attempts > tries) throw new Error('the process ended while this update was handled')
        await stored(async () => options.countAttempt(seq, { attempts, isAlone: place.isAlone }), place)
        await outlasting(update, place, answers, () => within(limitMs, options.handle(update)))
        return await options.finish(seq)
      } catch (error) {
        log.error('update-failed', { update: updateId, attempt: attempts, ...errorFacts(error) })
        if (!isRunning()) return await options.release?.(seq, answeredBy(answers))
        if (attempts < tries) continue
        await outlasting(update, place, newAnswers(), () => options.onQuarantine(update, error)).catch(
          (fault: unknown) => log.error('fault-not-told', errorFacts(fault)),
        )
        const reason = error instanceof Error ? error.message : String(error)
        return stored(() => options.quarantine(seq, reason), place)
      }
    }
  }

  /** One try; as long as the messenger is out of reach it is the same one. */
  async function outlasting(
    update: KeptUpdate,
    place: Place,
    answers: Answers,
    work: () => Promise<void>,
  ): Promise<void> {
    const { updateId, chatKey } = update
    const outageMs = stopwatch()
    let spent = spentSends(answers)
    for (let pauseMs = 1_000; ; pauseMs = Math.min(2 * pauseMs, 60_000)) {
      try {
        return await answering({ chatId: chatKey, answers, outside: place.outside }, work)
      } catch (error) {
        // Whether the answer came is for the log, not for a third one; what comes after it is still to be said and kept.
        if (spentSends(answers) > spent) {
          spent = spentSends(answers)
          log.warn('answer-uncertain', { update: updateId, ...errorFacts(error) })
          continue
        }
        const isUnsaved = isStorageOutage(error)
        const mayPass = isUnsaved || isOutage(error) || isTokenRefused(error)
        if (!isRunning() || !mayPass || outageMs() > LONGEST_OUTAGE_MS) throw error
        log.warn('update-waits', { update: updateId, ...errorFacts(error) })
        if (isUnsaved) options.onUnsaved?.(update)
        place.giveBack()
        await wait(askedToWaitMs(error) ?? pauseMs)
      }
    }
  }

  /** Writes as soon as the database takes it; a stop leaves the update to the next start. */
  async function stored(write: () => Promise<void>, place: Place): Promise<void> {
    for (;;) {
      try {
        return await write()
      } catch (error) {
        log.error('inbox-not-written', errorFacts(error))
        if (!isRunning()) return
        place.giveBack()
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
