import type { Database } from './database.ts'
import type { Prisma } from './generated/client.ts'
import type { Reader } from './transaction.ts'

/** Durable state of an open dialogue. The value belongs to the chat room; here it is opaque JSON. */
export const readConversation = async (db: Reader, key: string): Promise<unknown> =>
  (await db.conversationState.findUnique({ where: { key }, select: { value: true } }))?.value

/** A write that can stand in a batch: null ends the dialogue. `at` by the product's clock, which is not that of the database. */
export function writeConversation(db: Database, key: string, state: unknown, at: Date): Prisma.PrismaPromise<unknown> {
  if (state === null) return db.conversationState.deleteMany({ where: { key } })
  const value = JSON.parse(JSON.stringify(state)) as Prisma.InputJsonObject // drops undefined, fails loudly on bigint
  return db.conversationState.upsert({
    where: { key },
    create: { key, value, updatedAt: at },
    update: { value, updatedAt: at },
    select: { key: true },
  })
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
