import { addAttachment, type AttachmentRow, attachmentsOf, type NewAttachment } from '../evidence/attachments.ts'
import type { Reader, Tx } from '../transaction.ts'

/** What the council's secretary has entered so far: kept as it comes, until the confirmation is recorded. */
export interface CouncilFacts {
  number: string | null
  /** The day of the meeting. */
  heldOn: Date | null
}
export interface CouncilDraft extends CouncilFacts {
  minutes: AttachmentRow[]
}

export async function councilDraft(db: Reader, cycleId: number): Promise<CouncilDraft> {
  const row = await db.councilDraft.findUnique({ where: { cycleId }, select: { number: true, heldOn: true } })
  return row === null
    ? { number: null, heldOn: null, minutes: [] }
    : { ...row, minutes: await attachmentsOf(db, { councilDraftId: cycleId }) }
}

export async function writeCouncilDraft(tx: Tx, cycleId: number, facts: Partial<CouncilFacts>): Promise<void> {
  await tx.councilDraft.upsert({ where: { cycleId }, create: { cycleId, ...facts }, update: facts })
}

/** @returns id of the attachment */
export async function addMinutes(tx: Tx, cycleId: number, file: NewAttachment): Promise<number> {
  await writeCouncilDraft(tx, cycleId, {})
  return addAttachment(tx, { councilDraftId: cycleId }, file)
}

export async function dropMinutes(tx: Tx, cycleId: number, at: Date): Promise<void> {
  await tx.attachment.updateMany({ where: { councilDraftId: cycleId, removedAt: null }, data: { removedAt: at } })
}

/** Hands the minutes over to the approval and ends the draft. */
export async function settleCouncilDraft(tx: Tx, cycleId: number, approvalId: number): Promise<void> {
  await tx.attachment.updateMany({
    where: { councilDraftId: cycleId, removedAt: null },
    data: { approvalId, councilDraftId: null },
  })
  await tx.councilDraft.deleteMany({ where: { cycleId } })
}
