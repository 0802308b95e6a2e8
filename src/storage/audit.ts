import { sha256 } from '#shared/ids.ts'
import { writing } from './prepared.ts'
import * as sql from './statements/audit.ts'
import type { Reader, Tx } from './transaction.ts'

export interface AuditFact {
  at: Date
  /** Null: the system or the operator. */
  personId: number | null
  /** The account that acted; null without one. */
  accountId?: number | null
  /** `focal-point`, `system`, `operator` … */
  actor: string
  /** `evidence.submit`, `scores.read` … */
  action: string
  /** `item:12`, `cycle:1` … */
  subject: string
  agencyId?: number | null
  details?: Column.AuditDetails
}

const FIRST = '0'.repeat(64)

// The order of fields is part of the chain: changing it breaks every log written before. The account came later, so an entry without
// one has the digest it always had; with one it stands last, where it cannot be mistaken for another field.
const digest = (previousHash: string, fact: AuditFact): string =>
  sha256(
    JSON.stringify([
      previousHash,
      fact.at.toISOString(),
      fact.personId,
      fact.actor,
      fact.action,
      fact.subject,
      fact.agencyId ?? null,
      sorted(fact.details ?? {}),
      ...(fact.accountId == null ? [] : [fact.accountId]),
    ]),
  )

const sorted = (details: object): [string, unknown][] => Object.entries(details).sort(([a], [b]) => (a < b ? -1 : 1))

/** Appends one entry to the hash chain (reliability.md S17). In the same transaction as the change it tells of. */
export async function appendAudit(tx: Tx, fact: AuditFact): Promise<void> {
  const { at, personId, accountId = null, actor, action, subject, agencyId = null, details = {} } = fact
  await writing(tx, (run) => {
    const previousHash = run.first(sql.LAST_HASH)?.hash ?? FIRST
    const what = [actor, action, subject, agencyId, JSON.stringify(details)] as const
    run.write(sql.APPEND, at, personId, accountId, ...what, previousHash, digest(previousHash, fact))
  })
}

/**
 * A cut tail leaves a sound chain behind; SQLite's own counter still knows how far it went. Whoever changes that too is only found
 * out by a checkpoint kept elsewhere.
 * @returns how many entries were read, and the number of the first one that is missing or does not continue the chain (null: intact)
 */
export async function verifyAudit(db: Reader): Promise<{ entries: number; brokenAt: number | null }> {
  let previousHash = FIRST
  let previousSeq = 0
  let entries = 0
  for (;;) {
    const rows = await db.auditEntry.findMany({
      where: { seq: { gt: previousSeq } },
      orderBy: { seq: 'asc' },
      take: 2000,
    })
    if (rows.length === 0) return { entries, brokenAt: (await lastSeqEver(db)) > previousSeq ? previousSeq + 1 : null }
    for (const row of rows) {
      const expected = digest(previousHash, row)
      const follows = row.seq === previousSeq + 1 && row.previousHash === previousHash
      if (!follows || row.hash !== expected) return { entries, brokenAt: row.seq }
      previousHash = row.hash
      previousSeq = row.seq
      entries++
    }
  }
}

async function lastSeqEver(db: Reader): Promise<number> {
  const [row] = await db.$queryRaw<
    { seq: number | bigint }[]
  >`SELECT seq FROM sqlite_sequence WHERE name = 'AuditEntry'`
  return Number(row?.seq ?? 0)
}
