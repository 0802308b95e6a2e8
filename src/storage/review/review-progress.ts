import type { ReviewAssignment } from '#domain/review/may-review.ts'
import { agencyIds } from '../people/agencies.ts'
import { byAgencies } from '../slices.ts'
import { type Reviewed, REVIEWED } from '../statements/review-progress.ts'
import type { Reader } from '../transaction.ts'

/** Items that the same teams review, in counts. */
export interface ReviewedItems extends Omit<Reviewed, 'oldest'> {
  /** When the oldest open one was submitted. */
  oldest: Date | null
}

/** All items of a cycle that have come so far that an evaluator has to do with them. */
export async function reviewedItems(db: Reader, cycleId: number, now: Date): Promise<ReviewedItems[]> {
  const rows = await byAgencies(db, await agencyIds(db), (run, from, to) => run.all(REVIEWED, cycleId, now, from, to))
  return rows.map(({ oldest, ...row }) => ({ ...row, oldest: oldest === null ? null : new Date(oldest) }))
}

export interface ReviewTeam {
  id: number
  name: string
  members: { personId: number; name: string }[]
  reviews: ReviewAssignment[]
}

/** The teams that review something in this cycle, with those who sit in them now. */
export async function reviewTeams(db: Reader, cycleId: number): Promise<ReviewTeam[]> {
  const rows = await db.team.findMany({
    where: { assignments: { some: { cycleId, kind: 'review' } } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      name: true,
      seats: {
        where: { role: 'evaluator', revokedAt: null },
        orderBy: { id: 'asc' },
        select: { personId: true, person: { select: { name: true } } },
      },
      assignments: {
        where: { cycleId, kind: 'review' },
        select: { personId: true, teamId: true, axisId: true, indicatorId: true, agencyId: true },
      },
    },
  })
  return rows.map(({ seats, assignments, ...team }) => ({
    ...team,
    members: seats.map(({ personId, person }) => ({ personId, name: person.name })),
    reviews: assignments.map((row) => ({ ...row, kind: 'review' })),
  }))
}
