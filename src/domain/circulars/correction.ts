import { done, refuse, type Outcome } from '#shared/outcome.ts'
import type { CircularState } from './states.ts'

/** A correction is never rewritten: another one is proposed instead. */
export const CORRECTION_STATES = ['PROPOSED', 'DONE', 'DROPPED'] as const
export type CorrectionState = (typeof CORRECTION_STATES)[number]

/** Characters of the reason: the receiver reads it in one glance. */
export const CORRECTION_REASON = { minimum: 5, limit: 500 } as const

export interface Words {
  title: string
  body: string
}

export type CorrectionRefusal =
  | { code: 'wrong-circular-state'; state: CircularState }
  | { code: 'correction-open' }
  | { code: 'correction-same' }

/** Issue 4 part 1: only what has gone out is corrected, one correction at a time, and it has to change something. */
export const mayCorrect = (
  circular: { state: CircularState } & Words,
  hasOpen: boolean,
  wanted: Words,
): Outcome<void, CorrectionRefusal> => {
  if (circular.state !== 'SENT') return refuse('wrong-circular-state', { state: circular.state })
  if (hasOpen) return refuse('correction-open')
  const isSame = circular.title === wanted.title && circular.body === wanted.body
  return isSame ? refuse('correction-same') : done(undefined)
}

/** Four eyes, as for the circular itself (requirements C1, E1). */
export const mayConfirmCorrection = (
  { state, createdBy }: { state: CorrectionState; createdBy: number },
  personId: number,
): Outcome<void, { code: 'correction-over'; state: CorrectionState } | { code: 'same-person' }> => {
  if (state !== 'PROPOSED') return refuse('correction-over', { state })
  return createdBy === personId ? refuse('same-person') : done(undefined)
}
