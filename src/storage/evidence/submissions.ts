import type { ItemState } from '#domain/vocabulary.ts'
import { type AttachmentRow, attachmentsOf } from './attachments.ts'
import type { Prisma } from '../generated/client.ts'
import { reading } from '../prepared.ts'
import * as sql from '../statements/evidence.ts'
import type { Reader, Tx } from '../transaction.ts'

/** `itemStateBefore`: what the item was before this version was submitted; null of a draft. */
const SUBMISSION = {
  id: true,
  itemId: true,
  number: true,
  state: true,
  claimHundredths: true,
  target: true,
  actual: true,
  explanation: true,
  oddityNote: true,
  receipt: true,
  createdAt: true,
  submittedAt: true,
  submittedBy: true,
  arrivedAt: true,
  withdrawnAt: true,
  itemStateBefore: true,
} as const satisfies Prisma.SubmissionSelect

export type SubmissionRow = Prisma.SubmissionGetPayload<{ select: typeof SUBMISSION }>

export interface SubmissionWithFiles extends SubmissionRow {
  files: AttachmentRow[]
}

export type SubmissionContent = Pick<SubmissionRow, 'claimHundredths' | 'target' | 'actual' | 'explanation'>

/** Every version of an item, the newest first; withdrawn ones among them. */
export const versionsOf = (db: Reader, itemId: number): Promise<SubmissionRow[]> =>
  reading(db, (run) => run.all(sql.VERSIONS, itemId))

export interface AgencyVersions {
  versions: readonly SubmissionRow[]
  draft: SubmissionWithFiles | null
  inForce: SubmissionWithFiles | null
}

/** The versions of every item of an agency by item, with the files of the two that can matter. */
export const versionsOfAgency = (db: Reader, cycleId: number, agencyId: number): Promise<Map<number, AgencyVersions>> =>
  reading(db, (run) => {
    const files = run.all(sql.FILES_OF_AGENCY, cycleId, agencyId)
    const all = run.all(sql.VERSIONS_OF_AGENCY, cycleId, agencyId)
    const filled = (row: SubmissionRow | null): SubmissionWithFiles | null =>
      row && { ...row, files: files.filter(({ submissionId }) => submissionId === row.id) }
    return new Map(
      [...new Set(all.map(({ itemId }) => itemId))].map((id) => {
        const versions = all.filter(({ itemId }) => itemId === id)
        return [id, { versions, draft: filled(draftAmong(versions)), inForce: filled(inForceAmong(versions)) }]
      }),
    )
  })

/** Of all versions the one being written. */
export const draftAmong = (versions: readonly SubmissionRow[]): SubmissionRow | null =>
  versions.find(({ state }) => state === 'DRAFT') ?? null

/** Of all versions the one that counts: the latest one submitted and not withdrawn. */
export const inForceAmong = (versions: readonly SubmissionRow[]): SubmissionRow | null =>
  versions.find(({ state, withdrawnAt }) => state === 'SUBMITTED' && withdrawnAt === null) ?? null

/** The version that counts, with its files. Evaluators see nothing else. */
export async function submissionInForce(db: Reader, itemId: number): Promise<SubmissionWithFiles | null> {
  const row = inForceAmong(await versionsOf(db, itemId))
  return row === null ? null : withFiles(db, row)
}

export const withFiles = async (db: Reader, row: SubmissionRow): Promise<SubmissionWithFiles> => ({
  ...row,
  files: await attachmentsOf(db, { submissionId: row.id }),
})

export const addDraft = (
  tx: Tx,
  draft: SubmissionContent & { oddityNote: string } & { itemId: number; number: number; createdAt: Date },
): Promise<SubmissionRow> => tx.submission.create({ data: { ...draft, state: 'DRAFT' }, select: SUBMISSION })

/** @returns whether it still was a draft */
export async function writeDraft(tx: Tx, id: number, content: Partial<SubmissionContent>): Promise<boolean> {
  const { count } = await tx.submission.updateMany({ where: { id, state: 'DRAFT' }, data: content })
  return count === 1
}

export const writeOddityNote = async (tx: Tx, id: number, oddityNote: string): Promise<void> => {
  await tx.submission.updateMany({ where: { id, state: 'DRAFT' }, data: { oddityNote } })
}

/** @returns whether it still was a draft: of two submits at once one wins */
export async function markSubmitted(
  tx: Tx,
  id: number,
  facts: {
    receipt: string
    submittedBy: number
    submittedAt: Date
    arrivedAt: Date | null
    itemStateBefore: ItemState
  },
): Promise<boolean> {
  const { count } = await tx.submission.updateMany({
    where: { id, state: 'DRAFT' },
    data: { ...facts, state: 'SUBMITTED' },
  })
  return count === 1
}

/** @returns whether it stood until now */
export async function markWithdrawn(tx: Tx, id: number, at: Date): Promise<boolean> {
  const { count } = await tx.submission.updateMany({
    where: { id, state: 'SUBMITTED', withdrawnAt: null },
    data: { withdrawnAt: at },
  })
  return count === 1
}
