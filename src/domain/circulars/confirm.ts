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

/** Reliability S15: a message to more people than this is a mass message, whatever the profile says. */
export const MASS_MESSAGE = 50

/** Whether somebody else than its author has to confirm it (requirement C1, reliability S15). */
export const needsSecondPerson = (profileAsks: boolean, people: number): boolean => profileAsks || people > MASS_MESSAGE

/** A text its author alone has passed (no second person was asked for) carries nobody's confirmation, or an old row his own. */
export const hasSecondPerson = (circular: { createdBy: number; confirmedBy: number | null }): boolean =>
  circular.confirmedBy !== null && circular.confirmedBy !== circular.createdBy
