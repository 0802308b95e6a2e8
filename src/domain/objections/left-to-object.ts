import type { Hundredths } from '../vocabulary.ts'
import type { ObjectionState } from './may-object.ts'

/** A score of an agency as the preliminary results show it. */
export interface ReleasedScore {
  /** As of the version in force; null where nothing was submitted: a zero is then one that lapsed. */
  claimHundredths: Hundredths | null
  preliminaryHundredths: Hundredths
  objection: ObjectionState | null
}

/**
 * Requirement F6: what one agency is reminded of before its objection window ends. A draft that was never filed, and, as long as it has
 * filed nothing, every score below its own claim and every zero that lapsed: whoever has filed, or has accepted the scores, has made their choice.
 */
export const leftToObject = <S extends ReleasedScore>(scores: readonly S[], isAccepted = false): S[] => {
  const hasFiled = scores.some(({ objection }) => objection !== null && objection !== 'DRAFT')
  return scores.filter(({ objection, claimHundredths, preliminaryHundredths }) =>
    objection === null
      ? !hasFiled && !isAccepted && (claimHundredths ?? 1) > preliminaryHundredths
      : objection === 'DRAFT',
  )
}
