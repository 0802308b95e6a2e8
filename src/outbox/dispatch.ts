import { LANGUAGES, type Language } from '#domain/vocabulary.ts'
import type { Clock } from '#shared/clock.ts'
import { errorFacts, type Log } from '#shared/log.ts'
import type { Destination, EditResult, Screen, SendResult } from '#shared/message.ts'
import type { Part } from '#shared/part.ts'
import type { Database } from '#storage/database.ts'
import type { FileStore } from '#storage/files.ts'
import {
  claimNotices,
  interruptedNotices,
  keepNotices,
  type Lane,
  type NewNotice,
  type NoticeEnd,
  settleNotice,
  type WaitingNotice,
} from '#storage/notices.ts'
import { reachableAccounts } from '#storage/people.ts'
import { inTransaction } from '#storage/transaction.ts'
import { editEarlier } from './edit-earlier.ts'
import type { Rendering } from './kind.ts'
import { kindOf } from './kinds.ts'

/** The port through which notices leave. Never throws: every end is a SendResult. */
export interface Messenger {
  readonly platform: string
  /** The public channel, or null when the province has none. */
  readonly channel: Destination | null
  send(to: Destination, screen: Screen): Promise<SendResult>
  /** Changes a message in place and never sends another one instead; missing where the messenger cannot. */
  edit?(to: Destination, messageId: string, screen: Screen): Promise<EditResult>
}

export interface DispatchOptions {
  db: Database
  files: FileStore
  clock: Clock
  log: Log
  zone: string
  language: Language
  messenger: Messenger
  /** The same messenger at the pace it allows, for the lane of broadcasts; `messenger` where there is no such pace. */
  paced?: Messenger | undefined
  /** A second channel that gets a copy of every announcement. */
  mirror?: Messenger | undefined
}

/** Little's law: 30 messages a second at 0.05–0.15 s need 1.5–4.5 in flight; more would only add duplicates at a crash (F3). */
const IN_FLIGHT: Record<Lane, number> = { reply: 8, broadcast: 4, mirror: 1 }

