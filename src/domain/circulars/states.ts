import { done, refuse, type Outcome } from '#shared/outcome.ts'

/** Requirement E1: what happens to a circular from its writing to its delivery. */
export const CIRCULAR_STATES = ['DRAFT', 'PROPOSED', 'CONFIRMED', 'SENT', 'CANCELLED'] as const
export type CircularState = (typeof CIRCULAR_STATES)[number]

export type CircularTransition =
  | 'change'
  | 'propose'
  | 'self-confirm'
  | 'propose-again'
  | 'confirm'
  | 'schedule'
  | 'send'
  | 'cancel'

/**
 * `self-confirm`: nobody asks for a second person, so the author's proposal is its confirmation. `propose-again`: by now one is asked for.
 * `schedule`: the hour of sending is no part of the text that was confirmed.
 */
const TRANSITIONS: Readonly<Record<CircularTransition, Readonly<Partial<Record<CircularState, CircularState>>>>> = {
  change: { DRAFT: 'DRAFT', PROPOSED: 'DRAFT' },
  propose: { DRAFT: 'PROPOSED' },
  'self-confirm': { DRAFT: 'CONFIRMED' },
  'propose-again': { CONFIRMED: 'PROPOSED' },
  confirm: { PROPOSED: 'CONFIRMED' },
  schedule: { CONFIRMED: 'CONFIRMED' },
  send: { CONFIRMED: 'SENT' },
  cancel: { DRAFT: 'CANCELLED', PROPOSED: 'CANCELLED', CONFIRMED: 'CANCELLED' },
}

export type CircularStateRefusal = { code: 'wrong-circular-state'; state: CircularState }

export const circularStep = (
  state: CircularState,
  to: CircularTransition,
): Outcome<CircularState, CircularStateRefusal> => {
  const next = TRANSITIONS[to][state]
  return next ? done(next) : refuse('wrong-circular-state', { state })
}

/** Whether one that has gone out holds now. */
export type CircularValidity = 'in-force' | 'replaced' | 'expired'

export interface ValidityFacts {
  validUntil: Date | null
  /** Another one that replaces it has gone out. */
  isReplaced: boolean
}

/** Replaced counts more than expired, for it leads on to the text that holds now. At the very end of its time it still holds. */
export const validityOf = ({ validUntil, isReplaced }: ValidityFacts, now: Date): CircularValidity =>
  isReplaced ? 'replaced' : validUntil !== null && validUntil < now ? 'expired' : 'in-force'
