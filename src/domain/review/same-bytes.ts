/** Where else the very bytes of a file stand (peers row 23, beyond 7). */
export const SAME_PLACES = ['other-agency', 'other-indicator', 'earlier-year', 'earlier-year-other-agency'] as const
export type SamePlace = (typeof SAME_PLACES)[number]

interface Place {
  agencyId: number
  cycleId: number
}

/** Of an item of this agency in this year: which kind of place the other one is. */
export const placeOfSame = (here: Place, there: Place): SamePlace => {
  const isOwn = here.agencyId === there.agencyId
  if (here.cycleId !== there.cycleId) return isOwn ? 'earlier-year' : 'earlier-year-other-agency'
  return isOwn ? 'other-indicator' : 'other-agency'
}
