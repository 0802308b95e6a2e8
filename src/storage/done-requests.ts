import type { Database } from './database.ts'
import type { Prisma } from './generated/client.ts'
import type { Tx } from './transaction.ts'

/** The outcome of an act that was already done under this key, or undefined. */
export async function doneBefore(tx: Tx, key: string): Promise<unknown> {
  const row = await tx.doneRequest.findUnique({ where: { key }, select: { outcome: true } })
  return row?.outcome
}

export async function keepDone(tx: Tx, key: string, at: Date, outcome: object): Promise<void> {
  // Through JSON, so that the first answer and a repeated one are the same to the letter.
  const plain = JSON.parse(JSON.stringify(outcome)) as Prisma.InputJsonObject
  await tx.doneRequest.create({ data: { key, at, outcome: plain }, select: { key: true } })
}

/** Forgets answers of acts done before this, some at a time. */
export async function purgeDone(db: Database, before: Date): Promise<number> {
  const rows = await db.doneRequest.findMany({ where: { at: { lt: before } }, take: 500, select: { key: true } })
  return (await db.doneRequest.deleteMany({ where: { key: { in: rows.map(({ key }) => key) } } })).count
}
