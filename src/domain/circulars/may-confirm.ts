import { done, refuse, type Outcome } from '#shared/outcome.ts'
import { circularStep, type CircularState, type CircularStateRefusal } from './states.ts'

export interface ConfirmFacts {
  state: CircularState
  version: number
  /** Who wrote or last changed it. */
  authorId: number
}

export type ConfirmRefusal = CircularStateRefusal | { code: 'circular-changed' } | { code: 'same-person' }

/**
 * Four eyes (requirements C1, E1): a circular is confirmed by another person than its last author, and only the very text that
 * person has read. A text changed meanwhile is a draft again, so its version is asked before its state.
 */
export const mayConfirm = (
  circular: ConfirmFacts,
  personId: number,
  readVersion: number,
): Outcome<void, ConfirmRefusal> => {
  const isOpen = circular.state === 'DRAFT' || circular.state === 'PROPOSED'
  if (isOpen && circular.version !== readVersion) return refuse('circular-changed')
  const step = circularStep(circular.state, 'confirm')
  if (!step.ok) return step
  return circular.authorId === personId ? refuse('same-person') : done(undefined)
}
