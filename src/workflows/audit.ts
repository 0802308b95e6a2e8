import { appendAudit, type AuditFact } from '#storage/audit.ts'
import type { Tx } from '#storage/transaction.ts'
import type { Act } from './command.ts'

/** Writes down who did what to which subject, in the transaction of the act. */
export const audit = (
  tx: Tx,
  by: Act,
  action: string,
  subject: string,
  more: Pick<AuditFact, 'agencyId' | 'details'> = {},
): Promise<void> =>
  appendAudit(tx, {
    at: by.now,
    personId: by.actor.kind === 'person' ? by.actor.personId : null,
    actor: by.actor.kind === 'person' ? (by.actor.role ?? 'person') : by.actor.kind,
    action,
    subject,
    ...more,
  })
