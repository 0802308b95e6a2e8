import type { AttachmentRow } from './attachments.ts'
import { readSetting, writeSetting } from './settings.ts'
import type { Reader, Tx } from './transaction.ts'

/** What the council's secretary has entered so far: kept as it comes, until the confirmation is recorded. */
export interface CouncilDraft {
  number: string | null
  /** ISO instant of the day of the meeting. */
  heldOn: string | null
  attachmentIds: number[]
}

const keyOf = (cycleId: number): string => `council-draft:${cycleId}`
const EMPTY: CouncilDraft = { number: null, heldOn: null, attachmentIds: [] }

export async function councilDraft(db: Reader, cycleId: number): Promise<CouncilDraft> {
  const text = await readSetting(db, keyOf(cycleId))
  return text === null ? EMPTY : { ...EMPTY, ...(JSON.parse(text) as Partial<CouncilDraft>) }
}

export const writeCouncilDraft = (tx: Tx, cycleId: number, draft: CouncilDraft): Promise<void> =>
  writeSetting(tx, keyOf(cycleId), JSON.stringify(draft))

export const minutesOf = (
  db: Reader,
  ids: readonly number[],
): Promise<Pick<AttachmentRow, 'id' | 'sha256' | 'name' | 'sizeBytes'>[]> =>
  db.attachment.findMany({
    where: { id: { in: [...ids] }, removedAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, sha256: true, name: true, sizeBytes: true },
  })

export async function dropMinutes(tx: Tx, ids: readonly number[], at: Date): Promise<void> {
  await tx.attachment.updateMany({ where: { id: { in: [...ids] } }, data: { removedAt: at } })
}

/** Hands the minutes over to the approval and ends the draft. */
export async function settleCouncilDraft(tx: Tx, cycleId: number, approvalId: number): Promise<void> {
  const { attachmentIds } = await councilDraft(tx, cycleId)
  await tx.attachment.updateMany({ where: { id: { in: attachmentIds }, removedAt: null }, data: { approvalId } })
  await tx.setting.deleteMany({ where: { key: keyOf(cycleId) } })
}
