import type { ReviewAssignment } from '#domain/review/may-review.ts'
import { agencyIds } from '../people/agencies.ts'
import { byAgencies } from '../slices.ts'
import { keptOf } from '../snapshot.ts'
import { REVIEWED } from '../statements/review-progress.ts'
import type { Reader } from '../transaction.ts'

/** How far an item has come; waiting and claimed ones are open. */
export type ReviewStep = 'scored' | 'deficient' | 'claimed' | 'waiting'

const STEPS: Readonly<Record<string, ReviewStep>> = { s: 'scored', d: 'deficient', c: 'claimed', w: 'waiting' }

/**
 * Tells of each item that has come so far that an evaluator has to do with it, without an object for any of a country's.
 * `submittedAt`: of an open one, as it stands in the database: texts that sort by time.
 */
export async function reviewedItems(
  db: Reader,
  { cycleId, now }: { cycleId: number; now: Date },
  tell: (agencyId: number, indicatorId: number, step: ReviewStep, submittedAt: string | null) => void,
): Promise<void> {
  const rows = await byAgencies(db, await agencyIds(db), (run, from, to) => run.all(REVIEWED, now, cycleId, from, to))
  for (const { agencyId, items } of rows)
    for (let from = 0, to = 0; from < items.length; from = to + 1) {
      to = items.indexOf(',', from)
      if (to < 0) to = items.length
      const step = STEPS[items.charAt(from)] ?? 'waiting'
      const isOpen = step === 'waiting' || step === 'claimed'
      const day = isOpen ? items.lastIndexOf('@', to) : -1
      const hasDay = day > from
      const id = Number(items.slice((hasDay ? day : from) + 1, to))
      tell(agencyId, id, step, hasDay ? items.slice(from + 1, day) : null)
    }
}

export interface ReviewTeam {
  id: number
  name: string
  members: { personId: number; name: string }[]
  reviews: ReviewAssignment[]
}

const TEAMS = { tables: ['Team', 'Seat', 'Person', 'Assignment'] } as const

/** The teams that review something in this cycle, with those who sit in them now. */
export const reviewTeams = (db: Reader, cycleId: number): Promise<ReviewTeam[]> =>
  keptOf(db, TEAMS, () => readTeams(db, cycleId), cycleId)

async function readTeams(db: Reader, cycleId: number): Promise<ReviewTeam[]> {
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
