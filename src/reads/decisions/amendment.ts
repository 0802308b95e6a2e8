import { APPROVERS, nextApproval } from '#domain/approvals/chain.ts'
import type { Id } from '#domain/acts/ids.ts'
import { type DecisionFacts, needsSignatures } from '#domain/decisions/decision.ts'
import { movedBetween, type MovedStanding, type ResultRow } from '#domain/results/result-table.ts'
import type { ApprovalStep, Role } from '#domain/vocabulary.ts'
import type { CycleRow } from '#storage/cycle/cycles.ts'
import { type SignatureRow, signaturesOf, waitingAmendments } from '#storage/decisions/signatures.ts'
import { type ItemRow, itemById } from '#storage/evidence/items.ts'
import { resultsOf } from '#storage/results/results.ts'
import type { Reader } from '#storage/transaction.ts'
import { tableWith } from '../results/table-now.ts'

/** A correction of a released score as those see it who have to sign it: the table is amended. */
export interface Amendment {
  item: ItemRow
  before: number
  after: number
  /** Whose total or rank it changes. */
  moved: MovedStanding[]
  rows: ResultRow[]
  /** Of the table as it would be; signatures over another do not count. */
  contentHash: string
  given: SignatureRow[]
  /** Something was signed over another table than this. */
  hasChanged: boolean
  /** The step that is due; null: all are given. */
  due: ApprovalStep | null
}

/** Null: the decision names no item or no points. */
export async function amendmentOf(
  db: Reader,
  cycle: CycleRow,
  { id, facts }: { id: number; facts: DecisionFacts },
): Promise<Amendment | null> {
  const item = facts.itemId === null ? null : await itemById(db, facts.itemId)
  const after = facts.pointsHundredths
  if (item === null || after === null) return null
  const place = { agencyId: item.agencyId, indicatorCode: item.indicator.code }
  const { rows, contentHash } = await tableWith(db, cycle, place, after)
  const signatures = await signaturesOf(db, id)
  const given = signatures.filter((one) => one.contentHash === contentHash)
  return {
    item,
    before: item.finalHundredths ?? item.preliminaryHundredths ?? 0,
    after,
    moved: movedBetween(await resultsOf(db, cycle.id), rows),
    rows,
    contentHash,
    given,
    hasChanged: given.length < signatures.length,
    due: nextApproval(cycle.profile.approvals, given),
  }
}

/** Corrections of a released table that wait, with the step that is due of each; the oldest first. */
export async function amendmentsNow(db: Reader, cycle: CycleRow) {
  const { approvals } = cycle.profile
  if (!needsSignatures('correct-score', cycle.state, approvals)) return []
  const waiting = await waitingAmendments(db, cycle.id)
  return waiting.map((one) => ({ ...one, due: nextApproval(approvals, one.signatures) }))
}

/** The oldest that waits for this step; null: none does. */
export const amendmentFor = async (db: Reader, cycle: CycleRow, step: ApprovalStep): Promise<Id<'decision'> | null> =>
  (await amendmentsNow(db, cycle)).find(({ due }) => due === step)?.id ?? null

/** Those that wait for somebody in this role who has not signed them. */
export async function amendmentsDue(
  db: Reader,
  cycle: CycleRow,
  { personId, role }: { personId: number; role: Role | null },
): Promise<{ count: number; since: Date | null }> {
  const own = (await amendmentsNow(db, cycle)).filter(
    ({ due, signatures }) =>
      due !== null &&
      role !== null &&
      APPROVERS[due].includes(role) &&
      !signatures.some((one) => one.personId === personId),
  )
  return { count: own.length, since: own[0]?.proposedAt ?? null }
}
