import { reading } from '../prepared.ts'
import * as inbox from '../statements/inbox.ts'
import * as sql from '../statements/notices.ts'
import type { Reader, Tx } from '../transaction.ts'
import { type NoticeState, UNDELIVERED_STATES } from '../words.ts'

/** Whom something was for: a person, or the channel or its mirror. */
export interface PartyKey {
  party: 'person' | 'channel' | 'mirror'
  personId: number | null
}

export interface UndeliveredParty {
  /** Place in the order of reasons. */
  reason: number
  personId: number | null
  count: number
  oldest: number
  newest: number
}

/** How much is undelivered and nobody has taken note of. */
export const countUndelivered = async (db: Reader): Promise<{ parties: number; notices: number }> =>
  (await reading(db, (run) => run.first(sql.COUNT_UNDELIVERED))) ?? { parties: 0, notices: 0 }

/** How many messages from people could not be handled. */
export const countUnhandled = async (db: Reader): Promise<number> =>
  (await reading(db, (run) => run.first(inbox.COUNT_DEAD)))?.count ?? 0

/** By reason, and the newest first. */
export const undeliveredParties = (db: Reader, limit: number, skip: number): Promise<UndeliveredParty[]> =>
  reading(db, (run) => run.all(sql.UNDELIVERED_PARTIES, limit, skip))

export interface UndeliveredNotice {
  id: number
  kind: string
  args: unknown
  state: NoticeState
  createdAt: Date
}

const NOTICE = { id: true, kind: true, args: true, state: true, createdAt: true } as const

export const noticesById = (db: Reader, ids: readonly number[]): Promise<UndeliveredNotice[]> =>
  db.notice.findMany({ where: { id: { in: [...ids] } }, select: NOTICE })

function whereOf({ party, personId }: PartyKey) {
  const open = { closedAt: null, state: { in: [...UNDELIVERED_STATES] } }
  if (party === 'person') return { ...open, channel: false, personId: personId ?? -1 }
  return { ...open, channel: true, lane: party === 'mirror' ? 'mirror' : { not: 'mirror' as const } } as const
}

/** What one party did not get, the newest first; `upTo` bounds it to what somebody has seen. */
export const undeliveredOf = (db: Reader, key: PartyKey, upTo?: number): Promise<UndeliveredNotice[]> =>
  db.notice.findMany({
    where: { ...whereOf(key), ...(upTo === undefined ? {} : { id: { lte: upTo } }) },
    orderBy: { id: 'desc' },
    select: NOTICE,
  })

/** @returns how many were closed */
export const closeUndelivered = async (tx: Tx, key: PartyKey, upTo: number, closedAt: Date): Promise<number> =>
  (await tx.notice.updateMany({ where: { ...whereOf(key), id: { lte: upTo } }, data: { closedAt } })).count

/** What the messenger said of a person's accounts is asked anew. */
export const reopenAccounts = async (tx: Tx, platform: string, personId: number): Promise<void> => {
  await tx.account.updateMany({ where: { platform, personId }, data: { blockedAt: null } })
}

export const peopleWithPhones = (
  db: Reader,
  ids: readonly number[],
): Promise<{ id: number; name: string; phone: string | null }[]> =>
  db.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true, phone: true } })

/** Numbers and kinds of circulars, by id. */
export const circularNumbers = async (
  db: Reader,
  ids: readonly number[],
): Promise<Map<number, { kind: string; number: string }>> => {
  const rows =
    ids.length === 0
      ? []
      : await db.circular.findMany({ where: { id: { in: [...ids] } }, select: { id: true, kind: true, number: true } })
  return new Map(rows.map(({ id, kind, number }) => [id, { kind, number }]))
}
