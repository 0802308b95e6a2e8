import { done, refuse, type Outcome } from '#shared/outcome.ts'

/** Requirement E1: what happens to a circular from its writing to its delivery. */
export const CIRCULAR_STATES = ['DRAFT', 'PROPOSED', 'CONFIRMED', 'SENT', 'CANCELLED'] as const
export type CircularState = (typeof CIRCULAR_STATES)[number]

/** A circular belongs to a cycle; a notice needs none and may go out at any time. */
export const CIRCULAR_KINDS = ['circular', 'notice'] as const
export type CircularKind = (typeof CIRCULAR_KINDS)[number]

export type CircularAct = 'change' | 'propose' | 'adopt' | 'confirm' | 'send' | 'cancel'

/** `adopt`: the profile asks for no second person, so the author's proposal is its confirmation. */
const TRANSITIONS: Readonly<Record<CircularAct, Readonly<Partial<Record<CircularState, CircularState>>>>> = {
  change: { DRAFT: 'DRAFT', PROPOSED: 'DRAFT' },
  propose: { DRAFT: 'PROPOSED' },
  adopt: { DRAFT: 'CONFIRMED' },
  confirm: { PROPOSED: 'CONFIRMED' },
  send: { CONFIRMED: 'SENT' },
  cancel: { DRAFT: 'CANCELLED', PROPOSED: 'CANCELLED', CONFIRMED: 'CANCELLED' },
}

export type CircularStateRefusal = { code: 'wrong-circular-state'; state: CircularState }

export const circularStep = (state: CircularState, act: CircularAct): Outcome<CircularState, CircularStateRefusal> => {
  const next = TRANSITIONS[act][state]
  return next ? done(next) : refuse('wrong-circular-state', { state })
}
