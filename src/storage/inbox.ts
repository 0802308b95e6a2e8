import type { Database } from './database.ts'
import { NUMBERS_HOLD_MS } from '#shared/update-numbers.ts'
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
 * Commits a batch; only then may the offset move (reliability.md F3). An update that is already there is skipped; one that merely
 * bears the number of an update from before the messenger began to count anew is not.
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
    select: { seq: true, updateId: true, receivedAt: true },
  })
  const isNamesake = (row: { receivedAt: Date }): boolean =>
    receivedAt.getTime() - row.receivedAt.getTime() > NUMBERS_HOLD_MS
  const seen = new Set(known.filter((row) => !isNamesake(row)).map((row) => row.updateId))
  // The older one gives its number up for one that no messenger gives out.
  for (const { seq } of known.filter(isNamesake))
    await db.inboxUpdate.update({ where: { seq }, data: { updateId: -seq }, select: { seq: true } })
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
export async function countAttempts(db: Database, seqs: readonly number[]): Promise<void> {
  await db.inboxUpdate.updateMany({ where: { seq: { in: [...seqs] } }, data: { attempts: { increment: 1 } } })
}

export async function finishUpdates(db: Database, seqs: readonly number[], doneAt: Date): Promise<void> {
  await db.inboxUpdate.updateMany({ where: { seq: { in: [...seqs] } }, data: { state: 'DONE', doneAt } })
}

/**
 * Marks an update as handled, together with the dialogue state it left behind: a dialogue that had moved on while its update is
 * repeated would take the same message for the answer to its next question.
 */
export async function finishInDialogue(
  db: Database,
  seq: number,
  doneAt: Date,
  dialogue: { key: string; value: unknown },
): Promise<void> {
  const finish = db.inboxUpdate.update({ where: { seq }, data: { state: 'DONE', doneAt }, select: { seq: true } })
  await db.$transaction([writeConversation(db, dialogue.key, dialogue.value, doneAt), finish])
}

export async function quarantineUpdate(db: Database, seq: number, reason: string, doneAt: Date): Promise<void> {
  await db.inboxUpdate.update({ where: { seq }, data: { state: 'DEAD', reason, doneAt }, select: { seq: true } })
}

/** Message bodies are personal data: updates that came before this and have ended are forgotten (reliability.md S20), some at a time. */
export async function purgeHandledUpdates(db: Database, before: Date): Promise<number> {
  // The oldest are looked at, not all: they came in the order of their numbers.
  const oldest = (state: string) =>
    db.inboxUpdate.findMany({
      where: { state },
      orderBy: { seq: 'asc' },
      take: 250,
      select: { seq: true, receivedAt: true },
    })
  const ended = [...(await oldest('DONE')), ...(await oldest('DEAD'))]
  const seqs = ended.flatMap(({ seq, receivedAt }) => (receivedAt < before ? [seq] : []))
  return (await db.inboxUpdate.deleteMany({ where: { seq: { in: seqs } } })).count
}

/**
 * The last update kept, so that a restart asks the platform only for later ones. Not the highest number: after a quiet week a
 * platform may begin anew at any.
 */
export const lastUpdate = (db: Reader, platform: string): Promise<{ updateId: number; receivedAt: Date } | null> =>
  db.inboxUpdate.findFirst({
    where: { platform, updateId: { gte: 0 } },
    orderBy: { seq: 'desc' },
    select: { updateId: true, receivedAt: true },
  })
