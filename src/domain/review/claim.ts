/** Peers row 34: two evaluators never work on one item, and a claim that was forgotten runs out by itself. */
export const CLAIM_MINUTES = 45

export interface Claim {
  personId: number
  until: Date
}

export const claimUntil = (now: Date): Date => new Date(now.getTime() + CLAIM_MINUTES * 60_000)

/** Peers row 45: whole seconds since the item was taken in hand; null when it is in nobody's. */
export const secondsInHand = (item: { claimedUntil: Date | null }, now: Date): number | null =>
  item.claimedUntil === null
    ? null
    : Math.max(0, Math.round((now.getTime() - item.claimedUntil.getTime()) / 1000) + CLAIM_MINUTES * 60)

/** Who has the item in hand now; null when nobody has, or the time has run out. */
export const claimOf = (item: { claimedBy: number | null; claimedUntil: Date | null }, now: Date): Claim | null =>
  item.claimedBy !== null && item.claimedUntil !== null && item.claimedUntil > now
    ? { personId: item.claimedBy, until: item.claimedUntil }
    : null
