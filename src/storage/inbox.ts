import type { Database } from './database.ts'
import { writeConversation } from './conversations.ts'
import type { Reader } from './transaction.ts'

/** A raw update of a platform, before anybody has looked into it. */
export interface ArrivedUpdate {
  updateId: number
  chatKey: string
  payload: string
  /** Set when the update cannot be used: it is kept with the reason and skipped. */
  reason?: string
}

export interface WaitingUpdate {
  seq: number
  updateId: number
  chatKey: string
  payload: string
  attempts: number
}

/**
 * Commits a batch; only then may the offset move (reliability.md F3). An update that is already there is skipped.
 * @returns how many were new
 */
export async function keepUpdates(
  db: Database,
  platform: string,
  updates: readonly ArrivedUpdate[],
  receivedAt: Date,
): Promise<number> {
  if (updates.length === 0) return 0
  const known = await db.inboxUpdate.findMany({
    where: { platform, updateId: { in: updates.map((update) => update.updateId) } },
    select: { updateId: true },
  })
  const seen = new Set(known.map((row) => row.updateId))
  const data = []
  for (const { updateId, chatKey, payload, reason } of updates) {
    if (seen.has(updateId)) continue
    seen.add(updateId)
    data.push({
      platform,
      updateId,
      chatKey,
      payload,
      receivedAt,
      ...(reason === undefined ? {} : { state: 'DEAD', reason }),
    })
  }
  if (data.length > 0) await db.inboxUpdate.createMany({ data })
  return data.length
}

/** Updates not handled yet, oldest first. */
export const waitingUpdates = (
  db: Reader,
  platform: string,
  afterSeq: number,
  limit: number,
): Promise<WaitingUpdate[]> =>
  db.inboxUpdate.findMany({
    where: { platform, state: 'PENDING', seq: { gt: afterSeq } },
    orderBy: { seq: 'asc' },
    take: limit,
    select: { seq: true, updateId: true, chatKey: true, payload: true, attempts: true },
  })

/** Counted before the handler runs, so that an update that kills the process is quarantined too. */
export async function countAttempt(db: Database, seq: number): Promise<void> {
  await db.inboxUpdate.update({ where: { seq }, data: { attempts: { increment: 1 } }, select: { seq: true } })
}

/**
 * Marks an update as handled, together with the dialogue state it left behind: a dialogue that had moved on while its update is
 * repeated would take the same message for the answer to its next question.
 */
export async function finishUpdate(
  db: Database,
  seq: number,
  doneAt: Date,
  dialogue?: { key: string; value: unknown },
): Promise<void> {
  const finish = db.inboxUpdate.update({ where: { seq }, data: { state: 'DONE', doneAt }, select: { seq: true } })
  if (dialogue === undefined) await finish
  else await db.$transaction([writeConversation(db, dialogue.key, dialogue.value), finish])
}

export async function quarantineUpdate(db: Database, seq: number, reason: string, doneAt: Date): Promise<void> {
  await db.inboxUpdate.update({ where: { seq }, data: { state: 'DEAD', reason, doneAt }, select: { seq: true } })
}

/** Message bodies are personal data: handled updates lose theirs after `before` (reliability.md S20). */
export async function purgeHandledUpdates(db: Database, before: Date): Promise<number> {
  const { count } = await db.inboxUpdate.deleteMany({ where: { state: 'DONE', doneAt: { lt: before } } })
  return count
}

/**
 * The last update kept, so that a restart asks the platform only for later ones. Not the highest number: after a quiet week a
 * platform may begin anew at any.
 */
export async function lastUpdateId(db: Reader, platform: string): Promise<number | null> {
  const row = await db.inboxUpdate.findFirst({
    where: { platform },
    orderBy: { seq: 'desc' },
    select: { updateId: true },
  })
  return row?.updateId ?? null
}
