import { takes } from '../prepared.ts'

export const LAST = takes<[]>().select('AuditEntry', ['seq', 'hash'], 'ORDER BY "seq" DESC LIMIT 1')

export const APPEND = takes<
  [
    at: Date,
    personId: number | null,
    accountId: number | null,
    actor: string,
    action: string,
    subject: string,
    agencyId: number | null,
    details: string,
    previousHash: string,
    hash: string,
    seal: string | null,
  ]
>().write(
  `INSERT INTO "AuditEntry" ("at", "personId", "accountId", "actor", "action", "subject", "agencyId", "details", "previousHash", "hash", "seal")
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
)

export const COUNT = takes<[]>().rows<{ count: number }>('SELECT COUNT(*) AS "count" FROM "AuditEntry"')
