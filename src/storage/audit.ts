import { sha256 } from '#shared/ids.ts'
import { type AuditKey, auditKeysOf, judgeSeal, sealOf } from './audit-keys.ts'
import { reading, writing } from './prepared.ts'
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
    const previousHash = run.first(sql.LAST)?.hash ?? FIRST
    const what = [actor, action, subject, agencyId, JSON.stringify(details)] as const
    const hash = digest(previousHash, fact)
    run.write(sql.APPEND, at, personId, accountId, ...what, previousHash, hash, sealOf(auditKeysOf(tx), hash))
  })
}

export interface ChainCheck {
  entries: number
  /** Number of the first entry that is missing or does not continue the chain; null: intact. */
  brokenAt: number | null
  /** The first entry whose seal was not made by a key of this log. */
  unsealedAt: number | null
  /** How many entries bear seals of keys that are not here, so that they stand by chain and heads alone. */
  unproven: number
}

/**
 * A cut tail leaves a sound chain behind; SQLite's own counter still knows how far it went. Whoever changes that too is only found
 * out by a head kept elsewhere. `each` is shown every entry that continues the chain.
 */
export async function verifyAudit(
  db: Reader,
  keys: readonly AuditKey[] = auditKeysOf(db),
  each: (entry: { seq: number; hash: string }) => void = () => undefined,
): Promise<ChainCheck> {
  const found: ChainCheck = { entries: 0, brokenAt: null, unsealedAt: null, unproven: 0 }
  let previousHash = FIRST
  let previousSeq = 0
  for (;;) {
    const rows = await db.auditEntry.findMany({
      where: { seq: { gt: previousSeq } },
      orderBy: { seq: 'asc' },
      take: 500,
    })
    if (rows.length === 0) {
      const isCut = (await lastSeqEver(db)) > previousSeq
      return { ...found, brokenAt: isCut ? previousSeq + 1 : null }
    }
    for (const row of rows) {
      const expected = digest(previousHash, row)
      const follows = row.seq === previousSeq + 1 && row.previousHash === previousHash
      if (!follows || row.hash !== expected) return { ...found, brokenAt: row.seq }
      const seal = judgeSeal(keys, row)
      if (seal === 'wrong') found.unsealedAt ??= row.seq
      if (seal === 'away') found.unproven++
      previousHash = row.hash
      previousSeq = row.seq
      found.entries++
      each(row)
    }
  }
}

async function lastSeqEver(db: Reader): Promise<number> {
  const [row] = await db.$queryRaw<
    { seq: number | bigint }[]
  >`SELECT seq FROM sqlite_sequence WHERE name = 'AuditEntry'`
  return Number(row?.seq ?? 0)
}

/** Where the log ends: what a head says of it. */
export async function endOfAudit(db: Reader): Promise<{ count: number; seq: number; hash: string }> {
  return reading(db, (run) => {
    const [{ count } = { count: 0 }] = run.all(sql.COUNT)
    return { count, ...(run.first(sql.LAST) ?? { seq: 0, hash: FIRST }) }
  })
}
