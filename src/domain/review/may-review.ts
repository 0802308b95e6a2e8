import { done, refuse, type Outcome } from '#shared/outcome.ts'
import type { AssignmentKind } from '../province/province.ts'
import type { Dimension, Role } from '../vocabulary.ts'

/** A row of who reviews what, or must not: a person or a team, for an axis, an indicator or an agency. */
export interface ReviewAssignment {
  kind: AssignmentKind
  personId: number | null
  teamId: number | null
  axisId: number | null
  indicatorId: number | null
  agencyId: number | null
}
export interface ReviewSeat {
  role: Role
  agencyId: number | null
  teamId: number | null
  /** In whose place it is held. */
  standsInFor?: number | null
}
export interface ReviewItem {
  agencyId: number
  indicatorId: number
  axisId: number
  dimension: Dimension
  /** Who gave the first score; null before there is one. */
  firstScorerId: number | null
  /** Who gave the second or third score. */
  laterScorers?: readonly number[]
}
export interface ReviewQuestion {
  act: 'score' | 'second-look' | 'decide-objection'
  evaluatorPersonId: number
  /** All living seats of this person, whatever the role. */
  seats: readonly ReviewSeat[]
  /** Reviews and conflicts of the cycle; those of others are passed over. */
  assignments: readonly ReviewAssignment[]
  item: ReviewItem
}

export type ReviewRefusal =
  | { code: 'not-your-role'; needs: Role }
  | { code: 'not-found' }
  | { code: 'conflict-of-interest' }
  | { code: 'same-evaluator' }

/**
 * Requirement B3 and peers rows 33 and 51: an evaluator reviews what is assigned to him or his team, nothing of an agency
 * in which he holds a seat or has a conflict, and never hears the objection to his own score. Peers row 35: a second evaluator is
 * somebody else, whom a row of that kind or of review names. Peers row 29: nor do they judge what was scored by whoever they stand in for.
 */
export const mayReview = (question: ReviewQuestion): Outcome<void, ReviewRefusal> => {
  const { act, evaluatorPersonId, seats, item } = question
  if (!seats.some((seat) => seat.role === 'evaluator')) return refuse('not-your-role', { needs: 'evaluator' as const })
  const rows = rowsFor(question)
  if (!rows.some(({ kind }) => kind === 'review' || (kind === 'second' && act === 'second-look')))
    return refuse('not-found')
  if (rows.some((row) => row.kind === 'conflict') || seats.some((seat) => seat.agencyId === item.agencyId))
    return refuse('conflict-of-interest')
  const scorers = [item.firstScorerId, ...(item.laterScorers ?? [])]
  const isOwn = judgesFor(evaluatorPersonId, seats).some((personId) => scorers.includes(personId))
  return act !== 'score' && isOwn ? refuse('same-evaluator') : done(undefined)
}

/**
 * Whose scores count as this person's own when somebody else is wanted: theirs, and, as long as it lasts, those of the evaluator in whose
 * place they are. That one has named them, so an objection would come back to the same side.
 */
export const judgesFor = (
  personId: number,
  seats: readonly Pick<ReviewSeat, 'role' | 'standsInFor'>[],
): readonly number[] => [
  personId,
  ...seats.flatMap(({ role, standsInFor }) => (role === 'evaluator' ? (standsInFor ?? []) : [])),
]

/** Whose work items are for this evaluator, and of which they must keep their hands off: for judging many of them. */
export const reviewerOf =
  (evaluatorPersonId: number, { seats, assignments }: Pick<ReviewQuestion, 'seats' | 'assignments'>) =>
  (item: ReviewItem): { assigned: boolean; conflicted: boolean } => {
    const judged = mayReview({ act: 'score', evaluatorPersonId, seats, assignments, item })
    const conflicted = !judged.ok && judged.refusal.code === 'conflict-of-interest'
    return { assigned: judged.ok || conflicted, conflicted }
  }

/** Rows that name this evaluator or one of his teams and speak of this item. */
const rowsFor = ({ evaluatorPersonId, seats, assignments, item }: ReviewQuestion): ReviewAssignment[] => {
  const teams = new Set(
    seats.flatMap((seat) => (seat.role === 'evaluator' && seat.teamId !== null ? [seat.teamId] : [])),
  )
  return assignments.filter(
    (row) =>
      (row.personId === evaluatorPersonId || (row.teamId !== null && teams.has(row.teamId))) && covers(row, item),
  )
}

/**
 * An agency under review means its specific indicators: the general ones go by axis, all agencies before one eye. A row that names both an
 * indicator and an agency speaks of that one item.
 */
const covers = (row: ReviewAssignment, item: ReviewItem): boolean => {
  if (row.indicatorId !== null)
    return row.indicatorId === item.indicatorId && (row.agencyId === null || row.agencyId === item.agencyId)
  if (row.axisId !== null) return row.axisId === item.axisId
  return row.agencyId === item.agencyId && (row.kind === 'conflict' || item.dimension === 'SPECIFIC')
}
