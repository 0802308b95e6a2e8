import { secondsPassed } from '#shared/clock.ts'
import { gathered } from '#shared/gathered.ts'
import { errorFacts } from '#shared/log.ts'
import type { Part } from '#shared/part.ts'
import { freezeOf } from '#storage/freeze.ts'
import {
  claimNotices,
  interruptedNotices,
  type NoticeEnd,
  settleNotice,
  settleNotices,
  type WaitingNotice,
} from '#storage/notices.ts'
import type { Lane } from '#storage/words.ts'
import { afterFault, deliver } from './deliver.ts'
import { kindOf } from './kinds.ts'
import { goneInARow } from './gone-in-a-row.ts'
import type { DispatchOptions } from './messenger.ts'

/** Little's law: 30 messages a second at 0.05–0.15 s need 1.5–4.5 in flight; more would only add duplicates at a crash (F3). */
const IN_FLIGHT: Record<Lane, number> = { reply: 8, broadcast: 4, mirror: 1 }

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
  const settled = settleBy(options, () => running)
  const flying = new Map<Lane, number>(lanes.map((lane) => [lane, 0]))
  const pausedUntil = new Map<string, number>()
  const waiters: (() => void)[] = []
  let running = false
  let looking: Promise<void> | null = null
  let again = false
  let timer: NodeJS.Timeout | undefined

  const seconds = secondsPassed(clock)
  const paused = (scope: string): number => Math.max(0, (pausedUntil.get(scope) ?? 0) - 1000 * seconds())
  async function look(): Promise<void> {
    for (const lane of lanes) {
      const free = IN_FLIGHT[lane] - (flying.get(lane) ?? 0)
      const via = viaLane(options, lane)
      if (!running || free <= 0 || paused(scopeOf(via, 'all')) > 0) continue
      for (const notice of await claimNotices(db, lane, clock.now(), free, freezeOf(options.files.folder) !== null)) {
        flying.set(lane, (flying.get(lane) ?? 0) + 1)
        void carry(via, notice).finally(() => {
          flying.set(lane, (flying.get(lane) ?? 0) - 1)
          wake()
        })
      }
    }
    if (inFlight() === 0 && !again) for (const waiter of waiters.splice(0)) waiter()
  }

  const inFlight = (): number => [...flying.values()].reduce((sum, count) => sum + count, 0)

  function wake(): void {
    again = true
    if (!running || looking !== null) return
    looking = (async () => {
      while (again) {
        again = false
        await look()
      }
    })()
      .catch((error: unknown) => log.error('outbox-look-failed', errorFacts(error)))
      .finally(() => {
        looking = null
        if (again) wake()
      })
  }

  async function carry(via: DispatchOptions, notice: WaitingNotice): Promise<void> {
    const pause = (scope: string, ms: number, refused = false): void => {
      if (refused) void gone.refused()
      pausedUntil.set(scopeOf(via, scope), 1000 * seconds() + ms)
      setTimeout(wake, ms + 5).unref()
    }
    const held = (scope: string): number => paused(scopeOf(via, scope))
    const end = await deliver(via, notice, held, pause).catch((error: unknown): NoticeEnd => {
      log.error('notice-failed', { notice: notice.id, kind: notice.kind, ...errorFacts(error) })
      return afterFault(clock, notice, error)
    })
    await settled(notice.id, end)
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
    async stop() {
      running = false
      clearInterval(timer)
      await looking
      for (let waited = 0; inFlight() > 0 && waited < 5_000; waited += 20)
        await new Promise((resolve) => setTimeout(resolve, 20))
    },
    wake,
    idle: () =>
      new Promise((resolve) => {
        waiters.push(resolve)
        wake()
      }),
  }
}

/** Ten minutes; by then `/healthz` and the coordinators know of it. */
const SETTLE_TRIES = 600

/**
 * The end of a sending is written as soon as the database takes it; meanwhile its place in the lane stays taken. What cannot be written
 * in ten minutes gives its place back and is settled at the next start, like what a crash has interrupted.
 */
function settleBy(
  { db, log }: DispatchOptions,
  isRunning: () => boolean,
): (id: number, end: NoticeEnd) => Promise<void> {
  const settle = gathered((ends: { id: number; end: NoticeEnd }[]) => settleNotices(db, ends))
  return async (id, end) => {
    for (let tries = 1; ; tries++) {
      try {
        return await settle({ id, end })
      } catch (error) {
        log.error('notice-not-settled', { notice: id, ...errorFacts(error) })
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
