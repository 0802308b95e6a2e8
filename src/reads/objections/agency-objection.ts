import type { Id, Mark } from '#domain/acts/ids.ts'
import { stateWhenSent } from '#domain/cycle/state-when-sent.ts'
import type { Ground } from '#domain/objections/ground.ts'
import { mayObject } from '#domain/objections/may-object.ts'
import { claimOf } from '#domain/review/claim.ts'
import type { CycleState } from '#domain/vocabulary.ts'
import { sha256 } from '#shared/ids.ts'
import { type AttachmentRow, attachmentsOf } from '#storage/evidence/attachments.ts'
import { type CycleRow, cycleById, type StageRow, stageFor } from '#storage/cycle/cycles.ts'
import { type ItemRow, itemOfAgency } from '#storage/evidence/items.ts'
import { type ObjectionRow, objectionOfItem } from '#storage/objections/objections.ts'
import type { Reader } from '#storage/transaction.ts'

/** An item as its agency may object to it. */
export interface AgencyObjection {
  agencyId: number
  item: ItemRow
  cycle: CycleRow
  /** The objection window of this agency, an extension reckoned in. */
  window: StageRow
  /** What was sent while the window was open is judged by that time, though the clock has moved the cycle on since. */
  stateWhenSent: CycleState
  objection: ObjectionRow | null
  files: AttachmentRow[]
}

/** Null: no item of this agency. */
export async function agencyObjection(
  db: Reader,
  { person, sentAt }: { person: { agencyId: number | null }; sentAt: Date },
  itemId: Id<'item'>,
): Promise<AgencyObjection | null> {
  const { agencyId } = person
  const item = agencyId === null ? null : await itemOfAgency(db, itemId, agencyId)
  const cycle = item === null ? null : await cycleById(db, item.cycleId)
  const window = item === null ? null : await stageFor(db, item.cycleId, 'objection', item.agencyId)
  if (agencyId === null || item === null || cycle === null || window === null) return null
  const objection = await objectionOfItem(db, itemId)
  const files = objection === null ? [] : await attachmentsOf(db, { objectionId: objection.id })
  const state = stateWhenSent(cycle.state, [window], sentAt, window.graceMinutes)
  return { agencyId, item, cycle, window, stateWhenSent: state, objection, files }
}

/** Whether the agency may do this now; presses and messages are judged by their own date (requirements C8, F6). */
export const judgeObjection = (
  { item, objection, window }: AgencyObjection,
  act: 'start' | 'edit' | 'file' | 'withdraw',
  { sentAt, now }: { sentAt: Date; now: Date },
) =>
  mayObject(act, {
    itemState: item.state,
    objection: objection?.state ?? null,
    claimed: objection !== null && claimOf(objection, now) !== null,
    window,
    graceMinutes: window.graceMinutes,
    sentAt,
  })

const markOf = (content: string): Mark => sha256(content).slice(0, 8) as Mark

/** Files may arrive while a text is being written, so the text has a mark of its own. */
export const textMark = (text: string): Mark => markOf(text)

/** Of everything that filing would make final: what is filed is exactly what the summary showed. */
export const contentMark = (
  objection: { text: string; ground: Ground; particulars: string } | null,
  files: readonly { sha256: string }[],
): Mark =>
  markOf(JSON.stringify([objection?.text, objection?.ground, objection?.particulars, files.map((file) => file.sha256)]))
