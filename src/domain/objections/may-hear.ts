import { done, refuse, type Outcome } from '#shared/outcome.ts'
import { claimOf } from '../review/claim.ts'
import type { ObjectionState } from './may-object.ts'

export type HearingRefusal =
  | { code: 'not-found' }
  | { code: 'objection-withdrawn' }
  | { code: 'objection-decided-already' }
  | { code: 'objection-in-other-hand'; untilAt: string }

/** Peers row 34: an objection is in one hand at a time, and a forgotten claim runs out by itself. */
export const mayTakeHearing = (
  objection: { state: ObjectionState; claimedBy: number | null; claimedUntil: Date | null },
  personId: number,
  now: Date,
): Outcome<void, HearingRefusal> => {
  if (objection.state === 'DRAFT') return refuse('not-found')
  if (objection.state === 'WITHDRAWN') return refuse('objection-withdrawn')
  if (objection.state === 'DECIDED') return refuse('objection-decided-already')
  const claim = claimOf(objection, now)
  return claim === null || claim.personId === personId
    ? done(undefined)
    : refuse('objection-in-other-hand', { untilAt: claim.until.toISOString() })
}
