import type { Run } from 'prisma-sqlite'
import type { Database } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { noting, reading, writing } from './prepared.ts'
import * as accounts from './statements/accounts.ts'
import * as sql from './statements/notices.ts'
import { inJson, writeRows } from './slices.ts'
import { keptOf } from './snapshot.ts'
import { databaseOf, type Reader, type Tx } from './transaction.ts'
import { type Lane, type NoticeState, UNDELIVERED_STATES } from './words.ts'

/** `mirror`: announcements of the channel on their way to a second channel elsewhere. */

export interface NewNotice {
  kind: string
  args: Prisma.InputJsonObject
  /** One notice for one key, ever. */
  uniqueKey: string
  personId: number | null
  channel?: boolean
  lane: Lane
  notBefore: Date
  createdAt: Date
  subject?: string
}

export interface WaitingNotice {
  id: number
  kind: string
  args: unknown
  personId: number | null
  channel: boolean
  attempts: number
  createdAt: Date
  /** So many of its messages have gone out, and the one that carries the buttons is this. */
  partsSent: number
  messageId: string | null
  triedAt: Date | null
}

const kept = new WeakMap<Database, number>()

/** How many times notices have been put in since this database was opened: whoever sees it grow knows that there is something to send. */
export const timesKept = (db: Database): number => kept.get(db) ?? 0

/** Writes notices in the transaction of the change they tell of; keys that are already there are left alone. @returns how many were new */
export async function keepNotices(tx: Tx, notices: readonly NewNotice[]): Promise<number> {
  const added = await writeRows(
    tx,
    sql.INSERT,
    notices.map(({ kind, args, uniqueKey, personId, channel = false, lane, notBefore, createdAt, subject = null }) => [
      kind,
      args,
      uniqueKey,
      personId,
      channel,
      lane,
      notBefore,
      createdAt,
      subject,
    ]),
  )
  const db = databaseOf(tx)
  if (added > 0) kept.set(db, timesKept(db) + 1)
  return added
}

/** Those of these unique keys under which a notice is kept already. */
export async function keysKept(db: Reader, uniqueKeys: readonly string[]): Promise<Set<string>> {
  const rows = await db.notice.findMany({ where: { uniqueKey: { in: [...uniqueKeys] } }, select: { uniqueKey: true } })
  return new Set(rows.map((row) => row.uniqueKey))
}

/** Whether this person has or had a notice of that key. */
export const hasNotice = async (db: Reader, key: string, personId: number): Promise<boolean> =>
  (await reading(db, (run) => run.first(sql.BY_KEY, `${key}:${personId}`))) !== undefined

/** What the notices of that key carry, by person; who has none is not in it. */
export async function noticeArgs(db: Reader, key: string, people: readonly number[]): Promise<Map<number, unknown>> {
  const rows = await db.notice.findMany({
    where: { uniqueKey: { in: people.map((personId) => `${key}:${personId}`) } },
    select: { personId: true, args: true },
  })
  return new Map(rows.flatMap(({ personId, args }) => (personId === null ? [] : [[personId, args] as const])))
}

/** So many of a lane that may be on their way now. */
export interface Claim {
  lane: Lane
  now: Date
  limit: number
  isFrozen: boolean
}

/** Takes the oldest due notices of a lane and marks them SENDING. */
export async function claimNotices(
  db: Database,
  lane: Lane,
  now: Date,
  limit: number,
  isFrozen = false,
): Promise<WaitingNotice[]> {
  const claim = { lane, now, limit, isFrozen }
  const due = await reading(db, (run) => dueFor(run, claim))
  // Nearly always there is none, and looking takes no lock.
  return due.length === 0 ? [] : writing(db, (run) => claimed(run, claim))
}

const dueFor = (run: Run, { lane, now, limit, isFrozen }: Claim): WaitingNotice[] =>
  run.all(isFrozen ? sql.DUE_OF_FREEZE : sql.DUE, lane, now, limit)

/** To whom the next of a lane go. */
export const nextReaders = async (db: Reader, lane: Lane, now: Date, limit: number): Promise<number[]> =>
  (await reading(db, (run) => run.all(sql.READERS, lane, now, limit))).flatMap(({ personId }) => personId ?? [])

function claimed(run: Run, claim: Claim): WaitingNotice[] {
  const due = dueFor(run, claim)
  if (due.length > 0) run.write(sql.CLAIM, claim.now, JSON.stringify(due.map(({ id }) => id)))
  return due
}

export interface NoticeEnd {
  state: NoticeState
  accountId?: number
  chatId?: string
  messageId?: string
  sentAt?: Date
  lastError?: string
  notBefore?: Date
}

export const settleNotice = async (db: Database | Tx, id: number, end: NoticeEnd): Promise<void> => {
  await settleNotices(db, [{ id, end }])
}

