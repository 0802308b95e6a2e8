import { secondsPassed } from '#shared/clock.ts'
import { gathered } from '#shared/gathered.ts'
import { errorFacts } from '#shared/log.ts'
import { drainOf, type Part } from '#shared/part.ts'
import { inTurn } from '#shared/turns.ts'
import { freezeOf } from '#storage/freeze.ts'
import {
  claimNotices,
  interruptedNotices,
  nextReaders,
  type NoticeEnd,
  settleNotice,
  settleNotices,
  type WaitingNotice,
} from '#storage/notices.ts'
import { readReaders } from '#storage/people/people.ts'
import type { Lane } from '#storage/words.ts'
import { afterFault, deliver } from './deliver.ts'
import { kindOf } from './kinds.ts'
import { goneInARow } from './gone-in-a-row.ts'
import type { DispatchOptions } from './messenger.ts'

/** Little's law: 30 messages a second at 0.05–0.15 s need 1.5–4.5 in flight; more would only add duplicates at a crash (F3). */
const IN_FLIGHT: Record<Lane, number> = { reply: 8, broadcast: 4, mirror: 1 }

/** Where those sit and are reached who get the next notices is read together; what is written of it meanwhile is read anew. */
const READ_AHEAD = 100

export interface Dispatch extends Part {
  /** Something may be due: look now. */
  wake(): void
  /** Resolves when nothing is due and nothing is in flight. */
  idle(): Promise<void>
}

/** Takes due notices of both lanes and sends them, at most IN_FLIGHT at a time, obeying the platform's wish to wait. */
export function createDispatch(options: DispatchOptions): Dispatch {
  const { db, clock, log } = options
  const lanes: Lane[] = ['reply', 'broadcast', ...(options.mirror === undefined ? [] : (['mirror'] as const))]
  const gone = goneInARow(options)
  const settled = settleBy(
    options,
    () => running,
    async (ends) => {
      for (const [lane, next] of await replaced(options, ends, lanes.filter(mayTake))) await begin(lane, next)
    },
  )
  const flying = new Map<Lane, number>(lanes.map((lane) => [lane, 0]))
  const pausedUntil = new Map<string, number>()
  const waiters: (() => void)[] = []
  let running = false
  let timer: NodeJS.Timeout | undefined

  const seconds = secondsPassed(clock)
  const paused = (scope: string): number => Math.max(0, (pausedUntil.get(scope) ?? 0) - 1000 * seconds())
  const mayTake = (lane: Lane): boolean => running && paused(scopeOf(viaLane(options, lane), 'all')) === 0

  async function look(): Promise<void> {
    for (const lane of lanes) {
      const limit = IN_FLIGHT[lane] - (flying.get(lane) ?? 0)
      if (limit > 0 && mayTake(lane))
        await begin(lane, await claimNotices(db, lane, clock.now(), limit, isFrozen(options)))
    }
    if (inFlight() === 0 && !looking.isAsked()) for (const waiter of waiters.splice(0)) waiter()
  }

  async function begin(lane: Lane, notices: readonly WaitingNotice[]): Promise<void> {
    if (notices.length === 0) return
    const via = viaLane(options, lane)
    flying.set(lane, (flying.get(lane) ?? 0) + notices.length)
    await readNext(via, lane, notices)
    const landed = (): void => {
      flying.set(lane, (flying.get(lane) ?? 0) - 1)
      wake()
    }
    for (const notice of notices) void carry(via, lane, notice).finally(landed)
  }

  const inFlight = (): number => [...flying.values()].reduce((sum, count) => sum + count, 0)
  const drain = drainOf(() => inFlight() === 0)

  const looking = inTurn(look, (error) => log.error('outbox-look-failed', errorFacts(error)))
  const wake = (): void => {
    if (running) looking.ask()
  }
  const close = (): void => {
    running = false
    clearInterval(timer)
    drain.begin()
  }

  async function carry(via: DispatchOptions, lane: Lane, notice: WaitingNotice): Promise<void> {
    const pause = (scope: string, ms: number, refused = false): void => {
      if (refused) void gone.refused()
      pausedUntil.set(scopeOf(via, scope), 1000 * seconds() + ms)
      setTimeout(wake, ms + 5).unref()
    }
    const held = (scope: string): number => paused(scopeOf(via, scope))
    const end = await deliver(via, notice, held, pause).catch((error: unknown) => faultOf(options, notice, error))
    await settled({ id: notice.id, end, lane })
    if (via.mirror === options.mirror) await gone.note(notice, end)
  }

  return {
    name: 'outbox',
    async start() {
      running = true
      await settleInterrupted(options)
      timer = setInterval(wake, 1_000).unref()
      wake()
    },
    close,
    async stop() {
      close()
      await looking.ended()
      await drain.end()
    },
    wake,
    idle: () =>
      new Promise((resolve) => {
        // Nothing flies while it has not begun, as after a restore.
        if (!running && inFlight() === 0) return resolve()
        waiters.push(resolve)
        wake()
      }),
  }
}

