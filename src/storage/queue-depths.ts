import { reading } from './prepared.ts'
import * as inbox from './statements/inbox.ts'
import * as notices from './statements/notices.ts'
import type { Reader } from './transaction.ts'

export interface QueueDepths {
  updates: { state: string; count: number }[]
  notices: { state: string; lane: string; count: number }[]
  /** Since when the oldest update and the oldest due notice have been waiting; null when nothing waits. */
  oldestUpdate: Date | null
  oldestNotice: Date | null
}

/** How much lies in the inbox and in the outbox. */
export const readQueueDepths = (db: Reader, platform: string, now: Date): Promise<QueueDepths> =>
  reading(db, (run) => ({
    updates: run.all(inbox.COUNT),
    notices: run.all(notices.COUNT),
    oldestUpdate: run.first(inbox.OLDEST, platform)?.receivedAt ?? null,
    oldestNotice: run.first(notices.OLDEST, now)?.notBefore ?? null,
  }))
