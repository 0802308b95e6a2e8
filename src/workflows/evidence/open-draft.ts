import type { AgencyItemFacts } from '#reads/evidence/item.ts'
import { attachmentsOf, copyAttachments } from '#storage/evidence/attachments.ts'
import { moveItem } from '#storage/evidence/item-moves.ts'
import {
  addDraft,
  type SubmissionContent,
  type SubmissionRow,
  type SubmissionWithFiles,
  writeDraft,
} from '#storage/evidence/submissions.ts'
import type { Tx } from '#storage/transaction.ts'

/**
 * The draft to write into, made at the first change: number last + 1, with content and files of the last version (peers row 30:
 * nobody types anything twice). `content` is written into it. Null: somebody else was faster.
 */
export async function openDraft(
  tx: Tx,
  { item, draft, versions }: AgencyItemFacts,
  at: Date,
  content: Partial<SubmissionContent> = {},
): Promise<SubmissionWithFiles | null> {
  if ((await moveItem(tx, item, 'edit', at)) === null) return null
  if (draft === null) return copyLastVersion(tx, item.id, versions[0], at, content)
  if (Object.keys(content).length > 0) await writeDraft(tx, draft.id, content)
  return { ...draft, ...content }
}

/** `last`: the newest version of all; undefined when there is none yet. */
export async function copyLastVersion(
  tx: Tx,
  itemId: number,
  last: SubmissionRow | undefined,
  at: Date,
  content: Partial<SubmissionContent> = {},
): Promise<SubmissionWithFiles> {
  const draft = await addDraft(tx, {
    itemId,
    number: (last?.number ?? 0) + 1,
    claimHundredths: last?.claimHundredths ?? null,
    target: last?.target ?? null,
    actual: last?.actual ?? null,
    explanation: last?.explanation ?? '',
    oddityNote: last?.oddityNote ?? '',
    createdAt: at,
    ...content,
  })
  if (last === undefined) return { ...draft, files: [] }
  await copyAttachments(tx, { submissionId: last.id }, { submissionId: draft.id })
  return { ...draft, files: await attachmentsOf(tx, { submissionId: draft.id }) }
}
