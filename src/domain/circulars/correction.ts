import { done, refuse, type Outcome } from '#shared/outcome.ts'
import { type CircularValidity, validityOf } from './states.ts'
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

/** What tells whether a circular can still be corrected. */
export interface Correctable {
  state: CircularState
  validUntil: Date | null
  replacedBy: { number: string } | null
}

export type CorrectableRefusal =
  | { code: 'wrong-circular-state'; state: CircularState }
  /** `number`: of the one that has taken its place. */
  | { code: 'correction-not-in-force'; validity: CircularValidity; number: string | null }
export type CorrectionRefusal = CorrectableRefusal | { code: 'correction-open' } | { code: 'correction-same' }

/** Only what has gone out and is in force: what has lost its force is told to nobody, so its correction would be made in silence. */
export const isCorrectable = (
  { state, validUntil, replacedBy }: Correctable,
  now: Date,
): Outcome<void, CorrectableRefusal> => {
  if (state !== 'SENT') return refuse('wrong-circular-state', { state })
  const validity = validityOf({ validUntil, isReplaced: replacedBy !== null }, now)
  const number = replacedBy?.number ?? null
  return validity === 'in-force' ? done(undefined) : refuse('correction-not-in-force', { validity, number })
}

/** Issue 4 part 1: one correction at a time of what can be corrected, and it has to change something. */
export const mayCorrect = (
  circular: Correctable & Words,
  hasOpen: boolean,
  wanted: Words,
  now: Date,
): Outcome<void, CorrectionRefusal> => {
  const correctable = isCorrectable(circular, now)
  if (!correctable.ok) return correctable
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
