import { mayReview, type ReviewItem } from '#domain/review/may-review.ts'
import { reviewScope } from '#storage/review/reviews.ts'
import type { Reader } from '#storage/transaction.ts'

/** Whose work an item is for this evaluator, and of which they must keep their hands off: for judging many items at once. */
export async function reviewerIn(db: Reader, cycleId: number, personId: number) {
  const { seats, assignments } = await reviewScope(db, cycleId, personId)
  return (item: ReviewItem): { assigned: boolean; conflicted: boolean } => {
    const judged = mayReview({ act: 'score', evaluatorPersonId: personId, seats, assignments, item })
    const conflicted = !judged.ok && judged.refusal.code === 'conflict-of-interest'
    return { assigned: judged.ok || conflicted, conflicted }
  }
}
