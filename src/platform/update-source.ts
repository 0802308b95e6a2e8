import { setTimeout as sleep } from 'node:timers/promises'
import { type Clock, stopwatch } from '#shared/clock.ts'
import { errorFacts, type Log, redact } from '#shared/log.ts'
import type { Part } from '#shared/part.ts'
import { NUMBERS_HOLD_MS } from '#shared/update-numbers.ts'
import { call } from './http.ts'
import { readRawUpdate, type RawUpdate } from './raw-update.ts'

export interface KeptLast {
  updateId: number
  receivedAt: Date
}

export interface UpdateSourceOptions {
  apiRoot: string
  token: string
  /** Sent as allowed_updates; undefined where the platform does not know it. */
  allowedUpdates: readonly string[] | undefined
  log: Log
  /** Commits the batch. Only after it resolves does the offset move (reliability.md F3). */
  keep(updates: readonly RawUpdate[]): Promise<void>
  clock: Clock
  /** The last update kept earlier, so that a restart does not ask for it again; null at the first start. */
  lastUpdate(): Promise<KeptLast | null>
  /** Told of the date that the messenger puts on its answers. */
  onDate?(date: Date): void
  /** Told once the first poll has been sent. */
  onFirstPoll?(): void
  /** Told each time the platform has answered one, before what came with it is kept. */
  onPolled?(): void | Promise<void>
  /** Told each time it has not. */
  onUnanswered?(): void
  /** The token was refused: no use in going on. */
  onUnauthorized(): void
  /** Polling has ended by a fault of ours: only a new start brings it back. */
  onEnded?(): void
  pollSeconds?: number
  /** How much longer than asked for an answer may take. */
  answerMarginMs?: number
  /** Pauses after a failure; replaced in tests. */
  wait?: (ms: number) => Promise<void>
}

const ANSWER_MARGIN_MS = 10_000
/** A platform that does not hold an empty poll, or repeats what cannot be read, is not asked more often than this. */
const SHORTEST_ROUND_MS = 500
/** Once the messenger is back, nobody waits longer than this for the next poll (R10). */
const LONGEST_BACK_OFF_MS = 10_000
/** A wish to wait that is longer than this is taken for a mistake. */
const LONGEST_WAIT_MS = 300_000
const CONFLICT_WAIT_MS = 15_000

/** After a quiet week an offset would shut out whatever the messenger numbers anew below it: then everything open is asked for. */
const offsetAfter = (last: KeptLast | null, now: Date): number =>
  last === null || now.getTime() - last.receivedAt.getTime() > NUMBERS_HOLD_MS ? 0 : last.updateId + 1

function endedBy({ log, onEnded }: UpdateSourceOptions, error: unknown): void {
  log.error('update-source-ended', errorFacts(error))
  onEnded?.()
}

type Answer = { ok: true; updates: RawUpdate[] } | { ok: false; code: number; error: string; waitMs?: number }

/** Long polling of our own: getUpdates → inbox commit → next offset. Loses nothing on kill -9 and repeats nothing it has kept. */
export function createUpdateSource(options: UpdateSourceOptions): Part {
  const { log } = options
  const stop = new AbortController()
  const pause = options.wait ?? ((ms) => sleep(ms, undefined, { signal: stop.signal }).catch(() => undefined))
  let loop: Promise<void> = Promise.resolve()

  async function run(kept: KeptLast | null): Promise<void> {
    let last = kept
    let failures = 0
    options.onFirstPoll?.()
    while (!stop.signal.aborted) {
      const roundMs = stopwatch()
      const answer = await poll(offsetAfter(last, options.clock.now()))
      if (stop.signal.aborted) return
      if (answer.ok) {
        await options.onPolled?.()
        if (answer.updates.length === 0) {
          failures = 0
          if (roundMs() < SHORTEST_ROUND_MS) await pause(SHORTEST_ROUND_MS)
          continue
        }
        try {
          await options.keep(answer.updates)
          failures = 0
          const updateId = Math.max(...answer.updates.map((update) => update.updateId))
          last = { updateId, receivedAt: options.clock.now() }
        } catch (error) {
          // The offset has not moved: the platform keeps the updates until the disk or database is back.
          log.error('inbox-not-kept', errorFacts(error))
          await pause(1_000 * 2 ** Math.min(failures++, 5))
        }
        continue
      }
      options.onUnanswered?.()
      log.warn('poll-failed', { code: answer.code, error: answer.error })
      if (answer.code === 401) return options.onUnauthorized()
      await pause(
        answer.code === 409
          ? CONFLICT_WAIT_MS
          : Math.min(LONGEST_WAIT_MS, answer.waitMs ?? Math.min(LONGEST_BACK_OFF_MS, 500 * 2 ** Math.min(failures, 9))),
      )
      failures++
    }
  }

  async function poll(offset: number): Promise<Answer> {
    const seconds = options.pollSeconds ?? 25
    const allowed = options.allowedUpdates === undefined ? {} : { allowed_updates: options.allowedUpdates }
    try {
      const response = await call(
        `${options.apiRoot}/bot${options.token}/getUpdates`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ offset, limit: 100, timeout: seconds, ...allowed }),
          signal: stop.signal,
        },
        seconds * 1000 + (options.answerMarginMs ?? ANSWER_MARGIN_MS),
      )
      const date = new Date(String(response.headers['date']))
      if (response.ok && !Number.isNaN(date.getTime())) options.onDate?.(date)
      const body = (await response.json()) as {
        ok?: boolean
        result?: unknown
        description?: string
        parameters?: { retry_after?: number }
      }
      if (body.ok === true && Array.isArray(body.result))
        return { ok: true, updates: body.result.flatMap(readRawUpdate) }
      const waitSeconds = body.parameters?.retry_after
      return {
        ok: false,
        code: response.status,
        error: redact(body.description ?? 'unreadable answer'),
        ...(waitSeconds === undefined ? {} : { waitMs: waitSeconds * 1000 }),
      }
    } catch (error) {
      return { ok: false, code: 0, error: redact(error instanceof Error ? error.message : String(error)) }
    }
  }

  return {
    name: 'update-source',
    async start() {
      const last = await options.lastUpdate()
      loop = run(last).catch((error: unknown) => endedBy(options, error))
    },
    close: () => stop.abort(),
    async stop() {
      stop.abort()
      await loop
    },
  }
}