/** 24 hours of trying for what must arrive: 5 s, 10 s, … up to 10 minutes, with jitter. */
const MAXIMUM_ATTEMPTS = 160
/** A message that cannot be put together is a fault of ours, but an outage of the database looks the same. */
const FAULTY_ATTEMPTS = 3
const later = (clock: Clock, ms: number): Date => new Date(clock.now().getTime() + ms)
const backOffMs = (attempts: number, jitter: number): number =>
  Math.min(600_000, 5_000 * 2 ** Math.min(attempts, 7)) * (0.75 + jitter / 2)

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
  const flying = new Map<Lane, number>(lanes.map((lane) => [lane, 0]))
  const pausedUntil = new Map<string, number>()
  const waiters: (() => void)[] = []
  let running = false
  let looking: Promise<void> | null = null
  let again = false
  let timer: NodeJS.Timeout | undefined

  const paused = (scope: string): number => Math.max(0, (pausedUntil.get(scope) ?? 0) - performance.now())

  async function look(): Promise<void> {
    for (const lane of lanes) {
      const free = IN_FLIGHT[lane] - (flying.get(lane) ?? 0)
      const via = viaLane(options, lane)
      if (!running || free <= 0 || paused(scopeOf(via, 'all')) > 0) continue
      for (const notice of await claimNotices(db, lane, clock.now(), free)) {
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
    const pause = (scope: string, ms: number): void => {
      pausedUntil.set(scopeOf(via, scope), performance.now() + ms)
      setTimeout(wake, ms + 5).unref()
    }
    const end = await deliver(via, notice, (scope) => paused(scopeOf(via, scope)), pause).catch(
      (error: unknown): NoticeEnd => {
        log.error('notice-failed', { notice: notice.id, kind: notice.kind, ...errorFacts(error) })
        return afterFault(clock, notice, error)
      },
    )
    await settled(notice, end)
  }

  /** The end of a sending is written as soon as the database takes it; meanwhile its place in the lane stays taken. */
  async function settled(notice: WaitingNotice, end: NoticeEnd): Promise<void> {
    for (;;) {
      try {
        return await settleNotice(db, notice.id, end)
      } catch (error) {
        log.error('notice-not-settled', { notice: notice.id, ...errorFacts(error) })
        if (!running) return
        await new Promise((resolve) => setTimeout(resolve, 1_000))
      }
    }
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

function afterFault(clock: Clock, { attempts }: WaitingNotice, error: unknown): NoticeEnd {
  const lastError = error instanceof Error ? error.message : String(error)
  if (attempts + 1 >= FAULTY_ATTEMPTS) return { state: 'FAILED', lastError }
  return { state: 'PENDING', notBefore: later(clock, backOffMs(attempts, Math.random())), lastError }
}

/** The options with the messenger that serves the lane. */
function viaLane(options: DispatchOptions, lane: Lane): DispatchOptions {
  const { paced, mirror } = options
  if (lane === 'broadcast' && paced !== undefined) return { ...options, messenger: paced }
  return lane === 'mirror' && mirror !== undefined ? { ...options, messenger: mirror, mirror: undefined } : options
}

const scopeOf = ({ messenger }: DispatchOptions, scope: string): string => `${messenger.platform} ${scope}`

/** Before the channel gets it, so that no crash in between can lose the copy; its key lets it be made only once. */
async function copyForMirror({ db, clock }: DispatchOptions, notice: WaitingNotice): Promise<void> {
  const { kind, createdAt } = notice
  const args = notice.args as NewNotice['args']
  const own = { uniqueKey: `mirror:${notice.id}`, personId: null, channel: true, lane: 'mirror' as const }
  await inTransaction(db, (tx) => keepNotices(tx, [{ kind, args, createdAt, notBefore: clock.now(), ...own }]))
}

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

async function deliver(
  options: DispatchOptions,
  notice: WaitingNotice,
  paused: (scope: string) => number,
  pause: (scope: string, ms: number) => void,
): Promise<NoticeEnd> {
  const { clock, messenger } = options
  const kind = kindOf(notice.kind)
  if (kind === undefined) return { state: 'FAILED', lastError: `unknown kind ${notice.kind}` }
  const again = (ms: number, lastError: string): NoticeEnd => ({
    state: 'PENDING',
    notBefore: later(clock, ms),
    lastError,
  })

  if (notice.channel && options.mirror !== undefined) await copyForMirror(options, notice)
  const target = await destination(options, notice)
  if (target === null) return { state: 'BLOCKED', lastError: 'no reachable account' }
  const wait = paused(target.to.chatId)
  if (wait > 0) return again(wait, 'chat is limited')
  const rendering = renderingOf(options, notice, target.language)
  const until = (await kind.waitsUntil?.(rendering, notice.args as never)) ?? null
  if (until !== null && until > rendering.now) return { state: 'PENDING', notBefore: until, lastError: 'better later' }
  const earlier = await editEarlier(messenger, (await kind.edits?.(rendering, notice.args as never)) ?? null)
  const held = (result: Extract<SendResult, { kind: 'later' }>): NoticeEnd => {
    const ms = Math.max(result.delayMs, 250)
    pause(result.scope === 'all' ? 'all' : target.to.chatId, ms)
    return again(ms, result.error)
  }
  if (earlier.kind === 'later') return held(earlier)
  const told = earlier.kind === 'none' ? {} : { edited: earlier.kind === 'edited' }
  const screen = await kind.compose({ ...rendering, ...told }, notice.args as never)
  const account = target.accountId === null ? {} : { accountId: target.accountId }
  if (screen === null) {
    if (earlier.kind !== 'edited') return { state: 'DROPPED', lastError: 'no longer wanted' }
    const { chatId, messageId } = earlier
    return { state: 'SENT', sentAt: clock.now(), chatId, messageId, ...account }
  }

  const result = await messenger.send(target.to, screen)
  switch (result.kind) {
    case 'delivered':
      return { state: 'SENT', sentAt: clock.now(), chatId: target.to.chatId, messageId: result.messageId, ...account }
    case 'blocked':
      await markBlocked(options, notice, target.accountId)
      return { state: 'BLOCKED', lastError: result.error, ...account }
    case 'later':
      return held(result)
    case 'uncertain':
      if (kind.guarantee === 'at-most-once') return { state: 'UNCERTAIN', lastError: result.error, ...account }
      return notice.attempts >= MAXIMUM_ATTEMPTS
        ? { state: 'FAILED', lastError: result.error }
        : again(backOffMs(notice.attempts, Math.random()), result.error)
    case 'rejected':
      options.log.error('notice-rejected', { notice: notice.id, kind: notice.kind, error: result.error })
      return { state: 'FAILED', lastError: result.error, ...account }
  }
}

interface Target {
  to: Destination
  accountId: number | null
  language: Language
}

async function destination(
  { db, messenger, language }: DispatchOptions,
  notice: WaitingNotice,
): Promise<Target | null> {
  if (notice.channel) return messenger.channel === null ? null : { to: messenger.channel, accountId: null, language }
  if (notice.personId === null) return null
  const [account] = await reachableAccounts(db, messenger.platform, notice.personId)
  if (account === undefined) return null
  const own = LANGUAGES.find((candidate) => candidate === account.language) ?? language
  return { to: { chatId: account.chatId, userId: account.userId }, accountId: account.id, language: own }
}

const renderingOf = (
  { db, files, zone, clock }: DispatchOptions,
  { personId }: WaitingNotice,
  language: Language,
): Rendering => ({ db, files, zone, now: clock.now(), language, personId })

async function markBlocked(
  { db, clock, log }: DispatchOptions,
  notice: WaitingNotice,
  accountId: number | null,
): Promise<void> {
  log.warn('person-unreachable', { person: notice.personId, kind: notice.kind })
  if (accountId === null) return
  await inTransaction(db, (tx) =>
    tx.account.update({ where: { id: accountId }, data: { blockedAt: clock.now() }, select: { id: true } }),
  )
}
