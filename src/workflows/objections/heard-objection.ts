import { decidersOf, type Panel } from '#domain/objections/deciders.ts'
import { mayTakeHearing } from '#domain/objections/may-hear.ts'
import type { Action } from '#domain/people/actions.ts'
import { may } from '#domain/people/may.ts'
import type { ReviewItem } from '#domain/review/may-review.ts'
import { done, refuse } from '#shared/outcome.ts'
import { type CycleRow, cycleById } from '#storage/cycles.ts'
import { hearingPanel } from '#storage/hearing-panel.ts'
import { type ItemRow, itemById } from '#storage/items.ts'
import { type ObjectionRow, objectionById } from '#storage/objections.ts'
import type { Reader } from '#storage/transaction.ts'
import type { Caller } from '../command.ts'

export interface HeardObjection {
  objection: ObjectionRow
  item: ItemRow
  cycle: CycleRow
  personId: number
}

export const reviewItemOf = (item: ItemRow): ReviewItem => ({
  agencyId: item.agencyId,
  indicatorId: item.indicator.id,
  axisId: item.indicator.axis.id,
  dimension: item.indicator.dimension,
  firstScorerId: item.firstScorerId,
})

/** Whether this person is one of those who may hear it; the first evaluator is told why he may not. */
export const hears = (item: ItemRow, panel: Panel, personId: number): boolean =>
  decidersOf(reviewItemOf(item), panel).includes(personId)

/**
 * Loads a filed objection for the evaluator who is to hear it, judged on the very rows. Refusals: those of `may`, same-evaluator,
 * objection-withdrawn, objection-decided-already, objection-in-other-hand {untilAt}.
 */
export async function heardObjection(db: Reader, by: Caller, action: Action, objectionId: number, now: Date) {
  const objection = await objectionById(db, objectionId)
  const item = objection === null ? null : await itemById(db, objection.itemId)
  const cycle = item === null ? null : await cycleById(db, item.cycleId)
  const personId = by.actor.kind === 'person' ? by.actor.personId : null
  const isFirst = item !== null && personId !== null && item.firstScorerId === personId
  const panel = item === null ? null : await hearingPanel(db, item.cycleId)
  const assigned = item !== null && panel !== null && personId !== null && hears(item, panel, personId)
  const allowed = may(by.actor, action, {
    agencyId: item?.agencyId ?? null,
    cycleState: cycle?.state ?? null,
    assigned: assigned || isFirst,
  })
  if (!allowed.ok) return allowed
  if (objection === null || item === null || cycle === null || personId === null) return refuse('not-found')
  if (isFirst) return refuse('same-evaluator')
  const free = mayTakeHearing(objection, personId, now)
  return free.ok ? done<HeardObjection>({ objection, item, cycle, personId }) : free
}
