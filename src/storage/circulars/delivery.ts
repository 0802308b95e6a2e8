import { z } from 'zod'
import type { Destination } from '#shared/message.ts'
import { subjectOf } from './recipients.ts'
import type { Reader } from '../transaction.ts'
import type { NoticeState } from '../words.ts'

/** What became of the notice of a circular to one person: the proof that he was told. */
export interface Delivery {
  state: NoticeState
  /** When the messenger took it; null while it has not. */
  sentAt: Date | null
  /** The messenger's own number of the message. */
  messageId: string | null
  /** `telegram`, `bale` …; null when no account was reached. */
  platform: string | null
}

/** The notices of a circular by person; who came later and was never written to is missing. */
export async function deliveriesOf(db: Reader, circularId: number): Promise<Map<number, Delivery>> {
  const rows = await db.notice.findMany({
    where: { subject: subjectOf(circularId), kind: 'circular', channel: false },
    orderBy: { id: 'asc' },
    select: { personId: true, state: true, sentAt: true, messageId: true, accountId: true },
  })
  const ids = [...new Set(rows.flatMap(({ accountId }) => accountId ?? []))]
  const accounts = await db.account.findMany({ where: { id: { in: ids } }, select: { id: true, platform: true } })
  const platforms = new Map(accounts.map(({ id, platform }) => [id, platform]))
  return new Map(
    rows.flatMap(({ personId, accountId, ...row }) =>
      personId === null ? [] : [[personId, { ...row, platform: platforms.get(accountId ?? 0) ?? null }] as const],
    ),
  )
}

/** When each of these people was reminded of this circular, oldest first; reminders of other circulars are no proof for this one. */
export async function remindersOf(
  db: Reader,
  circularId: number,
  personIds: readonly number[],
): Promise<Map<number, Date[]>> {
  const rows = await db.notice.findMany({
    where: { kind: 'circular-unseen', state: 'SENT', personId: { in: [...personIds] } },
    orderBy: { sentAt: 'asc' },
    select: { personId: true, sentAt: true, args: true },
  })
  const reminders = new Map<number, Date[]>()
  for (const { personId, sentAt, args } of rows) {
    if (personId === null || sentAt === null) continue
    if (circularIn(args) !== circularId) continue
    reminders.set(personId, [...(reminders.get(personId) ?? []), sentAt])
  }
  return reminders
}

const ABOUT_CIRCULAR = z.object({ circularId: z.number().int() })

/** The circular that a notice or a reminder of it names. */
export const circularIn = (args: unknown): number => ABOUT_CIRCULAR.parse(args).circularId

export interface Original {
  state: NoticeState
  sentAt: Date | null
  /** Null when it has no message that could be changed. */
  message: { to: Destination; platform: string | null; messageId: string } | null
}

/** The message by which a person, or the channel (null), first got the circular; null when there was none. */
export const originalOf = (db: Reader, circularId: number, personId: number | null): Promise<Original | null> =>
  firstMessage(db, { subject: subjectOf(circularId), kind: 'circular' }, personId)

/** The first message of a kind about something, or the last one. */
export async function firstMessage(
  db: Reader,
  about: { subject?: string; kind: string; key?: string; last?: boolean },
  personId: number | null,
): Promise<Original | null> {
  const { subject, kind, key, last = false } = about
  const row = await db.notice.findFirst({
    where: {
      kind,
      ...(subject === undefined ? {} : { subject }),
      ...(key === undefined ? {} : { uniqueKey: { startsWith: key } }),
      ...(personId === null ? { channel: true } : { personId }),
    },
    orderBy: { id: last ? 'desc' : 'asc' },
    select: { state: true, sentAt: true, chatId: true, messageId: true, accountId: true },
  })
  if (row === null) return null
  const { state, sentAt, chatId, messageId, accountId } = row
  const account =
    accountId === null
      ? null
      : await db.account.findUnique({ where: { id: accountId }, select: { platform: true, userId: true } })
  const known = state === 'SENT' && chatId !== null && messageId !== null && (personId === null || account !== null)
  return {
    state,
    sentAt,
    message: known
      ? { to: { chatId, userId: account?.userId ?? null }, platform: account?.platform ?? null, messageId }
      : null,
  }
}
