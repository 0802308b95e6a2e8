import { refuse, type Outcome } from '#shared/outcome.ts'
import type { CycleState } from '../vocabulary.ts'
import { maySubmit, type SubmitFacts, type SubmitRefusal } from './may-submit.ts'
import { shownState } from './shown-state.ts'

export interface ChangeFacts extends SubmitFacts {
  cycleState: CycleState
  submittedAt: Date | null
  hasDraft: boolean
  /** A deficiency note stands that the agency has not answered. */
  unanswered: boolean
}

export type ChangeRefusal = SubmitRefusal | { code: 'submitted-already' }

/**
 * `maySubmit` as the agency may hear it: before the preliminary results the answer must not tell a scored item from one in
 * hand or one that waits (reliability S3), so the window is judged first and «under review» stands for both.
 * Refuses with `submitted-already` where only withdrawing would help.
 */
export const mayChange = (act: 'edit' | 'submit' | 'withdraw', facts: ChangeFacts): Outcome<void, ChangeRefusal> => {
  const shown = shownState(facts, facts.cycleState)
  const isMasked = shown !== facts.state
  const hidden = facts.state === 'SCORED' && isMasked
  const judged = maySubmit({ ...facts, state: shown === 'IN_REVIEW' ? 'SUBMITTED' : shown, claimed: false })
  if (!judged.ok) return judged
  if (facts.claimed || hidden) return refuse('under-review')
  return act !== 'withdraw' && facts.state === 'SUBMITTED' ? refuse('submitted-already') : judged
}
