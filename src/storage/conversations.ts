import type { Run } from 'prisma-sqlite'
import { reading } from './prepared.ts'
import * as sql from './statements/machine.ts'
import type { Reader } from './transaction.ts'

/** Durable state of an open dialogue. The value belongs to the chat room; here it is opaque JSON. */
export const readConversation = async (db: Reader, key: string): Promise<unknown> =>
  (await reading(db, (run) => run.first(sql.CONVERSATION, key)))?.value

/** Null for `json` ends the dialogue. `at` by the product's clock, which is not that of the database. */
export function writeConversation(run: Run, key: string, json: string | null, at: Date): void {
  if (json === null) run.write(sql.FORGET_CONVERSATION, key)
  else run.write(sql.KEEP_CONVERSATION, key, json, at)
}

/** When this person last said something in a dialogue that is still open, on any messenger; null when none is. */
export async function lastTalkAt(db: Reader, personId: number): Promise<Date | null> {
  const accounts = await db.account.findMany({ where: { personId }, select: { platform: true, userId: true } })
  const keys = accounts.map(({ platform, userId }) => `${platform}:${userId}`)
  const last = await db.conversationState.findFirst({
    where: { key: { in: keys } },
    orderBy: { updatedAt: 'desc' },
    select: { updatedAt: true },
  })
  return last?.updatedAt ?? null
}
