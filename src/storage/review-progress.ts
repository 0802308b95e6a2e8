import type { ReviewAssignment } from '#domain/review/may-review.ts'
import type { Dimension, ItemState } from '#domain/vocabulary.ts'
import type { Reader } from './transaction.ts'

export interface ProgressItem {
  state: ItemState
  agencyId: number
  indicatorId: number
  axisId: number
  dimension: Dimension
  claimedBy: number | null
  claimedUntil: Date | null
  submittedAt: Date | null
  deficiencyDueAt: Date | null
}

/** All items of a cycle that have come so far that an evaluator has to do with them. */
export async function progressItems(db: Reader, cycleId: number): Promise<ProgressItem[]> {
  const rows = await db.item.findMany({
    where: { cycleId, state: { in: ['SUBMITTED', 'DEFICIENT', 'SCORED'] satisfies ItemState[] } },
    select: {
      state: true,
      agencyId: true,
      indicatorId: true,
      claimedBy: true,
      claimedUntil: true,
      submittedAt: true,
      deficiencyDueAt: true,
      indicator: { select: { axisId: true, dimension: true } },
    },
  })
  return rows.map(({ indicator, ...row }) => ({
    ...row,
    state: row.state as ItemState,
    axisId: indicator.axisId,
    dimension: indicator.dimension as Dimension,
  }))
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