/** Writes ends, and takes what goes out in their places, in one transaction. @returns what was taken, claim by claim */
export const settleNotices = (
  db: Database | Tx,
  ends: readonly { id: number; end: NoticeEnd }[],
  claims: readonly Claim[] = [],
): Promise<WaitingNotice[][]> =>
  writing(db, (run) => {
    const rows = ends.map(({ id, end: { sentAt = null, notBefore = null, ...end } }) => ({
      id,
      ...end,
      sentAt: inJson(sentAt),
      notBefore: inJson(notBefore),
    }))
    run.write(sql.SETTLE, JSON.stringify(rows))
    return claims.map((claim) => claimed(run, claim))
  })

/** What was on its way when the backup was written waits too: nothing has begun to send it since. */
const WAITING = { state: { in: ['PENDING', 'SENDING'] satisfies NoticeState[] } }

/** Of all lanes, also what is not due yet. */
export const countWaiting = (db: Reader): Promise<number> => db.notice.count({ where: WAITING })

/** Gives up all that waits. @returns how many */
export const dropWaiting = async (tx: Tx, lastError: string): Promise<number> =>
  (await tx.notice.updateMany({ where: WAITING, data: { state: 'DROPPED', lastError } })).count

/** Another message of a notice has gone out: whatever comes now, it is not sent again. */
export const notePart = (db: Database, id: number, partsSent: number, messageId: string | null): Promise<void> =>
  noting(db, (run) => void run.write(sql.PART_SENT, partsSent, messageId, id))

/** What waits for the channel is due now. @returns how many there are */
export const releaseChannel = (tx: Tx, now: Date): Promise<number> =>
  writing(tx, (run) => run.write(sql.RELEASE_CHANNEL, now))

/** Until when the messenger wants chats left alone; the empty one is all of them. Those of the past are forgotten. */
export const readLimits = (db: Database, platform: string, now: Date): Promise<{ chatId: string; until: Date }[]> =>
  writing(db, (run) => {
    run.write(sql.FORGET_LIMITS, platform, now)
    return run.all(sql.LIMITS, platform, now)
  })

export const keepLimit = (db: Database, platform: string, chatId: string, until: Date): Promise<void> =>
  noting(db, (run) => void run.write(sql.SET_LIMIT, platform, chatId, until))

/** Notices that were on their way when the process died: their fate is unknown. */
export const interruptedNotices = (db: Reader): Promise<{ id: number; kind: string }[]> =>
  reading(db, (run) => run.all(sql.INTERRUPTED))

/** Accounts that were called gone since `at` are reachable again, and what was for them is due at `notBefore`. @returns how many notices */
export const takeMarksBack = (
  db: Database,
  marks: readonly { accountId: number; personId: number; noticeId: number; at: Date }[],
  notBefore: Date,
): Promise<number> => {
  const since = new Date(Math.min(...marks.map(({ at }) => at.getTime())) - MARKED_BEFORE_MS)
  return writing(db, (run) =>
    marks.reduce((sum, { accountId, personId, noticeId }) => {
      run.write(accounts.UNBLOCK_SINCE, accountId, since)
      return sum + run.write(sql.QUEUE_BLOCKED, notBefore, personId, noticeId, since)
    }, 0),
  )
}

/** A mark is older than the end that is written after it. */
const MARKED_BEFORE_MS = 60_000

export interface DeliveryCount {
  audience: number
  sent: number
  failed: number
  uncertain: number
  blocked: number
  dropped: number
  pending: number
}

const COUNTED = { tables: ['Notice'] } as const

/** What became of all notices about one subject; the parts always add up to the audience. Counted anew once a notice has changed. */
export const countDeliveries = (db: Reader, subject: string): Promise<DeliveryCount> =>
  keptOf(db, COUNTED, () => countNotices(db, subject), subject)

async function countNotices(db: Reader, subject: string): Promise<DeliveryCount> {
  const groups = await db.notice.groupBy({ by: ['state'], where: { subject, channel: false }, _count: { _all: true } })
  const of = (...states: NoticeState[]): number =>
    groups.filter((group) => states.includes(group.state)).reduce((sum, group) => sum + group._count._all, 0)
  return {
    audience: groups.reduce((sum, group) => sum + group._count._all, 0),
    sent: of('SENT'),
    failed: of('FAILED'),
    uncertain: of('UNCERTAIN'),
    blocked: of('BLOCKED'),
    dropped: of('DROPPED'),
    pending: of('PENDING', 'SENDING'),
  }
}

/** Has these sent once more, with all the tries of new ones; those that are under way or have arrived meanwhile are left alone. @returns how many */
export async function sendAgain(tx: Tx, ids: readonly number[], now: Date): Promise<number> {
  const { count } = await tx.notice.updateMany({
    where: { id: { in: [...ids] }, closedAt: null, state: { in: [...UNDELIVERED_STATES] } },
    data: { state: 'PENDING', attempts: 0, triedAt: null, notBefore: now },
  })
  const db = databaseOf(tx)
  if (count > 0) kept.set(db, timesKept(db) + 1)
  return count
}
