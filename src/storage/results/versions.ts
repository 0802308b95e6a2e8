import type { Reader, Tx } from '../transaction.ts'

/** A result table that was approved to its end, without its content. */
export interface VersionRow {
  id: number
  number: number
  contentHash: string
  at: Date
  /** The correction that made it; null: it was approved before the release. */
  decision: { id: number; reason: string } | null
}

const VERSION = {
  id: true,
  number: true,
  contentHash: true,
  at: true,
  decision: { select: { id: true, reason: true } },
} as const

/** Of one cycle, the newest first. */
export const versionsOf = (db: Reader, cycleId: number): Promise<VersionRow[]> =>
  db.tableVersion.findMany({ where: { cycleId }, orderBy: { number: 'desc' }, select: VERSION })

/** The content of one, deflated and in base64; null: no such version of this cycle. */
export async function packedVersion(db: Reader, cycleId: number, number: number): Promise<string | null> {
  const where = { cycleId_number: { cycleId, number } }
  return (await db.tableVersion.findUnique({ where, select: { content: true } }))?.content ?? null
}

/** Keeps a table as it is; none is ever changed. */
export async function addVersion(
  tx: Tx,
  version: {
    cycleId: number
    number: number
    contentHash: string
    content: string
    at: Date
    decisionId: number | null
  },
): Promise<void> {
  await tx.tableVersion.create({ data: version, select: { id: true } })
}
