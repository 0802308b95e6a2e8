import type { Reviewing } from '../people/actor.ts'
import type { ReviewAssignment, ReviewSeat } from './may-review.ts'

/** What lets somebody score an item that has its first score (peers row 35). */
export const SECOND_KINDS = ['review', 'second'] as const

/** What a person's assignments come to, for asking a store about many items at once. Says the same as `mayReview`. */
export interface Reach {
  review: { axes: number[]; indicators: number[]; agencies: number[] }
  /** Conflicts of interest, and the agencies in which the person holds a seat (peers row 33). */
  barred: { axes: number[]; indicators: number[]; agencies: number[] }
}

export const reachOf = (
  assignments: readonly ReviewAssignment[],
  seats: readonly ReviewSeat[],
  kinds: readonly ReviewAssignment['kind'][] = ['review'],
): Reach => {
  const of = (wanted: readonly ReviewAssignment['kind'][]): Reach['review'] => {
    const rows = assignments.filter((row) => wanted.includes(row.kind))
    // An assignment speaks of the narrowest thing it names.
    const byAxis = rows.filter((row) => row.indicatorId === null)
    return {
      indicators: rows.flatMap((row) => row.indicatorId ?? []),
      axes: byAxis.flatMap((row) => row.axisId ?? []),
      agencies: byAxis.flatMap((row) => (row.axisId === null ? (row.agencyId ?? []) : [])),
    }
  }
  const barred = of(['conflict'])
  return {
    review: of(kinds),
    barred: { ...barred, agencies: [...barred.agencies, ...seats.flatMap((seat) => seat.agencyId ?? [])] },
  }
}

/** An axis or an indicator is judged at all agencies. */
export const reviewingOf = ({ review, barred }: Reach): Reviewing => ({
  everywhere: review.axes.length + review.indicators.length > 0,
  agencies: review.agencies,
  barred: barred.agencies,
})

/** Whether they judge something of it. */
export const reviewsAt = ({ everywhere, agencies, barred }: Reviewing, agencyId: number): boolean =>
  !barred.includes(agencyId) && (everywhere || agencies.includes(agencyId))
