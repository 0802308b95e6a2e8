import type { Role } from '#domain/vocabulary.ts'
import type { Reader, Tx } from '../transaction.ts'

/** What somebody of the chain asks or answers before it is approved. */
export interface ApprovalRemark {
  id: number
  cycleId: number
  /** Null: it is about the tables of the year. */
  decisionId: number | null
  personId: number
  role: Role | null
  text: string
  at: Date
  person: { name: string }
}

const REMARK = {
  id: true,
  cycleId: true,
  decisionId: true,
  personId: true,
  role: true,
  text: true,
  at: true,
  person: { select: { name: true } },
} as const

/** Of the tables of a cycle, or of one proposal; in the order in which they were written. */
export const remarksOf = (db: Reader, cycleId: number, decisionId: number | null): Promise<ApprovalRemark[]> =>
  db.approvalRemark.findMany({ where: { cycleId, decisionId }, orderBy: { id: 'asc' }, select: REMARK })

export const remarkById = (db: Reader, id: number): Promise<ApprovalRemark | null> =>
  db.approvalRemark.findUnique({ where: { id }, select: REMARK })

export async function addApprovalRemark(tx: Tx, remark: Omit<ApprovalRemark, 'id' | 'person'>): Promise<number> {
  return (await tx.approvalRemark.create({ data: remark, select: { id: true } })).id
}
