import type { Destination } from '#shared/message.ts'
import { keptOf } from '../snapshot.ts'
import type { Reader, Tx } from '../transaction.ts'

/** Of whom the deadline is pinned, and which one hangs there; an empty line: none for now. */
export type PinnedLines = ReadonlyMap<number, string>

const PINNED = { tables: ['PinnedDeadline'] } as const

export const pinnedLines = (db: Reader): Promise<PinnedLines> =>
  keptOf(db, PINNED, async () => {
    const rows = await db.pinnedDeadline.findMany()
    return new Map(rows.map(({ personId, line }) => [personId, line]))
  })

export async function storePinned(tx: Tx, personId: number, line: string): Promise<void> {
  await tx.pinnedDeadline.upsert({ where: { personId }, create: { personId, line }, update: { line } })
}

export async function dropPinned(tx: Tx, personId: number): Promise<void> {
  await tx.pinnedDeadline.deleteMany({ where: { personId } })
}

/** @returns false when another has changed it, or the person wants it no more */
export async function turnPinned(tx: Tx, personId: number, from: string, to: string): Promise<boolean> {
  const { count } = await tx.pinnedDeadline.updateMany({ where: { personId, line: from }, data: { line: to } })
  return count === 1
}

/** The message of this kind that was sent to a person last, with what it carries; null: none, or it went to an account that is gone. */
export async function lastSent(
  db: Reader,
  kind: string,
  personId: number,
): Promise<{ args: unknown; platform: string; to: Destination; messageId: string } | null> {
  const row = await db.notice.findFirst({
    where: { personId, state: 'SENT', kind },
    orderBy: { id: 'desc' },
    select: { args: true, chatId: true, messageId: true, account: { select: { platform: true, userId: true } } },
  })
  if (row === null || row.account === null || row.chatId === null || row.messageId === null) return null
  const { args, chatId, messageId, account } = row
  return { args, platform: account.platform, to: { chatId, userId: account.userId }, messageId }
}
