import { LANGUAGES, type Language } from '#domain/vocabulary.ts'
import type { Clock } from '#shared/clock.ts'
import type { Destination, SendResult, Screen } from '#shared/message.ts'
import { keepNotices, type NewNotice, type NoticeEnd, type WaitingNotice } from '#storage/notices.ts'
import { markUnreachable, reachableAccounts } from '#storage/people/people.ts'
import { inTransaction } from '#storage/transaction.ts'
import { editEarlier } from './edit-earlier.ts'
import type { Rendering } from './kind.ts'
import { kindOf } from './kinds.ts'
import type { DispatchOptions } from './messenger.ts'

/** 24 hours of trying for what must arrive: 5 s, 10 s, … up to 10 minutes, with jitter. */
const MAXIMUM_ATTEMPTS = 160
/** A message that cannot be put together is a fault of ours, but an outage of the database looks the same. */
const FAULTY_ATTEMPTS = 3
const later = (clock: Clock, ms: number): Date => new Date(clock.now().getTime() + ms)
const backOffMs = (attempts: number, jitter: number): number =>
  Math.min(600_000, 5_000 * 2 ** Math.min(attempts, 7)) * (0.75 + jitter / 2)

/** What becomes of a notice whose sending has thrown. */
export function afterFault(clock: Clock, { attempts }: WaitingNotice, error: unknown): NoticeEnd {
  const lastError = error instanceof Error ? error.message : String(error)
  if (attempts + 1 >= FAULTY_ATTEMPTS) return { state: 'FAILED', lastError }
  return { state: 'PENDING', notBefore: later(clock, backOffMs(attempts, Math.random())), lastError }
}

/**
 * Sends one notice, if it is still wanted and its chat is not to be left alone for now.
 * @param paused milliseconds for which a scope (a chat, or `all`) is limited
 * @param pause told when the messenger limits one
 */
export async function deliver(
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
  const composed = await kind.compose({ ...rendering, ...told }, notice.args as never)
  const screen: Screen | null = composed === null ? null : { ...composed, isDocument: true }
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
      if (result.pauseMs !== undefined) pause('all', result.pauseMs)
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
  await inTransaction(db, (tx) => markUnreachable(tx, accountId, clock.now()))
}

/** Before the channel gets it, so that no crash in between can lose the copy; its key lets it be made only once. */
async function copyForMirror({ db, clock }: DispatchOptions, notice: WaitingNotice): Promise<void> {
  const { kind, createdAt } = notice
  const args = notice.args as NewNotice['args']
  const own = { uniqueKey: `mirror:${notice.id}`, personId: null, channel: true, lane: 'mirror' as const }
  await inTransaction(db, (tx) => keepNotices(tx, [{ kind, args, createdAt, notBefore: clock.now(), ...own }]))
}
