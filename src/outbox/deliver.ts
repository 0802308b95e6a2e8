import { isMutable } from '#domain/reminders/muted.ts'
import { LANGUAGES, type Language } from '#domain/vocabulary.ts'
import type { Clock } from '#shared/clock.ts'
import { errorFacts } from '#shared/log.ts'
import type { Destination, DirectedScreen, Progress, SendResult } from '#shared/message.ts'
import { keepNotices, type NewNotice, type NoticeEnd, notePart, type WaitingNotice } from '#storage/notices.ts'
import { mutedKinds } from '#storage/people/preferences.ts'
import { accountById, markUnreachable, reachableAccounts } from '#storage/people/people.ts'
import { inTransaction } from '#storage/transaction.ts'
import { openDoor, shutDoor, tellMoved } from './channel-door.ts'
import { editEarlier } from './edit-earlier.ts'
import { isTheirs, type Rendering } from './kind.ts'
import { kindOf } from './kinds.ts'
import type { DispatchOptions } from './messenger.ts'

/** What may have arrived each time is tried for 24 hours, ever more seldom: 5 s, 10 s, … up to 4 hours, with jitter. */
const UNCERTAIN_ATTEMPTS = 17
const LONGEST_BACK_OFF_MS = 4 * 3_600_000
/** What has not arrived for certain, because the messenger is away or wants to be left alone, is tried for so long. */
const TRYING_MS = 3 * 86_400_000
/** The channel is waited for longer: its rights come back when somebody gives them back. */
const CHANNEL_MS = 14 * 86_400_000
const CHANNEL_PAUSE_MS = 3_600_000
/** A message that cannot be put together is a fault of ours, but an outage of the database looks the same. */
const FAULTY_ATTEMPTS = 3
const later = (clock: Clock, ms: number): Date => new Date(clock.now().getTime() + ms)
const backOffMs = (attempts: number, jitter: number): number =>
  Math.min(LONGEST_BACK_OFF_MS, 5_000 * 2 ** attempts) * (0.75 + jitter / 2)

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
  pause: (scope: string, ms: number, refused?: boolean) => void,
): Promise<NoticeEnd> {
  const { db, clock, messenger } = options
  const kind = kindOf(notice.kind)
  if (kind === undefined) return { state: 'FAILED', lastError: `unknown kind ${notice.kind}` }
  const again = (ms: number, lastError: string, forMs = TRYING_MS): NoticeEnd =>
    (notice.triedAt ?? clock.now()).getTime() + forMs < clock.now().getTime()
      ? { state: 'FAILED', lastError }
      : { state: 'PENDING', notBefore: later(clock, ms), lastError }

  if (notice.channel && options.mirror !== undefined) await copyForMirror(options, notice)
  const target = await destination(options, notice)
  if (target === null) return { state: 'BLOCKED', lastError: 'no reachable account' }
  const wait = paused(target.to.chatId)
  if (wait > 0) return again(wait, 'chat is limited')
  const rendering = renderingOf(options, notice, target.language)
  if (!(await isTheirs(kind, rendering, notice.args as never)))
    return { state: 'DROPPED', lastError: 'not theirs any more' }
  const { personId } = notice
  if (
    personId !== null &&
    isMutable(notice.kind) &&
    (await mutedKinds(db)).get(personId)?.includes(notice.kind) === true
  )
    return { state: 'DROPPED', lastError: 'not wanted by the reader' }
  const until = (await kind.waitsUntil?.(rendering, notice.args as never)) ?? null
  if (until !== null && until > rendering.now) return { state: 'PENDING', notBefore: until, lastError: 'better later' }
  const earlier = await editEarlier(
    messenger,
    target.language,
    (await kind.edits?.(rendering, notice.args as never)) ?? null,
  )
  const held = (result: Extract<SendResult, { kind: 'later' }>): NoticeEnd => {
    const ms = Math.max(result.delayMs, 250)
    pause(result.scope === 'all' ? 'all' : target.to.chatId, ms, result.refused)
    return again(ms, result.error)
  }
  if (earlier.kind === 'later') return held(earlier)
  const told = earlier.kind === 'none' ? {} : { edited: earlier.kind === 'edited' }
  const composed = await kind.compose({ ...rendering, ...told }, notice.args as never)
  const screen: DirectedScreen | null =
    composed === null ? null : { ...composed, language: target.language, isDocument: true }
  const account = target.accountId === null ? {} : { accountId: target.accountId }
  if (screen === null) {
    if (earlier.kind !== 'edited') return { state: 'DROPPED', lastError: 'no longer wanted' }
    const { chatId, messageId } = earlier
    return { state: 'SENT', sentAt: clock.now(), chatId, messageId, ...account }
  }

  const result = await messenger.send(target.to, screen, progressOf(options, notice))
  switch (result.kind) {
    case 'delivered':
      if (notice.channel) await noteOpen(options)
      return { state: 'SENT', sentAt: clock.now(), chatId: target.to.chatId, messageId: result.messageId, ...account }
    case 'moved':
      options.log.error('chat-moved', { notice: notice.id, chat: target.to.chatId, to: result.chatId })
      // Its messenger writes to the new id of the channel from now on; of anybody else there is none to write to.
      if (!notice.channel || notice.attempts >= FAULTY_ATTEMPTS) return { state: 'FAILED', lastError: result.error }
      await inTransaction(db, (tx) => tellMoved(tx, clock.now(), result.chatId))
      return again(0, result.error)
    case 'blocked':
      if (notice.channel) return shutOut(options, notice, again(channelPauseMs(notice), result.error, CHANNEL_MS))
      await markBlocked(options, notice, target.accountId)
      return { state: 'BLOCKED', lastError: result.error, ...account }
    case 'later':
      return held(result)
    case 'uncertain':
      if (result.pauseMs !== undefined) pause('all', result.pauseMs)
      if (kind.guarantee === 'at-most-once') return { state: 'UNCERTAIN', lastError: result.error, ...account }
      return notice.attempts >= UNCERTAIN_ATTEMPTS
        ? { state: 'UNCERTAIN', lastError: result.error, ...account }
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
  const { toAccount } = notice.args as { toAccount?: number }
  const ofPerson = async (personId: number) => {
    const reachable = await reachableAccounts(db, messenger.platform, personId)
    // News of an account itself goes to each of the others.
    return toAccount === undefined ? reachable[0] : reachable.find(({ id }) => id === toAccount)
  }
  const account = await (notice.personId === null
    ? accountById(db, messenger.platform, toAccount ?? 0)
    : ofPerson(notice.personId))
  if (account === undefined || account === null) return null
  const own = LANGUAGES.find((candidate) => candidate === account.language) ?? language
  return { to: { chatId: account.chatId, userId: account.userId }, accountId: account.id, language: own }
}

const renderingOf = (
  { db, files, zone, clock }: DispatchOptions,
  { personId }: WaitingNotice,
  language: Language,
): Rendering => ({ db, files, zone, now: clock.now(), language, personId })

/** What has gone out is written down before the next goes out: whatever stops the rest, nothing of it comes twice. */
const progressOf = ({ db, log }: DispatchOptions, { id, partsSent, messageId }: WaitingNotice): Progress => ({
  partsSent,
  messageId,
  note: (sent, message) =>
    notePart(db, id, sent, message).catch((error: unknown) =>
      log.error('part-not-noted', { notice: id, ...errorFacts(error) }),
    ),
})

const channelPauseMs = ({ attempts }: WaitingNotice): number =>
  Math.min(CHANNEL_PAUSE_MS, 60_000 * 2 ** Math.min(attempts, 6))

async function shutOut(
  { db, log, clock, messenger }: DispatchOptions,
  notice: WaitingNotice,
  end: NoticeEnd,
): Promise<NoticeEnd> {
  log.error('channel-shut', { notice: notice.id, kind: notice.kind, error: end.lastError })
  await inTransaction(db, (tx) => shutDoor(tx, messenger.platform, clock.now()))
  return end
}

/** Whatever becomes of this, the message has gone out and must not come again. */
const noteOpen = ({ db, log, messenger }: DispatchOptions): Promise<void> =>
  inTransaction(db, (tx) => openDoor(tx, messenger.platform)).catch((error: unknown) =>
    log.error('channel-not-noted', errorFacts(error)),
  )

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
