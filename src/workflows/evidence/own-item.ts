import { mayChange } from '#domain/evidence/may-change.ts'
import type { Action } from '#domain/people/actions.ts'
import type { Actor } from '#domain/people/actor.ts'
import { may } from '#domain/people/may.ts'
import { claimOf } from '#domain/review/claim.ts'
import { done, refuse } from '#shared/outcome.ts'
import { type CycleRow, cycleById, type StageRow, stageFor } from '#storage/cycles.ts'
import { type ItemRow, itemOfAgency } from '#storage/items.ts'
import {
  draftOf,
  type SubmissionRow,
  type SubmissionWithFiles,
  submissionInForce,
  withFiles,
} from '#storage/submissions.ts'
import type { Reader } from '#storage/transaction.ts'
import { scoredUnanswered } from '#storage/unanswered.ts'

export interface OwnItem {
  item: ItemRow
  cycle: CycleRow
  /** The self-assessment window of this agency, an extension reckoned in. */
  window: StageRow
  draft: SubmissionWithFiles | null
  inForce: SubmissionWithFiles | null
  /** It was scored though the agency has not answered the note. */
  unanswered: boolean
}

/** Loads an item of the actor's own agency once, for judging and acting on that very row. Another agency's is not there. */
export async function ownItem(db: Reader, actor: Actor, action: Action, itemId: number) {
  const agencyId = actor.kind === 'person' ? actor.agencyId : null
  const item = agencyId === null ? null : await itemOfAgency(db, itemId, agencyId)
  const cycle = item === null ? null : await cycleById(db, item.cycleId)
  const allowed = may(actor, action, { agencyId: item?.agencyId ?? null, cycleState: cycle?.state ?? null })
  if (!allowed.ok) return allowed
  const window = item === null ? null : await stageFor(db, item.cycleId, 'self-assessment', item.agencyId)
  if (item === null || cycle === null || window === null) return refuse('not-found')
  const draft = await draftOf(db, itemId)
  const own: OwnItem = {
    item,
    cycle,
    window,
    draft: draft === null ? null : await withFiles(db, draft),
    inForce: await submissionInForce(db, itemId),
    unanswered: (await scoredUnanswered(db, { id: itemId })).has(itemId),
  }
  return done(own)
}

/** Whether the agency may do this to the item now; presses and messages are judged by their own date (requirements C4, F6). */
export const judgeChange = (
  { item, cycle, window, draft, unanswered }: OwnItem,
  act: 'edit' | 'submit' | 'withdraw',
  at: { sentAt: Date; now: Date },
) =>
  mayChange(act, {
    state: item.state,
    submittedAt: item.submittedAt,
    hasDraft: draft !== null,
    unanswered,
    cycleState: cycle.state,
    claimed: claimOf(item, at.now) !== null,
    window,
    graceMinutes: window.graceMinutes,
    deficiencyDueAt: item.deficiencyDueAt,
    sentAt: at.sentAt,
  })

/** Until when the agency may work on the item; the announced instant, without grace. */
export const dueAtOf = ({ item, window }: Pick<OwnItem, 'item' | 'window'>): Date =>
  item.deficiencyDueAt !== null && item.deficiencyDueAt > window.dueAt ? item.deficiencyDueAt : window.dueAt

/** What an edit starts from: the draft, else the version it will be copied from. */
export const contentOf = ({ draft, inForce }: OwnItem): (SubmissionRow & SubmissionWithFiles) | null => draft ?? inForce
