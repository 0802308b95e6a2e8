import type { Database } from './database.ts'
import type { Prisma } from './generated/client.ts'
import type { Reader } from './transaction.ts'

/** Durable state of an open dialogue. The value belongs to the chat room; here it is opaque JSON. */
export const readConversation = async (db: Reader, key: string): Promise<unknown> =>
  (await db.conversationState.findUnique({ where: { key }, select: { value: true } }))?.value

/** A write that can stand in a batch: null ends the dialogue. */
export function writeConversation(db: Database, key: string, state: unknown): Prisma.PrismaPromise<unknown> {
  if (state === null) return db.conversationState.deleteMany({ where: { key } })
  const value = JSON.parse(JSON.stringify(state)) as Prisma.InputJsonObject // drops undefined, fails loudly on bigint
  return db.conversationState.upsert({
    where: { key },
    create: { key, value },
    update: { value },
    select: { key: true },
  })
}
