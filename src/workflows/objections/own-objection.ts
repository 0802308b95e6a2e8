import { stateWhenSent } from '#domain/cycle/state-when-sent.ts'
import { mayObject } from '#domain/objections/may-object.ts'
import type { Action } from '#domain/people/actions.ts'
import type { Actor } from '#domain/people/actor.ts'
import { may } from '#domain/people/may.ts'
import { claimOf } from '#domain/review/claim.ts'
import { done, refuse } from '#shared/outcome.ts'
import { type AttachmentRow, attachmentsOf } from '#storage/attachments.ts'
import { type CycleRow, cycleById, type StageRow, stageFor } from '#storage/cycles.ts'
import { type ItemRow, itemOfAgency } from '#storage/items.ts'
import { type ObjectionRow, objectionOfItem } from '#storage/objections.ts'
import type { Reader } from '#storage/transaction.ts'

export interface OwnObjection {
  item: ItemRow
  cycle: CycleRow
  /** The objection window of this agency, an extension reckoned in. */
  window: StageRow
  objection: ObjectionRow | null
  files: AttachmentRow[]
}

/**
 * Loads an item of the actor's own agency with its objection, for judging and acting on these very rows. A message sent while the
 * window was open is judged by that time, though the clock may have moved the cycle on since. Refusals: those of `may`.
 */
export async function ownObjection(db: Reader, by: { actor: Actor; sentAt: Date }, action: Action, itemId: number) {
  const agencyId = by.actor.kind === 'person' ? by.actor.agencyId : null
  const item = agencyId === null ? null : await itemOfAgency(db, itemId, agencyId)
  const cycle = item === null ? null : await cycleById(db, item.cycleId)
  const window = item === null ? null : await stageFor(db, item.cycleId, 'objection', item.agencyId)
  const judged =
    cycle === null || window === null || action === 'objection.read'
      ? (cycle?.state ?? null)
      : stateWhenSent(cycle.state, [window], by.sentAt, window.graceMinutes)
  const allowed = may(by.actor, action, { agencyId: item?.agencyId ?? null, cycleState: judged })
  if (!allowed.ok) return allowed
  if (item === null || cycle === null || window === null) return refuse('not-found')
  const objection = await objectionOfItem(db, itemId)
  const files = objection === null ? [] : await attachmentsOf(db, { objectionId: objection.id })
  return done<OwnObjection>({ item, cycle, window, objection, files })
}

/** Whether the agency may do this now; presses and messages are judged by their own date (requirements C8, F6). */
export const judgeObjection = (
  { item, objection, window }: OwnObjection,
  act: 'start' | 'edit' | 'file' | 'withdraw',
  at: { sentAt: Date; now: Date },
) =>
  mayObject(act, {
    itemState: item.state,
    objection: objection?.state ?? null,
    claimed: objection !== null && claimOf(objection, at.now) !== null,
    window,
    graceMinutes: window.graceMinutes,
    sentAt: at.sentAt,
  })
