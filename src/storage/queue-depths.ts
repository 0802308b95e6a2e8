import type { Reader } from './transaction.ts'

export interface QueueDepths {
  updates: { state: string; count: number }[]
  notices: { state: string; lane: string; count: number }[]
  /** Since when the oldest update and the oldest due notice have been waiting; null when nothing waits. */
  oldestUpdate: Date | null
  oldestNotice: Date | null
}

/** How much lies in the inbox and in the outbox. */
export async function readQueueDepths(db: Reader, platform: string, now: Date): Promise<QueueDepths> {
  const updates = await db.inboxUpdate.groupBy({ by: ['state'], where: { platform }, _count: { _all: true } })
  const notices = await db.notice.groupBy({ by: ['state', 'lane'], _count: { _all: true } })
  const update = await db.inboxUpdate.findFirst({
    where: { platform, state: 'PENDING' },
    orderBy: { seq: 'asc' },
    select: { receivedAt: true },
  })
  const notice = await db.notice.findFirst({
    where: { state: { in: ['PENDING', 'SENDING'] }, notBefore: { lte: now } },
    orderBy: { notBefore: 'asc' },
    select: { notBefore: true },
  })
  return {
    updates: updates.map((group) => ({ state: group.state, count: group._count._all })),
    notices: notices.map((group) => ({ state: group.state, lane: group.lane, count: group._count._all })),
    oldestUpdate: update?.receivedAt ?? null,
    oldestNotice: notice?.notBefore ?? null,
  }
}
