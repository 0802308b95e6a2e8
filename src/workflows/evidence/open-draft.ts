import type { AgencyItemFacts } from '#reads/evidence/item.ts'
import { attachmentsOf, copyAttachments } from '#storage/attachments.ts'
import { moveItem } from '#storage/item-moves.ts'
import { addDraft, type SubmissionWithFiles, versionsOf } from '#storage/submissions.ts'
import type { Tx } from '#storage/transaction.ts'

/**
 * The draft to write into, made at the first change: number last + 1, with content and files of the last version (peers row 30:
 * nobody types anything twice). Null: somebody else was faster.
 */
export async function openDraft(
  tx: Tx,
  { item, draft }: AgencyItemFacts,
  at: Date,
): Promise<SubmissionWithFiles | null> {
  if ((await moveItem(tx, item, 'edit', at)) === null) return null
  return draft ?? copyLastVersion(tx, item.id, at)
}

export async function copyLastVersion(tx: Tx, itemId: number, at: Date): Promise<SubmissionWithFiles> {
  const [last] = await versionsOf(tx, itemId)
  const draft = await addDraft(tx, {
    itemId,
    number: (last?.number ?? 0) + 1,
    claimHundredths: last?.claimHundredths ?? null,
    target: last?.target ?? null,
    actual: last?.actual ?? null,
    explanation: last?.explanation ?? '',
    createdAt: at,
  })
  if (last !== undefined) await copyAttachments(tx, { submissionId: last.id }, { submissionId: draft.id })
  return { ...draft, files: await attachmentsOf(tx, { submissionId: draft.id }) }
}
