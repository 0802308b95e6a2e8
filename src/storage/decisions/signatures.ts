import type { GivenApproval } from '#domain/approvals/chain.ts'
import type { ApprovalStep, Role } from '#domain/vocabulary.ts'
import type { Reader, Tx } from '../transaction.ts'

/** Under a correction of a released table, over the table as it would be. */
export interface SignatureRow extends GivenApproval {
  role: Role
  at: Date
  accountId: number | null
}

const SIGNATURE = { step: true, personId: true, role: true, contentHash: true, at: true, accountId: true } as const

export const signaturesOf = (db: Reader, decisionId: number): Promise<SignatureRow[]> =>
  db.decisionSignature.findMany({ where: { decisionId }, orderBy: { at: 'asc' }, select: SIGNATURE })

/** In place of one over a table that is no longer the one it would be. */
export async function signDecision(tx: Tx, decisionId: number, signature: SignatureRow): Promise<void> {
  const { step } = signature
  const where = { decisionId_step: { decisionId, step } }
  await tx.decisionSignature.upsert({ where, create: { decisionId, ...signature }, update: signature })
}

/** Corrections of a cycle that wait, with what was signed of each; the oldest first. */
export const waitingAmendments = (
  db: Reader,
  cycleId: number,
): Promise<{ id: number; proposedAt: Date; signatures: { step: ApprovalStep; personId: number }[] }[]> =>
  db.decision.findMany({
    where: { cycleId, state: 'PROPOSED', kind: 'correct-score' },
    orderBy: { id: 'asc' },
    select: { id: true, proposedAt: true, signatures: { select: { step: true, personId: true } } },
  })

/** Another correction has changed the table under those that wait: none of their signatures holds. */
export async function voidSignatures(tx: Tx, cycleId: number): Promise<void> {
  await tx.decisionSignature.deleteMany({ where: { decision: { cycleId, state: 'PROPOSED' } } })
}
