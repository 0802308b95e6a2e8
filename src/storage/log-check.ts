import { type Head, headText } from '#domain/audit/head.ts'
import { type ChainCheck, endOfAudit, verifyAudit } from './audit.ts'
import { type AuditKey, auditKeysOf, isSignature } from './audit-keys.ts'
import { otherContent, otherPoints } from './judged.ts'
import type { Reader } from './transaction.ts'

export type LogFault =
  /** An entry is missing, or does not continue the chain. */
  | { kind: 'chain-broken'; seq: number }
  | { kind: 'seal-wrong'; seq: number }
  /** The log ends before the entry from which a key holds. */
  | { kind: 'log-emptied'; seq: number }
  | { kind: 'trigger-changed'; name: string }
  | { kind: 'content-changed' | 'points-changed'; itemId: number }
  | { kind: 'head-unsigned' | 'head-beyond-log' | 'head-differs'; head: Head }

export interface LogCheck extends ChainCheck {
  faults: LogFault[]
}

const TRIGGERS = ['delete', 'update'].map((verb) => ({
  name: `AuditEntry_refuses_${verb}`,
  sql: `CREATE TRIGGER "AuditEntry_refuses_${verb}" BEFORE ${verb.toUpperCase()} ON "AuditEntry" BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END`,
}))

/** Reliability S17: whatever somebody with the database in hand, but without the key, can have done to log or judgements. */
export async function checkLog(
  db: Reader,
  heads: readonly { head: Head; signature: string }[] = [],
  keys: readonly AuditKey[] = auditKeysOf(db),
): Promise<LogCheck> {
  const due = new Map<number, string | null>(heads.map(({ head }) => [head.seq, null]))
  const chain = await verifyAudit(db, keys, ({ seq, hash }) => due.has(seq) && due.set(seq, hash))
  const { seq: last } = await endOfAudit(db)
  const [content, points] = [await otherContent(db), await otherPoints(db)]
  const triggers = await db.$queryRaw<{ name: string; sql: string }[]>`
    SELECT "name", "sql" FROM sqlite_master WHERE "type" = 'trigger' AND "sql" LIKE '%AuditEntry%'`
  const faults: LogFault[] = [
    ...(chain.brokenAt === null ? [] : [{ kind: 'chain-broken' as const, seq: chain.brokenAt }]),
    ...(chain.unsealedAt === null ? [] : [{ kind: 'seal-wrong' as const, seq: chain.unsealedAt }]),
    ...keys.flatMap(({ from }) => (from > last + 1 ? [{ kind: 'log-emptied' as const, seq: from }] : [])),
    ...[...TRIGGERS, ...triggers].flatMap(({ name, sql }) => {
      const isMeant = TRIGGERS.some((meant) => meant.name === name && meant.sql === sql)
      const isThere = triggers.some((one) => one.name === name && one.sql === sql)
      return isMeant && isThere ? [] : [{ kind: 'trigger-changed' as const, name }]
    }),
    ...content.map((itemId) => ({ kind: 'content-changed' as const, itemId })),
    ...points.map((itemId) => ({ kind: 'points-changed' as const, itemId })),
    ...heads.flatMap(({ head, signature }): LogFault[] => {
      if (!isSignature(keys, headText(head), signature)) return [{ kind: 'head-unsigned', head }]
      if (head.seq > last || head.count > chain.entries) return [{ kind: 'head-beyond-log', head }]
      const hash = due.get(head.seq)
      return head.seq === 0 || hash?.startsWith(head.hash) === true ? [] : [{ kind: 'head-differs', head }]
    }),
  ]
  return { ...chain, faults }
}
