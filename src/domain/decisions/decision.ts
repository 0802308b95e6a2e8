import { done, refuse, type Outcome } from '#shared/outcome.ts'
import type { FactGate } from '../cycle/states.ts'
import { type ApprovalStep, CYCLE_STATES, type CycleState, type Hundredths, type ItemState } from '../vocabulary.ts'

/** What one person proposes and another confirms, with a reason that everybody concerned is told. */
export const DECISION_KINDS = [
  'pass-gate',
  'suspend',
  'resume',
  'abandon',
  'correct-score',
  'withhold-result',
  'restore-result',
  'restore-scores',
] as const
export type DecisionKind = (typeof DECISION_KINDS)[number]

export const DECISION_STATES = ['PROPOSED', 'CONFIRMED', 'DROPPED'] as const
export type DecisionState = (typeof DECISION_STATES)[number]

/**
 * Gates that only a person can open, and that are passed where nobody does. An approval is none of them: whoever cannot give it is
 * followed by another on the same seat.
 */
export const PASSABLE_GATES = [
  'circular-ready',
  'items-decided',
  'objections-decided',
  'transmitted',
  'festival-held',
  'review-unheld',
  'closing-unheld',
] as const satisfies readonly FactGate[]
export type PassableGate = (typeof PASSABLE_GATES)[number]

/** What a decision is about; null where its kind has none. */
export interface DecisionFacts {
  gate: PassableGate | null
  itemId: number | null
  pointsHundredths: Hundredths | null
  /** Whose released result is taken back or given out again; older decisions have no word of it. */
  agencyId?: number | null
  /** The moment to whose scores those of the year are put back, as an ISO instant. */
  at?: string | null
}

/** How things stand when a decision is proposed, and again when it is confirmed. */
export interface Deciding {
  state: CycleState
  suspendedAt: Date | null
  /** Which gate is in the way now; null: none that could be passed. */
  closed: PassableGate | null
  /** Of the item whose score is corrected. */
  itemState: ItemState | null
  /** Whether the agency's result is taken back; null: no agency is named, or it has no result. */
  withheld?: boolean | null
  /** Whether a moment is named that lies behind, and not before the scores were told to agencies if they are. */
  canRestore?: boolean
}

export type DecisionRefusal = { code: 'decision-not-now' } | { code: 'cycle-suspended'; sinceAt: string }

/**
 * What has been released under the signatures of the whole chain is changed under the same (requirements B6 to B9); where the province asks
 * for no more than one, two persons decide as about anything else.
 */
export const needsSignatures = (kind: DecisionKind, state: CycleState, approvals: readonly ApprovalStep[]): boolean =>
  kind === 'correct-score' && state === 'RELEASED' && approvals.length > 1

const CORRECTABLE: readonly ItemState[] = ['SCORED', 'OBJECTION_DECIDED', 'FINAL']
const between = (state: CycleState, first: CycleState, last: CycleState): boolean => {
  const place = (one: CycleState): number => CYCLE_STATES.indexOf(one)
  return place(state) >= place(first) && place(state) <= place(last)
}

/** Whether it would do anything now. A cycle that rests can be resumed or abandoned, and nothing else. */
export const mayDecide = (
  kind: DecisionKind,
  { gate }: Pick<DecisionFacts, 'gate'>,
  { state, suspendedAt, closed, itemState, withheld = null, canRestore = false }: Deciding,
): Outcome<void, DecisionRefusal> => {
  if (suspendedAt !== null && kind !== 'resume' && kind !== 'abandon')
    return refuse('cycle-suspended', { sinceAt: suspendedAt.toISOString() })
  const fits: Readonly<Record<DecisionKind, boolean>> = {
    'pass-gate': gate !== null && gate === closed,
    suspend: between(state, 'ISSUED', 'TRANSMISSION'),
    resume: suspendedAt !== null,
    abandon: between(state, 'ISSUED', 'TRANSMISSION'),
    'correct-score': between(state, 'PRELIMINARY', 'RELEASED') && itemState !== null && CORRECTABLE.includes(itemState),
    'restore-scores': between(state, 'REVIEW', 'TRANSMISSION') && canRestore,
    'withhold-result': state === 'RELEASED' && withheld === false,
    'restore-result': state === 'RELEASED' && withheld === true,
  }
  return fits[kind] ? done(undefined) : refuse('decision-not-now')
}

/** The second person is another one than the first. */
export const mayConfirm = (
  decision: { state: DecisionState; proposedBy: number },
  personId: number,
): Outcome<void, { code: 'decision-over' } | { code: 'decision-own' }> => {
  if (decision.state !== 'PROPOSED') return refuse('decision-over')
  return decision.proposedBy === personId ? refuse('decision-own') : done(undefined)
}
