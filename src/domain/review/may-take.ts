import { done, refuse, type Outcome } from '#shared/outcome.ts'
import type { ItemState } from '../vocabulary.ts'
import { claimOf } from './claim.ts'

export interface TakeFacts {
  state: ItemState
  claimedBy: number | null
  claimedUntil: Date | null
  deficiencyDueAt: Date | null
}

export type TakeRefusal =
  | { code: 'review-item-withdrawn' }
  | { code: 'review-item-scored' }
  | { code: 'review-waits-for-agency'; dueAt: string }
  | { code: 'review-claim-taken'; untilAt: string }
export type HoldRefusal =
  | TakeRefusal
  | { code: 'review-claim-expired'; untilAt: string }
  | { code: 'review-claim-lost' }

/** Waits for an evaluator: submitted, or deficient and not mended in time (C7). The refusal says what became of it meanwhile. */
const waits = (item: TakeFacts, overdueBefore: Date): Outcome<void, TakeRefusal> => {
  switch (item.state) {
    case 'SUBMITTED':
      return done(undefined)
    case 'DEFICIENT': {
      const dueAt = item.deficiencyDueAt
      return dueAt !== null && dueAt >= overdueBefore
        ? refuse('review-waits-for-agency', { dueAt: dueAt.toISOString() })
        : done(undefined)
    }
    case 'EMPTY':
    case 'DRAFT':
    case 'NOT_APPLICABLE':
      return refuse('review-item-withdrawn')
    case 'SCORED':
    case 'OBJECTED':
    case 'OBJECTION_DECIDED':
    case 'FINAL':
      return refuse('review-item-scored')
  }
}

/** Peers row 34: whether this evaluator may take the item in hand. */
export const mayTake = (
  item: TakeFacts,
  personId: number,
  now: Date,
  overdueBefore: Date,
): Outcome<void, TakeRefusal> => {
  const waiting = waits(item, overdueBefore)
  if (!waiting.ok) return waiting
  const claim = claimOf(item, now)
  return claim !== null && claim.personId !== personId
    ? refuse('review-claim-taken', { untilAt: claim.until.toISOString() })
    : done(undefined)
}

/** Whether this evaluator still has it in hand, as he must to decide about it. */
export const mustHold = (
  item: TakeFacts,
  personId: number,
  now: Date,
  overdueBefore: Date,
): Outcome<void, HoldRefusal> => {
  const free = mayTake(item, personId, now, overdueBefore)
  if (!free.ok || claimOf(item, now) !== null) return free
  return item.claimedBy === personId && item.claimedUntil !== null
    ? refuse('review-claim-expired', { untilAt: item.claimedUntil.toISOString() })
    : refuse('review-claim-lost')
}
