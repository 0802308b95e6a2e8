import type { CycleState, Role, StageKey } from '../vocabulary.ts'

/** A stage's planned day has come, or it is over with its grace. Only the clock waits for a day: what a person does begins when it is done. */
export interface WindowGate {
  window: 'opened' | 'over'
  stage: StageKey
}
/** Opened by what people do, whatever the day. */
export type FactGate =
  | 'circular-ready'
  | 'items-decided'
  | 'objections-decided'
  | 'expert-approvals'
  | 'all-approvals'
  | 'transmitted'
  | 'festival-held'
  | 'results-whole'
  | 'review-unheld'
  | 'closing-unheld'
/** States that open cases of a procedure may hold back: their definition says which (`holds`). */
export const HELD_STATES = ['REVIEW', 'CLOSED'] as const satisfies readonly CycleState[]
export type HeldState = (typeof HELD_STATES)[number]

/** What has to be true before a cycle goes on. Each has its refusal in `advance.ts`. */
export type Gate = FactGate | WindowGate

export interface CycleTransition {
  from: CycleState
  to: CycleState
  /** The clock does it by itself, or a person of one of these roles. */
  by: 'clock' | readonly Role[]
  gates: readonly Gate[]
}

const step = (from: CycleState, to: CycleState, by: CycleTransition['by'], ...gates: Gate[]): CycleTransition => ({
  from,
  to,
  by,
  gates,
})

const opened = (stage: StageKey): Gate => ({ window: 'opened', stage })
const over = (stage: StageKey): Gate => ({ window: 'over', stage })

const COORDINATOR: readonly Role[] = ['coordinator']
const DEPUTY: readonly Role[] = ['deputy']
const COUNCIL: readonly Role[] = ['council-secretary', 'organization-head']
const RELEASERS: readonly Role[] = ['coordinator', 'deputy']

/**
 * Requirements 1.4 and D10: every way the cycle may go, in order. A row that passes over states holds only in a profile
 * that has switched them off. Of two rows of the clock the earlier one goes first: a briefing never holds the opening up.
 */
export const CYCLE_TRANSITIONS: readonly CycleTransition[] = [
  step('DRAFT', 'ISSUED', COORDINATOR, 'circular-ready'), // C1, E2
  step('ISSUED', 'OPEN', 'clock', opened('self-assessment')), // C4
  step('ISSUED', 'BRIEFING', 'clock', opened('briefing')), // C3, D2
  step('BRIEFING', 'OPEN', 'clock', opened('self-assessment')), // C4
  step('OPEN', 'NATIONAL_TRANSFER', 'clock', over('self-assessment')), // C6
  step('OPEN', 'REVIEW', 'clock', over('self-assessment'), opened('review'), 'review-unheld'),
  step('NATIONAL_TRANSFER', 'REVIEW', 'clock', over('self-assessment'), opened('review'), 'review-unheld'), // C6, C7
  step('REVIEW', 'PRELIMINARY', COORDINATOR, 'items-decided'), // C8
  step('REVIEW', 'FINALISATION', COORDINATOR, 'items-decided'),
  step('PRELIMINARY', 'OBJECTION_REVIEW', 'clock', over('objection')), // C9
  step('PRELIMINARY', 'FINALISATION', COORDINATOR, over('objection'), 'objections-decided'),
  step('OBJECTION_REVIEW', 'FINALISATION', COORDINATOR, 'objections-decided'), // C10
  step('FINALISATION', 'COUNCIL', DEPUTY, 'expert-approvals'), // B6, B7, D9
  step('FINALISATION', 'TRANSMISSION', DEPUTY, 'all-approvals'), // 1.3 row 1: seed 000 has no council
  step('FINALISATION', 'RELEASED', RELEASERS, 'all-approvals', 'festival-held'),
  step('COUNCIL', 'TRANSMISSION', COUNCIL, 'all-approvals'), // C11
  step('COUNCIL', 'RELEASED', RELEASERS, 'all-approvals', 'festival-held'),
  step('TRANSMISSION', 'RELEASED', RELEASERS, 'all-approvals', 'transmitted', 'festival-held'), // C12, D8
  step('RELEASED', 'CLOSED', COORDINATOR, 'results-whole', 'closing-unheld'), // D11
]
