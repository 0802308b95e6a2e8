/** Where one that has gone out stands now. */
export type CircularStanding = 'in-force' | 'replaced' | 'expired'

export interface StandingFacts {
  validUntil: Date | null
  /** Another one that replaces it has gone out. */
  isReplaced: boolean
}

/** Replaced counts more than expired, for it leads on to the text that holds now. At the very end of its time it still holds. */
export const standingOf = ({ validUntil, isReplaced }: StandingFacts, now: Date): CircularStanding =>
  isReplaced ? 'replaced' : validUntil !== null && validUntil < now ? 'expired' : 'in-force'
