import { done, refuse, type Outcome } from '#shared/outcome.ts'

/** Requirement E1: what happens to a circular from its writing to its delivery. */
export const CIRCULAR_STATES = ['DRAFT', 'PROPOSED', 'CONFIRMED', 'SENT', 'CANCELLED'] as const
export type CircularState = (typeof CIRCULAR_STATES)[number]

export type CircularAct = 'change' | 'propose' | 'adopt' | 'lay-again' | 'confirm' | 'schedule' | 'send' | 'cancel'

/**
 * `adopt`: nobody asks for a second person, so the author's proposal is its confirmation. `lay-again`: by now one is asked for.
 * `schedule`: the hour of sending is no part of the text that was confirmed.
 */
const TRANSITIONS: Readonly<Record<CircularAct, Readonly<Partial<Record<CircularState, CircularState>>>>> = {
  change: { DRAFT: 'DRAFT', PROPOSED: 'DRAFT' },
  propose: { DRAFT: 'PROPOSED' },
  adopt: { DRAFT: 'CONFIRMED' },
  'lay-again': { CONFIRMED: 'PROPOSED' },
  confirm: { PROPOSED: 'CONFIRMED' },
  schedule: { CONFIRMED: 'CONFIRMED' },
  send: { CONFIRMED: 'SENT' },
  cancel: { DRAFT: 'CANCELLED', PROPOSED: 'CANCELLED', CONFIRMED: 'CANCELLED' },
}

export type CircularStateRefusal = { code: 'wrong-circular-state'; state: CircularState }

export const circularStep = (state: CircularState, act: CircularAct): Outcome<CircularState, CircularStateRefusal> => {
  const next = TRANSITIONS[act][state]
  return next ? done(next) : refuse('wrong-circular-state', { state })
}