interface Ended {
  id: number
  end: NoticeEnd
  lane: Lane
}

const isFrozen = ({ files }: DispatchOptions): boolean => freezeOf(files.folder) !== null

/** In the place of one that has ended goes the next of its lane, without a transaction of its own. */
async function replaced(
  options: DispatchOptions,
  ends: readonly Ended[],
  lanes: readonly Lane[],
): Promise<[Lane, WaitingNotice[]][]> {
  const claims = lanes.flatMap((lane) => {
    const limit = ends.filter((one) => one.lane === lane).length
    return limit === 0 ? [] : [{ lane, limit, now: options.clock.now(), isFrozen: isFrozen(options) }]
  })
  const taken = await settleNotices(options.db, ends, claims)
  return claims.map(({ lane }, i) => [lane, taken[i] ?? []])
}

/** A question that fails here is asked again for each. */
async function readNext(
  { db, clock, messenger }: DispatchOptions,
  lane: Lane,
  notices: readonly WaitingNotice[],
): Promise<void> {
  const people = notices.flatMap(({ personId }) => personId ?? [])
  const ahead = () => nextReaders(db, lane, clock.now(), READ_AHEAD)
  await readReaders(db, messenger.platform, people, ahead).catch(() => undefined)
}

function faultOf({ log, clock }: DispatchOptions, notice: WaitingNotice, error: unknown): NoticeEnd {
  log.error('notice-failed', { notice: notice.id, kind: notice.kind, ...errorFacts(error) })
  return afterFault(clock, notice, error)
}

/** Ten minutes; by then `/healthz` and the coordinators know of it. */
const SETTLE_TRIES = 600

/**
 * The end of a sending is written as soon as the database takes it; meanwhile its place in the lane stays taken. What cannot be written
 * in ten minutes gives its place back and is settled at the next start, like what a crash has interrupted.
 */
function settleBy(
  { log }: DispatchOptions,
  isRunning: () => boolean,
  write: (ends: Ended[]) => Promise<void>,
): (ended: Ended) => Promise<void> {
  const settle = gathered(write)
  return async (ended) => {
    for (let tries = 1; ; tries++) {
      try {
        return await settle(ended)
      } catch (error) {
        log.error('notice-not-settled', { notice: ended.id, ...errorFacts(error) })
        if (!isRunning() || tries >= SETTLE_TRIES) return
        await new Promise((resolve) => setTimeout(resolve, 1_000))
      }
    }
  }
}

/** The options with the messenger that serves the lane. */
function viaLane(options: DispatchOptions, lane: Lane): DispatchOptions {
  const { paced, mirror } = options
  if (lane === 'broadcast' && paced !== undefined) return { ...options, messenger: paced }
  return lane === 'mirror' && mirror !== undefined ? { ...options, messenger: mirror, mirror: undefined } : options
}

const scopeOf = ({ messenger }: DispatchOptions, scope: string): string => `${messenger.platform} ${scope}`

/** After a crash: what must arrive is sent again (it may come twice), what may come only once is shown as uncertain. */
async function settleInterrupted({ db, clock }: DispatchOptions): Promise<void> {
  for (const notice of await interruptedNotices(db)) {
    const again = kindOf(notice.kind)?.guarantee === 'at-least-once'
    await settleNotice(
      db,
      notice.id,
      again ? { state: 'PENDING', notBefore: clock.now() } : { state: 'UNCERTAIN', lastError: 'interrupted' },
    )
  }
}
